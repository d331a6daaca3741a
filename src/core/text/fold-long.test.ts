import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLong, toRawLong } from './fold-long.ts';
import { foldText, toRaw } from './normalise.ts';
import { HARD_PIECES } from './testing/hard-text.ts';

const hardText = fc
  .array(
    fc.oneof(fc.constantFrom(...HARD_PIECES), fc.constant('ΟΔΥΣΣΕΥΣ İ '), fc.constant('“a”')),
    {
      maxLength: 30,
    },
  )
  .map((pieces) => pieces.join(''));

describe('folding a long text', () => {
  it('gives what folding it in one go gives, and leads back to the same places', () => {
    fc.assert(
      fc.property(hardText, fc.boolean(), fc.nat(), fc.nat(), (text, keepCase, a, b) => {
        const short = foldText(text, { keepCase });
        const long = foldLong(text, { keepCase });
        expect(long.text).toBe(short.text);
        const start = a % (short.text.length + 1);
        const end = Math.min(short.text.length, start + (b % 9));
        expect(toRawLong(long, { start, end })).toEqual(toRaw(short, { start, end }));
      }),
      { numRuns: 500 },
    );
  });

  it('does so across the seams of its pieces', () => {
    const text = 'Ein Straßencafé — „so“ e\u0301 한글 👩‍👧 ﬁ. '.repeat(3_000);
    const short = foldText(text);
    const long = foldLong(text);
    expect(long.pieces.length).toBeGreaterThan(2);
    expect(long.text).toBe(short.text);
    for (let start = 0; start + 40 < short.text.length; start += 37) {
      const span = { start, end: start + 40 };
      expect(toRawLong(long, span)).toEqual(toRaw(short, span));
    }
  });

  it('takes a second for tens of megabytes', () => {
    const text = 'Die Minister sagten „nein“ — über alles, was dort stand. '.repeat(400_000);
    const began = performance.now();
    expect(foldLong(text).text).toHaveLength(text.length);
    expect(performance.now() - began).toBeLessThan(6_000);
  });
});
