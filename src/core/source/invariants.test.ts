/** What holds for every file, whatever is in it: the reader, the notes and the exports rely on it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HARD_PIECES } from '#core/text/testing/hard-text.ts';
import { parseSource } from './parse-source.ts';
import type { ParsedSource } from './source.ts';

const MARKUP: readonly string[] = [
  '# ',
  '## ',
  '- ',
  '* ',
  '1. ',
  '2. ',
  '> ',
  '>> ',
  '```',
  '`',
  '**',
  '_',
  '~~',
  '|',
  '|-|-|',
  '---',
  '***',
  '\n\n',
  '\n',
  '    ',
  '\u00a0',
  '[a](#)',
  '[a](http://x.y "t")',
  '![a](b.png)',
  '[a]: http://x.y',
  '[^1]',
  '[^1]: note',
  '<div>',
  '<!-- -->',
  '<https://x.y/z>',
  'https://x.y/z.',
  '\\$',
  '\\\\[',
  '&amp;',
  '&#0;',
  'Title: X',
  'By Jane Doe',
  'March 7, 2025',
  '2025-03-09',
  'date 2025-03-09 ',
  '(Photo: PTI)',
  '(AFP)',
  'Reuters',
  'Some words that make a sentence of twelve words, which is prose here.',
  'A headline of some kind',
  'and goes on in small letters for a while, as broken text does.',
  'LONDON, March 3, 2025 (Reuters) - ',
  '\t',
  '\f',
  '\v',
  '\u2028',
  '—',
  '– ',
  '• ',
];

const hardFile = fc
  .array(fc.oneof(fc.constantFrom(...MARKUP), fc.constantFrom(...HARD_PIECES)), { maxLength: 60 })
  .map((pieces) => new TextEncoder().encode(pieces.join('')));

const anyFile = fc.oneof(hardFile, fc.uint8Array({ maxLength: 200 }));
const anyName = fc.constantFrom('a.txt', 'a.md');

function expectWhole({ text, blocks, metadata }: ParsedSource): void {
  let last = 0;
  for (const block of blocks) {
    const words = text.slice(block.start, block.end);
    expect(text.slice(last, block.start).trim()).toBe('');
    expect(block.end).toBeGreaterThan(block.start);
    expect(words.trim()).toBe(words);
    expect(cutsPair(text, block.start) || cutsPair(text, block.end)).toBe(false);
    for (const mark of block.marks) {
      expect(mark.start).toBeGreaterThanOrEqual(block.start);
      expect(mark.end).toBeLessThanOrEqual(block.end);
      expect(mark.end).toBeGreaterThan(mark.start);
    }
    last = block.end;
  }
  expect(text.slice(last).trim()).toBe('');
  expect(text).not.toMatch(/\r|^\s|\s$/u);
  // Only code keeps its empty lines.
  const prose = blocks
    .filter(({ kind }) => kind === 'code')
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  expect(prose).not.toMatch(/\n{4}/u);
  expect(metadata.title.value).not.toBe('');
  for (const field of Object.values(metadata)) {
    if (field.evidence !== undefined) {
      expect(field.evidence.start).toBeGreaterThanOrEqual(0);
      expect(field.evidence.end).toBeLessThanOrEqual(text.length);
      expect(field.evidence.end).toBeGreaterThan(field.evidence.start);
    }
  }
}

function cutsPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]$/.test(text.slice(0, at)) && /^[\udc00-\udfff]/.test(text.slice(at));
}

describe('any file', () => {
  it('is refused, or gives blocks that are disjoint, in order, trimmed and leave only white space out', () => {
    fc.assert(
      fc.property(anyFile, anyName, (bytes, fileName) => {
        const parsed = parseSource({ fileName, bytes });
        if (parsed.ok) {
          expectWhole(parsed.value);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  it('gives the same result each time', () => {
    fc.assert(
      fc.property(hardFile, anyName, (bytes, fileName) => {
        expect(parseSource({ fileName, bytes })).toEqual(parseSource({ fileName, bytes }));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps every word of a plain file, in order', () => {
    const words = fc.array(
      fc.constantFrom('alpha', 'Beta', 'gamma.', 'delta\n', 'Epsilon\n\n', 'zeta,', 'eta!”'),
      { minLength: 1, maxLength: 80 },
    );
    fc.assert(
      fc.property(words, (pieces) => {
        const raw = pieces.join(' ');
        const parsed = parseSource({ fileName: 'a.txt', bytes: new TextEncoder().encode(raw) });
        expect(parsed.ok && parsed.value.text.split(/\s+/u)).toEqual(raw.trim().split(/\s+/u));
      }),
    );
  });
});
