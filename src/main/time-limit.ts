/** Waits, but not for ever. */

/** The outcome of `work`, or `late` when it takes longer than `milliseconds`. The work itself goes on. */
export function withinTime<T, L>(work: Promise<T>, milliseconds: number, late: L): Promise<T | L> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(late), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
