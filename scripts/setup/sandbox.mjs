import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from './problem.mjs';
import { exitCode } from './run.mjs';

const setuidRoot = 0o4755;

/**
 * What Electron must be told about its sandbox. Chromium refuses to run sandboxed as root, so root,
 * and only root, goes without. Everybody else runs inside it, or not at all.
 * @param {import('./world.mjs').World} world
 * @returns {readonly string[]}
 */
export function sandboxArguments(world) {
  return world.platform === 'linux' && world.isRoot ? ['--no-sandbox'] : [];
}

/**
 * Chromium's sandbox needs user namespaces or a set-uid helper. Some systems forbid the first
 * (Ubuntu 24.04, containers) and an unpacked Electron never has the second.
 * @param {import('./world.mjs').World} world
 * @param {string} executable
 * @throws {Problem} with the command that makes the helper usable
 */
export async function checkSandbox(world, executable) {
  if (world.platform !== 'linux' || world.isRoot) return;
  const helper = join(dirname(executable), 'chrome-sandbox');
  if (isSetuidRoot(helper)) return;
  const trial = await world.run('unshare', ['--user', '--map-root-user', 'true']);
  if (trial.code === 0 || trial.code === exitCode.notFound) return;
  throw new Problem(
    "This system does not let ordinary programs make user namespaces, which Electron's sandbox needs.",
    `Give its helper the rights instead (once):\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\nthen run the same command again.`,
  );
}

/** @param {string} file */
function isSetuidRoot(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & 0o7777) === setuidRoot;
}
