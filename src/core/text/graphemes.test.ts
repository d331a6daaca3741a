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

  const RUNS: readonly (readonly [string, string])[] = [
    ['emoji', '👍'],
    ['emoji with a sign of style', '❤️'],
    ['emoji with skin tones', '👍🏽'],
    ['families', '👩‍👩‍👧‍👦'],
    ['flags', '🇫🇷'],
    ['keycaps', '1️⃣'],
    ['syllables of Hangul', '한'],
    ['letters of Hangul', '\u1112\u1161\u11ab'],
    ['first letters of Hangul', '\u1112'],
    ['Devanagari', 'क्षि'],
    ['Thai', 'กำ'],
    ['Tamil', 'நி'],
    ['letters with two marks', 'e\u0301\u0323'],
    ['marks alone', '\u0301'],
    ['joiners', '\u200d'],
    ['letters of old scripts', '\u{11013}'],
    ['private characters', '\ue000'],
    ['lone halves of pairs', '\ud83d'],
    ['unassigned characters', '\u{10ffff}'],
  ];
  it.each(RUNS)('walks through ten thousand %s without reading them at every step', (_n, run) => {
    const text = run.repeat(10_000);
    const began = performance.now();
    let count = 0;
    for (let at = 0; at < text.length; at = nextGrapheme(text, at)) {
      count += 1;
    }
    const last = previousGrapheme(text, text.length);
    expect(performance.now() - began).toBeLessThan(3_000);
    const [few, some] = [boundariesOf(run.repeat(20)), boundariesOf(run.repeat(22))];
    expect(count).toBe(few.length - 1 + ((some.length - few.length) / 2) * 9_980);
    expect(last).toBe(count === 1 ? 0 : text.length - run.length * 20 + (few.at(-2) ?? 0));
  });

  it('agrees with the segmenter wherever two characters of any kind meet', () => {
    const all = [
      ...RUNS.map(([, run]) => run),
      'a',
      '1',
      ' ',
      '\n',
      '\r',
      '\u0600',
      '\u0d4e',
      '“',
      '한',
      '日',
      '\u{1f1eb}',
      '\u200b',
      '\ufe0f',
      '\u{1f3fd}',
      '\u0e33',
      '\uff9e',
      '\u{110bd}',
      '\u0903',
      '\u094d',
      '\u093f',
    ];
    for (const left of all) {
      for (const right of all) {
        for (const text of [left + right, `क\u094d${left}${right}`, `👩${left}${right}`]) {
          const truth = boundariesOf(text);
          for (let offset = 0; offset <= text.length; offset += 1) {
            expect(isGraphemeBoundary(text, offset), JSON.stringify([text, offset])).toBe(
              truth.includes(offset),
            );
          }
        }
      }
    }
  });
});
