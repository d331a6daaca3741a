/** Measures: "5.2 km", "300 MW", "−5 °C", "6ft 2in", "20-mile". */

import { type Candidate, RANKS } from '#core/figure/candidate.ts';
import { CUE, cuesOf } from '#core/figure/number-cues.ts';
import { nounPhraseAt } from '#core/figure/reading/noun-phrase.ts';
import { clean, type NumberPhrase } from '#core/figure/reading/number-phrase.ts';
import {
  type FigureScan,
  follows,
  isArticle,
  isInnerHyphen,
  lowerAt,
  matchText,
  nextLower,
  tokenEndingAt,
  type UnitFound,
} from '#core/figure/reading/scan.ts';
import { itemAt } from '#core/text/item-at.ts';
import { compoundEnd } from './quantity.ts';
import {
  numberAt,
  numberReasons,
  overPlus,
  reasonFor,
  signBefore,
  withSign,
} from './signed-number.ts';
import { GLUED_ONLY, measureOf, UNIT_AFTER_NUMBER, unitOfForm } from './units.ts';

const RACES =
  /^(?:runners?|sprinters?|swimmers?|races?|hurdles|hurdlers?|medley|freestyle|butterfly|finals?|heats?|champions?|medallists?|relays?|athletes)$/;

/** "9.6m sq km": a unit in words of its own behind the letter. */
function isSpacedUnit(scan: FigureScan, at: number): boolean {
  return scan.tokens[at]?.gap === 'space' && unitAfter(scan, at) !== null;
}

/** "5m people" counts people, "100m runners" run a distance. */
function isScaleLetter(scan: FigureScan, found: UnitFound): boolean {
  if (found.form !== 'm' && found.form !== 't') return false;
  if (found.form === 'm' && follows(scan, found.end) && isSpacedUnit(scan, found.end)) return true;
  const noun = nounPhraseAt(scan, found.end, 2);
  return noun !== null && !RACES.test(lowerAt(scan, noun.end - 1));
}

/** The unit of measure behind a number that ends before token `end`: several rules ask for that of one number. */
export function unitAfter(scan: FigureScan, end: number): UnitFound | null {
  if (scan.unitBehind.end !== end) scan.unitBehind = { end, found: readUnit(scan, end) };
  return scan.unitBehind.found;
}

function readUnit(scan: FigureScan, end: number): UnitFound | null {
  const last = itemAt(scan.tokens, end - 1);
  const next = scan.tokens[end];
  if (last === undefined || next === undefined || next.gap === 'line' || next.gap === 'paragraph')
    return null;
  const first = /^[-‑]$/.test(next.text) ? scan.tokens[end + 1] : next;
  if (first === undefined || (cuesOf(first.form) & CUE.unit) === 0) return null;
  const match = matchText(scan, UNIT_AFTER_NUMBER, last.end);
  const [all = '', joint = '', form = ''] = match ?? [];
  const unit = match === null ? null : unitOfForm(form);
  if (unit === null || (joint !== '' && GLUED_ONLY.has(form))) return null;
  if (/^[A-Z]$/.test(form) && joint === '-') return null;
  const lastToken = tokenEndingAt(scan, end, last.end + all.length);
  return lastToken < 0 ? null : { unit, form, end: lastToken + 1 };
}

/** The unit of measure of a number; `null` where its "m" is rather a million. */
export function measureAfter(scan: FigureScan, phrase: NumberPhrase): UnitFound | null {
  const found = unitAfter(scan, overPlus(scan, phrase.end));
  return found === null || isScaleLetter(scan, found) ? null : found;
}

/** "6-foot-2". */
function hyphenedInches(scan: FigureScan, found: UnitFound): { value: number; end: number } | null {
  const inches = scan.tokens[found.end + 1]?.numeral?.value ?? 12;
  const fits = /^f(?:oo|ee)?t$/.test(found.form) && isInnerHyphen(scan, found.end) && inches < 12;
  return fits ? { value: inches / 12, end: found.end + 2 } : null;
}

