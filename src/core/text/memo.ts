/** Answers that are asked for again and again, kept for a while: the words of one text are those of the next. */
import { ownCopy } from './own-copy.ts';

/** More than the different words of a long book; beyond it the answers are found anew. */
const MOST = 20_000;
/** Longer pieces hardly come again. */
const LONGEST = 48;

/** The same function, each answer found once. Only for pure functions of a word. */
export function remembered<T>(find: (word: string) => T): (word: string) => T {
  let known = new Map<string, T>();
  return (word) => {
    if (word.length > LONGEST) return find(word);
    const before = known.get(word);
    if (before !== undefined) return before;
    const own = ownCopy(word);
    const found = find(own);
    if (known.size >= MOST) known = new Map();
    known.set(own, found);
    return found;
  };
}
