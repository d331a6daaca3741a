import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace } from '#node/store/create-workspace.ts';
import { openWorkspace } from '#node/store/open-workspace.ts';
import { makeOpenFolder } from './open-folder.ts';
import type { OpenHow } from './workspace-host.ts';

const bytes = (length: number) => randomBytes(length);
const REPORT = { outcomes: [], left: 0 };

let root: string;
let standard: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dossier-open-'));
  standard = join(root, 'Documents', 'Dossier');
});
afterEach(() => rm(root, { recursive: true }));

/** Opens a folder with the real store; says what came of it. */
async function open(
  folder: string,
  { first = true, how = 'open' }: { first?: boolean; how?: OpenHow } = {},
) {
  let seeded = false;
  const openFolder = makeOpenFolder({
    openWorkspace,
    createWorkspace,
    clock: () => '2026-01-01T00:00:00.000Z',
    firstStart: first ? { folder: standard, title: 'Dossier' } : null,
    loadSeeds: async () => {
      seeded = true;
      return REPORT;
    },
  });
  const opened = await openFolder(folder, how);
  if (!opened.ok) return opened.error;
  const { store, firstStart } = opened.value;
  const { title } = store.snapshot().about;
  await store.close();
  return { title, seeded, firstStart };
}

describe('opening a folder', () => {
  it('makes the default workspace at the first start, with the seeds', async () => {
    expect(await open(standard)).toEqual({ title: 'Dossier', seeded: true, firstStart: REPORT });
    expect(await open(standard)).toEqual({ title: 'Dossier', seeded: false, firstStart: null });
  });

  it('makes it in an empty folder too', async () => {
    await mkdir(standard, { recursive: true });
    expect(await open(standard)).toMatchObject({ seeded: true });
  });

  it('never makes anew what was there before and is gone', async () => {
    expect(await open(standard, { first: false })).toEqual({
      code: 'open',
      reason: 'missing',
      folder: standard,
    });
  });

  it('does not make a workspace of a folder that only was named', async () => {
    const folder = join(root, 'Documets');
    expect(await open(folder)).toEqual({ code: 'open', reason: 'missing', folder });
    await mkdir(folder);
    expect(await open(folder)).toEqual({ code: 'open', reason: 'empty', folder });
  });

  it.each<OpenHow>(['choose', 'create'])(
    'makes one without seeds where a person wants one: %s',
    async (how) => {
      const folder = join(root, 'Europe');
      await mkdir(folder);
      expect(await open(folder, { how })).toEqual({
        title: 'Europe',
        seeded: false,
        firstStart: null,
      });
    },
  );

  it('that is open elsewhere is refused, read, or taken over, as a person wants', async () => {
    await open(standard);
    const options = { folder: standard, clock: () => '2026-01-01T00:00:00.000Z', random: bytes };
    const theirs = await openWorkspace(options);
    expect(await open(standard)).toMatchObject({ code: 'open', reason: 'locked' });
    expect(await open(standard, { how: 'read' })).toMatchObject({ title: 'Dossier' });
    expect(theirs.ok && theirs.value.store.status().state).toBe('saved');
    expect(await open(standard, { how: 'take-over' })).toMatchObject({ title: 'Dossier' });
    await (theirs.ok ? theirs.value.store.care.notice() : null);
    expect(theirs.ok && theirs.value.store.status()).toEqual({
      state: 'read-only',
      reason: 'locked',
    });
  });

  it('leaves a folder with other things in it alone', async () => {
    await mkdir(standard, { recursive: true });
    await writeFile(join(standard, 'letters.txt'), 'mine');
    for (const how of ['open', 'choose'] as const) {
      expect(await open(standard, { how, first: false })).toEqual({
        code: 'open',
        reason: 'not-a-workspace',
        folder: standard,
      });
    }
    expect(await open(standard)).toMatchObject({ code: 'open', reason: 'not-empty' });
  });
});