/** "6ft 2in", "5 feet 11 inches", "6st 4lb": the smaller part as a share of the larger; 0 when none follows. */
function smallerPart(scan: FigureScan, found: UnitFound): { value: number; end: number } | null {
  const hyphened = hyphenedInches(scan, found);
  if (hyphened !== null) return hyphened;
  const phrase = follows(scan, found.end) ? numberAt(scan, found.end) : null;
  if (phrase === null || !/^(?:ft|foot|feet|stone|st)$/.test(found.form)) return null;
  const word = lowerAt(scan, phrase.end);
  const inches = /^f/.test(found.form) && /^(?:in|ins|inch|inches)$/.test(word);
  const pounds = /^s/.test(found.form) && /^(?:lb|lbs|pounds?)$/.test(word);
  if ((!inches && !pounds) || !follows(scan, phrase.end)) return null;
  return { value: phrase.value / (inches ? 12 : 14), end: phrase.end + 1 };
}

/** "half an acre", "half a mile". */
export function findHalfMeasure(scan: FigureScan, at: number): Candidate | null {
  const led = lowerAt(scan, at) === 'half' && isArticle(nextLower(scan, at + 1));
  const found = led ? unitAfter(scan, at + 2) : null;
  if (found === null || found.form.length < 3) return null;
  return {
    from: at,
    to: found.end,
    reading: { kind: 'quantity', value: 0.5, unit: found.unit },
    confidence: 0.9,
    reason: { rule: 'measure', parts: ['denominator', 'unit'] },
    rank: RANKS.measure,
  };
}

const HEIGHT = /(\d)['’′] ?(1[01]|\d)(?:["”″]|['’′]{2})/y;

/** 6'2": feet and inches. */
export function findHeight(scan: FigureScan, at: number): Candidate | null {
  const token = scan.tokens[at];
  if (token?.kind !== 'number' || scan.blocked[at] === 1) return null;
  const match = matchText(scan, HEIGHT, token.start);
  const last = match === null ? -1 : tokenEndingAt(scan, at, token.start + match[0].length);
  if (match === null || last < 0) return null;
  return {
    from: at,
    to: last + 1,
    reading: {
      kind: 'quantity',
      value: clean(Number(match[1]) + Number(match[2]) / 12),
      unit: 'ft',
    },
    confidence: 0.85,
    reason: { rule: 'measure', parts: ['number', 'unit'] },
    rank: RANKS.measure,
  };
}

/** "9.6m sq km" with its millions. */
function withLetter(scan: FigureScan, phrase: NumberPhrase | null): NumberPhrase | null {
  const lettered = phrase?.lettered ?? null;
  if (phrase === null || lettered === null || !isSpacedUnit(scan, lettered.end)) return phrase;
  return { ...phrase, value: lettered.value, end: lettered.end };
}

const MEASURE = numberReasons('measure', [], ['unit']);

/** A number with a unit of measure; the unit is kept as written. */
export function findMeasure(scan: FigureScan, at: number): Candidate | null {
  const phrase = withLetter(scan, numberAt(scan, at));
  const found = phrase === null ? null : measureAfter(scan, phrase);
  if (phrase === null || found === null) return null;
  const sign = signBefore(scan, at);
  const smaller = smallerPart(scan, found);
  const tail = isInnerHyphen(scan, found.end) ? compoundEnd(scan, found.end) : found.end;
  const value = clean(phrase.value + (smaller?.value ?? 0));
  return {
    from: sign.from,
    to: smaller?.end ?? Math.max(tail, found.end),
    reading: { kind: 'quantity', value: withSign(value, sign.factor), unit: found.unit },
    confidence: measureOf(found.unit)?.dimension === 'angle' ? 0.85 : 0.95,
    reason: reasonFor(MEASURE, phrase),
    rank: RANKS.measure,
  };
}
