import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeWorld, problemOf, withFolder } from '../testing/fake-world.mjs';
import { checkSandbox, sandboxArguments } from './sandbox.mjs';

test.each(
  /** @type {const} */ ([
    ['linux', true, ['--no-sandbox']],
    ['linux', false, []],
    ['darwin', true, []],
    ['win32', false, []],
  ]),
)('%s, root %s: %o', (platform, isRoot, expected) => {
  expect(sandboxArguments(fakeWorld({ platform, isRoot }).world)).toEqual(expected);
});

test('nothing in the environment takes the sandbox away from an ordinary user', () => {
  const env = { CI: '1', ELECTRON_DISABLE_SANDBOX: '1', NO_SANDBOX: '1' };
  expect(sandboxArguments(fakeWorld({ env }).world)).toEqual([]);
});

test('user namespaces that work are enough', async () => {
  const { world } = fakeWorld({}, [[/^unshare/, {}]]);
  await expect(checkSandbox(world, '/e/electron')).resolves.toBeUndefined();
});

test('without them the helper’s rights are what is asked for', () =>
  withFolder(async (folder) => {
    writeFileSync(join(folder, 'chrome-sandbox'), '');
    const { world } = fakeWorld({}, [
      [/^unshare/, { code: 1, stderr: 'unshare: write failed /proc/self/uid_map' }],
    ]);
    const words = await problemOf(checkSandbox(world, join(folder, 'electron')));
    expect(words).toContain(
      `sudo chown root:root '${join(folder, 'chrome-sandbox')}' && sudo chmod 4755`,
    );
  }));
