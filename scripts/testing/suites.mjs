import { join } from 'node:path';
import { drive } from '../e2e.mjs';
import { launchPackage } from '../running/launch.mjs';
import { countsOfPlaywright, countsOfVitest, readCounts } from './counts.mjs';

/**
 * Vitest, with what it counted.
 * @param {import('../setup/world.mjs').World} world
 * @param {string} reports a folder
 * @param {readonly string[]} files none means all
 */
export async function runUnit(world, reports, files = []) {
  const file = join(reports, 'unit.json');
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...files];
  const code = await launchPackage(world, 'vitest', ['run', ...args]);
  return { code, counts: readCounts(file, countsOfVitest) };
}

/**
 * Playwright, with what it counted.
 * @param {string} reports a folder
 * @param {readonly string[]} files none means all
 */
export async function runE2e(reports, files = []) {
  const file = join(reports, 'e2e.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const code = await drive('e2e', ['--reporter=list,json', ...files], env);
  return { code, counts: readCounts(file, countsOfPlaywright) };
}
