/** All rules, by the word or sign that can begin their figure: most words of a text are passed over at once. */
import { MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './calendar.ts';
import type { Candidate, Rule } from './candidate.ts';
import { findClockTime, findNoon, findTwelveNoon } from './clock-time.ts';
import {
  CURRENCY_ABBREVIATIONS,
  CURRENCY_CODES,
  CURRENCY_SIGNS,
  SIGN_PREFIXES,
} from './currencies.ts';
import { findDayDate, findMonthDate } from './date-words.ts';
import { findListedDay } from './day-list.ts';
import { findArticleDuration, findDuration, findPartOfUnit, findRaceTime } from './duration.ts';
import {
  findArticleFraction,
  findHalf,
  findNumeratedFraction,
  findProportion,
  findSlashedFraction,
} from './fraction.ts';
import { findHalfMeasure, findHeight, findMeasure } from './measure.ts';
import { findMoneyBySign, findMoneyByWord } from './money.ts';
import { CARDINALS, ORDINALS } from './number-words.ts';
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
import { TIME_UNITS } from './time-units.ts';
import type { Form } from './token.ts';
import { findCentury, findDecade, findDecadeWord, findSpokenYear, findYear } from './year.ts';

/** Figures that begin with a number, in digits or words. */
const NUMBER_RULES: readonly Rule[] = [
  findMoneyByWord,
  findPercentage,
  findPoints,
  findRange,
  findMeasure,
  findHeight,
  findDuration,
  findAgo,
  findProportion,
  findNumeratedFraction,
  findAge,
  findCompound,
  findCount,
  findSpokenYear,
  findBareNumber,
];

/** Figures that begin with digits. */
const DIGIT_RULES: readonly Rule[] = [
  findNumericDate,
  findClockTime,
  findTwelveNoon,
  findRaceTime,
  findSlashedFraction,
  findDayDate,
  findListedDay,
  findYear,
  findDecade,
  findCentury,
  findQuarterSign,
  findQuarterWords,
  findOrdinal,
];

const MONEY_RULES: readonly Rule[] = [findMoneyBySign, findRange];
const ARTICLE_RULES: readonly Rule[] = [
  findArticleFraction,
  findPartOfPoint,
  findArticleDuration,
  findPartOfUnit,
  findAgo,
];
const PART_RULES: readonly Rule[] = [
  findHalfMeasure,
  findHalf,
  findPartOfPoint,
  findPartOfUnit,
  findAgo,
];
const ORDINAL_RULES: readonly Rule[] = [findCentury, findQuarterWords, findOrdinal];

/** "mid-2021": the figure behind the hyphen, from "mid" on. */
function findMid(scan: FigureScan, at: number): Candidate | null {
  if (!isMidAt(scan, at)) return null;
  const inner = [findDayDate, findMonthDate, findDecade, findCentury, findYear, findDecadeWord];
  for (const rule of inner) {
    const found = rule(scan, at + 2);
    if (found === null || found.reading.kind !== 'date') continue;
    const reading = { ...found.reading, approx: 'about' as const };
    return { ...found, from: at, reading, rank: found.rank + 20 };
  }
  return null;
}

function entries(
  words: Iterable<string>,
  rules: readonly Rule[],
): readonly (readonly [string, readonly Rule[]])[] {
  return [...words].map((word) => [word, rules] as const);
}

const DEICTIC =
  'last past next this previous coming following same current recent preceding that latest';
const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties';

function triggers(): ReadonlyMap<string, readonly Rule[]> {
  const map = new Map<string, readonly Rule[]>();
  const add = (words: Iterable<string>, rules: readonly Rule[]) => {
    for (const [word, list] of entries(words, rules))
      map.set(word, [...(map.get(word) ?? []), ...list]);
  };
  add(['a', 'an'], ARTICLE_RULES);
  add(['half', 'quarter', 'three'], PART_RULES);
  add(ORDINALS.keys(), ORDINAL_RULES);
  add(
    [...CARDINALS].filter(([, value]) => value >= 20).map(([word]) => word),
    ORDINAL_RULES,
  );
  add(MONTHS.keys(), [findDayDate, findMonthDate]);
  add(WEEKDAYS.keys(), [findDayDate, findWeekday]);
  add(
    [...SHORT_WEEKDAYS.keys()].filter((word) => !WEEKDAYS.has(word)),
    [findDayDate],
  );
  add(DEICTIC.split(' '), [findDeictic, findDeicticName]);
  add(['several', 'few', 'many', 'some', 'couple'], [findAgo]);
  add(
    [...TIME_UNITS.keys()].filter((word) => /s$|millennia/.test(word)),
    [findAgo],
  );
  add(['today', 'tonight', 'yesterday', 'tomorrow'], [findToday]);
  add(['noon', 'midday', 'midnight'], [findNoon]);
  add(['weekend'], [findWeekend]);
  add(['mid'], [findMid]);
  add(['ad'], [findYear]);
  add(['q', 'h'], [findQuarterSign]);
  add(['fy'], [findFiscalYear]);
  add(DECADES.split(' '), [findDecadeWord]);
  add(new Set([...SIGN_PREFIXES.keys()].map((sign) => sign.slice(0, -1))), MONEY_RULES);
  add(CURRENCY_SIGNS.keys(), MONEY_RULES);
  add(["'", '’', '‘'], [findDecade]);
  return map;
}

const TRIGGERS = triggers();

const CURRENCY_MARKS: ReadonlySet<string> = new Set([
  ...CURRENCY_CODES,
  ...CURRENCY_ABBREVIATIONS.keys(),
]);
function collect(found: Candidate[], rules: readonly Rule[], scan: FigureScan, at: number): void {
  for (const rule of rules) {
    const candidate = rule(scan, at);
    if (candidate !== null) found.push(candidate);
  }
}

const NO_RULES: readonly Rule[] = [];

/** What may begin with a word or sign. */
function rulesOf({ lower, text }: Form): readonly Rule[] {
  const rules = TRIGGERS.get(lower) ?? NO_RULES;
  return CURRENCY_MARKS.has(text) ? [...rules, ...MONEY_RULES] : rules;
}

function collectAtWord(found: Candidate[], scan: FigureScan, at: number, form: Form): void {
  form.rules ??= rulesOf(form);
  if (form.rules.length > 0) collect(found, form.rules, scan, at);
}

/** Adds every figure that may begin at a token. */
export function collectCandidates(found: Candidate[], scan: FigureScan, at: number): void {
  const token = scan.tokens[at];
  if (token === undefined || scan.blocked[at] === 1) return;
  if (scan.phrases[at] !== null) collect(found, NUMBER_RULES, scan, at);
  if (token.kind === 'number') collect(found, DIGIT_RULES, scan, at);
  else collectAtWord(found, scan, at, token.form);
}
