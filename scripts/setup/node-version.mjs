import { Problem } from './problem.mjs';

/** As in package.json "engines"; the oldest line in which `require` of an ES module works. */
export const oldestNode = [20, 19, 0];

/**
 * @param {{ nodeVersion: string }} world
 * @throws {Problem} when the running Node is too old
 */
export function checkNodeVersion({ nodeVersion }) {
  const numbers = nodeVersion.split('.').map((part) => Number.parseInt(part, 10));
  const difference = oldestNode.map((least, i) => (numbers[i] ?? 0) - least).find((n) => n !== 0);
  if (difference === undefined || difference > 0) return;
  throw new Problem(
    `This is Node ${nodeVersion}; Dossier needs Node ${oldestNode.join('.')} or newer.`,
    'Install a current Node (https://nodejs.org, or `nvm install --lts`), then run the same command again.',
  );
}
