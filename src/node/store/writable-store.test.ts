import { describe, expect, it } from 'vitest';
import { aComment, anAnnotation, anId } from '#core/testing/builders.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { MemoryDisk } from '#node/file-system/memory-disk.ts';
import { memoryFileSystem } from '#node/file-system/memory-file-system.ts';
import { readWhole } from '#node/file-system/whole-file.ts';
import { breakable } from '#node/testing/breakable-file-system.ts';
import { noReadBack, spoilingDisk } from '#node/testing/mutants.ts';
import { FOLDER, open, optionsOn, prepare, SOURCE } from '#node/testing/workloads.ts';
import { openWorkspace } from './open-workspace.ts';
import type { CheckpointPolicy, StoreStatus, WorkspaceStore } from './types.ts';

async function preparedFiles(): Promise<{ disk: MemoryDisk; files: FileSystem }> {
  const disk = new MemoryDisk();
  const files = memoryFileSystem(disk);
  await files.makeFolder('/home');
  await files.makeFolder('/home/reader');
  await prepare(files);
  return { disk, files };
}

async function openOn(files: FileSystem, checkpoint: Partial<CheckpointPolicy> = {}) {
  const options = optionsOn(files);
  const opened = await openWorkspace({
    ...options,
    checkpoint: { ...options.checkpoint, ...checkpoint },
  });
  if (!opened.ok) {
    throw new Error(JSON.stringify(opened.error));
  }
  return opened.value.store;
}

let requests = 5000;
async function note(store: WorkspaceStore, n: number) {
  requests += 1;
  const annotation = anAnnotation(n, { start: n, bodies: [aComment(n, `note ${n}`)] });
  return await store.apply({
    requestId: anId('request', requests),
    command: { type: 'annotation.add', annotation },
  });
}

function notesIn(store: WorkspaceStore | undefined): readonly string[] {
  return [...(store?.snapshot().annotations[SOURCE] ?? [])].map((row) => row.id);
}

async function text(files: FileSystem, path: string): Promise<string> {
  return (await readWhole(files, `${FOLDER}/${path}`)).bytes.toString('utf8');
}

describe('the status', () => {
  it('goes to saving and saved, and the note is there only then', async () => {
    const { files } = await preparedFiles();
    const store = await openOn(files);
    const seen: StoreStatus['state'][] = [];
    const stop = store.onStatus(({ state }) => seen.push(state));
    const answer = note(store, 1);
    expect(store.status().state).toBe('saving');
    expect(notesIn(store)).toEqual([]);
    await answer;
    expect(notesIn(store)).toEqual([anId('annotation', 1)]);
    stop();
    await note(store, 2);
    expect(seen).toEqual(['saving', 'saved']);
  });

  it('says why nothing is saved, keeps the workspace as it was, and recovers', async () => {
    const { files } = await preparedFiles();
    const { fileSystem, state } = breakable(files);
    const store = await openOn(fileSystem);
    await note(store, 1);
    state.broken = true;
    const refused = await Promise.all([note(store, 2), note(store, 3)]);
    for (const answer of refused) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'store', reason: 'disk-full' } });
    }
    expect(store.status()).toMatchObject({ state: 'not-saved', reason: 'disk-full' });
    expect(notesIn(store)).toEqual([anId('annotation', 1)]);
    expect(store.history().undo).toMatchObject({ type: 'annotation.add', name: 'xxxxx' });
    expect(await store.retry()).toMatchObject({ ok: false });
    state.broken = false;
    expect(await store.retry()).toEqual({ ok: true, value: undefined });
    expect(store.status().state).toBe('saved');
    expect((await note(store, 2)).ok).toBe(true);
    await store.close();
    expect(notesIn((await open(files))?.store)).toEqual([1, 2].map((n) => anId('annotation', n)));
  });

  it('warns when a checkpoint fails, though every note is safe', async () => {
    const { files } = await preparedFiles();
    const { fileSystem, state } = breakable(files);
    const store = await openOn(fileSystem);
    await note(store, 1);
    state.broken = true;
    expect(await store.checkpoint()).toMatchObject({ ok: false, error: { reason: 'disk-full' } });
    expect(store.status()).toMatchObject({ state: 'saved', warning: 'checkpoint-failed' });
    state.broken = false;
    await store.checkpoint();
    expect(store.status()).not.toHaveProperty('warning');
  });
});

