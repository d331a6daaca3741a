import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { explainFileError, Problem } from './problem.mjs';

const patience = 20 * 60_000;
const pause = 200;

/**
 * Runs `work` while no other process runs work of the same name in this project. A lock whose
 * owner is dead is taken over.
 * @template T
 * @param {import('./world.mjs').World} world
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {{ isAlive?: (pid: number) => boolean, giveUpAfter?: number }} [options]
 * @returns {Promise<T>}
 */
export async function withLock(
  world,
  name,
  work,
  { isAlive = processIsAlive, giveUpAfter = patience } = {},
) {
  const folder = join(world.root, '.cache');
  const file = join(folder, `${name}.lock`);
  const end = Date.now() + giveUpAfter;
  let announced = false;
  while (!take(folder, file, isAlive)) {
    if (Date.now() > end) {
      throw new Problem(
        `Another process holds ${file} for too long.`,
        'End that process, or delete the file if there is none, then run the same command again.',
      );
    }
    if (!announced)
      world.say(`Waiting for another ${name} of this project (process ${readOwner(file)}) …`);
    announced = true;
    await wait(pause);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/**
 * @param {string} folder
 * @param {string} file
 * @param {(pid: number) => boolean} isAlive
 * @returns {boolean} whether the lock is ours now
 */
function take(folder, file, isAlive) {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST')
      throw explainFileError(error, 'locking');
  }
  const owner = readOwner(file);
  if (owner !== undefined && !isAlive(owner)) discard(file, owner);
  return false;
}

/**
 * Moves a dead owner's lock away; if it was somebody's fresh one after all, puts it back.
 * @param {string} file
 * @param {number} owner
 */
function discard(file, owner) {
  const aside = `${file}.${createHash('sha1').update(`${process.pid}-${Date.now()}`).digest('hex').slice(0, 8)}`;
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
function processIsAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
