/**
 * A reading text on its way to the window. A short one goes at once; a long one piece by piece, so that neither side
 * is held up while it is written and read.
 */
import type { Block, ReadingText } from '#core/source/source.ts';

/** Code units of text, and blocks, in one piece. */
const TEXT_PIECE = 262_144;
const BLOCKS_PIECE = 2_000;

/** The answer to the first request: the text itself, or how many pieces it comes in. */
export type ReadingAnswer = ReadingText | { readonly pieces: number };

export type ReadingPiece = { readonly text: string } | { readonly blocks: readonly Block[] };

function textPieces({ text }: ReadingText): number {
  return Math.ceil(text.length / TEXT_PIECE);
}

/** What is said first. */
export function readingAnswer(reading: ReadingText): ReadingAnswer {
  const { text, blocks } = reading;
  return text.length <= TEXT_PIECE && blocks.length <= BLOCKS_PIECE
    ? reading
    : { pieces: textPieces(reading) + Math.ceil(blocks.length / BLOCKS_PIECE) };
}

/** One piece, from 0; `null` when there is none of that number. A pair that is cut is whole again once joined. */
export function readingPiece(reading: ReadingText, index: number): ReadingPiece | null {
  const ofText = textPieces(reading);
  if (index < ofText) {
    return { text: reading.text.slice(index * TEXT_PIECE, (index + 1) * TEXT_PIECE) };
  }
  const from = (index - ofText) * BLOCKS_PIECE;
  return from < reading.blocks.length
    ? { blocks: reading.blocks.slice(from, from + BLOCKS_PIECE) }
    : null;
}

/** Puts the pieces together again, all of them in order. */
export function joinPieces(pieces: readonly ReadingPiece[]): ReadingText {
  const parts: string[] = [];
  const blocks: Block[] = [];
  for (const piece of pieces) {
    if ('text' in piece) {
      parts.push(piece.text);
    } else {
      blocks.push(...piece.blocks);
    }
  }
  return { text: parts.join(''), blocks };
}
