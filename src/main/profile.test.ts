import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkspaceId } from '#core/ids.ts';
import { err, ok } from '#core/result.ts';
import { DEFAULT_SETTINGS } from '#ipc/view.ts';
import { nodeFileSystem } from '#node/file-system/node-file-system.ts';
import { makeProfile, type Profile } from './profile.ts';
import { openProfileStorage, writeLatest } from './profile-storage.ts';

const ONE = 'ws_one' as WorkspaceId;
const TWO = 'ws_two' as WorkspaceId;
const PLACE = { bounds: { x: 1, y: 2, width: 900, height: 700 }, maximised: false };

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dossier-profile-'));
  file = join(folder, 'deep', 'profile.json');
});
afterEach(() => rm(folder, { recursive: true }));

async function openProfile(): Promise<Profile> {
  return makeProfile(await openProfileStorage(nodeFileSystem, file));
}

describe('the profile', () => {
  it('starts with the defaults', async () => {
    const profile = await openProfile();
    expect(profile.settings()).toEqual(DEFAULT_SETTINGS);
    expect([profile.view(ONE), profile.windowPlace(), profile.lastWorkspace()]).toEqual([
      null,
      null,
      null,
    ]);
    expect(profile.drafts(ONE)).toEqual({});
  });

  it('brings everything back', async () => {
    const profile = await openProfile();
    const settings = { ...DEFAULT_SETTINGS, theme: 'sepia' as const, textSize: 20 };
    await profile.saveSettings(settings);
    await profile.saveDrafts(ONE, { 'comment:ann_a': 'half a thought 🖋' });
    await profile.saveDrafts(TWO, { 'memo:ws': 'another' });
    await profile.rememberPlace(PLACE);
    expect(await profile.rememberWorkspace('/data/ws')).toEqual(ok(null));
    const again = await openProfile();
    expect(again.settings()).toEqual(settings);
    expect(again.drafts(ONE)).toEqual({ 'comment:ann_a': 'half a thought 🖋' });
    expect(again.drafts(TWO)).toEqual({ 'memo:ws': 'another' });
    expect(again.windowPlace()).toEqual(PLACE);
    expect(again.lastWorkspace()).toBe('/data/ws');
  });

  it('forgets drafts that are gone', async () => {
    const profile = await openProfile();
    await profile.saveDrafts(ONE, { a: 'x' });
    await profile.saveDrafts(ONE, {});
    expect(JSON.parse(await readFile(file, 'utf8')).drafts).toEqual({});
  });

  it('keeps the parts it can read', async () => {
    const profile = await openProfile();
    await profile.saveDrafts(ONE, { a: 'kept' });
    const stored = JSON.parse(await readFile(file, 'utf8'));
    stored.settings.theme = 'no such theme';
    stored.place = 'nowhere';
    stored.drafts.ws_bad = 7;
    await writeFile(file, JSON.stringify(stored));
    const again = await openProfile();
    expect(again.settings()).toEqual(DEFAULT_SETTINGS);
    expect(again.windowPlace()).toBeNull();
    expect(again.drafts(ONE)).toEqual({ a: 'kept' });
  });

  it('puts a damaged file aside and says nothing', async () => {
    await (await openProfile()).saveDrafts(ONE, { a: 'x' });
    await writeFile(file, '{"drafts":');
    expect((await openProfile()).drafts(ONE)).toEqual({});
    expect(await readdir(join(folder, 'deep'))).toEqual(['profile.json.damaged']);
  });

  it('says when it could not be written', async () => {
    await writeFile(join(folder, 'deep'), 'a file where a folder should be');
    const saved = await (await openProfile()).saveDrafts(ONE, { a: 'x' });
    expect(saved).toMatchObject(err({ code: 'store' }));
  });
});

describe('writing the latest', () => {
  it('writes one at a time and skips what was overtaken', async () => {
    const written: number[] = [];
    let running = 0;
    const write = writeLatest(async (value: number) => {
      running += 1;
      expect(running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 1));
      written.push(value);
      running -= 1;
    });
    const first = write(1);
    await Promise.resolve();
    await Promise.all([first, write(2), write(3), write(4)]);
    expect(written[written.length - 1]).toBe(4);
    expect(written.length).toBeLessThan(4);
  });

  it('goes on after a failure', async () => {
    const failure = Object.assign(new Error('full'), { code: 'ENOSPC' });
    let fail = true;
    const write = writeLatest(async (_value: number) => {
      if (fail) throw failure;
    });
    expect(await write(1)).toMatchObject(err({ code: 'store', reason: 'disk-full' }));
    fail = false;
    expect(await write(2)).toEqual(ok(null));
  });
});
