import { describe, expect, it } from 'vitest';
import { allowsRevival } from './revival-limit.ts';

describe('reloading after crashes', () => {
  it.each<[readonly number[], number, boolean]>([
    [[], 0, true],
    [[0, 1000], 2000, true],
    [[0, 1000, 2000], 3000, false],
    [[0, 1000, 2000], 181_500, true],
    [[0, 25_000, 50_000], 75_000, false],
    [[0, 100_000, 200_000], 300_000, true],
  ])('after crashes at %j, at %d: %s', (crashes, now, expected) => {
    expect(allowsRevival(crashes, now)).toBe(expected);
  });
});
