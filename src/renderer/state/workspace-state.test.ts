import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '#core/result.ts';
import { anActor, aWorkspace } from '#core/testing/builders.ts';
import type { WorkspaceChange } from '#ipc/contract.ts';
import { followWorkspace, run, useWorkspaceState } from './workspace-state.ts';

const AT = '2025-03-10T09:00:00.000Z';
const actor = anActor(1);

/** Lets all that is ready to happen happen. */
const pass = () => new Promise((resolve) => setTimeout(resolve, 0));

let tell: (change: WorkspaceChange) => void;
let stop = () => undefined as unknown;

beforeEach(() => {
  vi.stubGlobal('window', {
    dossier: {
      request: { 'workspace:apply': () => Promise.resolve(ok({ seq: 8 })) },
      on: {
        'workspace:changed': (listener: typeof tell) => {
          tell = listener;
          return () => undefined;
        },
        'workspace:status': () => () => undefined,
      },
    },
  });
  useWorkspaceState.setState({ phase: 'open', workspace: aWorkspace([]), seq: 7 });
  stop = followWorkspace();
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

const change: WorkspaceChange = {
  seq: 8,
  record: { at: AT, command: { type: 'actor.add', actor } },
  history: { undo: null, redo: null },
} as never;

describe('run', () => {
  it('is done when the copy has the change, though the answer came first', async () => {
    let done = false;
    const running = run({ type: 'actor.add', actor }).then(() => {
      done = true;
      return useWorkspaceState.getState().workspace?.actors[actor.id];
    });
    await pass();
    expect(done).toBe(false);
    tell(change);
    expect(await running).toEqual(actor);
  });

  it('is done at once when the news came first', async () => {
    tell(change);
    expect(await run({ type: 'actor.add', actor })).toEqual(ok({ seq: 8 }));
  });

  it.each([
    ['was closed', { phase: 'opening', workspace: null, seq: 0 }],
    ['gave way to another', { phase: 'open', workspace: { ...aWorkspace([]), id: 'wsp_other' } }],
  ] as const)('does not wait for a workspace that %s', async (_what, next) => {
    const running = run({ type: 'actor.add', actor });
    await pass();
    useWorkspaceState.setState(next as never);
    expect((await running).ok).toBe(true);
  });
});
