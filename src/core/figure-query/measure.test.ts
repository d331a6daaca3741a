import { describe, expect, it } from 'vitest';
import type { FigureReading } from '#core/figure/figure.ts';
import { daysOf, durationDays, measureOf, sameKey } from './measure.ts';

describe('daysOf', () => {
  it.each([
    ['2025-03-09', 1],
    ['2025-03', 31],
    ['2024-02', 29],
    ['2025', 365],
    ['2024', 366],
    ['198X', 3653],
    ['2025-03-01/2025-03-10', 10],
    ['2025-03-09T23:09+05:30', 1],
    ['0044', 366],
  ] as const)('%s is %i days', (iso, days) => {
    const found = daysOf(iso);
    expect(found === null ? 0 : found.high - found.low + 1).toBe(days);
  });

  it.each(['T21:30', 'soon', ''])('knows no day of "%s"', (iso) => {
    expect(daysOf(iso)).toBeNull();
  });
});

describe('durationDays', () => {
  it.each([
    ['P4Y', 4 * 365.2425],
    ['P10D', 10],
    ['P2W', 14],
    ['PT12H', 0.5],
    ['P1DT12H', 1.5],
  ] as const)('%s', (iso, days) => {
    expect(durationDays(iso)).toBeCloseTo(days);
  });

  it('says so when it is none', () => {
    expect(durationDays('4 years')).toBeNull();
  });
});

describe('measureOf', () => {
  it('knows which end a hedge leaves open', () => {
    const money = { kind: 'money', value: 5, currency: 'EUR' } as const;
    expect(measureOf({ ...money, approx: 'min' })?.open).toBe('high');
    expect(measureOf({ ...money, approx: 'max' })?.open).toBe('low');
    expect(measureOf({ ...money, approx: 'about' })?.open).toBeNull();
  });

  it('has no place for a day that nobody knows', () => {
    expect(measureOf({ kind: 'relative-date' })).toBeNull();
  });
});

describe('sameKey', () => {
  const SAME: readonly [FigureReading, FigureReading][] = [
    [
      { kind: 'money', value: 5, currency: 'EUR' },
      { kind: 'money', value: 5, currency: 'EUR', approx: 'about' },
    ],
    [
      { kind: 'date', iso: '2025-03-02' },
      { kind: 'relative-date', iso: '2025-03-02' },
    ],
    [
      { kind: 'duration', iso: 'P7D' },
      { kind: 'duration', iso: 'P1W' },
    ],
  ];

  it.each(SAME)('%j states the same as %j', (a, b) => {
    expect(sameKey(a)).toBe(sameKey(b));
  });

  const DIFFERENT: readonly [FigureReading, FigureReading][] = [
    [
      { kind: 'money', value: 5, currency: 'EUR' },
      { kind: 'money', value: 5, currency: 'USD' },
    ],
    [
      { kind: 'quantity', value: 5 },
      { kind: 'percentage', value: 5 },
    ],
    [
      { kind: 'date', iso: '2025-03' },
      { kind: 'date', iso: '2025-03-01' },
    ],
  ];

  it.each(DIFFERENT)('%j does not state the same as %j', (a, b) => {
    expect(sameKey(a)).not.toBe(sameKey(b));
  });
});
