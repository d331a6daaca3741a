/**
 * Filtering while typing: which of many short texts fit a few typed letters, best first. Every typed word must be
 * found; the start of a name counts most, the start of a word next, letters in order last.
 */

const MARKS = /\p{M}/gu;

/** A text without accents and capitals, for comparing. */
export function fold(text: string): string {
  return text.normalize('NFD').replaceAll(MARKS, '').toLowerCase();
}

const START = 100;
const WORD_START = 60;
const INSIDE = 30;
const SCATTERED = 8;
/** Letters strewn over a long text fit anything; beyond this span per letter they fit nothing. */
const STREWN = 4;

function scattered(word: string, text: string): number {
  let from = -1;
  let first = -1;
  for (const letter of word) {
    from = text.indexOf(letter, from + 1);
    if (from === -1) {
      return 0;
    }
    first = first === -1 ? from : first;
  }
  return from - first <= word.length * STREWN ? SCATTERED : 0;
}

function wordScore(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at === 0) {
    return START;
  }
  if (at > 0) {
    return wordStarts(word, text, at) ? WORD_START : INSIDE;
  }
  return word.length < 2 ? 0 : scattered(word, text);
}

function wordStarts(word: string, text: string, first: number): boolean {
  for (let at = first; at !== -1; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')) {
      return true;
    }
  }
  return false;
}

/** How well a folded text fits the folded words of a query; 0: not at all. Shorter texts fit a little better. */
export function fuzzyScore(words: readonly string[], text: string): number {
  let score = 0;
  for (const word of words) {
    const found = wordScore(word, text);
    if (found === 0) {
      return 0;
    }
    score += found;
  }
  return score + 1 - Math.min(text.length, 200) / 250;
}

/** The items that fit, best first; all of them in their order for an empty query. At most `limit`. */
export function fuzzyFilter<T>(
  items: readonly T[],
  query: string,
  textsOf: (item: T) => readonly string[],
  limit = Number.POSITIVE_INFINITY,
): readonly T[] {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) {
    return items.slice(0, limit);
  }
  const scored: { readonly item: T; readonly score: number }[] = [];
  for (const item of items) {
    const score = Math.max(0, ...textsOf(item).map((text) => fuzzyScore(words, fold(text))));
    if (score > 0) {
      scored.push({ item, score });
    }
  }
  // Sorting is stable: items that fit equally well stay in their order.
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ item }) => item);
}
