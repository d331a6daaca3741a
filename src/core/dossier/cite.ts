/** Where an annotation stands in its reading text, in what people and other programs count. */
import type { Annotation } from '#core/annotation/annotation.ts';
import type { Block, ReadingText, Source } from '#core/source/source.ts';
import { type CodePointIndex, codePointIndexOf, toCodePoints } from '#core/text/code-points.ts';
import type { Span } from '#core/text/span.ts';
import type { BlockRange, Citation } from './dossier.ts';

/** Cites annotations of one source. */
export type Cite = (annotation: Annotation) => Citation;

/** Index of the first block that ends after the offset. Blocks are in text order and disjoint. */
function firstBlockAfter(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function blocksOf(blocks: readonly Block[], span: Span): BlockRange | null {
  const first = firstBlockAfter(blocks, span.start);
  const block = blocks[first];
  if (block === undefined || block.start >= span.end) {
    return null;
  }
  const after = firstBlockAfter(blocks, span.end - 1);
  const last = (blocks[after]?.start ?? Number.POSITIVE_INFINITY) < span.end ? after : after - 1;
  return { first: first + 1, last: Math.max(first, last) + 1, kind: block.kind };
}

/**
 * A quotation counts as placed only when its words are, letter for letter, where it points, in the version of the
 * text that it was made on: a dossier never vouches for a guess.
 */
export function citeIn(source: Source, reading: ReadingText | undefined): Cite {
  if (reading === undefined) {
    return () => ({ placed: false, reason: 'text-missing' });
  }
  const index: CodePointIndex = codePointIndexOf(reading.text);
  return ({ target }) => {
    const { start, end } = target.position;
    if (
      target.textSha256 !== source.text.sha256 ||
      reading.text.slice(start, end) !== target.quote.exact
    ) {
      return { placed: false, reason: 'text-changed' };
    }
    return {
      placed: true,
      characters: toCodePoints(index, target.position),
      blocks: blocksOf(reading.blocks, target.position),
    };
  };
}
