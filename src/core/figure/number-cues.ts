/**
 * What stands behind a number or begins a figure beside it, as flags of its word or sign: a rule is asked only where a
 * cue of its own stands. The lists are those that the rules read by, so that no rule misses what it knows.
 */

import { CURRENCY_CODES, CURRENCY_SIGNS, SIGN_PREFIXES } from '#core/figure/amounts/currencies.ts';
import { CURRENCY_NOUNS, SUB_UNITS } from '#core/figure/amounts/currency-nouns.ts';
import { unitOpeners } from '#core/figure/amounts/units.ts';
import type { NumberPhrase } from '#core/figure/reading/number-phrase.ts';
import { DENOMINATORS } from '#core/figure/reading/number-words.ts';
import type { Numeral } from '#core/figure/reading/numeral.ts';
import type { FigureScan } from '#core/figure/reading/scan.ts';
import type { Form } from '#core/figure/reading/token.ts';
import { MONTHS, WEEKDAYS } from '#core/figure/times/calendar.ts';
import { GLUED_TIME_UNITS, TIME_UNITS } from '#core/figure/times/time-units.ts';
import { isAsciiDigit } from '#core/text/ascii.ts';

export const CUE = {
  /** A currency, the country before it, or a part of a currency. */
  money: 1 << 0,
  /** "%", "per cent", "basis points". */
  share: 1 << 1,
  /** A unit of measure may begin with it. */
  unit: 1 << 2,
  /** A unit of time, or a word that stands before one. */
  time: 1 << 3,
  /** What joins the two ends of a range. */
  joiner: 1 << 4,
  /** A sign that is looked over: what matters stands behind it. */
  joint: 1 << 5,
  /** "plus", "odd": behind a hyphen, looked over as well. */
  more: 1 << 6,
  /** "one in ten", "9 out of 10". */
  outOf: 1 << 7,
  denominator: 1 << 8,
  /** "76th". */
  ordinal: 1 << 9,
  /** "1980s" and 6'2". */
  tail: 1 << 10,
  /** A month or a weekday. */
  calendar: 1 << 11,
  ago: 1 << 12,
  /** What joins two days, or a day and its month. */
  dayJoint: 1 << 13,
  /** What stands between the days of a list. */
  list: 1 << 14,
  era: 1 << 15,
  clock: 1 << 16,
  fractionBar: 1 << 17,
  quarter: 1 << 18,
  /** What stands between the numbers of a date in digits. */
  dateMark: 1 << 19,
  /** What "last" and "few" stand before, beside units of time: "few", "summer", "fiscal". */
  stretch: 1 << 20,
  /** A sign of a currency with letters before it. */
  sign: 1 << 21,
  /** What stands before an age. */
  age: 1 << 22,
  // Of the place, and not of the word that stands there:
  /** A decimal mark in the number. */
  decimal: 1 << 23,
  /** Four digits before the decimal mark. */
  fourDigits: 1 << 24,
  /** Before the number stands what stands between the days of a list. */
  listed: 1 << 25,
  /** Behind the number and a blank stands what may be counted. */
  noun: 1 << 26,
  /** The number is written in words. */
  spelled: 1 << 27,
  /** A number follows the word. */
  numbered: 1 << 28,
  /** Everywhere. */
  always: 1 << 29,
} as const;

/** All cues: where too much is looked over to tell. */
export const ANY_CUE = -1;

/** "two consecutive days": up to two of these stand before a unit of time. */
export const TIME_ADJECTIVES: ReadonlySet<string> = new Set(
  `consecutive straight successive long full whole working business calendar more additional extra further short solid
  unbroken trading sitting playing fiscal financial added other continuous uninterrupted school academic earth gruelling
  intense turbulent previous preceding following intervening earlier prior remaining past last first`.split(
    /\s+/,
  ),
);

/** The last or only word of a percentage. */
export const PERCENT_WORDS: ReadonlySet<string> = new Set(['percent', 'pct', 'percentage']);

/** "few weeks": words for a number that nobody tells. */
export const VAGUE_NUMBERS: ReadonlySet<string> = new Set(['few', 'several', 'many', 'some']);

/** "last night", "this summer". */
export const PARTS_OF_DAY: ReadonlySet<string> = new Set([
  'morning',
  'afternoon',
  'evening',
  'night',
]);
/** Periods without an ISO duration that "last", "this" and "next" stand before. */
export const PERIODS: ReadonlySet<string> = new Set(
  'season summer winter spring autumn fall semester weekend weekends quarter quarters night nights seasons'.split(
    ' ',
  ),
);
/** "last fiscal year". */
export const PERIOD_ADJECTIVES: ReadonlySet<string> = new Set(
  'fiscal financial academic school calendar full whole business trading entire'.split(' '),
);

function countryOpeners(): readonly string[] {
  return [...CURRENCY_NOUNS.values()].flatMap(({ by }) =>
    Object.keys(by ?? {}).map((country) => country.split(' ')[0] ?? ''),
  );
}

const DASHES = ['-', '–', '—', '‑', '−'];

