import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HARD_PIECES } from '#core/text/testing/hard-text.ts';
import { anchor } from './anchor.ts';
import { describeSpan } from './describe.ts';

const hardText = fc
  .array(fc.constantFrom(...HARD_PIECES), { minLength: 1, maxLength: 40 })
  .map((pieces) => pieces.join(''));

const hardTextWithSpan = hardText.chain((text) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
    .map(([start, length]) => ({
      text,
      span: { start, end: Math.min(text.length, start + length) },
    })),
);

describe('describeSpan', () => {
  it('gives the words with thirty-two code units on either side', () => {
    const text = `${'a'.repeat(50)}QUOTE${'b'.repeat(50)}`;
    const target = describeSpan(text, 'hash', { start: 50, end: 55 });
    expect(target).toEqual({
      textSha256: 'hash',
      position: { start: 50, end: 55 },
      quote: { exact: 'QUOTE', prefix: 'a'.repeat(32), suffix: 'b'.repeat(32) },
    });
  });

  it('takes less context at the ends of the text', () => {
    expect(describeSpan('one two', 'hash', { start: 0, end: 3 }).quote).toEqual({
      exact: 'one',
      prefix: '',
      suffix: ' two',
    });
  });

  it('takes more context until the passage is the only one', () => {
    const line = 'The same words stand here again and again, without any difference. ';
    const text = `First ${line}${line}Last`;
    const start = text.lastIndexOf('again,');
    const { quote } = describeSpan(text, 'hash', { start, end: start + 6 });
    const passage = quote.prefix + quote.exact + quote.suffix;
    expect(text.indexOf(passage)).toBe(text.lastIndexOf(passage));
  });

  it('stops looking where whole pages repeat', () => {
    const text = 'All work and no play makes a dull boy. '.repeat(2_000);
    const { quote } = describeSpan(text, 'hash', { start: 39_000, end: 39_008 });
    expect(quote.prefix.length).toBeLessThanOrEqual(2_048);
  });

  it('never cuts a grapheme, in the words or in the context', () => {
    const family = '👩‍👩‍👧‍👦';
    const text = `${family.repeat(4)}x${family.repeat(4)}`;
    const { quote } = describeSpan(text, 'hash', { start: 44, end: 45 });
    expect(quote.prefix).toBe(family.repeat(2));
    expect(quote.suffix).toBe(family.repeat(2));
  });

  it('leads back to the very place in the same version, whatever the text', () => {
    fc.assert(
      fc.property(hardTextWithSpan, ({ text, span }) => {
        const target = describeSpan(text, 'hash', span);
        const found = anchor(target, { text, sha256: 'hash' });
        expect(found).toEqual({ state: 'exact', span: target.position, score: 1 });
        expect(text.slice(target.position.start, target.position.end)).toBe(target.quote.exact);
      }),
    );
  });
});
