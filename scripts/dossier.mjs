import { join } from 'node:path';
import { commandLine, ensureBuilt } from './building/built.mjs';
import { launch } from './running/launch.mjs';
import { realWorld } from './setup/world.mjs';
import { setUp } from './setup.mjs';

/**
 * `npm run --silent dossier -- <command>`: Dossier without a window. Standard output carries the
 * command's own words only, so that it can be piped.
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export async function main(args) {
  // A person at a terminal is told what the first run is waiting for; a program is not.
  const world = realWorld({ quiet: !process.stderr.isTTY });
  await setUp(world, { electron: false });
  await ensureBuilt(world, commandLine);
  const cwd = world.env.INIT_CWD;
  return launch(
    process.execPath,
    [join(world.root, 'out', 'cli', 'dossier.mjs'), ...args],
    cwd ? { cwd } : {},
  );
}
