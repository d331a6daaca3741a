/** L1 for one workload: its n-th call of the file system fails, for every n. */

import { makeChance } from '#core/testing/chance.ts';
import type { MemoryDisk } from '#node/file-system/memory-disk.ts';
import { memoryFileSystem } from '#node/file-system/memory-file-system.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import { crashStates } from './crash-states.ts';
import { type FaultPlan, faultyFileSystem, Striker } from './faulty-file-system.ts';
import type { Ledger } from './ledger.ts';
import type { Mutate } from './mutants.ts';
import { open, problemsOf, type Workload } from './workloads.ts';

export type FaultRun = { readonly problems: readonly string[]; readonly hit: boolean };

type Tell = (when: string, problems: readonly string[]) => void;

/** What is wrong when a disk is opened by a program that finds it in order again. */
async function problemsAfter(disk: MemoryDisk, ledger: Ledger): Promise<readonly string[]> {
  const opened = await open(memoryFileSystem(disk));
  if (opened === null) {
    return ['it does not open'];
  }
  const problems = await problemsOf(opened.store, [ledger]);
  const closed = await opened.store.close();
  return closed.ok ? problems : [...problems, 'it does not close'];
}

/** A killed process, or one of the first disks that a power cut may leave, by turns. */
async function lookAround(disk: MemoryDisk, ledger: Ledger, seed: number, tell: Tell) {
  const turn = seed % 3;
  if (turn === 0) {
    tell('after a kill', await problemsAfter(disk.copy(), ledger));
    return;
  }
  const [first, second] = crashStates(disk, makeChance(seed));
  const cut = turn === 1 ? first : (second ?? first);
  if (cut !== undefined) {
    tell('after a power cut', await problemsAfter(cut, ledger));
  }
}

/** Once the disk works again, so does the store: unless it was opened for reading only. */
async function goOn(store: WorkspaceStore, ledger: Ledger, tell: Tell): Promise<void> {
  await store.retry();
  if (store.status().state !== 'read-only') {
    const before = ledger.acknowledged;
    await ledger.add(store, 99, 'when the disk works again');
    tell('after it works again', ledger.acknowledged > before ? [] : ['nothing can be written']);
  }
  await store.close();
}

/** Runs the work with a fault and looks at everything that may come of it. */
export async function runWithFault(
  workload: Workload,
  prepared: { readonly disk: MemoryDisk; readonly ledger: Ledger },
  plan: FaultPlan,
  mutate: Mutate = (inner) => inner,
): Promise<FaultRun> {
  const disk = prepared.disk.copy();
  const ledger = prepared.ledger.copy();
  const striker = new Striker(plan);
  const faulty = faultyFileSystem(memoryFileSystem(disk), disk, striker);
  const problems: string[] = [];
  const tell: Tell = (when, found) =>
    problems.push(...found.map((problem) => `${when}: ${problem}`));
  const store = await workload.run(mutate(faulty, disk), ledger);
  if (store !== null) {
    tell('while it runs', ledger.problemsIn(store.snapshot()));
  }
  await lookAround(disk, ledger, plan.call, tell);
  striker.heal();
  if (store !== null) {
    await goOn(store, ledger, tell);
  }
  tell('at the end', await problemsAfter(disk, ledger));
  return { problems, hit: striker.hit };
}
