/** The files in a folder and those below it, within limits. */
import { basename, join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { MAX_DEPTH, MAX_FILES } from '#core/source/limits.ts';
import { codeOf } from '#node/file-system/failure.ts';
import type { FileFacts, FileSystem } from '#node/file-system/file-system.ts';

/** A file to read, and what to call it. */
export type FoundFile = {
  readonly path: string;
  readonly name: string;
  /** A person pointed at this very file: it may be a link. */
  readonly chosen?: true;
};

export type FolderScan = {
  readonly files: readonly FoundFile[];
  /** What could not be looked into, by name and reason. */
  readonly failures: readonly AppError[];
};

type Scan = {
  readonly fileSystem: FileSystem;
  readonly files: FoundFile[];
  readonly failures: AppError[];
  readonly signal: AbortSignal | undefined;
  /** There were more files than are taken. */
  overfull: boolean;
};

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini';
}

async function addEntry(scan: Scan, found: FoundFile, facts: FileFacts, depth: number) {
  if (facts.kind === 'folder') {
    await scanInto(scan, found, depth + 1);
  } else if (facts.kind === 'link') {
    // The person pointed at the folder, not at what somebody may have linked into it: a text that came along could be
    // a link to their keys. A link that they point at themselves is another matter.
    scan.failures.push({ code: 'import', reason: 'is-a-link', file: found.name });
  } else if (scan.files.length < MAX_FILES) {
    scan.files.push(found);
  } else {
    scan.overfull = true;
  }
}

function isFull(scan: Scan): boolean {
  return scan.overfull || scan.signal?.aborted === true;
}

async function scanInto(scan: Scan, folder: FoundFile, depth: number): Promise<void> {
  if (depth > MAX_DEPTH) {
    scan.failures.push({ code: 'import', reason: 'too-deep', file: folder.name });
    return;
  }
  try {
    for (const entry of await scan.fileSystem.list(folder.path)) {
      if (isFull(scan)) {
        return;
      }
      if (!isHidden(entry)) {
        const found = { path: join(folder.path, entry), name: `${folder.name}/${entry}` };
        await addEntry(scan, found, await scan.fileSystem.linkStat(found.path), depth);
      }
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === null) {
      throw error;
    }
    scan.failures.push({ code: 'import', reason: 'unreadable', file: folder.name, detail: code });
  }
}

/** All files of a folder in the order of their names. Never fails as a whole. */
export async function scanFolder(
  fileSystem: FileSystem,
  folder: string,
  signal?: AbortSignal,
): Promise<FolderScan> {
  const scan: Scan = { fileSystem, files: [], failures: [], signal, overfull: false };
  await scanInto(scan, { path: folder, name: basename(folder) }, 0);
  if (scan.overfull) {
    scan.failures.push({ code: 'import', reason: 'too-many', file: basename(folder) });
  }
  return scan;
}
