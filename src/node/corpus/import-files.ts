/** Taking files into the workspace: each one wholly or not at all, and none held up by another. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { SourceId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { ParsedSource } from '#core/source/source.ts';
import { codeOf } from '#node/file-system/failure.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { nodeFileSystem } from '#node/file-system/node-file-system.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import { readFileSafely } from './read-file.ts';
import { type FoundFile, scanFolder } from './scan-folder.ts';

/** Makes a source of the bytes of a file: in a process of its own in the app, directly on the command line. */
export type Parse = (
  fileName: string,
  bytes: Uint8Array,
) => Promise<Result<ParsedSource, AppError>>;

/** What became of one file. */
export type ImportOutcome = {
  /** Its name, with the folders below the one that was chosen. */
  readonly file: string;
  readonly result: Result<SourceId, AppError>;
};

export type ImportReport = { readonly outcomes: readonly ImportOutcome[] };

export type ImportProgress = {
  readonly done: number;
  readonly total: number;
  readonly file: string;
};

export type ImportOptions = {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Ends the import after the file at hand; what came before stays. */
  readonly signal?: AbortSignal;
  /** Whether undo may take the sources out again; `true` unless said otherwise. */
  readonly undoable?: boolean;
  readonly fileSystem?: FileSystem;
};

function hasOriginal(store: WorkspaceStore, sha256: string): boolean {
  return Object.values(store.snapshot().sources).some(
    (source) => source.original.sha256 === sha256,
  );
}

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

async function importOne(
  store: WorkspaceStore,
  file: FoundFile,
  parse: Parse,
  options: ImportOptions,
): Promise<Result<SourceId, AppError>> {
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  const bytes = await readFileSafely(fileSystem, file.path, file.name);
  if (!bytes.ok) {
    return bytes;
  }
  const sha256 = createHash('sha256').update(bytes.value).digest('hex');
  if (hasOriginal(store, sha256)) {
    return err({ code: 'import', reason: 'already-here', file: file.name });
  }
  const source = await parsed(parse, file, bytes.value);
  if (!source.ok) {
    return err(named(source.error, file.name));
  }
  const added = await store.addSource(source.value, bytes.value, basename(file.path), {
    undoable: options.undoable ?? true,
  });
  return added.ok ? ok(added.value.source.id) : err(named(added.error, file.name));
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
      files.push({ path, name: basename(path) });
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
  for (const [done, file] of files.entries()) {
    if (options.signal?.aborted === true) {
      break;
    }
    options.onProgress?.({ done, total: files.length, file: file.name });
    outcomes.push({ file: file.name, result: await importOne(store, file, parse, options) });
  }
  return { outcomes };
}
