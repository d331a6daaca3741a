import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const noCounts = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function addCounts(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number }} report Vitest's
 * @returns {Counts}
 */
export function countsOfVitest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report Playwright's
 * @returns {Counts} a flaky test counts as failed: it did fail once
 */
export function countsOfPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/**
 * @template Report
 * @param {string} file
 * @param {(report: Report) => Counts} read
 * @returns {Counts} none when the runner ended before it could write its report
 */
export function readCounts(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return noCounts;
  }
}

/**
 * The line that sums up everything, alone on its line.
 * @param {Counts} counts
 * @returns {string}
 */
export function summaryLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
