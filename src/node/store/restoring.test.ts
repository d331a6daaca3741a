/** Backups as a person relies on them: what is in them, that they are whole, and that going back is never one-way. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SourceId } from '#core/ids.ts';
import type { ParsedSource } from '#core/source/source.ts';
import { aComment, anActor, anAnnotation, anId } from '#core/testing/builders.ts';
import type { Command } from '#core/workspace/command.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { MemoryDisk } from '#node/file-system/memory-disk.ts';
import { memoryFileSystem } from '#node/file-system/memory-file-system.ts';
import { breakable } from '#node/testing/breakable-file-system.ts';
import { FOLDER, optionsOn, prepare, SOURCE } from '#node/testing/workloads.ts';
import { type Backup, keptBackups } from './backups.ts';
import { openWorkspace } from './open-workspace.ts';
import type { WorkspaceStore } from './types.ts';

const PARSED: ParsedSource = {
  text: 'Words of the second source.',
  blocks: [],
  format: 'plain',
  encoding: 'utf-8',
  parser: 'plain/1',
  metadata: { title: { value: 'Second', basis: 'derived' } },
  remarks: [],
};

let disk: MemoryDisk;
let files: FileSystem;
let day = 1;
let requests = 0;

beforeEach(async () => {
  disk = new MemoryDisk();
  files = memoryFileSystem(disk);
  await files.makeFolder('/home');
  await files.makeFolder('/home/reader');
  await prepare(files);
  day = 1;
});

async function openStore(fileSystem = files): Promise<WorkspaceStore> {
  const clock = () => new Date(Date.UTC(2025, 2, day, 14, 3)).toISOString();
  const opened = await openWorkspace({ ...optionsOn(fileSystem), clock });
  if (!opened.ok) {
    throw new Error(JSON.stringify(opened.error));
  }
  return opened.value.store;
}

async function send(store: WorkspaceStore, command: Command): Promise<void> {
  requests += 1;
  const answer = await store.apply({ requestId: anId('request', 7_000 + requests), command });
  expect(answer.ok).toBe(true);
}

function note(store: WorkspaceStore, n: number): Promise<void> {
  const annotation = anAnnotation(n, { start: n, bodies: [aComment(n, `note ${n}`)] });
  return send(store, { type: 'annotation.add', annotation });
}

async function listed(store: WorkspaceStore) {
  const backups = await store.backups();
  return backups.ok ? backups.value : [];
}

async function sourceWithText(store: WorkspaceStore): Promise<SourceId> {
  const added = await store.addSource(PARSED, Buffer.from(PARSED.text), 'second.txt');
  return added.ok ? added.value.source.id : anId('source', 0);
}

/** Spoils one packed content of the backups. */
async function spoil(sha256: string): Promise<void> {
  const node = disk.find(`${FOLDER}/backups/files/${sha256}.json.gz`);
  if (node.kind === 'file') {
    node.content = Buffer.concat([node.content.subarray(0, 30), Buffer.from('spoilt')]);
  }
}

async function contentOf(seq: number, name: string): Promise<string> {
  const node = disk.find(`${FOLDER}/backups/${String(seq).padStart(12, '0')}.json`);
  const list = JSON.parse(node.kind === 'file' ? node.content.toString() : '{}') as Backup;
  return list.files.find(({ file }) => file === name)?.sha256 ?? '';
}

