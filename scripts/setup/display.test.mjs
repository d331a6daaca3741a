import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeWorld, problemOf, withFolder } from '../testing/fake-world.mjs';
import {
  ensureVirtualScreen,
  findOnPath,
  hasDisplay,
  startVirtualScreen,
  xServerAnswers,
} from './display.mjs';

/** @param {string} folder @param {string} body a shell script */
function fakeServer(folder, body) {
  const file = join(folder, 'Xvfb');
  writeFileSync(file, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  return file;
}

test('a server that names its display is used, and stopped', () =>
  withFolder(async (folder) => {
    const command = fakeServer(
      folder,
      'echo $$ > "$0.pid"; printf 7 >&3; sleep 0.1; echo >&3; exec sleep 60',
    );
    const screen = await startVirtualScreen({ command });
    expect(screen.display).toBe(':7');
    screen.stop();
  }));

test.each([
  [
    'ends with a reason',
    'echo "(EE) Cannot establish any listening sockets" >&2; exit 1',
    /did not start: \(EE\) Cannot establish[\s\S]*Xvfb -displayfd 1/,
  ],
  ['ends silently', 'exit 3', /did not start: it ended with code 3/],
  ['never answers', 'exec sleep 60', /did not start: it named no display/],
])('a server that %s: told in words', (_, body, words) =>
  withFolder(async (folder) => {
    const command = fakeServer(folder, body);
    expect(await problemOf(startVirtualScreen({ command, giveUpAfter: 500 }))).toMatch(words);
  }),
);

test('a missing server: told in words', async () => {
  expect(await problemOf(startVirtualScreen({ command: '/nowhere/Xvfb' }))).toMatch(
    /did not start: .*ENOENT/,
  );
});

test.each([
  [{}, false],
  [{ DISPLAY: '' }, false],
  [{ DISPLAY: ':98765' }, false],
  [{ DISPLAY: 'localhost:1234' }, false],
  [{ WAYLAND_DISPLAY: 'wayland-0', XDG_RUNTIME_DIR: '/nowhere' }, false],
])('%o is no display', async (env, expected) => {
  expect(await hasDisplay(fakeWorld({ env }).world)).toBe(expected);
});

test('a Wayland socket is a display; other systems always have one', () =>
  withFolder(async (folder) => {
    writeFileSync(join(folder, 'wayland-0'), '');
    expect(
      await hasDisplay(
        fakeWorld({ env: { WAYLAND_DISPLAY: 'wayland-0', XDG_RUNTIME_DIR: folder } }).world,
      ),
    ).toBe(true);
    expect(await hasDisplay(fakeWorld({ platform: 'darwin', env: {} }).world)).toBe(true);
  }));

test('an X server that listens answers', async () => {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  expect(await xServerAnswers(`127.0.0.1:${port - 6000}`)).toBe(true);
  await new Promise((resolve) => server.close(resolve));
  expect(await xServerAnswers(`127.0.0.1:${port - 6000}`)).toBe(false);
});

test('Xvfb is installed only where it is missing', () =>
  withFolder(async (folder) => {
    fakeServer(folder, '');
    const there = fakeWorld({ env: { PATH: `/nowhere:${folder}` } });
    expect(findOnPath(there.world.env, 'Xvfb')).toBe(join(folder, 'Xvfb'));
    expect(await ensureVirtualScreen(there.world)).toBe(false);
    expect(there.ran).toEqual([]);

    const bin = join(folder, 'bin');
    mkdirSync(bin);
    const missing = fakeWorld({ isRoot: true, env: { PATH: bin } }, [
      [/^apt-cache/, { code: 100 }],
      [
        /^apt-get install .* xvfb$/,
        () => {
          fakeServer(bin, '');
          return {};
        },
      ],
      [/^apt-get/, {}],
    ]);
    expect(await ensureVirtualScreen(missing.world)).toBe(true);
  }));

test('no display, no Xvfb, not root: the command to type', async () => {
  const { world } = fakeWorld({}, [
    [/^apt-get --version/, {}],
    [/^apt-cache/, { code: 100 }],
  ]);
  expect(await problemOf(ensureVirtualScreen(world))).toMatch(
    /no display, and the virtual one \(Xvfb\) is not installed[\s\S]*sudo apt-get .* xvfb/,
  );
});
