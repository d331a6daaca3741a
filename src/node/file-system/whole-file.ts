/** Reading and writing whole files through the port, so that what is reported as written is on disk. */
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { RandomBytes } from '#core/ids.ts';
import { codeOf, FileSystemFailure, isAbsent } from './failure.ts';
import type { FileFacts, FileSystem, OpenFile } from './file-system.ts';

/** A file that was written, and how to recognise it later. */
export type WrittenFile = { readonly sha256: string; readonly facts: FileFacts };

const READ_STEP = 4 * 1024 * 1024;
/** Renames that another program (virus scanner, indexer) blocks are tried again this long. */
const RENAME_PAUSES = [10, 20, 50, 100, 250, 500, 1000, 1000, 1000, 1000];
const BLOCKED: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** Writes every byte: a short write is not an error to the system, but it would be to the reader. */
export async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let rest = bytes;
  while (rest.byteLength > 0) {
    const written = await file.write(rest);
    if (written <= 0) {
      throw new FileSystemFailure('EIO', 'write', 'no byte was taken');
    }
    rest = rest.subarray(written);
  }
}

/** The content of an open file, read to its end even where a read gives less than asked for. */
async function readOpen(file: OpenFile, size: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let position = 0;
  for (;;) {
    // One byte more than expected, so that a file that has grown is read to its end too.
    const part = Buffer.allocUnsafe(Math.min(READ_STEP, Math.max(size - position, 0) + 1));
    const count = await file.read(part, position);
    if (count === 0) {
      return parts.length === 1 ? (parts[0] ?? Buffer.alloc(0)) : Buffer.concat(parts);
    }
    parts.push(part.subarray(0, count));
    position += count;
  }
}

/** A whole file, with what to recognise it by. Throws the file system's failure. */
export async function readWhole(
  fileSystem: FileSystem,
  path: string,
): Promise<{ readonly bytes: Buffer; readonly facts: FileFacts }> {
  const file = await fileSystem.open(path, 'read');
  try {
    const facts = await file.stat();
    if (facts.kind !== 'file') {
      throw new FileSystemFailure('EISDIR', 'read', path);
    }
    return { bytes: await readOpen(file, facts.size), facts };
  } finally {
    await file.close();
  }
}

/** As `readWhole`, `null` where there is no such file. */
export async function readIfThere(
  fileSystem: FileSystem,
  path: string,
): Promise<{ readonly bytes: Buffer; readonly facts: FileFacts } | null> {
  try {
    return await readWhole(fileSystem, path);
  } catch (error) {
    if (isAbsent(error)) {
      return null;
    }
    throw error;
  }
}

/** What is there now, or `null`. */
export async function factsIfThere(
  fileSystem: FileSystem,
  path: string,
): Promise<FileFacts | null> {
  try {
    return await fileSystem.stat(path);
  } catch (error) {
    if (isAbsent(error)) {
      return null;
    }
    throw error;
  }
}

/** Whether two looks at a name saw the same version of the same file. */
export function sameVersion(a: FileFacts | null, b: FileFacts | null): boolean {
  return (
    a !== null &&
    b !== null &&
    a.inode === b.inode &&
    a.size === b.size &&
    a.modified === b.modified
  );
}

/** The start and end of the names that unfinished files have. */
export const TEMPORARY = /^\..*\.[0-9a-f]{16}\.tmp$/u;

function temporaryFor(path: string, random: RandomBytes): string {
  const salt = Buffer.from(random(8)).toString('hex');
  return join(dirname(path), `.${basename(path)}.${salt}.tmp`);
}

async function renamePatiently(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  for (const pause of RENAME_PAUSES) {
    try {
      await fileSystem.rename(from, to);
      return;
    } catch (error) {
      const code = codeOf(error) ?? '';
      if (code !== 'EBUSY' && (process.platform !== 'win32' || !BLOCKED.has(code))) {
        throw error;
      }
      await fileSystem.pause(pause);
    }
  }
  await fileSystem.rename(from, to);
}

async function quietly(action: Promise<void>): Promise<void> {
  try {
    await action;
  } catch {
    // The first failure is the one to report; this was cleaning up after it.
  }
}

async function writeTemporary(
  fileSystem: FileSystem,
  path: string,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<string> {
  const hash = createHash('sha256');
  const file = await fileSystem.open(path, 'create');
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      await writeAll(file, chunk);
    }
    await file.sync();
  } catch (error) {
    await quietly(file.close());
    throw error;
  }
  await file.close();
  return hash.digest('hex');
}

const PIECE = 512 * 1024;

/** A file piece by piece, so that a large one does not hold up the process. */
export async function* readPieces(fileSystem: FileSystem, path: string): AsyncIterable<Uint8Array> {
  const file = await fileSystem.open(path, 'read');
  try {
    const { size } = await file.stat();
    let position = 0;
    for (;;) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE, Math.max(size - position, 0) + 1));
      const count = await file.read(piece, position);
      if (count === 0) {
        return;
      }
      yield piece.subarray(0, count);
      position += count;
    }
  } finally {
    await file.close();
  }
}

/** Hex SHA-256 of a file. */
async function hashFile(fileSystem: FileSystem, path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of readPieces(fileSystem, path)) {
    hash.update(piece);
  }
  return hash.digest('hex');
}

/**
 * Replaces a file so that after any crash either the old or the new content is there, whole, and that the new one is
 * there once this has answered: temporary file → all bytes → fsync → read back → rename → fsync of the folder.
 * On failure the old file is as it was and the temporary one is gone. Throws the file system's failure.
 */
export async function writeDurably(
  fileSystem: FileSystem,
  path: string,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  random: RandomBytes,
): Promise<WrittenFile> {
  const temporary = temporaryFor(path, random);
  try {
    const sha256 = await writeTemporary(fileSystem, temporary, chunks);
    if ((await hashFile(fileSystem, temporary)) !== sha256) {
      throw new FileSystemFailure('EIO', 'read back', path);
    }
    await renamePatiently(fileSystem, temporary, path);
    await fileSystem.syncFolder(dirname(path));
    return { sha256, facts: await fileSystem.stat(path) };
  } catch (error) {
    await quietly(fileSystem.unlink(temporary));
    throw error;
  }
}

/** Makes a folder and those above it, so that they last. */
export async function ensureFolder(fileSystem: FileSystem, path: string): Promise<void> {
  const facts = await factsIfThere(fileSystem, path);
  if (facts?.kind === 'folder') {
    return;
  }
  const parent = dirname(path);
  if (parent !== path) {
    await ensureFolder(fileSystem, parent);
  }
  try {
    await fileSystem.makeFolder(path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      throw error;
    }
  }
  await fileSystem.syncFolder(parent);
}
