import { describe, expect, it } from 'vitest';
import type { FigureReading } from '#core/figure/figure.ts';
import { fitsFigure, parseFigureQuery } from './figure-query.ts';

const eur = (value: number, approx?: 'min' | 'max'): FigureReading => ({
  kind: 'money',
  value,
  currency: 'EUR',
  ...(approx === undefined ? {} : { approx }),
});
const usd = (value: number): FigureReading => ({ kind: 'money', value, currency: 'USD' });
const date = (iso: string): FigureReading => ({ kind: 'date', iso });

const CASES: readonly [query: string, reading: FigureReading, fits: boolean][] = [
  ['≥ 100 bn EUR', eur(150e9), true],
  ['≥ 100 bn EUR', eur(100e9), true],
  ['≥ 100 bn EUR', eur(99e9), false],
  ['≥ 100 bn EUR', usd(150e9), false],
  ['>= 100bn eur', eur(150e9), true],
  ['> €100 billion', eur(100e9), false],
  ['at least 100 billion euros', eur(650e9), true],
  ['< 1 tn $', usd(840e9), true],
  ['up to $840 billion', usd(840e9), true],
  ['under $840 billion', usd(840e9), false],
  ['100–200 bn EUR', eur(150e9), true],
  ['100-200 bn EUR', eur(201e9), false],
  ['150,000,000,000 EUR', eur(150e9), true],
  ['150 bn', usd(150e9), true],
  ['150 bn', { kind: 'percentage', value: 150 }, false],
  ['5 %', { kind: 'percentage', value: 5 }, true],
  ['> 5 percent', { kind: 'percentage', value: 5.1 }, true],
  ['5 %', { kind: 'quantity', value: 5 }, false],
  ['> 10 members', { kind: 'quantity', value: 32, unit: 'member' }, true],
  ['> 40 members', { kind: 'quantity', value: 32, unit: 'member' }, false],
  ['100–200 bn EUR', { kind: 'range', low: 120e9, high: 250e9, currency: 'EUR' }, true],
  ['> 200 bn EUR', { kind: 'range', low: 120e9, high: 250e9, currency: 'EUR' }, true],
  ['2025-03', date('2025-03-09'), true],
  ['2025-03', date('2025-04-09'), false],
  ['≥ 2025-03', date('2025-03-09'), true],
  ['before 2025-03', date('2025-02'), true],
  ['before 2025-03', date('2025-03-01'), false],
  ['after 2025-03-06', date('2025-03-09'), true],
  ['> 3 years', { kind: 'duration', iso: 'P4Y' }, true],
  ['4 years', { kind: 'duration', iso: 'P48M' }, true],
  ['> 100', date('2025-03-09'), false],
  ['0.3', { kind: 'quantity', value: 0.1 + 0.2 }, true],
];

describe('fitsFigure', () => {
  it.each(CASES)('%s · %j · %s', (query, reading, fits) => {
    expect(fitsFigure(parseFigureQuery(query), 'whatever it says', reading)).toBe(fits);
  });

  it('never fits the value of what was not understood', () => {
    expect(fitsFigure(parseFigureQuery('> 0'), 'in April', null)).toBe(false);
  });

  it.each([
    ['', 'in April', true],
    ['april', 'in April', true],
    ['billion €150', '€150 billion', true],
    ['€151', '€150 billion', false],
    ['162.5', '$162.5 billion', true],
    ['> 162.5', '$162.5 billion', false],
    ['32 member states', '32 member states', true],
  ] as const)('finds "%s" in the words "%s": %s', (query, quoted, fits) => {
    expect(fitsFigure(parseFigureQuery(query), quoted, null)).toBe(fits);
  });
});

describe('parseFigureQuery', () => {
  it('reads a month as all of its days', () => {
    const { value } = parseFigureQuery('= 2025-03');
    expect((value?.high ?? 0) - (value?.low ?? 0)).toBe(30);
  });
});
