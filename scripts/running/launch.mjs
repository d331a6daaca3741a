import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../setup/problem.mjs';
import { exitCode } from '../setup/run.mjs';

const parentWatch = 500;

/**
 * Runs a program in the foreground: it has our terminal, gets our signals, and its end is ours.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<number>} its exit code, or 128 + the number of the signal that ended it
 */
export function launch(command, args, { env, cwd } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { env, cwd, stdio: 'inherit' });
    const stopForwarding = forwardSignals(child);
    child.once('error', (error) => {
      stopForwarding();
      reject(
        new Problem(
          `${command} could not be started (${error.message}).`,
          'Run `npm run setup`, then the same command again.',
        ),
      );
    });
    child.once('close', (code, signal) => {
      stopForwarding();
      resolve(signal ? exitCode.signalBase + constants.signals[signal] : (code ?? 1));
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function forwardSignals(child) {
  /** @type {Partial<Record<NodeJS.Signals, () => void>>} */
  const handlers = {};
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    handlers[signal] = () => {
      // Ctrl+C at a terminal reaches the child by itself; a second one would end it ungracefully.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    };
    process.on(signal, handlers[signal]);
  }
  const watch = process.env.npm_lifecycle_event ? endWithParent(child) : undefined;
  return () => {
    clearInterval(watch);
    for (const [signal, handler] of Object.entries(handlers)) process.off(signal, handler);
  };
}

/**
 * npm passes a signal to the shell between it and us, and that shell dies without telling us.
 * @param {import('node:child_process').ChildProcess} child
 */
function endWithParent(child) {
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, parentWatch);
}

/**
 * The file behind a package's command, so that it can be run with this Node and without a shell.
 * @param {string} root
 * @param {string} packageName
 * @param {string} [name] the command, when the package has several
 * @returns {string}
 */
export function commandFile(root, packageName, name) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[name ?? Object.keys(bin)[0] ?? ''];
  return join(folder, file);
}

/**
 * Runs a command of an installed package in the foreground.
 * @param {import('../setup/world.mjs').World} world
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export function launchPackage(world, packageName, args, env = world.env) {
  return launch(process.execPath, [commandFile(world.root, packageName), ...args], {
    env,
    cwd: world.root,
  });
}
