/** Which rows are drawn: those in view with a margin around them, and some that must stay whatever is in view. */
import type { Span } from '#core/text/span.ts';
import type { RowHeights } from './row-heights.ts';
import type { Row } from './rows.ts';

export type RowRange = { readonly first: number; readonly last: number };

/** A stretch of the list: rows that are drawn one after another, or the height of rows that are not. */
export type Stretch =
  | { readonly kind: 'rows'; readonly first: number; readonly last: number }
  | { readonly kind: 'gap'; readonly first: number; readonly height: number };

/** The rows to draw for a view of `height` pixels at `top`, with `margin` pixels drawn above and below it. */
export function rangeInView(
  heights: RowHeights,
  top: number,
  height: number,
  margin: number,
): RowRange {
  return { first: heights.rowAt(top - margin), last: heights.rowAt(top + height + margin) };
}

/** Whether everything between `top` and `top + height` is drawn already. */
export function covers(heights: RowHeights, range: RowRange, top: number, height: number): boolean {
  return (
    (range.first === 0 || heights.top(range.first) <= top) &&
    (range.last === heights.count - 1 || heights.top(range.last + 1) >= top + height)
  );
}

/** The whole list as drawn rows and gaps. `pinned` rows are drawn though they are out of view. */
export function stretchesOf(
  heights: RowHeights,
  range: RowRange,
  pinned: readonly number[],
): readonly Stretch[] {
  const drawn = [...new Set(pinned)]
    .filter((row) => row >= 0 && row < heights.count && (row < range.first || row > range.last))
    .map((row): RowRange => ({ first: row, last: row }));
  const ranges = [...drawn, range].sort((a, b) => a.first - b.first);
  const stretches: Stretch[] = [];
  let next = 0;
  for (const { first, last } of ranges) {
    if (first > next) {
      const height = (heights.top(first) - heights.top(next)) * heights.squeeze;
      stretches.push({ kind: 'gap', first: next, height });
    }
    stretches.push({ kind: 'rows', first, last });
    next = last + 1;
  }
  if (next < heights.count) {
    const height = (heights.total - heights.top(next)) * heights.squeeze;
    stretches.push({ kind: 'gap', first: next, height });
  }
  return stretches;
}

type Place = { readonly drawn: number; readonly real: number };

/** Where each stretch begins, on the page as it is drawn and if nothing were squeezed; at last where all ends. */
function placesOf(heights: RowHeights, stretches: readonly Stretch[]): readonly Place[] {
  const places: Place[] = [];
  let drawn = 0;
  for (const stretch of stretches) {
    const real = heights.top(stretch.first);
    places.push({ drawn, real });
    drawn +=
      stretch.kind === 'gap'
        ? stretch.height
        : heights.top(stretch.last + 1) - heights.top(stretch.first);
  }
  return [...places, { drawn, real: heights.total }];
}

/** From one measure of height to the other: straight within each stretch, and beyond the ends as it is drawn. */
function convert(places: readonly Place[], y: number, from: keyof Place, to: keyof Place): number {
  const next = places.findIndex((place) => place[from] > y);
  const before = places[next === -1 ? places.length - 1 : Math.max(0, next - 1)];
  const after = next > 0 ? places[next] : undefined;
  if (before === undefined) {
    return y;
  }
  if (after === undefined) {
    return before[to] + (y - before[from]);
  }
  const share = (y - before[from]) / (after[from] - before[from]);
  return before[to] + share * (after[to] - before[to]);
}

/** A place on the page (pixels from the top of the list) as the place it would have if nothing were squeezed. */
export function realTop(heights: RowHeights, stretches: readonly Stretch[], y: number): number {
  return heights.squeeze === 1 ? y : convert(placesOf(heights, stretches), y, 'drawn', 'real');
}

/** The way back. */
export function drawnTop(heights: RowHeights, stretches: readonly Stretch[], y: number): number {
  return heights.squeeze === 1 ? y : convert(placesOf(heights, stretches), y, 'real', 'drawn');
}

/** What is drawn of the text, stretch by stretch; all of it when there are no stretches. */
export function drawnSpans(
  rows: readonly Row[],
  stretches: readonly Stretch[] | null,
): readonly Span[] {
  const all: readonly Stretch[] = [{ kind: 'rows', first: 0, last: rows.length - 1 }];
  return (stretches ?? all).flatMap((stretch) => {
    const first = rows[stretch.first];
    const last = stretch.kind === 'rows' ? rows[stretch.last] : undefined;
    return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
  });
}
