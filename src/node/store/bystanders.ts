/** What synchronising programs leave in a workspace folder, and whether the folder is theirs. */
import { codeOf } from '#node/file-system/failure.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import type { Incident } from './types.ts';

/** "notes (conflicted copy 2026-11-22).json", "workspace.sync-conflict-2026…​.json", "workspace-conflict-….json", "workspace (1).json" */
const CONFLICT = /(conflicted copy|sync-conflict|[ _-]conflict[ _-]|\(\d+\)\.(?:json|ndjson)$)/iu;

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
    const names = await place.fileSystem.list(place.folder);
    const files = names.filter((name) => CONFLICT.test(name));
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
