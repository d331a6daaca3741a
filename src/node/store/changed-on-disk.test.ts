/** b.5 48–50: synchronising programs and other computers change our files while we have them open. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Annotation } from '#core/annotation/annotation.ts';
import { aCode, aComment, anAnnotation, anId, timeAt } from '#core/testing/builders.ts';
import type { Command } from '#core/workspace/command.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { MemoryDisk } from '#node/file-system/memory-disk.ts';
import { memoryFileSystem } from '#node/file-system/memory-file-system.ts';
import { readWhole, writeDurably } from '#node/file-system/whole-file.ts';
import { wordsOf } from '#node/testing/ledger.ts';
import { FOLDER, open, optionsOn, prepare, SOURCE } from '#node/testing/workloads.ts';
import { openWorkspace } from './open-workspace.ts';
import type { WorkspaceStore } from './types.ts';

const NOTES = `sources/${SOURCE}/notes.json`;

let files: FileSystem;
let minute = 0;
let requests = 0;
let ours: WorkspaceStore;

async function openAt(folder: string): Promise<WorkspaceStore> {
  const opened = await openWorkspace({ ...optionsOn(files), folder, clock: () => timeAt(minute) });
  if (!opened.ok) {
    throw new Error(JSON.stringify(opened.error));
  }
  return opened.value.store;
}

beforeEach(async () => {
  files = memoryFileSystem(new MemoryDisk());
  await files.makeFolder('/home');
  await files.makeFolder('/home/reader');
  await prepare(files);
  minute = 0;
  ours = await openAt(FOLDER);
  await add(ours, 1, 'first');
  await add(ours, 2, 'second');
  await ours.checkpoint();
});

async function send(store: WorkspaceStore, command: Command): Promise<void> {
  requests += 1;
  minute += 1;
  const answer = await store.apply({ requestId: anId('request', 50_000 + requests), command });
  expect(answer.ok).toBe(true);
}

function aNote(n: number, words: string, over: Partial<Annotation> = {}): Annotation {
  const at = timeAt(minute + 1);
  const bodies = [aComment(n, words)];
  return anAnnotation(n, { start: n, bodies, createdAt: at, modifiedAt: at, ...over });
}

function add(store: WorkspaceStore, n: number, words: string): Promise<void> {
  return send(store, { type: 'annotation.add', annotation: aNote(n, words) });
}

function change(store: WorkspaceStore, n: number, words: string): Promise<void> {
  const place = { sourceId: SOURCE, annotationId: anId('annotation', n) };
  return send(store, { type: 'body.change', ...place, body: aComment(n, words) });
}

function words(store: WorkspaceStore | undefined): readonly (string | null)[] {
  return [...(store?.snapshot().annotations[SOURCE] ?? [])].map((row) => wordsOf(row));
}

/** The same workspace on another computer, where somebody works on. */
async function elsewhere(work: (store: WorkspaceStore) => Promise<void>): Promise<void> {
  await ours.saveCopyTo('/home/elsewhere');
  const theirs = await openAt('/home/elsewhere');
  await work(theirs);
  await theirs.close();
}

/** A synchronising program brings files from there. */
async function bring(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const { bytes } = await readWhole(files, `/home/elsewhere/${name}`);
    const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    await writeDurably(files, `${FOLDER}/${name}`, [bytes], random);
  }
}

