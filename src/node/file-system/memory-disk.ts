/**
 * A disk in memory that knows what would survive a power cut: what was synced is durable, everything since is pending
 * and may be lost in any combination. A file and its name are synced apart, as POSIX has it.
 */
import { FileSystemFailure } from './failure.ts';

export type PendingWrite = { readonly at: number; readonly bytes: Uint8Array };

/** A change of the names in a folder. A rename within a folder is one step: both names or none. */
export type PendingName = {
  readonly remove: string | null;
  readonly add: { readonly name: string; readonly node: DiskNode } | null;
};

export type DiskFile = {
  readonly kind: 'file';
  readonly id: number;
  content: Buffer;
  durable: Buffer;
  pending: PendingWrite[];
  modified: bigint;
};

export type DiskFolder = {
  readonly kind: 'folder';
  readonly id: number;
  readonly names: Map<string, DiskNode>;
  durableNames: Map<string, DiskNode>;
  pending: PendingName[];
  modified: bigint;
};

export type DiskNode = DiskFile | DiskFolder;

/** Bytes with a piece put in at a place; a gap before it is zeros. */
export function patched(content: Buffer, { at, bytes }: PendingWrite): Buffer {
  if (at === content.length) {
    return Buffer.concat([content, bytes]);
  }
  const next = Buffer.alloc(Math.max(content.length, at + bytes.byteLength));
  content.copy(next);
  next.set(bytes, at);
  return next;
}

export function applyName(names: Map<string, DiskNode>, change: PendingName): void {
  if (change.remove !== null) {
    names.delete(change.remove);
  }
  if (change.add !== null) {
    names.set(change.add.name, change.add.node);
  }
}

export class MemoryDisk {
  #count = 0;
  #clock = 0n;
  readonly root: DiskFolder = this.newFolder();

  newFile(content: Buffer = Buffer.alloc(0)): DiskFile {
    const id = this.#nextId();
    return { kind: 'file', id, content, durable: content, pending: [], modified: this.tick() };
  }

  newFolder(names: Map<string, DiskNode> = new Map()): DiskFolder {
    const durableNames = new Map(names);
    const id = this.#nextId();
    return { kind: 'folder', id, names, durableNames, pending: [], modified: this.tick() };
  }

  tick(): bigint {
    this.#clock += 1000n;
    return this.#clock;
  }

  #nextId(): number {
    this.#count += 1;
    return this.#count;
  }

  /** Looks a path up. Throws `ENOENT` or `ENOTDIR`. */
  find(path: string): DiskNode {
    let node: DiskNode = this.root;
    for (const name of partsOf(path)) {
      if (node.kind !== 'folder') {
        throw new FileSystemFailure('ENOTDIR', 'find', path);
      }
      const next: DiskNode | undefined = node.names.get(name);
      if (next === undefined) {
        throw new FileSystemFailure('ENOENT', 'find', path);
      }
      node = next;
    }
    return node;
  }

  /** The folder that a path is in, and its name there. */
  place(path: string): { readonly folder: DiskFolder; readonly name: string } {
    const parts = partsOf(path);
    const name = parts.pop() ?? '';
    const folder = this.find(`/${parts.join('/')}`);
    if (folder.kind !== 'folder') {
      throw new FileSystemFailure('ENOTDIR', 'find', path);
    }
    return { folder, name };
  }

  change(folder: DiskFolder, change: PendingName): void {
    applyName(folder.names, change);
    folder.pending.push(change);
    folder.modified = this.tick();
  }

  write(file: DiskFile, write: PendingWrite): void {
    file.content = patched(file.content, write);
    file.pending.push(write);
    file.modified = this.tick();
  }

  /** What is pending becomes durable. */
  sync(node: DiskNode): void {
    if (node.kind === 'file') {
      node.durable = node.pending.reduce(patched, node.durable);
      node.pending = [];
    } else {
      node.durableNames = new Map(node.names);
      node.pending = [];
    }
  }

  /** What a failed sync leaves: the system takes the data for written, and it is not on the disk. */
  loseSync(node: DiskNode): void {
    node.pending = [];
  }

  /** The same files in a new disk, as they are seen now: what a killed process leaves. */
  copy(): MemoryDisk {
    return diskFrom(
      (file) => file.content,
      (folder) => folder.names,
      this,
    );
  }
}

/** A new disk from an old one, everything durable. */
export function diskFrom(
  contentOf: (file: DiskFile) => Buffer,
  namesOf: (folder: DiskFolder) => Map<string, DiskNode>,
  from: MemoryDisk,
): MemoryDisk {
  const disk = new MemoryDisk();
  const copies = new Map<DiskNode, DiskNode>();
  const copyOf = (node: DiskNode): DiskNode => {
    const known = copies.get(node);
    if (known !== undefined) {
      return known;
    }
    const copy = node.kind === 'file' ? disk.newFile(contentOf(node)) : disk.newFolder();
    copies.set(node, copy);
    if (node.kind === 'folder' && copy.kind === 'folder') {
      fill(copy, namesOf(node), copyOf);
    }
    return copy;
  };
  copies.set(from.root, disk.root);
  fill(disk.root, namesOf(from.root), copyOf);
  return disk;
}

function fill(
  folder: DiskFolder,
  names: Map<string, DiskNode>,
  copyOf: (node: DiskNode) => DiskNode,
): void {
  for (const [name, node] of names) {
    const copy = copyOf(node);
    folder.names.set(name, copy);
    folder.durableNames.set(name, copy);
  }
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}
