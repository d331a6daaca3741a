/** How often each word of a text stands with and without a capital. */

/** How often a word stands with a capital that says something, with one that opens a sentence, and without. */
export type Usage = { raised: number; opening: number; plain: number };

/** Of signs, and of words that the text does not have. */
export const NO_USAGE: Usage = { raised: 0, opening: 0, plain: 0 };

/** A word whatever its case. It has its usage in the text that was begun last, where it was met there. */
export type Word = { readonly age: number; text: number; usage: Usage };

/** What has a word in lower case, and keeps the word once it was found. */
type Written = { readonly lower: string; word: Word | null };

/** More than the different words of a long book; with the next text all are found anew. */
const MOST = 20_000;

let words = new Map<string, Word>();
let age = 0;
let texts = 0;

/** Begins a text; gives the number by which its words are asked for. Only one text is read at a time. */
export function beginText(): number {
  if (words.size > MOST) {
    words = new Map();
    age += 1;
  }
  texts += 1;
  return texts;
}

function wordOf(lower: string): Word {
  const known = words.get(lower);
  if (known !== undefined) return known;
  const word: Word = { age, text: 0, usage: NO_USAGE };
  words.set(lower, word);
  return word;
}

/** The usage of a word in the text that was begun last: one for all its forms, to be counted up. */
export function usageIn(text: number, written: Written): Usage {
  let { word } = written;
  if (word === null || word.age !== age) {
    word = wordOf(written.lower);
    written.word = word;
  }
  if (word.text !== text) {
    word.text = text;
    word.usage = { raised: 0, opening: 0, plain: 0 };
  }
  return word.usage;
}
