/**
 * Conversion between the UTF-16 offsets used inside and the code points that W3C selectors and REFI-QDA count
 * (https://www.w3.org/TR/annotation-model/#text-position-selector). Only import and export adapters need it.
 */
import type { Span } from './span.ts';

/** Where the surrogate pairs of a text are; make it once per text, look up in logarithmic time. */
export type CodePointIndex = {
  /** Offsets of the second unit of each pair, ascending. */
  readonly pairs: Uint32Array;
};

/** Indexes a text. A lone surrogate counts as one code point. */
export function codePointIndexOf(text: string): CodePointIndex {
  const found: number[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    if (isHigh(text.charCodeAt(offset)) && isLow(text.charCodeAt(offset + 1))) {
      offset += 1;
      found.push(offset);
    }
  }
  return { pairs: Uint32Array.from(found) };
}

/** UTF-16 span → code-point span. An offset inside a pair counts as its start. */
export function toCodePoints(index: CodePointIndex, span: Span): Span {
  return { start: toCodePoint(index, span.start), end: toCodePoint(index, span.end) };
}

/** Code-point span → UTF-16 span. */
export function fromCodePoints(index: CodePointIndex, span: Span): Span {
  return { start: fromCodePoint(index, span.start), end: fromCodePoint(index, span.end) };
}

function toCodePoint(index: CodePointIndex, offset: number): number {
  const passed = countBelow(index.pairs, (second) => second <= offset);
  return offset - passed;
}

function fromCodePoint(index: CodePointIndex, codePoint: number): number {
  // The n-th pair begins at code point `second - 1 - n`; pairs that begin before are two units long.
  const passed = countBelow(index.pairs, (second, rank) => second - 1 - rank < codePoint);
  return codePoint + passed;
}

/** How many entries from the front satisfy a test that holds up to some entry and fails after it. */
function countBelow(values: Uint32Array, holds: (value: number, rank: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] ?? 0, middle)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
