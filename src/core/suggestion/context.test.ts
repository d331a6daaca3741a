import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf, isAlike, wordsKey } from './context.ts';

function around(text: string, words: string, from = 0) {
  const start = text.indexOf(words, from);
  return contextOf(text, { start, end: start + words.length });
}

describe('the context of words', () => {
  it('is three words on either side, nearest first, within the line', () => {
    expect(around('One.\nThe old Boeing 737 took off at noon', '737')).toEqual({
      before: ['boeing', 'old', 'the'],
      after: ['took', 'off', 'at'],
    });
    expect(around('737', '737')).toEqual({ before: [], after: [] });
  });

  const CASES: readonly (readonly [string, string, string, boolean])[] = [
    ['the same sentence', 'In Room 101 he sat', 'In Room 101 he sat', true],
    ['one telling neighbour', 'the Boeing 101 landed', 'a Boeing 101 took off', true],
    ['only small words', 'in 101 of the towns', 'in 101 of all reports', false],
    ['nothing in common', 'Room 101 upstairs', 'paid 101 euros', false],
    ['case and quotes', 'the “Boeing” 101 Landed', "the 'boeing' 101 landed", true],
  ];
  it.each(CASES)('%s', (_, left, right, alike) => {
    expect(isAlike(around(left, '101'), around(right, '101'))).toBe(alike);
  });

  it('is like itself and like in both directions', () => {
    const word = fc.constantFrom('the', 'boeing', 'of', 'said', 'x');
    const side = fc.array(word, { maxLength: 3 });
    const context = fc.record({ before: side, after: side });
    fc.assert(
      fc.property(context, context, (a, b) => {
        expect(isAlike(a, a)).toBe(true);
        expect(isAlike(a, b)).toBe(isAlike(b, a));
      }),
    );
  });
});

describe('what words are compared by', () => {
  it.each([
    ['Musk’s', "musk's"],
    ['European\u00a0 Union', 'european union'],
  ])('%j as %j', (words, key) => {
    expect(wordsKey(words)).toBe(key);
  });
});
