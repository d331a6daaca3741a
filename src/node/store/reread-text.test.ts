/** Another reading takes the place of the one that is there: whenever that is cut short, one of the two is there, whole. */
import { describe, expect, it } from 'vitest';
import { describeSpan } from '#core/anchoring/describe.ts';
import type { SourceId } from '#core/ids.ts';
import type { ParsedSource } from '#core/source/source.ts';
import { aComment, anAnnotation, anId } from '#core/testing/builders.ts';
import { annotationsOf, isCurrent } from '#core/workspace/selectors.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import type { MemoryDisk } from '#node/file-system/memory-disk.ts';
import { memoryFileSystem } from '#node/file-system/memory-file-system.ts';
import { writeDurably } from '#node/file-system/whole-file.ts';
import { runWithFault } from '#node/testing/fault-loop.ts';
import { powerCuts } from '#node/testing/power-cuts.ts';
import { FOLDER, open, preparedDisk, type Workload } from '#node/testing/workloads.ts';
import type { WorkspaceStore } from './types.ts';

const BYTES = Buffer.from('Caf\u00e9 in Oslo', 'latin1');
const [OLD, NEW] = ['CafÈ in Oslo', 'Café in Oslo'].map(
  (text): ParsedSource => ({
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length, marks: [] }],
    format: 'plain',
    encoding: text.includes('é') ? 'windows-1252' : 'macintosh',
    parser: 'plain/1',
    metadata: { title: { value: 'A source', basis: 'derived' } },
    remarks: [],
  }),
) as [ParsedSource, ParsedSource];

/** A workspace whose one read source was read wrongly, with a note in it. */
const misread: Workload = {
  name: 'another reading',
  before: async (fileSystem) => {
    const store = await opened(fileSystem);
    const added = await store.addSource(OLD, BYTES, 'a.txt');
    if (!added.ok) throw new Error('not added');
    const { id, text } = added.value.source;
    const target = describeSpan(OLD.text, text.sha256, { start: 8, end: 12 });
    const note = { ...anAnnotation(1, { sourceId: id, bodies: [aComment(1, 'a note')] }), target };
    const command = { type: 'annotation.add', annotation: note } as const;
    await store.apply({ requestId: anId('request', 900), command });
    await store.close();
  },
  run: async (fileSystem) => {
    const made = await open(fileSystem);
    if (made === null) return null;
    await made.store.care.rereadText(misreadIn(made.store), NEW);
    return made.store;
  },
};

async function opened(fileSystem: FileSystem): Promise<WorkspaceStore> {
  const made = await open(fileSystem);
  if (made === null) throw new Error('it does not open');
  return made.store;
}

function misreadIn(store: WorkspaceStore): SourceId {
  const source = Object.values(store.snapshot().sources).find(
    ({ original }) => original.name === 'a.txt',
  );
  return source?.id ?? anId('source', 0);
}

/** What a reader finds: the text, or why there is none, where the note stands, and whatever is told as damaged. */
async function found(store: WorkspaceStore) {
  const id = misreadIn(store);
  const reading = await store.readingText(id);
  const workspace = store.snapshot();
  const checked = await store.care.checkSources();
  const looked = await store.care.look();
  return {
    text: reading.ok ? reading.value.text : reading.error,
    encoding: workspace.sources[id]?.original.encoding,
    atItsPlace: annotationsOf(workspace, id).map((row) => isCurrent(workspace, row)),
    damaged: checked.ok ? checked.value.filter(({ sourceId }) => sourceId === id) : checked.error,
    aside: looked.ok ? looked.value.aside : looked.error,
  };
}

const CLEAN = { atItsPlace: [true], damaged: [], aside: [] };
const BEFORE = { text: OLD.text, encoding: OLD.encoding, ...CLEAN };
const AFTER = { text: NEW.text, encoding: NEW.encoding, ...CLEAN };

describe('another reading', () => {
  it('whenever the power goes, leaves the old one or the new one, readable and told as nothing', async () => {
    const { disk } = await preparedDisk(misread);
    let acknowledged = false;
    const { moments, states } = await powerCuts({
      disk,
      seed: 1,
      ledger: () => acknowledged,
      work: async (fileSystem) => {
        const store = await misread.run(fileSystem, undefined as never);
        acknowledged = true;
        await store?.close();
      },
    });
    let kept = 0;
    for (const { disk: left, ledgers } of moments) {
      const store = await opened(memoryFileSystem(left));
      const now = await found(store);
      if (now.text === OLD.text && !ledgers.includes(true)) {
        kept += 1;
        expect(now).toEqual(BEFORE);
      } else {
        expect(now).toEqual(AFTER);
      }
      // Whatever was left over is no hindrance: it is read again, and then nothing lies about.
      expect((await store.care.rereadText(misreadIn(store), NEW)).ok).toBe(true);
      expect(await found(store)).toEqual(AFTER);
      const names = await memoryFileSystem(left).list(`${FOLDER}/sources/${misreadIn(store)}`);
      expect(names.filter((name) => /^[^.].*next/u.test(name))).toEqual([]);
    }
    expect(states).toBeGreaterThan(100);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(moments.length);
  });

  it.each(['ENOSPC', 'EIO', 'short-write'] as const)(
    'with calls that fail: %s',
    { timeout: 60_000 },
    async (fault) => {
      const prepared = await preparedDisk(misread);
      for (const persistent of [false, true]) {
        let hit = true;
        for (let call = 1; hit; call += 1) {
          const ran = await runWithFault(misread, prepared, { fault, call, persistent });
          expect(ran.problems, `${fault} at call ${call}`).toEqual([]);
          hit = ran.hit;
        }
      }
    },
  );

  it('a text whose row is on the disk is found where it waits, copied from there, and put in its place', async () => {
    const disk = await waiting();
    const files = memoryFileSystem(disk);
    const store = await opened(files);
    expect(await found(store)).toEqual(AFTER);
    expect((await store.saveCopyTo('/home/reader/copy')).ok).toBe(true);
    expect((await store.care.remakeText(misreadIn(store), NEW)).ok).toBe(true);
    expect(await found(store)).toEqual(AFTER);
    const folder = `${FOLDER}/sources/${misreadIn(store)}`;
    expect((await files.list(folder)).filter((name) => name.includes('next'))).toEqual([]);
    const copied = await files.list(`/home/reader/copy/sources/${misreadIn(store)}`);
    expect(copied).toContain('text.next.txt');
  });
});

/** A disk on which the row speaks of the new text already, and the old one is still in its place. */
async function waiting(): Promise<MemoryDisk> {
  const { disk } = await preparedDisk(misread);
  const files = memoryFileSystem(disk);
  const store = await misread.run(files, undefined as never);
  if (store === null) throw new Error('it does not open');
  const folder = `${FOLDER}/sources/${misreadIn(store)}`;
  await store.close();
  const random = (length: number) => new Uint8Array(length);
  for (const [file, next] of [
    ['text.txt', 'text.next.txt'],
    ['blocks.json', 'blocks.next.json'],
  ]) {
    await files.rename(`${folder}/${file}`, `${folder}/${next}`);
    await writeDurably(files, `${folder}/${file}`, [Buffer.from('the old one')], random);
  }
  return disk;
}
