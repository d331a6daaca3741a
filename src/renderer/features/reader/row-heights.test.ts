import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateHeights, HIGHEST, RowHeights } from './row-heights.ts';
import {
  covers,
  drawnTop,
  rangeInView,
  realTop,
  type Stretch,
  stretchesOf,
} from './window-rows.ts';

const heights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 50 });

function heightsOf(list: readonly number[]): RowHeights {
  return new RowHeights(Float64Array.from(list));
}

describe('RowHeights', () => {
  it('places rows as adding up does, however often heights change in between', () => {
    fc.assert(
      fc.property(
        heights,
        fc.array(fc.tuple(fc.nat(49), fc.integer({ min: 1, max: 400 }))),
        (list, changes) => {
          const kept = heightsOf(list);
          const plain = [...list];
          for (const [index, height] of changes) {
            if (index < plain.length) {
              const differs = Math.abs((plain[index] ?? 0) - height) > 0.5;
              expect(kept.set(index, height)).toBe(differs);
              plain[index] = height;
            }
            const at = index % (plain.length + 1);
            expect(kept.top(at)).toBe(plain.slice(0, at).reduce((sum, value) => sum + value, 0));
          }
          for (let y = 0; y < kept.total; y += 37) {
            const row = kept.rowAt(y);
            expect(kept.top(row)).toBeLessThanOrEqual(y);
            expect(kept.top(row + 1)).toBeGreaterThan(y);
          }
        },
      ),
    );
  });

  it('assumes one line at least and a gap after each', () => {
    const estimate = estimateHeights([0, 50, 130], { charsPerLine: 60, lineHeight: 20, gap: 10 });
    expect([...estimate]).toEqual([30, 30, 70]);
  });
});

function drawnRows(stretch: Stretch): readonly number[] {
  return stretch.kind === 'gap'
    ? []
    : Array.from({ length: stretch.last - stretch.first + 1 }, (_, at) => stretch.first + at);
}

function heightOf(kept: RowHeights, stretch: Stretch): number {
  return stretch.kind === 'gap'
    ? stretch.height
    : drawnRows(stretch).reduce((sum, row) => sum + kept.height(row), 0);
}

describe('stretchesOf', () => {
  it('accounts for every row once and for the height of all', () => {
    fc.assert(
      fc.property(
        heights,
        fc.nat(20_000),
        fc.nat(900),
        fc.array(fc.integer({ min: -2, max: 60 })),
        (list, top, height, pinned) => {
          const kept = heightsOf(list);
          const range = rangeInView(kept, top, height, 300);
          const stretches = stretchesOf(kept, range, pinned);
          const drawn = stretches.flatMap(drawnRows);
          const sum = stretches.reduce((height, stretch) => height + heightOf(kept, stretch), 0);
          expect(sum).toBe(kept.total);
          expect(new Set(drawn).size).toBe(drawn.length);
          expect([...drawn].sort((a, b) => a - b)).toEqual(drawn);
          for (const row of pinned) {
            expect(drawn.includes(row)).toBe(
              (row >= 0 && row < list.length) || (row >= range.first && row <= range.last),
            );
          }
          expect(covers(kept, range, Math.min(top, kept.total), 0)).toBe(true);
        },
      ),
    );
  });
});

describe('a text higher than a page can be', () => {
  const kept = heightsOf(Array.from({ length: 40_000 }, (_, at) => 1_000 + (at % 7) * 100));

  it('is squeezed where it is not drawn, and nowhere else', () => {
    const stretches = stretchesOf(kept, { first: 20_000, last: 20_010 }, [5]);
    const total = stretches.reduce((sum, stretch) => sum + heightOf(kept, stretch), 0);
    expect(kept.total).toBeGreaterThan(HIGHEST * 2);
    expect(total).toBeLessThan(HIGHEST + 20_000);
    const [a, b] = [kept.top(20_000) + 10, kept.top(20_010) + 10];
    const apart = drawnTop(kept, stretches, b) - drawnTop(kept, stretches, a);
    expect(apart).toBeCloseTo(b - a);
  });

  it('leads from a place on the page to the place in the text and back', () => {
    fc.assert(
      fc.property(fc.nat(39_999), fc.nat(39_980), fc.nat(900), (row, first, within) => {
        const stretches = stretchesOf(kept, { first, last: first + 12 }, [39_990]);
        const real = kept.top(row) + within;
        const drawn = drawnTop(kept, stretches, real);
        expect(drawn).toBeLessThan(HIGHEST + 40_000);
        expect(realTop(kept, stretches, drawn)).toBeCloseTo(real, 3);
      }),
    );
  });

  it('stands as it is when it is not too high', () => {
    const low = heightsOf([20, 30]);
    expect(low.squeeze).toBe(1);
    expect(realTop(low, stretchesOf(low, { first: 0, last: 1 }, []), 33)).toBe(33);
  });
});
