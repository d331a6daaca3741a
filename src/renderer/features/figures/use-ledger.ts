/** The ledger as it is shown: filtered, sorted, and grouped by unit for the plot. */
import { useMemo } from 'react';
import { type MeasureUnit, unitKey } from '#core/figure-query/measure.ts';
import {
  type FigureRow,
  figureRows,
  filterFigures,
  sortFigures,
} from '#core/workspace/select-figures.ts';
import { useLists } from '#state/lists-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';

export type PlottedRow = FigureRow & { readonly measure: NonNullable<FigureRow['measure']> };

export type UnitGroup = {
  readonly key: string;
  readonly unit: MeasureUnit;
  readonly rows: readonly PlottedRow[];
};

export type Ledger = {
  readonly total: number;
  readonly rows: readonly FigureRow[];
  /** Units that at least two of the shown figures have. */
  readonly units: readonly UnitGroup[];
  /** What the plot shows; `null` when there is nothing to plot or it was put away. */
  readonly plotted: UnitGroup | null;
};

/** What is compared most comes first: sums, shares and counts before ordinals and dates. */
const RANK: Readonly<Record<MeasureUnit['kind'], number>> = {
  currency: 0,
  percent: 1,
  count: 2,
  share: 3,
  duration: 4,
  date: 5,
  ordinal: 6,
};

/** One dot is no plot. */
const PLOT_FROM = 2;

function unitGroups(rows: readonly FigureRow[]): readonly UnitGroup[] {
  const groups = new Map<string, { unit: MeasureUnit; rows: PlottedRow[] }>();
  for (const row of rows) {
    if (row.measure === null) {
      continue;
    }
    const key = unitKey(row.measure.unit);
    const group = groups.get(key) ?? { unit: row.measure.unit, rows: [] };
    group.rows.push(row as PlottedRow);
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .filter((group) => group.rows.length >= PLOT_FROM)
    .sort((a, b) => RANK[a.unit.kind] - RANK[b.unit.kind] || b.rows.length - a.rows.length);
}

/** `unit` of the ledger's state: a key, `''` for no plot, `null` for whatever is most frequent. */
function plottedGroup(groups: readonly UnitGroup[], unit: string | null): UnitGroup | null {
  if (unit === '') {
    return null;
  }
  return groups.find((group) => group.key === unit) ?? groups[0] ?? null;
}

export function useLedger(): Ledger {
  const workspace = useWorkspace();
  const state = useLists((lists) => lists.ledger);
  const { query, kind, sourceId, actorId, sort, descending, unit } = state;
  const all = useMemo(() => figureRows(workspace), [workspace]);
  const found = useMemo(
    () => filterFigures(workspace, all, { query, kind, sourceId, actorId }),
    [workspace, all, query, kind, sourceId, actorId],
  );
  const rows = useMemo(() => sortFigures(found, sort, descending), [found, sort, descending]);
  const units = useMemo(() => unitGroups(found), [found]);
  return { total: all.length, rows, units, plotted: plottedGroup(units, unit) };
}
