import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandFile, launch } from '../running/launch.mjs';
import { withLock } from '../setup/lock.mjs';
import { explainFileError, Problem } from '../setup/problem.mjs';
import { hashSources } from './sources.mjs';

/**
 * @typedef {object} Product something that is built from sources
 * @property {string} name for the terminal
 * @property {string} stamp file with the hash of the sources it was built from
 * @property {readonly string[]} outputs
 * @property {readonly string[]} sources
 * @property {(root: string) => { command: string, args: readonly string[] }} builder
 */

const shared = [
  'package.json',
  'package-lock.json',
  'src/core',
  'src/words',
  'src/node',
  'src/ipc',
];

/** @type {Product} */
export const app = {
  name: 'app',
  stamp: 'out/app.built-from',
  outputs: ['out/main/index.cjs', 'out/preload/index.cjs', 'out/renderer/index.html'],
  sources: [...shared, 'electron.vite.config.ts', 'src/main', 'src/preload', 'src/renderer'],
  builder: (root) => ({
    command: process.execPath,
    args: [commandFile(root, 'electron-vite'), 'build'],
  }),
};

/** @type {Product} */
export const commandLine = {
  name: 'command line',
  stamp: 'out/cli.built-from',
  outputs: ['out/cli/dossier.mjs'],
  sources: [...shared, 'src/cli', 'scripts/building'],
  builder: (root) => ({
    command: process.execPath,
    args: [
      join(root, 'scripts', 'building', 'bundle.mjs'),
      'src/cli/index.ts',
      'out/cli/dossier.mjs',
    ],
  }),
};

/**
 * Builds a product unless it was built from exactly these sources.
 * @param {import('../setup/world.mjs').World} world
 * @param {Product} product
 * @param {{ always?: boolean, show?: boolean }} [options] `show`: the builder's own output too
 * @returns {Promise<boolean>} whether it was built
 */
export async function ensureBuilt(world, product, { always = false, show = false } = {}) {
  if (!always && isFresh(world.root, product)) return false;
  return withLock(world, 'build', async () => {
    // Another process may have built it while this one waited for the lock.
    if (!always && isFresh(world.root, product)) return false;
    await build(world, product, show);
    return true;
  });
}

/**
 * @param {string} root
 * @param {Product} product
 * @returns {boolean}
 */
export function isFresh(root, product) {
  try {
    const builtFrom = readFileSync(join(root, product.stamp), 'utf8');
    return (
      product.outputs.every((file) => existsSync(join(root, file))) &&
      builtFrom === hashSources(root, product.sources)
    );
  } catch {
    return false;
  }
}

/**
 * @param {string} root
 * @param {Product} product
 */
export function forgetBuild(root, product) {
  rmSync(join(root, product.stamp), { force: true });
}

/** @param {import('../setup/world.mjs').World} world @param {Product} product @param {boolean} show */
async function build(world, product, show) {
  const begin = Date.now();
  const hash = hashSources(world.root, product.sources);
  forgetBuild(world.root, product);
  const { command, args } = product.builder(world.root);
  world.say(`Building the ${product.name} …`);
  const outcome = show
    ? {
        code: await launch(command, args, { cwd: world.root, env: world.env }),
        stdout: '',
        stderr: '',
      }
    : await world.run(command, args, { cwd: world.root, env: { ...world.env, NO_COLOR: '1' } });
  if (outcome.code !== 0) {
    if (/ENOSPC/.test(outcome.stderr)) throw explainFileError({ code: 'ENOSPC' }, 'building');
    throw new Problem(
      `The ${product.name} could not be built.\n${outcome.stdout}${outcome.stderr}`.trimEnd(),
      'Put right what the builder says, then run the same command again.',
    );
  }
  mkdirSync(join(world.root, 'out'), { recursive: true });
  // Written last: a build that was interrupted has no stamp and is done anew.
  writeFileSync(join(world.root, product.stamp), hash);
  world.say(`Built the ${product.name} in ${((Date.now() - begin) / 1000).toFixed(1)} s.`);
}
