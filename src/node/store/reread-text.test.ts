/** The encoding of a file was guessed wrong, and a person says what it is: the text is right, the marks are where they were. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeSpan } from '#core/anchoring/describe.ts';
import type { SourceId } from '#core/ids.ts';
import { parseSource } from '#core/source/parse-source.ts';
import type { ParsedSource } from '#core/source/source.ts';
import { aComment, anAnnotation, anId } from '#core/testing/builders.ts';
import { annotationsOf } from '#core/workspace/selectors.ts';
import { encodeAs } from '#node/testing/encode.ts';
import { createWorkspace } from './create-workspace.ts';
import { openWorkspace } from './open-workspace.ts';
import type { WorkspaceStore } from './types.ts';

const TEXT = 'Žluťoučký kůň a jiné zprávy\n\nMinistr řekl, že plán stojí 150 korun a víc.';
const BYTES = encodeAs('iso-8859-2', TEXT);
const WORDS = '150 korun';

let folder = '';
let store: WorkspaceStore;
let sourceId: SourceId;

const options = () => ({
  folder: join(folder, 'workspace'),
  clock: () => '2025-03-09T12:00:00.000Z',
  random: (length: number) => new Uint8Array(randomBytes(length)),
});

function readAs(encoding: string): ParsedSource {
  const parsed = parseSource({ fileName: 'a.txt', bytes: BYTES, encoding });
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.error));
  }
  return parsed.value;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dossier-reread-'));
  const created = await createWorkspace({ ...options(), title: 'Test' });
  if (!created.ok) {
    throw new Error(JSON.stringify(created.error));
  }
  store = created.value.store;
  const wrong = readAs('windows-1252');
  const added = await store.addSource(wrong, BYTES, 'a.txt');
  sourceId = added.ok ? added.value.source.id : anId('source', 0);
  const sha = store.snapshot().sources[sourceId]?.text.sha256 ?? '';
  const start = wrong.text.indexOf(WORDS);
  const target = describeSpan(wrong.text, sha, { start, end: start + WORDS.length });
  const annotation = { ...anAnnotation(1, { sourceId, bodies: [aComment(1, 'so much')] }), target };
  const command = { type: 'annotation.add', annotation } as const;
  expect((await store.apply({ requestId: anId('request', 1), command })).ok).toBe(true);
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** What there is of the source now: its text, how it was read, and the words under its mark. */
async function state() {
  const reading = await store.readingText(sourceId);
  const text = reading.ok ? reading.value.text : '';
  const [note] = annotationsOf(store.snapshot(), sourceId);
  const { start = 0, end = 0 } = note?.target.position ?? {};
  const source = store.snapshot().sources[sourceId];
  return {
    text,
    encoding: source?.original.encoding,
    title: source?.metadata.title.value,
    words: text.slice(start, end),
    current: note?.target.textSha256 === source?.text.sha256,
  };
}

it('puts the right text in the place of the wrong one, and the marks where they belong in it', async () => {
  expect((await state()).text).not.toBe(TEXT);
  const done = await store.care.rereadText(sourceId, readAs('iso-8859-2'));
  expect(done).toMatchObject({
    ok: true,
    value: { same: false, moved: 1, uncertain: 0, orphaned: 0 },
  });
  const right = {
    text: TEXT,
    encoding: 'iso-8859-2',
    title: 'Žluťoučký kůň a jiné zprávy',
    words: WORDS,
    current: true,
  };
  expect(await state()).toEqual(right);
  const original = await store.originalBytes(sourceId);
  expect(original.ok && Buffer.from(original.value)).toEqual(Buffer.from(BYTES));

  await store.close();
  const opened = await openWorkspace(options());
  if (!opened.ok) {
    throw new Error(JSON.stringify(opened.error));
  }
  store = opened.value.store;
  expect(opened.value.report.incidents).toEqual([]);
  expect(await state()).toEqual(right);
});

it('goes back the same way', async () => {
  const before = await state();
  await store.care.rereadText(sourceId, readAs('iso-8859-2'));
  await store.care.rereadText(sourceId, readAs('windows-1252'));
  expect(await state()).toEqual(before);
});

it('keeps what a person corrected', async () => {
  const command = { type: 'source.correct', sourceId, field: 'title', value: 'My title' } as const;
  await store.apply({ requestId: anId('request', 2), command });
  await store.care.rereadText(sourceId, readAs('iso-8859-2'));
  expect((await state()).title).toBe('My title');
});

it('refuses a source that is not there', async () => {
  expect(await store.care.rereadText(anId('source', 999), readAs('iso-8859-2'))).toMatchObject({
    ok: false,
    error: { code: 'refused', reason: 'not-found' },
  });
});
