import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * One hash over names and contents, so that a changed, added, removed or renamed file shows.
 * Tests are left out: they are no part of what is built.
 * @param {string} root
 * @param {readonly string[]} places files or folders, relative to the root
 * @returns {string}
 */
export function hashSources(root, places) {
  const hash = createHash('sha256');
  for (const file of places.flatMap((place) => filesIn(join(root, place))).sort()) {
    hash.update(relative(root, file).split(sep).join('/')).update('\0');
    hash.update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

/**
 * @param {string} place
 * @returns {readonly string[]}
 */
function filesIn(place) {
  try {
    return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
      const path = join(place, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return isTest(entry.name) ? [] : [path];
    });
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOTDIR') return [place];
    if (code === 'ENOENT') return [];
    throw error;
  }
}

/** @param {string} name */
function isTest(name) {
  return /\.test\.[cm]?[jt]sx?$/.test(name) || name === 'tsconfig.json';
}
