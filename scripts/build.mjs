import { app, commandLine, ensureBuilt } from './building/built.mjs';
import { main as checkOutput } from './check-output.mjs';
import { realWorld } from './setup/world.mjs';
import { setUp } from './setup.mjs';

/**
 * `npm run build`: the app and the command line, into out/, and a look through what came out.
 * @returns {Promise<number>}
 */
export async function main() {
  const world = realWorld();
  await setUp(world, { electron: false });
  await ensureBuilt(world, app, { always: true, show: true });
  await ensureBuilt(world, commandLine, { always: true, show: true });
  return checkOutput();
}
