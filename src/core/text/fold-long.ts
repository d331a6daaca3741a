/**
 * The folding of `normalise.ts` for texts of any length: piece by piece, and without a map back for the pieces whose
 * length does not change, which is nearly all of them. A map for every character of a hundred megabytes would take
 * more memory than a window has.
 */
import { graphemeFloor } from './graphemes.ts';
import { type FoldedText, type FoldOptions, foldSameLength, foldText, toRaw } from './normalise.ts';
import type { Span } from './span.ts';

type Piece = {
  /** Where it begins in the folded text and in the real one. */
  readonly folded: number;
  readonly raw: number;
  /** `null`: every character stands where it stood. */
  readonly map: FoldedText | null;
};

export type LongFoldedText = { readonly text: string; readonly pieces: readonly Piece[] };

const PIECE = 32_768;

/** As `foldText`. */
export function foldLong(text: string, options: FoldOptions = {}): LongFoldedText {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let folded = 0;
  for (let raw = 0; raw < text.length; ) {
    const end = raw + PIECE >= text.length ? text.length : cutNear(text, raw + PIECE);
    const part = text.slice(raw, end);
    const same = foldSameLength(part, options);
    const map = same === null ? foldText(part, options) : null;
    const result = same ?? map?.text ?? '';
    parts.push(result);
    pieces.push({ folded, raw, map });
    folded += result.length;
    raw = end;
  }
  return { text: parts.join(''), pieces };
}

/** As `toRaw`. */
export function toRawLong({ pieces }: LongFoldedText, span: Span): Span {
  const first = pieceAt(pieces, span.start);
  const start = first === undefined ? 0 : inPiece(first, span.start, span.start).start;
  if (span.end <= span.start) {
    return { start, end: start };
  }
  const last = pieceAt(pieces, span.end - 1);
  return { start, end: last === undefined ? start : inPiece(last, span.end - 1, span.end).end };
}

function inPiece({ folded, raw, map }: Piece, start: number, end: number): Span {
  const span = { start: start - folded, end: end - folded };
  const found = map === null ? span : toRaw(map, span);
  return { start: raw + found.start, end: raw + found.end };
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.folded ?? 0) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return pieces[Math.max(0, low - 1)];
}

/** Between graphemes, so that a letter and its mark are folded together. */
function cutNear(text: string, offset: number): number {
  const cut = graphemeFloor(text, offset);
  return cut > offset - PIECE ? cut : offset;
}
