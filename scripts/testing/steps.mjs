import { addCounts, noCounts, summaryLine } from './counts.mjs';

/**
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {object} Step
 * @property {string} name
 * @property {string} again the command that runs just this step
 * @property {() => Promise<{ code: number, counts?: Counts }>} work may throw a Problem
 */

/**
 * Runs the steps in turn, a section each, and stops at the first that fails.
 * @param {readonly Step[]} steps
 * @param {{ say: (line: string) => void, now?: () => number, describe: (error: unknown) => string }} terminal
 *   `describe` puts a thrown error into words
 * @returns {Promise<number>} the exit code
 */
export async function runSteps(steps, { say, now = Date.now, describe }) {
  let counts = noCounts;
  const begin = now();
  for (const step of steps) {
    const stepBegin = now();
    say(`\n── ${step.name} ${'─'.repeat(Math.max(3, 60 - step.name.length))}`);
    const { code, counts: more, words } = await attempt(step, describe);
    counts = addCounts(counts, more ?? noCounts);
    if (words) say(words);
    if (code !== 0) {
      const blamed = counts.failed > 0 ? counts : addCounts(counts, { ...noCounts, failed: 1 });
      say(
        `\n✗ ${step.name} failed after ${seconds(now() - stepBegin)}. Run just this again: ${step.again}`,
      );
      say(summaryLine(blamed));
      return 1;
    }
    say(`✓ ${step.name} (${seconds(now() - stepBegin)})`);
  }
  say(`\n── summary ${'─'.repeat(53)}`);
  if (counts.skipped > 0) say(`${counts.skipped} skipped`);
  say(`everything took ${seconds(now() - begin)}`);
  say(summaryLine(counts));
  return 0;
}

/**
 * @param {Step} step
 * @param {(error: unknown) => string} describe
 * @returns {Promise<{ code: number, counts?: Counts, words?: string }>}
 */
async function attempt(step, describe) {
  try {
    return await step.work();
  } catch (error) {
    return { code: 1, words: describe(error) };
  }
}

/** @param {number} milliseconds */
function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
