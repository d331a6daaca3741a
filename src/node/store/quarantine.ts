/** Keeps a copy of what could not be read, before anything is written in its place. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { RandomBytes } from '#core/ids.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { ensureFolder, factsIfThere, writeDurably } from '#node/file-system/whole-file.ts';
import { QUARANTINE_FOLDER } from './paths.ts';

/** The name of the kept copy, relative to the workspace: made from the content, so that keeping it twice is keeping it once. */
export function quarantineName(file: string, bytes: Uint8Array): string {
  const print = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return `${QUARANTINE_FOLDER}/${print}-${file.replaceAll('/', '-')}`;
}

/** Writes the copy. Throws the file system's failure: then the damaged file must not be replaced. */
export async function quarantine(
  place: { readonly fileSystem: FileSystem; readonly folder: string; readonly random: RandomBytes },
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const path = join(place.folder, name);
  await ensureFolder(place.fileSystem, join(place.folder, QUARANTINE_FOLDER));
  if ((await factsIfThere(place.fileSystem, path)) === null) {
    await writeDurably(place.fileSystem, path, [bytes], place.random);
  }
}
