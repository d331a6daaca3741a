import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleText } from './visible-text.ts';

const SHOWN: readonly (readonly [number, string])[] = [
  [0x202a, '<U+202A>'],
  [0x202b, '<U+202B>'],
  [0x202c, '<U+202C>'],
  [0x202d, '<U+202D>'],
  [0x202e, '<U+202E>'],
  [0x2066, '<U+2066>'],
  [0x2067, '<U+2067>'],
  [0x2068, '<U+2068>'],
  [0x2069, '<U+2069>'],
  [0x00, '␀'],
  [0x08, '␈'],
  [0x0b, '␋'],
  [0x0c, '␌'],
  [0x1b, '␛'],
  [0x1f, '␟'],
  [0x7f, '␡'],
];

/** Needed to write some language or emoji, or white space, or without effect on what stands beside it. */
const LEFT = [0x09, 0x0a, 0x0d, 0x20, 0xa0, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x061c, 0xfeff];

describe('text that is shown as a label', () => {
  it.each(SHOWN)('shows %i as %s', (code, shown) => {
    expect(visibleText(`a${String.fromCharCode(code)}b`)).toBe(`a${shown}b`);
  });

  it.each(LEFT)('leaves %i alone', (code) => {
    const text = `a${String.fromCharCode(code)}b`;
    expect(visibleText(text)).toBe(text);
  });

  it('shows each of several, wherever they stand', () => {
    expect(visibleText('\u202egpj.exe\u202c \u2066x')).toBe('<U+202E>gpj.exe<U+202C> <U+2066>x');
  });

  it('nothing that acts is left in any text; what is plain is as it was; twice is once', () => {
    const alphabet = fc.constantFrom(
      ...[...SHOWN, ...LEFT.map((code) => [code] as const)].map(([code]) =>
        String.fromCharCode(code),
      ),
      'a',
      'é',
      'א',
      '🙂',
    );
    fc.assert(
      fc.property(fc.string({ unit: alphabet }), (text) => {
        const shown = visibleText(text);
        expect(shown).not.toMatch(/(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
        expect(visibleText(shown)).toBe(shown);
      }),
    );
    expect(visibleText('Łódź – עיר 🙂')).toBe('Łódź – עיר 🙂');
  });
});
