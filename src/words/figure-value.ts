/** Figures as the interface writes them: "150,000,000,000 EUR", "at most", "4 years". */

import type { Approximation, FigureReading } from '#core/figure/figure.ts';
import { assertNever } from '#core/result.ts';
import { statedDate } from './dates.ts';
import { counted } from './numbers.ts';

// Money and counts are shown whole: a reader checks them digit by digit.
const exact = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const ORDINAL_ENDS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

export const APPROXIMATION_WORDS: Readonly<Record<Approximation, string>> = {
  about: 'about',
  min: 'at least',
  max: 'at most',
};

export const NOT_UNDERSTOOD = 'not understood, kept as it is written';

/** The value of a reading, without its hedge. */
export function figureValue(reading: FigureReading): string {
  switch (reading.kind) {
    case 'money':
      return `${exact.format(reading.value)} ${reading.currency}`;
    case 'percentage':
      return `${exact.format(reading.value)} %`;
    case 'quantity':
    case 'fraction':
      return withUnit(exact.format(reading.value), reading.unit);
    case 'ordinal':
      return withUnit(ordinal(reading.value), reading.unit);
    case 'range':
      return withUnit(
        `${exact.format(reading.low)} – ${exact.format(reading.high)}`,
        reading.currency ?? reading.unit,
      );
    case 'date':
      return dateValue(reading.iso);
    case 'relative-date':
      return reading.iso === undefined ? 'a day told from another' : dateValue(reading.iso);
    case 'duration':
      return durationValue(reading.iso);
    default:
      return assertNever(reading);
  }
}

/** "at most 150,000,000,000 EUR"; says so when the words were not understood. */
export function figureWords(reading: FigureReading | null): string {
  if (reading === null) {
    return NOT_UNDERSTOOD;
  }
  const hedge = reading.approx === undefined ? '' : `${APPROXIMATION_WORDS[reading.approx]} `;
  return `${hedge}${figureValue(reading)}`;
}

function withUnit(value: string, unit: string | undefined): string {
  return unit === undefined || unit === '' ? value : `${value} ${unit}`;
}

function ordinal(value: number): string {
  return `${exact.format(value)}${ORDINAL_ENDS[ordinals.select(value)] ?? 'th'}`;
}

function dateValue(iso: string): string {
  const [from, to] = iso.split('/');
  if (from !== undefined && to !== undefined) {
    return `${dateValue(from)} – ${dateValue(to)}`;
  }
  const decade = /^(\d{3})X$/u.exec(iso)?.[1];
  if (decade !== undefined) {
    return `${decade}0s`;
  }
  return iso.startsWith('T') ? iso.slice(1) : statedDate(iso);
}

const DURATION =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/u;
const DURATION_UNITS = [
  { one: 'year', other: 'years' },
  { one: 'month', other: 'months' },
  { one: 'week', other: 'weeks' },
  { one: 'day', other: 'days' },
  { one: 'hour', other: 'hours' },
  { one: 'minute', other: 'minutes' },
  { one: 'second', other: 'seconds' },
] as const;

function durationValue(iso: string): string {
  const parts = DURATION.exec(iso)?.slice(1) ?? [];
  const words = DURATION_UNITS.flatMap((unit, index) => {
    const value = parts[index];
    return value === undefined ? [] : [counted(Number(value), unit)];
  });
  return words.length === 0 ? iso : words.join(' ');
}
