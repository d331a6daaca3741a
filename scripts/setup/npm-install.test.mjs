import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeWorld, problemOf, withFolder } from '../testing/fake-world.mjs';
import { ensurePackages, packagesMatch } from './npm-install.mjs';

const locked = {
  '': { devDependencies: { left: '1.0.0' } },
  'node_modules/left': { version: '1.0.0', integrity: 'sha512-left' },
  'node_modules/for-windows': { version: '2.0.0', integrity: 'sha512-win', optional: true },
};

/** @param {string} root @param {string} path @param {unknown} value */
function write(root, path, value) {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), JSON.stringify(value));
}

/** @param {string} root */
function project(root) {
  write(root, 'package.json', { devDependencies: { left: '1.0.0' } });
  write(root, 'package-lock.json', { packages: locked });
}

/** What npm ci leaves behind. @param {string} root @param {object} [left] */
function install(root, left = locked['node_modules/left']) {
  write(root, 'node_modules/left/package.json', {});
  write(root, 'node_modules/.package-lock.json', { packages: { 'node_modules/left': left } });
}

test('installed packages that fit the lock are left alone', () =>
  withFolder(async (root) => {
    project(root);
    install(root);
    const { world, ran } = fakeWorld({ root });
    expect(await ensurePackages(world)).toBe(false);
    expect(ran).toEqual([]);
  }));

test.each([
  [
    'nothing is installed',
    (/** @type {string} */ root) => rmSync(join(root, 'node_modules'), { recursive: true }),
  ],
  [
    'an installation broke off',
    (/** @type {string} */ root) => rmSync(join(root, 'node_modules/.package-lock.json')),
  ],
  [
    'the hidden lock is damaged',
    (/** @type {string} */ root) =>
      writeFileSync(join(root, 'node_modules/.package-lock.json'), '{"pack'),
  ],
  [
    'a package folder is gone',
    (/** @type {string} */ root) => rmSync(join(root, 'node_modules/left'), { recursive: true }),
  ],
  [
    'a version differs',
    (/** @type {string} */ root) => install(root, { version: '0.9.0', integrity: 'sha512-left' }),
  ],
  [
    'a hash differs',
    (/** @type {string} */ root) => install(root, { version: '1.0.0', integrity: 'sha512-other' }),
  ],
  [
    'a package is there that the lock does not know',
    (/** @type {string} */ root) =>
      write(root, 'node_modules/.package-lock.json', {
        packages: {
          'node_modules/left': locked['node_modules/left'],
          'node_modules/more': { version: '1.0.0' },
        },
      }),
  ],
  [
    'package.json asks for more',
    (/** @type {string} */ root) =>
      write(root, 'package.json', { devDependencies: { left: '1.0.0', right: '1.0.0' } }),
  ],
])('not a match when %s', (_, spoil) =>
  withFolder((root) => {
    project(root);
    install(root);
    expect(packagesMatch(root)).toBe(true);
    spoil(root);
    expect(packagesMatch(root)).toBe(false);
  }),
);

test('npm ci is run once, and then no more', () =>
  withFolder(async (root) => {
    project(root);
    const { world, ran } = fakeWorld({ root }, [
      [
        / ci /,
        () => {
          install(root);
          return {};
        },
      ],
    ]);
    expect(await ensurePackages(world)).toBe(true);
    expect(await ensurePackages(world)).toBe(false);
    expect(ran).toHaveLength(1);
  }));

test.each([
  [
    'no network',
    {
      code: 1,
      stderr:
        'npm error code ENOTFOUND\nnpm error request to https://registry failed, reason: getaddrinfo ENOTFOUND',
    },
    /registry could not be reached[\s\S]*npm ping/,
  ],
  [
    'a full disk',
    { code: 228, stderr: 'npm error code ENOSPC\nnpm error ENOSPC: no space left on device' },
    /disk is full[\s\S]*Free/,
  ],
  [
    'a wrong hash',
    { code: 1, stderr: 'npm error code EINTEGRITY\nnpm error sha512-… integrity checksum failed' },
    /hash differs[\s\S]*npm cache verify/,
  ],
  [
    'a lock out of step',
    {
      code: 1,
      stderr:
        'npm error code EUSAGE\nnpm error `npm ci` can only install packages when your package.json and package-lock.json are in sync',
    },
    /do not fit together[\s\S]*npm install/,
  ],
  ['no npm', { code: 127, stderr: 'npm: spawn npm ENOENT' }, /npm was not found[\s\S]*nodejs\.org/],
  [
    'anything else',
    { code: 7, stderr: 'npm error code EWEIRD\nnpm error strange' },
    /npm ci failed \(strange\)[\s\S]*Run `npm ci`/,
  ],
  ['an npm that lies', { code: 0 }, /not what package-lock\.json says/],
])('npm ci with %s ends in words, and the next run recovers', (_, outcome, words) =>
  withFolder(async (root) => {
    project(root);
    const broken = fakeWorld({ root }, [[/ ci /, outcome]]);
    expect(await problemOf(ensurePackages(broken.world))).toMatch(words);
    const mended = fakeWorld({ root }, [
      [
        / ci /,
        () => {
          install(root);
          return {};
        },
      ],
    ]);
    expect(await ensurePackages(mended.world)).toBe(true);
  }),
);
