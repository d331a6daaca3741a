/** Dates with a month's name: "March 3", "Wednesday, Feb. 26, 2025", "3 to 9 May", "March 2025", "April". */

import { type Candidate, type FigurePart, RANKS } from '#core/figure/candidate.ts';
import { CUE, cuesAt } from '#core/figure/number-cues.ts';
import {
  type FigureScan,
  follows,
  lowerAt,
  nextLower,
  previousLower,
} from '#core/figure/reading/scan.ts';
import { daysInMonth, isoDay, isoMonth } from './calendar.ts';
import {
  dayAt,
  impliedYear,
  isMonthAlone,
  monthAt,
  overComma,
  weekdayAt,
  yearBehind,
} from './date-parts.ts';

/** One day or month as written; the year is `null` where the text leaves it out. */
type Written = {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  readonly end: number;
};

type WrittenSpan = { readonly first: Written; readonly last: Written | null; readonly end: number };

function fits(month: number, day: number): boolean {
  return day <= daysInMonth(2024, month);
}

/** A dash, or a word that joins two ends; `words` are those allowed here. Token after it, or -1. */
function overDash(scan: FigureScan, at: number, words: RegExp | null): number {
  const token = scan.tokens[at];
  if (token === undefined || !follows(scan, at) || !follows(scan, at + 1)) return -1;
  if (/^[-–—‑]$/.test(token.text)) return at + 1;
  return words?.test(token.lower) ? at + 1 : -1;
}

/** The words that may join two ends here: "and" only behind "between". */
function joiners(scan: FigureScan, at: number): RegExp {
  return previousLower(scan, at) === 'between' ? /^and$/ : /^(?:to|through|until|till)$/;
}

/** "March 3", "March 3rd, 2025": month first. */
function monthDayAt(scan: FigureScan, at: number): Written | null {
  const month = monthAt(scan, at);
  const day = month !== null && follows(scan, month.end) ? dayAt(scan, month.end) : null;
  if (month === null || day === null || !fits(month.value, day.value)) return null;
  if (/^\d$/.test(scan.tokens[day.end]?.text.slice(0, 1) ?? '') && !follows(scan, day.end))
    return null;
  const year = yearBehind(scan, day.end);
  return {
    year: year?.value ?? null,
    month: month.value,
    day: day.value,
    end: year?.end ?? day.end,
  };
}

/** "the 17th day of November, 2023", as deeds write it. */
function afterDayOf(scan: FigureScan, day: number, at: number): Written | null {
  const month = follows(scan, at) ? monthAt(scan, at) : null;
  if (month === null || !fits(month.value, day)) return null;
  const year = yearBehind(scan, month.end);
  return { year: year?.value ?? null, month: month.value, day, end: year?.end ?? month.end };
}

/** "3 March", "the 3rd of March 2025": day first. */
function dayMonthAt(scan: FigureScan, at: number): Written | null {
  const day = dayAt(scan, at);
  if (day === null) return null;
  const hyphen = overDash(scan, day.end, null);
  const legal = nextLower(scan, day.end) === 'day' && lowerAt(scan, day.end + 1) === 'of';
  if (legal) return afterDayOf(scan, day.value, day.end + 2);
  const index = lowerAt(scan, day.end) === 'of' ? day.end + 1 : hyphen > 0 ? hyphen : day.end;
  const month = follows(scan, index) ? monthAt(scan, index) : null;
  if (month === null || !fits(month.value, day.value)) return null;
  const dashed = hyphen > 0 ? overDash(scan, month.end, null) : -1;
  const year = yearBehind(scan, dashed > 0 ? dashed : month.end);
  return {
    year: year?.value ?? null,
    month: month.value,
    day: day.value,
    end: year?.end ?? month.end,
  };
}

/** "March 3–5, 2025" and "March 28 – April 2": what follows the first day of a span. */
function spanFromMonth(scan: FigureScan, at: number, first: Written): WrittenSpan {
  const single: WrittenSpan = { first, last: null, end: first.end };
  const joint = overDash(scan, first.end, joiners(scan, at));
  if (joint < 0 || first.day === null) return single;
  const dashed = /^[-–—‑]$/.test(scan.tokens[first.end]?.text ?? '');
  const full = dashed ? monthDayAt(scan, joint) : null;
  if (full !== null)
    return { first: { ...first, year: first.year ?? full.year }, last: full, end: full.end };
  const day = first.year === null ? dayAt(scan, joint) : null;
  if (day === null || day.value <= first.day || monthAt(scan, day.end) !== null) return single;
  if (/^[ap]m$/.test(lowerAt(scan, day.end))) return single;
  const year = yearBehind(scan, day.end);
  const last = { ...first, day: day.value, year: year?.value ?? null };
  return { first: { ...first, year: last.year }, last, end: year?.end ?? day.end };
}

/** "3 to 9 May", "3–9 May 2025", "28 April – 2 May". */
function spanToMonth(scan: FigureScan, at: number): WrittenSpan | null {
  const day = dayAt(scan, at);
  const joint = day === null ? -1 : overDash(scan, day.end, joiners(scan, at));
  const last = joint < 0 ? null : dayMonthAt(scan, joint);
  if (day !== null && last?.day != null && day.value < last.day) {
    return { first: { ...last, day: day.value }, last, end: last.end };
  }
  const first = dayMonthAt(scan, at);
  if (first === null) return null;
  const dash = overDash(scan, first.end, null);
  const second = dash < 0 ? null : dayMonthAt(scan, dash);
  if (second === null) return { first, last: null, end: first.end };
  return { first: { ...first, year: first.year ?? second.year }, last: second, end: second.end };
}

