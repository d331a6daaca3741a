import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main as bench } from './bench.mjs';
import { app, commandLine, ensureBuilt } from './building/built.mjs';
import { describeFailure, Problem } from './setup/problem.mjs';
import { realWorld } from './setup/world.mjs';
import { setUp } from './setup.mjs';
import { runSteps } from './testing/steps.mjs';
import { runE2e, runUnit } from './testing/suites.mjs';

/** What is tried longer than `npm test` has time for: the store, what it stands on, and what kills the app. */
const UNIT = [
  'src/node/store',
  'src/node/corpus/bad-input.test.ts',
  'src/core/workspace/apply.test.ts',
];
const E2E = ['e2e/killed-app.spec.ts', 'e2e/killed-at-work.spec.ts'];

const PARTS = ['unit', 'e2e', 'bench'];
const SHORT = '--short';

/**
 * `npm run test:soak [-- unit|e2e|bench … --short]`: the long forms of docs/durability.md, with fresh seeds, which are
 * printed where something is found. Without names all of them, one after the other; a night is long enough. `--short`
 * shows in some minutes that each part runs: the sizes of `npm test`, a minute of steady saving, twenty kills of the app.
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export async function main(args) {
  const { names, env } = readArguments(args, process.env);
  const world = realWorld();
  Object.assign(process.env, env);
  const reports = mkdtempSync(join(tmpdir(), 'dossier-soak-'));
  const steps = stepsOf(world, reports).filter(
    ({ name }) => names.length === 0 || name === 'set-up' || names.includes(name),
  );
  try {
    return await runSteps(steps, {
      say: (line) => process.stdout.write(`${line}\n`),
      describe: describeFailure,
    });
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

/**
 * Which parts, and how long they are. What the environment says already stays.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} given
 * @returns {{ names: readonly string[], env: Record<string, string> }}
 */
export function readArguments(args, given) {
  const names = args.filter((arg) => arg !== SHORT);
  const unknown = names.find((name) => !PARTS.includes(name));
  if (unknown !== undefined)
    throw new Problem(
      `The long tests have no part "${unknown}".`,
      `Choose from: ${[...PARTS, SHORT].join(', ')}`,
    );
  if (!args.includes(SHORT)) return { names, env: { DOSSIER_SOAK: '1' } };
  const { DOSSIER_SOAK_MINUTES = '1', DOSSIER_ROUNDS = '20' } = given;
  return { names, env: { DOSSIER_SOAK_MINUTES, DOSSIER_ROUNDS } };
}

/** @param {import('./setup/world.mjs').World} world @param {string} reports a folder */
function stepsOf(world, reports) {
  return [
    {
      name: 'set-up',
      again: 'npm run setup',
      work: async () => {
        await setUp(world, { virtualScreen: world.platform === 'linux' });
        await ensureBuilt(world, app);
        await ensureBuilt(world, commandLine);
        return { code: 0 };
      },
    },
    {
      name: 'unit',
      again: 'npm run test:soak -- unit',
      work: () => runUnit(world, reports, UNIT),
    },
    {
      name: 'e2e',
      again: 'npm run test:soak -- e2e',
      work: () => runE2e(reports, E2E),
    },
    {
      name: 'bench',
      again: 'npm run bench -- steady-saving acknowledge',
      work: async () => {
        const short = process.env.DOSSIER_SOAK === '1' ? [] : ['--seconds=10'];
        return { code: await bench(['acknowledge', 'steady-saving', ...short]) };
      },
    },
  ];
}
