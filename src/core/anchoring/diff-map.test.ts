import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTexts, mapSpan } from './diff-map.ts';

const words = fc.array(
  fc.constantFrom('one', 'two', 'three', 'four', 'five', 'six', '.', '\n\n', '👍', 'é'),
  {
    maxLength: 60,
  },
);
const joinWords = (list: readonly string[]): string => list.join(' ');

describe('diffTexts', () => {
  it('keeps only what both versions have, in order in the old one, and never twice', () => {
    fc.assert(
      fc.property(words.map(joinWords), words.map(joinWords), (before, after) => {
        let last = 0;
        for (const { from, to, length } of diffTexts(before, after).kept) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(length).toBeGreaterThan(0);
          expect(after.slice(to, to + length).replace(/\s/gu, ' ')).toBe(
            before.slice(from, from + length).replace(/\s/gu, ' '),
          );
          last = from + length;
        }
      }),
    );
  });

  it('keeps everything of the same text', () => {
    const text = 'One two three.\n\nOne two three.';
    expect(diffTexts(text, text).kept).toEqual([{ from: 0, to: 0, length: text.length }]);
  });

  it('finds a paragraph that was moved', () => {
    const a = 'The first paragraph is about ferries and their fuel.';
    const b = 'The second paragraph tells of bridges, tolls and ice.';
    const c = 'The third one has nothing to do with either of them.';
    const before = [a, b, c].join('\n');
    const after = [c, a, b].join('\n');
    const diff = diffTexts(before, after);
    for (const line of [a, b, c]) {
      const start = before.indexOf(line);
      const mapped = mapSpan(diff, { start, end: start + line.length });
      expect(mapped?.near).toBe(after.indexOf(line));
    }
  });

  it('takes texts of a megabyte that have nothing in common', () => {
    const began = performance.now();
    const left = Array.from({ length: 170_000 }, (_, nth) => `a${nth % 3_001}`).join(' ');
    const right = Array.from({ length: 170_000 }, (_, nth) => `b${nth % 2_999}`).join(' ');
    expect(diffTexts(left, right).kept).toEqual([]);
    expect(performance.now() - began).toBeLessThan(8_000);
  });
});

describe('mapSpan', () => {
  const before = 'The quick brown fox jumps over the lazy dog.';
  const cases: readonly [string, string, string, string | null][] = [
    ['nothing changed', before, 'brown fox', 'brown fox'],
    ['words before it', `Look: ${before}`, 'brown fox', 'brown fox'],
    ['a word inside', before.replace('brown', 'brown old'), 'brown fox', 'brown old fox'],
    ['taken away', 'The quick dog.', 'brown fox jumps', null],
  ];
  it.each(cases)('%s', (_name, after, words2, expected) => {
    const start = before.indexOf(words2);
    const mapped = mapSpan(diffTexts(before, after), { start, end: start + words2.length });
    expect(mapped === null ? null : after.slice(mapped.span.start, mapped.span.end)).toBe(expected);
  });
});
