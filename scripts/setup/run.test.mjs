import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exitCode, npmCommand, npmReason, run } from './run.mjs';

const node = process.execPath;

test.each([
  [
    'its output and code',
    'console.log("out"); console.error("err"); process.exit(3)',
    { code: 3, stdout: 'out\n', stderr: 'err\n' },
  ],
  ['an end by a signal', 'process.kill(process.pid)', { code: exitCode.signalBase }],
])('a command hands back %s', async (_, script, expected) => {
  expect(await run(node, ['-e', script])).toMatchObject(expected);
});

test('a missing command and one that takes too long are outcomes too', async () => {
  expect(await run('/nowhere/tool', [])).toMatchObject({ code: exitCode.notFound });
  const slow = run(node, ['-e', 'setInterval(() => {}, 1000)'], { timeout: 200 });
  expect(await slow).toMatchObject({ code: exitCode.timedOut });
});

test('npm: the one that runs us, the one beside Node, the one on the PATH', () => {
  const beside = join(node, '..', '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const nowhere = () => false;
  expect(npmCommand({ npm_execpath: '/x/npm-cli.js' })).toEqual({
    command: node,
    before: ['/x/npm-cli.js'],
  });
  expect(npmCommand({ npm_execpath: '/x/yarn.js' }, (file) => file === beside)).toEqual({
    command: node,
    before: [beside],
  });
  expect(npmCommand({}, nowhere)).toEqual({ command: 'npm', before: [] });
});

test.each([
  [
    'npm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error request to https://r failed\n',
    'request to https://r failed',
  ],
  ['npm ERR! code E404\nnpm ERR! 404 Not Found\n', '404 Not Found'],
  ['npm warn something\n', 'npm ended with code 1'],
])('of what npm says, the telling line: %j', (stderr, expected) => {
  expect(npmReason({ code: 1, stdout: '', stderr })).toBe(expected);
});
