/** Taking files into the workspace: each one wholly or not at all, and none held up by another. */
import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { SourceId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { ParsedSource, Source } from '#core/source/source.ts';
import { codeOf } from '#node/file-system/failure.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { nodeFileSystem } from '#node/file-system/node-file-system.ts';
import { sha256InSlices } from '#node/store/hash.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import { readFileSafely } from './read-file.ts';
import { type FoundFile, scanFolder } from './scan-folder.ts';

/** Makes a source of the bytes of a file: in a process of its own in the app, directly on the command line. */
export type Parse = (
  fileName: string,
  bytes: Uint8Array,
  encoding?: string,
) => Promise<Result<ParsedSource, AppError>>;

/** What became of one file. */
export type ImportOutcome = {
  /** Its name, with the folders below the one that was chosen. */
  readonly file: string;
  readonly result: Result<SourceId, AppError>;
};

export type ImportReport = {
  readonly outcomes: readonly ImportOutcome[];
  /** How many files were not looked at because the import was stopped. */
  readonly left: number;
};

export type ImportProgress = {
  readonly done: number;
  readonly total: number;
  readonly file: string;
};

export type ImportOptions = {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Ends the import at the file at hand; what came before stays. */
  readonly signal?: AbortSignal;
  /** Whether undo may take the sources out again; `true` unless said otherwise. */
  readonly undoable?: boolean;
  readonly fileSystem?: FileSystem;
  /** Hears of a file whose encoding is not known: its place among the outcomes, and where it is. */
  readonly onUnknownEncoding?: (index: number, path: string) => void;
};

/** Up to this many files are added one by one, so that undo goes file by file. */
const ONE_BY_ONE = 50;
/** How many of a larger import are added, and undone, as one step. */
const TOGETHER = 100;

type Import = {
  readonly store: WorkspaceStore;
  readonly parse: Parse;
  readonly options: ImportOptions;
  readonly fileSystem: FileSystem;
  /** Fingerprints of files that are sources already. */
  readonly known: Set<string>;
  readonly together: number;
  readonly outcomes: ImportOutcome[];
  /** Files that are written and not added yet, by their place among the outcomes. */
  readonly written: Map<number, Source>;
};

/** The error under the name that the report uses. */
function named(error: AppError, file: string): AppError {
  return error.code === 'import' ? { ...error, file } : error;
}

async function parsed(
  parse: Parse,
  file: FoundFile,
  bytes: Uint8Array,
): Promise<Result<ParsedSource, AppError>> {
  try {
    return await parse(basename(file.path), bytes);
  } catch (error) {
    // A parser that fails on one file must not keep the others out.
    return err({
      code: 'import',
      reason: 'parser-crashed',
      file: file.name,
      detail: String(error),
    });
  }
}

/** Reads a file and writes what it comes to; nothing of it is in the workspace yet. */
async function takeIn(all: Import, file: FoundFile): Promise<Result<Source, AppError>> {
  const { store, parse, fileSystem, known } = all;
  const bytes = await readFileSafely(fileSystem, file.path, file.name, file.chosen);
  if (!bytes.ok) {
    return bytes;
  }
  const sha256 = await sha256InSlices(bytes.value);
  if (known.has(sha256)) {
    return err({ code: 'import', reason: 'already-here', file: file.name });
  }
  const source = await parsed(parse, file, bytes.value);
  if (!source.ok) {
    return err(named(source.error, file.name));
  }
  const written = await store.writeSource(source.value, bytes.value, basename(file.path));
  return written.ok ? written : err(named(written.error, file.name));
}

/** Adds what is written. When that fails, none of it is in the workspace, and each of its files is told so. */
async function addWritten(all: Import): Promise<void> {
  const { store, options, outcomes, written, known } = all;
  if (written.size === 0) {
    return;
  }
  const added = await store.addWritten([...written.values()], options);
  for (const [at, { id, original }] of written) {
    const file = outcomes[at]?.file ?? original.name;
    outcomes[at] = { file, result: added.ok ? ok(id) : err(named(added.error, file)) };
    if (!added.ok) {
      known.delete(original.sha256);
    }
  }
  written.clear();
}

/** The files that the chosen paths come to: folders stand for what is in them. */
async function expand(
  paths: readonly string[],
  fileSystem: FileSystem,
  signal?: AbortSignal,
): Promise<{ readonly files: readonly FoundFile[]; readonly failures: readonly AppError[] }> {
  const files: FoundFile[] = [];
  const failures: AppError[] = [];
  for (const path of paths) {
    if (await isFolder(fileSystem, path)) {
      const scan = await scanFolder(fileSystem, path, signal);
      files.push(...scan.files);
      failures.push(...scan.failures);
    } else {
      files.push({ path, name: basename(path), chosen: true });
    }
  }
  return { files, failures };
}

/** What cannot be looked at counts as a file: reading it gives the reason. */
async function isFolder(fileSystem: FileSystem, path: string): Promise<boolean> {
  try {
    return (await fileSystem.stat(path)).kind === 'folder';
  } catch (error) {
    if (codeOf(error) === null) {
      throw error;
    }
    return false;
  }
}

/** Takes one file in and notes what became of it; `false` when the import was stopped meanwhile. */
async function importOne(all: Import, file: FoundFile): Promise<boolean> {
  const { options, outcomes, written, known } = all;
  const taken = await takeIn(all, file);
  if (!taken.ok && options.signal?.aborted === true) {
    // A parser that was ended in the middle says nothing about the file.
    return false;
  }
  if (taken.ok) {
    written.set(outcomes.length, taken.value);
    known.add(taken.value.original.sha256);
  }
  if (isUnknownEncoding(taken)) {
    options.onUnknownEncoding?.(outcomes.length, file.path);
  }
  outcomes.push({ file: file.name, result: taken.ok ? ok(taken.value.id) : taken });
  if (written.size >= all.together) {
    await addWritten(all);
  }
  return true;
}

function isUnknownEncoding(taken: Result<unknown, AppError>): boolean {
  return !taken.ok && taken.error.code === 'import' && taken.error.reason === 'unknown-encoding';
}

async function importAll(all: Import, files: readonly FoundFile[]): Promise<number> {
  const { options } = all;
  for (const [done, file] of files.entries()) {
    options.onProgress?.({ done, total: files.length, file: file.name });
    if (options.signal?.aborted === true || !(await importOne(all, file))) {
      return files.length - done;
    }
  }
  return 0;
}

/**
 * Imports files and folders. Never fails as a whole: each file's outcome is in the report, by name and reason.
 * A file whose bytes are a source already is `already-here`.
 */
export async function importFiles(
  store: WorkspaceStore,
  paths: readonly string[],
  parse: Parse,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  const { files, failures } = await expand(paths, fileSystem, options.signal);
  const outcomes: ImportOutcome[] = failures.map((error) => ({
    file: error.code === 'import' ? error.file : '',
    result: err(error),
  }));
  const together = files.length > ONE_BY_ONE ? TOGETHER : 1;
  const sources = Object.values(store.snapshot().sources);
  const known = new Set(sources.map(({ original }) => original.sha256));
  const written = new Map<number, Source>();
  const all = { store, parse, options, fileSystem, known, together, outcomes, written };
  const left = await importAll(all, files);
  await addWritten(all);
  return { outcomes, left };
}
