/** The words beside a figure that say how exact it is. */
import type { Approximation } from './figure.ts';

export type Hedge = { readonly words: readonly string[]; readonly approx: Approximation };

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
export const BEFORE_BY_WORD: ReadonlyMap<string, readonly Hedge[]> = BEFORE.reduce((map, hedge) => {
  const word = hedge.words[0] ?? '';
  return map.set(word, [...(map.get(word) ?? []), hedge]);
}, new Map<string, readonly Hedge[]>());

/** May stand between a hedge and its figure. */
export const ARTICLES: ReadonlySet<string> = new Set(['the', 'another', 'a', 'an', 'additional']);
/** Hedges with or without a word behind it. */
export const POTENTIALLY = 'potentially';
/** What may stand right before a hedged figure. */
export const ENDS_HEDGE: ReadonlySet<string> = new Set([
  ...BEFORE_BY_WORD.keys(),
  ...ARTICLES,
  POTENTIALLY,
  '.',
]);

/** Words behind a figure that hedge it. */
export const BEHIND: readonly Hedge[] = [
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

/** What may stand right behind a hedged figure. */
export const HEDGE_OPENERS: readonly string[] = BEHIND.flatMap(({ words }) => words.slice(0, 1));
