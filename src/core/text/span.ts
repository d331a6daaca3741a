/** Half-open spans of UTF-16 code units in a reading text: the only offsets used inside the program. */
export type Span = { readonly start: number; readonly end: number };

/** Length in UTF-16 code units. */
export function spanLength(span: Span): number {
  return span.end - span.start;
}

/** Whether the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What both have in common, or `null` when they do not overlap. */
export function intersect(a: Span, b: Span): Span | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : null;
}

/** Whether the span lies inside a text of this length and is not empty. */
export function isWithin(span: Span, textLength: number): boolean {
  return (
    Number.isInteger(span.start) &&
    Number.isInteger(span.end) &&
    span.start >= 0 &&
    span.start < span.end &&
    span.end <= textLength
  );
}

/** Text order: by start, the longer first, so that an enclosing span comes before what it encloses. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