function isoOf(scan: FigureScan, at: number, { year, month, day }: Written): string {
  const known = year ?? impliedYear(scan, month, at);
  const head = known === null ? `XXXX-${String(month).padStart(2, '0')}` : isoMonth(known, month);
  if (day === null) return head;
  return known === null
    ? `${head}-${String(day).padStart(2, '0')}`
    : isoDay({ year: known, month, day });
}

function isoOfSpan(scan: FigureScan, at: number, { first, last }: WrittenSpan): string {
  const from = isoOf(scan, at, first);
  return last === null ? from : `${from}/${isoOf(scan, at, last)}`;
}

/** "3rd to 9th of May": no month stands farther behind its first day. */
const MONTH_REACH = 6;

function hasMonth(scan: FigureScan, at: number): boolean {
  for (let index = at + 1; index <= at + MONTH_REACH; index++)
    if ((cuesAt(scan, index) & CUE.calendar) !== 0) return true;
  return false;
}

/** A day, or a span of days, with a weekday before it or not. */
export function findDayDate(scan: FigureScan, at: number): Candidate | null {
  if (scan.tokens[at]?.kind === 'number' && !hasMonth(scan, at)) return null;
  const weekday = weekdayAt(scan, at, true);
  const start = weekday === null ? at : overComma(scan, weekday.end);
  if (weekday !== null && !follows(scan, start)) return null;
  const index = weekday !== null && lowerAt(scan, start) === 'the' ? start + 1 : start;
  const first = monthDayAt(scan, index);
  const written = first === null ? spanToMonth(scan, index) : spanFromMonth(scan, index, first);
  if (written === null) return null;
  const { year } = written.first;
  const parts: FigurePart[] = weekday === null ? ['month', 'day'] : ['weekday', 'month', 'day'];
  return {
    from: at,
    to: written.end,
    reading: { kind: 'date', iso: isoOfSpan(scan, at, written) },
    confidence: year === null ? 0.93 : 0.98,
    reason: { rule: 'full-date', parts: year === null ? parts : [...parts, 'year'] },
    rank: written.last === null ? RANKS.fullDate : RANKS.dateSpan,
  };
}

function monthYearAt(scan: FigureScan, at: number): Written | null {
  const month = monthAt(scan, at);
  if (month === null) return null;
  const year = yearBehind(scan, month.end);
  return {
    year: year?.value ?? null,
    month: month.value,
    day: null,
    end: year?.end ?? month.end,
  };
}

/** "January to March 2024": two months that share the year. */
function monthSpan(scan: FigureScan, at: number, first: Written): WrittenSpan {
  const single: WrittenSpan = { first, last: null, end: first.end };
  const joint = first.year === null ? overDash(scan, first.end, joiners(scan, at)) : -1;
  const last = joint < 0 ? null : monthYearAt(scan, joint);
  if (last === null || dayAt(scan, last.end) !== null) return single;
  const dashed = /^[-–—‑]$/.test(scan.tokens[first.end]?.text ?? '');
  if (last.year === null && !dashed) return single;
  const wraps = last.year !== null && last.month < first.month;
  const year = last.year === null ? null : last.year - (wraps ? 1 : 0);
  return { first: { ...first, year }, last, end: last.end };
}

const QUARTERS: ReadonlyMap<number, number> = new Map([
  [3, 1],
  [6, 2],
  [9, 3],
  [12, 4],
]);

/** "the March quarter", "the September quarter of 2023": the quarter that ends with the month. */
export function findMonthQuarter(scan: FigureScan, at: number): Candidate | null {
  const month = monthAt(scan, at);
  const quarter = month === null ? undefined : QUARTERS.get(month.value);
  if (month === null || quarter === undefined || nextLower(scan, month.end) !== 'quarter')
    return null;
  const stated = yearBehind(scan, month.end + 1);
  const year = stated?.value ?? impliedYear(scan, month.value, at) ?? 'XXXX';
  return {
    from: at,
    to: stated?.end ?? month.end + 1,
    reading: { kind: 'date', iso: `${year}-Q${quarter}` },
    confidence: 0.9,
    reason: { rule: 'period', parts: ['month', 'quarter'] },
    rank: RANKS.dateSpan,
  };
}

/** A month, with its year or without. */
export function findMonthDate(scan: FigureScan, at: number): Candidate | null {
  const first = monthYearAt(scan, at);
  if (first === null) return null;
  const written = monthSpan(scan, at, first);
  const alone = written.first.year === null && written.last === null;
  if (alone && !isMonthAlone(scan, at)) return null;
  if (/^(?:last|next)$/.test(previousLower(scan, at)) && alone) return null;
  return {
    from: at,
    to: written.end,
    reading: { kind: 'date', iso: isoOfSpan(scan, at, written) },
    confidence: alone ? 0.85 : 0.96,
    reason: { rule: 'month', parts: alone ? ['month'] : ['month', 'year'] },
    rank: RANKS.month,
  };
}
