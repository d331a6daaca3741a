/**
 * A process that takes the lock of a folder again and again, and looks each time by other means whether it is alone.
 * Any call of the file system may be its last. What it saw goes line by line to its output.
 *
 * Arguments: the folder, a seed, and the count at which to end; or `hold` to take the lock once and keep it.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, unlinkSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeChance } from '#core/testing/chance.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { nodeFileSystem } from '#node/file-system/node-file-system.ts';
import { type Lock, takeLock } from '#node/store/lock.ts';
import { probeProcess } from '#node/store/process-identity.ts';

const [folder = '', seed = '1', until = '1'] = process.argv.slice(2);
const chance = makeChance(Number(seed));
/** Whoever is inside puts its number here; nobody may find another's that lives. */
const witness = join(folder, '..', 'inside');
/** Counted up by whoever is inside, without any care: two at once would lose a count. */
const counter = join(folder, '..', 'count');

function say(...words: readonly (string | number)[]): void {
  writeSync(1, `${JSON.stringify(words)}\n`);
}

function dieSometimes(one: number): void {
  if (chance(one) === 0) {
    process.kill(process.pid, 'SIGKILL');
  }
}

/** Each call may take a while, and may be followed by death. */
function unsteady(inner: FileSystem): FileSystem {
  const unsteadily =
    <A extends readonly unknown[], R>(run: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (chance(3) === 0) {
        await wait(chance(3));
      }
      const result = await run(...args);
      dieSometimes(150);
      return result;
    };
  return {
    ...inner,
    open: unsteadily(inner.open),
    rename: unsteadily(inner.rename),
    link: unsteadily(inner.link),
    unlink: unsteadily(inner.unlink),
    syncFolder: unsteadily(inner.syncFolder),
  };
}

function enter(): void {
  for (;;) {
    try {
      const file = openSync(witness, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return;
    } catch {
      const other = Number(readFileSync(witness, 'utf8'));
      if (probeProcess(other).alive) {
        say('two', other);
      }
      unlinkSync(witness);
    }
  }
}

function counted(): number {
  return Number(readFileSync(counter, 'utf8'));
}

async function haveTurn(lock: Lock): Promise<void> {
  enter();
  const count = counted() + 1;
  await wait(chance(4));
  writeFileSync(counter, String(count));
  say(lock.unclean ? 'taken' : 'had', count);
  dieSometimes(20);
  unlinkSync(witness);
  await lock.release();
}

async function main(): Promise<void> {
  const fileSystem = until === 'hold' ? nodeFileSystem : unsteady(nodeFileSystem);
  const clock = () => new Date().toISOString();
  const random = (length: number) => new Uint8Array(randomBytes(length));
  while (until === 'hold' || counted() < Number(until)) {
    const result = await takeLock({ fileSystem, folder, clock, random });
    if (until === 'hold') {
      say(result.ok ? 'had' : 'refused', 0);
      await wait(600_000);
    }
    if (result.ok) {
      await haveTurn(result.value);
    } else {
      say('refused', result.error.owner?.pid ?? 0);
      await wait(chance(3));
    }
  }
}

await main();
