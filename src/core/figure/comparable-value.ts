/** Figures brought to one scale, so that they can be sorted and compared. */

import { measureOf } from '#core/figure/amounts/units.ts';
import { dayIntervalOf } from '#core/figure/times/date-interval.ts';
import type { Approximation, FigureReading } from './figure.ts';

/**
 * `dimension` groups what may be compared: "money:EUR", "percent", "count:soldier", "measure:length", "duration",
 * "time", "time-of-day", "ordinal", "share". Times are epoch days with `high` exclusive, durations are days (mean
 * lengths of months and years), times of day minutes; measures are in the base unit of their dimension.
 * For every other dimension `low` and `high` are inclusive and equal for a single value.
 */
export type ComparableValue = {
  readonly dimension: string;
  readonly low: number;
  readonly high: number;
};

const DURATION =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;
/** Days in a mean Gregorian year, month, and in the units below. */
const MEAN_DAYS = [365.2425, 30.436875, 7, 1, 1 / 24, 1 / 1440, 1 / 86_400];

/** An ISO 8601 duration in days, by the mean lengths of years and months; `null` when it is not one. */
export function daysOfDuration(iso: string): number | null {
  const parts = DURATION.exec(iso)?.slice(1);
  if (parts === undefined || parts.every((part) => part === undefined)) return null;
  return parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (MEAN_DAYS[index] ?? 0), 0);
}

function minutesOfDay(iso: string): number | null {
  const match = /^T(\d\d):(\d\d)/.exec(iso);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}

function single(dimension: string, value: number): ComparableValue {
  return { dimension, low: value, high: value };
}

function between(dimension: string, a: number, b: number): ComparableValue {
  return { dimension, low: Math.min(a, b), high: Math.max(a, b) };
}

const TIME_UNIT_DAYS: ReadonlyMap<string, number> = new Map([
  ['second', 1 / 86_400],
  ['minute', 1 / 1440],
  ['hour', 1 / 24],
  ['day', 1],
  ['week', 7],
  ['fortnight', 14],
  ['month', 30.436875],
  ['year', 365.2425],
  ['decade', 3652.425],
  ['century', 36_524.25],
]);

function counted(unit: string | undefined, low: number, high: number): ComparableValue {
  if (unit === undefined) return between('number', low, high);
  if (unit === '%') return between('percent', low, high);
  const days = TIME_UNIT_DAYS.get(unit);
  if (days !== undefined) return between('duration', low * days, high * days);
  const measure = measureOf(unit);
  if (measure === null) return between(`count:${unit.toLowerCase()}`, low, high);
  const base = (value: number) => (value + (measure.offset ?? 0)) * measure.factor;
  return between(`measure:${measure.dimension}`, base(low), base(high));
}

function dated(iso: string | undefined): ComparableValue | null {
  if (iso === undefined) return null;
  const minutes = minutesOfDay(iso);
  if (minutes !== null) return single('time-of-day', minutes);
  const days = dayIntervalOf(iso);
  return days === null ? null : { dimension: 'time', low: days.start, high: days.end };
}

function valueOfDuration(iso: string): ComparableValue | null {
  const days = daysOfDuration(iso);
  return days === null ? null : single('duration', days);
}

/** The scale and the bounds of a reading, hedges left aside; `null` for what has no place on a scale. */
export function comparableValue(reading: FigureReading): ComparableValue | null {
  switch (reading.kind) {
    case 'money':
      return single(`money:${reading.currency}`, reading.value);
    case 'percentage':
      return single('percent', reading.value);
    case 'quantity':
      return counted(reading.unit, reading.value, reading.value);
    case 'ordinal':
      return single('ordinal', reading.value);
    case 'fraction':
      return single('share', reading.value);
    case 'range':
      return reading.currency === undefined
        ? counted(reading.unit, reading.low, reading.high)
        : between(`money:${reading.currency}`, reading.low, reading.high);
    case 'duration':
      return valueOfDuration(reading.iso);
    case 'date':
    case 'relative-date':
      return dated(reading.iso);
  }
}

/** Where a figure stands in a sorted ledger: first by dimension, then by value, then by hedge. */
export type SortKey = readonly [dimension: string, low: number, high: number, hedge: number];

const HEDGE_ORDER: Readonly<Record<Approximation, number>> = { max: -1, about: 1, min: 2 };
const LAST = '\uffff';

/** The key of a reading; readings without a place on a scale come last. */
export function sortKeyOf(reading: FigureReading | null): SortKey {
  const value = reading === null ? null : comparableValue(reading);
  const hedge = reading?.approx === undefined ? 0 : HEDGE_ORDER[reading.approx];
  return value === null ? [LAST, 0, 0, hedge] : [value.dimension, value.low, value.high, hedge];
}

/** Orders two keys; a stable sort keeps equal ones in the order of the text. */
export function compareSortKeys(a: SortKey, b: SortKey): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
}
