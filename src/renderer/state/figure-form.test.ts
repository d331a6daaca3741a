import { describe, expect, it } from 'vitest';
import type { FigureReading } from '#core/figure/figure.ts';
import { type FigureForm, formOf, isDate, readingOf, typedNumber } from './figure-form.ts';

const READINGS: readonly (FigureReading | null)[] = [
  null,
  { kind: 'money', value: 150_000_000_000, currency: 'EUR', approx: 'max' },
  { kind: 'percentage', value: 5.1 },
  { kind: 'quantity', value: 32, unit: 'member' },
  { kind: 'quantity', value: 12, approx: 'about' },
  { kind: 'ordinal', value: 76 },
  { kind: 'fraction', value: 0.3333 },
  { kind: 'range', low: 5, high: 10, currency: 'USD', approx: 'min' },
  { kind: 'range', low: 5, high: 10, unit: 'year' },
  { kind: 'date', iso: '2025-03-09' },
  { kind: 'date', iso: '198X' },
  { kind: 'date', iso: '2025-01/2025-03' },
  { kind: 'duration', iso: 'P4Y' },
  { kind: 'relative-date' },
  { kind: 'relative-date', iso: '2025-03-02' },
];

describe('readingOf', () => {
  it.each(READINGS)('gives back %j from its fields', (reading) => {
    expect(readingOf(formOf(reading))).toEqual({ ok: true, value: reading });
  });

  const money: FigureForm = formOf({ kind: 'money', value: 1, currency: 'EUR' });
  const range: FigureForm = formOf({ kind: 'range', low: 1, high: 2 });
  const BAD: readonly [FigureForm, string][] = [
    [{ ...money, value: 'many' }, 'value'],
    [{ ...money, currency: 'euro' }, 'currency'],
    [{ ...range, low: '' }, 'low'],
    [{ ...range, low: '3' }, 'high'],
    [{ ...range, currency: '€' }, 'currency'],
    [{ ...formOf({ kind: 'date', iso: '2025' }), iso: '9 March' }, 'iso'],
    [{ ...formOf({ kind: 'duration', iso: 'P4Y' }), iso: '4 years' }, 'duration'],
  ];

  it.each(BAD)('says which field of %j is not right: %s', (form, field) => {
    expect(readingOf(form)).toEqual({ ok: false, error: field });
  });
});

describe('typedNumber', () => {
  it.each([
    ['150,000,000,000', 150_000_000_000],
    ['1 234.5', 1234.5],
    ['-3.1', -3.1],
    ['1e9', 1e9],
    ['1,5', null],
    ['', null],
    ['1.2.3', null],
  ] as const)('%s', (text, value) => {
    expect(typedNumber(text)).toBe(value);
  });
});

describe('isDate', () => {
  it.each([
    ['2025', true],
    ['2025-13', false],
    ['2025-02-30T10:00', true],
    ['2025-03-09/2025-03-11/2025-03-12', false],
    ['', false],
  ] as const)('%s', (text, expected) => {
    expect(isDate(text)).toBe(expected);
  });
});
