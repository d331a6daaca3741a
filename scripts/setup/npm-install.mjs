import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskIsFull, Problem } from './problem.mjs';
import { exitCode, npmCommand, npmOptions, npmReason } from './run.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, peer?: boolean }} Entry
 * @typedef {Record<string, Entry>} Packages by path, e.g. "node_modules/react"
 */

/**
 * Makes node_modules what package-lock.json says, with `npm ci`, unless it already is.
 * @param {import('./world.mjs').World} world
 * @returns {Promise<boolean>} whether something was installed
 */
export async function ensurePackages(world) {
  if (packagesMatch(world.root)) return false;
  world.say('npm packages: installing …');
  const npm = npmCommand(world.env);
  const outcome = await world.run(npm.command, [...npm.before, 'ci', ...npmOptions], {
    cwd: world.root,
  });
  if (outcome.code === 0 && packagesMatch(world.root)) return true;
  // npm can end "well" on a full disk, with files cut short.
  if (/ENOSPC/.test(outcome.stderr) || diskIsFull(world.root)) throw fullDisk();
  if (outcome.code === 0) {
    throw new Problem(
      'npm ci ended well, yet node_modules is not what package-lock.json says.',
      'If you changed package.json by hand, run `npm install` once, then the same command again.',
    );
  }
  throw explain(outcome);
}

function fullDisk() {
  return new Problem(
    'The disk is full (npm ci).',
    'Free about 1 GB and run the same command again; the half-finished part is redone.',
  );
}

/**
 * npm writes node_modules/.package-lock.json as the last thing of an installation, so a half-finished
 * one has none. It is compared entry by entry, and each package's folder must be there.
 * @param {string} root
 * @returns {boolean}
 */
export function packagesMatch(root) {
  try {
    const wanted = readPackages(join(root, 'package-lock.json'));
    const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
    return (
      !manifestChanged(root, wanted) &&
      Object.entries(wanted).every(
        ([path, entry]) => path === '' || fits(root, path, entry, present[path]),
      ) &&
      Object.keys(present).every((path) => path in wanted)
    );
  } catch {
    return false;
  }
}

/**
 * @param {string} root
 * @param {string} path
 * @param {Entry} wanted
 * @param {Entry | undefined} present
 */
function fits(root, path, wanted, present) {
  // Packages for other platforms are left out on purpose; npm marks them optional.
  if (!present) return wanted.optional === true || wanted.peer === true;
  return (
    present.version === wanted.version &&
    present.integrity === wanted.integrity &&
    existsSync(join(root, path, 'package.json'))
  );
}

/**
 * True when package.json asks for other direct packages than the lock was made for.
 * @param {string} root
 * @param {Packages} wanted
 */
function manifestChanged(root, wanted) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const locked = /** @type {Record<string, unknown>} */ (wanted['']);
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'];
  return kinds.some((kind) => sorted(manifest[kind]) !== sorted(locked[kind]));
}

/** @param {unknown} dependencies */
function sorted(dependencies) {
  return JSON.stringify(Object.entries(dependencies ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * @param {string} file
 * @returns {Packages}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** @param {import('./run.mjs').Outcome} outcome */
function explain(outcome) {
  const { code, stderr } = outcome;
  const reason = npmReason(outcome);
  if (code === exitCode.notFound) {
    return new Problem(
      'npm was not found.',
      'It comes with Node: install Node from https://nodejs.org, then run the same command again.',
    );
  }
  if (/EUSAGE|in sync/.test(stderr)) {
    return new Problem(
      'package.json and package-lock.json do not fit together.',
      'Run `npm install` once, then the same command again.',
    );
  }
  if (/EINTEGRITY/.test(stderr)) {
    return new Problem(
      'A package from the registry is not the one package-lock.json names (its hash differs).',
      'Run `npm cache verify`, then the same command again. If it stays different, do not use that registry.',
    );
  }
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|network/i.test(stderr)) {
    return new Problem(
      `The npm registry could not be reached (${reason}).`,
      'Check the network and the proxy (`npm ping` must work), then run the same command again.',
    );
  }
  return new Problem(
    `npm ci failed (${reason}).`,
    'Run `npm ci` to see all it says, put that right, then run the same command again.',
  );
}
