/** The `FileSystem` port on a disk in memory. */
import { FileSystemFailure } from './failure.ts';
import type { FileFacts, FileSystem, OpenFile } from './file-system.ts';
import type { DiskFile, DiskNode, MemoryDisk } from './memory-disk.ts';

function factsOf(node: DiskNode): FileFacts {
  return {
    kind: node.kind,
    size: node.kind === 'file' ? node.content.length : 0,
    inode: String(node.id),
    modified: String(node.modified),
  };
}

function openFileOf(disk: MemoryDisk, file: DiskFile, writable: boolean): OpenFile {
  let closed = false;
  const check = (call: string) => {
    if (closed) {
      throw new FileSystemFailure('EBADF', call, String(file.id));
    }
  };
  return {
    read: async (into, position) => {
      check('read');
      return file.content.copy(into, 0, position, position + into.byteLength);
    },
    write: async (bytes) => {
      check('write');
      if (!writable) {
        throw new FileSystemFailure('EBADF', 'write', String(file.id));
      }
      disk.write(file, { at: file.content.length, bytes: Uint8Array.from(bytes) });
      return bytes.byteLength;
    },
    syncData: async () => {
      check('fdatasync');
      disk.sync(file);
    },
    sync: async () => {
      check('fsync');
      disk.sync(file);
    },
    stat: async () => {
      check('fstat');
      return factsOf(file);
    },
    close: async () => {
      check('close');
      closed = true;
    },
  };
}

function openRead(disk: MemoryDisk, path: string): OpenFile {
  const node = disk.find(path);
  if (node.kind === 'folder') {
    return {
      read: async () => {
        throw new FileSystemFailure('EISDIR', 'read', path);
      },
      write: async () => {
        throw new FileSystemFailure('EBADF', 'write', path);
      },
      syncData: async () => disk.sync(node),
      sync: async () => disk.sync(node),
      stat: async () => factsOf(node),
      close: async () => undefined,
    };
  }
  return openFileOf(disk, node, false);
}

function create(disk: MemoryDisk, path: string): OpenFile {
  const { folder, name } = disk.place(path);
  if (folder.names.has(name)) {
    throw new FileSystemFailure('EEXIST', 'open', path);
  }
  const file = disk.newFile();
  disk.change(folder, { remove: null, add: { name, node: file } });
  return openFileOf(disk, file, true);
}

function append(disk: MemoryDisk, path: string): OpenFile {
  const node = disk.find(path);
  if (node.kind !== 'file') {
    throw new FileSystemFailure('EISDIR', 'open', path);
  }
  return openFileOf(disk, node, true);
}

function rename(disk: MemoryDisk, from: string, to: string): void {
  const node = disk.find(from);
  const source = disk.place(from);
  const target = disk.place(to);
  const there = target.folder.names.get(target.name);
  if (there?.kind === 'folder' && node.kind === 'file') {
    throw new FileSystemFailure('EISDIR', 'rename', to);
  }
  const add = { name: target.name, node };
  if (source.folder === target.folder) {
    disk.change(source.folder, { remove: source.name, add });
  } else {
    disk.change(target.folder, { remove: null, add });
    disk.change(source.folder, { remove: source.name, add: null });
  }
}

function link(disk: MemoryDisk, from: string, to: string): void {
  const node = disk.find(from);
  const { folder, name } = disk.place(to);
  if (folder.names.has(name)) {
    throw new FileSystemFailure('EEXIST', 'link', to);
  }
  disk.change(folder, { remove: null, add: { name, node } });
}

function remove(disk: MemoryDisk, path: string, kind: DiskNode['kind']): void {
  const node = disk.find(path);
  const { folder, name } = disk.place(path);
  if (node.kind !== kind) {
    throw new FileSystemFailure(kind === 'file' ? 'EISDIR' : 'ENOTDIR', 'remove', path);
  }
  if (node.kind === 'folder' && node.names.size > 0) {
    throw new FileSystemFailure('ENOTEMPTY', 'remove', path);
  }
  disk.change(folder, { remove: name, add: null });
}

export function memoryFileSystem(disk: MemoryDisk): FileSystem {
  return {
    open: async (path, mode) => {
      if (mode === 'read' || mode === 'read-linked') {
        return openRead(disk, path);
      }
      return mode === 'create' ? create(disk, path) : append(disk, path);
    },
    rename: async (from, to) => rename(disk, from, to),
    link: async (from, to) => link(disk, from, to),
    unlink: async (path) => remove(disk, path, 'file'),
    makeFolder: async (path) => {
      const { folder, name } = disk.place(path);
      if (folder.names.has(name)) {
        throw new FileSystemFailure('EEXIST', 'mkdir', path);
      }
      disk.change(folder, { remove: null, add: { name, node: disk.newFolder() } });
    },
    removeFolder: async (path) => remove(disk, path, 'folder'),
    list: async (path) => {
      const node = disk.find(path);
      if (node.kind !== 'folder') {
        throw new FileSystemFailure('ENOTDIR', 'list', path);
      }
      return [...node.names.keys()].sort();
    },
    stat: async (path) => factsOf(disk.find(path)),
    linkStat: async (path) => factsOf(disk.find(path)),
    syncFolder: async (path) => disk.sync(disk.find(path)),
    pause: async () => undefined,
  };
}
