import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {import('../setup/run.mjs').Outcome} Outcome
 * @typedef {Partial<Outcome> | ((args: readonly string[]) => Partial<Outcome> | Promise<Partial<Outcome>>)} Answer
 */

/**
 * A world whose commands answer as told and whose words are kept.
 * @param {Partial<import('../setup/world.mjs').World>} traits
 * @param {readonly (readonly [RegExp, Answer])[]} [answers] the first that matches the command line
 *   counts; a command nobody expects ends the test
 */
export function fakeWorld(traits, answers = []) {
  /** @type {string[]} */
  const ran = [];
  /** @type {string[]} */
  const said = [];
  /** @type {import('../setup/world.mjs').World} */
  const world = {
    root: '/nowhere',
    platform: 'linux',
    arch: 'x64',
    env: { PATH: '' },
    nodeVersion: '20.19.0',
    isRoot: false,
    say: (line) => said.push(line),
    run: async (command, args) => {
      const line = [command, ...args].join(' ');
      ran.push(line);
      const answer = answers.find(([pattern]) => pattern.test(line))?.[1];
      if (answer === undefined) throw new Error(`nobody expected: ${line}`);
      const outcome = typeof answer === 'function' ? await answer(args) : answer;
      return { code: 0, stdout: '', stderr: '', ...outcome };
    },
    ...traits,
  };
  return { world, ran, said };
}

/**
 * @template T
 * @param {(folder: string) => T | Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-script-test-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What a person would read about a failure; fails when there is none.
 * @param {Promise<unknown> | (() => unknown)} work
 * @returns {Promise<string>} what happened and what to do
 */
export async function problemOf(work) {
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    const { message, todo } = /** @type {{ message: string, todo?: string }} */ (error);
    if (!todo) throw error;
    return `${message}\n${todo}`;
  }
  throw new Error('no problem was reported');
}
