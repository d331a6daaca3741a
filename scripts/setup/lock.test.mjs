import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { fakeWorld, problemOf, withFolder } from '../testing/fake-world.mjs';
import { withLock } from './lock.mjs';
import { run } from './run.mjs';

const lockModule = new URL('./lock.mjs', import.meta.url).href;

/** @param {string} root @param {string} owner */
function plantLock(root, owner) {
  mkdirSync(join(root, '.cache'));
  writeFileSync(join(root, '.cache', 'build.lock'), owner);
}

test('work of the same name never overlaps, in several processes', () =>
  withFolder(async (root) => {
    const script = `
      import { appendFileSync } from 'node:fs';
      import { setTimeout as wait } from 'node:timers/promises';
      import { withLock } from ${JSON.stringify(lockModule)};
      const note = (t) => appendFileSync('log', t);
      await withLock({ root: '.', say() {} }, 'build', async () => { note('['); await wait(80); note(']'); });`;
    const runs = [1, 2, 3].map(() =>
      run(process.execPath, ['--input-type=module', '-e', script], { cwd: root }),
    );
    expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([0, 0, 0]);
    const { stdout } = await run('cat', [join(root, 'log')]);
    expect(stdout).toBe('[][][]');
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
  }));

test('a dead owner’s lock is taken over', () =>
  withFolder(async (root) => {
    plantLock(root, '999999');
    const { world } = fakeWorld({ root });
    expect(await withLock(world, 'build', async () => 'done')).toBe('done');
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
  }));

test('a lock without a sign of life is taken over after a while, whoever has its number now', () =>
  withFolder(async (root) => {
    plantLock(root, String(process.ppid));
    const { world } = fakeWorld({ root });
    expect(await withLock(world, 'build', async () => 'done', { silence: 300 })).toBe('done');
  }));

test('a living owner is waited for, in words, and not for ever', () =>
  withFolder(async (root) => {
    plantLock(root, String(process.ppid));
    const { world, said } = fakeWorld({ root });
    const words = await problemOf(withLock(world, 'build', async () => 'done', { patience: 300 }));
    expect(words).toMatch(/build\.lock[\s\S]*End that process, or delete the file/);
    expect(said).toEqual([expect.stringContaining(`process ${process.ppid}`)]);
  }));

test('the lock is given back when the work fails', () =>
  withFolder(async (root) => {
    const { world } = fakeWorld({ root });
    const failing = withLock(world, 'build', async () => {
      await wait(1);
      throw new Error('bad');
    });
    await expect(failing).rejects.toThrow('bad');
    expect(existsSync(join(root, '.cache', 'build.lock'))).toBe(false);
  }));
