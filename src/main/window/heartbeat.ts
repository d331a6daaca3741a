/** Notices that a page has stopped answering. It is asked every few seconds; the questions it missed are counted. */

export type Heartbeat = {
  /** The page answered. */
  readonly beat: () => void;
  /** The page is being loaded anew: nothing is expected of it until it answers again. */
  readonly rest: () => void;
  readonly stop: () => void;
};

export type HeartbeatOptions = {
  readonly ping: () => void;
  /** Called once; then the watch rests. */
  readonly onHung: () => void;
};

/** How often the page is asked, in milliseconds. */
export const INTERVAL = 5_000;

/** How many answers in a row may be missing. Counted, not timed: a machine that slept is no page that hangs. */
export const MOST_MISSED = 3;

export function watchHeartbeat({ ping, onHung }: HeartbeatOptions): Heartbeat {
  let missed: number | null = null;
  const rest = (): void => {
    missed = null;
  };
  const timer = setInterval(() => {
    if (missed !== null && missed >= MOST_MISSED) {
      rest();
      onHung();
      return;
    }
    if (missed !== null) missed += 1;
    ping();
  }, INTERVAL);
  return {
    beat: () => {
      missed = 0;
    },
    rest,
    stop: () => clearInterval(timer),
  };
}
