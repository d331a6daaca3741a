import { describe, expect, it } from 'vitest';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import { type HostedWorkspace, hostWorkspace } from './workspace-host.ts';

const missing = (folder: string): AppError => ({ code: 'open', reason: 'missing', folder });

/** A host over folders that exist or not, with a record of what happened. */
function fakeHost(existing: Set<string>) {
  const events: string[] = [];
  const openFolder = async (folder: string): Promise<Result<HostedWorkspace, AppError>> => {
    events.push(`open ${folder}`);
    await Promise.resolve();
    if (!existing.has(folder)) return err(missing(folder));
    const store = {
      folder,
      close: async () => {
        events.push(`close ${folder}`);
        return ok(undefined);
      },
    } as unknown as WorkspaceStore;
    return ok({ store, recovery: null, firstStart: null });
  };
  const follow = ({ folder }: WorkspaceStore) => {
    events.push(`follow ${folder}`);
    return () => {
      events.push(`leave ${folder}`);
    };
  };
  return { host: hostWorkspace({ folder: '/a', openFolder, follow }), events };
}

const folderOf = (result: Result<HostedWorkspace, AppError>) =>
  result.ok ? result.value.store.folder : result.error;

describe('the open workspace', () => {
  it('opens once, however many ask', async () => {
    const { host, events } = fakeHost(new Set(['/a']));
    const answers = await Promise.all([host.current(), host.current()]);
    expect(answers.map(folderOf)).toEqual(['/a', '/a']);
    expect(events).toEqual(['open /a', 'follow /a']);
  });

  it('tries again when asked after a failure', async () => {
    const existing = new Set<string>();
    const { host, events } = fakeHost(existing);
    expect(folderOf(await host.current())).toEqual(missing('/a'));
    expect(events).toEqual(['open /a']);
    existing.add('/a');
    const both = await Promise.all([host.current(), host.current()]);
    expect(both.map(folderOf)).toEqual(['/a', '/a']);
    expect(events.filter((event) => event.startsWith('follow'))).toEqual(['follow /a']);
  });

  it('closes the old workspace only when the new one is open', async () => {
    const { host, events } = fakeHost(new Set(['/a', '/b']));
    await host.current();
    expect(folderOf(await host.replace('/gone'))).toEqual(missing('/gone'));
    expect(host.folder()).toBe('/a');
    expect(folderOf(await host.replace('/b'))).toBe('/b');
    expect(folderOf(await host.current())).toBe('/b');
    expect(events).toEqual([
      'open /a',
      'follow /a',
      'open /gone',
      'open /b',
      'leave /a',
      'close /a',
      'follow /b',
    ]);
  });

  it('stays when the same folder is chosen again', async () => {
    const { host, events } = fakeHost(new Set(['/a']));
    expect(folderOf(await host.replace('/a'))).toBe('/a');
    expect(events).toEqual(['open /a', 'follow /a']);
  });

  it('is closed at the end, also when it never opened', async () => {
    const { host, events } = fakeHost(new Set(['/a']));
    await host.close();
    expect(events.slice(-2)).toEqual(['leave /a', 'close /a']);
    await expect(fakeHost(new Set()).host.close()).resolves.toBeUndefined();
  });
});
