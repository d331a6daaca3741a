/** Days that share a month: the "6" of "6 and 9 August", the "4" of "March 3 and 4". */

import { type Candidate, RANKS } from '#core/figure/candidate.ts';
import { nounPhraseAt } from '#core/figure/reading/noun-phrase.ts';
import { type FigureScan, follows, lowerAt } from '#core/figure/reading/scan.ts';
import { isoDay } from './calendar.ts';
import { dayAt, impliedYear, monthAt, yearBehind } from './date-parts.ts';

/** No list of days is longer. */
const MAX_DAYS = 6;

type Shared = { readonly month: number; readonly year: number | null };

function isJoint(scan: FigureScan, at: number): boolean {
  return /^(?:,|and|or|&)$/.test(lowerAt(scan, at)) && follows(scan, at) && follows(scan, at + 1);
}

/** The token of the next day over "," or "and" or both; -1 when none follows. */
function nextDay(scan: FigureScan, at: number): number {
  if (!isJoint(scan, at)) return -1;
  const index = isJoint(scan, at + 1) ? at + 2 : at + 1;
  return dayAt(scan, index) === null ? -1 : index;
}

/** "6 and 9 August 1945": the month stands behind the last day. */
function monthAhead(scan: FigureScan, at: number): Shared | null {
  let index = at;
  for (let step = 0; step < MAX_DAYS; step++) {
    const day = dayAt(scan, index);
    if (day === null) return null;
    const month = step > 0 && follows(scan, day.end) ? monthAt(scan, day.end) : null;
    if (month !== null) {
      return { month: month.value, year: yearBehind(scan, month.end)?.value ?? null };
    }
    index = nextDay(scan, day.end);
    if (index < 0) return null;
  }
  return null;
}

/** "March 3, 4 and 5": the month stands before the first day. */
function monthBehind(scan: FigureScan, at: number): Shared | null {
  let index = at - 1;
  for (let step = 0; step < MAX_DAYS; step++) {
    if (!isJoint(scan, index)) return null;
    if (isJoint(scan, index - 1)) index -= 1;
    if (dayAt(scan, index - 1) === null) return null;
    const month = monthAt(scan, index - 2);
    if (month !== null) {
      const own = dayAt(scan, at);
      return {
        month: month.value,
        year: own === null ? null : (yearBehind(scan, own.end)?.value ?? null),
      };
    }
    index -= 2;
  }
  return null;
}

/** One day of a list whose month is written once. */
export function findListedDay(scan: FigureScan, at: number): Candidate | null {
  const day = dayAt(scan, at);
  if (day === null) return null;
  const before = monthBehind(scan, at);
  const shared = before ?? monthAhead(scan, at);
  if (shared === null || (before !== null && countsNoun(scan, day.end))) return null;
  const year = shared.year ?? impliedYear(scan, shared.month, at);
  if (year === null) return null;
  return {
    from: at,
    to: before === null ? day.end : (yearBehind(scan, day.end)?.end ?? day.end),
    reading: { kind: 'date', iso: isoDay({ year, month: shared.month, day: day.value }) },
    confidence: 0.8,
    reason: { rule: 'full-date', parts: ['day', 'month'] },
    rank: RANKS.month,
  };
}

/** "March 3 and 4 people": the second number counts. */
function countsNoun(scan: FigureScan, at: number): boolean {
  return nounPhraseAt(scan, at, 2) !== null;
}
