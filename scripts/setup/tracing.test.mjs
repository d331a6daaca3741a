import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeWorld, withFolder } from '../testing/fake-world.mjs';
import { ensureTracing } from './tracing.mjs';

const aptThere = /** @type {const} */ ([/^apt-get --version/, {}]);

/** @param {string} folder @param {readonly string[]} names */
function programs(folder, names) {
  mkdirSync(folder, { recursive: true });
  for (const name of names) writeFileSync(join(folder, name), '');
  return { PATH: folder };
}

test('what is there is left alone, and other systems are not asked', () =>
  withFolder(async (folder) => {
    const env = programs(folder, ['strace', 'ip']);
    const linux = fakeWorld({ env });
    expect(await ensureTracing(linux.world)).toEqual([]);
    const other = fakeWorld({ platform: 'darwin' });
    expect(await ensureTracing(other.world)).toEqual([]);
    expect([...linux.ran, ...other.ran]).toEqual([]);
  }));

test('root with apt-get: installed', () =>
  withFolder(async (folder) => {
    const env = programs(folder, ['ip']);
    const { world, ran } = fakeWorld({ env, isRoot: true }, [
      aptThere,
      [/^apt-cache/, { code: 100 }],
      [/^apt-get update/, {}],
      [
        /^apt-get install/,
        () => {
          programs(folder, ['strace']);
          return {};
        },
      ],
    ]);
    expect(await ensureTracing(world)).toEqual([]);
    expect(ran.at(-1)).toMatch(/ strace$/);
  }));

test('anybody else is told what to type, and goes on without', () =>
  withFolder(async (folder) => {
    const env = programs(folder, ['ip']);
    const { world, said } = fakeWorld({ env }, [aptThere, [/^apt-cache/, { code: 100 }]]);
    expect(await ensureTracing(world)).toEqual(['strace']);
    expect(said.join('\n')).toMatch(
      /left out: strace cannot be found[\s\S]*sudo apt-get .*install .*strace/,
    );
  }));
