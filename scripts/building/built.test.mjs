import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeWorld, problemOf, withFolder } from '../testing/fake-world.mjs';
import { ensureBuilt, forgetBuild } from './built.mjs';
import { hashSources } from './sources.mjs';

/** @type {import('./built.mjs').Product} */
const product = {
  name: 'thing',
  stamp: 'out/thing.built-from',
  outputs: ['out/thing.js'],
  sources: ['src', 'settings.json', 'not-there'],
  builder: () => ({ command: 'make', args: ['thing'] }),
};

/** @param {string} root */
function project(root) {
  mkdirSync(join(root, 'src', 'deep'), { recursive: true });
  mkdirSync(join(root, 'out'));
  writeFileSync(join(root, 'src', 'a.ts'), 'a');
  writeFileSync(join(root, 'src', 'deep', 'b.ts'), 'b');
  writeFileSync(join(root, 'settings.json'), '{}');
  return fakeWorld({ root }, [
    [
      /^make thing/,
      () => {
        writeFileSync(join(root, 'out', 'thing.js'), 'built');
        return {};
      },
    ],
  ]);
}

test('built once, and then only when a source changed', () =>
  withFolder(async (root) => {
    const { world, ran } = project(root);
    expect(await ensureBuilt(world, product)).toBe(true);
    expect(await ensureBuilt(world, product)).toBe(false);
    writeFileSync(join(root, 'src', 'deep', 'b.ts'), 'changed');
    expect(await ensureBuilt(world, product)).toBe(true);
    expect(await ensureBuilt(world, product, { always: true })).toBe(true);
    expect(ran).toHaveLength(3);
  }));

test('built anew when its output or its stamp is gone', () =>
  withFolder(async (root) => {
    const { world } = project(root);
    await ensureBuilt(world, product);
    rmSync(join(root, 'out', 'thing.js'));
    expect(await ensureBuilt(world, product)).toBe(true);
    forgetBuild(root, product);
    expect(await ensureBuilt(world, product)).toBe(true);
  }));

test('two that want it at the same time build it once', () =>
  withFolder(async (root) => {
    const { world, ran } = project(root);
    const built = await Promise.all([ensureBuilt(world, product), ensureBuilt(world, product)]);
    expect(built.sort()).toEqual([false, true]);
    expect(ran).toHaveLength(1);
  }));

test.each([
  [
    'an error in a source',
    { code: 1, stdout: 'src/a.ts:1: no\n' },
    /thing could not be built\.\nsrc\/a\.ts:1: no[\s\S]*Put right/,
  ],
  ['a full disk', { code: 1, stderr: 'Error: ENOSPC: no space left on device' }, /disk is full/],
])('%s: told in words, no stamp, and the next run builds', (_, outcome, words) =>
  withFolder(async (root) => {
    const whole = project(root);
    await ensureBuilt(whole.world, product);
    writeFileSync(join(root, 'src', 'a.ts'), 'other');
    const { world } = fakeWorld({ root }, [[/^make/, outcome]]);
    expect(await problemOf(ensureBuilt(world, product))).toMatch(words);
    expect(existsSync(join(root, product.stamp))).toBe(false);
    expect(await ensureBuilt(whole.world, product)).toBe(true);
    expect(readFileSync(join(root, 'out', 'thing.js'), 'utf8')).toBe('built');
  }),
);

test.each([
  [
    'a changed file',
    true,
    (/** @type {string} */ root) => writeFileSync(join(root, 'src', 'a.ts'), 'A'),
  ],
  [
    'a new file',
    true,
    (/** @type {string} */ root) => writeFileSync(join(root, 'src', 'c.ts'), ''),
  ],
  ['a removed file', true, (/** @type {string} */ root) => rmSync(join(root, 'src', 'a.ts'))],
  [
    'a changed setting',
    true,
    (/** @type {string} */ root) => writeFileSync(join(root, 'settings.json'), '{ }'),
  ],
  [
    'a test',
    false,
    (/** @type {string} */ root) => writeFileSync(join(root, 'src', 'a.test.ts'), 'test'),
  ],
  ['a second look', false, () => {}],
])('%s shows in the hash: %s', (_, expected, change) =>
  withFolder((root) => {
    project(root);
    const before = hashSources(root, product.sources);
    change(root);
    expect(hashSources(root, product.sources) !== before).toBe(expected);
  }),
);
