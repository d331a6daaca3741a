/**
 * Finds a quotation in a text that may have changed. Word for word first, each occurrence judged by the words around
 * it; otherwise by shared eight-letter sequences, then aligned edit by edit. The context decides between equal
 * passages: the first hit alone would be wrong in one of forty cases (short quotations of a long text).
 */
import type { TextQuoteSelector } from '#core/annotation/selector.ts';
import type { Span } from '#core/text/span.ts';
import { align } from './align.ts';
import { findSeeds } from './find-seeds.ts';
import { foldQuote, GRAM, placesOf, type QuoteIndex } from './quote-index.ts';

export type Match = {
  /** In the folded text. */
  readonly span: Span;
  /** Share of the quotation, and of its context, that is there; 1 is all of it. */
  readonly quote: number;
  readonly context: number;
  /** Share of its first or last letters that were edited: much of it means that the quotation ends elsewhere. */
  readonly edges: number;
  /** Quotation and context, weighted: what matches are compared by. */
  readonly score: number;
};

export type FoldedQuote = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** Context of a stored quotation may be long where passages repeat; this much of it is aligned. */
const ALIGNED_CONTEXT = 64;
/** A longer quotation is aligned at its two ends only. */
const LONGEST_ALIGNED = 600;
const END_PIECE = 200;
const MOST_OCCURRENCES = 200;

export function foldSelector(quote: TextQuoteSelector): FoldedQuote {
  // Folded in one piece, so that a space at a boundary is counted once.
  const whole = foldQuote(quote.prefix + quote.exact + quote.suffix);
  const prefix = foldQuote(quote.prefix);
  const suffix = foldQuote(quote.suffix);
  const exact = foldQuote(quote.exact);
  if (whole.length === prefix.length + exact.length + suffix.length) {
    return { exact, prefix, suffix };
  }
  return { exact: exact.trim() === '' ? exact : exact.trim(), prefix, suffix };
}

/** The best places first, at most four, never overlapping. `near` is where the quotation stood, as a last resort. */
export function matchQuote(quote: FoldedQuote, index: QuoteIndex, near: number): readonly Match[] {
  const verbatim = matchVerbatim(quote, index, near);
  const best = verbatim[0];
  if (best !== undefined && best.context >= 0.7) {
    return verbatim;
  }
  const changed = matchChanged(quote, index, near);
  return distinct([...verbatim, ...changed].sort(byScore)).slice(0, 4);
}

function byScore(a: Match, b: Match): number {
  return b.score - a.score;
}

function scoreOf(quote: number, context: number): number {
  return quote * 0.6 + context * 0.4;
}

function distinct(matches: readonly Match[]): readonly Match[] {
  const kept: Match[] = [];
  for (const match of matches) {
    const twice = kept.some(
      ({ span }) => span.start < match.span.end && match.span.start < span.end,
    );
    if (!twice) {
      kept.push(match);
    }
  }
  return kept;
}

/** Each occurrence, with how much of the context stands around it. */
function matchVerbatim(quote: FoldedQuote, index: QuoteIndex, near: number): readonly Match[] {
  if (quote.exact === '') {
    return [];
  }
  const { text } = index.folded;
  const found = occurrences(quote.exact, index, near).map((start): Match => {
    const span = { start, end: start + quote.exact.length };
    const context = contextAt(quote, text, span);
    return { span, quote: 1, context, edges: 0, score: scoreOf(1, context) };
  });
  const distance = (match: Match): number => Math.abs(match.span.start - near);
  return found.sort((a, b) => byScore(a, b) || distance(a) - distance(b)).slice(0, 4);
}

/** Of very many occurrences the nearest on either side. */
function occurrences(exact: string, index: QuoteIndex, near: number): readonly number[] {
  const { text } = index.folded;
  if (index.grams?.stride === 1 && exact.length >= GRAM) {
    const starts = placesOf(exact.slice(0, GRAM), index, text.length);
    const all = starts.filter((at) => text.startsWith(exact, at)).reverse();
    return nearest(all, near);
  }
  const all: number[] = [];
  let after = 0;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    all.push(at);
    after += at < near ? 0 : 1;
    if (after > MOST_OCCURRENCES) {
      break;
    }
  }
  return nearest(all, near);
}

function nearest(ascending: readonly number[], near: number): readonly number[] {
  const first = ascending.findIndex((at) => at >= near);
  const middle = first < 0 ? ascending.length : first;
  return ascending.slice(Math.max(0, middle - MOST_OCCURRENCES), middle + MOST_OCCURRENCES);
}

