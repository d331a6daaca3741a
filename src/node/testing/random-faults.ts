/** A disk that fails once in a while, by chance, for the soak: on the real one, whatever the call. */

import type { Chance } from '#core/testing/chance.ts';
import { FileSystemFailure } from '#node/file-system/failure.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';

const CODES = ['EIO', 'ENOSPC', 'EDQUOT', 'EACCES', 'EMFILE', 'EROFS'] as const;

export type RandomFaults = {
  readonly fileSystem: FileSystem;
  readonly struck: () => number;
};

/**
 * Lets one call in `oneIn` fail. A sync that fails was not carried out; a write may have taken half. While `quiet`
 * gives true nothing fails.
 */
export function randomFaults(
  inner: FileSystem,
  chance: Chance,
  oneIn: number,
  quiet: () => boolean,
): RandomFaults {
  let struck = 0;
  const strike = (call: string, path: string): void => {
    if (!quiet() && chance(oneIn) === 0) {
      struck += 1;
      throw new FileSystemFailure(CODES[chance(CODES.length)] ?? 'EIO', call, path);
    }
  };
  const failing =
    <A extends readonly unknown[], R>(call: string, run: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      strike(call, String(args[0]));
      return await run(...args);
    };
  const fileSystem: FileSystem = {
    ...inner,
    open: async (path, mode) => {
      strike('open', path);
      const file = await inner.open(path, mode);
      return {
        ...file,
        write: async (bytes) => {
          strike('write', path);
          const short = !quiet() && chance(oneIn) === 0 && bytes.byteLength > 1;
          struck += short ? 1 : 0;
          return await file.write(short ? bytes.subarray(0, bytes.byteLength >> 1) : bytes);
        },
        sync: failing('fsync', () => file.sync()),
        syncData: failing('fdatasync', () => file.syncData()),
      };
    },
    rename: failing('rename', inner.rename),
    link: failing('link', inner.link),
    unlink: failing('unlink', inner.unlink),
    syncFolder: failing('fsync', inner.syncFolder),
  };
  return { fileSystem, struck: () => struck };
}
