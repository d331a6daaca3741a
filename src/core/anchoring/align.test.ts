import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from './align.ts';

describe('align', () => {
  const cases: readonly [string, string, string, string, number][] = [
    ['unchanged', 'xx [quote] yy', 'aa xx quote yy bb', 'quote', 0],
    ['one letter changed', 'xx [quote] yy', 'aa xx quoxe yy bb', 'quoxe', 1],
    [
      'a word put in inside',
      'xx before [two words of it] yy after',
      'aa xx before two new words of it yy after',
      'two new words of it',
      4,
    ],
    ['a word put in before it stays out', 'xx [quote] yy', 'aa xx new quote yy bb', 'quote', 0],
    ['a word put in after it stays out', 'xx [quote] yy', 'aa xx quote new yy bb', 'quote', 0],
    ['at the very start of the text', '[quote] yy', 'quote yy', 'quote', 0],
  ];
  it.each(cases)('%s', (_name, marked, text, found, edits) => {
    const passage = marked.replace(/[[\]]/gu, '');
    const boundary = { from: marked.indexOf('['), to: marked.indexOf(']') - 1 };
    const result = align(passage, boundary, text, text.indexOf('xx') < 0 ? 0 : 3, 12);
    expect(text.slice(result.start, result.end)).toBe(found);
    expect(result.inside).toBe(edits);
  });

  it('never leaves the text', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.string(),
        fc.integer({ min: -50, max: 50 }),
        (passage, text, at) => {
          const found = align(passage, { from: 0, to: passage.length }, text, at, 8);
          expect(found.start).toBeGreaterThanOrEqual(0);
          expect(found.end).toBeGreaterThanOrEqual(found.start);
          expect(found.end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
