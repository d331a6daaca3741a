import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { problemOf } from '../testing/fake-world.mjs';
import { launch } from './launch.mjs';

const launchModule = new URL('./launch.mjs', import.meta.url).href;
const node = process.execPath;

test.each([0, 1, 7])('the exit code %i is handed on', async (code) => {
  expect(await launch(node, ['-e', `process.exit(${code})`])).toBe(code);
});

test('an end by a signal is 128 + its number', async () => {
  expect(await launch(node, ['-e', 'process.kill(process.pid, "SIGKILL")'])).toBe(137);
});

test('a missing program: told in words', async () => {
  expect(await problemOf(launch('/nowhere/electron', []))).toMatch(
    /could not be started[\s\S]*npm run setup/,
  );
});

test.each(/** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP']))(
  '%s reaches the child, which ends in its own way',
  async (signal) => {
    const inner = `process.on('${signal}', () => { console.log('child got it'); process.exit(9); }); setInterval(() => {}, 1000); console.log('ready');`;
    const outer = `import { launch } from ${JSON.stringify(launchModule)}; process.exitCode = await launch(process.execPath, ['-e', ${JSON.stringify(inner)}]);`;
    const parent = spawn(node, ['--input-type=module', '-e', outer], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let heard = '';
    parent.stdout.on('data', (chunk) => {
      heard += chunk;
      if (String(chunk).includes('ready')) parent.kill(signal);
    });
    const code = await new Promise((resolve) => parent.once('close', resolve));
    expect({ code, heard }).toEqual({ code: 9, heard: 'ready\nchild got it\n' });
  },
);

test('when npm is ended, and with it only the shell between, the child ends too', async () => {
  const inner = `process.on('SIGTERM', () => { console.log('child got it'); process.exit(9); }); setInterval(() => {}, 1000); console.log('ready');`;
  const outer = `import { launch } from ${JSON.stringify(launchModule)}; await launch(process.execPath, ['-e', ${JSON.stringify(inner)}]);`;
  // The shell has a second command, so that it stays between as npm's does.
  const shell = spawn('sh', ['-c', '"$0" --input-type=module -e "$1"; true', node, outer], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, npm_lifecycle_event: 'start' },
  });
  let heard = '';
  const ended = new Promise((resolve) => shell.stdout.once('end', resolve));
  shell.stdout.on('data', (chunk) => {
    heard += chunk;
    if (String(chunk).includes('ready')) shell.kill('SIGTERM');
  });
  await ended;
  expect(heard).toBe('ready\nchild got it\n');
});
