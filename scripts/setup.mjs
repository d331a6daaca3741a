import { ensureVirtualScreen, hasDisplay } from './setup/display.mjs';
import { ensureElectron } from './setup/electron-binary.mjs';
import { withLock } from './setup/lock.mjs';
import { checkNodeVersion } from './setup/node-version.mjs';
import { ensurePackages } from './setup/npm-install.mjs';
import { checkSandbox } from './setup/sandbox.mjs';
import { ensureLibraries } from './setup/system-libraries.mjs';
import { ensureTracing } from './setup/tracing.mjs';
import { realWorld } from './setup/world.mjs';

/**
 * @typedef {object} Needs
 * @property {boolean} [electron] default true; without it only the npm packages are made ready
 * @property {boolean} [virtualScreen] make a virtual screen ready even where there is a display
 * @property {boolean} [tracing] make ready what tests watch the app with
 * @property {boolean} [again] try the pinned Electron release once more
 */

/**
 * Makes this machine ready: Node, npm packages, Electron, system libraries, a display. What is
 * there already is left alone, and then it takes well under a second.
 * @param {import('./setup/world.mjs').World} world
 * @param {Needs} [needs]
 * @returns {Promise<{ electron: string }>} the Electron executable ('' when not asked for)
 * @throws {import('./setup/problem.mjs').Problem}
 */
export async function setUp(world, needs = {}) {
  checkNodeVersion(world);
  return withLock(world, 'set-up', () => steps(world, needs));
}

/** @param {import('./setup/world.mjs').World} world @param {Needs} needs */
async function steps(
  world,
  { electron = true, virtualScreen = false, tracing = false, again = false },
) {
  await ensurePackages(world);
  if (!electron) return { electron: '' };
  const { executable } = await ensureElectron(world, { again });
  await ensureLibraries(world, executable);
  await checkSandbox(world, executable);
  if (virtualScreen || !(await hasDisplay(world))) await ensureVirtualScreen(world);
  if (tracing) await ensureTracing(world);
  return { electron: executable };
}

/**
 * `npm run setup`: everything that the other scripts would make ready on their first run.
 * @param {readonly string[]} args `--again`: try the pinned Electron release once more
 * @returns {Promise<number>} the exit code
 */
export async function main(args) {
  const world = realWorld();
  await setUp(world, {
    again: args.includes('--again'),
    virtualScreen: world.platform === 'linux',
  });
  world.say('Everything is set up.');
  return 0;
}
