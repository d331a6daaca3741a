/** Ranges, one span for both ends: "3 to 5 percent", "£2-3m", "between $3 and $5 million", "10–15 people". */
import { type Candidate, type FigurePart, RANKS } from '#core/figure/candidate.ts';
import { CUE, cuesAt, cuesOf } from '#core/figure/number-cues.ts';
import { nounPhraseAt } from '#core/figure/reading/noun-phrase.ts';
import { clean, type NumberPhrase } from '#core/figure/reading/number-phrase.ts';
import {
  type FigureScan,
  follows,
  isGlued,
  isInnerHyphen,
  lowerAt,
  nextLower,
  previousLower,
} from '#core/figure/reading/scan.ts';
import { CURRENCY_SIGNS } from './currencies.ts';
import { sumOf } from './money.ts';
import { compoundEnd } from './quantity.ts';
import { isScore, tellsChange, tellsStep } from './range-context.ts';
import { type End, end, endAt, type Measure, secondEnd } from './range-end.ts';
import { isBareOne, numberAt, signBefore, withSign } from './signed-number.ts';

type Joint = { readonly at: number; readonly word: 'dash' | 'to' | 'and' | 'or' };

/** What joins two ends behind token `at`: a dash, "to", "and" behind "between", "or". */
function jointAt(scan: FigureScan, first: End): Joint | null {
  const at = first.to;
  const token = scan.tokens[at];
  if (token === undefined || (cuesOf(token.form) & CUE.joiner) === 0) return null;
  if (!follows(scan, at) || !follows(scan, at + 1)) return null;
  const suspended = suspendedJoint(scan, at);
  if (suspended !== null) return suspended;
  if (/^[-–—‑−]$/.test(token.text)) return dashAt(scan, at);
  if (token.lower === 'to') return { at: at + 1, word: 'to' };
  if (token.lower === 'or') return { at: at + 1, word: 'or' };
  const between = hasBetween(scan, first.from);
  return token.lower === 'and' && between ? { at: at + 1, word: 'and' } : null;
}

/** "16- to 24-year-olds": the hyphen waits for the word behind the second number. */
function suspendedJoint(scan: FigureScan, at: number): Joint | null {
  const hangs = /^[-‑]$/.test(lowerAt(scan, at)) && isGlued(scan, at) && !isGlued(scan, at + 1);
  const joins = /^(?:to|or)$/.test(nextLower(scan, at + 1));
  return hangs && joins && follows(scan, at + 2) ? { at: at + 2, word: 'to' } : null;
}

function hasBetween(scan: FigureScan, from: number): boolean {
  const before = previousLower(scan, from);
  if (before === 'between') return true;
  const modifier = /^(?:about|around|roughly|approximately|some)$/.test(before);
  return modifier && previousLower(scan, from - 1) === 'between';
}

function dashAt(scan: FigureScan, at: number): Joint | null {
  const tight = isGlued(scan, at) === isGlued(scan, at + 1);
  if (!tight) return null;
  if (isInnerHyphen(scan, at) && lowerAt(scan, at + 1) === 'to' && isInnerHyphen(scan, at + 2)) {
    return { at: at + 3, word: 'dash' };
  }
  return { at: at + 1, word: 'dash' };
}

function sameMeasure(first: End, second: End): boolean {
  const { measure } = first;
  if (measure === null) return true;
  return measure.of === second.measure?.of && measure.name === second.measure.name;
}

/** The first end in the scale of the second: "$3 to $5 million" begins at three million. */
function scaledFirst(first: End, second: End): number {
  if (first.measure === null && second.factor !== 1) return clean(first.value * second.factor);
  const shares = first.scale === 1 && second.scale >= 1e3;
  return shares && first.value <= second.value / second.scale
    ? clean(first.value * second.scale)
    : first.value;
}

