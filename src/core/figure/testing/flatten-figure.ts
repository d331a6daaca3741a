/** Brings found figures into the flat shape of the annotation files. */
import type { FoundFigure } from '#core/figure/find-figures.ts';
import type { FlatFigure } from './score-figures.ts';

/** The words are cut from the text, so that a wrong offset shows. */
export function flattenFigure(text: string, figure: FoundFigure): FlatFigure {
  const { start, end, reading } = figure;
  return { ...reading, start, end, text: text.slice(start, end) };
}
