/** The days that a relative date means, seen from the day of writing, as ISO 8601 ("a/b" for a stretch of days). */
import {
  addDays,
  addMonths,
  type CalendarDay,
  isoDay,
  isoMonth,
  isoYear,
  weekdayOf,
} from './calendar.ts';

/** −1 for the past, 0 for the present, 1 for the future. */
export type Direction = -1 | 0 | 1;

function stretch(from: CalendarDay, to: CalendarDay): string {
  return `${isoDay(from)}/${isoDay(to)}`;
}

function decade(year: number): string {
  return `${Math.floor(year / 10)}X`;
}

function quarter(day: CalendarDay): string {
  return `${isoYear(day.year)}-Q${Math.ceil(day.month / 3)}`;
}

function week(day: CalendarDay, from: number, to: number): string {
  const monday = addDays(day, 1 - weekdayOf(day));
  return stretch(addDays(monday, from), addDays(monday, to));
}

type Teller = (day: CalendarDay, direction: Direction) => string;

const TELLERS: ReadonlyMap<string, Teller> = new Map<string, Teller>([
  ['day', (day, direction) => isoDay(addDays(day, direction))],
  ['week', (day, direction) => week(addDays(day, direction * 7), 0, 6)],
  ['weekend', (day, direction) => week(addDays(day, direction * 7), 5, 6)],
  ['month', (day, direction) => isoDay(addMonths({ ...day, day: 1 }, direction)).slice(0, 7)],
  ['quarter', (day, direction) => quarter(addMonths({ ...day, day: 1 }, direction * 3))],
  ['year', (day, direction) => isoYear(day.year + direction)],
  ['decade', (day, direction) => decade(day.year + direction * 10)],
  ['night', (day, direction) => isoDay(addDays(day, Math.min(0, direction)))],
  ['evening', (day, direction) => isoDay(addDays(day, direction))],
  ['morning', (day, direction) => isoDay(addDays(day, direction))],
  ['afternoon', (day, direction) => isoDay(addDays(day, direction))],
]);

/** "last week", "this month", "next year"; `null` when the unit has no calendar days of its own. */
export function isoOfUnit(day: CalendarDay, unit: string, direction: Direction): string | null {
  return TELLERS.get(unit)?.(day, direction) ?? null;
}

/** The day `count` units away, as exact as the unit is: "five years ago" is a year, "two days ago" a day. */
export function isoAway(day: CalendarDay, unit: string, count: number): string | null {
  const whole = Math.round(count);
  if (Math.abs(whole) > 100_000) return null;
  switch (unit) {
    case 'day':
      return isoDay(addDays(day, whole));
    case 'week':
      return isoDay(addDays(day, whole * 7));
    case 'fortnight':
      return isoDay(addDays(day, whole * 14));
    case 'month':
      return isoDay(addMonths(day, whole)).slice(0, 7);
    case 'year':
      return isoYear(day.year + whole);
    case 'decade':
      return isoYear(day.year + Math.round(count * 10));
    case 'century':
      return isoYear(day.year + Math.round(count * 100));
    default:
      return null;
  }
}

/** What one unit is, in months or in days. */
const STEPS: ReadonlyMap<string, { readonly months: number } | { readonly days: number }> = new Map<
  string,
  { readonly months: number } | { readonly days: number }
>([
  ['month', { months: 1 }],
  ['year', { months: 12 }],
  ['decade', { months: 120 }],
  ['week', { days: 7 }],
  ['fortnight', { days: 14 }],
  ['day', { days: 1 }],
]);

/** "past five years", "next 12 months": from or to the day of writing. */
export function isoStretch(day: CalendarDay, unit: string, count: number): string | null {
  const whole = Math.round(count);
  const step = STEPS.get(unit);
  if (step === undefined || Math.abs(whole) > 3000) return null;
  const far =
    'months' in step ? addMonths(day, whole * step.months) : addDays(day, whole * step.days);
  return whole < 0 ? stretch(far, day) : stretch(day, far);
}

/** The weekday nearest to the day of writing in a direction; the day itself counts for the past. */
export function isoOfWeekday(day: CalendarDay, weekday: number, direction: Direction): string {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  if (direction > 0) return isoDay(addDays(day, 7 - back));
  return isoDay(addDays(day, -back));
}

/** "last April", "next June". */
export function isoOfMonth(day: CalendarDay, month: number, direction: Direction): string {
  const passed = month < day.month;
  const year =
    direction < 0
      ? passed
        ? day.year
        : day.year - 1
      : passed || month === day.month
        ? day.year + 1
        : day.year;
  return isoMonth(year, month);
}
