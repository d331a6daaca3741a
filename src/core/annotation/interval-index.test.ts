import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSpans, overlaps, type Span } from '#core/text/span.ts';
import { IntervalIndex } from './interval-index.ts';

type Row = Span & { readonly id: string };

const span = fc
  .tuple(fc.nat(5000), fc.oneof(fc.nat(40), fc.nat(700), fc.nat(5000)))
  .map(([start, length]) => ({ start, end: start + length }));

function indexOf(rows: readonly Row[]): IntervalIndex<Row> {
  const index = new IntervalIndex<Row>();
  for (const row of rows) {
    index.add(row.id, row, row);
  }
  return index;
}

function naive(rows: readonly Row[], asked: Span): readonly Row[] {
  return rows
    .filter((row) => row.start < row.end && overlaps(row, asked))
    .sort((a, b) => compareSpans(a, b) || (a.id < b.id ? -1 : 1));
}

describe('IntervalIndex', () => {
  it('finds what looking at every row finds, in text order', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 60 }), span, (spans, asked) => {
        const rows = spans.map((row, at) => ({ ...row, id: `r${at}` }));
        expect(indexOf(rows).query(asked)).toEqual(naive(rows, asked));
      }),
    );
  });

  it('forgets what was removed and nothing else', () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 60 }), fc.nat(), (spans, seed) => {
        const rows = spans.map((row, at) => ({ ...row, id: `r${at}` }));
        const index = indexOf(rows);
        const gone = rows[seed % rows.length] as Row;
        expect(index.remove(gone.id, gone)).toBe(true);
        expect(index.remove(gone.id, gone)).toBe(false);
        const left = rows.filter((row) => row !== gone);
        expect(index.size).toBe(left.length);
        const all = { start: 0, end: 20_000 };
        expect(index.query(all)).toEqual(naive(left, all));
      }),
    );
  });

  it('finds a mark over the whole text from any place in it', () => {
    const index = indexOf([{ id: 'whole', start: 0, end: 5_000_000 }]);
    for (const at of [0, 1, 4095, 2_500_000, 4_999_999]) {
      expect(index.query({ start: at, end: at + 1 })).toHaveLength(1);
    }
    expect(index.query({ start: 5_000_000, end: 5_000_001 })).toHaveLength(0);
  });

  it('adds and removes one among fifty thousand in less than a millisecond', () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => ({
      id: `r${at}`,
      start: at * 20,
      end: at * 20 + 5 + (at % 300),
    }));
    const index = indexOf(rows);
    const rounds = 1000;
    const begin = performance.now();
    for (let round = 0; round < rounds; round += 1) {
      const added = { start: round * 999, end: round * 999 + 40 };
      index.add('new', added, { ...added, id: 'new' });
      index.remove('new', added);
    }
    expect((performance.now() - begin) / rounds).toBeLessThan(1);
  });
});