describe('the list of backups', () => {
  it('tells when each was made, how large it is and how much is in it', async () => {
    const store = await openStore();
    await note(store, 1);
    await note(store, 2);
    await send(store, { type: 'actor.add', actor: anActor(1) });
    await send(store, { type: 'annotation.add', annotation: anAnnotation(9, { start: 90 }) });
    await store.checkpoint();
    const [newest, first] = await listed(store);
    expect(newest).toMatchObject({
      seq: 5,
      at: '2025-03-01T14:03:00.000Z',
      counts: { sources: 1, annotations: 3, notes: 2, actors: 1 },
    });
    expect(newest?.bytes).toBeGreaterThan(100);
    expect(first?.counts).toEqual({ sources: 1, annotations: 0, notes: 0, actors: 0 });
  });

  it('counts notes, not words that look like one', async () => {
    const store = await openStore();
    const bodies = [aComment(1, '"type":"comment" {"crc":"00000000","table":"sources"')];
    await send(store, { type: 'annotation.add', annotation: anAnnotation(1, { bodies }) });
    await store.checkpoint();
    expect((await listed(store))[0]?.counts).toMatchObject({ sources: 1, notes: 1 });
  });

  it('says which one is damaged; that one is refused, the others still serve', async () => {
    const store = await openStore();
    await note(store, 1);
    await store.checkpoint();
    await note(store, 2);
    await store.checkpoint();
    await spoil(await contentOf(2, `sources/${SOURCE}/notes.json`));
    const backups = await listed(store);
    expect(backups.map(({ seq, counts }) => [seq, counts === null])).toEqual([
      [3, false],
      [2, true],
      [1, false],
    ]);
    expect(await store.restoreBackup(2)).toMatchObject({ ok: false, error: { reason: 'gone' } });
    expect(store.seq()).toBe(3);
    expect((await store.restoreBackup(1)).ok).toBe(true);
  });

  it('a damaged part that still is the newest state is written again', async () => {
    const store = await openStore();
    await note(store, 1);
    await store.checkpoint();
    await spoil(await contentOf(2, `sources/${SOURCE}/notes.json`));
    expect((await listed(store))[0]?.counts).toBeNull();
    await send(store, { type: 'workspace.rename', title: 'Other' });
    await store.checkpoint();
    expect((await listed(store)).map(({ counts }) => counts === null)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('restoring', () => {
  it('keeps the state before it as a backup, so that it can be had back after closing too', async () => {
    let store = await openStore();
    await note(store, 1);
    await store.checkpoint();
    await note(store, 2);
    const before = store.snapshot();
    expect((await store.restoreBackup(1)).ok).toBe(true);
    expect(store.snapshot().annotations).toEqual({});
    await store.close();
    store = await openStore();
    expect(store.snapshot().annotations).toEqual({});
    expect((await store.restoreBackup(3)).ok).toBe(true);
    expect(store.snapshot()).toEqual(before);
    await store.close();
    expect((await openStore()).snapshot()).toEqual(before);
  });

  it('does nothing when the state before it cannot be kept', async () => {
    const { fileSystem, state } = breakable(files);
    const store = await openStore(fileSystem);
    await note(store, 1);
    const before = store.snapshot();
    state.broken = true;
    expect(await store.restoreBackup(1)).toMatchObject({
      ok: false,
      error: { code: 'store', reason: 'disk-full' },
    });
    expect(store.snapshot()).toEqual(before);
    state.broken = false;
    expect((await store.restoreBackup(1)).ok).toBe(true);
  });

  it('makes a backup first even where there is none any more', async () => {
    const store = await openStore();
    await note(store, 1);
    await store.checkpoint();
    const [newest] = await listed(store);
    await files.unlink(`${FOLDER}/backups/000000000002.json`);
    expect((await store.restoreBackup(1)).ok).toBe(true);
    expect((await listed(store)).find(({ seq }) => seq === 2)?.counts).toEqual(newest?.counts);
  });

  it('brings back a source that was deleted for good, with its text', async () => {
    let store = await openStore();
    const sourceId = await sourceWithText(store);
    await store.checkpoint();
    const trashId = anId('trash', 1);
    await send(store, { type: 'source.remove', sourceId, trashId });
    await send(store, { type: 'trash.purge', trashIds: [trashId] });
    await store.close();
    for (let n = 0; n < 3; n += 1) {
      store = await openStore();
      await store.close();
    }
    store = await openStore();
    expect((await store.restoreBackup(2)).ok).toBe(true);
    expect(await store.readingText(sourceId)).toMatchObject({
      ok: true,
      value: { text: PARSED.text },
    });
    await store.close();
  });

  it('and lets its files go when no backup speaks of it any more', async () => {
    let store = await openStore();
    const sourceId = await sourceWithText(store);
    await store.checkpoint();
    const trashId = anId('trash', 1);
    await send(store, { type: 'source.remove', sourceId, trashId });
    await send(store, { type: 'trash.purge', trashIds: [trashId] });
    await store.close();
    for (day = 2; day <= 20; day += 1) {
      store = await openStore();
      if (day <= 5) {
        expect(await files.list(`${FOLDER}/sources`)).toEqual([sourceId]);
      }
      await send(store, { type: 'workspace.rename', title: `Day ${day}` });
      await store.close();
    }
    await (await openStore()).close();
    expect(await files.list(`${FOLDER}/sources`)).toEqual([]);
  });
});

describe('deleted things', () => {
  it('stay in the trash, whatever the time and the checkpoints, until they are purged by hand', async () => {
    let store = await openStore();
    await note(store, 1);
    const trashId = anId('trash', 1);
    const annotationIds = [anId('annotation', 1)];
    await send(store, { type: 'annotation.remove', sourceId: SOURCE, annotationIds, trashId });
    const entry = store.snapshot().trash[trashId];
    expect(entry?.kind).toBe('annotation');
    for (let year = 0; year < 20; year += 1) {
      day += 365;
      await send(store, { type: 'workspace.rename', title: `Year ${year}` });
      await store.close();
      store = await openStore();
      expect(store.snapshot().trash).toEqual({ [trashId]: entry });
    }
    await send(store, { type: 'trash.restore', trashId });
    expect(store.snapshot().annotations[SOURCE]?.toArray()).toMatchObject([
      { bodies: [{ text: 'note 1' }] },
    ]);
    await send(store, { type: 'annotation.remove', sourceId: SOURCE, annotationIds, trashId });
    await send(store, { type: 'trash.purge', trashIds: [trashId] });
    await store.close();
    expect((await openStore()).snapshot().trash).toEqual({});
  });
});

describe('which backups are kept', () => {
  it('whatever was dropped before: the last five, and the newest of each of the last fourteen days', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(gaps, (hours) => {
        let time = Date.UTC(2025, 0, 1);
        const all: Backup[] = [];
        let there: readonly Backup[] = [];
        for (const [index, gap] of hours.entries()) {
          time += gap * 3_600_000;
          const backup = { seq: index + 1, at: new Date(time).toISOString(), files: [] };
          all.unshift(backup);
          there = keptBackups([backup, ...there]);
        }
        const days = new Map<string, Backup>();
        for (const backup of all) {
          const key = backup.at.slice(0, 10);
          days.set(key, days.get(key) ?? backup);
        }
        const expected = new Set([...all.slice(0, 5), ...[...days.values()].slice(0, 14)]);
        expect(there).toEqual(all.filter((backup) => expected.has(backup)));
      }),
    );
  });
});
