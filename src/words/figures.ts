/** Words of the figure ledger. */
import type { MeasureUnit } from '#core/figure-query/measure.ts';
import type { LedgerOrder } from '#core/workspace/select-figures.ts';
import { statedDate } from './dates.ts';
import { type Counted, counted, shortNumber } from './numbers.ts';
import { FIGURES } from './shell.ts';

export const LEDGER = {
  title: 'Figures',
  table: 'Figure ledger',
  search: 'Value or words',
  searchHint: '≥ 100 bn EUR · > 5 % · 2025-03 · under 1 year · defence',
  kind: 'Kind',
  all: 'All kinds',
  notUnderstood: 'Not understood',
  source: 'Source',
  allSources: 'All sources',
  about: 'About',
  anyActor: 'Any actor',
  emptyTitle: 'No figures yet',
  emptyText: 'Select a sum, share, count or date in a text and press F.',
  noneTitle: 'No figure fits',
  noneText: 'Try another value, or take a filter away.',
  clearFilters: 'Take all filters away',
  openPlace: 'Go to its place in the text',
  inspect: 'Show the figure',
  corrected: 'corrected by hand',
  plot: 'Plot',
  hidePlot: 'No plot',
  sortBy: (column: string): string => `Sort by ${column}`,
  logScale: 'logarithmic scale',
} as const;

export const COLUMNS: Readonly<Record<Exclude<LedgerOrder, 'place'>, string>> & {
  readonly about: string;
} = {
  value: 'Value',
  words: 'Words',
  kind: 'Kind',
  asOf: 'As of',
  about: 'About',
  source: 'Source',
};

export const figureCount = (shown: number, all: number): string =>
  shown === all ? counted(all, FIGURES) : `${shown} of ${counted(all, FIGURES)}`;

const COUNTS: Counted = { one: 'figure', other: 'figures' };

const UNITS = {
  percent: 'per cent',
  date: 'dates',
  duration: 'durations',
  ordinal: 'ordinals',
  share: 'shares',
} as const;

/** "EUR", "per cent", "member". */
export function unitName(unit: MeasureUnit): string {
  switch (unit.kind) {
    case 'currency':
      return unit.code;
    case 'count':
      return unit.unit === '' ? 'plain numbers' : unit.unit;
    default:
      return UNITS[unit.kind];
  }
}

/** "EUR, 12 figures". */
export const unitCount = (unit: MeasureUnit, count: number): string =>
  `${unitName(unit)}, ${counted(count, COUNTS)}`;

const DAY = 86_400_000;

/** A value on the axis of a plot, short. */
export function axisValue(unit: MeasureUnit, value: number): string {
  switch (unit.kind) {
    case 'date':
      return statedDate(new Date(value * DAY).toISOString().slice(0, 10));
    case 'duration':
      return durationAxis(value);
    case 'percent':
      return `${shortNumber(value)} %`;
    default:
      return shortNumber(value);
  }
}

function durationAxis(days: number): string {
  if (Math.abs(days) >= 365) {
    return counted(Math.round((days / 365.2425) * 10) / 10, { one: 'year', other: 'years' });
  }
  return counted(Math.round(days * 10) / 10, { one: 'day', other: 'days' });
}

/** What the plot shows, for those who do not see it. */
export const plotSummary = (unit: MeasureUnit, count: number, low: string, high: string): string =>
  `Plot of ${counted(count, COUNTS)} in ${unitName(unit)}, from ${low} to ${high}. The table below has the same figures.`;
