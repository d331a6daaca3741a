/**
 * User-perceived characters (UAX 29 extended grapheme clusters): a selection is never cut inside one.
 * A segmenter reads the whole string it is given, so only the few characters around an offset are handed over.
 */
import { segmenterFor, segmentsOf } from './segmenter.ts';
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

type Around = { readonly floor: number; readonly ceil: number };

function boundariesAround(text: string, offset: number): Around {
  if (lastRun !== null && holds(lastRun, text, offset)) {
    return around(lastRun, offset);
  }
  let from = offset - 1;
  while (from > 0 && !isSafeBoundary(text, from)) {
    from -= 1;
  }
  let to = offset + 1;
  while (to < text.length && !isSafeBoundary(text, to)) {
    to += 1;
  }
  const run = { text, from, to, boundaries: boundariesOf(text.slice(from, to)) };
  if (to - from > LONG_RUN) {
    lastRun = run;
  }
  return around(run, offset);
}

/** A stretch of text without a sure boundary inside; `boundaries` counts from its start, both ends among them. */
type RunOfText = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly boundaries: Uint32Array;
};

/** A run longer than this is kept: a walk through a million flags would otherwise read all of them at every step. */
const LONG_RUN = 512;
let lastRun: RunOfText | null = null;

function holds(run: RunOfText, text: string, offset: number): boolean {
  return run.from < offset && offset < run.to && run.text === text;
}

function boundariesOf(piece: string): Uint32Array {
  const found: number[] = [];
  for (const { start } of segmentsOf(segmenterFor('grapheme'), piece)) {
    found.push(start);
  }
  found.push(piece.length);
  return Uint32Array.from(found);
}

function around({ from, boundaries }: RunOfText, offset: number): Around {
  const wanted = offset - from;
  let low = 0;
  let high = boundaries.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((boundaries[middle] ?? 0) < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const ceil = boundaries[low] ?? wanted;
  return { floor: from + (ceil === wanted ? ceil : (boundaries[low - 1] ?? 0)), ceil: from + ceil };
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
    return isSafeElsewhere(text, offset, before);
  }
  return after === LF ? before !== CR : !mayPrepend(before);
}

/** Stands alone, whatever is before it: not a mark, a conjoining letter, half of a flag, or a skin tone. */
const ALONE =
  /^(?!\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\uff9e\uff9f\u0e33\u0eb3])[\p{L}\p{N}\p{P}\p{S}\p{Z}\p{Co}]/u;
/** Ties nothing to itself: a letter or sign that is no mark, no joiner and no prefix. Some prefixes are letters. */
const UNTIED =
  /^(?!\p{Emoji_Modifier}|[\u0d4e\u1100-\u115f\ua960-\ua97f\uff9e\uff9f\u{110bd}-\u{11fff}])[\p{L}\p{N}\p{P}\p{S}\p{Z}\p{Co}]/u;
const PICTURE = /^(?!\p{Emoji_Modifier})\p{Extended_Pictographic}/u;
/** A mark after a picture ends it for the next picture, unless it is the joiner. */
const NO_JOINER = /^\p{M}/u;

/** The same beyond the letters that are told by their number: emoji, Hangul, the scripts of Asia. */
function isSafeElsewhere(text: string, offset: number, before: number): boolean {
  const after = text.codePointAt(offset) ?? 0;
  if (after >= 0xdc00 && after <= 0xdfff) {
    return false;
  }
  const pair = before >= 0xdc00 && before <= 0xdfff && isHighSurrogate(text, offset - 2);
  const last = text.slice(offset - (pair ? 2 : 1), offset);
  const next = String.fromCodePoint(after);
  return UNTIED.test(last) ? ALONE.test(next) : NO_JOINER.test(last) && PICTURE.test(next);
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
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
