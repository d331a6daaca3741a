/** The three files of a source that never change: the original, its reading text and the blocks of it. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { RandomBytes, SourceId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { blockSchema } from '#core/schema/source.ts';
import type { Block, ParsedSource, ReadingText, Source } from '#core/source/source.ts';
import { piecesOfText } from '#core/text/cut-text.ts';
import { codeOf, failureOf } from '#node/file-system/failure.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import {
  ensureFolder,
  readIfThere,
  readWhole,
  writeDurably,
} from '#node/file-system/whole-file.ts';
import { canonicalJson } from './canonical-json.ts';
import { openLine, sealLine } from './checksum.ts';
import { sha256InSlices } from './hash.ts';
import {
  blocksFile,
  nextBlocksFile,
  nextTextFile,
  originalFile,
  sourceFolder,
  textFile,
} from './paths.ts';
import { makeBreather } from './slices.ts';

export type SourcePlace = {
  readonly fileSystem: FileSystem;
  readonly folder: string;
  readonly random: RandomBytes;
};

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const PIECE = 1024 * 1024;

function* pieces(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += PIECE) {
    yield bytes.subarray(start, start + PIECE);
  }
}

/** What the file of blocks is made of. */
export type StoredBlocks = Pick<ParsedSource, 'text' | 'blocks' | 'parser'>;

/** The first line of the file of blocks, with the fingerprints of the text and of what follows. */
function blocksHead({ blocks, parser }: StoredBlocks, textSha256: string, bodySha256: string) {
  const facts = { bodySha256, count: blocks.length, format: 1, parser, textSha256 };
  return Buffer.concat([
    Buffer.from('{"head":'),
    sealLine(canonicalJson(facts).slice(1, -1)),
    Buffer.from(',\n'),
  ]);
}

/** Code units that are encoded in one go. */
const TEXT_PIECE = 262_144;
const BLOCKS_AT_ONCE = 500;

function* encodeText(text: string): Iterable<Buffer> {
  for (const piece of piecesOfText(text, TEXT_PIECE)) {
    yield Buffer.from(piece);
  }
}

/** Hex SHA-256 of a text, in slices. */
async function fingerprintOf(text: string): Promise<string> {
  const breathe = makeBreather();
  const hash = createHash('sha256');
  for (const piece of encodeText(text)) {
    hash.update(piece);
    await breathe();
  }
  return hash.digest('hex');
}

async function encodeBlocks(parsed: StoredBlocks): Promise<readonly Uint8Array[]> {
  const { text, blocks } = parsed;
  const breathe = makeBreather();
  const hash = createHash('sha256');
  const body: Buffer[] = [];
  const add = (piece: string): void => {
    const bytes = Buffer.from(piece);
    hash.update(bytes);
    body.push(bytes);
  };
  add('"blocks":[\n');
  for (let from = 0; from < blocks.length; from += BLOCKS_AT_ONCE) {
    const lines = blocks.slice(from, from + BLOCKS_AT_ONCE).map(canonicalJson);
    add(`${from === 0 ? '' : ',\n'}${lines.join(',\n')}`);
    await breathe();
  }
  add('\n]}\n');
  return [blocksHead(parsed, await fingerprintOf(text), hash.digest('hex')), ...body];
}

/** Writes the three files of a source that is not in the workspace yet. Throws the file system's failure. */
export async function writeSourceFiles(
  place: SourcePlace,
  source: Source,
  parsed: ParsedSource,
  bytes: Uint8Array,
): Promise<void> {
  const { fileSystem, folder, random } = place;
  const { id, original } = source;
  await ensureFolder(fileSystem, join(folder, sourceFolder(id)));
  const given = join(folder, originalFile(id, original.name));
  await writeDurably(fileSystem, given, pieces(bytes), random);
  await writeText(place, id, parsed);
  await writeBlocks(place, id, parsed);
}

/** Writes the reading text so that it lasts. Throws the file system's failure. */
export async function writeText(
  { fileSystem, folder, random }: SourcePlace,
  sourceId: SourceId,
  { text }: Pick<ParsedSource, 'text'>,
  file = textFile(sourceId),
): Promise<void> {
  await writeDurably(fileSystem, join(folder, file), encodeText(text), random);
}

/** Writes the blocks of a reading text so that they last. Throws the file system's failure. */
export async function writeBlocks(
  { fileSystem, folder, random }: SourcePlace,
  sourceId: SourceId,
  parsed: StoredBlocks,
  file = blocksFile(sourceId),
): Promise<void> {
  await writeDurably(fileSystem, join(folder, file), await encodeBlocks(parsed), random);
}

function notAsWritten(file: string): Result<never, AppError> {
  return err({ code: 'store', reason: 'changed-on-disk', detail: file });
}

async function reading<T>(read: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
  try {
    return await read();
  } catch (error) {
    if (codeOf(error) === null) {
      throw error;
    }
    return err({ code: 'store', ...failureOf(error) });
  }
}

