/** Dates in digits: ISO days and timestamps, 03/09/2025 in British or American order, 9.3.2025. */

import { type Candidate, RANKS } from '#core/figure/candidate.ts';
import { digitsEnd } from '#core/figure/reading/numeral.ts';
import { type FigureScan, isGlued, matchText, tokenEndingAt } from '#core/figure/reading/scan.ts';
import { itemAt } from '#core/text/item-at.ts';
import { type CalendarDay, epochDayOf, isoDay, isRealDay } from './calendar.ts';

const TIMESTAMP =
  /(\d{4})-(\d\d)-(\d\d)[T ](\d\d:\d\d)(?::\d\d(?:[.,]\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?(?![\d:])/y;
const ISO_DAY = /(\d{4})([-/.])(\d\d?)\2(\d\d?)(?![\d/]|-\d)/y;
const ISO_MONTH = /(\d{4})-(0[1-9]|1[0-2])(?![\d/]|[-–]\d|\p{L})/uy;
const SLASHED = /(\d\d?)([/.-])(\d\d?)\2(\d{4}|\d\d)(?![\d/]|[.-]\d|%)/y;

function candidate(scan: FigureScan, at: number, length: number, iso: string): Candidate | null {
  const start = scan.tokens[at]?.start ?? 0;
  const last = tokenEndingAt(scan, at, start + length);
  if (last < 0) return null;
  return {
    from: at,
    to: last + 1,
    reading: { kind: 'date', iso },
    confidence: 0.97,
    reason: { rule: 'numeric-date', parts: ['year', 'month', 'day'] },
    rank: RANKS.timestamp,
  };
}

function dayOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): CalendarDay | null {
  const found = { year: Number(year), month: Number(month), day: Number(day) };
  return isRealDay(found) ? found : null;
}

function findTimestamp(scan: FigureScan, at: number, start: number): Candidate | null {
  const match = matchText(scan, TIMESTAMP, start);
  const day = match === null ? null : dayOf(match[1], match[2], match[3]);
  if (match === null || day === null) return null;
  const zone = (match[5] ?? '').replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  return candidate(scan, at, match[0].length, `${isoDay(day)}T${match[4]}${zone}`);
}

function findIsoDay(scan: FigureScan, at: number, start: number): Candidate | null {
  const match = matchText(scan, ISO_DAY, start);
  if (match !== null) {
    const day = dayOf(match[1], match[3], match[4]);
    return day === null ? null : candidate(scan, at, match[0].length, isoDay(day));
  }
  const month = matchText(scan, ISO_MONTH, start);
  if (month === null || Number(month[1]) < 1500 || Number(month[1]) > 2200) return null;
  const yearSpan = Number(month[2]) > Number(month[1]) % 100;
  return yearSpan ? null : candidate(scan, at, month[0].length, month[0]);
}

function fullYear(year: number, writtenIn: number): number {
  if (year >= 100) return year;
  const century = Math.floor(writtenIn / 100) * 100;
  return century + year > writtenIn + 20 ? century - 100 + year : century + year;
}

/** Which of the two readings of 3/4/2025: the only possible one, else the nearer to the day of writing, else the order of the text. */
function settle(scan: FigureScan, first: number, second: number, year: number): CalendarDay | null {
  const readings = [
    { year, month: second, day: first },
    { year, month: first, day: second },
  ].filter(isRealDay);
  if (readings.length < 2 || first === second) return readings[0] ?? null;
  const { writtenOn } = scan;
  const [british, american] = readings;
  if (british === undefined || american === undefined) return null;
  if (writtenOn !== null && writtenOn.year === year) {
    const here = epochDayOf(writtenOn);
    const [toBritish, toAmerican] = [british, american].map((day) =>
      Math.abs(epochDayOf(day) - here),
    );
    if (toBritish === 0 || toAmerican === 0) return toBritish === 0 ? british : american;
  }
  return scan.dayFirst ? british : american;
}

function findSlashed(scan: FigureScan, at: number, start: number): Candidate | null {
  const match = matchText(scan, SLASHED, start);
  if (match === null || (match[2] !== '/' && match[4]?.length !== 4)) return null;
  const year = fullYear(Number(match[4]), scan.writtenOn?.year ?? 2025);
  const day = settle(scan, Number(match[1]), Number(match[3]), year);
  return day === null ? null : candidate(scan, at, match[0].length, isoDay(day));
}

/** A date in digits that starts at this token. */
export function findNumericDate(scan: FigureScan, at: number): Candidate | null {
  const token = scan.tokens[at];
  if (token?.kind !== 'number' || scan.blocked[at] === 1) return null;
  const before = itemAt(scan.tokens, at - 1)?.text ?? '';
  if (isGlued(scan, at) && !/^[([“"‘'|,:;]$/.test(before)) return null;
  if (scan.tokens[at + 2]?.kind !== 'number') return null;
  if (!'-/.'.includes(scan.text.charAt(digitsEnd(scan.text, token.start)) || ' ')) return null;
  return (
    findTimestamp(scan, at, token.start) ??
    findIsoDay(scan, at, token.start) ??
    findSlashed(scan, at, token.start)
  );
}