function isYearLike(scan: FigureScan, found: End): boolean {
  const numeral = scan.tokens[found.phrase.start]?.numeral;
  const { value } = found.phrase;
  return (
    numeral?.integerDigits === 4 &&
    !numeral.grouped &&
    value >= 1500 &&
    value <= 2200 &&
    found.scale === 1
  );
}

type Pair = {
  readonly first: End;
  readonly second: End;
  readonly to: number;
  readonly measure: Measure | null;
};

/** The noun that both ends count, when neither has a unit. */
function countedPair(scan: FigureScan, first: End, second: End, joint: Joint): Pair | null {
  if (/^(?:am|pm)$/.test(lowerAt(scan, second.to))) return null;
  const sum = sumOf(scan, second.phrase);
  const lettered = sum.end > second.to && isGlued(scan, second.to);
  const scaled = lettered ? { ...second, value: sum.value, scale: sum.scale, to: sum.end } : second;
  const noun = nounPhraseAt(scan, scaled.to, scaled.value);
  if (noun !== null)
    return { first, second: scaled, to: noun.end, measure: { of: 'count', name: noun.unit } };
  const years: Measure = { of: 'time', name: 'year' };
  if (isInnerHyphen(scan, second.to)) return compoundPair(scan, first, second);
  if (scan.tokens[second.to]?.text === 's' && isGlued(scan, second.to)) {
    return { first, second, to: second.to + 1, measure: years };
  }
  const aged = /^(?:aged|ages|age)$/.test(previousLower(scan, first.from));
  if (aged) return { first, second, to: second.to, measure: years };
  return lettered || !canStandAlone(scan, first, second, joint)
    ? null
    : { first, second, to: second.to, measure: null };
}

/** "10-15-seat": the word behind the hyphen is counted. */
function compoundPair(scan: FigureScan, first: End, second: End): Pair | null {
  const tail = compoundEnd(scan, second.to);
  if (tail <= second.to) return null;
  return { first, second, to: tail, measure: { of: 'count', name: lowerAt(scan, tail - 1) } };
}

/** Whether two numbers without a unit bound something: no years, no alternatives, no score. */
function canStandAlone(scan: FigureScan, first: End, second: End, joint: Joint): boolean {
  if (isYearLike(scan, first) || isYearLike(scan, second) || joint.word === 'or') return false;
  return joint.word === 'and' || !isScore(scan, first.from);
}

function pairOf(scan: FigureScan, first: End, second: End, joint: Joint): Pair | null {
  const inherits = first.measure?.of === 'money' && second.measure === null;
  if (inherits && joint.word !== 'or') {
    const sum = sumOf(scan, second.phrase);
    const whole: End = { ...second, value: sum.value, scale: sum.scale, to: sum.end };
    return { first, second: whole, to: whole.to, measure: first.measure };
  }
  if (!sameMeasure(first, second)) return null;
  if (second.measure === null) return countedPair(scan, first, second, joint);
  if (isYearLike(scan, first)) return null;
  const tail = isInnerHyphen(scan, second.to) ? compoundEnd(scan, second.to) : second.to;
  return { first, second, to: Math.max(tail, second.to), measure: second.measure };
}

function plausible(scan: FigureScan, first: End, second: End, joint: Joint): boolean {
  if (isBareOne(scan, first.phrase) && joint.word === 'and') return false;
  if (joint.word === 'or')
    return second.value > first.value && second.value <= first.value * 2 && first.measure === null;
  const measured = first.measure !== null && second.measure !== null;
  const step = first.measure !== null && joint.word === 'to';
  if (step && tellsStep(scan, first.from)) return false;
  const alike = measured || (first.measure === null && second.measure === null);
  return !(alike && tellsChange(scan, first.from));
}

function partsOf(measure: Measure | null): readonly FigurePart[] {
  const parts: FigurePart[] = ['number', 'second-number'];
  if (measure === null) return parts;
  const last: Record<Measure['of'], FigurePart> = {
    money: 'currency-sign',
    percent: 'percent',
    measure: 'unit',
    time: 'time-unit',
    count: 'noun',
  };
  return [...parts, last[measure.of]];
}

