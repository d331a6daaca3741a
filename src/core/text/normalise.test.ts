import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashInput } from './hash-input.ts';
import { fold, foldText, toRaw } from './normalise.ts';
import { HARD_PIECES } from './testing/hard-text.ts';

const hardText = fc
  .array(fc.constantFrom(...HARD_PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

describe('foldText', () => {
  const cases: readonly [string, string, string][] = [
    ['curly quotes', '“It’s”', '"it\'s"'],
    ['guillemets', '«oui»', '"oui"'],
    ['dashes', 'a–b—c−d', 'a-b-c-d'],
    ['hard spaces', '10\u00a0000\u202f€', '10 000 €'],
    ['case', 'NATO Ärger ΣΑΣ', 'nato ärger σασ'],
    ['composition', 'cafe\u0301', 'café'],
    ['jamo', '\u1112\u1161\u11ab', '한'],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('keeps case when asked to', () => {
    expect(fold('“NATO”', { keepCase: true })).toBe('"NATO"');
  });

  it('leads back to the real text over changed lengths', () => {
    const text = 'Le cafe\u0301 “İstanbul” — fin';
    const folded = foldText(text);
    for (const [needle, real] of [
      ['café', 'cafe\u0301'],
      ['"', '“'],
      ['stanbul', 'stanbul'],
      ['- fin', '— fin'],
    ] as const) {
      const start = folded.text.indexOf(needle);
      expect(start).toBeGreaterThanOrEqual(0);
      const span = toRaw(folded, { start, end: start + needle.length });
      expect(text.slice(span.start, span.end)).toBe(real);
    }
  });

  it('has an ascending map, and folding the real piece gives the folded piece', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const folded = foldText(text);
        expect(folded.starts.length).toBe(folded.text.length + 1);
        for (let at = 1; at < folded.starts.length; at += 1) {
          expect(folded.starts[at] ?? 0).toBeGreaterThanOrEqual(folded.starts[at - 1] ?? 0);
        }
        expect(toRaw(folded, { start: 0, end: folded.text.length })).toEqual({
          start: 0,
          end: text.length,
        });
        expect(fold(folded.text)).toBe(folded.text.normalize('NFC'));
      }),
    );
  });
});

describe('hashInput', () => {
  it('is plain UTF-8 without a mark', () => {
    expect([...hashInput('é👍')]).toEqual([0xc3, 0xa9, 0xf0, 0x9f, 0x91, 0x8d]);
  });
});
