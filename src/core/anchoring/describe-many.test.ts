import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSpan } from './describe.ts';
import { describeSpans } from './describe-many.ts';

const HASH = 'a'.repeat(64);

describe('many places at once', () => {
  it('are described as each would be alone', () => {
    const part = fc.constantFrom(
      'Musk',
      ' and ',
      'é',
      'e\u0301',
      '👨‍👩‍👧',
      '. ',
      'the same words again and again ',
      'x',
    );
    const text = fc.array(part, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.nat(400), fc.nat(9)), { maxLength: 12 }),
        (of, places) => {
          const spans = places.map(([start, length]) => ({
            start: start % of.length,
            end: Math.min(of.length, (start % of.length) + length + 1),
          }));
          expect(describeSpans(of, HASH, spans)).toEqual(
            spans.map((span) => describeSpan(of, HASH, span)),
          );
        },
      ),
    );
  });

  it('take a time that grows with the text, not with text times places', () => {
    const line = (n: number) =>
      `On day ${n} the minister met Musk in room ${n * 7} of the palace. `;
    const text = Array.from({ length: 20_000 }, (_, n) => line(n)).join('');
    const spans = [...text.matchAll(/Musk/gu)].map(({ index }) => ({
      start: index,
      end: index + 4,
    }));
    const before = performance.now();
    expect(describeSpans(text, HASH, spans)).toHaveLength(20_000);
    // One by one this takes more than ten seconds.
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});
