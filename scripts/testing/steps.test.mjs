import { expect, test } from 'vitest';
import { countsOfPlaywright, countsOfVitest, noCounts, readCounts } from './counts.mjs';
import { runSteps } from './steps.mjs';

/** @param {readonly import('./steps.mjs').Step[]} steps */
async function runHere(steps) {
  /** @type {string[]} */
  const said = [];
  let time = 0;
  const code = await runSteps(steps, {
    say: (line) => said.push(line),
    now: () => (time += 500),
    describe: (error) => `told: ${/** @type {Error} */ (error).message}`,
  });
  return { code, lines: said.join('\n').split('\n') };
}

/** @param {string} name @param {Partial<{ code: number, counts: import('./counts.mjs').Counts }>} [outcome] */
function step(name, outcome) {
  return { name, again: `npm run ${name}`, work: async () => ({ code: 0, ...outcome }) };
}

test('all well: the last line sums up the runners', async () => {
  const { code, lines } = await runHere([
    step('check'),
    step('unit', { counts: { passed: 30, failed: 0, skipped: 2 } }),
    step('e2e', { counts: { passed: 12, failed: 0, skipped: 0 } }),
  ]);
  expect(code).toBe(0);
  expect(lines.at(-1)).toBe('42 passed, 0 failed');
  expect(lines).toContain('2 skipped');
  expect(lines).toContain('✓ unit (0.5 s)');
});

test('stops at the first failure, says how to run just that, and counts it', async () => {
  let later = false;
  const { code, lines } = await runHere([
    step('unit', { code: 1, counts: { passed: 29, failed: 1, skipped: 0 } }),
    {
      ...step('e2e'),
      work: async () => {
        later = true;
        return { code: 0 };
      },
    },
  ]);
  expect(code).toBe(1);
  expect(later).toBe(false);
  expect(lines).toContain('✗ unit failed after 0.5 s. Run just this again: npm run unit');
  expect(lines.at(-1)).toBe('29 passed, 1 failed');
});

test.each([
  ['a step that fails without a test', step('build', { code: 2 })],
  [
    'a runner that fails though every test passed',
    step('unit', { code: 1, counts: { ...noCounts } }),
  ],
  ['a step that throws', { ...step('check'), work: () => Promise.reject(new Error('layers')) }],
])('%s never ends in "0 failed"', async (_, failing) => {
  const { code, lines } = await runHere([
    step('first', { counts: { passed: 3, failed: 0, skipped: 0 } }),
    failing,
  ]);
  expect(code).toBe(1);
  expect(lines.at(-1)).toBe('3 passed, 1 failed');
});

test('a problem is told within its section', async () => {
  const { lines } = await runHere([
    { ...step('check'), work: () => Promise.reject(new Error('layers')) },
  ]);
  expect(lines).toContain('told: layers');
});

test('the reports of the runners are understood', () => {
  expect(
    countsOfVitest({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }),
  ).toEqual({ passed: 5, failed: 1, skipped: 3 });
  expect(
    countsOfPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 } }),
  ).toEqual({ passed: 4, failed: 2, skipped: 1 });
  expect(readCounts('/nowhere.json', countsOfVitest)).toEqual(noCounts);
});
