/** Times of day: "11:09 PM IST", "9.30pm", "21:30", "1400 GMT", "5 o'clock", "noon". */

import { type Candidate, type FigurePart, RANKS } from '#core/figure/candidate.ts';
import { CUE, cuesAt } from '#core/figure/number-cues.ts';
import {
  type FigureScan,
  follows,
  isCapitalised,
  isGlued,
  lowerAt,
  matchText,
  nextLower,
  previousLower,
  tokenEndingAt,
} from '#core/figure/reading/scan.ts';
import { itemAt } from '#core/text/item-at.ts';
import { offsetOf } from './time-zones.ts';

const TWELVE =
  /(\d{1,2})(?:[:.]([0-5]\d))?(?::[0-5]\d)?[ \u00a0\u202f]?([ap])\.?m\b(?:\.(?!\p{L}))?/iuy;
const TWENTY_FOUR = /([01]?\d|2[0-4])([:.h])([0-5]\d)(?::([0-5]\d))?(?![\d:%]|\.\d|\p{L})/uy;
const MILITARY =
  /([01]\d|2[0-4])([0-5]\d)(?= ?(?:GMT|UTC|BST|CET|CEST|IST|EST|EDT|AEST|hrs\b|hours\b))/y;
/** "at 0327": four digits with a nought in front behind a word of time. */
const LEADING = /(0\d)([0-5]\d)(?::([0-5]\d)(?!\d))?(?![\d:]|[.,]\d|\p{L})/uy;
const LEADS_FOUR = /^(?:at|about|around|by|until|till|from|before|after|since|approximately)$/;
/** Other times of a text that writes "at 0327"; with seconds "at 1444:30". */
const FOUR = /(1\d|2[0-3])([0-5]\d)(?::([0-5]\d)(?!\d))?(?![\d:]|[.,]\d|\p{L})/uy;
const OCLOCK = /(\d{1,2}) ?o['’]clock/y;

type Time = {
  readonly hour: number;
  readonly minute: number;
  /** As written; empty where none are told. */
  readonly second?: string;
  readonly end: number;
  readonly bare: boolean;
};

function time(hour: number, minute: number, end: number, bare: boolean): Time | null {
  return end < 0 || hour > 24 || minute > 59 ? null : { hour: hour % 24, minute, end, bare };
}

/** "14:44:30": whole minutes are told without seconds. */
function withSeconds(found: Time | null, second = '00'): Time | null {
  return found === null || second === '00' ? found : { ...found, second };
}

function twelveAt(scan: FigureScan, at: number, start: number): Time | null {
  const match = matchText(scan, TWELVE, start);
  if (match === null) return null;
  const stated = Number(match[1]);
  if (stated > 12) return null;
  const hour = (stated % 12) + (match[3]?.toLowerCase() === 'p' ? 12 : 0);
  const text = match[0];
  const dotted = tokenEndingAt(scan, at, start + text.length);
  const last = dotted >= 0 ? dotted : tokenEndingAt(scan, at, start + text.length - 1);
  return time(hour, Number(match[2] ?? 0), lastWithoutStop(scan, last, text) + 1, false);
}

/** "9pm." at the end of a sentence: the stop is not part of the time unless "p.m." is dotted. */
function lastWithoutStop(scan: FigureScan, last: number, text: string): number {
  const undotted = !/[ap]\.m/i.test(text);
  return scan.tokens[last]?.text === '.' && undotted ? last - 1 : last;
}

const TIMED =
  /^(?:at|by|until|till|from|before|after|around|about|between|to|and|\||,|-|–|\(|\[|since|time|kick-off|at:)$/;

/** "at 3.45 percent", "at 9.30 million": a number of something, not a time. */
const COUNTED =
  /^(?:per|percent|percentage|pct|basis|points?|thousand|million|billion|trillion|m|bn|tn|lakh|crore|times|x)$/;
/** "traded at 3.45", "unchanged at 4.35": what is priced or measured stands at a number. */
const VALUED =
  /^(?:trad(?:ed|ing|es)|priced|valued|settled|quoted|pegged|unchanged|stood|stands|standing|averag(?:ed|ing)|rates?|remained|flat|steady|fixed|estimated|measured|recorded|peaked|capped|set)$/;

/** "at 9.30", as the British write a time; a dot alone says little, so the words around it must allow it. */
function isDottedTime(scan: FigureScan, at: number, end: number, minute: number): boolean {
  if (previousLower(scan, at) !== 'at' || minute % 5 !== 0) return false;
  return !VALUED.test(lowerAt(scan, at - 2)) && !COUNTED.test(nextLower(scan, end));
}

function twentyFourAt(scan: FigureScan, at: number, start: number): Time | null {
  const match = matchText(scan, TWENTY_FOUR, start);
  if (match === null) return null;
  const end = tokenEndingAt(scan, at, start + match[0].length) + 1;
  if (end === 0) return null;
  const zoned = zoneAt(scan, end) !== null;
  const colon = match[2] === ':';
  const led = TIMED.test(previousLower(scan, at));
  const zero = scan.tokens[at]?.numeral?.leadingZero === true;
  const named = isCapitalised(scan, at - 1) && follows(scan, at) && !led && !zero;
  const dotted = isDottedTime(scan, at, end, Number(match[3]));
  if (!zoned && (colon ? named : !dotted)) return null;
  const found = time(Number(match[1]), Number(match[3]), end, !zoned);
  return withSeconds(found, match[4]);
}

function militaryAt(scan: FigureScan, at: number, start: number): Time | null {
  const match = matchText(scan, MILITARY, start);
  if (match === null) return null;
  const end = tokenEndingAt(scan, at, start + 4) + 1;
  const hours = /^(?:hrs|hours)$/.test(lowerAt(scan, end));
  const leading =
    match[1]?.startsWith('0') === true || /^(?:at|by|from|until|to)$/.test(previousLower(scan, at));
  if (hours && !leading) return null;
  return end === 0 ? null : time(Number(match[1]), Number(match[2]), hours ? end + 1 : end, false);
}

/** The whole text is asked, so it is asked once. */
function writesFourDigits(scan: FigureScan): boolean {
  scan.fourDigitTimes ??= /\b(?:at (?:about )?0\d[0-5]\d\b|at [012]\d[0-5]\d:[0-5]\d\b)/i.test(
    scan.text,
  );
  return scan.fourDigitTimes;
}

/** "at 0815"; "at 1500" where the text writes its times so. */
function fourDigitsAt(scan: FigureScan, at: number, start: number): Time | null {
  if (scan.tokens[at]?.text.length !== 4 || !LEADS_FOUR.test(previousLower(scan, at))) return null;
  const match =
    matchText(scan, LEADING, start) ??
    (previousLower(scan, at) === 'at' && writesFourDigits(scan)
      ? matchText(scan, FOUR, start)
      : null);
  if (match === null) return null;
  const end = tokenEndingAt(scan, at, start + match[0].length) + 1;
  return end === 0
    ? null
    : withSeconds(time(Number(match[1]), Number(match[2]), end, true), match[3]);
}

function oclockAt(scan: FigureScan, at: number, start: number): Time | null {
  const match = matchText(scan, OCLOCK, start);
  if (match === null) return null;
  return time(Number(match[1]), 0, tokenEndingAt(scan, at, start + match[0].length) + 1, false);
}

type Zone = { readonly offset: string; readonly end: number };

const OFFSET = /(?:GMT|UTC) ?([+-−])(\d{1,2})(?::?(\d\d))?(?!\d)/y;

/** A zone behind a time, in brackets or not. */
function zoneAt(scan: FigureScan, at: number): Zone | null {
  if (!follows(scan, at)) return null;
  const token = scan.tokens[at];
  const shifted = token === undefined ? null : matchText(scan, OFFSET, token.start);
  if (shifted !== null && token !== undefined) {
    const last = tokenEndingAt(scan, at, token.start + shifted[0].length);
    const sign = shifted[1] === '+' ? '+' : '-';
    if (last >= 0)
      return {
        offset: `${sign}${(shifted[2] ?? '').padStart(2, '0')}:${shifted[3] ?? '00'}`,
        end: last + 1,
      };
  }
  const offset =
    token?.kind === 'word' ? offsetOf(token.text.replace(/\./g, ''), scan.writtenOn) : null;
  return offset === null ? null : { offset, end: at + 1 };
}

function isoOf({ hour, minute, second }: Time, zone: Zone | null): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = second === undefined ? '' : `:${second}`;
  return `T${two(hour)}:${two(minute)}${seconds}${zone?.offset ?? ''}`;
}

function candidate(at: number, found: Time, zone: Zone | null): Candidate {
  const parts: FigurePart[] = zone === null ? ['time'] : ['time', 'zone'];
  return {
    from: at,
    to: zone?.end ?? found.end,
    reading: { kind: 'date', iso: isoOf(found, zone) },
    confidence: found.bare ? 0.8 : 0.95,
    reason: { rule: 'clock-time', parts },
    rank: RANKS.clockTime,
  };
}

/** A time that the word or sign behind the digits tells. */
function cuedAt(scan: FigureScan, at: number, start: number): Time | null {
  return (
    twelveAt(scan, at, start) ??
    twentyFourAt(scan, at, start) ??
    militaryAt(scan, at, start) ??
    oclockAt(scan, at, start)
  );
}

/** A time of day in digits. */
export function findClockTime(scan: FigureScan, at: number): Candidate | null {
  const token = scan.tokens[at];
  if (token?.kind !== 'number' || scan.blocked[at] === 1) return null;
  const before = itemAt(scan.tokens, at - 1);
  if (isGlued(scan, at) && (before?.kind !== 'symbol' || /^[:./$€£¥+]$/.test(before.text)))
    return null;
  const { start, numeral } = token;
  const cued = (cuesAt(scan, at + 1) & CUE.clock) !== 0 || numeral?.decimal;
  const found = (cued ? cuedAt(scan, at, start) : null) ?? fourDigitsAt(scan, at, start);
  return found === null ? null : candidate(at, found, zoneAt(scan, found.end));
}

const LEADS_NOON =
  /^(?:at|by|until|till|before|after|around|about|from|to|of|past|since|between|and)$/;

/** "12 noon". */
export function findTwelveNoon(scan: FigureScan, at: number): Candidate | null {
  const word = nextLower(scan, at + 1);
  if (scan.tokens[at]?.text !== '12' || !/^(?:noon|midnight|midday)$/.test(word)) return null;
  const hour = word === 'midnight' ? 0 : 12;
  return candidate(at, { hour, minute: 0, end: at + 2, bare: false }, zoneAt(scan, at + 2));
}

/** "at noon", "by midnight". */
export function findNoon(scan: FigureScan, at: number): Candidate | null {
  const word = lowerAt(scan, at);
  if (word !== 'noon' && word !== 'midday' && word !== 'midnight') return null;
  if (!LEADS_NOON.test(previousLower(scan, at)) && !scan.selected) return null;
  const zone = zoneAt(scan, at + 1);
  return candidate(
    at,
    { hour: word === 'midnight' ? 0 : 12, minute: 0, end: at + 1, bare: true },
    zone,
  );
}