const LINE_FEED = 10;
const COMMA = 44;

/** The blocks, or `null` where they are not as they were written or belong to another text. */
export async function decodeBlocks(
  bytes: Buffer,
  source: Source,
): Promise<readonly Block[] | null> {
  const end = bytes.indexOf(LINE_FEED);
  const head = openLine(bytes.subarray('{"head":'.length, Math.max(end - 1, 0)));
  const body = bytes.subarray(end + 1);
  if (head?.textSha256 !== source.text.sha256 || head.bodySha256 !== (await sha256InSlices(body))) {
    return null;
  }
  const breathe = makeBreather();
  const blocks: Block[] = [];
  for (let start = body.indexOf(LINE_FEED) + 1; ; ) {
    const next = body.indexOf(LINE_FEED, start);
    const after = body.indexOf(LINE_FEED, next + 1);
    if (next === -1 || after === -1) {
      // What is left is the end of the list.
      return blocks;
    }
    if (next > start) {
      const comma = body[next - 1] === COMMA ? 1 : 0;
      const parsed = blockSchema.safeParse(JSON.parse(body.toString('utf8', start, next - comma)));
      if (!parsed.success) {
        return null;
      }
      blocks.push(parsed.data);
      await breathe();
    }
    start = next + 1;
  }
}

async function decodeText(bytes: Buffer): Promise<string> {
  const breathe = makeBreather();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  for (const piece of pieces(bytes)) {
    parts.push(decoder.decode(piece, { stream: true }));
    await breathe();
  }
  return parts.join('') + decoder.decode();
}

/** The bytes of the text that a row speaks of, and nothing else. */
export async function fittingText(bytes: Buffer, source: Source): Promise<Buffer | null> {
  return (await sha256InSlices(bytes)) === source.text.sha256 ? bytes : null;
}

/** What is in the first of two files that holds what is wanted. Throws where the first one is not there either. */
async function firstFitting<T>(
  { fileSystem, folder }: SourcePlace,
  files: readonly [file: string, next: string],
  decode: (bytes: Buffer) => Promise<T | null>,
): Promise<T | null> {
  for (const file of files) {
    const read = await readIfThere(fileSystem, join(folder, file));
    const found = read === null ? null : await decode(read.bytes);
    if (found !== null) {
      return found;
    }
  }
  await readWhole(fileSystem, join(folder, files[0]));
  return null;
}

/** The reading text and its blocks, checked against the source's fingerprints. Errors: `store`. */
export function readReadingText(
  place: SourcePlace,
  source: Source,
): Promise<Result<ReadingText, AppError>> {
  const { id } = source;
  return reading(async () => {
    const texts = [textFile(id), nextTextFile(id)] as const;
    const text = await firstFitting(place, texts, (bytes) => fittingText(bytes, source));
    if (text === null) {
      return notAsWritten(textFile(id));
    }
    const lists = [blocksFile(id), nextBlocksFile(id)] as const;
    const blocks = await firstFitting(place, lists, (bytes) => decodeBlocks(bytes, source));
    return blocks === null
      ? notAsWritten(blocksFile(id))
      : ok({ text: await decodeText(text), blocks });
  });
}

/** The bytes as they were given, checked. Errors: `store`. */
export function readOriginal(
  place: SourcePlace,
  source: Source,
): Promise<Result<Uint8Array, AppError>> {
  return reading(async () => {
    const file = originalFile(source.id, source.original.name);
    const { bytes } = await readWhole(place.fileSystem, join(place.folder, file));
    const same = (await sha256InSlices(bytes)) === source.original.sha256;
    return same ? ok(bytes) : notAsWritten(file);
  });
}

/**
 * Copies the files of a source into another workspace folder, as they are. One that cannot be read is left out:
 * a copy is made when a disk fails, and the notes must not wait for it. Throws the other file system's failure.
 */
export async function copySourceFiles(
  from: SourcePlace,
  to: SourcePlace,
  source: Source,
): Promise<void> {
  await ensureFolder(to.fileSystem, join(to.folder, sourceFolder(source.id)));
  const names = [
    originalFile(source.id, source.original.name),
    textFile(source.id),
    blocksFile(source.id),
    nextTextFile(source.id),
    nextBlocksFile(source.id),
  ];
  for (const name of names) {
    const bytes = await bytesIfReadable(from, name);
    if (bytes !== null) {
      await writeDurably(to.fileSystem, join(to.folder, name), pieces(bytes), to.random);
    }
  }
}

async function bytesIfReadable(place: SourcePlace, name: string): Promise<Uint8Array | null> {
  try {
    return (await readWhole(place.fileSystem, join(place.folder, name))).bytes;
  } catch (error) {
    if (codeOf(error) === null) {
      throw error;
    }
    return null;
  }
}
