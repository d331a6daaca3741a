/** All rules, by the word or sign that can begin their figure: most words of a text are passed over at once. */

import {
  findArticleFraction,
  findHalf,
  findNumeratedFraction,
  findProportion,
  findSlashedFraction,
} from '#core/figure/amounts/fraction.ts';
import { findHalfMeasure, findHeight, findMeasure } from '#core/figure/amounts/measure.ts';
import { findMoneyBySign, findMoneyByWord } from '#core/figure/amounts/money.ts';
import { findOrdinal } from '#core/figure/amounts/ordinal.ts';
import { findPartOfPoint, findPercentage, findPoints } from '#core/figure/amounts/percentage.ts';
import { findAge, findBareNumber, findCompound, findCount } from '#core/figure/amounts/quantity.ts';
import { findRange } from '#core/figure/amounts/range.ts';
import type { FigureScan } from '#core/figure/reading/scan.ts';
import type { Form } from '#core/figure/reading/token.ts';
import { findClockTime, findNoon, findTwelveNoon } from '#core/figure/times/clock-time.ts';
import { findDayDate, findMonthDate, findMonthQuarter } from '#core/figure/times/date-words.ts';
import { findListedDay } from '#core/figure/times/day-list.ts';
import {
  findArticleDuration,
  findDuration,
  findPartOfUnit,
  findRaceTime,
} from '#core/figure/times/duration.ts';
import { findNumericDate } from '#core/figure/times/numeric-date.ts';
import {
  findFiscalYear,
  findQuarterSign,
  findQuarterWords,
  isMidAt,
} from '#core/figure/times/period.ts';
import {
  findAgo,
  findDeictic,
  findDeicticName,
  findToday,
  findWeekday,
  findWeekend,
} from '#core/figure/times/relative-date.ts';
import { findShortYear } from '#core/figure/times/short-year.ts';
import {
  findCentury,
  findDecade,
  findDecadeWord,
  findSpokenYear,
  findYear,
} from '#core/figure/times/year.ts';
import type { Candidate, CuedRule, Rule } from './candidate.ts';
import { withApprox } from './figure.ts';
import { ANY_CUE, CUE, cuesAtDigits, cuesAtNumber, cuesBehindWord } from './number-cues.ts';
import { CURRENCY_MARKS, OPENERS, type Opener } from './openers.ts';

/** Rules that speak only where one of the cues stands. */
function on(cues: number, ...rules: readonly Rule[]): readonly CuedRule[] {
  return rules.map((rule) => ({ rule, cues }));
}

/** Rules that are asked everywhere. */
function always(...rules: readonly Rule[]): readonly CuedRule[] {
  return on(ANY_CUE, ...rules);
}

/** What the first end of a range may be of. */
const MEASURED = CUE.money | CUE.share | CUE.unit | CUE.time;

/** Figures that begin with a number, in digits or words. */
const NUMBER_RULES: readonly CuedRule[] = [
  ...on(CUE.money, findMoneyByWord),
  ...on(CUE.share, findPercentage, findPoints),
  ...on(CUE.joiner | MEASURED, findRange),
  ...on(CUE.unit, findMeasure),
  ...on(CUE.tail, findHeight),
  ...on(CUE.time, findDuration),
  ...on(CUE.time | CUE.joiner, findAgo),
  ...on(CUE.outOf, findProportion),
  ...on(CUE.denominator, findNumeratedFraction),
  ...on(CUE.age, findAge),
  ...on(CUE.joint, findCompound),
  ...on(CUE.noun | CUE.joint, findCount),
  ...on(CUE.spelled, findSpokenYear),
  ...always(findBareNumber),
];

/** Figures that begin with digits. */
const DIGIT_RULES: readonly CuedRule[] = [
  ...on(CUE.dateMark, findNumericDate),
  ...on(CUE.clock | CUE.decimal | CUE.fourDigits, findClockTime),
  ...on(CUE.clock, findTwelveNoon, findRaceTime),
  ...on(CUE.fractionBar, findSlashedFraction),
  ...on(CUE.calendar | CUE.dayJoint | CUE.ordinal, findDayDate),
  ...on(CUE.list | CUE.listed | CUE.ordinal, findListedDay),
  ...on(CUE.fourDigits | CUE.era, findYear),
  ...on(CUE.tail, findDecade),
  ...on(CUE.ordinal, findCentury),
  ...on(CUE.quarter | CUE.joint, findQuarterSign),
  ...on(CUE.ordinal, findQuarterWords, findOrdinal),
];

