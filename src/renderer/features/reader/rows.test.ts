import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#core/source/source.ts';
import { isGraphemeBoundary } from '#core/text/graphemes.ts';
import { rowAt, rowsOf, rowsWithin } from './rows.ts';

const block = (start: number, end: number): Block => ({ kind: 'paragraph', start, end, marks: [] });

describe('rowsOf', () => {
  it('gives one row for each block of usual length', () => {
    const rows = rowsOf('Some words.\n\nMore words.', [block(0, 11), block(13, 24)]);
    expect(rows.map(({ start, end }) => [start, end])).toEqual([
      [0, 11],
      [13, 24],
    ]);
  });

  it.each([
    ['sentences', 'One more sentence of a text without an end. '.repeat(40_000)],
    ['no space at all', 'x'.repeat(200_000)],
    ['joined emoji with a stop now and then', `${'👩‍👩‍👧‍👦'.repeat(50)}.`.repeat(60)],
  ])('cuts a block of very many characters into rows that lose nothing: %s', (_name, text) => {
    const rows = rowsOf(text, [block(0, text.length)]);
    expect(rows.length).toBeGreaterThan(5);
    let at = 0;
    for (const row of rows) {
      expect(row.start).toBe(at);
      expect(row.end - row.start).toBeLessThanOrEqual(6_000);
      expect(isGraphemeBoundary(text, row.start)).toBe(true);
      expect(row.continues).toBe(row.end < text.length);
      expect(row.continued).toBe(row.start > 0);
      at = row.end;
    }
    expect(at).toBe(text.length);
  });
});

describe('depth of headings', () => {
  it('never skips one, whatever levels a text uses', () => {
    const levels = [2, 4, 4, 2, 1, 3, 6];
    const blocks = levels.map(
      (level, at): Block => ({ kind: 'heading', level, start: at, end: at + 1, marks: [] }),
    );
    const depths = rowsOf('abcdefg', blocks).map((row) => row.depth);
    expect(depths).toEqual([1, 2, 2, 1, 1, 2, 3]);
    expect(rowsOf('ab', [block(0, 1)])[0]?.depth).toBe(0);
  });
});

describe('rowAt and rowsWithin', () => {
  const rows = rowsOf('x'.repeat(100), [block(2, 10), block(12, 20), block(20, 40), block(50, 60)]);

  it.each([
    [0, 0],
    [2, 0],
    [11, 0],
    [12, 1],
    [19, 1],
    [20, 2],
    [45, 2],
    [99, 3],
  ])('offset %i is in row %i', (offset, row) => {
    expect(rowAt(rows, offset)).toBe(row);
  });

  it('gives the rows that share a character with a span', () => {
    fc.assert(
      fc.property(fc.nat(70), fc.integer({ min: 1, max: 40 }), (start, length) => {
        const touched = rows.filter((row) => row.start < start + length && start < row.end);
        const range = rowsWithin(rows, { start, end: start + length });
        expect(range).toEqual(
          touched.length === 0 ? null : [touched[0]?.index, touched[touched.length - 1]?.index],
        );
      }),
    );
  });
});
