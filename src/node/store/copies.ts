/** Copies of our files that synchronising programs leave beside them when two sides have changed the same file. */
import { join } from 'node:path';
import { isId, type SourceId } from '#core/ids.ts';
import { codeOf, isAbsent } from '#node/file-system/failure.ts';
import type { FileFacts, FileSystem } from '#node/file-system/file-system.ts';
import type { CopyHolds, FoundCopy } from './care-types.ts';
import { SOURCES_FOLDER, sourceFolder, TRASH_FOLDER } from './paths.ts';

export type CopyPlace = { readonly fileSystem: FileSystem; readonly folder: string };

/**
 * Ours with something put in: "notes (conflicted copy 2026-11-22).json" (Dropbox, Nextcloud),
 * "notes.sync-conflict-20261122-140322-ABCDEFG.json" (Syncthing), "notes-LAPTOP.json" (OneDrive), "notes 2.json" (iCloud),
 * "notes (1).json" (Google Drive), "notes_conflict-….json" (ownCloud), "Copy of notes.json".
 */
function isCopyOf(name: string, stem: string, ending: string): boolean {
  const pattern = new RegExp(`^(?:copy of )?${stem}(?:[ ._(~-][^/]*)?\\.${ending}$`, 'iu');
  return name !== `${stem}.${ending}` && pattern.test(name);
}

const IN_ROOT: readonly (readonly [stem: string, ending: string, holds: CopyHolds])[] = [
  ['workspace', 'json', 'workspace'],
  ['journal', 'ndjson', 'journal'],
];

/** What a file of this name in the workspace's folder is a copy of; `null` for anything else. */
export function copyInRoot(name: string): CopyHolds | null {
  return IN_ROOT.find(([stem, ending]) => isCopyOf(name, stem, ending))?.[2] ?? null;
}

async function namesIn(
  { fileSystem, folder }: CopyPlace,
  below: string,
): Promise<readonly string[]> {
  try {
    return await fileSystem.list(join(folder, below));
  } catch (error) {
    if (isAbsent(error) || codeOf(error) === 'ENOTDIR') {
      return [];
    }
    throw error;
  }
}

/** When a file was last written, ISO 8601; the beginning of time where the disk says nonsense. */
export function writtenAt({ modified }: FileFacts): string {
  const milliseconds = Number(BigInt(modified) / 1_000_000n);
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? new Date(0).toISOString() : date.toISOString();
}

type Name = {
  readonly file: string;
  readonly holds: CopyHolds;
  readonly sourceId: SourceId | null;
};

async function names(place: CopyPlace): Promise<readonly Name[]> {
  const found: Name[] = [];
  for (const name of await namesIn(place, '')) {
    const holds = copyInRoot(name);
    if (holds !== null) {
      found.push({ file: name, holds, sourceId: null });
    }
  }
  for (const name of await namesIn(place, TRASH_FOLDER)) {
    if (isCopyOf(name, 'deleted', 'json')) {
      found.push({ file: `${TRASH_FOLDER}/${name}`, holds: 'trash', sourceId: null });
    }
  }
  for (const id of await namesIn(place, SOURCES_FOLDER)) {
    for (const name of isId('source', id) ? await namesIn(place, sourceFolder(id)) : []) {
      if (isCopyOf(name, 'notes', 'json')) {
        found.push({
          file: `${sourceFolder(id)}/${name}`,
          holds: 'notes',
          sourceId: id as SourceId,
        });
      }
    }
  }
  return found;
}

/** "notes (2).json" before "notes (10).json", on every system alike. */
const BY_NUMBER = new Intl.Collator('en', { numeric: true });

/** The copies that are there now, by name. Throws the file system's failure. */
export async function findCopies(place: CopyPlace): Promise<readonly FoundCopy[]> {
  const copies: FoundCopy[] = [];
  for (const name of await names(place)) {
    const facts = await place.fileSystem.linkStat(join(place.folder, name.file));
    if (facts.kind === 'file') {
      copies.push({ ...name, at: writtenAt(facts), bytes: facts.size });
    }
  }
  return copies.sort((a, b) => BY_NUMBER.compare(a.file, b.file));
}