describe('a file that somebody else changed under a running store', () => {
  it('gives what is new in it, and ours stays', async () => {
    await elsewhere((theirs) => add(theirs, 3, 'theirs'));
    await add(ours, 4, 'ours');
    await bring(NOTES);
    expect(await ours.checkpoint()).toEqual({ ok: true, value: undefined });
    expect(words(ours)).toEqual(['first', 'second', 'theirs', 'ours']);
    expect(ours.status()).toMatchObject({ state: 'saved', warning: 'changed-on-disk' });
    const [foreign] = ours.foreignChanges();
    expect(foreign).toMatchObject({ merged: 1, conflicts: [] });
    const keptAt = foreign?.files[0]?.keptAt ?? '';
    expect((await readWhole(files, `${FOLDER}/${keptAt}`)).bytes.toString()).toContain('theirs');
    expect((await ours.undo()).ok).toBe(true);
    expect(words(ours)).toEqual(['first', 'second', 'ours']);
    expect((await ours.redo()).ok).toBe(true);
    const again = await open(files);
    expect(words(again?.store)).toEqual(['first', 'second', 'theirs', 'ours']);
    expect(again?.report.incidents).toEqual([]);
  });

  it('changed a note that we did not touch', async () => {
    await elsewhere((theirs) => change(theirs, 2, 'better'));
    await change(ours, 1, 'our change');
    await bring(NOTES);
    await ours.checkpoint();
    expect(words(ours)).toEqual(['our change', 'better']);
  });

  it('changed the same note: ours stays, theirs is kept and listed', async () => {
    await elsewhere((theirs) => change(theirs, 2, 'their words'));
    await change(ours, 2, 'our words');
    await bring(NOTES);
    await ours.checkpoint();
    expect(words(ours)).toEqual(['first', 'our words']);
    expect(ours.foreignChanges()[0]?.conflicts).toEqual([
      { table: 'annotations', id: anId('annotation', 2) },
    ]);
    expect(words((await open(files))?.store)).toEqual(['first', 'our words']);
  });

  it('is only an older version of ours: nothing is taken back, nothing comes back', async () => {
    await elsewhere(async () => undefined);
    await change(ours, 1, 'newer');
    const annotationIds = [anId('annotation', 2)];
    const trashId = anId('trash', 1);
    await send(ours, { type: 'annotation.remove', sourceId: SOURCE, annotationIds, trashId });
    await ours.checkpoint();
    await bring(NOTES, 'workspace.json');
    await ours.checkpoint();
    expect(words(ours)).toEqual(['newer']);
    expect(words((await open(files))?.store)).toEqual(['newer']);
  });

  it('is gone: it is written again', async () => {
    await files.unlink(`${FOLDER}/${NOTES}`);
    await files.unlink(`${FOLDER}/workspace.json`);
    await ours.checkpoint();
    expect(ours.foreignChanges()[0]).toMatchObject({
      files: [
        { file: 'workspace.json', keptAt: null },
        { file: NOTES, keptAt: null },
      ],
      merged: 0,
    });
    expect(words((await open(files))?.store)).toEqual(['first', 'second']);
  });

  it('is rubbish: it is kept and ours is written again', async () => {
    const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    await writeDurably(files, `${FOLDER}/${NOTES}`, [Buffer.from('<<<<<<< HEAD')], random);
    await ours.checkpoint();
    expect(words((await open(files))?.store)).toEqual(['first', 'second']);
  });

  it('brings codes with the notes that carry them, and leaves out what points to nothing as long as it does', async () => {
    await elsewhere(async (theirs) => {
      const at = timeAt(minute + 1);
      const code = aCode(1, { createdAt: at, modifiedAt: at });
      await send(theirs, { type: 'code.add', code });
      const bodies = [{ id: anId('body', 9), type: 'code', codeId: code.id } as const];
      await send(theirs, { type: 'annotation.add', annotation: aNote(5, '', { bodies }) });
    });
    await bring(NOTES);
    await ours.checkpoint();
    expect(ours.foreignChanges()[0]).toMatchObject({ merged: 0, conflicts: [{}] });
    await bring('workspace.json', NOTES);
    minute += 1;
    await ours.checkpoint();
    expect(Object.keys(ours.snapshot().codes)).toEqual([anId('code', 1)]);
    expect(words(ours)).toHaveLength(3);
  });

  it('was the journal: nothing is acknowledged into a file that is not ours', async () => {
    await elsewhere((theirs) => add(theirs, 3, 'theirs'));
    await bring('journal.ndjson');
    await add(ours, 4, 'ours');
    await add(ours, 5, 'ours too');
    expect(words((await open(files))?.store)).toEqual(['first', 'second', 'ours', 'ours too']);
    expect((await files.list(`${FOLDER}/quarantine`)).join()).toContain('journal.ndjson');
  });
});

describe('a workspace that was taken over by somebody else', () => {
  it('is not written to any more', async () => {
    const options = { ...optionsOn(files), whenLocked: 'take-over' as const };
    const theirs = await openWorkspace(options);
    expect(theirs.ok && theirs.value.report.unclean).toBe(true);
    requests += 1;
    const command = { type: 'annotation.add', annotation: aNote(4, 'late') } as const;
    const late = await ours.apply({ requestId: anId('request', 60_000), command });
    expect(late).toMatchObject({ ok: false, error: { reason: 'changed-on-disk' } });
    expect(await ours.checkpoint()).toMatchObject({ ok: false });
    expect(ours.status()).toEqual({ state: 'read-only', reason: 'locked' });
    if (theirs.ok) {
      await add(theirs.value.store, 6, 'theirs now');
      await ours.close();
      expect(words(theirs.value.store)).toEqual(['first', 'second', 'theirs now']);
      await theirs.value.store.close();
    }
    expect(words((await open(files))?.store)).toEqual(['first', 'second', 'theirs now']);
  });

  it('is not taken over when the folder is taken away, and goes on when it is back', async () => {
    await add(ours, 3, 'third');
    await files.rename(FOLDER, `${FOLDER} in the drawer`);
    expect((await ours.checkpoint()).ok).toBe(false);
    expect(ours.status().state).not.toBe('read-only');
    await files.rename(`${FOLDER} in the drawer`, FOLDER);
    await add(ours, 4, 'fourth');
    expect((await ours.checkpoint()).ok).toBe(true);
  });
});
