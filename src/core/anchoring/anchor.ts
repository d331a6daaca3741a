/** Both selectors → a place in a version of the text, and how sure it is. Never a guess without saying so. */
import type { Target } from '#core/annotation/selector.ts';
import { snapToGraphemes } from '#core/text/graphemes.ts';
import { toRaw } from '#core/text/normalise.ts';
import { trimSpan } from '#core/text/segments.ts';
import type { Span } from '#core/text/span.ts';
import { type DiffMap, mapSpan } from './diff-map.ts';
import { type FoldedQuote, foldSelector, type Match, matchAt, matchQuote } from './match-quote.ts';
import { foldedOffset, indexQuotes, type QuoteIndex } from './quote-index.ts';

/** A version of a reading text. */
export type TextVersion = {
  readonly text: string;
  /** Hex SHA-256. */
  readonly sha256: string;
};

export type Anchored =
  /** The same version: placed by position. */
  | { readonly state: 'exact'; readonly span: Span; readonly score: 1 }
  /** Another version, and no doubt about the place. */
  | { readonly state: 'moved'; readonly span: Span; readonly score: number }
  /** Placed, to be looked at: the words changed much, or stand there more than once. */
  | { readonly state: 'uncertain'; readonly span: Span; readonly score: number }
  | { readonly state: 'orphan'; readonly guesses: readonly Guess[] };

export type Guess = { readonly span: Span; readonly score: number };

/** What is known about a version for all its annotations; make it once. */
export type AnchorGround = {
  readonly version: TextVersion;
  readonly index: QuoteIndex;
  /** From the version that the targets were made on, where that is still there. */
  readonly diff: (DiffMap & { readonly fromSha256: string }) | null;
};

/** Prepares a version to be anchored in. `diff` leads from the version that the targets were made on. */
export function groundOf(version: TextVersion, diff: AnchorGround['diff'] = null): AnchorGround {
  return { version, index: indexQuotes(version.text), diff };
}

/** The place of a target in a version; for many targets use `anchorIn` with one ground. */
export function anchor(target: Target, version: TextVersion): Anchored {
  return anchorByPosition(target, version) ?? anchorIn(target, groundOf(version));
}

/** By position where the version is the same, else through the diff of the versions, else by the quotation. */
export function anchorIn(target: Target, ground: AnchorGround): Anchored {
  return (
    anchorByPosition(target, ground.version) ??
    anchorByDiff(target, ground) ??
    anchorByQuote(target, ground)
  );
}

function anchorByPosition(target: Target, version: TextVersion): Anchored | null {
  const { start, end } = target.position;
  const same =
    target.textSha256 === version.sha256 && version.text.slice(start, end) === target.quote.exact;
  return same && end > start ? { state: 'exact', span: { start, end }, score: 1 } : null;
}

/** Less of a passage than this is not enough to follow it. */
const LEAST_KEPT = 0.3;

/** The diff tells the place, whatever else looks like it; the quotation tells where exactly it begins and ends. */
function anchorByDiff(target: Target, ground: AnchorGround): Anchored | null {
  if (ground.diff === null || ground.diff.fromSha256 !== target.textSha256) {
    return null;
  }
  const mapped = mapSpan(ground.diff, target.position);
  if (mapped === null || mapped.kept < LEAST_KEPT) {
    return null;
  }
  const { text } = ground.version;
  if (text.slice(mapped.span.start, mapped.span.end) === target.quote.exact) {
    return { state: 'moved', span: mapped.span, score: 1 };
  }
  const near = foldedOffset(ground.index, mapped.near);
  const match = matchAt(foldSelector(target.quote), ground.index, near);
  if (match.quote < LIKELY || match.span.end <= match.span.start) {
    return null;
  }
  const sure = isIntact(target.quote.exact.length, match);
  return { state: sure ? 'moved' : 'uncertain', span: rawSpan(match, ground), score: match.quote };
}

function anchorByQuote(target: Target, ground: AnchorGround): Anchored {
  const quote = foldSelector(target.quote);
  const matches = matchQuote(quote, ground.index, target.position.start);
  const [best, second] = matches;
  const guesses = matches
    .filter((match) => match.score >= 0.3)
    .map((match) => ({ span: rawSpan(match, ground), score: match.score }));
  if (best === undefined) {
    return { state: 'orphan', guesses };
  }
  const margin = best.score - (second?.score ?? 0);
  const state = judge(quote, best, margin);
  return state === 'orphan'
    ? { state, guesses }
    : { state, span: rawSpan(best, ground), score: best.score };
}

/** Thresholds from measurements on random edits (see the test), as shares of the quotation. */
const SURE = 0.75;
const LIKELY = 0.5;
/** More edits than this at one end: the quotation was cut there, or goes on elsewhere. */
const INTACT = 0.3;
/** In code units; what is shorter and changed is shown for review. */
const SHORTEST_CHANGED = 24;
/** Long enough to be no accident without its context, in code units. */
const TELLING = 48;

/** `moved` is right in all but one of a thousand cases; `uncertain` more often than not, and shown for review. */
function judge(quote: FoldedQuote, best: Match, margin: number): 'moved' | 'uncertain' | 'orphan' {
  if (isSure(quote, best, margin) && margin >= 0.05) {
    return 'moved';
  }
  const { length } = quote.exact;
  const likely =
    (best.quote >= 0.999 && (length >= 12 || best.context >= 0.3)) ||
    (best.quote >= LIKELY && best.context >= 0.4) ||
    (best.quote >= 0.65 && length >= 40);
  return likely ? 'uncertain' : 'orphan';
}

function isSure(quote: FoldedQuote, best: Match, margin: number): boolean {
  const { length } = quote.exact;
  const telling = length >= TELLING;
  if (best.quote >= 0.999) {
    return best.context >= 0.5 || (telling && margin >= 0.1);
  }
  return isIntact(length, best) && best.context >= (telling ? 0.2 : 0.5);
}

/** Changed, but with both ends, and not so short that a letter more or less makes another word of it. */
function isIntact(length: number, match: Match): boolean {
  return match.quote >= SURE && match.edges <= INTACT && length >= SHORTEST_CHANGED;
}

function rawSpan(match: Match, ground: AnchorGround): Span {
  const { text } = ground.version;
  const raw = toRaw(ground.index.folded, match.span);
  return snapToGraphemes(text, trimSpan(text, raw) ?? raw);
}
