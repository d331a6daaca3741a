/** Words, signs and runs of white space of a text, as the pieces that two versions are compared by. */

export type Tokens = {
  /** Offset of each token, and the length of the text at the end. */
  readonly starts: Uint32Array;
  readonly words: readonly string[];
};

/** A word; a run of white space; any other sign by itself. */
const TOKEN = /[\p{L}\p{M}\p{N}_]+|\s+|[^\p{L}\p{M}\p{N}_\s]/gu;

export function tokenise(text: string): Tokens {
  const words = text.match(TOKEN) ?? [];
  const starts = new Uint32Array(words.length + 1);
  let offset = 0;
  for (const [at, word] of words.entries()) {
    starts[at] = offset;
    offset += word.length;
  }
  starts[words.length] = offset;
  return { starts, words };
}

/** The two sequences as numbers, equal words having equal numbers. */
export function numberTokens(
  before: readonly string[],
  after: readonly string[],
): { readonly before: Int32Array; readonly after: Int32Array } {
  const numbers = new Map<string, number>();
  const number = (word: string): number => {
    // A line end for a space changes nothing, as long as no offset moves.
    const key = word.trim() === '' ? ' '.repeat(word.length) : word;
    const known = numbers.get(key);
    if (known !== undefined) {
      return known;
    }
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  return { before: Int32Array.from(before, number), after: Int32Array.from(after, number) };
}
