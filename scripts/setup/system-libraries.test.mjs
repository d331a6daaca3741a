import { expect, test } from 'vitest';
import { fakeWorld, problemOf } from '../testing/fake-world.mjs';
import { ensureLibraries } from './system-libraries.mjs';

const lacksGtk =
  '\tlinux-vdso.so.1 (0x1)\n\tlibgtk-3.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x2)\n';
const complete = '\tlibgtk-3.so.0 => /lib/libgtk-3.so.0 (0x1)\n';
const aptThere = /** @type {const} */ ([/^apt-get --version/, {}]);

/** First what is missing, then nothing. @param {string} missing @param {string} [after] */
function ldd(missing, after = complete) {
  let calls = 0;
  return /** @type {const} */ ([/^ldd /, () => ({ stdout: calls++ === 0 ? missing : after })]);
}

test('nothing missing: nothing asked of the system', async () => {
  const { world, ran } = fakeWorld({}, [[/^ldd /, { stdout: complete }]]);
  expect(await ensureLibraries(world, '/e')).toBe(false);
  expect(ran).toEqual(['ldd /e']);
});

test('other systems bring their libraries', async () => {
  const { world, ran } = fakeWorld({ platform: 'darwin' });
  expect(await ensureLibraries(world, '/e')).toBe(false);
  expect(ran).toEqual([]);
});

test('root with apt-get: updated once, installed, looked at again', async () => {
  const { world, ran } = fakeWorld({ isRoot: true }, [
    ldd(lacksGtk),
    aptThere,
    [/^apt-cache show/, { code: 100 }],
    [/^apt-get (update|install)/, {}],
  ]);
  expect(await ensureLibraries(world, '/e')).toBe(true);
  expect(ran.filter((line) => line.startsWith('apt-get update'))).toHaveLength(1);
  expect(ran.find((line) => line.startsWith('apt-get install'))).toMatch(
    /--no-install-recommends .*libgtk-3-0$/,
  );
});

test('the new names of Debian 13 and Ubuntu 24.04 are used where they exist', async () => {
  const { world, ran } = fakeWorld({ isRoot: true }, [
    ldd(
      `${lacksGtk}\tlibasound.so.2 => not found\n\tlibnss3.so => not found\n\tlibsmime3.so => not found\n`,
    ),
    aptThere,
    [/^apt-cache show .*libgtk-3-0t64/, { stdout: 'Package: libgtk-3-0t64\n' }],
    [/^apt-cache show .*libasound2t64/, { stdout: 'Package: libasound2t64\n' }],
    [/^apt-cache show/, { code: 100 }],
    [/^apt-get (update|install)/, {}],
  ]);
  await ensureLibraries(world, '/e');
  expect(ran.at(-2)).toMatch(/libgtk-3-0t64 libasound2t64 libnss3$/);
});

test.each([
  [
    'not root',
    {},
    [ldd(lacksGtk), aptThere, [/^apt-cache/, { code: 100 }]],
    /lacks libgtk-3\.so\.0[\s\S]*sudo apt-get update && sudo apt-get install --no-install-recommends libgtk-3-0/,
  ],
  [
    'no apt-get',
    { isRoot: true },
    [ldd(lacksGtk), [/^apt-get/, { code: 127 }]],
    /lacks libgtk-3\.so\.0[\s\S]*dnf install 'libgtk-3\.so\.0\(\)\(64bit\)'/,
  ],
  [
    'a library nobody knows',
    { isRoot: true },
    [ldd('\tlibodd.so.1 => not found\n'), aptThere],
    /lacks libodd\.so\.1[\s\S]*package manager/,
  ],
  [
    'apt-get fails',
    { isRoot: true },
    [
      ldd(lacksGtk),
      aptThere,
      [/^apt-cache/, { code: 100 }],
      [/^apt-get update/, {}],
      [/^apt-get install/, { code: 100, stderr: 'W: x\nE: Unable to locate package libgtk-3-0\n' }],
    ],
    /failed \(E: Unable to locate package libgtk-3-0\)[\s\S]*sudo apt-get update/,
  ],
  [
    'installed and still missing',
    { isRoot: true },
    [ldd(lacksGtk, lacksGtk), aptThere, [/^apt-cache/, { code: 100 }], [/^apt-get/, {}]],
    /still missing libgtk-3\.so\.0/,
  ],
  [
    'Alpine',
    {},
    [[/^ldd/, { code: 1, stderr: '/lib/ld-musl-x86_64.so.1: Error loading shared library' }]],
    /needs the GNU C library/,
  ],
  [
    'a damaged executable',
    {},
    [[/^ldd/, { code: 1, stderr: 'not a dynamic executable' }]],
    /cannot be loaded \(not a dynamic executable\)[\s\S]*Delete node_modules\/electron\/dist/,
  ],
])('%s: told in words', async (_, traits, answers, words) => {
  const { world } = fakeWorld(traits, /** @type {never} */ (answers));
  expect(await problemOf(ensureLibraries(world, '/e'))).toMatch(words);
});
