/** Derived views about figures: the ledger over the whole corpus, filtered and sorted. */
import type { Annotation, FigureBody } from '#core/annotation/annotation.ts';
import type { FigureKind } from '#core/figure/figure.ts';
import { fitsFigure, parseFigureQuery } from '#core/figure-query/figure-query.ts';
import { type Measure, measureOf, sameKey, unitKey } from '#core/figure-query/measure.ts';
import type { ActorId, SourceId } from '#core/ids.ts';
import type { Source } from '#core/source/source.ts';
import { resolveActorId } from './resolve-actor.ts';
import { digestOf, sourcesOf } from './selectors.ts';
import type { Workspace } from './workspace.ts';

/** One figure of the ledger. */
export type FigureRow = {
  readonly source: Source;
  readonly annotation: Annotation;
  readonly body: FigureBody;
  readonly measure: Measure | null;
  /** Place in the order of the corpus, from 0. */
  readonly place: number;
};

const rowsByWorkspace = new WeakMap<Workspace, readonly FigureRow[]>();

/** Every figure: by source, in text order. Made once for each state of the workspace. */
export function figureRows(workspace: Workspace): readonly FigureRow[] {
  const known = rowsByWorkspace.get(workspace);
  if (known !== undefined) {
    return known;
  }
  const rows = makeRows(workspace);
  rowsByWorkspace.set(workspace, rows);
  return rows;
}

function makeRows(workspace: Workspace): readonly FigureRow[] {
  const rows: FigureRow[] = [];
  for (const source of sourcesOf(workspace)) {
    for (const { annotation, body } of digestOf(workspace, source.id).figures) {
      const { reading } = body.figure;
      const measure = reading === null ? null : measureOf(reading);
      rows.push({ source, annotation, body, measure, place: rows.length });
    }
  }
  return rows;
}

export type LedgerFilter = {
  /** A value ("≥ 100 bn EUR") or words. */
  readonly query: string;
  readonly kind: FigureKind | 'not-understood' | null;
  readonly sourceId: SourceId | null;
  readonly actorId: ActorId | null;
};

/** The figures that fit every part of the filter. */
export function filterFigures(
  workspace: Workspace,
  rows: readonly FigureRow[],
  filter: LedgerFilter,
): readonly FigureRow[] {
  const query = parseFigureQuery(filter.query);
  return rows.filter((row) => {
    const { reading, about } = row.body.figure;
    return (
      (filter.kind === null || (reading?.kind ?? 'not-understood') === filter.kind) &&
      (filter.sourceId === null || row.source.id === filter.sourceId) &&
      (filter.actorId === null ||
        about.some((id) => resolveActorId(workspace, id) === filter.actorId)) &&
      fitsFigure(query, row.annotation.target.quote.exact, reading)
    );
  });
}

export type LedgerOrder = 'value' | 'words' | 'kind' | 'asOf' | 'source' | 'place';

// Made once: `localeCompare` with options makes one for every comparison.
const collator = new Intl.Collator('en', { numeric: true });
const compareText = collator.compare;

/** Values of one unit together; what has no value last, in either direction. */
function compareValue(a: FigureRow, b: FigureRow): number {
  if (a.measure === null || b.measure === null) {
    return 0;
  }
  return (
    compareText(unitKey(a.measure.unit), unitKey(b.measure.unit)) ||
    a.measure.low - b.measure.low ||
    a.measure.high - b.measure.high
  );
}

const COMPARE: Readonly<Record<LedgerOrder, (a: FigureRow, b: FigureRow) => number>> = {
  value: compareValue,
  words: (a, b) => compareText(a.annotation.target.quote.exact, b.annotation.target.quote.exact),
  kind: (a, b) => compareText(a.body.figure.reading?.kind ?? '', b.body.figure.reading?.kind ?? ''),
  asOf: (a, b) => compareText(a.body.figure.asOf ?? '', b.body.figure.asOf ?? ''),
  source: (a, b) => compareText(a.source.metadata.title.value, b.source.metadata.title.value),
  place: () => 0,
};

/** Whether a row has nothing to be sorted by: it stays at the end. */
function lacks(row: FigureRow, order: LedgerOrder): boolean {
  return (
    (order === 'value' && row.measure === null) ||
    (order === 'kind' && row.body.figure.reading === null) ||
    (order === 'asOf' && row.body.figure.asOf === undefined)
  );
}

/** The rows in the order asked for; equal ones in the order of the corpus. */
export function sortFigures(
  rows: readonly FigureRow[],
  order: LedgerOrder,
  descending: boolean,
): readonly FigureRow[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort(
    (a, b) =>
      Number(lacks(a, order)) - Number(lacks(b, order)) ||
      sign * COMPARE[order](a, b) ||
      (order === 'place' ? sign : 1) * (a.place - b.place),
  );
}

/** In how many other sources a figure of the same value is stated. */
export function sameInOthers(workspace: Workspace, sourceId: SourceId, body: FigureBody): number {
  const key = body.figure.reading === null ? null : sameKey(body.figure.reading);
  if (key === null) {
    return 0;
  }
  return Object.keys(workspace.sources).filter(
    (id) =>
      id !== sourceId &&
      digestOf(workspace, id).figures.some(
        ({ body: { figure } }) => figure.reading !== null && sameKey(figure.reading) === key,
      ),
  ).length;
}
