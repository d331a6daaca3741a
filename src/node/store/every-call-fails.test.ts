/**
 * L1: each call of the file system fails in turn, with each fault, once or for good, until the work passes untouched.
 * After each: what was acknowledged is there, also after a kill and after a power cut; nothing half; errors are answers.
 */
import { describe, expect, it } from 'vitest';
import { runWithFault } from '#node/testing/fault-loop.ts';
import { FAULTS, type Fault } from '#node/testing/faulty-file-system.ts';
import { FAULT_MUTANTS, type Mutate } from '#node/testing/mutants.ts';
import { preparedDisk, randomWorkload, WORKLOADS, type Workload } from '#node/testing/workloads.ts';

const SOAK = process.env.DOSSIER_SOAK === '1';

/** How many of the faults are codes. */
const CODES = FAULTS.indexOf('short-write');

/** All codes come back by the same way: in the short form they take turns, so that each call fails with one of them. */
function isSkipped(fault: Fault, call: number): boolean {
  const place = FAULTS.indexOf(fault);
  return !SOAK && place < CODES && (call + place) % CODES !== 0;
}

/** Runs until the work passes without the fault. Gives the first problem of this kind. */
async function failEachCall(
  workload: Workload,
  fault: Fault,
  persistent: boolean,
  options: { readonly mutate?: Mutate; readonly kind?: RegExp } = {},
): Promise<string | null> {
  const prepared = await preparedDisk(workload);
  for (let call = 1; ; call += 1) {
    if (isSkipped(fault, call)) {
      continue;
    }
    const plan = { fault, call, persistent };
    const { problems, hit } = await runWithFault(workload, prepared, plan, options.mutate);
    const problem = problems.find((text) => options.kind?.test(text) ?? true);
    if (problem !== undefined) {
      return `${fault} at call ${call}: ${problem}`;
    }
    if (!hit) {
      return null;
    }
  }
}

describe.each(WORKLOADS)('every call fails: $name', (workload) => {
  it.each(FAULTS)('with %s', { timeout: 600_000 }, async (fault) => {
    expect(await failEachCall(workload, fault, false)).toBeNull();
    expect(await failEachCall(workload, fault, true)).toBeNull();
  });
});

describe('failing calls find the mistake', () => {
  it.each(Object.entries(FAULT_MUTANTS))('%s', { timeout: 60_000 }, async (_, mutate) => {
    const lost = /after a (?:kill|power cut): ann_\w+ is (?!never)/u;
    const options = { mutate, kind: lost };
    expect(await failEachCall(randomWorkload(3, 10), 'short-write', false, options)).toMatch(lost);
  });
});
