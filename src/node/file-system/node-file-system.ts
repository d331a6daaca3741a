/** The `FileSystem` port on the real disk. */
import type { BigIntStats } from 'node:fs';
import { constants } from 'node:fs';
import {
  type FileHandle,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  rename,
  rmdir,
  stat,
  unlink,
} from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from './failure.ts';
import type { FileFacts, FileSystem, OpenFile, OpenMode } from './file-system.ts';

// Without O_NONBLOCK, opening a FIFO would hang until somebody writes to it.
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);
// Windows has none; making a link there takes rights that a packed folder does not bring along.
const NO_LINK = constants.O_NOFOLLOW ?? 0;

const FLAGS: Readonly<Record<OpenMode, number>> = {
  read: READ | NO_LINK,
  'read-linked': READ,
  create: constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL,
  append: constants.O_WRONLY | constants.O_APPEND | NO_LINK,
};

/** What systems answer that cannot sync a folder, though the rename itself is as good as they can do. */
const FOLDER_SYNC_UNSUPPORTED: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP']);
const FOLDER_SYNC_WINDOWS: ReadonlySet<string> = new Set(['EISDIR', 'EPERM', 'EACCES', 'EBADF']);

function kindOf(stats: BigIntStats): FileFacts['kind'] {
  if (stats.isFile()) {
    return 'file';
  }
  if (stats.isDirectory()) {
    return 'folder';
  }
  return stats.isSymbolicLink() ? 'link' : 'other';
}

function factsOf(stats: BigIntStats): FileFacts {
  return {
    kind: kindOf(stats),
    size: Number(stats.size),
    inode: `${stats.dev}:${stats.ino}`,
    modified: String(stats.mtimeNs),
  };
}

function openFileOf(handle: FileHandle): OpenFile {
  return {
    read: async (into, position) =>
      (await handle.read(into, 0, into.byteLength, position)).bytesRead,
    write: async (bytes) => (await handle.write(bytes, 0, bytes.byteLength, null)).bytesWritten,
    syncData: () => handle.datasync(),
    sync: () => handle.sync(),
    stat: async () => factsOf(await handle.stat({ bigint: true })),
    close: () => handle.close(),
  };
}

async function syncFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, constants.O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = codeOf(error) ?? '';
    const harmless =
      FOLDER_SYNC_UNSUPPORTED.has(code) ||
      (process.platform === 'win32' && FOLDER_SYNC_WINDOWS.has(code));
    if (!harmless) {
      throw error;
    }
  }
}

export const nodeFileSystem: FileSystem = {
  open: async (path, mode) => openFileOf(await open(path, FLAGS[mode], 0o600)),
  rename: (from, to) => rename(from, to),
  link: (from, to) => link(from, to),
  unlink: (path) => unlink(path),
  makeFolder: async (path) => {
    await mkdir(path, { mode: 0o700 });
  },
  removeFolder: (path) => rmdir(path),
  list: async (path) => (await readdir(path)).sort(),
  stat: async (path) => factsOf(await stat(path, { bigint: true })),
  linkStat: async (path) => factsOf(await lstat(path, { bigint: true })),
  syncFolder,
  pause: async (milliseconds) => {
    await wait(milliseconds);
  },
};
