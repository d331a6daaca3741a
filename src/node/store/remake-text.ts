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
import { isAbsent } from '#node/file-system/failure.ts';
import { readWhole } from '#node/file-system/whole-file.ts';
import type { RemadeText, SourceCheck } from './care-types.ts';
import type { CommitQueue } from './commit-queue.ts';
import { blocksFile, originalFile, textFile } from './paths.ts';
import { quarantine, quarantineName } from './quarantine.ts';
import { makeBreather } from './slices.ts';
import {
  decodeBlocks,
  type SourcePlace,
  sha256Of,
  writeBlocks,
  writeText,
} from './source-files.ts';

type Stored = { readonly file: string; readonly bytes: Buffer | null; readonly whole: boolean };

async function bytesOf(place: SourcePlace, file: string): Promise<Buffer | null> {
  try {
    return (await readWhole(place.fileSystem, join(place.folder, file))).bytes;
  } catch (error) {
    if (isAbsent(error)) {
      return null;
    }
    throw error;
  }
}

async function storedText(place: SourcePlace, source: Source): Promise<Stored> {
  const file = textFile(source.id);
  const bytes = await bytesOf(place, file);
  return { file, bytes, whole: bytes !== null && sha256Of(bytes) === source.text.sha256 };
}

async function storedBlocks(place: SourcePlace, source: Source): Promise<Stored> {
  const file = blocksFile(source.id);
  const bytes = await bytesOf(place, file);
  return { file, bytes, whole: bytes !== null && (await decodeBlocks(bytes, source)) !== null };
}

/** The sources of which a file is not as it was written. Throws the file system's failure. */
export async function checkSources(
  place: SourcePlace,
  workspace: Workspace,
): Promise<readonly SourceCheck[]> {
  const breathe = makeBreather();
  const found: SourceCheck[] = [];
  for (const source of Object.values(workspace.sources)) {
    const { id, original } = source;
    const text = await storedText(place, source);
    const blocks = await storedBlocks(place, source);
    const bytes = await bytesOf(place, originalFile(id, original.name));
    const lost = bytes === null || sha256Of(bytes) !== original.sha256;
    if (!text.whole || !blocks.whole || lost) {
      found.push({ sourceId: id, text: !text.whole || !blocks.whole, original: lost });
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
  if (!text.whole) {
    await writeText(place, sourceId, parsed);
  }
  if (!blocks.whole || !text.whole) {
    await writeBlocks(place, sourceId, parsed);
  }
  return sha256Of(parsed.text) === source.text.sha256
    ? ok({ sourceId, files, ...SAME })
    : await moveNotes(place, queue, { source, parsed, files });
}

/**
 * Puts another reading of the same original in the place of the one that is there: the encoding was guessed wrong.
 * A crash before the last step leaves a text that does not fit its source, and the old reading is made anew.
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
  await writeText(place, sourceId, parsed);
  await writeBlocks(place, sourceId, parsed);
  return moveNotes(place, queue, { source, parsed, files: [] });
}

/** The source speaks of the new text, and its annotations go where they belong in it, in one step. */
async function moveNotes(
  place: SourcePlace,
  queue: CommitQueue,
  made: {
    readonly source: Source;
    readonly parsed: ParsedSource;
    readonly files: RemadeText['files'];
  },
): Promise<Result<RemadeText, AppError>> {
  const { source, parsed, files } = made;
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
