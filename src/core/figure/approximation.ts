/** Words beside a figure that hedge it: "about", "as much as", "more than", "or so". They stay outside the span. */
import { itemAt } from '#core/text/item-at.ts';
import type { Candidate } from './candidate.ts';
import type { Approximation, FigureKind } from './figure.ts';
import { type FigureScan, follows, isGlued, lowerAt, nextLower } from './scan.ts';

type Hedge = { readonly words: readonly string[]; readonly approx: Approximation };

function hedges(approx: Approximation, list: string): readonly Hedge[] {
  return list.split('|').map((phrase) => ({ words: phrase.split(' ').reverse(), approx }));
}

/** The longer first, so that "no more than" is not read as "more than". Words are kept from the last to the first. */
const BEFORE: readonly Hedge[] = [
  ...hedges(
    'max',
    'no more than|not more than|no greater than|a maximum of|maximum of|at the most|no fewer or more than',
  ),
  ...hedges(
    'min',
    'no less than|no fewer than|not less than|a minimum of|minimum of|in excess of|upwards of|north of',
  ),
  ...hedges(
    'about',
    'in the region of|in the order of|somewhere around|more or less|close to|an estimated|or about|just about',
  ),
  ...hedges(
    'max',
    'as much as|as many as|as high as|up to|less than|fewer than|at most|just under|just below|shy of|short of',
  ),
  ...hedges(
    'min',
    'more than|at least|greater than|as little as|as few as|just over|just above|well over',
  ),
  ...hedges(
    'about',
    'about|around|roughly|approximately|approx|nearly|almost|circa|c|ca|estimated|~|≈|∼|virtually|near|some|approximate',
  ),
  ...hedges('max', 'under|below|<|≤'),
  ...hedges('min', 'over|above|exceeding|>|≥|topping|surpassing'),
];

/** The hedges by their last word, in their order: most words before a figure are none. */
const BEFORE_BY_WORD: ReadonlyMap<string, readonly Hedge[]> = BEFORE.reduce((map, hedge) => {
  const word = hedge.words[0] ?? '';
  return map.set(word, [...(map.get(word) ?? []), hedge]);
}, new Map<string, readonly Hedge[]>());

const NO_HEDGES: readonly Hedge[] = [];

/** May stand between a hedge and its figure. */
const ARTICLES: ReadonlySet<string> = new Set(['the', 'another', 'a', 'an', 'additional']);
const POTENTIALLY = 'potentially';
/** What may stand right before a hedged figure. */
const ENDS_HEDGE: ReadonlySet<string> = new Set([
  ...BEFORE_BY_WORD.keys(),
  ...ARTICLES,
  POTENTIALLY,
  '.',
]);

const AFTER: readonly Hedge[] = [
  { words: ['or', 'so'], approx: 'about' },
  { words: ['or', 'thereabouts'], approx: 'about' },
  { words: ['or', 'more'], approx: 'min' },
  { words: ['and', 'above'], approx: 'min' },
  { words: ['and', 'over'], approx: 'min' },
  { words: ['or', 'above'], approx: 'min' },
  { words: ['or', 'over'], approx: 'min' },
  { words: ['or', 'less'], approx: 'max' },
  { words: ['or', 'fewer'], approx: 'max' },
  { words: ['or', 'under'], approx: 'max' },
  { words: ['and', 'under'], approx: 'max' },
  { words: ['or', 'below'], approx: 'max' },
  { words: ['at', 'least'], approx: 'min' },
  { words: ['at', 'most'], approx: 'max' },
  { words: ['at', 'minimum'], approx: 'min' },
];

const AFTER_OPENERS: ReadonlySet<string> = new Set(AFTER.flatMap(({ words }) => words.slice(0, 1)));

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
  const hedges = BEFORE_BY_WORD.get(word) ?? NO_HEDGES;
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
  if (!ENDS_HEDGE.has(before) && further !== POTENTIALLY) return null;
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
  if (!AFTER_OPENERS.has(nextLower(scan, to))) return null;
  for (const { words, approx } of AFTER) {
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
