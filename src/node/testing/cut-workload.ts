/** L2 for one workload: all disks that a power cut may leave, and what is wrong with each after recovery. */
import type { MemoryDisk } from '#node/file-system/memory-disk.ts';
import { memoryFileSystem } from '#node/file-system/memory-file-system.ts';
import type { Ledger } from './ledger.ts';
import type { Mutate } from './mutants.ts';
import { type CutStates, powerCuts } from './power-cuts.ts';
import { open, preparedDisk, problemsOf, type Workload } from './workloads.ts';

/** What is wrong when a disk is opened after the cut, and after a second one in the middle of recovery. */
export async function problemsOfCut(
  disk: MemoryDisk,
  ledgers: readonly Ledger[],
): Promise<readonly string[]> {
  const first = await open(memoryFileSystem(disk));
  if (first === null) {
    return ['it does not open'];
  }
  const problems = [...(await problemsOf(first.store, ledgers))];
  // The machine stops again before anything is closed: what is there must give the same once more.
  const again = await open(memoryFileSystem(disk.copy()));
  if (JSON.stringify(again?.store.snapshot()) !== JSON.stringify(first.store.snapshot())) {
    problems.push('the second recovery gives something else');
  }
  return problems;
}

export async function cutWorkload(
  workload: Workload,
  seed: number,
  mutate?: Mutate,
): Promise<CutStates<Ledger>> {
  const { disk, ledger } = await preparedDisk(workload);
  return await powerCuts({
    disk,
    seed,
    ledger: () => ledger.copy(),
    ...(mutate === undefined ? {} : { mutate }),
    work: async (fileSystem) => {
      const store = await workload.run(fileSystem, ledger);
      await store?.close();
    },
  });
}

/** The first thing that is wrong in any state; `null` when all promises were kept in all of them. */
export async function firstProblem(cut: CutStates<Ledger>): Promise<string | null> {
  for (const { disk, ledgers } of cut.moments) {
    const [problem] = await problemsOfCut(disk, ledgers);
    if (problem !== undefined) {
      return problem;
    }
  }
  return null;
}
