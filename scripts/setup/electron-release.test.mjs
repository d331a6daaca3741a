import { expect, test } from 'vitest';
import { fakeWorld } from '../testing/fake-world.mjs';
import { installRelease } from './electron-release.mjs';

const reachable = async () => undefined;

test('an unreachable host is found out without starting the installer', async () => {
  const { world, ran } = fakeWorld({});
  const outcome = await installRelease(world, '45.4.1', async () => 'github.com is not reachable');
  expect(outcome).toEqual({ ok: false, reason: 'github.com is not reachable' });
  expect(ran).toEqual([]);
});

test('a reachable host leads to the package’s own installer, which checks the checksums', async () => {
  const { world, ran } = fakeWorld({}, [[/install\.js$/, {}]]);
  expect(await installRelease(world, '45.4.1', reachable)).toEqual({ ok: true });
  expect(ran).toHaveLength(1);
});

test('a failing installer gives its reason', async () => {
  const { world } = fakeWorld({}, [
    [/install\.js$/, { code: 1, stderr: 'note\nSumchecker Error: checksum mismatch\n  at x' }],
  ]);
  expect(await installRelease(world, '45.4.1', reachable)).toEqual({
    ok: false,
    reason: 'Sumchecker Error: checksum mismatch',
  });
});

test.each([
  [{ HTTPS_PROXY: 'http://proxy:3128' }, true],
  [{ ELECTRON_MIRROR: 'https://mirror/' }, true],
  [{ npm_config_https_proxy: 'http://proxy:3128' }, true],
  [{ npm_config_noproxy: '' }, false],
  [{ HTTPS_PROXY: '' }, false],
])('%o: by a proxy or mirror, so the direct probe is left out: %s', async (env, detour) => {
  let probed = false;
  const { world } = fakeWorld({ env }, [[/install\.js$/, {}]]);
  await installRelease(world, '45.4.1', async () => {
    probed = true;
    return undefined;
  });
  expect(probed).toBe(!detour);
});
