/**
 * Annotations of a source by id. Rows are arrays that never change, so an index belongs to one array; since almost
 * every lookup is on the newest, the index moves on with each single edit instead of being made anew: 100,000 rows
 * would cost some 15 ms each time. Asking an older array is still right, it only costs a new index.
 */
import type { Annotation } from '#core/annotation/annotation.ts';

/** Below this many rows a search is faster than an index. */
const INDEX_FROM = 64;

const indexes = new WeakMap<readonly Annotation[], Map<string, Annotation>>();

/** The row of this id, or `null`. */
export function rowById(rows: readonly Annotation[], id: string): Annotation | null {
  if (rows.length < INDEX_FROM) {
    return rows.find((row) => row.id === id) ?? null;
  }
  let index = indexes.get(rows);
  if (index === undefined) {
    index = new Map(rows.map((row) => [row.id, row]));
    indexes.set(rows, index);
  }
  return index.get(id) ?? null;
}

/** Hands the index of `from` on to `to`, which differs from it in one row: `after` instead of the row `id`. */
export function moveIndex(
  from: readonly Annotation[],
  to: readonly Annotation[],
  id: string,
  after: Annotation | null,
): void {
  const index = indexes.get(from);
  if (index === undefined) {
    return;
  }
  indexes.delete(from);
  if (after === null) {
    index.delete(id);
  } else {
    index.set(id, after);
  }
  indexes.set(to, index);
}
