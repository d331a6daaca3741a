/** How long the main thread is kept from anything else: by the clock, and in its own time on a processor. */
import { readFileSync } from 'node:fs';

export type Blocks = {
  /** Milliseconds; a busy machine makes them longer. */
  readonly byClock: number;
  /** Milliseconds that the thread really ran; where the system does not tell, the same as by the clock. */
  readonly ofProcessor: number;
};

/** Time on a processor of this process's first thread, in milliseconds. */
function threadTime(): number | null {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return null;
  }
}

/** Looks every few milliseconds how long it was not let in. */
export function watchBlocks(): { readonly stop: () => Blocks } {
  let byClock = 0;
  let ofProcessor = 0;
  let clock = performance.now();
  let thread = threadTime();
  const timer = setInterval(() => {
    const now = { clock: performance.now(), thread: threadTime() };
    byClock = Math.max(byClock, now.clock - clock);
    if (now.thread !== null && thread !== null)
      ofProcessor = Math.max(ofProcessor, now.thread - thread);
    clock = now.clock;
    thread = now.thread;
  }, 2);
  return {
    stop: () => {
      clearInterval(timer);
      return { byClock, ofProcessor: thread === null ? byClock : ofProcessor };
    },
  };
}
