/** A file system that is full when a test says so. */
import { FileSystemFailure } from '#node/file-system/failure.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';

/** Fails with `ENOSPC` whatever writes, while `broken` says so. */
export function breakable(files: FileSystem) {
  const state = { broken: false };
  const guard = (path: string) => {
    if (state.broken) {
      throw new FileSystemFailure('ENOSPC', 'write', path);
    }
  };
  const fileSystem: FileSystem = {
    ...files,
    open: async (path, mode) => {
      if (mode === 'create') {
        guard(path);
      }
      const file = await files.open(path, mode);
      return {
        ...file,
        write: async (bytes) => {
          guard(path);
          return await file.write(bytes);
        },
      };
    },
  };
  return { fileSystem, state };
}
