/** Runs a piece of work and tries every disk that a power cut at any moment of it may leave. */

import { type Chance, makeChance } from '#core/testing/chance.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import type { MemoryDisk } from '#node/file-system/memory-disk.ts';
import { memoryFileSystem } from '#node/file-system/memory-file-system.ts';
import { crashStates, printOf } from './crash-states.ts';
import { observingFileSystem } from './observing-file-system.ts';

/** What is expected of the disk at one moment. */
export type Moment<L> = { readonly disk: MemoryDisk; readonly ledgers: L[] };

export type CutOptions<L> = {
  readonly disk: MemoryDisk;
  /** Does the work on this file system. */
  readonly work: (fileSystem: FileSystem) => Promise<void>;
  /** What is promised now. */
  readonly ledger: () => L;
  readonly seed: number;
  /** Puts a deliberate mistake between the work and the disk. */
  readonly mutate?: (fileSystem: FileSystem, disk: MemoryDisk) => FileSystem;
};

export type CutStates<L> = {
  /** Different disks, each with what was promised when it came about. */
  readonly moments: readonly Moment<L>[];
  /** Disks with the same bytes counted each time. */
  readonly states: number;
};

/** Collects the disks. They are looked at afterwards, since that is work on other disks. */
export async function powerCuts<L>(options: CutOptions<L>): Promise<CutStates<L>> {
  const { disk, work, ledger, seed } = options;
  const chance: Chance = makeChance(seed);
  const moments = new Map<string, Moment<L>>();
  let states = 0;
  const observe = (): void => {
    const now = ledger();
    for (const state of crashStates(disk, chance)) {
      states += 1;
      const print = printOf(state);
      const known = moments.get(print);
      if (known === undefined) {
        moments.set(print, { disk: state, ledgers: [now] });
      } else {
        known.ledgers.push(now);
      }
    }
  };
  const plain = memoryFileSystem(disk);
  const mutated = options.mutate?.(plain, disk) ?? plain;
  await work(observingFileSystem(mutated, observe));
  observe();
  return { moments: [...moments.values()], states };
}