function readingOf(pair: Pair, low: number, high: number): Candidate['reading'] {
  const { measure } = pair;
  if (measure === null) return { kind: 'range', low, high };
  if (measure.of === 'money') return { kind: 'range', low, high, currency: measure.name };
  return { kind: 'range', low, high, unit: measure.name };
}

/** "40m to 80m insects": the same scale letter behind both numbers, and a counted noun. */
function letteredPair(scan: FigureScan, at: number): Pair | null {
  const low = numberAt(scan, at);
  const first = low === null ? null : letteredEnd(scan, low);
  const joint = first === null ? null : jointAt(scan, first);
  const high = joint === null ? null : numberAt(scan, joint.at);
  const second = high === null ? null : letteredEnd(scan, high);
  if (first === null || second === null || low?.lettered?.letter !== high?.lettered?.letter)
    return null;
  const noun = nounPhraseAt(scan, second.to, 2);
  return noun === null
    ? null
    : { first, second, to: noun.end, measure: { of: 'count', name: noun.unit } };
}

function letteredEnd(scan: FigureScan, phrase: NumberPhrase): End | null {
  const { lettered } = phrase;
  if (lettered === null || !isGlued(scan, lettered.end - 1)) return null;
  return {
    ...end(phrase, lettered.end, null),
    value: lettered.value,
    scale: lettered.value / phrase.value,
  };
}

function plainPair(scan: FigureScan, at: number): Pair | null {
  if (isGlued(scan, at) && CURRENCY_SIGNS.has(lowerAt(scan, at - 1))) return null;
  const first = endAt(scan, at);
  const joint = first === null ? null : jointAt(scan, first);
  if (first === null || joint === null) return null;
  const second = secondEnd(scan, joint.at, first);
  if (second === null || !plausible(scan, first, second, joint)) return null;
  return nextLower(scan, second.to) === 'ago' ? null : pairOf(scan, first, second, joint);
}

/** No unit is longer, with the joint behind it and the mark of a currency behind that. */
const REACH = 12;
/** The longest mark of a currency between a joint and its number. */
const LONGEST_MARK = 2;

/** Whether a joint stands before a token, over the mark of a currency; none is looked for before `first`. */
function isJoined(scan: FigureScan, at: number, first: number): boolean {
  for (let index = at - 1; index >= Math.max(first, at - 1 - LONGEST_MARK); index--)
    if ((cuesAt(scan, index) & CUE.joiner) !== 0) return true;
  return false;
}

/** Whether a number with a joint before it follows the number that begins here or behind the mark of its currency. */
function hasSecond(scan: FigureScan, at: number): boolean {
  const { phrases } = scan;
  const number = phrases[at] ?? phrases[at + 1] ?? phrases[at + LONGEST_MARK] ?? null;
  if (number === null) return false;
  const last = Math.min(number.end + REACH, phrases.length - 1);
  for (let index = number.end + 1; index <= last; index++)
    if (phrases[index] !== null && isJoined(scan, index, number.end)) return true;
  return false;
}

/** Two numbers that bound one quantity. */
export function findRange(scan: FigureScan, at: number): Candidate | null {
  if (!hasSecond(scan, at)) return null;
  const pair = letteredPair(scan, at) ?? plainPair(scan, at);
  if (pair === null) return null;
  const sign = signBefore(scan, at);
  const low = withSign(scaledFirst(pair.first, pair.second), sign.factor);
  const high = pair.second.value;
  if (!(low < high)) return null;
  return {
    from: sign.from,
    to: pair.to,
    reading: readingOf(pair, low, high),
    confidence: pair.measure === null ? 0.7 : 0.92,
    reason: { rule: 'range', parts: partsOf(pair.measure) },
    rank: RANKS.range,
  };
}
