/** What synchronising programs leave in a workspace folder, and whether the folder is theirs. */
import { codeOf } from '#node/file-system/failure.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { findCopies } from './copies.ts';
import type { Incident } from './types.ts';

const FOLDERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/[/\\]Dropbox(?: \([^/\\]*\))?[/\\]/u, 'Dropbox'],
  [/[/\\]OneDrive(?: - [^/\\]*)?[/\\]/u, 'OneDrive'],
  [/[/\\]Mobile Documents[/\\]/u, 'iCloud Drive'],
  [/[/\\](?:Google Drive|GoogleDrive-[^/\\]*|My Drive)[/\\]/u, 'Google Drive'],
  [/[/\\]Nextcloud[/\\]/u, 'Nextcloud'],
  [/[/\\]ownCloud[/\\]/u, 'ownCloud'],
];

/** Facts about the neighbourhood of the files. Never fails: they are advice. */
export async function findBystanders(place: {
  readonly fileSystem: FileSystem;
  readonly folder: string;
}): Promise<readonly Incident[]> {
  const incidents: Incident[] = [];
  try {
    const files = (await findCopies(place)).map(({ file }) => file);
    if (files.length > 0) {
      incidents.push({ kind: 'conflict-copies', files });
    }
  } catch (error) {
    if (codeOf(error) === null) {
      throw error;
    }
  }
  const by = FOLDERS.find(([pattern]) => pattern.test(`${place.folder}/`))?.[1];
  return by === undefined ? incidents : [...incidents, { kind: 'synchronised-folder', by }];
}
