/** Percentages, and the points that are counted and not shares: percentage points, basis points. */
import { type Candidate, RANKS } from '#core/figure/candidate.ts';
import { CUE, cuesBehind, PERCENT_WORDS } from '#core/figure/number-cues.ts';
import { type FigureScan, isGlued, lowerAt } from '#core/figure/reading/scan.ts';
import { overJoint } from './currency-mark.ts';
import { numberAt, numberReasons, reasonFor, signBefore, withSign } from './signed-number.ts';

/** The token after "%", "percent", "per cent", "pct" behind a number; -1 when none stands there. */
export function percentAfter(scan: FigureScan, at: number): number {
  const token = scan.tokens[at];
  if (token === undefined || (cuesBehind(scan, at) & CUE.share) === 0) return -1;
  const plus = token.text === '+' && isGlued(scan, at) ? at + 1 : at;
  const sign = scan.tokens[plus];
  if (sign?.text === '%' && (sign.gap === 'none' || sign.gap === 'space')) return plus + 1;
  if (isGlued(scan, at) && /^(?:pc|pct)$/.test(token.lower)) return at + 1;
  const word = overJoint(scan, plus);
  if (word < 0) return -1;
  if (PERCENT_WORDS.has(lowerAt(scan, word))) return word + 1;
  if (lowerAt(scan, word) !== 'per') return -1;
  const cent = overJoint(scan, word + 1);
  return cent >= 0 && lowerAt(scan, cent) === 'cent' ? cent + 1 : -1;
}

function pointAfter(scan: FigureScan, at: number): number {
  const next = overJoint(scan, at);
  return next >= 0 && /^points?$/.test(lowerAt(scan, next)) ? next + 1 : -1;
}

type Points = { readonly end: number; readonly unit: string };

function basisPointsAfter(scan: FigureScan, at: number): Points | null {
  if (isGlued(scan, at) && /^bps?$/.test(lowerAt(scan, at)))
    return { end: at + 1, unit: 'basis point' };
  const next = overJoint(scan, at);
  if (next < 0) return null;
  if (/^bps?$/.test(lowerAt(scan, next))) return { end: next + 1, unit: 'basis point' };
  const end = lowerAt(scan, next) === 'basis' ? pointAfter(scan, next + 1) : -1;
  return end < 0 ? null : { end, unit: 'basis point' };
}

function pointsAfter(scan: FigureScan, at: number): Points | null {
  const percent = percentAfter(scan, at);
  const end = percent < 0 ? -1 : pointAfter(scan, percent);
  if (end >= 0) return { end, unit: 'percentage point' };
  return basisPointsAfter(scan, at);
}

const PERCENTAGE = numberReasons('percentage', [], ['percent']);

/** "5.1%", "five per cent", "−3 %", "12-percent". */
export function findPercentage(scan: FigureScan, at: number): Candidate | null {
  const phrase = numberAt(scan, at);
  const end = phrase === null ? -1 : percentAfter(scan, phrase.end);
  if (phrase === null || end < 0) return null;
  if (lowerAt(scan, end - 1) === 'percentage') return null;
  const sign = signBefore(scan, at);
  return {
    from: sign.from,
    to: end,
    reading: { kind: 'percentage', value: withSign(phrase.value, sign.factor) },
    confidence: 0.98,
    reason: reasonFor(PERCENTAGE, phrase),
    rank: RANKS.percentage,
  };
}

const PARTS_OF_POINT: readonly { readonly words: readonly string[]; readonly value: number }[] = [
  { words: ['half', 'a'], value: 0.5 },
  { words: ['a', 'half'], value: 0.5 },
  { words: ['a', 'quarter', 'of', 'a'], value: 0.25 },
  { words: ['a', 'quarter'], value: 0.25 },
  { words: ['three', 'quarters', 'of', 'a'], value: 0.75 },
  { words: ['a', 'tenth', 'of', 'a'], value: 0.1 },
];

/** The token after the words of a part, when a blank and more follow them; -1 otherwise. */
function partEnd(scan: FigureScan, at: number, words: readonly string[]): number {
  const fits = words.every((word, index) => lowerAt(scan, at + index) === word);
  const end = at + words.length;
  return fits && scan.tokens[end]?.gap === 'space' ? end : -1;
}

function partOfPoint(at: number, end: number, value: number, unit: string | null): Candidate {
  return {
    from: at,
    to: end,
    reading: unit === null ? { kind: 'percentage', value } : { kind: 'quantity', value, unit },
    confidence: 0.9,
    reason: { rule: 'points', parts: ['denominator', 'unit'] },
    rank: RANKS.percentage + 1,
  };
}

/** "half a percentage point", "a quarter of a percentage point", "half a percent". */
export function findPartOfPoint(scan: FigureScan, at: number): Candidate | null {
  for (const { words, value } of PARTS_OF_POINT) {
    const end = partEnd(scan, at, words);
    const percent = end < 0 ? -1 : percentAfter(scan, end);
    if (percent < 0) continue;
    const points = pointAfter(scan, percent);
    if (points >= 0) return partOfPoint(at, points, value, 'percentage point');
    if (lowerAt(scan, percent - 1) !== 'percentage') return partOfPoint(at, percent, value, null);
  }
  return null;
}

const POINTS = numberReasons('points', [], ['unit']);

/** "5 percentage points", "25bps": quantities with their own unit. */
export function findPoints(scan: FigureScan, at: number): Candidate | null {
  const phrase = numberAt(scan, at);
  const points = phrase === null ? null : pointsAfter(scan, phrase.end);
  if (phrase === null || points === null) return null;
  const sign = signBefore(scan, at);
  return {
    from: sign.from,
    to: points.end,
    reading: { kind: 'quantity', value: withSign(phrase.value, sign.factor), unit: points.unit },
    confidence: 0.97,
    reason: reasonFor(POINTS, phrase),
    rank: RANKS.percentage + 1,
  };
}
