/**
 * Floors just below what `dossier suggest` reaches on annotated texts, so that they can only rise. With
 * DOSSIER_RECOGNITION_REPORT=1 the levels and errors of the run are written to docs/recognition.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { goldSets } from '#cli/testing/gold-sets.ts';
import { recognitionReport, withReport } from '#cli/testing/recognition-report.ts';
import { type ScoredSet, scoreSet } from '#cli/testing/score-sets.ts';
import { f1 } from '#core/figure/testing/score-figures.ts';

const PAGE = new URL('../../../docs/recognition.md', import.meta.url);

type Floors = {
  readonly span: number;
  readonly kind: number;
  readonly grouping: number;
  readonly figures: number;
};

/** What texts must reach that have no floors of their own below. */
const ANY: Floors = { span: 0.88, kind: 0.82, grouping: 0.82, figures: 0.92 };

const FLOORS: Readonly<Record<string, Partial<Floors>>> = {
  seeds: { span: 0.99, kind: 0.99, grouping: 0.99, figures: 0.99 },
  'actors: open': { span: 0.99, kind: 0.975, grouping: 0.985 },
  'actors: sealed': { span: 0.97, kind: 0.945, grouping: 0.96 },
  'both: fresh-open': { span: 0.965, kind: 0.92, grouping: 0.95, figures: 0.98 },
  'both: fresh-sealed': { span: 0.94, kind: 0.87, grouping: 0.92, figures: 0.965 },
  'both: last-open': { span: 0.95, kind: 0.87, grouping: 0.92, figures: 0.99 },
  'both: later-open': { span: 0.97, kind: 0.935, grouping: 0.96, figures: 0.985 },
  'both: later-sealed': { span: 0.91, kind: 0.845, grouping: 0.895, figures: 0.95 },
  'both: varied-open': { span: 0.975, kind: 0.95, grouping: 0.96, figures: 0.99 },
  'both: varied-sealed': { span: 0.93, kind: 0.85, grouping: 0.9, figures: 0.94 },
  'figures: open': { figures: 0.985 },
  'figures: sealed': { figures: 0.975 },
};

describe('dossier suggest on annotated texts', () => {
  const sets = goldSets();
  const scored: ScoredSet[] = [];

  it('has the seeds and two halves of at least forty texts of our own', () => {
    const own = sets.slice(1).flatMap(({ texts }) => texts);
    const sealed = sets.filter((set) => set.sealed).flatMap(({ texts }) => texts);
    expect(sets[0]?.texts).toHaveLength(3);
    expect(own.length).toBeGreaterThanOrEqual(80);
    expect(sealed.length / own.length).toBeCloseTo(0.5, 1);
  });

  it.each(sets)('keeps its level on $name', async (set) => {
    const score = await scoreSet(set);
    const { actors, figures } = score;
    scored.push(score);
    const floors = { ...ANY, ...FLOORS[set.name] };
    if (actors !== null) {
      expect(actors.span.f1).toBeGreaterThanOrEqual(floors.span);
      expect(actors.spanKind.f1).toBeGreaterThanOrEqual(floors.kind);
      expect(actors.grouping.f1).toBeGreaterThanOrEqual(floors.grouping);
    }
    if (figures !== null) {
      expect(f1(figures.spanKindValue)).toBeGreaterThanOrEqual(floors.figures);
    }
  });

  afterAll(() => {
    if (process.env.DOSSIER_RECOGNITION_REPORT === '1') {
      writeFileSync(PAGE, withReport(readFileSync(PAGE, 'utf8'), recognitionReport(scored)));
    }
  });
});
