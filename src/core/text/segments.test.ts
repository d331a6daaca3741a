import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caretBackward, caretForward, paragraphAt } from './caret.ts';
import { isGraphemeBoundary } from './graphemes.ts';
import { sentenceAt, sentencesIn, trimSpan, wordAt, wordCount, wordsIn } from './segments.ts';
import { HARD_PIECES } from './testing/hard-text.ts';

const hardText = fc
  .array(fc.constantFrom(...HARD_PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

const sliceOf = (text: string, span: { start: number; end: number } | null): string | null =>
  span === null ? null : text.slice(span.start, span.end);

describe('wordCount', () => {
  const cases: readonly [string, number, string?][] = [
    ['', 0],
    ['— … “ ”', 0],
    ['It doesn’t make sense.', 4],
    ['€150 billion ($162.5 billion)', 4],
    ['The 32-member co-founder', 3],
    ["l'Europe d'abord", 2],
    ['1,234,567.89 and 1.234.567,89', 3],
    ['一月二十日', 2, 'zh'],
    ['مرحبا بالعالم', 2],
    ['cafe\u0301 noir', 2],
    ['two\nlines here', 3],
  ];
  it.each(cases)('%s', (text, expected, language) => {
    const count = wordCount(text, language);
    // A dictionary may divide ideographs differently from version to version.
    if (language === 'zh') {
      expect(count).toBeGreaterThanOrEqual(expected);
    } else {
      expect(count).toBe(expected);
    }
  });

  it('counts a line of a megabyte, but for words at its seams', () => {
    const counted = wordCount('some plain words '.repeat(60_000));
    expect(counted).toBeGreaterThanOrEqual(180_000);
    expect(counted).toBeLessThan(180_200);
  });
});

describe('wordAt', () => {
  const cases: readonly [string, string, number, string | null][] = [
    ['inside', 'some plain words', 7, 'plain'],
    ['at the start', 'some plain words', 5, 'plain'],
    ['just after', 'some plain words', 10, 'plain'],
    ['with an apostrophe', 'he doesn’t know', 5, 'doesn’t'],
    ['between signs', 'a — b', 2, null],
    ['in another line', 'one\ntwo', 5, 'two'],
  ];
  it.each(cases)('%s', (_name, text, offset, expected) => {
    expect(sliceOf(text, wordAt(text, offset))).toBe(expected);
  });
});

describe('sentenceAt', () => {
  const text =
    'President Trump met Mr. Smith on Feb. 26 in the U.S. capital. “We really should,” he said. Done?\nNext.';
  const cases: readonly [number, string][] = [
    [3, 'President Trump met Mr. Smith on Feb. 26 in the U.S. capital.'],
    [22, 'President Trump met Mr. Smith on Feb. 26 in the U.S. capital.'],
    [66, '“We really should,” he said.'],
    [92, 'Done?'],
    [99, 'Next.'],
  ];
  it.each(cases)('at %i', (offset, expected) => {
    expect(sliceOf(text, sentenceAt(text, offset, 'en'))).toBe(expected);
  });

  it('is null in an empty line', () => {
    expect(sentenceAt('a\n\nb', 2)).toBeNull();
  });

  it.each([
    ['in Washington, DC.(AFP) The next', 3, 'in Washington, DC.'],
    ['in Washington, DC.(AFP) The next', 20, '(AFP) The next'],
    ['He left.“We stay,” she said.', 2, 'He left.'],
    ['He left (for good.) She stayed.', 2, 'He left (for good.)'],
  ])(
    'a bracket or quote that opens the next one is not its own: %s at %i',
    (line, at, expected) => {
      expect(sliceOf(line, sentenceAt(line, at, 'en'))).toBe(expected);
    },
  );

  it('looks no further than some thousand characters in a line of five megabytes', () => {
    const found = sentenceAt('No end in sight '.repeat(320_000), 2_500_000);
    expect(found).not.toBeNull();
    expect((found?.end ?? 0) - (found?.start ?? 0)).toBeLessThanOrEqual(16_000);
  });
});

describe('properties', () => {
  it('words and sentences are in order, disjoint, trimmed and whole graphemes', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const all = { start: 0, end: text.length };
        for (const spans of [wordsIn(text, all), sentencesIn(text, all)]) {
          let last = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(last);
            expect(span.end).toBeGreaterThan(span.start);
            expect(trimSpan(text, span)).toEqual(span);
            last = span.end;
          }
        }
        for (const span of wordsIn(text, all)) {
          expect(isGraphemeBoundary(text, span.start)).toBe(true);
        }
      }),
    );
  });

  it('the caret always moves on and arrives at both ends', () => {
    fc.assert(
      fc.property(
        hardText,
        fc.constantFrom('word' as const, 'sentence' as const, 'paragraph' as const),
        (text, unit) => {
          let at = 0;
          while (at < text.length) {
            const next = caretForward(text, at, unit);
            expect(next).toBeGreaterThan(at);
            at = next;
          }
          while (at > 0) {
            const previous = caretBackward(text, at, unit);
            expect(previous).toBeLessThan(at);
            at = previous;
          }
        },
      ),
    );
  });
});

describe('caret', () => {
  const text = 'One two. Three four.\n\nFive six.';
  const forward: readonly [string, number, 'word' | 'sentence' | 'paragraph', number][] = [
    ['next word', 0, 'word', 4],
    ['next word over a full stop', 4, 'word', 9],
    ['next word over a blank line', 15, 'word', 22],
    ['next sentence', 0, 'sentence', 9],
    ['next sentence in the next paragraph', 12, 'sentence', 22],
    ['next paragraph', 3, 'paragraph', 22],
    ['the end', 27, 'paragraph', 31],
  ];
  it.each(forward)('%s', (_name, from, unit, expected) => {
    expect(caretForward(text, from, unit)).toBe(expected);
  });

  const backward: readonly [string, number, 'word' | 'sentence' | 'paragraph', number][] = [
    ['start of this word', 6, 'word', 4],
    ['previous word', 4, 'word', 0],
    ['previous word over a blank line', 22, 'word', 15],
    ['start of this sentence', 12, 'sentence', 9],
    ['previous sentence', 22, 'sentence', 9],
    ['start of this paragraph', 27, 'paragraph', 22],
    ['previous paragraph', 22, 'paragraph', 0],
  ];
  it.each(backward)('%s', (_name, from, unit, expected) => {
    expect(caretBackward(text, from, unit)).toBe(expected);
  });

  it('finds the paragraph', () => {
    expect(paragraphAt(text, 12)).toEqual({ start: 0, end: 20 });
    expect(paragraphAt(text, 21)).toBeNull();
  });
});

describe('speed', () => {
  it('counts the words of a script without spaces in a time that grows with its length', () => {
    const text = '今天天气很好我们去公园散步。'.repeat(20_000);
    const began = performance.now();
    expect(wordCount(text)).toBeGreaterThan(120_000);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
