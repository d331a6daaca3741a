/** All rules, by the kind of token that can begin their figure. */
import type { Candidate, Rule } from './candidate.ts';
import { findClockTime, findNoon } from './clock-time.ts';
import { findDayDate, findMonthDate } from './date-words.ts';
import { findArticleDuration, findDuration, findPartOfUnit, findRaceTime } from './duration.ts';
import {
  findArticleFraction,
  findHalf,
  findNumeratedFraction,
  findProportion,
  findSlashedFraction,
} from './fraction.ts';
import { findMeasure } from './measure.ts';
import { findMoneyBySign, findMoneyByWord } from './money.ts';
import { findNumericDate } from './numeric-date.ts';
import { findOrdinal } from './ordinal.ts';
import { findPartOfPoint, findPercentage, findPoints } from './percentage.ts';
import { findFiscalYear, findQuarterSign, findQuarterWords, isMidAt } from './period.ts';
import { findAge, findBareNumber, findCompound, findCount } from './quantity.ts';
import { findRange } from './range.ts';
import {
  findAgo,
  findDeictic,
  findDeicticName,
  findToday,
  findWeekday,
  findWeekend,
} from './relative-date.ts';
import type { FigureScan } from './scan.ts';
import { findCentury, findDecade, findDecadeWord, findYear } from './year.ts';

/** Figures that begin with a number, in digits or words. */
const NUMBER_RULES: readonly Rule[] = [
  findMoneyByWord,
  findPercentage,
  findPoints,
  findRange,
  findMeasure,
  findDuration,
  findProportion,
  findNumeratedFraction,
  findAge,
  findCompound,
  findCount,
  findBareNumber,
];

/** Figures that begin with digits. */
const DIGIT_RULES: readonly Rule[] = [
  findNumericDate,
  findClockTime,
  findRaceTime,
  findSlashedFraction,
  findDayDate,
  findYear,
  findDecade,
  findCentury,
  findQuarterSign,
  findQuarterWords,
  findOrdinal,
];

/** Figures that begin with a word. */
const WORD_RULES: readonly Rule[] = [
  findMoneyBySign,
  findDayDate,
  findMonthDate,
  findYear,
  findDecadeWord,
  findCentury,
  findQuarterSign,
  findQuarterWords,
  findFiscalYear,
  findOrdinal,
  findArticleFraction,
  findHalf,
  findPartOfPoint,
  findArticleDuration,
  findPartOfUnit,
  findDeictic,
  findDeicticName,
  findToday,
  findWeekday,
  findWeekend,
  findNoon,
];

/** Figures that begin with a sign. */
const SIGN_RULES: readonly Rule[] = [findMoneyBySign, findDecade];

/** "mid-2021": the figure behind the hyphen, from "mid" on. */
function findMid(scan: FigureScan, at: number): Candidate | null {
  if (!isMidAt(scan, at)) return null;
  const inner = [findDayDate, findMonthDate, findDecade, findCentury, findYear, findDecadeWord].map(
    (rule) => rule(scan, at + 2),
  );
  const found = inner.find((candidate) => candidate?.reading.kind === 'date');
  if (found === undefined || found === null || found.reading.kind !== 'date') return null;
  return {
    ...found,
    from: at,
    reading: { ...found.reading, approx: 'about' },
    rank: found.rank + 20,
  };
}

function rulesFor(scan: FigureScan, at: number): readonly (readonly Rule[])[] {
  const token = scan.tokens[at];
  if (token === undefined || scan.blocked[at] === 1) return [];
  const numbered = scan.phrases[at] === null ? [] : [NUMBER_RULES];
  if (token.kind === 'number') return [...numbered, DIGIT_RULES];
  if (token.kind === 'word') return [...numbered, WORD_RULES, [findMid, findAgo, findRangeBySign]];
  return [SIGN_RULES, [findRangeBySign]];
}

/** Ranges of money begin with the currency. */
function findRangeBySign(scan: FigureScan, at: number): Candidate | null {
  return scan.phrases[at] === null ? findRange(scan, at) : null;
}

/** Every figure that may begin at a token. */
export function candidatesAt(scan: FigureScan, at: number): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const rules of rulesFor(scan, at)) {
    for (const rule of rules) {
      const candidate = rule(scan, at);
      if (candidate !== null) found.push(candidate);
    }
  }
  if (scan.tokens[at]?.kind === 'number' && scan.blocked[at] !== 1) {
    const ago = findAgo(scan, at);
    if (ago !== null) found.push(ago);
  }
  return found;
}
