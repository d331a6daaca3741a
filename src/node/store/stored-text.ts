/**
 * The reading text and the blocks of a source as they lie on the disk: in their place, or beside it under the names of
 * another reading that its row speaks of already.
 */
import { dirname, join } from 'node:path';
import type { ParsedSource, Source } from '#core/source/source.ts';
import { codeOf } from '#node/file-system/failure.ts';
import { readIfThere } from '#node/file-system/whole-file.ts';
import { blocksFile, nextBlocksFile, nextTextFile, textFile } from './paths.ts';
import {
  decodeBlocks,
  fittingText,
  type SourcePlace,
  writeBlocks,
  writeText,
} from './source-files.ts';

/** A file, what is in it, and whether that is what the row speaks of. */
export type Stored = {
  readonly file: string;
  readonly bytes: Buffer | null;
  readonly whole: boolean;
};

type Name = {
  readonly file: string;
  readonly next: string;
  readonly fits: (bytes: Buffer, source: Source) => Promise<boolean>;
};

function namesOf({ id }: Source): { readonly text: Name; readonly blocks: Name } {
  return {
    text: {
      file: textFile(id),
      next: nextTextFile(id),
      fits: async (bytes, source) => (await fittingText(bytes, source)) !== null,
    },
    blocks: {
      file: blocksFile(id),
      next: nextBlocksFile(id),
      fits: async (bytes, source) => (await decodeBlocks(bytes, source)) !== null,
    },
  };
}

async function look(place: SourcePlace, source: Source, file: string, fits: Name['fits']) {
  const bytes = (await readIfThere(place.fileSystem, join(place.folder, file)))?.bytes ?? null;
  return { file, bytes, whole: bytes !== null && (await fits(bytes, source)) };
}

async function stored(place: SourcePlace, source: Source, name: Name): Promise<Stored> {
  const { file, next, fits } = name;
  const there = await look(place, source, file, fits);
  if (there.whole) {
    return there;
  }
  const waiting = await look(place, source, next, fits);
  return waiting.whole ? { ...waiting, file } : there;
}

export function storedText(place: SourcePlace, source: Source): Promise<Stored> {
  return stored(place, source, namesOf(source).text);
}

export function storedBlocks(place: SourcePlace, source: Source): Promise<Stored> {
  return stored(place, source, namesOf(source).blocks);
}

/** Writes another reading beside the one that is there, so that it lasts. Throws the file system's failure. */
export async function writeNext(
  place: SourcePlace,
  source: Source,
  parsed: ParsedSource,
): Promise<void> {
  await writeText(place, source.id, parsed, nextTextFile(source.id));
  await writeBlocks(place, source.id, parsed, nextBlocksFile(source.id));
}

/**
 * Puts what waits beside its place into it, where the row speaks of it and not of what is there; removes it where
 * nothing speaks of it any more. Throws the file system's failure: until this is done, readers look in both places.
 */
export async function settleNext(place: SourcePlace, source: Source): Promise<void> {
  const { fileSystem, folder } = place;
  for (const { file, next, fits } of Object.values(namesOf(source))) {
    const waiting = await look(place, source, next, fits);
    if (waiting.bytes !== null) {
      const there = await look(place, source, file, fits);
      if (waiting.whole && !there.whole) {
        await fileSystem.rename(join(folder, next), join(folder, file));
        await fileSystem.syncFolder(dirname(join(folder, file)));
      } else {
        await fileSystem.unlink(join(folder, next));
      }
    }
  }
}

/** As `settleNext`, where nothing is lost when it cannot be done now. */
export async function settleNextIfPossible(place: SourcePlace, source: Source): Promise<void> {
  try {
    await settleNext(place, source);
  } catch (error) {
    if (codeOf(error) === null) {
      throw error;
    }
  }
}