describe('checkpoints', () => {
  it('come after so many commands, by themselves', async () => {
    const { files } = await preparedFiles();
    const store = await openOn(files, { commands: 3 });
    for (const n of [1, 2, 3]) {
      await note(store, n);
    }
    await expect.poll(() => text(files, `sources/${SOURCE}/notes.json`)).toContain('note 3');
    await expect.poll(async () => (await text(files, 'journal.ndjson')).split('\n').length).toBe(2);
  });

  it('come when nobody writes for a while', async () => {
    const { files } = await preparedFiles();
    const store = await openOn(files, { idleMs: 5 });
    await note(store, 1);
    await expect.poll(() => text(files, `sources/${SOURCE}/notes.json`)).toContain('note 1');
    await store.close();
  });

  it('write only what changed, with keys in order and a line for each row', async () => {
    const { files } = await preparedFiles();
    const store = await openOn(files);
    await note(store, 2);
    await note(store, 1);
    await store.checkpoint();
    const path = `sources/${SOURCE}/notes.json`;
    const before = await files.stat(`${FOLDER}/${path}`);
    const lines = (await text(files, path)).split('\n');
    expect(lines.map((line) => line.slice(0, 7))).toEqual([
      '{"head"',
      '"rows":',
      '{"crc":',
      '{"crc":',
      '],',
      '"end":{',
      '',
    ]);
    expect(lines[2]).toContain('note 1');
    expect(Object.keys(JSON.parse(await text(files, path)).rows[0].row)).toEqual([
      'bodies',
      'createdAt',
      'highlighted',
      'id',
      'modifiedAt',
      'sourceId',
      'target',
    ]);
    const title = { type: 'workspace.rename', title: 'Other' } as const;
    await store.apply({ requestId: anId('request', 9), command: title });
    await store.checkpoint();
    expect(await files.stat(`${FOLDER}/${path}`)).toEqual(before);
    expect(await text(files, 'workspace.json')).toContain('Other');
  });

  it('do not believe a disk that spoils what it is given', async () => {
    const { files } = await preparedFiles();
    const store = await openOn(spoilingDisk(files, /notes\.json.*\.tmp$/u));
    await note(store, 1);
    expect(await store.checkpoint()).toMatchObject({ ok: false, error: { reason: 'io' } });
    const again = await open(files);
    expect(notesIn(again?.store)).toEqual([anId('annotation', 1)]);
    expect(again?.report.incidents).toEqual([]);
  });

  it('that did not read back would lose notes: the mistake is found', async () => {
    const { files } = await preparedFiles();
    const store = await openOn(noReadBack(spoilingDisk(files, /notes\.json.*\.tmp$/u)));
    await note(store, 1);
    await store.checkpoint();
    const again = await open(files);
    expect(again?.report.incidents).not.toEqual([]);
    expect(notesIn(again?.store)).toEqual([]);
  });
});

describe('a copy elsewhere', () => {
  it('is a whole workspace, also when the first one cannot be written any more', async () => {
    const { files } = await preparedFiles();
    const { fileSystem } = breakable(files);
    const store = await openOn(fileSystem);
    const text = 'The words of a source.';
    const parsed = {
      text,
      blocks: [{ kind: 'paragraph', start: 0, end: text.length, marks: [] }],
      format: 'plain',
      encoding: 'utf-8',
      parser: 'plain/1',
      metadata: { title: { value: 'A', basis: 'derived' } },
      remarks: [],
    } as const;
    const added = await store.addSource(parsed, Buffer.from(text), 'a.TXT');
    const remove = { type: 'source.remove', sourceId: SOURCE, trashId: anId('trash', 1) } as const;
    await store.apply({ requestId: anId('request', 7), command: remove });
    expect(await store.saveCopyTo('/home/copy')).toEqual({ ok: true, value: undefined });
    const copy = await openWorkspace({ ...optionsOn(files), folder: '/home/copy' });
    expect(copy.ok && copy.value.store.snapshot()).toEqual(store.snapshot());
    expect(copy.ok && copy.value.report.incidents).toEqual([]);
    const id = added.ok ? added.value.source.id : anId('source', 0);
    const read = copy.ok ? await copy.value.store.readingText(id) : null;
    expect(read).toEqual({ ok: true, value: { text, blocks: parsed.blocks } });
    expect(await files.list(`/home/copy/sources/${id}`)).toEqual([
      'blocks.json',
      'original.txt',
      'text.txt',
    ]);
    expect(await store.saveCopyTo('/home/copy')).toMatchObject({
      ok: false,
      error: { code: 'open', reason: 'not-empty' },
    });
  });
});

describe('a source', () => {
  it('whose text was changed is not believed', async () => {
    const { disk, files } = await preparedFiles();
    const store = await openOn(files);
    const parsed = {
      text: 'Words.',
      blocks: [],
      format: 'plain',
      encoding: 'utf-8',
      parser: 'plain/1',
      metadata: { title: { value: 'A', basis: 'derived' } },
      remarks: [],
    } as const;
    const added = await store.addSource(parsed, Buffer.from('Words.'), 'a');
    const id = added.ok ? added.value.source.id : anId('source', 0);
    const node = disk.find(`${FOLDER}/sources/${id}/text.txt`);
    if (node.kind === 'file') {
      node.content = Buffer.from('Swords');
    }
    expect(await store.readingText(id)).toEqual({
      ok: false,
      error: { code: 'store', reason: 'changed-on-disk', detail: `sources/${id}/text.txt` },
    });
    expect(await store.originalBytes(id)).toMatchObject({ ok: true });
  });

  it('that was purged leaves the disk at the second opening after it', async () => {
    const { files } = await preparedFiles();
    const store = await openOn(files);
    const trashId = anId('trash', 1);
    await note(store, 1);
    for (const command of [
      { type: 'source.remove', sourceId: SOURCE, trashId },
      { type: 'trash.purge', trashIds: [trashId] },
    ] as const) {
      requests += 1;
      await store.apply({ requestId: anId('request', requests), command });
    }
    await store.close();
    await (await open(files))?.store.close();
    expect(await files.list(`${FOLDER}/sources`)).toEqual([]);
    expect((await open(files))?.report.incidents).toEqual([]);
  });
});

describe('closing', () => {
  it('is done once, leaves a short journal and refuses what comes after', async () => {
    const { files } = await preparedFiles();
    const store = await openOn(files);
    const late = note(store, 1);
    const closed = await Promise.all([store.close(), store.close()]);
    expect(closed).toEqual([
      { ok: true, value: undefined },
      { ok: true, value: undefined },
    ]);
    expect((await late).ok).toBe(true);
    expect(await note(store, 2)).toMatchObject({ ok: false, error: { reason: 'closed' } });
    expect((await text(files, 'journal.ndjson')).split('\n').length).toBe(2);
    expect(await files.list(FOLDER)).not.toContain('lock');
    expect((await open(files))?.report).toEqual({ replayed: 0, unclean: false, incidents: [] });
  });
});
