/**
 * The rows that a text is drawn in: one for each block, several for a block too long to be drawn whole (a file that
 * is a single line of many megabytes). A place is always an offset of the reading text; rows only say where to draw.
 */
import type { Block } from '#core/source/source.ts';
import { graphemeFloor } from '#core/text/graphemes.ts';
import { isSpace } from '#core/text/segments.ts';
import type { Span } from '#core/text/span.ts';

export type Row = Span & {
  readonly index: number;
  readonly block: Block;
  /** Whether the block goes on in the next row. */
  readonly continues: boolean;
  /** Whether the block began in an earlier row. */
  readonly continued: boolean;
  /** Depth of a heading below the title, from 1, without gaps however the text counts them; 0 for anything else. */
  readonly depth: number;
};

/** Blocks longer than this many code units are cut, into rows of about `SLICE`. */
const LONGEST = 6_000;
const SLICE = 3_000;

/** The rows of a reading text, in text order. */
export function rowsOf(text: string, blocks: readonly Block[]): readonly Row[] {
  const rows: Row[] = [];
  const above: number[] = [];
  for (const block of blocks) {
    const depth = depthOf(block, above);
    let start = block.start;
    while (start < block.end) {
      const end = block.end - start > LONGEST ? cutAt(text, start + SLICE) : block.end;
      rows.push({
        index: rows.length,
        block,
        start,
        end,
        continues: end < block.end,
        continued: start > block.start,
        depth,
      });
      start = end;
    }
  }
  return rows;
}

/** The depth of a heading; `above` holds the levels of the headings that it may stand under. */
function depthOf(block: Block, above: number[]): number {
  if (block.kind !== 'heading') {
    return 0;
  }
  const level = block.level ?? 1;
  while (above.length > 0 && (above[above.length - 1] ?? 0) >= level) {
    above.pop();
  }
  above.push(level);
  return above.length;
}

/** A good place to cut near `offset`: after a sentence, else after a space, else between graphemes. */
function cutAt(text: string, offset: number): number {
  let space = -1;
  for (let at = offset; at > offset - SLICE / 2; at -= 1) {
    if (isSpace(text.charCodeAt(at - 1)) && !isSpace(text.charCodeAt(at))) {
      if (/[.!?…。]["'”’)]?\s+$/u.test(text.slice(at - 6, at))) {
        return at;
      }
      space = space === -1 ? at : space;
    }
  }
  return space === -1 ? betweenGraphemes(text, offset) : space;
}

/** Looks at some hundred characters only: in a text of nothing but emoji the whole would be read otherwise. */
function betweenGraphemes(text: string, offset: number): number {
  const from = offset - 256;
  return from + graphemeFloor(text.slice(from, offset + 256), offset - from);
}

/**
 * The row that holds the offset; between two rows the one before, so that the end of a block counts for the block.
 * `-1` when there are no rows.
 */
export function rowAt(rows: readonly Row[], offset: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.start ?? 0) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return rows.length === 0 ? -1 : Math.max(0, low - 1);
}

/** Indices of the first and the last row that share a code unit with the span; `null` when none does. */
export function rowsWithin(rows: readonly Row[], span: Span): readonly [number, number] | null {
  const last = rowAt(rows, Math.max(span.start, span.end - 1));
  let first = rowAt(rows, span.start);
  if (first !== -1 && (rows[first]?.end ?? 0) <= span.start) {
    first += 1;
  }
  const none = last === -1 || first > last || (rows[last]?.start ?? 0) >= span.end;
  return none ? null : [first, last];
}
