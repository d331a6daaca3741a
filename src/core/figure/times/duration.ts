/** Durations: "four years", "45 minutes", "30-year-old", "two and a half hours", "half an hour", "2:03:59". */

import { overJoint } from '#core/figure/amounts/currency-mark.ts';
import { compoundEnd, overMore } from '#core/figure/amounts/quantity.ts';
import {
  isBareOne,
  numberAt,
  numberReasons,
  overPlus,
  reasonFor,
} from '#core/figure/amounts/signed-number.ts';
import { type Candidate, type FigureReason, RANKS, ranked } from '#core/figure/candidate.ts';
import { CUE, cuesBehind, TIME_ADJECTIVES } from '#core/figure/number-cues.ts';
import type { NumberPhrase } from '#core/figure/reading/number-phrase.ts';
import {
  type FigureScan,
  follows,
  isArticle,
  isGlued,
  isInnerHyphen,
  lowerAt,
  matchText,
  nextLower,
  previousLower,
  tokenEndingAt,
} from '#core/figure/reading/scan.ts';
import { itemAt } from '#core/text/item-at.ts';
import {
  durationIso,
  GLUED_TIME_UNITS,
  HOUR,
  MINUTE,
  SECOND,
  TIME_UNITS,
  type TimeUnit,
} from './time-units.ts';

/** A unit of time behind a number: `end` is the token after it. */
export type TimeUnitFound = { readonly unit: TimeUnit; readonly end: number };

function unitAt(scan: FigureScan, at: number): TimeUnit | null {
  return TIME_UNITS.get(lowerAt(scan, at)) ?? null;
}

/** "2h", "9.58s"; but "1980s" and "90s" are decades. */
function gluedUnit(scan: FigureScan, at: number): TimeUnit | null {
  const unit = GLUED_TIME_UNITS.get(scan.tokens[at]?.text ?? '') ?? null;
  const numeral = itemAt(scan.tokens, at - 1)?.numeral;
  return unit?.name === 'second' && numeral?.decimal !== true ? null : unit;
}

function unitGluedAt(scan: FigureScan, at: number): TimeUnitFound | null {
  const letter = scan.tokens[at]?.text.length === 1;
  const unit = letter ? gluedUnit(scan, at) : unitAt(scan, at);
  return unit === null ? null : { unit, end: at + 1 };
}

/** "2024 YR4" is a name. */
function isDigitGlued(scan: FigureScan, at: number): boolean {
  return scan.tokens[at]?.kind === 'number' && isGlued(scan, at);
}

/** The unit of time behind a number that ends before token `end`, over up to two adjectives. */
export function timeUnitAfter(scan: FigureScan, end: number): TimeUnitFound | null {
  if ((cuesBehind(scan, end) & CUE.time) === 0) return null;
  if (isGlued(scan, end) && !isInnerHyphen(scan, end)) return unitGluedAt(scan, end);
  const next = overJoint(scan, end);
  if (next < 0) return null;
  for (let words = 0; words <= 2; words++) {
    const unit = unitAt(scan, next + words);
    if (unit !== null)
      return isDigitGlued(scan, next + words + 1) ? null : { unit, end: next + words + 1 };
    if (!TIME_ADJECTIVES.has(lowerAt(scan, next + words)) || !follows(scan, next + words + 1))
      return null;
  }
  return null;
}

type Part = { readonly value: number; readonly unit: TimeUnit };
type Parts = { readonly parts: readonly Part[]; readonly end: number };

const FINER = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'];

/** "two years and three months", "1 hour 15 minutes", "2h30m": further parts, each finer than the one before. */
function withFiner(scan: FigureScan, first: Parts): Parts {
  let found = first;
  for (let step = 0; step < 3; step++) {
    const coarse = found.parts[found.parts.length - 1]?.unit;
    const joined = /^(?:and|,)$/.test(lowerAt(scan, found.end)) && follows(scan, found.end);
    const at = joined ? found.end + 1 : found.end;
    const phrase = follows(scan, at) ? numberAt(scan, at) : null;
    const unit =
      phrase === null
        ? null
        : (timeUnitAfter(scan, phrase.end) ?? minuteLetter(scan, phrase, coarse));
    if (phrase === null || unit === null || coarse === undefined) return found;
    const finer = FINER.indexOf(unit.unit.designator) > FINER.indexOf(coarse.designator);
    if (!finer || isInnerHyphen(scan, phrase.end)) return found;
    found = { parts: [...found.parts, { value: phrase.value, unit: unit.unit }], end: unit.end };
  }
  return found;
}

