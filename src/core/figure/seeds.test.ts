import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findFigures } from './find-figures.ts';
import { flattenFigure } from './testing/flatten-figure.ts';
import { type FlatFigure, f1, scoreFigures } from './testing/score-figures.ts';

type Gold = { id: string; file: string; documentDate: string; figures: FlatFigure[] };

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

describe('findFigures on the seed corpus', () => {
  const { documents } = JSON.parse(read('./testing/seeds-gold.json')) as { documents: Gold[] };
  const texts = documents.map(({ id, file, documentDate, figures }) => {
    const text = read(`../../../seeds/${file}`);
    const found = findFigures(text, { documentDate }).map((figure) => flattenFigure(text, figure));
    return { id, gold: figures, found };
  });

  it('finds span, kind and value of nearly every figure', () => {
    const score = scoreFigures(texts);
    expect(score.errors, score.errors.join('\n')).toEqual([]);
    expect(f1(score.spanKindValue)).toBeGreaterThanOrEqual(0.97);
  });
});
