import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @typedef {{ code: number, stdout: string, stderr: string }} Outcome
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number, show?: boolean }} RunOptions
 * @typedef {(command: string, args: readonly string[], options?: RunOptions) => Promise<Outcome>} Run
 */

/** Exit codes of shells, reused so that a caller needs to look at one number only. */
export const exitCode = { notFound: 127, timedOut: 124, signalBase: 128 };

/**
 * Runs a command to its end and never throws: a missing command is code 127, a time-out 124.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options] `timeout` in milliseconds; `show` also passes output to the terminal
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { cwd, env, timeout, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const out = collect(child.stdout, show ? process.stdout : undefined);
    const err = collect(child.stderr, show ? process.stderr : undefined);
    let timedOut = false;
    const timer = timeout
      ? setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, timeout)
      : undefined;
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ code: exitCode.notFound, stdout: out(), stderr: `${command}: ${error.message}` });
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      const failed = timedOut ? exitCode.timedOut : exitCode.signalBase;
      resolve({ code: code ?? failed, stdout: out(), stderr: err() });
    });
  });
}

/**
 * @param {import('node:stream').Readable} stream
 * @param {NodeJS.WritableStream | undefined} copyTo
 */
function collect(stream, copyTo) {
  let text = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk) => {
    text += chunk;
    copyTo?.write(chunk);
  });
  return () => text;
}

/**
 * How to call npm without a shell: the npm that runs us, else the one beside this Node, else the
 * one on the PATH.
 * @param {NodeJS.ProcessEnv} env
 * @param {(file: string) => boolean} [exists]
 * @returns {{ command: string, before: readonly string[] }}
 */
export function npmCommand(env, exists = existsSync) {
  const home = dirname(process.execPath);
  const cli = join('node_modules', 'npm', 'bin', 'npm-cli.js');
  const running = /npm-cli\.c?js$/.test(env.npm_execpath ?? '') ? env.npm_execpath : undefined;
  const beside = [join(home, cli), join(home, '..', 'lib', cli)].find((file) => exists(file));
  const file = running ?? beside;
  return file ? { command: process.execPath, before: [file] } : { command: 'npm', before: [] };
}

/**
 * npm's own patience without a network is over a minute; a person wants to know sooner. And it must
 * say what went wrong even beneath `npm run --silent`, which it would take for itself as well.
 */
export const npmOptions = [
  '--loglevel=error',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
  '--no-fund',
  '--no-audit',
];

/**
 * The line of npm's error output that says most.
 * @param {Outcome} outcome
 * @returns {string}
 */
export function npmReason({ code, stderr }) {
  const lines = stderr
    .split('\n')
    .filter((line) => /^npm (error|ERR!) /.test(line))
    .map((line) => line.replace(/^npm (error|ERR!) /, '').trim());
  const telling = lines.find(
    (line) => !/^(code|errno|syscall|path|dest|cwd|type|A complete log)\b|^$/.test(line),
  );
  return telling ?? `npm ended with code ${code}`;
}
