/**
 * L2: the power goes at every moment of the work, and the disk keeps any part of what was not synced. What was
 * acknowledged is there afterwards; recovery is repeatable; deliberate mistakes are found.
 */
import { describe, expect, it } from 'vitest';
import { cutWorkload, firstProblem, problemsOfCut } from '#node/testing/cut-workload.ts';
import { firstSeed } from '#node/testing/first-seed.ts';
import { CUT_MUTANTS } from '#node/testing/mutants.ts';
import { randomWorkload, WORKLOADS } from '#node/testing/workloads.ts';

const SOAK = process.env.DOSSIER_SOAK === '1';
const FIRST = firstSeed('power cuts', 1);
const RANDOM = Array.from({ length: SOAK ? 60 : 8 }, (_, index) =>
  randomWorkload(FIRST + index, 30),
);

describe('a power cut', () => {
  let all = 0;

  it.each([...WORKLOADS, ...RANDOM])(
    'during $name loses nothing acknowledged',
    { timeout: 600_000 },
    async (workload) => {
      const { moments, states } = await cutWorkload(workload, 1);
      for (const { disk, ledgers } of moments) {
        expect(await problemsOfCut(disk, ledgers)).toEqual([]);
      }
      all += states;
    },
  );

  it('was tried in ten thousand states', () => {
    expect(all).toBeGreaterThanOrEqual(SOAK ? 100_000 : 10_000);
  });
});

describe('a power cut finds the mistake', () => {
  it.each(Object.entries(CUT_MUTANTS))('%s', { timeout: 60_000 }, async (_, mutate) => {
    const cut = await cutWorkload(randomWorkload(3, 20), 1, mutate);
    expect(await firstProblem(cut)).not.toBeNull();
  });
});
