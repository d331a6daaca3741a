/**
 * I1–I8 for restoring, taking over and merging: calls of the file system fail in turn, and the power goes at every
 * moment. Ours is never lost for theirs, nothing is there twice, and what is brought back comes wholly or not at all.
 */
import { describe, expect, it } from 'vitest';
import { CARE_WORKLOADS } from '#node/testing/care-workloads.ts';
import { cutWorkload, problemsOfCut } from '#node/testing/cut-workload.ts';
import { runWithFault } from '#node/testing/fault-loop.ts';
import type { Fault } from '#node/testing/faulty-file-system.ts';
import { preparedDisk } from '#node/testing/workloads.ts';

const SOAK = process.env.DOSSIER_SOAK === '1';
/** Every call fails in the long form; one of three in the short one, another third with each fault. */
const STEP = SOAK ? 1 : 3;
const FAULTS: readonly Fault[] = ['ENOSPC', 'EIO', 'short-write'];

describe.each(CARE_WORKLOADS)('$name', (workload) => {
  it.each(FAULTS)('with calls that fail: %s', { timeout: 600_000 }, async (fault) => {
    const prepared = await preparedDisk(workload);
    for (const persistent of [false, true]) {
      let hit = true;
      for (let call = 1 + FAULTS.indexOf(fault); hit; call += STEP) {
        const ran = await runWithFault(workload, prepared, { fault, call, persistent });
        expect(ran.problems, `${fault} at call ${call}`).toEqual([]);
        hit = ran.hit;
      }
    }
  });

  it('with the power going at every moment', { timeout: 600_000 }, async () => {
    const { moments, states } = await cutWorkload(workload, 1);
    for (const { disk, ledgers } of moments) {
      expect(await problemsOfCut(disk, ledgers)).toEqual([]);
    }
    expect(states).toBeGreaterThan(100);
  });
});
