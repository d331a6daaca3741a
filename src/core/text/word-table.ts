/** What is kept of the words of texts, found from the letters where they stand: the next text has mostly the same. */
import { codeAt } from './code-at.ts';
import { ownCopy } from './own-copy.ts';

/** More than the different words of a long book; beyond it all is found anew. */
const MOST = 20_000;
/** Power of two, and well above `MOST`, so that most words are found at the first look. */
const SLOTS = 32_768;
/** Longer pieces are no words and hardly come again. */
const LONGEST = 48;

/** Of a word without letters, to begin with. */
export const NO_HASH = 0;

/** The hash of a word with one more letter. */
export function hashOn(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

function stands(word: string, text: string, start: number): boolean {
  for (let at = 0; at < word.length; at++) {
    if (codeAt(word, at) !== codeAt(text, start + at)) return false;
  }
  return true;
}

/** One entry for each different word, made when it is first met. A word that was met is not even cut out of its text. */
export class WordTable<T extends { readonly text: string }> {
  private readonly make: (word: string) => T;
  private entries: (T | null)[] = new Array<T | null>(SLOTS).fill(null);
  private count = 0;

  /** @param make a pure function; the entry's `text` is the word as it was given */
  constructor(make: (word: string) => T) {
    this.make = make;
  }

  /** @param hash that of the code units from `start` to `end`, by `hashOn` */
  find(text: string, start: number, end: number, hash: number): T {
    const length = end - start;
    if (length > LONGEST) return this.make(text.slice(start, end));
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (;;) {
      const entry = this.entries[slot];
      if (entry === null || entry === undefined) break;
      if (entry.text.length === length && stands(entry.text, text, start)) return entry;
      slot = (slot + 1) & (SLOTS - 1);
    }
    const entry = this.make(ownCopy(text.slice(start, end)));
    this.keep(entry, slot);
    return entry;
  }

  private keep(entry: T, slot: number): void {
    this.entries[slot] = entry;
    this.count++;
    if (this.count < MOST) return;
    this.entries.fill(null);
    this.count = 0;
  }
}
