/**
 * Flattens overlapping spans into disjoint runs, so that a text can be drawn as a flat row of elements however its
 * marks overlap. O(n log n) in the spans, plus what the runs themselves hold.
 */
import { intersect, type Span } from '#core/text/span.ts';

/** A stretch of text over which the same items hold. */
export type Run<T> = Span & {
  /** In the order in which they were given. */
  readonly items: readonly T[];
};

type Boundary = { readonly at: number; readonly rank: number; readonly opens: boolean };

/**
 * The runs of `within`, in order and without a gap: those that nothing covers have no items. Items outside of
 * `within` are left out, those that reach beyond are clipped; empty spans cover nothing.
 */
export function flattenRuns<T>(
  within: Span,
  items: readonly T[],
  spanOf: (item: T) => Span,
): readonly Run<T>[] {
  if (within.end <= within.start) {
    return [];
  }
  const boundaries = boundariesOf(within, items, spanOf);
  const runs: Run<T>[] = [];
  const open = new OpenRanks();
  let from = within.start;
  for (let index = 0; index < boundaries.length; ) {
    const at = boundaries[index]?.at ?? within.end;
    if (at > from) {
      runs.push({ start: from, end: at, items: open.pick(items) });
      from = at;
    }
    for (; boundaries[index]?.at === at; index += 1) {
      open.toggle(boundaries[index] as Boundary);
    }
  }
  if (from < within.end) {
    runs.push({ start: from, end: within.end, items: [] });
  }
  return runs;
}

function boundariesOf<T>(
  within: Span,
  items: readonly T[],
  spanOf: (item: T) => Span,
): readonly Boundary[] {
  const boundaries: Boundary[] = [];
  for (const [rank, item] of items.entries()) {
    const clipped = intersect(within, spanOf(item));
    if (clipped !== null) {
      boundaries.push({ at: clipped.start, rank, opens: true });
      boundaries.push({ at: clipped.end, rank, opens: false });
    }
  }
  return boundaries.sort((a, b) => a.at - b.at);
}

/** The items that hold at the place of the sweep, kept in their given order. */
class OpenRanks {
  private readonly ranks: number[] = [];

  toggle({ rank, opens }: Boundary): void {
    const place = this.placeOf(rank);
    if (opens) {
      this.ranks.splice(place, 0, rank);
    } else {
      this.ranks.splice(place, 1);
    }
  }

  pick<T>(items: readonly T[]): readonly T[] {
    return this.ranks.map((rank) => items[rank] as T);
  }

  private placeOf(rank: number): number {
    let low = 0;
    let high = this.ranks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ranks[middle] ?? 0) < rank) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
