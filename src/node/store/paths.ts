/** Names inside a workspace folder. All relative, with `/`, so that a report reads the same on every system. */

export const WORKSPACE_FILE = 'workspace.json';
export const JOURNAL_FILE = 'journal.ndjson';
export const LOCK_FILE = 'lock';
export const SOURCES_FOLDER = 'sources';
export const TRASH_FOLDER = 'trash';
export const TRASH_FILE = 'trash/deleted.json';
export const BACKUPS_FOLDER = 'backups';
export const BACKUP_FILES_FOLDER = 'backups/files';
export const QUARANTINE_FOLDER = 'quarantine';

export function sourceFolder(sourceId: string): string {
  return `${SOURCES_FOLDER}/${sourceId}`;
}

export function notesFile(sourceId: string): string {
  return `${sourceFolder(sourceId)}/notes.json`;
}

export function textFile(sourceId: string): string {
  return `${sourceFolder(sourceId)}/text.txt`;
}

export function blocksFile(sourceId: string): string {
  return `${sourceFolder(sourceId)}/blocks.json`;
}

/**
 * Another reading of the same original waits under these names until its row is on the disk. Whoever reads looks here
 * when what the row speaks of is not in its place.
 */
export function nextTextFile(sourceId: string): string {
  return `${sourceFolder(sourceId)}/text.next.txt`;
}

export function nextBlocksFile(sourceId: string): string {
  return `${sourceFolder(sourceId)}/blocks.next.json`;
}

/** The raw file keeps its ending where that is a plain one, so that other programs know what it is. */
export function originalFile(sourceId: string, name: string): string {
  const ending = /\.[0-9A-Za-z]{1,8}$/u.exec(name)?.[0].toLowerCase() ?? '';
  return `${sourceFolder(sourceId)}/original${ending}`;
}
