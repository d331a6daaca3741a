/** Levels on texts of many subjects and house styles, written and annotated before any rule was read. */
import { describe, expect, it } from 'vitest';
import { findFigures } from '#core/figure/find-figures.ts';
import { flattenFigure } from '#core/figure/testing/flatten-figure.ts';
import { f1, scoreFigures } from '#core/figure/testing/score-figures.ts';
import { findActors } from './find-actors.ts';
import freshOpen from './testing/fresh-open.json' with { type: 'json' };
import freshSealed from './testing/fresh-sealed.json' with { type: 'json' };
import lastOpen from './testing/last-open.json' with { type: 'json' };
import laterOpen from './testing/later-open.json' with { type: 'json' };
import laterSealed from './testing/later-sealed.json' with { type: 'json' };
import { scoreActors } from './testing/score-actors.ts';
import openTexts from './testing/varied-open.json' with { type: 'json' };
import sealedTexts from './testing/varied-sealed.json' with { type: 'json' };
import { readVaried } from './testing/varied-text.ts';

/** Floors just below what is reached, so that they can only rise. */
const CASES = [
  {
    half: 'varied, open',
    texts: openTexts,
    span: 0.975,
    spanKind: 0.95,
    grouping: 0.96,
    figures: 0.99,
  },
  {
    half: 'varied, sealed',
    texts: sealedTexts,
    span: 0.93,
    spanKind: 0.85,
    grouping: 0.9,
    figures: 0.94,
  },
  {
    half: 'fresh, open',
    texts: freshOpen,
    span: 0.965,
    spanKind: 0.92,
    grouping: 0.95,
    figures: 0.98,
  },
  {
    half: 'fresh, sealed',
    texts: freshSealed,
    span: 0.94,
    spanKind: 0.87,
    grouping: 0.92,
    figures: 0.965,
  },
  {
    half: 'later, open',
    texts: laterOpen,
    span: 0.97,
    spanKind: 0.935,
    grouping: 0.955,
    figures: 0.985,
  },
  {
    half: 'later, sealed',
    texts: laterSealed,
    span: 0.91,
    spanKind: 0.845,
    grouping: 0.895,
    figures: 0.95,
  },
  {
    half: 'last, open',
    texts: lastOpen,
    span: 0.95,
    spanKind: 0.86,
    grouping: 0.92,
    figures: 0.985,
  },
] as const;

describe.each(CASES)('texts never seen before: $half', ({ texts, ...floors }) => {
  const read = texts.map((entry) => ({ ...entry, ...readVaried(entry.marked) }));

  it('keeps its level of actors', () => {
    const score = scoreActors(
      read.map(({ id, text, actors, documentDate }) => ({
        id,
        gold: actors,
        found: findActors(text, { language: 'en', documentDate }).actors,
      })),
    );
    expect(score.span.f1).toBeGreaterThanOrEqual(floors.span);
    expect(score.spanKind.f1).toBeGreaterThanOrEqual(floors.spanKind);
    expect(score.grouping.f1).toBeGreaterThanOrEqual(floors.grouping);
  });

  it('keeps its level of figures', () => {
    const score = scoreFigures(
      read.map(({ id, text, figures, documentDate, language }) => ({
        id,
        gold: figures,
        found: findFigures(text, { documentDate, language }).map((figure) =>
          flattenFigure(text, figure),
        ),
      })),
    );
    expect(f1(score.spanKindValue)).toBeGreaterThanOrEqual(floors.figures);
  });
});
