/** A reading text or its blocks that were damaged are made anew of the original; notes stay where they belong. */
import { beforeEach, describe, expect, it } from 'vitest';
import { describeSpan } from '#core/anchoring/describe.ts';
import type { SourceId } from '#core/ids.ts';
import { parseSource } from '#core/source/parse-source.ts';
import type { ParsedSource } from '#core/source/source.ts';
import { aComment, anAnnotation, anId } from '#core/testing/builders.ts';
import { annotationsOf, isCurrent } from '#core/workspace/selectors.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { MemoryDisk } from '#node/file-system/memory-disk.ts';
import { memoryFileSystem } from '#node/file-system/memory-file-system.ts';
import { readWhole, writeDurably } from '#node/file-system/whole-file.ts';
import { breakable } from '#node/testing/breakable-file-system.ts';
import { FOLDER, optionsOn, prepare, SOURCE } from '#node/testing/workloads.ts';
import { openWorkspace } from './open-workspace.ts';
import { plainBlocks } from './remake-text.ts';
import type { WorkspaceStore } from './types.ts';

const ORIGINAL = [
  'Ferry operator cuts winter sailings',
  'Norwegian ferry operator Fjordlinjen said on Tuesday it would cut a third of its winter sailings.',
  '“We have no choice,” chief executive Anders Bakke told a news conference in Oslo.',
].join('\n\n');
const BYTES = Buffer.from(ORIGINAL);
const QUOTES = ['cut a third of its winter sailings', 'told a news conference in Oslo'] as const;

let files: FileSystem;
let store: WorkspaceStore;
let sourceId: SourceId;
let parsed: ParsedSource;
let requests = 0;

async function openStore(fileSystem = files): Promise<WorkspaceStore> {
  const opened = await openWorkspace(optionsOn(fileSystem));
  if (!opened.ok) {
    throw new Error(JSON.stringify(opened.error));
  }
  return opened.value.store;
}

async function note(n: number, quote: string): Promise<void> {
  const sha = store.snapshot().sources[sourceId]?.text.sha256 ?? '';
  const start = parsed.text.indexOf(quote);
  const target = describeSpan(parsed.text, sha, { start, end: start + quote.length });
  const annotation = { ...anAnnotation(n, { sourceId, bodies: [aComment(n, quote)] }), target };
  requests += 1;
  const requestId = anId('request', 800 + requests);
  expect(
    (await store.apply({ requestId, command: { type: 'annotation.add', annotation } })).ok,
  ).toBe(true);
}

beforeEach(async () => {
  files = memoryFileSystem(new MemoryDisk());
  await files.makeFolder('/home');
  await files.makeFolder('/home/reader');
  await prepare(files);
  store = await openStore();
  const read = parseSource({ fileName: 'ferry.txt', bytes: BYTES });
  if (!read.ok) {
    throw new Error('not parsed');
  }
  parsed = read.value;
  const added = await store.addSource(parsed, BYTES, 'ferry.txt');
  sourceId = added.ok ? added.value.source.id : anId('source', 0);
  for (const [index, quote] of QUOTES.entries()) {
    await note(index + 1, quote);
  }
});

const pathOf = (name: string) => `${FOLDER}/sources/${sourceId}/${name}`;

async function spoil(name: string, bytes: string | null): Promise<void> {
  if (bytes === null) {
    await files.unlink(pathOf(name));
    return;
  }
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  await writeDurably(files, pathOf(name), [Buffer.from(bytes)], random);
}

function remake(made = parsed) {
  return store.care.remakeText(sourceId, made);
}

const DAMAGES = [
  ['text.txt', 'garbled ⚠'],
  ['text.txt', ''],
  ['text.txt', null],
  ['blocks.json', '{"head":{}'],
  ['blocks.json', null],
] as const;

