/** What a failing call of the file system means for the person whose notes these are. */
import type { StoreFailure } from '#core/app-error.ts';

/** A failure with a system code, for file systems that are not Node's. */
export class FileSystemFailure extends Error {
  readonly code: string;
  constructor(code: string, call: string, path: string) {
    super(`${code}: ${call} '${path}'`);
    this.name = 'FileSystemFailure';
    this.code = code;
  }
}

/** The system's code (`ENOENT`, `EIO`, …), or `null` when the error is not one of the file system's. */
export function codeOf(error: unknown): string | null {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return null;
}

/** Whether the file or folder is not there. */
export function isAbsent(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

const FAILURES: Readonly<Record<string, StoreFailure>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ESTALE: 'gone',
  ENODEV: 'gone',
  EMFILE: 'too-many-files',
  ENFILE: 'too-many-files',
  // Ours: the lock belongs to somebody else now.
  ELOCKLOST: 'changed-on-disk',
};

/** The reason in our words; everything that has no word of its own is `io`. Rethrows what is not the disk's doing. */
export function failureOf(error: unknown): { reason: StoreFailure; detail: string } {
  const code = codeOf(error);
  if (code === null) {
    throw error;
  }
  return {
    reason: FAILURES[code] ?? 'io',
    detail: error instanceof Error ? error.message : code,
  };
}
