/** What the words of an annotation are parsed as, to go back to from a correction. */
import { useMemo } from 'react';
import type { Annotation } from '#core/annotation/annotation.ts';
import type { FigureReading } from '#core/figure/figure.ts';
import { parseFigure } from '#core/figure/parse-figure.ts';
import { useWorkspaceState } from './workspace-state.ts';

/** `null` when the words are not understood. */
export function useParsedReading(annotation: Annotation): FigureReading | null {
  const date = useWorkspaceState(
    (state) => state.workspace?.sources[annotation.sourceId]?.metadata.date?.value,
  );
  return useMemo(() => {
    const { exact, prefix, suffix } = annotation.target.quote;
    return parseFigure(exact, {
      before: prefix,
      after: suffix,
      ...(date === undefined ? {} : { documentDate: date }),
    });
  }, [annotation, date]);
}
