/** A place in a text → both selectors of the W3C model, so that it can be found again when the text has changed. */
import type { Target } from '#core/annotation/selector.ts';
import { graphemeCeil, graphemeFloor, snapToGraphemes } from '#core/text/graphemes.ts';
import type { Span } from '#core/text/span.ts';

/** Code units of context on either side, to begin with. */
const CONTEXT = 32;
/** Longer context does not help: the passage is there twice, word for word. */
const LONGEST_CONTEXT = 2_048;

/**
 * The target for a span, grown to whole graphemes. The context is 32 code units on either side, doubled until
 * quotation and context together occur once in the text. `textSha256` is the hex SHA-256 of this very text.
 */
export function describeSpan(text: string, textSha256: string, span: Span): Target {
  const { start, end } = snapToGraphemes(text, span);
  const exact = text.slice(start, end);
  let reach = CONTEXT;
  let context = contextAround(text, { start, end }, reach);
  while (reach < LONGEST_CONTEXT && !isUnique(text, context.prefix + exact + context.suffix)) {
    reach *= 2;
    context = contextAround(text, { start, end }, reach);
  }
  return { textSha256, position: { start, end }, quote: { exact, ...context } };
}

function contextAround(
  text: string,
  span: Span,
  reach: number,
): { prefix: string; suffix: string } {
  const from = graphemeCeil(text, Math.max(0, span.start - reach));
  const to = graphemeFloor(text, Math.min(text.length, span.end + reach));
  return {
    prefix: text.slice(Math.min(from, span.start), span.start),
    suffix: text.slice(span.end, Math.max(to, span.end)),
  };
}

function isUnique(text: string, passage: string): boolean {
  return text.indexOf(passage, text.indexOf(passage) + 1) < 0;
}
