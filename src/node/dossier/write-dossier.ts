/**
 * Writes a dossier so that a person can rely on it: nothing is overwritten unless that was said, nothing lands among
 * the notes, and after a failure or a crash the old file is there as it was.
 */
import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { AppError, ExportFailure } from '#core/app-error.ts';
import type { RandomBytes } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { codeOf, isAbsent } from '#node/file-system/failure.ts';
import type { FileFacts, FileSystem } from '#node/file-system/file-system.ts';
import { nodeFileSystem } from '#node/file-system/node-file-system.ts';
import { type WrittenFile, writeDurably } from '#node/file-system/whole-file.ts';

export type WriteDossierOptions = {
  /** Absolute path of the file. */
  readonly file: string;
  /** The file's text, piece by piece (`markdownPieces`). */
  readonly pieces: Iterable<string>;
  /** Whether a file that is there may be replaced: only after a person has said so. */
  readonly overwrite: boolean;
  /** Absolute path of the workspace, in which no dossier may lie. */
  readonly workspaceFolder: string;
  readonly random: RandomBytes;
  readonly fileSystem?: FileSystem;
  /** Ends the export; no file is left then. */
  readonly signal?: AbortSignal;
};

export type WrittenDossier = {
  readonly file: string;
  readonly bytes: number;
  /** Hex, of the bytes read back from the disk. */
  readonly sha256: string;
};

const FAILURES: Readonly<Record<string, ExportFailure>> = {
  EEXIST: 'exists',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  ENAMETOOLONG: 'bad-name',
  EINVAL: 'bad-name',
  EILSEQ: 'bad-name',
  EISDIR: 'not-a-file',
};
/** What file systems without hard links answer. */
const NO_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
]);

const CHUNK_CHARACTERS = 64 * 1024;

class Cancelled extends Error {}

function refusal(
  file: string,
  reason: ExportFailure,
  detail?: string,
): { readonly ok: false; readonly error: AppError } {
  return err({ code: 'export', reason, file, ...(detail === undefined ? {} : { detail }) });
}

function* chunksOf(
  pieces: Iterable<string>,
  signal: AbortSignal | undefined,
): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length >= CHUNK_CHARACTERS) {
      yield encoder.encode(waiting.join(''));
      waiting = [];
      length = 0;
    }
    if (signal?.aborted === true) {
      throw new Cancelled();
    }
  }
  yield encoder.encode(waiting.join(''));
}

function isWithin(folder: string, inner: string): boolean {
  const path = relative(folder, inner);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path));
}

/** The folder a path really is in, or the nearest one above it that exists. */
async function realFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    if (isAbsent(error) && dirname(folder) !== folder) {
      return realFolder(dirname(folder));
    }
    throw error;
  }
}

async function targetFacts(fileSystem: FileSystem, file: string): Promise<FileFacts | null> {
  try {
    return await fileSystem.linkStat(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      return null;
    }
    throw error;
  }
}

/** Why nothing may be written there, or `null`. A link is never followed: it could lead anywhere. */
async function obstacle(
  fileSystem: FileSystem,
  options: WriteDossierOptions,
): Promise<ExportFailure | null> {
  const { file, overwrite } = options;
  const folder = await realFolder(dirname(file));
  if (isWithin(await realFolder(options.workspaceFolder), folder)) {
    return 'inside-workspace';
  }
  const facts = await targetFacts(fileSystem, file);
  if (facts === null) {
    return null;
  }
  if (facts.kind !== 'file') {
    return 'not-a-file';
  }
  return overwrite ? null : 'exists';
}

/** Gives the finished file its name unless another has come to be there meanwhile. */
async function giveName(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  try {
    await fileSystem.link(from, to);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error) ?? '')) {
      throw error;
    }
    // Without hard links there is no way to name a file in one step only if the name is free.
    if ((await targetFacts(fileSystem, to)) !== null) {
      throw Object.assign(new Error('exists'), { code: 'EEXIST' });
    }
    await fileSystem.rename(from, to);
    await fileSystem.syncFolder(dirname(to));
    return;
  }
  try {
    await fileSystem.unlink(from);
    await fileSystem.syncFolder(dirname(to));
  } catch (error) {
    // Nobody has been told of the file yet: better none than one that may be gone after a power cut.
    await fileSystem.unlink(to).catch(() => undefined);
    throw error;
  }
}

async function writeNew(
  fileSystem: FileSystem,
  options: WriteDossierOptions,
  chunks: Iterable<Uint8Array>,
): Promise<WrittenFile> {
  const salt = Buffer.from(options.random(8)).toString('hex');
  const staging = join(dirname(options.file), `.dossier-${salt}.part`);
  const written = await writeDurably(fileSystem, staging, chunks, options.random);
  try {
    await giveName(fileSystem, staging, options.file);
  } catch (error) {
    await fileSystem.unlink(staging).catch(() => undefined);
    throw error;
  }
  return written;
}

/**
 * Writes the file and answers when it is on disk, whole and read back. Errors: `export`; then nothing was changed.
 */
export async function writeDossier(
  options: WriteDossierOptions,
): Promise<Result<WrittenDossier, AppError>> {
  const { file, overwrite, signal } = options;
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  if (!isAbsolute(file) || file.includes('\0')) {
    return refusal(file, 'bad-name');
  }
  try {
    const reason = await obstacle(fileSystem, options);
    if (reason !== null) {
      return refusal(file, reason);
    }
    const chunks = chunksOf(options.pieces, signal);
    const written = overwrite
      ? await writeDurably(fileSystem, file, chunks, options.random)
      : await writeNew(fileSystem, options, chunks);
    return ok({ file, bytes: written.facts.size, sha256: written.sha256 });
  } catch (error) {
    if (error instanceof Cancelled) {
      return refusal(file, 'cancelled');
    }
    const code = codeOf(error);
    if (code === null) {
      throw error;
    }
    return refusal(file, FAILURES[code] ?? 'io', error instanceof Error ? error.message : code);
  }
}
