import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

/**
 * Everything outside the scripts that set-up touches. Tests hand in their own.
 * @typedef {object} World
 * @property {string} root the project folder
 * @property {NodeJS.Platform} platform
 * @property {string} arch
 * @property {NodeJS.ProcessEnv} env
 * @property {string} nodeVersion without the leading v
 * @property {boolean} isRoot
 * @property {import('./run.mjs').Run} run
 * @property {(line: string) => void} say one line for the person at the terminal
 */

/** The project folder, found from this file so that the working directory does not matter. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * @param {{ quiet?: boolean }} [options] `quiet`: progress goes nowhere (failures still throw)
 * @returns {World}
 */
export function realWorld({ quiet = false } = {}) {
  return {
    root: projectRoot,
    platform: process.platform,
    arch: process.arch,
    env: process.env,
    nodeVersion: process.versions.node,
    isRoot: process.getuid?.() === 0,
    run,
    say: quiet ? () => {} : (line) => process.stderr.write(`${line}\n`),
  };
}

/**
 * @param {World} world
 * @returns {string}
 */
export function electronFolder(world) {
  return join(world.root, 'node_modules', 'electron');
}
