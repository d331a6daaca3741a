import { main as bench } from './bench.mjs';
import { app, commandLine, ensureBuilt } from './building/built.mjs';
import { drive } from './e2e.mjs';
import { launchPackage } from './running/launch.mjs';
import { describeFailure } from './setup/problem.mjs';
import { realWorld } from './setup/world.mjs';
import { setUp } from './setup.mjs';
import { runSteps } from './testing/steps.mjs';

/** What is tried longer than `npm test` has time for: the store, what it stands on, and what kills the app. */
const UNIT = ['src/node/store', 'src/core/workspace/apply.test.ts'];
const E2E = ['e2e/killed-app.spec.ts', 'e2e/killed-at-work.spec.ts'];

/**
 * `npm run test:soak [-- unit|e2e|bench …]`: the long forms of docs/durability.md, with fresh seeds, which are printed
 * where something is found. Without names all of them, one after the other; a night is long enough.
 * @param {readonly string[]} names
 * @returns {Promise<number>}
 */
export async function main(names) {
  const world = realWorld();
  process.env.DOSSIER_SOAK = '1';
  const steps = stepsOf(world).filter(
    ({ name }) => names.length === 0 || name === 'set-up' || names.includes(name),
  );
  return runSteps(steps, {
    say: (line) => process.stdout.write(`${line}\n`),
    describe: describeFailure,
  });
}

/** @param {import('./setup/world.mjs').World} world */
function stepsOf(world) {
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
      work: async () => ({ code: await launchPackage(world, 'vitest', ['run', ...UNIT]) }),
    },
    {
      name: 'e2e',
      again: 'npm run test:soak -- e2e',
      work: async () => ({ code: await drive('e2e', E2E) }),
    },
    {
      name: 'bench',
      again: 'npm run bench -- steady-saving acknowledge',
      work: async () => ({ code: await bench(['acknowledge', 'steady-saving']) }),
    },
  ];
}