/** Share of the context that is there, units compared from the quotation outwards, then by alignment. */
function contextAt(quote: FoldedQuote, text: string, span: Span): number {
  const total = quote.prefix.length + quote.suffix.length;
  if (total === 0) {
    return 1;
  }
  const before = sharedEnd(
    quote.prefix,
    text.slice(Math.max(0, span.start - quote.prefix.length), span.start),
  );
  const after = sharedStart(quote.suffix, text.slice(span.end, span.end + quote.suffix.length));
  return (before + after) / total;
}

function sharedEnd(a: string, b: string): number {
  const same = commonSuffix(a, b);
  return same + shared(a.slice(0, a.length - same), b.slice(0, b.length - same), false);
}

function sharedStart(a: string, b: string): number {
  const same = commonPrefix(a, b);
  return same + shared(a.slice(same), b.slice(same), true);
}

/** Units of the rest that are still there after a change in between: words of it, in place or a little off. */
function shared(a: string, b: string, forward: boolean): number {
  if (a.length < 4 || b.length < 4) {
    return 0;
  }
  const left = forward ? a : reversed(a);
  const right = forward ? b : reversed(b);
  const drift = Math.min(16, left.length);
  const aligned = align(left, { from: 0, to: left.length }, right, 0, drift);
  return Math.max(0, left.length - aligned.inside * 1.5);
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}

function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same < most && a.charCodeAt(same) === b.charCodeAt(same)) {
    same += 1;
  }
  return same;
}

function commonSuffix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same < most && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) {
    same += 1;
  }
  return same;
}

/** Places that share sequences with the quotation or its context, aligned. */
function matchChanged(quote: FoldedQuote, index: QuoteIndex, near: number): readonly Match[] {
  const { prefix, exact, suffix } = withShortContext(quote);
  const seeds = findSeeds(prefix + exact + suffix, index, near - prefix.length);
  return seeds
    .map((at) => matchAt(quote, index, at + prefix.length))
    .filter((match) => match.span.end > match.span.start);
}

/** The quotation aligned with one place of the folded text, whatever stands there. */
export function matchAt(quote: FoldedQuote, index: QuoteIndex, near: number): Match {
  const short = withShortContext(quote);
  const at = near - short.prefix.length;
  return quote.exact.length > LONGEST_ALIGNED
    ? alignEnds(short, index, at)
    : alignWhole(short, index, at);
}

function withShortContext({ prefix, exact, suffix }: FoldedQuote): FoldedQuote {
  return {
    prefix: prefix.slice(-ALIGNED_CONTEXT),
    exact,
    suffix: suffix.slice(0, ALIGNED_CONTEXT),
  };
}

function alignWhole(quote: FoldedQuote, index: QuoteIndex, at: number): Match {
  const passage = quote.prefix + quote.exact + quote.suffix;
  const boundary = { from: quote.prefix.length, to: quote.prefix.length + quote.exact.length };
  const drift = 32 + Math.floor(passage.length / 8);
  const found = align(passage, boundary, index.folded.text, at, drift);
  const span = { start: found.start, end: found.end };
  const share = 1 - found.inside / Math.max(1, quote.exact.length, span.end - span.start);
  const context = 1 - found.outside / Math.max(1, passage.length - quote.exact.length);
  return judged(span, share, context, found.edges);
}

/** A long quotation: where it begins and where it ends; what is between has to be of about its length. */
function alignEnds(quote: FoldedQuote, index: QuoteIndex, at: number): Match {
  const text = index.folded.text;
  const head = quote.prefix + quote.exact.slice(0, END_PIECE);
  const tail = quote.exact.slice(-END_PIECE) + quote.suffix;
  const first = align(head, { from: quote.prefix.length, to: head.length }, text, at, 96);
  const tailAt = at + quote.prefix.length + quote.exact.length - END_PIECE;
  const nearTail = nearestSeed(tail, index, tailAt);
  const last = align(tail, { from: 0, to: END_PIECE }, text, nearTail, 96);
  const span = { start: first.start, end: last.end };
  const length = (span.end - span.start) / quote.exact.length;
  const share = 1 - (first.inside + last.inside) / (2 * END_PIECE);
  const size = length < 0.5 || length > 1.5 ? 0 : Math.min(length, 1 / length);
  const context =
    1 - (first.outside + last.outside) / Math.max(1, quote.prefix.length + quote.suffix.length);
  return judged(span, Math.max(0, share) * size, context, Math.max(first.edges, last.edges));
}

function nearestSeed(passage: string, index: QuoteIndex, expected: number): number {
  const seeds = [...findSeeds(passage, index, expected)];
  seeds.sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected));
  return seeds[0] ?? expected;
}

function judged(span: Span, quote: number, context: number, edges: number): Match {
  const q = Math.max(0, quote);
  const c = Math.max(0, context);
  return { span, quote: q, context: c, edges, score: scoreOf(q, c) };
}
