import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseSource } from '#core/source/parse-source.ts';
import { anId } from '#core/testing/builders.ts';
import type { ImportReport } from '#ipc/contract.ts';
import type { Parse } from '#node/corpus/import-files.ts';
import { loadSeeds } from '#node/corpus/load-seeds.ts';
import { createWorkspace } from '#node/store/create-workspace.ts';
import { openWorkspace } from '#node/store/open-workspace.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import { makeOpenFolder } from './open-folder.ts';
import type { OpenHow } from './workspace-host.ts';

const AT = '2026-01-01T00:00:00.000Z';
const bytes = (length: number) => randomBytes(length);
const REPORT = { outcomes: [], left: 0 };

let root: string;
let standard: string;
beforeEach(async () => {
  begun = false;
  root = await mkdtemp(join(tmpdir(), 'dossier-open-'));
  standard = join(root, 'Documents', 'Dossier');
});
afterEach(() => rm(root, { recursive: true }));

const parse: Parse = async (fileName, bytes) => parseSource({ fileName, bytes });

/** What the profile remembers of a first start. */
let begun = false;

type Way = {
  readonly first?: boolean;
  readonly how?: OpenHow;
  readonly seeds?: (store: WorkspaceStore) => Promise<ImportReport>;
};

function openerOf({ first = true, seeds = async () => REPORT }: Way) {
  return makeOpenFolder({
    openWorkspace,
    createWorkspace,
    clock: () => '2026-01-01T00:00:00.000Z',
    firstStart: first
      ? {
          folder: standard,
          title: 'Dossier',
          isBegun: () => begun,
          begin: async () => {
            begun = true;
          },
          end: async () => {
            begun = false;
          },
        }
      : null,
    loadSeeds: seeds,
  });
}

/** Opens a folder with the real store; says what came of it. */
async function open(folder: string, { how = 'open', ...way }: Way = {}) {
  let seeded = false;
  const seeds = async (store: WorkspaceStore) => {
    seeded = true;
    return way.seeds?.(store) ?? REPORT;
  };
  const opened = await openerOf({ ...way, seeds })(folder, how);
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

describe('a first start that is killed', () => {
  const seedsFolder = () => join(root, 'seeds');
  const allSeeds = (store: WorkspaceStore) => loadSeeds(store, seedsFolder(), parse);

  beforeEach(async () => {
    await mkdir(seedsFolder());
    for (const name of ['a.txt', 'b.txt', 'c.txt']) {
      await writeFile(join(seedsFolder(), name), `Title of ${name}\n\nA paragraph of ${name}.\n`);
    }
  });

  /** Begins a first start that dies after so many seeds; whatever the process held is gone. */
  async function killedAfter(count: number): Promise<void> {
    const died = new Error('killed');
    let loaded = 0;
    const seeds = async (store: WorkspaceStore): Promise<ImportReport> => {
      const onProgress = (): void => {
        if (loaded === count) throw died;
        loaded += 1;
      };
      await loadSeeds(store, seedsFolder(), parse, { onProgress }).finally(() => store.close());
      throw died;
    };
    await expect(openerOf({ seeds })(standard, 'open')).rejects.toBe(died);
    expect(begun).toBe(true);
  }

  async function filesIn(folder: string): Promise<readonly string[]> {
    const opened = await openWorkspace({ folder, clock: () => AT, random: bytes });
    if (!opened.ok) throw new Error('it does not open');
    const { store } = opened.value;
    const names = Object.values(store.snapshot().sources).map(({ original }) => original.name);
    await store.close();
    return names.sort();
  }

  it.each([0, 1, 2, 3])('with %i texts in: the next one has them all, each once', async (count) => {
    await killedAfter(count);
    expect(await filesIn(standard)).toHaveLength(count);
    const opened = await open(standard, { seeds: allSeeds });
    expect(opened).toMatchObject({ seeded: true });
    const told = 'firstStart' in opened ? (opened.firstStart?.outcomes ?? []) : [];
    expect(told).toHaveLength(3 - count);
    expect(told.every(({ result }) => result.ok)).toBe(true);
    expect(await filesIn(standard)).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(await open(standard, { seeds: allSeeds })).toMatchObject({ seeded: false });
  });

  it('before the workspace was there', async () => {
    begun = true;
    expect(await open(standard, { seeds: allSeeds })).toMatchObject({ seeded: true });
    expect(begun).toBe(false);
  });

  it('does not bring back what was taken out on purpose', async () => {
    await killedAfter(3);
    const opened = await openWorkspace({ folder: standard, clock: () => AT, random: bytes });
    if (!opened.ok) throw new Error('it does not open');
    const { store } = opened.value;
    const [first] = Object.values(store.snapshot().sources);
    const sourceId = first?.id ?? anId('source', 0);
    const command = { type: 'source.remove', sourceId, trashId: anId('trash', 1) } as const;
    expect((await store.apply({ requestId: anId('request', 1), command })).ok).toBe(true);
    await store.close();
    expect(await open(standard, { seeds: allSeeds })).toMatchObject({ seeded: false });
    expect(await filesIn(standard)).toHaveLength(2);
    expect(begun).toBe(false);
  });

  it('leaves workspaces alone that it did not begin', async () => {
    const made = await createWorkspace({
      folder: standard,
      clock: () => AT,
      random: bytes,
      title: 'Mine',
    });
    await (made.ok ? made.value.store.close() : null);
    expect(await open(standard, { seeds: allSeeds })).toMatchObject({ seeded: false });
    expect(await filesIn(standard)).toEqual([]);
  });
});
