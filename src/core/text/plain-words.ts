/**
 * The plain words of a text: letters a to z and digits, as most words of English are. They are looked up from their
 * letters, without being cut out of the text, once for all who read it.
 */
import { codeAt } from './code-at.ts';
import { codeUnits, unitAt } from './code-units.ts';
import { ownCopy } from './own-copy.ts';

/** One different word as it is written. */
export type PlainWord = {
  readonly text: string;
  /** Where `WordFacts` keep theirs; -1 for a word that is not kept. Another word may have it later. */
  readonly id: number;
  readonly hash: number;
  /** Whether no digit is in it. */
  readonly letters: boolean;
};

/** More than the different words of a long book; beyond it all are found anew. */
const MOST = 20_000;
/** Slots to begin with, a power of two. There are always twice as many as words: few more, so that they lie close together. */
const FEWEST_SLOTS = 1_024;
/** A text may be made of words of one hash: what is not found by then is made anew each time. */
const MOST_LOOKS = 64;
/** Longer pieces are no words and hardly come again. */
const LONGEST = 48;

function isLetter(unit: number): boolean {
  return (unit > 96 && unit < 123) || (unit > 64 && unit < 91);
}

function isDigit(unit: number): boolean {
  return unit > 47 && unit < 58;
}

function slotsOf(count: number): (PlainWord | null)[] {
  return new Array<PlainWord | null>(count).fill(null);
}

function stands({ text: written }: PlainWord, units: Uint16Array, start: number): boolean {
  for (let at = 0; at < written.length; at++)
    if (codeAt(written, at) !== units[start + at]) return false;
  return true;
}

/** All words that were met, by their letters. */
class WordTable {
  private slots = slotsOf(FEWEST_SLOTS);
  private count = 0;

  find(text: string, units: Uint16Array, start: number, end: number, hash: number): PlainWord {
    const length = end - start;
    const { slots } = this;
    const last = slots.length - 1;
    const first = hash ^ (hash >>> 15);
    for (let look = 0; look < MOST_LOOKS; look++) {
      const word = slots[(first + look) & last];
      if (word === null || word === undefined) break;
      if (word.hash === hash && word.text.length === length && stands(word, units, start))
        return word;
    }
    return this.add(text.slice(start, end), hash);
  }

  private add(written: string, hash: number): PlainWord {
    const letters = !/\d/.test(written);
    if (this.count === MOST) this.forget();
    else if (this.count * 2 >= this.slots.length) this.grow();
    const slot = written.length > LONGEST ? -1 : this.freeSlot(hash);
    if (slot < 0) return { text: written, id: -1, hash, letters };
    const word = { text: ownCopy(written), id: this.count++, hash, letters };
    this.slots[slot] = word;
    return word;
  }

  /** Where a new word of this hash may be kept; -1 where it would not be found. */
  private freeSlot(hash: number): number {
    const last = this.slots.length - 1;
    const first = hash ^ (hash >>> 15);
    for (let look = 0; look < MOST_LOOKS; look++) {
      const slot = (first + look) & last;
      if (this.slots[slot] === null) return slot;
    }
    return -1;
  }

  private grow(): void {
    const words = this.slots;
    this.slots = slotsOf(words.length * 2);
    for (const word of words) {
      const slot = word === null ? -1 : this.freeSlot(word.hash);
      if (slot >= 0) this.slots[slot] = word;
    }
  }

  private forget(): void {
    this.slots = slotsOf(FEWEST_SLOTS);
    this.count = 0;
  }
}

const TABLE = new WordTable();

/** The plain word between two offsets, all of whose code units are letters a to z or digits. */
function wordBetween(text: string, units: Uint16Array, start: number, end: number): PlainWord {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + unitAt(units, at)) | 0;
  return TABLE.find(text, units, start, end, hash);
}

/** A text, its code units, and its plain words with the offsets where they begin. */
export type PlainWords = {
  readonly text: string;
  readonly units: Uint16Array;
  readonly words: readonly PlainWord[];
  readonly starts: Int32Array;
};

/** Finds all plain words of a text, each as long as letters and digits go on. */
export function readPlainWords(text: string): PlainWords {
  const units = codeUnits(text);
  const words: PlainWord[] = [];
  const starts = new Int32Array((text.length >> 1) + 1);
  let at = 0;
  while (at < text.length) {
    const start = at;
    let hash = 0;
    let unit = unitAt(units, at);
    while (isLetter(unit) || isDigit(unit)) {
      hash = (Math.imul(hash, 31) + unit) | 0;
      at += 1;
      unit = unitAt(units, at);
    }
    if (at > start) {
      starts[words.length] = start;
      words.push(TABLE.find(text, units, start, at, hash));
    }
    at += 1;
  }
  return { text, units, words, starts };
}

/** Goes through the plain words of a text from front to back. */
export class WordCursor {
  readonly plain: PlainWords;
  private next = 0;

  constructor(plain: PlainWords) {
    this.plain = plain;
  }

  /** The plain word that stands from an offset on, or what is left of it there; `null` where none does. */
  at(offset: number): PlainWord | null {
    const { text, units, words, starts } = this.plain;
    if (!isLetter(unitAt(units, offset)) && !isDigit(unitAt(units, offset))) return null;
    while (this.next < words.length && (starts[this.next] ?? 0) < offset) this.next += 1;
    const word = this.next < words.length ? words[this.next] : undefined;
    if (word !== undefined && starts[this.next] === offset) return word;
    let end = offset;
    while (isLetter(unitAt(units, end)) || isDigit(unitAt(units, end))) end += 1;
    return wordBetween(text, units, offset, end);
  }

  /** The letters that stand from an offset on, up to a digit or sign; `null` where none do. */
  lettersAt(offset: number): PlainWord | null {
    const word = this.at(offset);
    if (word === null || word.letters) return word;
    const { text, units } = this.plain;
    let end = offset;
    while (isLetter(unitAt(units, end))) end += 1;
    return end === offset ? null : wordBetween(text, units, offset, end);
  }
}

/** What one part of the program knows of plain words: found once for each. */
export class WordFacts<T extends { readonly text: string }> {
  private readonly make: (word: string) => T;
  private readonly known: (T | null)[] = new Array<T | null>(MOST).fill(null);

  /** @param make a pure function; the fact's `text` is the word as it was given */
  constructor(make: (word: string) => T) {
    this.make = make;
  }

  of(word: PlainWord): T {
    if (word.id < 0) return this.make(word.text);
    const known = this.known[word.id];
    if (known !== null && known !== undefined && known.text === word.text) return known;
    const made = this.make(word.text);
    this.known[word.id] = made;
    return made;
  }
}
