/**
 * Reading text and blocks are made of the original, so they can be made again. Mostly the same parser gives the same
 * text, and every annotation stands where it stood. Where a later parser gives another text, the annotations are looked
 * for in it: who is found without a doubt moves, everybody else is left for a person to place.
 */
import { join } from 'node:path';
import { type AnchorGround, anchorIn, groundOf } from '#core/anchoring/anchor.ts';
import { describeSpan } from '#core/anchoring/describe.ts';
import type { Annotation } from '#core/annotation/annotation.ts';
import type { AppError } from '#core/app-error.ts';
import { makeId, type SourceId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import {
  type Block,
  METADATA_NAMES,
  type Metadata,
  type ParsedSource,
  type Source,
} from '#core/source/source.ts';
import { wordCount } from '#core/text/segments.ts';
import type { Edit } from '#core/workspace/edit.ts';
import { annotationsOf, sourceOf } from '#core/workspace/selectors.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { readIfThere } from '#node/file-system/whole-file.ts';
import type { RemadeText, SourceCheck } from './care-types.ts';
import type { CommitQueue } from './commit-queue.ts';
import { originalFile } from './paths.ts';
import { quarantine, quarantineName } from './quarantine.ts';
import { makeBreather } from './slices.ts';
import { type SourcePlace, sha256Of, writeBlocks, writeText } from './source-files.ts';
import {
  type Stored,
  settleNext,
  settleNextIfPossible,
  storedBlocks,
  storedText,
  writeNext,
} from './stored-text.ts';

async function isLost(place: SourcePlace, { id, original }: Source): Promise<boolean> {
  const path = join(place.folder, originalFile(id, original.name));
  const read = await readIfThere(place.fileSystem, path);
  return read === null || sha256Of(read.bytes) !== original.sha256;
}

/** The sources of which a file is not as it was written. Throws the file system's failure. */
export async function checkSources(
  place: SourcePlace,
  workspace: Workspace,
): Promise<readonly SourceCheck[]> {
  const breathe = makeBreather();
  const found: SourceCheck[] = [];
  for (const source of Object.values(workspace.sources)) {
    const text = await storedText(place, source);
    const blocks = await storedBlocks(place, source);
    const original = await isLost(place, source);
    if (!text.whole || !blocks.whole || original) {
      found.push({ sourceId: source.id, text: !text.whole || !blocks.whole, original });
    }
    await breathe();
  }
  return found;
}

/** Paragraphs and nothing else: for a text that the parser of today would divide from another one. */
export function plainBlocks(text: string): readonly Block[] {
  return [...text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/gu)].map((match) => {
    const trimmed = match[0].trimEnd();
    const start = match.index;
    return { kind: 'paragraph' as const, start, end: start + trimmed.length, marks: [] };
  });
}

/** What the reader corrected stays; everything else is as the parser reads it now. */
function metadataOf(source: Source, recognised: Metadata): Metadata {
  const fields = METADATA_NAMES.flatMap((name) => {
    const old = source.metadata[name];
    const field = old?.basis === 'corrected' ? old : recognised[name];
    return field === undefined ? [] : [[name, field] as const];
  });
  return Object.fromEntries(fields) as Metadata;
}

function sourceOn(source: Source, parsed: ParsedSource, sha256: string): Source {
  const words = wordCount(parsed.text, parsed.metadata.language?.value);
  return {
    ...source,
    original: { ...source.original, encoding: parsed.encoding },
    text: { sha256, length: parsed.text.length, words, parser: parsed.parser },
    recognised: parsed.metadata,
    metadata: metadataOf(source, parsed.metadata),
  };
}

type Placing = {
  readonly edits: readonly Edit[];
  readonly moved: number;
  readonly uncertain: number;
  readonly orphaned: number;
};

function placed(annotation: Annotation, ground: AnchorGround): Annotation | 'uncertain' | 'orphan' {
  const found = anchorIn(annotation.target, ground);
  if (found.state === 'orphan' || found.state === 'uncertain') {
    return found.state;
  }
  const { text, sha256 } = ground.version;
  return { ...annotation, target: describeSpan(text, sha256, found.span) };
}

async function placing(
  workspace: Workspace,
  sourceId: SourceId,
  ground: AnchorGround,
): Promise<Placing> {
  const breathe = makeBreather();
  const edits: Edit[] = [];
  let uncertain = 0;
  let orphaned = 0;
  for (const before of annotationsOf(workspace, sourceId)) {
    const after = placed(before, ground);
    if (after === 'uncertain') {
      uncertain += 1;
    } else if (after === 'orphan') {
      orphaned += 1;
    } else {
      edits.push({ table: 'annotations', id: before.id, before, after });
    }
    await breathe();
  }
  return { edits, moved: edits.length, uncertain, orphaned };
}

