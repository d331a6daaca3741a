/** How often each word of a text stands with and without a capital. */

/** How often a word stands with a capital that says something, with one that opens a sentence, and without. */
export type Usage = { raised: number; opening: number; plain: number };

/** Of signs, and of words that the text does not have. */
export const NO_USAGE: Usage = { raised: 0, opening: 0, plain: 0 };

/** A word whatever its case, with its place among the usages of the text where it was met last. */
export type Word = { readonly age: number; text: number; place: number };

/** What has a word in lower case, and keeps the word once it was found. */
type Written = { readonly lower: string; word: Word | null };

/** The usages of one text, in the order in which its words are met. */
export type Usages = { readonly text: number; readonly list: Usage[] };

/** More than the different words of a long book; with the next text all are found anew. */
const MOST = 20_000;

let words = new Map<string, Word>();
let age = 0;
let texts = 0;

/** Begins a text, whose words are all counted before the next is begun. */
export function beginText(): Usages {
  if (words.size > MOST) {
    words = new Map();
    age += 1;
  }
  texts += 1;
  return { text: texts, list: [] };
}

function wordOf(lower: string): Word {
  const known = words.get(lower);
  if (known !== undefined) return known;
  const word: Word = { age, text: 0, place: 0 };
  words.set(lower, word);
  return word;
}

/** The usage of a word in a text: one for all its forms, to be counted up. */
export function usageIn({ text, list }: Usages, written: Written): Usage {
  let { word } = written;
  if (word === null || word.age !== age) {
    word = wordOf(written.lower);
    written.word = word;
  }
  const known = word.text === text ? list[word.place] : undefined;
  if (known !== undefined) return known;
  const usage: Usage = { raised: 0, opening: 0, plain: 0 };
  word.text = text;
  word.place = list.push(usage) - 1;
  return usage;
}
