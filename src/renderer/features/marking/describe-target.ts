/** Both selectors for a span: its position and its words with what stands around them. */
import type { Target } from '#core/annotation/selector.ts';
import { graphemeCeil, graphemeFloor } from '#core/text/graphemes.ts';
import type { Span } from '#core/text/span.ts';

/** UTF-16 code units of context on either side, widened to whole graphemes. */
const CONTEXT = 32;

/** The target of an annotation on these words. */
export function describeTarget(text: string, textSha256: string, span: Span): Target {
  const from = graphemeFloor(text, Math.max(0, span.start - CONTEXT));
  const to = graphemeCeil(text, Math.min(text.length, span.end + CONTEXT));
  return {
    textSha256,
    position: { start: span.start, end: span.end },
    quote: {
      exact: text.slice(span.start, span.end),
      prefix: text.slice(from, span.start),
      suffix: text.slice(span.end, to),
    },
  };
}
