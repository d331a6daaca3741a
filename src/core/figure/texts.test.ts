import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findFigures } from './find-figures.ts';
import { flattenFigure } from './testing/flatten-figure.ts';
import { figureOfMark, readMarkedText } from './testing/marked-text.ts';
import { f1, type ScoredText, scoreFigures } from './testing/score-figures.ts';

type Entry = {
  readonly id: string;
  readonly half: 'open' | 'sealed';
  readonly documentDate: string;
  readonly language: string;
  readonly marked: readonly string[];
};

const FOLDER = new URL('./testing/texts/', import.meta.url);

function load(half: Entry['half']): readonly ScoredText[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Entry)
    .filter((entry) => entry.half === half)
    .map(({ id, documentDate, language, marked }) => {
      const { text, marks } = readMarkedText(marked.join('\n'));
      const gold = marks.map(figureOfMark).filter((figure) => figure !== null);
      const found = findFigures(text, { documentDate, language }).map((figure) =>
        flattenFigure(text, figure),
      );
      return { id, gold, found };
    });
}

/** Floors just below what is reached, so that they can only rise. */
const FLOORS = { open: 0.985, sealed: 0.97 };

describe.each(['open', 'sealed'] as const)('findFigures on the %s texts', (half) => {
  const texts = load(half);
  const score = scoreFigures(texts);

  it('has texts of many subjects', () => {
    expect(texts.length).toBeGreaterThanOrEqual(20);
    expect(score.span.gold).toBeGreaterThan(400);
  });

  it('finds span, kind and value', () => {
    const report = half === 'open' ? score.errors.join('\n') : '';
    expect(f1(score.spanKindValue), report).toBeGreaterThanOrEqual(FLOORS[half]);
  });
});
