import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, commandLine, ensureBuilt } from './building/built.mjs';
import { main as check } from './check.mjs';
import { main as checkOutput } from './check-output.mjs';
import { drive } from './e2e.mjs';
import { launchPackage } from './running/launch.mjs';
import { describeFailure } from './setup/problem.mjs';
import { realWorld } from './setup/world.mjs';
import { setUp } from './setup.mjs';
import { countsOfPlaywright, countsOfVitest, readCounts } from './testing/counts.mjs';
import { runSteps } from './testing/steps.mjs';

/**
 * `npm test`: everything that must hold before a change is good, from set-up to the last step of a
 * user. Ends with the line "N passed, 0 failed".
 * @returns {Promise<number>}
 */
export async function main() {
  const world = realWorld();
  const reports = mkdtempSync(join(tmpdir(), 'dossier-tests-'));
  try {
    return await runSteps(stepsOf(world, reports), {
      say: (line) => process.stdout.write(`${line}\n`),
      describe: describeFailure,
    });
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

/** @param {import('./setup/world.mjs').World} world @param {string} reports a folder */
function stepsOf(world, reports) {
  return [
    {
      name: 'set-up',
      again: 'npm run setup',
      work: async () => {
        await setUp(world, { virtualScreen: world.platform === 'linux', tracing: true });
        return { code: 0 };
      },
    },
    { name: 'check', again: 'npm run check', work: async () => ({ code: await check() }) },
    { name: 'unit', again: 'npm run unit', work: () => unit(world, join(reports, 'unit.json')) },
    {
      name: 'build',
      again: 'npm run build',
      work: async () => {
        await ensureBuilt(world, app);
        await ensureBuilt(world, commandLine);
        return { code: await checkOutput() };
      },
    },
    { name: 'e2e', again: 'npm run e2e', work: () => e2e(join(reports, 'e2e.json')) },
  ];
}

/** @param {import('./setup/world.mjs').World} world @param {string} file */
async function unit(world, file) {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await launchPackage(world, 'vitest', args);
  return { code, counts: readCounts(file, countsOfVitest) };
}

/** @param {string} file */
async function e2e(file) {
  const code = await drive('e2e', ['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  return { code, counts: readCounts(file, countsOfPlaywright) };
}
