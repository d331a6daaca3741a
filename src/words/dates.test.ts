import { describe, expect, it } from 'vitest';
import { statedDate } from './dates.ts';
import { byteSize, counted, listed } from './numbers.ts';

describe('statedDate', () => {
  it.each([
    ['2025-03-09', '9 Mar 2025'],
    ['2025-03', 'March 2025'],
    ['2025', '2025'],
    // Shown as the text states it, in no other time zone.
    ['2025-03-09T23:09+05:30', '9 Mar 2025, 23:09'],
    ['1899-12-31', '31 Dec 1899'],
    ['198X', '198X'],
    ['2025-99-09', '2025-99-09'],
    ['yesterday', 'yesterday'],
  ] as const)('%s → %s', (iso, words) => {
    expect(statedDate(iso)).toBe(words);
  });
});

describe('numbers', () => {
  it.each([
    [0, '0 sources'],
    [1, '1 source'],
    [1234, '1,234 sources'],
  ] as const)('counts %i', (count, words) => {
    expect(counted(count, { one: 'source', other: 'sources' })).toBe(words);
  });

  it.each([
    [1, '1 byte'],
    [999, '999 bytes'],
    [12_345, '12.3 kB'],
    [3_000_000_000, '3 GB'],
  ] as const)('sizes %i', (bytes, words) => {
    expect(byteSize(bytes)).toBe(words);
  });

  it('lists', () => {
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
  });
});
