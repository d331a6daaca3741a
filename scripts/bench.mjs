import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, commandLine, ensureBuilt } from './building/built.mjs';
import { launch } from './running/launch.mjs';
import { virtualScreen } from './running/screen.mjs';
import { Problem } from './setup/problem.mjs';
import { realWorld } from './setup/world.mjs';
import { setUp } from './setup.mjs';

const ending = '.bench.ts';

/**
 * `npm run bench [-- name … --option …]`: bundles and runs each bench/*.bench.ts; each prints its own
 * lines.
 * @param {readonly string[]} args names without ending, none means all; options go to each
 * @returns {Promise<number>}
 */
export async function main(args) {
  const world = realWorld();
  await setUp(world, { virtualScreen: world.platform === 'linux' });
  await ensureBuilt(world, app);
  await ensureBuilt(world, commandLine);
  const screen = await virtualScreen(world);
  try {
    const options = args.filter((arg) => arg.startsWith('--'));
    const names = args.filter((arg) => !arg.startsWith('--'));
    for (const name of chosen(join(world.root, 'bench'), names)) {
      const code = await runBench(world, name, options, screen.env);
      if (code !== 0)
        throw new Problem(
          `The measurement ${name} failed.`,
          `See above; run it alone with: npm run bench -- ${name}`,
        );
    }
    return 0;
  } finally {
    screen.stop();
  }
}

/** @param {string} folder @param {readonly string[]} names */
function chosen(folder, names) {
  const all = readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
  const unknown = names.find((name) => !all.includes(name));
  if (unknown)
    throw new Problem(`There is no measurement "${unknown}".`, `Choose from: ${all.join(', ')}`);
  return names.length > 0 ? all.filter((name) => names.includes(name)) : all;
}

/**
 * @param {import('./setup/world.mjs').World} world
 * @param {string} name
 * @param {readonly string[]} options
 * @param {NodeJS.ProcessEnv} env
 */
async function runBench(world, name, options, env) {
  // Not in `out`: what is there is what people get, and is looked at as such.
  const output = join('node_modules', '.cache', 'bench', `${name}.mjs`);
  const bundler = join(world.root, 'scripts', 'building', 'bundle.mjs');
  const args = [bundler, join('bench', `${name}${ending}`), output, '--keep-packages'];
  const built = await launch(process.execPath, args, { cwd: world.root });
  if (built !== 0) return built;
  return launch(process.execPath, ['--expose-gc', join(world.root, output), ...options], {
    cwd: world.root,
    env,
  });
}