const LISTS: readonly (readonly [number, Iterable<string>])[] = [
  [CUE.money, CURRENCY_NOUNS.keys()],
  [CUE.money, SUB_UNITS.keys()],
  [CUE.money, countryOpeners()],
  [CUE.money, CURRENCY_SIGNS.keys()],
  [CUE.money, CURRENCY_CODES],
  [CUE.money, 'p c zł kr FCFA RMB'.split(' ')],
  [CUE.share, PERCENT_WORDS],
  [CUE.share, '% pc per basis bp bps'.split(' ')],
  [CUE.unit, unitOpeners()],
  [CUE.time, TIME_UNITS.keys()],
  [CUE.time, GLUED_TIME_UNITS.keys()],
  [CUE.time, TIME_ADJECTIVES],
  [CUE.joiner, [...DASHES, 'to', 'or', 'and']],
  [CUE.joint, ['-', '‑', '+']],
  [CUE.more, ['plus', 'odd']],
  [CUE.outOf, ['in', 'out']],
  [CUE.denominator, DENOMINATORS.keys()],
  [CUE.denominator, [...DENOMINATORS.keys()].map((word) => `${word}s`)],
  [CUE.denominator, ['halves']],
  [CUE.ordinal, 'st nd rd th'.split(' ')],
  [CUE.tail, ['s', "'s", "'", '′']],
  [CUE.calendar, MONTHS.keys()],
  [CUE.calendar, WEEKDAYS.keys()],
  [CUE.ago, ['ago']],
  [CUE.dayJoint, [...DASHES, 'of', 'and', 'to', 'through', 'until', 'till']],
  [CUE.list, [',', 'and', 'or', '&']],
  [CUE.era, 'bc bce ad ce'.split(' ')],
  [CUE.clock, ["o'clock", 'am', 'pm', 'a', 'p', 'h', ':']],
  [CUE.clock, ['noon', 'midnight', 'midday']],
  [CUE.fractionBar, ['/', '⁄']],
  [CUE.dateMark, ['-', '/', '.']],
  [CUE.stretch, [...VAGUE_NUMBERS, 'couple']],
  [CUE.stretch, [...PARTS_OF_DAY, ...PERIODS, ...PERIOD_ADJECTIVES]],
  [CUE.sign, CURRENCY_SIGNS.keys()],
  [CUE.sign, [...SIGN_PREFIXES.keys()].map((letters) => letters.slice(-1))],
  [CUE.age, ['of', 'aged', 'age', ',', '(']],
];

const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [CUE.clock, /^(?:gmt|utc|bst|cet|cest|ist|est|edt|aest|hrs|hours)/],
  [CUE.quarter, /^[qh]/],
];

function tableOf(): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [cue, words] of LISTS)
    for (const word of words) {
      const lower = word.toLowerCase();
      table.set(lower, (table.get(lower) ?? 0) | cue);
    }
  return table;
}

const TABLE = tableOf();

function findCues(lower: string): number {
  if (isAsciiDigit(lower.charCodeAt(0))) return 0;
  let cues = TABLE.get(lower) ?? 0;
  for (const [cue, pattern] of PATTERNS) if (pattern.test(lower)) cues |= cue;
  return cues;
}

/** The cues that a word or sign is, wherever it stands. */
export function cuesOf(form: Form): number {
  form.cues ??= findCues(form.lower);
  return form.cues;
}

/** The cues of the token at an index; none where no token stands. */
export function cuesAt(scan: FigureScan, at: number): number {
  const token = at < 0 ? undefined : scan.tokens[at];
  return token === undefined ? 0 : cuesOf(token.form);
}

/** The cues behind a number that ends before token `end`: over a hyphen or plus also what stands behind it. */
export function cuesBehind(scan: FigureScan, end: number): number {
  const cues = cuesAt(scan, end);
  if ((cues & CUE.joint) === 0) return cues;
  const beyond = cuesAt(scan, end + 1);
  return (beyond & (CUE.joint | CUE.more)) === 0 ? cues | beyond : ANY_CUE;
}

/** The cues at a number: behind it, before it, and of itself. */
export function cuesAtNumber(
  scan: FigureScan,
  { start, end, spelled, lettered }: NumberPhrase,
): number {
  // What matters may stand behind the letter of a scale as well.
  if (lettered !== null) return ANY_CUE;
  const next = scan.tokens[end];
  let cues = (cuesBehind(scan, end) & ~CUE.age) | CUE.always;
  if (next?.gap === 'space' && next.kind !== 'symbol') cues |= CUE.noun;
  if (spelled) cues |= CUE.spelled;
  return cues | (cuesAt(scan, start - 1) & CUE.age);
}

/** The cues at a token of digits: those of the token behind it, of the one before it, and of itself. */
export function cuesAtDigits(scan: FigureScan, at: number, numeral: Numeral): number {
  let cues = cuesAt(scan, at + 1) | CUE.always;
  if (numeral.decimal) cues |= CUE.decimal;
  if (numeral.integerDigits === 4) cues |= CUE.fourDigits;
  return (cuesAt(scan, at - 1) & CUE.list) === 0 ? cues : cues | CUE.listed;
}

/** The cues behind a word that may begin a figure. */
export function cuesBehindWord(scan: FigureScan, at: number): number {
  const cues = cuesAt(scan, at + 1) | CUE.always;
  const number = scan.phrases[at + 1] ?? null;
  return number === null ? cues : cues | CUE.numbered;
}
