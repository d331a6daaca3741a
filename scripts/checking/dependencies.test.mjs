import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../setup/world.mjs';

/** @param {string} file */
const read = (file) => readFileSync(join(projectRoot, file), 'utf8');

/** @type {Record<string, { version?: string, resolved?: string, integrity?: string, link?: boolean }>} */
const locked = JSON.parse(read('package-lock.json')).packages;
const { devDependencies, dependencies = {} } = JSON.parse(read('package.json'));

/**
 * The first versions without the holes that are known (docs/security.md). Looked up in the lock file, for packages of
 * packages, too; none has to be there.
 */
const floors = {
  electron: '45.4.1',
  dompurify: '3.4.17',
  mammoth: '1.11.0',
  'pdfjs-dist': '4.2.67',
  'fast-xml-parser': '5.10.1',
  jszip: '3.8.0',
};

/** @param {string} version */
const numbers = (version) => version.split('.').map((part) => Number.parseInt(part, 10));

/** @param {string} a @param {string} b */
function isBelow(a, b) {
  const [left, right] = [numbers(a), numbers(b)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at !== -1 && Number(left[at]) < Number(right[at]);
}

test('versions are compared by number', () => {
  expect(isBelow('45.4.0', '45.4.1')).toBe(true);
  expect(isBelow('9.0.0', '45.4.1')).toBe(true);
  expect(isBelow('45.4.1', '45.4.1')).toBe(false);
  expect(isBelow('45.10.0', '45.4.1')).toBe(false);
});

test('nothing is locked to a version with a known hole', () => {
  const found = Object.entries(locked).flatMap(([path, { version = '' }]) => {
    const name = path.replace(/^.*node_modules\//u, '');
    const floor = /** @type {Record<string, string>} */ (floors)[name];
    return floor !== undefined && isBelow(version, floor) ? [`${path} ${version}`] : [];
  });
  expect(found).toEqual([]);
  expect(locked['node_modules/electron']?.version).toBe(devDependencies.electron);
});

test('every version is exact, comes from the registry and has its hash', () => {
  for (const version of Object.values({ ...dependencies, ...devDependencies })) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
  }
  // Where nothing is said, npm asks the registry that it is set to.
  const registry = 'https://registry.npmjs.org/';
  const strange = Object.entries(locked).filter(
    ([path, { resolved, integrity }]) =>
      path !== '' &&
      !((resolved ?? registry).startsWith(registry) && integrity?.startsWith('sha512-')),
  );
  expect(strange.map(([path]) => path)).toEqual([]);
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/mu);
});

test('no installed app is made yet; whoever makes one sets the fuses and says so', () => {
  const packagers = Object.keys({ ...dependencies, ...devDependencies }).filter((name) =>
    /^(?:electron-builder|electron-packager|@electron\/packager|@electron-forge\/.*)$/u.test(name),
  );
  const hasFuses =
    '@electron/fuses' in devDependencies && existsSync(join(projectRoot, 'scripts', 'fuses.mjs'));
  expect(packagers.length === 0 || hasFuses).toBe(true);
});
