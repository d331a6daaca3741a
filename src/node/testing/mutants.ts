/**
 * Deliberate mistakes between the store and the disk, each one that a careless change could make. The tests must find
 * every one of them; a test that does not would prove nothing.
 */
import type { FileSystem, OpenFile } from '#node/file-system/file-system.ts';
import type { DiskNode, MemoryDisk } from '#node/file-system/memory-disk.ts';

export type Mutate = (inner: FileSystem, disk: MemoryDisk) => FileSystem;

function withFiles(
  inner: FileSystem,
  change: (file: OpenFile, path: string) => OpenFile,
): FileSystem {
  return {
    ...inner,
    open: async (path, mode) => change(await inner.open(path, mode), path),
  };
}

const nothing = async (): Promise<void> => undefined;

/** No fsync and no fdatasync of any file. */
const noSync: Mutate = (inner) =>
  withFiles(inner, (file) => ({ ...file, sync: nothing, syncData: nothing }));

/** The folder is never synced: a rename may be forgotten. */
const noFolderSync: Mutate = (inner) => ({ ...inner, syncFolder: nothing });

/** The file is synced only after it was renamed. */
const renameFirst: Mutate = (inner, disk) => {
  const waiting = new Map<string, DiskNode>();
  const files = withFiles(inner, (file, path) => ({
    ...file,
    sync: async () => {
      waiting.set(path, disk.find(path));
    },
  }));
  return {
    ...files,
    rename: async (from, to) => {
      await inner.rename(from, to);
      const node = waiting.get(from);
      if (node !== undefined) {
        disk.sync(node);
      }
    },
  };
};

/** The record is acknowledged as soon as it was handed to the system; the sync comes with the next one. */
const answerFirst: Mutate = (inner) =>
  withFiles(inner, (file) => {
    let owed = nothing;
    return {
      ...file,
      syncData: async () => {
        await owed();
        owed = () => file.syncData();
      },
    };
  });

/** A write that took only some of the bytes is believed to have taken all. */
const noByteCount: Mutate = (inner) =>
  withFiles(inner, (file) => ({
    ...file,
    write: async (bytes) => {
      await file.write(bytes);
      return bytes.byteLength;
    },
  }));

export const CUT_MUTANTS: Readonly<Record<string, Mutate>> = {
  'no fsync': noSync,
  'no fsync of the folder': noFolderSync,
  'rename before fsync': renameFirst,
  'answer before fsync': answerFirst,
};

export const FAULT_MUTANTS: Readonly<Record<string, Mutate>> = {
  'byte count ignored': noByteCount,
};

/** A disk that spoils what is written to it, in files whose name ends like this, from the n-th write on. */
export function spoilingDisk(inner: FileSystem, ending: RegExp): FileSystem {
  return withFiles(inner, (file, path) =>
    ending.test(path)
      ? {
          ...file,
          write: async (bytes) => {
            const spoilt = Uint8Array.from(bytes);
            spoilt[spoilt.byteLength >> 1] = (spoilt[spoilt.byteLength >> 1] ?? 0) ^ 1;
            return await file.write(spoilt);
          },
        }
      : file,
  );
}

/** Reading back gives what was meant and not what is there: as if nothing were read back. */
export function noReadBack(inner: FileSystem): FileSystem {
  const meant = new Map<string, Buffer>();
  return {
    ...inner,
    open: async (path, mode) => {
      const file = await inner.open(path, mode);
      if (mode === 'read') {
        const content = meant.get(path);
        const read = async (into: Uint8Array, at: number) =>
          content?.copy(into, 0, at, at + into.byteLength) ?? 0;
        return content === undefined ? file : { ...file, read };
      }
      return {
        ...file,
        write: async (bytes) => {
          meant.set(path, Buffer.concat([meant.get(path) ?? Buffer.alloc(0), bytes]));
          return await file.write(bytes);
        },
      };
    },
    rename: async (from, to) => {
      meant.delete(from);
      await inner.rename(from, to);
    },
  };
}
