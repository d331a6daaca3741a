/** A file system whose n-th call fails, as in SQLite's tests: once, or from then on. */
import { FileSystemFailure } from '#node/file-system/failure.ts';
import type { FileSystem, OpenFile } from '#node/file-system/file-system.ts';
import type { MemoryDisk } from '#node/file-system/memory-disk.ts';

/** Codes come back instead of the call; the others do part of it. */
export const FAULTS = [
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'EACCES',
  'EPERM',
  'EBUSY',
  'EROFS',
  'EMFILE',
  'ENAMETOOLONG',
  'EXDEV',
  'short-write',
  'short-read',
  'lost-sync',
  'failing-close',
] as const;
export type Fault = (typeof FAULTS)[number];

export type FaultPlan = {
  readonly fault: Fault;
  /** Which of the calls that the fault can hit, from 1. */
  readonly call: number;
  readonly persistent: boolean;
};

type Call = 'write' | 'read' | 'sync' | 'close' | 'other';

const ONLY: Partial<Record<Fault, Call>> = {
  'short-write': 'write',
  'short-read': 'read',
  'lost-sync': 'sync',
  'failing-close': 'close',
};

/** Decides which call is struck. */
export class Striker {
  readonly #plan: FaultPlan;
  #calls = 0;
  #hit = false;
  #healed = false;

  constructor(plan: FaultPlan) {
    this.#plan = plan;
  }

  /** Whether the planned call has come. */
  get hit(): boolean {
    return this.#hit;
  }

  /** Ends the trouble: space was made, the drive is back. */
  heal(): void {
    this.#healed = true;
  }

  /** Counts a call and fails it with a code where the fault is one; `true` when only part of it is to be done. */
  strike(call: Call, name: string, path: string): boolean {
    const { fault, persistent } = this.#plan;
    const only = ONLY[fault];
    if (this.#healed || (only !== undefined && only !== call)) {
      return false;
    }
    this.#calls += 1;
    const struck = this.#calls === this.#plan.call || (persistent && this.#calls > this.#plan.call);
    this.#hit ||= struck;
    if (struck && only === undefined) {
      throw new FileSystemFailure(fault, name, path);
    }
    return struck;
  }
}

function half(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength > 1 ? bytes.subarray(0, bytes.byteLength >> 1) : bytes;
}

/** Syncs, or fails and loses what was to be synced. */
async function syncOrLose(
  striker: Striker,
  path: string,
  lose: () => void,
  sync: () => Promise<void>,
): Promise<void> {
  if (striker.strike('sync', 'fsync', path)) {
    lose();
    throw new FileSystemFailure('EIO', 'fsync', path);
  }
  await sync();
}

function faultyFile(file: OpenFile, path: string, striker: Striker, lose: () => void): OpenFile {
  return {
    read: async (into, position) =>
      await file.read(striker.strike('read', 'read', path) ? half(into) : into, position),
    write: async (bytes) =>
      await file.write(striker.strike('write', 'write', path) ? half(bytes) : bytes),
    syncData: () => syncOrLose(striker, path, lose, () => file.syncData()),
    sync: () => syncOrLose(striker, path, lose, () => file.sync()),
    stat: async () => {
      striker.strike('other', 'fstat', path);
      return await file.stat();
    },
    close: async () => {
      const struck = closeStruck(striker, path);
      await file.close();
      if (struck !== null) {
        throw struck;
      }
    },
  };
}

/** A close that fails has closed all the same. */
function closeStruck(striker: Striker, path: string): unknown {
  try {
    return striker.strike('close', 'close', path)
      ? new FileSystemFailure('EIO', 'close', path)
      : null;
  } catch (error) {
    return error;
  }
}

export function faultyFileSystem(
  inner: FileSystem,
  disk: MemoryDisk,
  striker: Striker,
): FileSystem {
  const other =
    <A extends readonly unknown[], R>(name: string, run: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      striker.strike('other', name, String(args[0]));
      return await run(...args);
    };
  return {
    open: async (path, mode) => {
      striker.strike('other', 'open', path);
      const file = await inner.open(path, mode);
      const node = disk.find(path);
      return faultyFile(file, path, striker, () => disk.loseSync(node));
    },
    rename: other('rename', inner.rename),
    link: other('link', inner.link),
    unlink: other('unlink', inner.unlink),
    makeFolder: other('mkdir', inner.makeFolder),
    removeFolder: other('rmdir', inner.removeFolder),
    list: other('list', inner.list),
    stat: other('stat', inner.stat),
    linkStat: other('lstat', inner.linkStat),
    syncFolder: (path) =>
      syncOrLose(
        striker,
        path,
        () => disk.loseSync(disk.find(path)),
        () => inner.syncFolder(path),
      ),
    pause: inner.pause,
  };
}
