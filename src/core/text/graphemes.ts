/**
 * User-perceived characters (UAX 29 extended grapheme clusters): a selection is never cut inside one.
 * A segmenter reads the whole string it is given, so only the few characters around an offset are handed over.
 */
import { segmenterFor } from './segmenter.ts';
import type { Span } from './span.ts';

/**
 * The smallest span of whole graphemes that covers `span`, clipped to the text. An empty span stays empty
 * and moves to the start of the grapheme it stood in.
 */
export function snapToGraphemes(text: string, span: Span): Span {
  const start = graphemeFloor(text, clip(text, span.start));
  if (span.end <= span.start) {
    return { start, end: start };
  }
  return { start, end: graphemeCeil(text, clip(text, span.end)) };
}

/** Whether a selection may begin or end here. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  return graphemeFloor(text, offset) === offset;
}

/** The last boundary at or before `offset` (0 to the length of the text). */
export function graphemeFloor(text: string, offset: number): number {
  if (isSafeBoundary(text, offset)) {
    return offset;
  }
  return boundariesAround(text, offset).floor;
}

/** The first boundary at or after `offset`. */
export function graphemeCeil(text: string, offset: number): number {
  if (isSafeBoundary(text, offset)) {
    return offset;
  }
  return boundariesAround(text, offset).ceil;
}

/** The boundary after the grapheme that begins at or holds `offset`; the end of the text at its end. */
export function nextGrapheme(text: string, offset: number): number {
  return offset >= text.length ? text.length : graphemeCeil(text, offset + 1);
}

/** The boundary before `offset`; 0 at the start. */
export function previousGrapheme(text: string, offset: number): number {
  return offset <= 0 ? 0 : graphemeFloor(text, offset - 1);
}

function clip(text: string, offset: number): number {
  return Math.min(Math.max(offset, 0), text.length);
}

function boundariesAround(text: string, offset: number): { floor: number; ceil: number } {
  let from = offset - 1;
  while (from > 0 && !isSafeBoundary(text, from)) {
    from -= 1;
  }
  let to = offset + 1;
  while (to < text.length && !isSafeBoundary(text, to)) {
    to += 1;
  }
  let floor = from;
  for (const piece of segmenterFor('grapheme').segment(text.slice(from, to))) {
    const at = from + piece.index;
    if (at >= offset) {
      return { floor: at === offset ? at : floor, ceil: at };
    }
    floor = at;
  }
  return { floor, ceil: to };
}

const CR = 0x0d;
const LF = 0x0a;

/**
 * Whether there is surely a boundary here, told by the two neighbours alone: nothing ties a plain letter to
 * what stands before it, except a prepended mark (GB9b) or a CR before its LF (GB3).
 */
function isSafeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) {
    return true;
  }
  const after = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  if (!isPlain(after)) {
    return false;
  }
  return after === LF ? before !== CR : !mayPrepend(before);
}

/** Code units from U+0300 on that never continue a grapheme: letters, ideographs and punctuation. */
const PLAIN: readonly (readonly [number, number])[] = [
  [0x391, 0x3ff],
  [0x400, 0x482],
  [0x48a, 0x52f],
  [0x5d0, 0x5ea],
  [0x620, 0x64a],
  [0x2010, 0x2027],
  [0x3041, 0x3096],
  [0x4e00, 0x9fff],
];

function isPlain(unit: number): boolean {
  if (unit < 0x300) {
    return unit <= 0xa8 || (unit >= 0xb0 && unit !== 0xad);
  }
  return PLAIN.some(([low, high]) => unit >= low && unit <= high);
}

/** Marks that bind to what follows, and surrogates, whose code point would have to be looked up. */
function mayPrepend(unit: number): boolean {
  return (
    unit >= 0x600 &&
    (unit <= 0x605 ||
      unit === 0x6dd ||
      unit === 0x70f ||
      (unit >= 0x890 && unit <= 0x891) ||
      unit === 0x8e2 ||
      unit === 0xd4e ||
      (unit >= 0xd800 && unit <= 0xdfff))
  );
}
