/** Words beside a figure that hedge it: "about", "as much as", "more than", "or so". They stay outside the span. */

import {
  type FigureScan,
  follows,
  isGlued,
  lowerAt,
  nextLower,
} from '#core/figure/reading/scan.ts';
import { MARK, marksAt } from '#core/figure/reading/word-marks.ts';
import { itemAt } from '#core/text/item-at.ts';
import type { Candidate } from './candidate.ts';
import type { Approximation, FigureKind } from './figure.ts';
import { ARTICLES, BEFORE_BY_WORD, BEHIND, type Hedge, POTENTIALLY } from './hedges.ts';

function isDot(scan: FigureScan, at: number): 0 | 1 {
  return lowerAt(scan, at) === '.' && isGlued(scan, at) ? 1 : 0;
}

function standsBefore(scan: FigureScan, from: number, { words }: Hedge): boolean {
  return words.every((word, index) => {
    const at = from - 1 - index;
    const dotted = word === 'c' || word === 'ca' || word === 'approx' ? isDot(scan, at) : 0;
    return lowerAt(scan, at - dotted) === word && follows(scan, at + 1);
  });
}

/** "over four years" tells during which time; dates and durations take only hedges that cannot be prepositions. */
function fitsKind(hedge: Hedge, kind: FigureKind): boolean {
  const lone = hedge.words.length === 1 ? (hedge.words[0] ?? '') : '';
  if (kind === 'relative-date') return false;
  if (kind === 'date') return hedge.approx === 'about' && lone !== 'some' && lone !== 'near';
  if (kind === 'duration') return !/^(?:over|under|above|below)$/.test(lone);
  return kind !== 'ordinal';
}

/** The hedge whose last word stands right before a token. */
function hedgeEndingAt(
  scan: FigureScan,
  start: number,
  kind: FigureKind,
): { readonly approx: Approximation; readonly from: number } | null {
  const word = lowerAt(scan, start - 1 - isDot(scan, start - 1));
  const hedges = BEFORE_BY_WORD.get(word) ?? [];
  for (const hedge of hedges) {
    if (fitsKind(hedge, kind) && standsBefore(scan, start, hedge))
      return { approx: hedge.approx, from: start - hedge.words.length };
  }
  return null;
}

/** The hedge right before a token, and the token it begins at. */
export function hedgeBefore(
  scan: FigureScan,
  from: number,
  kind: FigureKind,
): { readonly approx: Approximation; readonly from: number } | null {
  const before = lowerAt(scan, from - 1);
  const further = lowerAt(scan, from - 2);
  const hedged = (marksAt(scan.tokens, from - 1) & MARK.hedge) !== 0;
  if (!hedged && further !== POTENTIALLY) return null;
  const article = ARTICLES.has(before) && follows(scan, from);
  const found =
    hedgeEndingAt(scan, from, kind) ?? (article ? hedgeEndingAt(scan, from - 1, kind) : null);
  if (found !== null) return found;
  const potentially = before === POTENTIALLY || further === POTENTIALLY;
  return potentially && follows(scan, from) && kind !== 'date' ? { approx: 'max', from } : null;
}

function plusBehind(scan: FigureScan, to: number): boolean {
  if (itemAt(scan.tokens, to - 1)?.text === '+') return true;
  return lowerAt(scan, to + 1) === 'plus' && isGlued(scan, to) && isGlued(scan, to + 1);
}

/** What the words behind a token say. */
export function hedgeBehind(
  scan: FigureScan,
  to: number,
): { readonly approx: Approximation; readonly to: number } | null {
  if (plusBehind(scan, to))
    return { approx: 'min', to: lowerAt(scan, to + 1) === 'plus' ? to + 2 : to };
  if ((marksAt(scan.tokens, to) & MARK.hedgeBehind) === 0) return null;
  for (const { words, approx } of BEHIND) {
    if (words.every((word, index) => nextLower(scan, to + index) === word)) {
      return { approx, to: to + words.length };
    }
  }
  return null;
}

function innerHedge(scan: FigureScan, { from, to }: Candidate): Approximation | null {
  for (let at = from; at < to; at++) {
    if (!isGlued(scan, at)) continue;
    const lower = lowerAt(scan, at);
    if (lower === 'plus' || (lower === '+' && at > from)) return 'min';
    if (lower === 'odd') return 'about';
  }
  return null;
}

/** How a figure is hedged by the words around it; `null` when it is stated flatly. */
export function approximationOf(scan: FigureScan, candidate: Candidate): Approximation | null {
  const { kind } = candidate.reading;
  if (kind === 'relative-date' || kind === 'ordinal') return null;
  return (
    hedgeBefore(scan, candidate.from, kind)?.approx ??
    innerHedge(scan, candidate) ??
    hedgeBehind(scan, candidate.to)?.approx ??
    null
  );
}
