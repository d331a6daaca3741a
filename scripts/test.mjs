import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, commandLine, ensureBuilt } from './building/built.mjs';
import { main as check } from './check.mjs';
import { main as checkOutput } from './check-output.mjs';
import { describeFailure } from './setup/problem.mjs';
import { realWorld } from './setup/world.mjs';
import { setUp } from './setup.mjs';
import { runSteps } from './testing/steps.mjs';
import { runE2e, runUnit } from './testing/suites.mjs';

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
    { name: 'unit', again: 'npm run unit', work: () => runUnit(world, reports) },
    {
      name: 'build',
      again: 'npm run build',
      work: async () => {
        await ensureBuilt(world, app);
        await ensureBuilt(world, commandLine);
        return { code: await checkOutput() };
      },
    },
    { name: 'e2e', again: 'npm run e2e', work: () => runE2e(reports) },
  ];
}
