import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { explainFileError, Problem } from './problem.mjs';

/**
 * @typedef {object} Times all in milliseconds
 * @property {number} patience how long to wait for another process
 * @property {number} silence a lock that shows no sign of life for so long has no owner
 */

/** @type {Times} */
const usual = { patience: 20 * 60_000, silence: 20_000 };
const pause = 100;
const signOfLife = 2000;

/**
 * Runs `work` while no other process runs work of the same name in this project. The lock of an
 * owner that is dead, or that shows no sign of life (its number may belong to another process by
 * now, as in a new container), is taken over.
 * @template T
 * @param {import('./world.mjs').World} world
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {Partial<Times>} [times]
 * @returns {Promise<T>}
 */
export async function withLock(world, name, work, times) {
  const folder = join(world.root, '.cache');
  const file = join(folder, `${name}.lock`);
  await acquire(world, folder, file, { ...usual, ...times });
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  const heart = setInterval(() => touch(file), signOfLife);
  try {
    return await work();
  } finally {
    clearInterval(heart);
    process.off('exit', release);
    release();
  }
}

/**
 * @param {import('./world.mjs').World} world
 * @param {string} folder
 * @param {string} file
 * @param {Times} times
 */
async function acquire(world, folder, file, { patience, silence }) {
  const begin = performance.now();
  let lastSign = { at: begin, time: 0 };
  let told = false;
  while (!take(folder, file)) {
    const now = performance.now();
    const time = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (time !== lastSign.time) lastSign = { at: now, time };
    const owner = readOwner(file);
    if (now - lastSign.at > silence || (owner !== undefined && !isAlive(owner)))
      discard(file, owner);
    if (now - begin > patience) {
      throw new Problem(
        `Process ${owner} holds ${file} for too long.`,
        'End that process, or delete the file if there is none, then run the same command again.',
      );
    }
    if (!told && owner !== undefined && isAlive(owner)) {
      told = true;
      world.say(`Waiting for process ${owner}, which works on the same in this project …`);
    }
    await wait(pause);
  }
}

/**
 * @param {string} folder
 * @param {string} file
 * @returns {boolean} whether the lock is ours now
 */
function take(folder, file) {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw explainFileError(error, 'locking the project folder');
  }
}

/**
 * Moves a dead owner's lock away; if it was somebody's fresh one after all, puts it back.
 * @param {string} file
 * @param {number | undefined} owner
 */
function discard(file, owner) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readOwner(aside) === owner) rmSync(aside);
    else renameSync(aside, file);
  } catch {
    // Somebody else moved it first: the next round sees what is there now.
  }
}

/**
 * @param {string} file
 * @returns {number | undefined} the process id; nothing while it is just being written
 */
function readOwner(file) {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} file */
function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Deleted by hand: the work goes on, only unguarded.
  }
}
