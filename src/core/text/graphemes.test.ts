import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  graphemeCeil,
  graphemeFloor,
  isGraphemeBoundary,
  nextGrapheme,
  previousGrapheme,
  snapToGraphemes,
} from './graphemes.ts';
import { HARD_PIECES } from './testing/hard-text.ts';

const hardText = fc
  .array(fc.constantFrom(...HARD_PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

/** The truth: the boundaries that the segmenter finds in the whole text. */
function boundariesOf(text: string): readonly number[] {
  const segments = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)];
  return [...segments.map((segment) => segment.index), text.length];
}

describe('snapToGraphemes', () => {
  const family = '👩‍👩‍👧‍👦';
  const cases: readonly [string, string, number, number, string][] = [
    ['plain words stay', 'plain words', 2, 7, 'ain w'],
    ['half a surrogate pair', 'a👍b', 2, 4, '👍b'],
    ['inside a joined family', `x${family}y`, 3, 5, family],
    ['an accent apart from its letter', 'cafe\u0301s', 4, 6, 'e\u0301s'],
    ['half a flag', '🇫🇷🇩🇪', 2, 6, '🇫🇷🇩🇪'],
    ['between CR and LF', 'a\r\nb', 0, 2, 'a\r\n'],
    ['a skin tone', '👍🏽!', 0, 2, '👍🏽'],
    ['outside the text', 'abc', -4, 99, 'abc'],
  ];
  it.each(cases)('%s', (_name, text, start, end, expected) => {
    const span = snapToGraphemes(text, { start, end });
    expect(text.slice(span.start, span.end)).toBe(expected);
  });

  it('keeps an empty span empty, at the start of its grapheme', () => {
    expect(snapToGraphemes('a👍', { start: 2, end: 2 })).toEqual({ start: 1, end: 1 });
  });

  it('agrees with the segmenter on any text', () => {
    fc.assert(
      fc.property(fc.oneof(hardText, fc.string({ unit: 'binary' })), (text) => {
        const truth = boundariesOf(text);
        for (let offset = 0; offset <= text.length; offset += 1) {
          expect(graphemeFloor(text, offset)).toBe(truth.filter((b) => b <= offset).pop());
          expect(graphemeCeil(text, offset)).toBe(truth.find((b) => b >= offset));
          expect(isGraphemeBoundary(text, offset)).toBe(truth.includes(offset));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('walks over every grapheme in both directions', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const forward: number[] = [];
        for (let at = 0; at < text.length; at = nextGrapheme(text, at)) {
          forward.push(at);
        }
        const backward: number[] = [];
        for (let at = text.length; at > 0; ) {
          at = previousGrapheme(text, at);
          backward.unshift(at);
        }
        expect(forward).toEqual(boundariesOf(text).slice(0, -1));
        expect(backward).toEqual(forward);
      }),
    );
  });

  it('does not read the whole of a long text', () => {
    const text = 'word '.repeat(1_000_000);
    const began = performance.now();
    for (let at = 0; at < text.length; at += 5_000) {
      snapToGraphemes(text, { start: at, end: at + 7 });
    }
    expect(performance.now() - began).toBeLessThan(200);
  });

  it('takes ten thousand marks on one letter as one grapheme', () => {
    const text = `a${'\u0301'.repeat(10_000)}b`;
    expect(snapToGraphemes(text, { start: 5_000, end: 5_001 })).toEqual({ start: 0, end: 10_001 });
  });
});
