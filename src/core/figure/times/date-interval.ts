/** ISO 8601 dates, as partial as texts have them, as intervals of whole days. */
import { addMonths, epochDayOf, isRealDay } from './calendar.ts';

/** Epoch days (since 1970-01-01), the end exclusive. */
export type DayInterval = { readonly start: number; readonly end: number };

function months(year: number, month: number, count: number): DayInterval {
  const first = { year, month, day: 1 };
  return { start: epochDayOf(first), end: epochDayOf(addMonths(first, count)) };
}

function years(year: number, count: number): DayInterval {
  return months(year, 1, count * 12);
}

function wholeDate(match: RegExpExecArray): DayInterval | null {
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (match[2] === undefined) return years(year, 1);
  if (match[3] === undefined) return month >= 1 && month <= 12 ? months(year, month, 1) : null;
  if (!isRealDay({ year, month, day })) return null;
  const start = epochDayOf({ year, month, day });
  return { start, end: start + 1 };
}

function singleInterval(iso: string): DayInterval | null {
  const quarter = /^(-?\d{4})-Q([1-4])$/.exec(iso);
  if (quarter !== null) return months(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 3);
  const decade = /^(-?\d{3})X$/.exec(iso);
  if (decade !== null) return years(Number(decade[1]) * 10, 10);
  const century = /^(-?)(\d{2})XX$/.exec(iso);
  if (century !== null) {
    const first = Number(century[2]) * 100;
    return century[1] === '-' ? years(-first - 99, 100) : years(first, 100);
  }
  const date = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/.exec(iso);
  return date === null ? null : wholeDate(date);
}

/**
 * The days that an ISO date means: a day, month, quarter, year, decade ("198X"), century ("17XX") or `a/b` from the
 * first day of a to the last of b. `null` for a time of day, and for a date whose year is unknown.
 */
export function dayIntervalOf(iso: string): DayInterval | null {
  const [first, last, more] = iso.split('/');
  if (first === undefined || more !== undefined) return null;
  const from = singleInterval(first);
  if (from === null || last === undefined) return from;
  const to = singleInterval(last);
  return to === null || to.end <= from.start ? null : { start: from.start, end: to.end };
}
