/** A figure on a scale: what makes two figures comparable, sortable and plottable. */
import type { FigureReading } from '#core/figure/figure.ts';

/**
 * What is counted: a currency, per cent, a unit, days for dates (since 1970) and for durations. `low` and `high` are
 * the same for a single value; `null` at an end that the text leaves open ("at least").
 */
export type Measure = {
  readonly unit: MeasureUnit;
  readonly low: number;
  readonly high: number;
  readonly open: 'low' | 'high' | null;
};

export type MeasureUnit =
  | { readonly kind: 'currency'; readonly code: string }
  | { readonly kind: 'percent' | 'date' | 'duration' | 'ordinal' | 'share' }
  | { readonly kind: 'count'; readonly unit: string };

/** One string for each unit, for grouping. */
export function unitKey(unit: MeasureUnit): string {
  switch (unit.kind) {
    case 'currency':
      return `currency:${unit.code}`;
    case 'count':
      return `count:${unit.unit}`;
    default:
      return unit.kind;
  }
}

const DAY = 86_400_000;
const PARTIAL = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u;
const DECADE = /^(\d{3})X$/u;

function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime() / DAY;
}

/** First and last day of a date as partial as the text has it; `null` for a clock time. */
export function daysOf(iso: string): { readonly low: number; readonly high: number } | null {
  const [from, to] = iso.split('/');
  if (from !== undefined && to !== undefined) {
    const first = daysOf(from);
    const last = daysOf(to);
    return first === null || last === null ? null : { low: first.low, high: last.high };
  }
  const decade = DECADE.exec(iso)?.[1];
  if (decade !== undefined) {
    return { low: utc(Number(decade) * 10, 0, 1), high: utc(Number(decade) * 10 + 9, 11, 31) };
  }
  const [, year, month, day] = PARTIAL.exec(iso) ?? [];
  if (year === undefined) {
    return null;
  }
  if (month === undefined) {
    return { low: utc(Number(year), 0, 1), high: utc(Number(year), 11, 31) };
  }
  if (day === undefined) {
    return {
      low: utc(Number(year), Number(month) - 1, 1),
      high: utc(Number(year), Number(month), 0),
    };
  }
  const at = utc(Number(year), Number(month) - 1, Number(day));
  return { low: at, high: at };
}

const DURATION =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/u;
/** Mean lengths in days, for comparing only. */
const DAYS = [365.2425, 30.436875, 7, 1, 1 / 24, 1 / 1440, 1 / 86_400] as const;

/** A duration in days, by the mean lengths of years and months; `null` when it is not one. */
export function durationDays(iso: string): number | null {
  const parts = DURATION.exec(iso)?.slice(1);
  return parts === undefined
    ? null
    : parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (DAYS[index] ?? 0), 0);
}

function single(unit: MeasureUnit, value: number | null, reading: FigureReading): Measure | null {
  return value === null ? null : { unit, low: value, high: value, open: openEnd(reading) };
}

function openEnd({ approx }: FigureReading): Measure['open'] {
  return approx === 'min' ? 'high' : approx === 'max' ? 'low' : null;
}

function dateMeasure(iso: string | undefined, reading: FigureReading): Measure | null {
  const days = iso === undefined ? null : daysOf(iso);
  return days === null ? null : { unit: { kind: 'date' }, ...days, open: openEnd(reading) };
}

/** Where a reading stands on which scale; `null` when it has no place on one. */
export function measureOf(reading: FigureReading): Measure | null {
  switch (reading.kind) {
    case 'money':
      return single({ kind: 'currency', code: reading.currency }, reading.value, reading);
    case 'percentage':
      return single({ kind: 'percent' }, reading.value, reading);
    case 'quantity':
      return single({ kind: 'count', unit: reading.unit ?? '' }, reading.value, reading);
    case 'ordinal':
      return single({ kind: 'ordinal' }, reading.value, reading);
    case 'fraction':
      return single({ kind: 'share' }, reading.value, reading);
    case 'range':
      return {
        unit:
          reading.currency === undefined
            ? { kind: 'count', unit: reading.unit ?? '' }
            : { kind: 'currency', code: reading.currency },
        low: reading.low,
        high: reading.high,
        open: openEnd(reading),
      };
    case 'duration':
      return single({ kind: 'duration' }, durationDays(reading.iso), reading);
    case 'date':
    case 'relative-date':
      return dateMeasure(reading.iso, reading);
  }
}

/** One string for readings that state the same: same scale, same value. `null` when there is nothing to compare. */
export function sameKey(reading: FigureReading): string | null {
  const measure = measureOf(reading);
  return measure === null ? null : `${unitKey(measure.unit)}|${measure.low}|${measure.high}`;
}
