/** The three files of a source that never change: the original, its reading text and the blocks of it. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { RandomBytes, SourceId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { blockSchema } from '#core/schema/source.ts';
import type { Block, ParsedSource, ReadingText, Source } from '#core/source/source.ts';
import { codeOf, failureOf } from '#node/file-system/failure.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { ensureFolder, readWhole, writeDurably } from '#node/file-system/whole-file.ts';
import { canonicalJson } from './canonical-json.ts';
import { openLine, sealLine } from './checksum.ts';
import { blocksFile, originalFile, sourceFolder, textFile } from './paths.ts';
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

function blocksHead(parsed: StoredBlocks, body: Buffer): Buffer {
  const facts = {
    bodySha256: sha256Of(body),
    count: parsed.blocks.length,
    format: 1,
    parser: parsed.parser,
    textSha256: sha256Of(parsed.text),
  };
  return Buffer.concat([
    Buffer.from('{"head":'),
    sealLine(canonicalJson(facts).slice(1, -1)),
    Buffer.from(',\n'),
  ]);
}

async function encodeBlocks(parsed: StoredBlocks): Promise<readonly Uint8Array[]> {
  const breathe = makeBreather();
  const lines: string[] = [];
  for (const block of parsed.blocks) {
    lines.push(canonicalJson(block));
    await breathe();
  }
  const body = Buffer.from(`"blocks":[\n${lines.join(',\n')}\n]}\n`);
  return [blocksHead(parsed, body), ...pieces(body)];
}

/** Writes the three files so that they last. Throws the file system's failure. */
export async function writeSourceFiles(
  place: SourcePlace,
  sourceId: SourceId,
  parsed: ParsedSource,
  bytes: Uint8Array,
  name: string,
): Promise<void> {
  const { fileSystem, folder, random } = place;
  await ensureFolder(fileSystem, join(folder, sourceFolder(sourceId)));
  const original = join(folder, originalFile(sourceId, name));
  await writeDurably(fileSystem, original, pieces(bytes), random);
  await writeText(place, sourceId, parsed);
  await writeBlocks(place, sourceId, parsed);
}

/** Writes the reading text so that it lasts. Throws the file system's failure. */
export async function writeText(
  { fileSystem, folder, random }: SourcePlace,
  sourceId: SourceId,
  { text }: Pick<ParsedSource, 'text'>,
): Promise<void> {
  const path = join(folder, textFile(sourceId));
  await writeDurably(fileSystem, path, pieces(Buffer.from(text)), random);
}

/** Writes the blocks of a reading text so that they last. Throws the file system's failure. */
export async function writeBlocks(
  { fileSystem, folder, random }: SourcePlace,
  sourceId: SourceId,
  parsed: StoredBlocks,
): Promise<void> {
  const path = join(folder, blocksFile(sourceId));
  await writeDurably(fileSystem, path, await encodeBlocks(parsed), random);
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

/** The blocks, or `null` where they are not as they were written or belong to another text. */
export async function decodeBlocks(
  bytes: Buffer,
  source: Source,
): Promise<readonly Block[] | null> {
  const end = bytes.indexOf(10);
  const head = openLine(bytes.subarray('{"head":'.length, Math.max(end - 1, 0)));
  const body = bytes.subarray(end + 1);
  if (head?.textSha256 !== source.text.sha256 || head.bodySha256 !== sha256Of(body)) {
    return null;
  }
  const breathe = makeBreather();
  const blocks: Block[] = [];
  for (const line of body.toString('utf8').split('\n').slice(1, -2)) {
    if (line !== '') {
      const parsed = blockSchema.safeParse(
        JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line),
      );
      if (!parsed.success) {
        return null;
      }
      blocks.push(parsed.data);
      await breathe();
    }
  }
  return blocks;
}

/** The reading text and its blocks, checked against the source's fingerprints. Errors: `store`. */
export function readReadingText(
  place: SourcePlace,
  source: Source,
): Promise<Result<ReadingText, AppError>> {
  return reading(async () => {
    const file = textFile(source.id);
    const { bytes } = await readWhole(place.fileSystem, join(place.folder, file));
    if (sha256Of(bytes) !== source.text.sha256) {
      return notAsWritten(file);
    }
    const stored = await readWhole(place.fileSystem, join(place.folder, blocksFile(source.id)));
    const blocks = await decodeBlocks(stored.bytes, source);
    return blocks === null
      ? notAsWritten(blocksFile(source.id))
      : ok({ text: bytes.toString('utf8'), blocks });
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
    return sha256Of(bytes) === source.original.sha256 ? ok(bytes) : notAsWritten(file);
  });
}

/**
 * Copies the three files of a source into another workspace folder, as they are. One that cannot be read is left out:
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
