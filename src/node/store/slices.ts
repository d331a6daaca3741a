/** Long work in slices, so that the process goes on answering in between. */
import { setImmediate } from 'node:timers/promises';

/** How long one slice may take, in milliseconds. */
const SLICE = 8;

/** Gives a function to await between pieces of work: it returns at once until a slice is used up. */
export function makeBreather(): () => Promise<void> | undefined {
  let started = performance.now();
  return () => {
    if (performance.now() - started < SLICE) {
      return undefined;
    }
    return setImmediate().then(() => {
      started = performance.now();
    });
  };
}
