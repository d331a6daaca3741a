/**
 * What goes over the port between the main process and the parser. A long text comes in pieces, one each time it is
 * asked for: read in one go it would keep the main process from answering the window.
 */
import type { AppError } from '#core/app-error.ts';
import type { Result } from '#core/result.ts';
import type { Block, ParsedSource } from '#core/source/source.ts';
import { piecesOfText } from '#core/text/cut-text.ts';

/** Announces a file. Its bytes follow as `Uint8Array`s, `byteLength` of them together. */
export type ParserJob = {
  readonly fileName: string;
  readonly byteLength: number;
  /** The encoding that a person chose. */
  readonly encoding?: string;
};

export type ToParser = ParserJob | Uint8Array | typeof MORE;

/** Asks for the next piece of an answer. */
export const MORE = 'more';

/** What a short text comes with at once, a long one without its words and blocks. */
export type ParserFacts = Omit<ParsedSource, 'text' | 'blocks'>;

export type ParserPiece =
  | { readonly text: string }
  | { readonly blocks: readonly Block[] }
  | { readonly end: true };

/** Code units of text, and blocks, in one piece. */
const TEXT_PIECE = 262_144;
const BLOCKS_PIECE = 1_000;

/** A result as JSON: all of it in the first piece, or the facts first and then the text, the blocks and the end. */
export function* answerPieces(result: Result<ParsedSource, AppError>): Generator<string> {
  if (!result.ok || isShort(result.value)) {
    yield JSON.stringify(result);
    return;
  }
  const { text, blocks, ...facts } = result.value;
  yield JSON.stringify({ ok: true, more: facts });
  for (const piece of piecesOfText(text, TEXT_PIECE)) {
    yield JSON.stringify({ text: piece });
  }
  for (let from = 0; from < blocks.length; from += BLOCKS_PIECE) {
    yield JSON.stringify({ blocks: blocks.slice(from, from + BLOCKS_PIECE) });
  }
  yield JSON.stringify({ end: true });
}

function isShort({ text, blocks }: ParsedSource): boolean {
  return text.length <= TEXT_PIECE && blocks.length <= BLOCKS_PIECE;
}