describe('damaged files of a source', () => {
  it.each(DAMAGES)(
    '%s, as %j: made anew to the letter, the damaged one is kept',
    async (name, damage) => {
      const before = await store.readingText(sourceId);
      await spoil(name, damage);
      expect((await store.readingText(sourceId)).ok).toBe(false);
      const found = { sourceId, text: true, original: false };
      expect(await store.care.checkSources()).toMatchObject({ ok: true, value: [{}, found] });
      const seq = store.seq();

      const remade = await remake();
      expect(remade).toMatchObject({
        ok: true,
        value: { sourceId, same: true, moved: 0, uncertain: 0, orphaned: 0 },
      });
      expect(await store.readingText(sourceId)).toEqual(before);
      expect(store.seq()).toBe(seq);
      const kept = remade.ok ? remade.value.files : [];
      expect(kept.map(({ file }) => file)).toEqual([`sources/${sourceId}/${name}`]);
      if (damage === null) {
        expect(kept[0]?.keptAt).toBeNull();
      } else {
        const { bytes } = await readWhole(files, `${FOLDER}/${kept[0]?.keptAt}`);
        expect(bytes.toString()).toBe(damage);
        const looked = await store.care.look();
        expect(looked.ok && looked.value.aside).toMatchObject([{ reason: 'text', sourceId }]);
      }
      expect(await remake()).toMatchObject({ ok: true, value: { files: [] } });
    },
  );

  it('a damaged original is told, and the text is left alone', async () => {
    await spoil('original.txt', 'other');
    expect(await store.care.checkSources()).toMatchObject({
      ok: true,
      value: [{ sourceId: SOURCE }, { sourceId, text: false, original: true }],
    });
    expect((await store.originalBytes(sourceId)).ok).toBe(false);
    expect((await store.readingText(sourceId)).ok).toBe(true);
  });

  it('nothing is written in the place of what could not be set aside', async () => {
    const { fileSystem, state } = breakable(files);
    await store.close();
    store = await openStore(fileSystem);
    await spoil('text.txt', 'garbled');
    state.broken = true;
    expect(await remake()).toMatchObject({ ok: false, error: { reason: 'disk-full' } });
    expect((await readWhole(files, pathOf('text.txt'))).bytes.toString()).toBe('garbled');
    state.broken = false;
    expect((await remake()).ok).toBe(true);
  });
});

describe('a parser that reads another text now', () => {
  /** A version with a line before, a letter corrected, and the last sentence gone. */
  function later(): ParsedSource {
    const text = `REUTERS\n\n${parsed.text}`
      .replace('Norwegian ferry', 'The Norwegian ferry')
      .replace(/“We have no choice.*$/su, 'That was all that was said.');
    return { ...parsed, text, blocks: plainBlocks(text), parser: 'plain/9' };
  }

  it('moves who is found without a doubt, in one step, and leaves the others to be placed', async () => {
    await spoil('text.txt', 'garbled');
    const made = later();
    expect(await remake(made)).toMatchObject({
      ok: true,
      value: { same: false, moved: 1, uncertain: 0, orphaned: 1 },
    });
    const workspace = store.snapshot();
    expect(workspace.sources[sourceId]?.text).toMatchObject({ parser: 'plain/9' });
    expect(await store.readingText(sourceId)).toMatchObject({
      ok: true,
      value: { text: made.text },
    });
    const rows = annotationsOf(workspace, sourceId);
    expect(rows.map((row) => [row.target.quote.exact, isCurrent(workspace, row)])).toEqual([
      [QUOTES[0], true],
      [QUOTES[1], false],
    ]);
    const { start, end } = rows[0]?.target.position ?? { start: 0, end: 0 };
    expect(made.text.slice(start, end)).toBe(QUOTES[0]);
    // The text before is gone: undo goes back to what was done before that.
    expect(store.history().undo).toMatchObject({ type: 'annotation.add' });
    await store.close();
    store = await openStore();
    expect(store.snapshot()).toEqual(workspace);
  });

  it('keeps what the reader corrected', async () => {
    requests += 1;
    const command = {
      type: 'source.correct',
      sourceId,
      field: 'author',
      value: 'Anna Berg',
    } as const;
    await store.apply({ requestId: anId('request', 800 + requests), command });
    await spoil('text.txt', null);
    await remake(later());
    expect(store.snapshot().sources[sourceId]?.metadata.author).toMatchObject({
      value: 'Anna Berg',
      basis: 'corrected',
    });
  });

  it('does not touch a text that is whole when only its blocks are damaged', async () => {
    await spoil('blocks.json', '[]');
    expect(await remake(later())).toMatchObject({ ok: true, value: { same: true } });
    const reading = await store.readingText(sourceId);
    expect(reading).toMatchObject({ ok: true, value: { text: parsed.text } });
    const blocks = reading.ok ? reading.value.blocks : [];
    expect(blocks.map(({ start, end }) => parsed.text.slice(start, end))).toEqual(
      parsed.text.split('\n\n').map((each) => each.trim()),
    );
  });
});

describe('paragraphs of a text', () => {
  it.each([
    ['', []],
    ['one', ['one']],
    ['\n\n one \n two\n\n \nthree  \n', ['one \n two', 'three']],
  ])('%j', (text, expected) => {
    expect(plainBlocks(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