async function setAside(
  place: SourcePlace,
  stored: readonly Stored[],
): Promise<RemadeText['files']> {
  const files: { file: string; keptAt: string | null }[] = [];
  for (const { file, bytes, whole } of stored) {
    if (!whole) {
      const keptAt = bytes === null ? null : quarantineName(file, bytes);
      if (bytes !== null && keptAt !== null) {
        await quarantine(place, keptAt, bytes);
      }
      files.push({ file, keptAt });
    }
  }
  return files;
}

const SAME = { same: true, moved: 0, uncertain: 0, orphaned: 0 } as const;

/** Writes what is damaged anew. Errors: `refused`, `store`. Throws the file system's failure. */
export async function remakeText(
  place: SourcePlace,
  queue: CommitQueue,
  sourceId: SourceId,
  parsed: ParsedSource,
): Promise<Result<RemadeText, AppError>> {
  const source = sourceOf(queue.committed.workspace, sourceId);
  if (source === null) {
    return err({ code: 'refused', reason: 'not-found', what: sourceId });
  }
  await settleNext(place, source);
  const text = await storedText(place, source);
  const blocks = await storedBlocks(place, source);
  const files = await setAside(place, [text, blocks]);
  if (text.whole && text.bytes !== null && sha256Of(parsed.text) !== source.text.sha256) {
    // The text that the notes stand on is whole: only its division is made anew, as plainly as can be.
    const kept = text.bytes.toString('utf8');
    const made = { text: kept, blocks: plainBlocks(kept), parser: source.text.parser };
    if (!blocks.whole) {
      await writeBlocks(place, sourceId, made);
    }
    return ok({ sourceId, files, ...SAME });
  }
  if (sha256Of(parsed.text) !== source.text.sha256) {
    return await replaceText(place, queue, { source, parsed, files });
  }
  if (!text.whole) {
    await writeText(place, sourceId, parsed);
  }
  if (!blocks.whole || !text.whole) {
    await writeBlocks(place, sourceId, parsed);
  }
  return ok({ sourceId, files, ...SAME });
}

/**
 * Puts another reading of the same original in the place of the one that is there: the encoding was guessed wrong.
 * Errors: `refused`, `store`. Throws the file system's failure.
 */
export async function rereadText(
  place: SourcePlace,
  queue: CommitQueue,
  sourceId: SourceId,
  parsed: ParsedSource,
): Promise<Result<RemadeText, AppError>> {
  const source = sourceOf(queue.committed.workspace, sourceId);
  if (source === null) {
    return err({ code: 'refused', reason: 'not-found', what: sourceId });
  }
  await settleNext(place, source);
  return replaceText(place, queue, { source, parsed, files: [] });
}

type Replacement = {
  readonly source: Source;
  readonly parsed: ParsedSource;
  readonly files: RemadeText['files'];
};

/**
 * The new text waits beside the old one until the row that speaks of it is on the disk. A crash before that leaves the
 * old text and its row; a crash after it leaves the new row, and whoever reads finds its text.
 */
async function replaceText(
  place: SourcePlace,
  queue: CommitQueue,
  made: Replacement,
): Promise<Result<RemadeText, AppError>> {
  await writeNext(place, made.source, made.parsed);
  const moved = await moveNotes(place, queue, made);
  const now = sourceOf(queue.committed.workspace, made.source.id);
  // A row that was not acknowledged may be on the disk all the same: its text stays where it waits.
  if (moved.ok && now !== null) {
    await settleNextIfPossible(place, now);
  }
  return moved;
}

/** The source speaks of the new text, and its annotations go where they belong in it, in one step. */
async function moveNotes(
  place: SourcePlace,
  queue: CommitQueue,
  { source, parsed, files }: Replacement,
): Promise<Result<RemadeText, AppError>> {
  const sha256 = sha256Of(parsed.text);
  const ground = groundOf({ text: parsed.text, sha256 });
  const { edits, ...counts } = await placing(queue.committed.workspace, source.id, ground);
  const row: Edit = {
    table: 'sources',
    id: source.id,
    before: source,
    after: sourceOn(source, parsed, sha256),
  };
  const name = source.metadata.title.value;
  const of = { type: 'batch', label: 'remake-text', name, count: counts.moved } as const;
  // Not to be undone: the text before is gone, and nothing could be shown on it.
  const answer = await queue.submit(makeId('request', place.random), 'unrecorded', () => ({
    type: 'revert',
    of,
    edits: [row, ...edits],
  }));
  return answer.ok ? ok({ sourceId: source.id, files, same: false, ...counts }) : answer;
}
