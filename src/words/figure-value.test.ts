import { describe, expect, it } from 'vitest';
import type { FigureReading } from '#core/figure/figure.ts';
import { figureWords } from './figure-value.ts';

const cases: readonly [FigureReading | null, string][] = [
  [
    { kind: 'money', value: 150_000_000_000, currency: 'EUR', approx: 'max' },
    'at most 150,000,000,000 EUR',
  ],
  [{ kind: 'percentage', value: 5.1, approx: 'about' }, 'about 5.1 %'],
  [{ kind: 'quantity', value: 32, unit: 'member' }, '32 member'],
  [{ kind: 'quantity', value: 1200 }, '1,200'],
  [{ kind: 'ordinal', value: 76, unit: 'anniversary' }, '76th anniversary'],
  [{ kind: 'ordinal', value: 1 }, '1st'],
  [{ kind: 'ordinal', value: 112 }, '112th'],
  [{ kind: 'ordinal', value: 22 }, '22nd'],
  [{ kind: 'fraction', value: 0.6667 }, '0.6667'],
  [{ kind: 'range', low: 2, high: 3, unit: '%' }, '2 – 3 %'],
  [
    { kind: 'range', low: 1000, high: 2000, currency: 'USD', approx: 'min' },
    'at least 1,000 – 2,000 USD',
  ],
  [{ kind: 'date', iso: '2025-03-06' }, '6 Mar 2025'],
  [{ kind: 'date', iso: '2023' }, '2023'],
  [{ kind: 'date', iso: '2025-03-01/2025-03-03' }, '1 Mar 2025 – 3 Mar 2025'],
  [{ kind: 'date', iso: '198X' }, '1980s'],
  [{ kind: 'date', iso: 'T21:30' }, '21:30'],
  [{ kind: 'duration', iso: 'P4Y' }, '4 years'],
  [{ kind: 'duration', iso: 'P1DT12H' }, '1 day 12 hours'],
  [{ kind: 'duration', iso: 'nonsense' }, 'nonsense'],
  [{ kind: 'relative-date', iso: '2025-03-02' }, '2 Mar 2025'],
  [{ kind: 'relative-date' }, 'a day told from another'],
  [null, 'not understood, kept as it is written'],
];

describe('figureWords', () => {
  it.each(cases)('%j is written “%s”', (reading, words) => {
    expect(figureWords(reading)).toBe(words);
  });
});
