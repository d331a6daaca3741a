import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Problem } from './problem.mjs';
import { installPackages } from './system-libraries.mjs';

const startTime = 20_000;
const answerTime = 1500;
const x11Port = 6000;
const screenSize = '1600x1000x24';

/**
 * @typedef {{ display: string, stop: () => void }} VirtualScreen
 */

/**
 * Makes sure, on Linux, that Xvfb is there.
 * @param {import('./world.mjs').World} world
 * @returns {Promise<boolean>} whether something was installed
 */
export async function ensureVirtualScreen(world) {
  if (world.platform !== 'linux' || findOnPath(world.env, 'Xvfb')) return false;
  await installPackages(world, ['xvfb'], {
    lacking: 'There is no display, and the virtual one (Xvfb) is not installed.',
    capabilities: ['xorg-x11-server-Xvfb'],
  });
  if (findOnPath(world.env, 'Xvfb')) return true;
  throw new Problem(
    'Xvfb is installed but not on the PATH.',
    'Add its folder to PATH, then run the same command again.',
  );
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 * @returns {string | undefined}
 */
export function findOnPath(env, name) {
  return (env.PATH ?? '')
    .split(':')
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}

/**
 * @param {import('./world.mjs').World} world
 * @returns {Promise<boolean>} whether windows can be shown to a person here
 */
export async function hasDisplay({ platform, env }) {
  if (platform !== 'linux') return true;
  const { WAYLAND_DISPLAY: wayland, XDG_RUNTIME_DIR: runtime, DISPLAY: x11 } = env;
  if (wayland && existsSync(join(runtime ?? '', wayland))) return true;
  return x11 ? xServerAnswers(x11) : false;
}

/**
 * @param {string} display e.g. ":0", ":1.0", "host:10"
 * @returns {Promise<boolean>}
 */
export async function xServerAnswers(display) {
  const match = /^(?:unix\/?)?([^:]*):(\d+)(?:\.\d+)?$/.exec(display);
  if (!match) return existsSync(display);
  const [, host, number] = match;
  if (host) return answers({ host, port: x11Port + Number(number) });
  const socket = `/tmp/.X11-unix/X${number}`;
  return (await answers({ path: socket })) || answers({ path: `\0${socket}` });
}

/** @param {import('node:net').NetConnectOpts} place */
function answers(place) {
  return new Promise((resolve) => {
    const socket = connect({ ...place, timeout: answerTime });
    const end = (/** @type {boolean} */ yes) => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

/**
 * Starts a virtual screen on a display number that the X server itself finds free.
 * @param {{ command?: string, giveUpAfter?: number }} [options]
 * @returns {Promise<VirtualScreen>}
 */
export function startVirtualScreen({ command = 'Xvfb', giveUpAfter = startTime } = {}) {
  const args = ['-displayfd', '3', '-screen', '0', screenSize, '-nolisten', 'tcp', '-noreset'];
  return new Promise((resolve, reject) => {
    // In a process group of its own: Ctrl+C must first reach Electron, which still draws on it.
    const server = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let heard = '';
    let said = '';
    const stop = () => {
      process.off('exit', stop);
      server.kill('SIGTERM');
    };
    const fail = (/** @type {string} */ reason) => {
      stop();
      reject(
        new Problem(
          `The virtual screen (Xvfb) did not start: ${reason}.`,
          'Try `Xvfb -displayfd 1`, put right what it says (a full /tmp, for instance),\nthen run the same command again.',
        ),
      );
    };
    const timer = setTimeout(() => fail('it named no display'), giveUpAfter);
    process.once('exit', stop);
    server.stderr?.on('data', (chunk) => {
      said = (said + chunk).slice(-2000);
    });
    server.once('error', (error) => {
      clearTimeout(timer);
      fail(error.message);
    });
    server.once('close', (code) => {
      clearTimeout(timer);
      fail(said.trim().split('\n').at(-1) || `it ended with code ${code}`);
    });
    server.stdio[3]?.on('data', (chunk) => {
      heard += chunk;
      if (!heard.includes('\n')) return;
      clearTimeout(timer);
      server.unref();
      resolve({ display: `:${heard.trim()}`, stop });
    });
  });
}
