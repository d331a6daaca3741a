/**
 * Every disk that a power cut may leave (ALICE, OSDI '14): of what is pending, any part may have reached the disk, in
 * any order, the last piece torn, and blocks that were not synced may hold zeros or anything else.
 */
import type { Chance } from '#core/testing/chance.ts';
import {
  applyName,
  type DiskFile,
  type DiskFolder,
  type DiskNode,
  diskFrom,
  type MemoryDisk,
  type PendingName,
  type PendingWrite,
  patched,
} from '#node/file-system/memory-disk.ts';

type Pending =
  | { readonly node: DiskFile; readonly write: PendingWrite }
  | { readonly node: DiskFolder; readonly name: PendingName };

/** Everything pending on a disk, also in files that have no durable name. */
function pendingOf(disk: MemoryDisk): readonly Pending[] {
  const seen = new Set<DiskNode>();
  const found: Pending[] = [];
  const visit = (node: DiskNode): void => {
    if (seen.has(node)) {
      return;
    }
    seen.add(node);
    if (node.kind === 'file') {
      found.push(...node.pending.map((write) => ({ node, write })));
      return;
    }
    found.push(...node.pending.map((name) => ({ node, name })));
    const added = node.pending.flatMap(({ add }) => (add === null ? [] : [add.node]));
    for (const below of [...node.durableNames.values(), ...node.names.values(), ...added]) {
      visit(below);
    }
  };
  visit(disk.root);
  return found;
}

/** What becomes of one pending piece of data. */
type Fate = 'lost' | 'kept' | 'zeros' | 'garbage' | { readonly tornAt: number };

function written(content: Buffer, write: PendingWrite, fate: Fate): Buffer {
  const { at, bytes } = write;
  if (fate === 'lost') {
    return content;
  }
  if (fate === 'kept') {
    return patched(content, write);
  }
  if (typeof fate === 'object') {
    return patched(content, { at, bytes: bytes.subarray(0, fate.tornAt) });
  }
  const fill = fate === 'zeros' ? 0 : 0x7b;
  return patched(content, { at, bytes: new Uint8Array(bytes.byteLength).fill(fill) });
}

function diskOf(disk: MemoryDisk, pending: readonly Pending[], fates: readonly Fate[]): MemoryDisk {
  const contents = new Map<DiskFile, Buffer>();
  const names = new Map<DiskFolder, Map<string, DiskNode>>();
  pending.forEach((piece, index) => {
    const fate = fates[index] ?? 'lost';
    if ('write' in piece) {
      const content = contents.get(piece.node) ?? piece.node.durable;
      contents.set(piece.node, written(content, piece.write, fate));
    } else {
      const there = names.get(piece.node) ?? new Map(piece.node.durableNames);
      names.set(piece.node, there);
      if (fate === 'kept') {
        applyName(there, piece.name);
      }
    }
  });
  return diskFrom(
    (file) => contents.get(file) ?? file.durable,
    (folder) => names.get(folder) ?? folder.durableNames,
    disk,
  );
}

/** All 2^n choices up to this many pending pieces; beyond, as many by chance. */
const ALL_UP_TO = 5;
const BY_CHANCE = 24;

function* choices(count: number, chance: Chance): Iterable<readonly Fate[]> {
  if (count <= ALL_UP_TO) {
    for (let bits = 0; bits < 1 << count; bits += 1) {
      yield Array.from({ length: count }, (_, index) => ((bits >> index) & 1 ? 'kept' : 'lost'));
    }
    return;
  }
  yield Array.from({ length: count }, () => 'lost' as const);
  yield Array.from({ length: count }, () => 'kept' as const);
  for (let index = 0; index < BY_CHANCE; index += 1) {
    yield Array.from({ length: count }, () => (chance(2) === 0 ? 'lost' : 'kept'));
  }
}

function tears(bytes: Uint8Array): readonly Fate[] {
  const places = [1, 512, 4096, bytes.byteLength - 1, bytes.byteLength >> 1];
  const torn = places
    .filter(
      (place, index) => place > 0 && place < bytes.byteLength && places.indexOf(place) === index,
    )
    .map((tornAt): Fate => ({ tornAt }));
  return [...torn, 'zeros', 'garbage'];
}

/** Everything kept but for one piece of data, which is torn or spoilt. */
function* spoilt(pending: readonly Pending[]): Iterable<readonly Fate[]> {
  for (const [index, piece] of pending.entries()) {
    if ('write' in piece) {
      for (const fate of tears(piece.write.bytes)) {
        yield pending.map((_, other) => (other === index ? fate : 'kept'));
      }
    }
  }
}

/** The disks that a power cut at this moment may leave. */
export function* crashStates(disk: MemoryDisk, chance: Chance): Iterable<MemoryDisk> {
  const pending = pendingOf(disk);
  for (const fates of choices(pending.length, chance)) {
    yield diskOf(disk, pending, fates);
  }
  for (const fates of spoilt(pending)) {
    yield diskOf(disk, pending, fates);
  }
}

/** A text that is the same for disks that hold the same. */
export function printOf(disk: MemoryDisk): string {
  const parts: string[] = [];
  const visit = (node: DiskNode, path: string): void => {
    if (node.kind === 'file') {
      parts.push(`${path}=${node.content.toString('latin1')}`);
      return;
    }
    for (const name of [...node.names.keys()].sort()) {
      const below = node.names.get(name);
      if (below !== undefined) {
        visit(below, `${path}/${name}`);
      }
    }
  };
  visit(disk.root, '');
  return parts.join('\n');
}
