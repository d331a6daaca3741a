/** Going through the marks of a text: the next and previous one, and those over one place. */
import { type Annotation, compareAnnotations } from '#core/annotation/annotation.ts';
import type { AnnotationId } from '#core/ids.ts';
import { spanLength } from '#core/text/span.ts';

/** Where one is: at a mark, or only at an offset. */
export type MarkPlace = { readonly mark: Annotation | null; readonly offset: number };

/**
 * The index of the next or previous mark in text order, or `-1` at the end. From a bare offset, the next mark is the
 * first that begins there or later, the previous the last that begins before.
 */
export function stepMark(rows: readonly Annotation[], place: MarkPlace, forward: boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle] as Annotation;
    const before =
      place.mark === null
        ? row.target.position.start < place.offset
        : compareAnnotations(row, place.mark) < 0;
    if (before) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const at = place.mark !== null && rows[low]?.id === place.mark.id;
  const next = forward ? low + (at ? 1 : 0) : low - 1;
  return next >= 0 && next < rows.length ? next : -1;
}

/** Marks over the same words, the shortest first: it is the one that is meant first. */
export function byLength(marks: readonly Annotation[]): readonly Annotation[] {
  return [...marks].sort(
    (a, b) =>
      spanLength(a.target.position) - spanLength(b.target.position) || compareAnnotations(a, b),
  );
}

/** Which of the marks over a place a click means: the shortest, and with each further click the one around it. */
export function cycleMark(
  marks: readonly Annotation[],
  current: AnnotationId | null,
): Annotation | null {
  const ordered = byLength(marks);
  const at = ordered.findIndex((mark) => mark.id === current);
  return ordered[(at + 1) % Math.max(1, ordered.length)] ?? null;
}