/** The "m" of "2h 30m" is minutes. */
function minuteLetter(
  scan: FigureScan,
  phrase: NumberPhrase,
  coarse: TimeUnit | undefined,
): TimeUnitFound | null {
  const minute = TIME_UNITS.get('minute');
  const letter = isGlued(scan, phrase.end) && scan.tokens[phrase.end]?.text === 'm';
  return letter && coarse?.designator === 'TH' && minute !== undefined
    ? { unit: minute, end: phrase.end + 1 }
    : null;
}

/** "a year and a half", "two years and a half". */
function halfBehind(scan: FigureScan, at: number): number {
  const stands =
    nextLower(scan, at) === 'and' &&
    nextLower(scan, at + 1) === 'a' &&
    nextLower(scan, at + 2) === 'half';
  return stands ? at + 3 : -1;
}

/** "the 2023 fiscal year": which year, not how many. */
function isYearName(scan: FigureScan, phrase: NumberPhrase, found: TimeUnitFound): boolean {
  const singular = lowerAt(scan, found.end - 1) === 'year';
  return (
    singular && phrase.value >= 1900 && phrase.value < 2100 && !isInnerHyphen(scan, phrase.end)
  );
}

function isIdiomaticOne(scan: FigureScan, phrase: NumberPhrase, found: TimeUnitFound): boolean {
  if (!isBareOne(scan, phrase) || isInnerHyphen(scan, phrase.end)) return false;
  const led =
    /^(?:for|in|within|after|than|only|just|least|every|of|another|over|about|nearly|almost|under)$/.test(
      previousLower(scan, phrase.start),
    );
  const off = /^(?:late|early|overdue|behind|ahead|short|apart|earlier|later)$/.test(
    lowerAt(scan, found.end),
  );
  return /^(?:day|second|minute|decade|century|week)$/.test(found.unit.name) && !led && !off;
}

function duration(
  from: number,
  to: number,
  iso: string,
  reason: FigureReason,
  confidence: number,
): Candidate {
  return {
    from,
    to,
    reading: { kind: 'duration', iso },
    confidence,
    reason,
    rank: RANKS.duration,
  };
}

const DURATION = numberReasons('duration', [], ['time-unit']);
const PART: FigureReason = { rule: 'duration', parts: ['denominator', 'time-unit'] };
const AND_A_HALF: FigureReason = { rule: 'duration', parts: ['time-unit', 'denominator'] };
const ONE: FigureReason = { rule: 'duration', parts: ['time-unit'] };
const TIME: FigureReason = { rule: 'duration', parts: ['time'] };

/** A number with a unit of time; "-old", "-long" and other words bound by a hyphen belong to it. */
export function findDuration(scan: FigureScan, at: number): Candidate | null {
  const phrase = numberAt(scan, at);
  const first =
    phrase === null ? null : timeUnitAfter(scan, overMore(scan, overPlus(scan, phrase.end)));
  if (phrase === null || first === null || isYearName(scan, phrase, first)) return null;
  if (isIdiomaticOne(scan, phrase, first)) return null;
  const whole = withFiner(scan, {
    parts: [{ value: phrase.value, unit: first.unit }],
    end: first.end,
  });
  const half = whole.parts.length === 1 ? halfBehind(scan, first.end) : -1;
  const parts = half < 0 ? whole.parts : [{ value: phrase.value + 0.5, unit: first.unit }];
  const iso = durationIso(parts);
  if (iso === null) return null;
  const tail = isInnerHyphen(scan, whole.end) ? compoundEnd(scan, whole.end) : whole.end;
  return duration(at, Math.max(half, tail, whole.end), iso, reasonFor(DURATION, phrase), 0.94);
}

/** "a month of talks", "a week late", "the worst in a decade": the article counts one. */
function countsOne(scan: FigureScan, at: number, unit: TimeUnit): boolean {
  const before = itemAt(scan.tokens, at - 1);
  if (before?.kind === 'number' || scan.phrases[at - 1] !== null) return false;
  if (/^(?:late|overdue)$/.test(lowerAt(scan, at + 2))) return true;
  const long = unit.designator === 'Y' && unit.name !== 'year';
  if (long)
    return /^(?:in|for|within|than|over|nearly|almost|about)$/.test(previousLower(scan, at));
  const spent = /^(?:after|ended|ending|spent|took|lost|during)$/.test(previousLower(scan, at));
  return spent && lowerAt(scan, at + 2) === 'of';
}

