/** Answers that are asked for again and again, kept for a while: the words of one text are those of the next. */

/** More than the different words of a long book; beyond it the answers are found anew. */
const MOST = 20_000;
/** A longer piece of a text may hold on to the whole text, so it is never kept. */
const LONGEST = 12;

/** The same function, each answer found once. Only for pure functions of a word. */
export function remembered<T>(find: (word: string) => T): (word: string) => T {
  let known = new Map<string, T>();
  return (word) => {
    if (word.length > LONGEST) return find(word);
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = find(word);
    if (known.size >= MOST) known = new Map();
    known.set(word, found);
    return found;
  };
}
