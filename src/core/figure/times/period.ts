/** Quarters, half-years and financial years: "Q3 2021", "third quarter", "H1 2022", "FY2019-20", "fiscal 2024". */

import { ordinalAt } from '#core/figure/amounts/ordinal.ts';
import { type Candidate, type FigurePart, RANKS, ranked } from '#core/figure/candidate.ts';
import {
  type FigureScan,
  follows,
  isGlued,
  isInnerHyphen,
  lowerAt,
  matchText,
  tokenEndingAt,
} from '#core/figure/reading/scan.ts';
import { itemAt } from '#core/text/item-at.ts';
import { pointsAhead, yearBehind } from './date-parts.ts';

function period(
  from: number,
  to: number,
  iso: string,
  parts: readonly FigurePart[],
  confidence: number,
): Candidate {
  return {
    from,
    to,
    reading: { kind: 'date', iso },
    confidence,
    reason: { rule: 'period', parts },
    rank: RANKS.period + 10,
  };
}

/** The year of a quarter without one: told in winter, the last one of the year before is over. */
function yearOfQuarter(scan: FigureScan, quarter: number, at: number): number | null {
  const { writtenOn } = scan;
  if (writtenOn === null) return null;
  const far = quarter * 3 - writtenOn.month >= 8 && !pointsAhead(scan, at);
  return far ? writtenOn.year - 1 : writtenOn.year;
}

function quarterIso(year: number | null, quarter: number): string {
  return `${year === null ? 'XXXX' : year}-Q${quarter}`;
}

function halfIso(year: number | null, half: number): string {
  const head = year === null ? 'XXXX' : String(year);
  return half === 1 ? `${head}-01/${head}-06` : `${head}-07/${head}-12`;
}

