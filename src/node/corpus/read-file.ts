/** Reading a file that somebody else made: it may be a pipe, a device, enormous, or change while it is read. */
import type { AppError, ImportFailure } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { MAX_FILE_BYTES } from '#core/source/limits.ts';
import { codeOf } from '#node/file-system/failure.ts';
import type { FileFacts, FileSystem, OpenFile } from '#node/file-system/file-system.ts';
import { sameVersion } from '#node/file-system/whole-file.ts';

/** One piece; the process answers others in between. */
const PIECE = 4 * 1024 * 1024;

function importError(
  file: string,
  reason: ImportFailure,
  detail?: string,
): Result<never, AppError> {
  return err({ code: 'import', reason, file, ...(detail === undefined ? {} : { detail }) });
}

async function readPieces(file: OpenFile, size: number): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(size);
  let position = 0;
  while (position < size) {
    const piece = bytes.subarray(position, Math.min(position + PIECE, size));
    const count = await file.read(piece, position);
    if (count === 0) {
      return null;
    }
    position += count;
  }
  return (await file.read(new Uint8Array(1), size)) === 0 ? bytes : null;
}

async function readOpenFile(
  file: OpenFile,
  before: FileFacts,
  name: string,
): Promise<Result<Uint8Array, AppError>> {
  if (before.kind !== 'file') {
    return importError(name, 'not-a-file');
  }
  if (before.size > MAX_FILE_BYTES) {
    return importError(name, 'too-large', String(before.size));
  }
  const bytes = await readPieces(file, before.size);
  const after = await file.stat();
  return bytes === null || !sameVersion(before, after)
    ? importError(name, 'changed-while-read')
    : ok(bytes);
}

/**
 * The bytes of a regular file. Errors: `import` with `unreadable` (detail: the system's code),
 * `not-a-file`, `too-large` (detail: bytes), `changed-while-read`.
 * @param name what the file is called in errors.
 * @param chosen a person pointed at this very file; otherwise a link is not followed.
 */
export async function readFileSafely(
  fileSystem: FileSystem,
  path: string,
  name: string,
  chosen = false,
): Promise<Result<Uint8Array, AppError>> {
  try {
    const file = await fileSystem.open(path, chosen ? 'read-linked' : 'read');
    try {
      // Asked of the open file, not of its name: between the two the name could come to mean something else.
      return await readOpenFile(file, await file.stat(), name);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === null) {
      throw error;
    }
    // A socket cannot be opened at all.
    return importError(name, code === 'ENXIO' ? 'not-a-file' : 'unreadable', code);
  }
}