/** "an hour and a half", "a year and a half", "a month of talks". */
export function findArticleDuration(scan: FigureScan, at: number): Candidate | null {
  if (!isArticle(lowerAt(scan, at))) return null;
  const unit = TIME_UNITS.get(nextLower(scan, at + 1));
  if (unit === undefined) return null;
  const end = halfBehind(scan, at + 2);
  if (end < 0 && !countsOne(scan, at, unit)) return null;
  const iso = durationIso([{ value: end < 0 ? 1 : 1.5, unit }]);
  if (iso === null) return null;
  return end < 0 ? duration(at, at + 2, iso, ONE, 0.8) : duration(at, end, iso, AND_A_HALF, 0.92);
}

const PARTS: readonly { readonly words: readonly string[]; readonly value: number }[] = [
  { words: ['half', 'an'], value: 0.5 },
  { words: ['half', 'a'], value: 0.5 },
  { words: ['a', 'quarter', 'of', 'an'], value: 0.25 },
  { words: ['quarter', 'of', 'a'], value: 0.25 },
  { words: ['a', 'quarter', 'of', 'a'], value: 0.25 },
  { words: ['three', 'quarters', 'of', 'an'], value: 0.75 },
];

/** "half an hour", "a quarter of a century", "half-hour". */
export function findPartOfUnit(scan: FigureScan, at: number): Candidate | null {
  const hyphen = lowerAt(scan, at) === 'half' && isInnerHyphen(scan, at + 1);
  for (const { words, value } of PARTS) {
    const fits = words.every(
      (word, index) => (index === 0 ? lowerAt(scan, at) : nextLower(scan, at + index)) === word,
    );
    const unit = fits ? TIME_UNITS.get(nextLower(scan, at + words.length)) : undefined;
    const iso = unit === undefined ? null : durationIso([{ value, unit }]);
    if (iso !== null)
      return ranked(duration(at, at + words.length + 1, iso, PART, 0.93), RANKS.partOfHour);
  }
  const unit = hyphen ? TIME_UNITS.get(lowerAt(scan, at + 2)) : undefined;
  const iso = unit?.name === 'hour' ? durationIso([{ value: 0.5, unit }]) : null;
  return iso === null ? null : duration(at, at + 3, iso, PART, 0.9);
}

const RACE_UNITS = [HOUR, MINUTE, SECOND];
const RACE_TIME = /(\d{1,2}):([0-5]\d):([0-5]\d(?:\.\d{1,3})?)(?![\d:])/y;
/** "2:01:09": no clock writes seconds behind an hour of one digit. */
const FAST = /([1-9]):([0-5]\d):([0-5]\d)(?![\d:])/y;
/** "1:32.608": minutes and seconds. */
const LAP_TIME = /()(\d{1,2}):([0-5]\d\.\d{1,3})(?![\d:])/y;
const TIMED =
  /^(?:in|of|time|clocked|ran|record|by|with|his|her|their|a|an|best|took|from|run|ran|posted|timed|winning)$/;
/** "in 59:51": more minutes than a day has hours. */
const MINUTES = /()([3-9]\d):([0-5]\d)(?![\d:])/y;

function matchRace(scan: FigureScan, at: number, start: number): RegExpExecArray | null {
  if (scan.tokens[at + 1]?.text !== ':') return null;
  const led = TIMED.test(previousLower(scan, at));
  const timed = led
    ? (matchText(scan, RACE_TIME, start) ?? matchText(scan, MINUTES, start))
    : matchText(scan, FAST, start);
  return timed ?? matchText(scan, LAP_TIME, start);
}

/** "2:03:59" behind words of racing: hours, minutes and seconds. */
export function findRaceTime(scan: FigureScan, at: number): Candidate | null {
  const token = scan.tokens[at];
  if (token?.kind !== 'number' || scan.blocked[at] === 1) return null;
  const match = matchRace(scan, at, token.start);
  if (match === null) return null;
  const last = tokenEndingAt(scan, at, token.start + match[0].length);
  const parts = RACE_UNITS.map((unit, index) => ({ unit, value: Number(match[index + 1] ?? 0) }));
  const iso = last < 0 ? null : durationIso(parts);
  return iso === null ? null : ranked(duration(at, last + 1, iso, TIME, 0.85), RANKS.timestamp);
}
