/** What the words of an annotation are parsed as, to go back to from a correction. */
import type { Annotation } from '#core/annotation/annotation.ts';
import type { FigureReading } from '#core/figure/figure.ts';

/** `undefined` while the parser or the text is not there; `null` when the words are not understood. */
export function useParsedReading(_annotation: Annotation): FigureReading | null | undefined {
  return undefined;
}