const QUARTER_SIGN =
  /([QH])([1-4])(?:(?:,? (?:of )?|[ -]?)(?:FY ?)?(\d{4}|['’]\d{2})| ?FY ?(\d{4}|\d{2}))?(?![\p{L}\d])/uy;
const YEAR_FIRST = /(\d{4})[ -]?([QH])([1-4])(?![\p{L}\d])/uy;
const NUMBER_FIRST = /([1-4])([QH])(?: ?(?:FY ?)?(\d{4}|['’]?\d{2}))?(?![\p{L}\d])/uy;

function yearOf(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  const value = Number(digits.replace(/\D/g, ''));
  return value < 100 ? 2000 + value : value;
}

type Sign = {
  readonly length: number;
  readonly letter: string;
  readonly index: number;
  readonly year: number | null;
};

function signAt(scan: FigureScan, start: number): Sign | null {
  const first = matchText(scan, QUARTER_SIGN, start);
  if (first !== null) {
    return {
      length: first[0].length,
      letter: first[1] ?? '',
      index: Number(first[2]),
      year: yearOf(first[3] ?? first[4]),
    };
  }
  const second = matchText(scan, YEAR_FIRST, start);
  if (second !== null) {
    return {
      length: second[0].length,
      letter: second[2] ?? '',
      index: Number(second[3]),
      year: yearOf(second[1]),
    };
  }
  const third = matchText(scan, NUMBER_FIRST, start);
  return third === null
    ? null
    : {
        length: third[0].length,
        letter: third[2] ?? '',
        index: Number(third[1]),
        year: yearOf(third[3]),
      };
}

/** "Q2 Stewart Hosie:": the number of a question at the head of a line. */
function isQuestion(scan: FigureScan, at: number): boolean {
  const token = scan.tokens[at];
  const opens = at === 0 || token?.gap === 'line' || token?.gap === 'paragraph';
  if (!opens || !/^Q/.test(token?.text ?? '')) return false;
  for (let index = at + 1; index < at + 8 && follows(scan, index); index++)
    if (scan.tokens[index]?.text === ':') return true;
  return false;
}

function isGluedToWord(scan: FigureScan, at: number): boolean {
  return isGlued(scan, at) && !/^[([“"]$/.test(itemAt(scan.tokens, at - 1)?.text ?? '');
}

/** Whether Q or H stands behind a number, over a blank or a hyphen. */
function meetsSign(scan: FigureScan, at: number): boolean {
  const next = scan.tokens[at + 1]?.text ?? '';
  return /^[QH]/.test(next === '-' ? (scan.tokens[at + 2]?.text ?? '') : next);
}

/** "Q3 2021", "Q3", "2021 Q3", "3Q21", "H1 2022". */
export function findQuarterSign(scan: FigureScan, at: number): Candidate | null {
  const token = scan.tokens[at];
  if (token === undefined || !/^(?:[QH]|\d)/.test(token.text) || isGluedToWord(scan, at))
    return null;
  if (isQuestion(scan, at) || (token.kind === 'number' && !meetsSign(scan, at))) return null;
  const sign = signAt(scan, token.start);
  if (sign === null || (sign.letter === 'H' && (sign.index > 2 || sign.year === null))) return null;
  const last = tokenEndingAt(scan, at, token.start + sign.length);
  if (last < 0) return null;
  const year = sign.year ?? yearOfQuarter(scan, sign.index, at);
  return sign.letter === 'Q'
    ? period(at, last + 1, quarterIso(year, sign.index), ['quarter', 'year'], 0.95)
    : period(at, last + 1, halfIso(year, sign.index), ['half-year', 'year'], 0.92);
}

/** "in the first half", beside shares or sums of money: half a year, and not of a match. */
function halfOfYear(scan: FigureScan, from: number, end: number, half: number): Candidate | null {
  const { writtenOn } = scan;
  const led =
    lowerAt(scan, from - 1) === 'the' && /^(?:in|for|during)$/.test(lowerAt(scan, from - 2));
  if (!led || writtenOn === null || lowerAt(scan, end) === 'of') return null;
  const near = [
    ...scan.tokens.slice(Math.max(0, from - 14), from),
    ...scan.tokens.slice(end, end + 14),
  ];
  if (!near.some(({ lower }) => /^(?:%|percent|cent|pct|[$€£¥₹]|million|billion|bn)$/.test(lower)))
    return null;
  const over = half === 2 && writtenOn.month <= 6 && !pointsAhead(scan, from);
  return period(
    from,
    end,
    halfIso(over ? writtenOn.year - 1 : writtenOn.year, half),
    ['half-year'],
    0.75,
  );
}

/** "third quarter of 2021", "fourth-quarter", "first half of 2022". */
export function findQuarterWords(scan: FigureScan, at: number): Candidate | null {
  const found = ordinalAt(scan, at);
  if (found === null || found.value < 1 || found.value > 4) return null;
  const hyphen = isInnerHyphen(scan, found.end);
  const index = hyphen ? found.end + 1 : found.end;
  if (!hyphen && !follows(scan, index)) return null;
  const word = lowerAt(scan, index);
  const year = yearBehind(scan, index + 1);
  const end = year?.end ?? index + 1;
  if (word === 'half' && found.value <= 2 && year !== null) {
    return period(at, end, halfIso(year.value, found.value), ['half-year', 'year'], 0.85);
  }
  if (word === 'half' && found.value <= 2 && !hyphen)
    return halfOfYear(scan, at, index + 1, found.value);
  if (word !== 'quarter') return null;
  const known = year?.value ?? yearOfQuarter(scan, found.value, at);
  return period(at, end, quarterIso(known, found.value), ['quarter'], year === null ? 0.8 : 0.95);
}

const FISCAL = /FY[ -]?(\d{4}|\d{2})(?:[-–/](\d{4}|\d{2}))?(?![\p{L}\d])/uy;

/** "FY2019-20", "FY24". */
export function findFiscalYear(scan: FigureScan, at: number): Candidate | null {
  const token = scan.tokens[at];
  if (token?.kind !== 'word' || !/^FY/.test(token.text) || isGlued(scan, at)) return null;
  const match = matchText(scan, FISCAL, token.start);
  const first = yearOf(match?.[1]);
  if (match === null || first === null) return null;
  const last = tokenEndingAt(scan, at, token.start + match[0].length);
  if (last < 0) return null;
  const second = yearOf(match[2]);
  const iso = second === null ? String(first) : `${first}/${second}`;
  return ranked(period(at, last + 1, iso, ['fiscal-year', 'year'], 0.93), RANKS.dateSpan + 1);
}

/** "mid-2021", "mid-March", "mid-1980s": the hyphenated "mid" belongs to the date and makes it approximate. */
export function isMidAt(scan: FigureScan, at: number): boolean {
  return lowerAt(scan, at) === 'mid' && isInnerHyphen(scan, at + 1);
}
