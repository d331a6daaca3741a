/** When a page that keeps crashing is no longer reloaded by itself. */

/** Long enough that a page which hangs again and again is one of them. */
const WITHIN = 180_000;
const MOST = 3;

/**
 * Whether to reload once more: not after three crashes within three minutes, for that would flicker for ever.
 * @param crashes times of the crashes before, in milliseconds
 */
export function allowsRevival(crashes: readonly number[], now: number): boolean {
  return crashes.filter((crash) => now - crash < WITHIN).length < MOST;
}
