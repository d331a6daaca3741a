/** What the machine itself takes, in the same minutes, to write and sync a note's bytes at a steady pace. */
import { open } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** About what a note takes in the journal. */
const BYTES = Buffer.alloc(600, 0x78);

/** Writes to a file of its own until it is stopped. Gives how long each write took, in milliseconds. */
export function watchBareDisk(
  path: string,
  perSecond: number,
): { readonly stop: () => Promise<readonly number[]> } {
  const took: number[] = [];
  let going = true;
  const work = async (): Promise<void> => {
    const file = await open(path, 'a');
    while (going) {
      const from = performance.now();
      await file.write(BYTES);
      await file.datasync();
      took.push(performance.now() - from);
      await wait(1000 / perSecond);
    }
    await file.close();
  };
  const ended = work();
  return {
    stop: async () => {
      going = false;
      await ended;
      return took;
    },
  };
}