const MONEY_RULES = always(findMoneyBySign, findRange);
const ARTICLE_RULES: readonly CuedRule[] = [
  ...on(CUE.denominator, findArticleFraction, findPartOfPoint),
  ...on(CUE.time, findArticleDuration),
  ...on(CUE.denominator, findPartOfUnit),
  ...on(CUE.time | CUE.stretch, findAgo),
];
const PART_RULES = always(findHalfMeasure, findHalf, findPartOfPoint, findPartOfUnit, findAgo);
const ORDINAL_RULES = always(findCentury, findQuarterWords, findOrdinal);
const DEICTIC_RULES: readonly CuedRule[] = [
  ...on(CUE.time | CUE.stretch | CUE.numbered, findDeictic),
  ...on(CUE.calendar, findDeicticName),
];

/** "mid-2021": the figure behind the hyphen, from "mid" on. */
function findMid(scan: FigureScan, at: number): Candidate | null {
  if (!isMidAt(scan, at)) return null;
  const inner = [findDayDate, findMonthDate, findDecade, findCentury, findYear, findDecadeWord];
  for (const rule of inner) {
    const found = rule(scan, at + 2);
    if (found === null || found.reading.kind !== 'date') continue;
    const { to, confidence, reason, rank } = found;
    const reading = withApprox(found.reading, 'about');
    return { from: at, to, reading, confidence, reason, rank: rank + 20 };
  }
  return null;
}

const RULES: Readonly<Record<Opener, readonly CuedRule[]>> = {
  article: ARTICLE_RULES,
  part: PART_RULES,
  ordinal: ORDINAL_RULES,
  ordinalTens: ORDINAL_RULES,
  month: [...always(findDayDate, findMonthDate), ...on(CUE.quarter, findMonthQuarter)],
  weekday: always(findDayDate, findWeekday),
  shortWeekday: always(findDayDate),
  deictic: DEICTIC_RULES,
  vague: on(CUE.time | CUE.dayJoint, findAgo),
  timeUnits: on(CUE.ago, findAgo),
  today: always(findToday),
  noon: always(findNoon),
  weekend: always(findWeekend),
  mid: always(findMid),
  era: always(findYear),
  quarterSign: always(findQuarterSign),
  fiscalYear: always(findFiscalYear),
  decade: always(findDecadeWord),
  currencyPrefix: on(CUE.sign, findMoneyBySign, findRange),
  currencySign: MONEY_RULES,
  apostrophe: on(CUE.numbered, findDecade, findShortYear),
};

function triggers(): ReadonlyMap<string, readonly CuedRule[]> {
  const map = new Map<string, readonly CuedRule[]>();
  for (const opener of Object.keys(OPENERS) as Opener[])
    for (const word of OPENERS[opener]) map.set(word, [...(map.get(word) ?? []), ...RULES[opener]]);
  return map;
}

const TRIGGERS = triggers();

function collect(
  found: Candidate[],
  rules: readonly CuedRule[],
  cues: number,
  scan: FigureScan,
  at: number,
): void {
  for (const { rule, cues: needed } of rules) {
    if ((cues & needed) === 0) continue;
    const candidate = rule(scan, at);
    if (candidate !== null) found.push(candidate);
  }
}

const NO_RULES: readonly CuedRule[] = [];

/** What may begin with a word or sign. */
function rulesOf({ lower, text }: Form): readonly CuedRule[] {
  const rules = TRIGGERS.get(lower) ?? NO_RULES;
  return CURRENCY_MARKS.has(text) ? [...rules, ...MONEY_RULES] : rules;
}

function collectAtWord(found: Candidate[], scan: FigureScan, at: number, form: Form): void {
  form.rules ??= rulesOf(form);
  if (form.rules.length > 0) collect(found, form.rules, cuesBehindWord(scan, at), scan, at);
}

/** Adds every figure that may begin at a token. */
export function collectCandidates(found: Candidate[], scan: FigureScan, at: number): void {
  const token = scan.tokens[at];
  if (token === undefined || scan.blocked[at] === 1) return;
  const number = scan.phrases[at] ?? null;
  if (number !== null) collect(found, NUMBER_RULES, cuesAtNumber(scan, number), scan, at);
  if (token.numeral === null) collectAtWord(found, scan, at, token.form);
  else collect(found, DIGIT_RULES, cuesAtDigits(scan, at, token.numeral), scan, at);
}
