import { describe, expect, it } from 'vitest';
import { dayIntervalOf } from '#core/figure/times/date-interval.ts';
import { comparableValue, compareSortKeys, daysOfDuration, sortKeyOf } from './comparable-value.ts';
import type { FigureReading } from './figure.ts';

const DAYS: readonly (readonly [string, { start: number; end: number } | null])[] = [
  ['1970-01-01', { start: 0, end: 1 }],
  ['1970-01', { start: 0, end: 31 }],
  ['1970', { start: 0, end: 365 }],
  ['1970-Q2', { start: 90, end: 181 }],
  ['197X', { start: 0, end: 3652 }],
  ['2024-02', { start: 19_754, end: 19_783 }],
  ['1970-01-01/1970-01-03', { start: 0, end: 3 }],
  ['2019/2020', { start: 17_897, end: 18_628 }],
  ['1970-01-01T11:00Z', { start: 0, end: 1 }],
  ['T11:00', null],
  ['XXXX-03-03', null],
  ['2023-02-30', null],
  ['2020/2019', null],
];

describe('dayIntervalOf', () => {
  it.each(DAYS)('reads %s', (iso, days) => {
    expect(dayIntervalOf(iso)).toEqual(days);
  });

  it('makes a century a hundred years', () => {
    const century = dayIntervalOf('18XX');
    expect(century).toEqual({
      start: dayIntervalOf('1800')?.start,
      end: dayIntervalOf('1899')?.end,
    });
  });
});

const VALUES: readonly (readonly [FigureReading, string, number, number])[] = [
  [{ kind: 'money', value: 5, currency: 'EUR' }, 'money:EUR', 5, 5],
  [{ kind: 'range', low: 1, high: 2, currency: 'USD' }, 'money:USD', 1, 2],
  [{ kind: 'range', low: 3, high: 5, unit: '%' }, 'percent', 3, 5],
  [{ kind: 'percentage', value: -3 }, 'percent', -3, -3],
  [{ kind: 'quantity', value: 2, unit: 'km' }, 'measure:length', 2000, 2000],
  [{ kind: 'quantity', value: 300, unit: 'Soldier' }, 'count:soldier', 300, 300],
  [{ kind: 'quantity', value: 300 }, 'number', 300, 300],
  [{ kind: 'quantity', value: 34, unit: 'year' }, 'duration', 12_418.245, 12_418.245],
  [{ kind: 'duration', iso: 'P2W' }, 'duration', 14, 14],
  [{ kind: 'date', iso: '1970-01-02' }, 'time', 1, 2],
  [{ kind: 'date', iso: 'T21:30' }, 'time-of-day', 1290, 1290],
  [{ kind: 'relative-date', iso: '1970-01-02' }, 'time', 1, 2],
  [{ kind: 'ordinal', value: 76 }, 'ordinal', 76, 76],
  [{ kind: 'fraction', value: 0.6667 }, 'share', 0.6667, 0.6667],
];

describe('comparableValue', () => {
  it.each(VALUES)('brings %j to one scale', (reading, dimension, low, high) => {
    const value = comparableValue(reading);
    expect(value?.dimension).toBe(dimension);
    expect(value?.low).toBeCloseTo(low, 6);
    expect(value?.high).toBeCloseTo(high, 6);
  });

  it('brings Fahrenheit and Celsius together', () => {
    const celsius = comparableValue({ kind: 'quantity', value: 100, unit: '°C' });
    const fahrenheit = comparableValue({ kind: 'quantity', value: 212, unit: '°F' });
    expect(fahrenheit?.dimension).toBe(celsius?.dimension);
    expect(fahrenheit?.low).toBeCloseTo(celsius?.low ?? 0, 6);
  });

  it('has no place for a relative date that nothing settles', () => {
    expect(comparableValue({ kind: 'relative-date' })).toBeNull();
    expect(daysOfDuration('P')).toBeNull();
  });
});

describe('sortKeyOf', () => {
  it('sorts by dimension, then value, then hedge, and puts what was not understood last', () => {
    const readings: readonly (FigureReading | null)[] = [
      null,
      { kind: 'percentage', value: 3 },
      { kind: 'money', value: 5, currency: 'EUR', approx: 'min' },
      { kind: 'money', value: 5, currency: 'EUR' },
      { kind: 'money', value: 4, currency: 'EUR' },
      { kind: 'money', value: 5, currency: 'EUR', approx: 'max' },
    ];
    const sorted = [...readings].sort((a, b) => compareSortKeys(sortKeyOf(a), sortKeyOf(b)));
    expect(sorted).toEqual([readings[4], readings[5], readings[3], readings[2], readings[1], null]);
  });
});
