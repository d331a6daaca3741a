/** What a rule proposes: a span of tokens, its reading, and why. */

import type { FigureScan } from '#core/figure/reading/scan.ts';
import type { FigureReading } from './figure.ts';

/** The rule that spoke, for the words that explain a suggestion. */
export type FigureRule =
  | 'money'
  | 'percentage'
  | 'points'
  | 'measure'
  | 'count'
  | 'compound'
  | 'age'
  | 'bare-number'
  | 'ordinal'
  | 'fraction'
  | 'proportion'
  | 'full-date'
  | 'numeric-date'
  | 'month'
  | 'year'
  | 'period'
  | 'clock-time'
  | 'duration'
  | 'range'
  | 'relative-date';

/** A building block of a figure, in the order of the text. */
export type FigurePart =
  | 'currency-sign'
  | 'currency-code'
  | 'currency-word'
  | 'sub-unit'
  | 'number'
  | 'number-words'
  | 'scale-word'
  | 'percent'
  | 'unit'
  | 'noun'
  | 'hyphen-word'
  | 'ordinal'
  | 'denominator'
  | 'weekday'
  | 'month'
  | 'day'
  | 'year'
  | 'decade'
  | 'century'
  | 'quarter'
  | 'half-year'
  | 'fiscal-year'
  | 'era'
  | 'time'
  | 'zone'
  | 'time-unit'
  | 'ago'
  | 'deictic'
  | 'second-number'
  | 'modifier';

export type FigureReason = { readonly rule: FigureRule; readonly parts: readonly FigurePart[] };

export type Candidate = {
  /** First token and the token after the last. */
  readonly from: number;
  readonly to: number;
  readonly reading: FigureReading;
  /** 0–1. */
  readonly confidence: number;
  readonly reason: FigureReason;
  /** The higher rank wins where two overlap; between equals the longer. */
  readonly rank: number;
};

/** A rule looks at one token and a bounded stretch around it. */
export type Rule = (scan: FigureScan, at: number) => Candidate | null;

/** A rule, and the cues of number-cues.ts without which it cannot speak. */
export type CuedRule = { readonly rule: Rule; readonly cues: number };

/** The same proposal with another rank. All are built alike, which keeps what reads them quick. */
export function ranked(candidate: Candidate, rank: number): Candidate {
  const { from, to, reading, confidence, reason } = candidate;
  return { from, to, reading, confidence, reason, rank };
}

/** Ranks of the rules, in one place because only their order matters. */
export const RANKS = {
  timestamp: 98,
  fullDate: 95,
  dateSpan: 96,
  clockTime: 92,
  proportion: 91,
  range: 90,
  money: 86,
  percentage: 85,
  ago: 84,
  partOfHour: 83,
  typedCount: 81,
  duration: 80,
  relative: 79,
  month: 78,
  period: 77,
  fraction: 76,
  measure: 74,
  year: 70,
  age: 69,
  ordinal: 66,
  compound: 60,
  count: 50,
  bare: 10,
} as const;
