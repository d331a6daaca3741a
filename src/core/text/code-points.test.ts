import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointIndexOf, fromCodePoints, toCodePoints } from './code-points.ts';
import { HARD_PIECES } from './testing/hard-text.ts';

const hardText = fc
  .array(fc.constantFrom(...HARD_PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

describe('code points', () => {
  it('counts a pair as one and a lone half as one', () => {
    const text = 'a👍\ud83db';
    const index = codePointIndexOf(text);
    expect(toCodePoints(index, { start: 1, end: 5 })).toEqual({ start: 1, end: 4 });
    expect(fromCodePoints(index, { start: 1, end: 4 })).toEqual({ start: 1, end: 5 });
  });

  it('takes an offset inside a pair as its start', () => {
    expect(toCodePoints(codePointIndexOf('👍'), { start: 1, end: 2 })).toEqual({
      start: 0,
      end: 1,
    });
  });

  it('agrees with counting, and there and back is the same', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const index = codePointIndexOf(text);
        const points = [...text];
        for (let start = 0; start <= points.length; start += 1) {
          const units = { start: points.slice(0, start).join('').length, end: text.length };
          const counted = { start, end: points.length };
          expect(toCodePoints(index, units)).toEqual(counted);
          expect(fromCodePoints(index, counted)).toEqual(units);
        }
      }),
    );
  });
});
