/** Reads the words that a person selected as one figure. */

import { singularOf } from '#core/figure/reading/morphology.ts';
import { type FigureScan, follows, lowerAt, prepareScan } from '#core/figure/reading/scan.ts';
import { FUNCTION_WORDS } from '#core/figure/reading/word-classes.ts';
import { parseIsoDay } from '#core/figure/times/calendar.ts';
import { itemAt } from '#core/text/item-at.ts';
import { hedgeBefore, hedgeBehind } from './approximation.ts';
import type { Candidate } from './candidate.ts';
import type { FigureReading } from './figure.ts';
import { hedged } from './find-figures.ts';
import { collectCandidates } from './rules.ts';

export type ParseContext = {
  /** Words before and after the selection; they tell pounds from pounds and "as much as" from nothing. */
  readonly before?: string;
  readonly after?: string;
  /** ISO day of writing. */
  readonly documentDate?: string;
};

/** As much of the surroundings as any rule looks at. */
const CONTEXT = 160;

type Bounds = { readonly from: number; readonly to: number };

const LOOSE_BEFORE =
  /^(?:the|a|an|in|on|at|by|for|to|of|from|between|since|until|during|after|before|over|within|early|late|this|just|only|than|potentially|another|additional|even|be|is|was|roughly|exactly|precisely|total|with|year)$/;
const LOOSE_SIGN = /^(?:[\p{P}\p{S}]|['’]s)$/u;

function boundsOf(scan: FigureScan, start: number, end: number): Bounds {
  let from = scan.tokens.findIndex((token) => token.end > start);
  if (from < 0) from = scan.tokens.length;
  let to = from;
  while (to < scan.tokens.length && (scan.tokens[to]?.start ?? end) < end) to++;
  return { from, to };
}

/** Whether nothing before the figure inside the selection matters: signs, articles, prepositions, hedges. */
function isLooseBefore(scan: FigureScan, bounds: Bounds, candidate: Candidate): boolean {
  let at = candidate.from;
  for (let step = 0; step < 12 && at > bounds.from; step++) {
    const hedge = hedgeBefore(scan, at, candidate.reading.kind);
    const word = lowerAt(scan, at - 1);
    if (hedge !== null && hedge.from < at && hedge.from >= bounds.from) at = hedge.from;
    else if (LOOSE_BEFORE.test(word) || LOOSE_SIGN.test(word)) at -= 1;
    else return false;
  }
  return at <= bounds.from;
}

function isLooseBehind(scan: FigureScan, bounds: Bounds, candidate: Candidate): boolean {
  let at = candidate.to;
  for (let step = 0; step < 12 && at < bounds.to; step++) {
    const hedge = hedgeBehind(scan, at);
    if (hedge !== null && hedge.to > at) at = hedge.to;
    else if (LOOSE_SIGN.test(scan.tokens[at]?.text ?? '') && scan.tokens[at]?.text !== '%') at += 1;
    else return false;
  }
  return at >= bounds.to;
}

function covers(scan: FigureScan, bounds: Bounds, candidate: Candidate): boolean {
  if (candidate.from < bounds.from || candidate.to > bounds.to) return false;
  return isLooseBefore(scan, bounds, candidate) && isLooseBehind(scan, bounds, candidate);
}

/** A number with words behind it that no rule knows: they are what is counted. */
function countOfWords(scan: FigureScan, bounds: Bounds): Candidate | null {
  for (let at = bounds.from; at < bounds.to; at++) {
    const phrase = scan.phrases[at];
    if (phrase === null || phrase === undefined) continue;
    const last = itemAt(scan.tokens, bounds.to - 1);
    const first = scan.tokens[phrase.end];
    const words =
      first === undefined || last === undefined || phrase.end >= bounds.to ? null : { first, last };
    if (words !== null && !isPlainNoun(scan, phrase.end, bounds.to)) return null;
    const unit =
      words === null
        ? null
        : scan.text.slice(words.first.start, words.last.start) + singularOf(words.last.text);
    return {
      from: at,
      to: bounds.to,
      reading: {
        kind: 'quantity',
        value: phrase.value,
        ...(unit === null ? {} : { unit: unit.replace(/\s+/g, ' ') }),
      },
      confidence: 0.5,
      reason: { rule: 'count', parts: ['number', 'noun'] },
      rank: 0,
    };
  }
  return null;
}

/** One to five words without a function word among them. */
function isPlainNoun(scan: FigureScan, from: number, to: number): boolean {
  if (to - from > 5) return false;
  for (let at = from; at < to; at++) {
    const token = scan.tokens[at];
    if (token?.kind !== 'word' || FUNCTION_WORDS.has(token.lower) || !follows(scan, at))
      return false;
    if (scan.phrases[at] !== null || token.gap === 'none') return false;
  }
  return true;
}

function best(candidates: readonly Candidate[]): Candidate | null {
  const length = (candidate: Candidate) => candidate.to - candidate.from;
  return [...candidates].sort((a, b) => b.rank - a.rank || length(b) - length(a))[0] ?? null;
}

/**
 * The reading of selected words, or `null` when they are not understood as one figure. Hedges ("as much as"),
 * articles, brackets and punctuation around it may be selected along; anything else may not.
 */
export function parseFigure(words: string, context: ParseContext = {}): FigureReading | null {
  const before = (context.before ?? '').slice(-CONTEXT);
  const after = (context.after ?? '').slice(0, CONTEXT);
  if (words.trim() === '' || words.length > 400) return null;
  const scan = prepareScan(before + words + after, {
    decimalComma: false,
    selected: true,
    writtenOn: parseIsoDay(context.documentDate),
    dayFirst: true,
  });
  const bounds = boundsOf(scan, before.length, before.length + words.length);
  const candidates: Candidate[] = [];
  for (let at = bounds.from; at < bounds.to; at++) collectCandidates(candidates, scan, at);
  const found = best(candidates.filter((candidate) => covers(scan, bounds, candidate)));
  const chosen =
    found ??
    best(
      [countOfWords(scan, bounds)].filter(
        (candidate) => candidate !== null && covers(scan, bounds, candidate),
      ) as Candidate[],
    );
  return chosen === null ? null : hedged(scan, chosen);
}
