/** `describeSpan` for many places of one text at once: a bulk act must not search the whole text for each of them. */
import type { Target } from '#core/annotation/selector.ts';
import { graphemeCeil, graphemeFloor, snapToGraphemes } from '#core/text/graphemes.ts';
import type { Span } from '#core/text/span.ts';
import { describeSpan } from './describe.ts';

/** Code units of context on either side: what `describeSpan` begins with. */
const CONTEXT = 32;

/**
 * The targets of these spans, as `describeSpan` makes them. Places with the same words are found once; only those whose
 * context stands there twice are looked at one by one.
 */
export function describeSpans(
  text: string,
  textSha256: string,
  spans: readonly Span[],
): readonly Target[] {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return spans.map((span) => {
    const { start, end } = snapToGraphemes(text, span);
    const exact = text.slice(start, end);
    const before = start - Math.min(graphemeCeil(text, Math.max(0, start - CONTEXT)), start);
    const after = Math.max(graphemeFloor(text, Math.min(text.length, end + CONTEXT)), end) - end;
    const usual = before === CONTEXT && after === CONTEXT && exact.length > 0;
    const contexts = usual ? (known.get(exact) ?? contextsOf(text, exact)) : null;
    if (contexts !== null) {
      known.set(exact, contexts);
      const around = text.slice(start - CONTEXT, end + CONTEXT);
      if (contexts.get(around) === 1) {
        const prefix = text.slice(start - CONTEXT, start);
        const suffix = text.slice(end, end + CONTEXT);
        return { textSha256, position: { start, end }, quote: { exact, prefix, suffix } };
      }
    }
    return describeSpan(text, textSha256, { start, end });
  });
}

/** How often the words stand in each context. */
function contextsOf(text: string, exact: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const around = text.slice(Math.max(0, at - CONTEXT), at + exact.length + CONTEXT);
    counts.set(around, (counts.get(around) ?? 0) + 1);
  }
  return counts;
}
