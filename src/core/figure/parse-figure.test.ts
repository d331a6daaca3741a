import { describe, expect, it } from 'vitest';
import { parseFigure } from './parse-figure.ts';
import { PARSE_CASES } from './testing/parse-cases.ts';

const documentDate = '2025-03-09';

describe('parseFigure', () => {
  it('has enough cases to mean something', () => {
    expect(PARSE_CASES.length).toBeGreaterThanOrEqual(150);
    expect(new Set(PARSE_CASES.map(([words]) => words)).size).toBe(PARSE_CASES.length);
  });

  it.each(PARSE_CASES)('reads %j', (words, reading) => {
    expect(parseFigure(words, { documentDate })).toEqual(reading);
  });

  it('takes the hedge from the words before the selection', () => {
    const reading = parseFigure('€150 billion', {
      before: 'a proposal of as much as ',
      documentDate,
    });
    expect(reading).toEqual({ kind: 'money', value: 150e9, currency: 'EUR', approx: 'max' });
  });

  it('tells pounds of money from pounds of weight by the words around them', () => {
    expect(parseFigure('20 pounds', { before: 'He was fined ' })).toMatchObject({ kind: 'money' });
    expect(parseFigure('20 pounds', { before: 'He lost ' })).toMatchObject({ kind: 'quantity' });
  });

  it('leaves the year open when nothing tells it', () => {
    expect(parseFigure('March 3')).toEqual({ kind: 'date', iso: 'XXXX-03-03' });
  });
});
