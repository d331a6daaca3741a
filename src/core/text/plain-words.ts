/**
 * The plain words of a text: letters a to z and digits, as most words of English are. They are looked up from their
 * letters, without being cut out of the text, once for all who read it.
 */
import { isAsciiDigit, isAsciiLetter } from './ascii.ts';
import { codeAt } from './code-at.ts';
import { codeUnits, unitAt } from './code-units.ts';
import { ownCopy } from './own-copy.ts';

/** One different word as it is written. */
export type PlainWord = {
  readonly text: string;
  /** Its first four letters and its next four, seven bits each: most words are told from others without their text. */
  readonly head: number;
  readonly tail: number;
  /** What `WordFacts` keep of it, one field for each of those who read texts. */
  actors: unknown;
  figures: unknown;
};

/** More than the different words of a long book; beyond it all are found anew. */
const MOST = 20_000;
/** Slots to begin with, a power of two. There are always twice as many as words: few more, so that they lie close together. */
const FEWEST_SLOTS = 1_024;
/** A text may be made of words of one hash: what is not found by then is made anew each time. */
const MOST_LOOKS = 64;
/** Longer pieces are no words and hardly come again. */
const LONGEST = 48;

function isWordUnit(unit: number): boolean {
  return isAsciiLetter(unit) || isAsciiDigit(unit);
}

function slotsOf(count: number): (PlainWord | null)[] {
  return new Array<PlainWord | null>(count).fill(null);
}

/** How many letters stand in the head of a word, and in head and tail together. */
const IN_HEAD = 4;
const IN_BOTH = 8;
/** Set in the tail of a longer word. */
const MORE = 1 << 28;

/** Up to four letters as one number. */
function packed(units: Uint16Array, start: number, end: number): number {
  let pack = 0;
  for (let at = start; at < end; at++) pack = (pack << 7) | unitAt(units, at);
  return pack;
}

function hashOf(units: Uint16Array, head: number, tail: number, from: number, end: number): number {
  let hash = Math.imul(head, 0x9e3779b1) ^ Math.imul(tail, 0x85ebca6b);
  for (let at = from; at < end; at++) hash = (Math.imul(hash, 31) + unitAt(units, at)) | 0;
  return hash ^ (hash >>> 15);
}

function hashOfWord({ text, head, tail }: PlainWord): number {
  return hashOf(codeUnits(text), head, tail, IN_BOTH, text.length);
}

/** Whether the letters behind head and tail are those of the text. */
function endsAlike(written: string, units: Uint16Array, start: number, end: number): boolean {
  if (written.length !== end - start) return false;
  for (let at = IN_BOTH; at < written.length; at++)
    if (codeAt(written, at) !== units[start + at]) return false;
  return true;
}

/** All words that were met, by their letters. */
class WordTable {
  private slots = slotsOf(FEWEST_SLOTS);
  private count = 0;

  /** The plain word between two offsets, all of whose code units are letters a to z or digits. */
  find(text: string, units: Uint16Array, start: number, end: number): PlainWord {
    const head = packed(units, start, Math.min(end, start + IN_HEAD));
    const whole = end - start <= IN_BOTH;
    const tail =
      packed(units, start + IN_HEAD, Math.min(end, start + IN_BOTH)) | (whole ? 0 : MORE);
    const hash = hashOf(units, head, tail, start + IN_BOTH, end);
    const { slots } = this;
    const last = slots.length - 1;
    for (let look = 0; look < MOST_LOOKS; look++) {
      const word = slots[(hash + look) & last];
      if (word === null || word === undefined) break;
      if (word.head !== head || word.tail !== tail) continue;
      if (whole || endsAlike(word.text, units, start, end)) return word;
    }
    return this.add(text.slice(start, end), head, tail, hash);
  }

  private add(written: string, head: number, tail: number, hash: number): PlainWord {
    if (this.count === MOST) this.forget();
    else if (this.count * 2 >= this.slots.length) this.grow();
    const slot = written.length > LONGEST ? -1 : this.freeSlot(hash);
    const word = {
      text: slot < 0 ? written : ownCopy(written),
      head,
      tail,
      actors: null,
      figures: null,
    };
    if (slot < 0) return word;
    this.slots[slot] = word;
    this.count += 1;
    return word;
  }

  /** Where a new word of this hash may be kept; -1 where it would not be found. */
  private freeSlot(hash: number): number {
    const last = this.slots.length - 1;
    for (let look = 0; look < MOST_LOOKS; look++) {
      const slot = (hash + look) & last;
      if (this.slots[slot] === null) return slot;
    }
    return -1;
  }

  private grow(): void {
    const words = this.slots;
    this.slots = slotsOf(words.length * 2);
    for (const word of words) {
      const slot = word === null ? -1 : this.freeSlot(hashOfWord(word));
      if (slot >= 0) this.slots[slot] = word;
    }
  }

  private forget(): void {
    this.slots = slotsOf(FEWEST_SLOTS);
    this.count = 0;
  }
}

const TABLE = new WordTable();

/** A text, its code units, and its plain words with the offsets where they begin. */
export type PlainWords = {
  readonly text: string;
  readonly units: Uint16Array;
  readonly words: readonly PlainWord[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
};

/** Finds all plain words of a text, each as long as letters and digits go on. */
export function readPlainWords(text: string): PlainWords {
  const units = codeUnits(text);
  const words: PlainWord[] = [];
  const starts = new Int32Array((text.length >> 1) + 1);
  const ends = new Int32Array(starts.length);
  let at = 0;
  while (at < text.length) {
    const start = at;
    while (isWordUnit(unitAt(units, at))) at += 1;
    if (at > start) {
      starts[words.length] = start;
      ends[words.length] = at;
      words.push(TABLE.find(text, units, start, at));
    }
    at += 1;
  }
  return { text, units, words, starts, ends };
}

/** Goes through the plain words of a text from front to back. */
export class WordCursor {
  readonly plain: PlainWords;
  /** Where the word that was found last ends. */
  end = 0;
  private next = 0;

  constructor(plain: PlainWords) {
    this.plain = plain;
  }

  /** The plain word that stands from an offset on, or what is left of it there; `null` where none does. */
  at(offset: number): PlainWord | null {
    const { text, units, words, starts, ends } = this.plain;
    if (!isWordUnit(unitAt(units, offset))) return null;
    while (this.next < words.length && (starts[this.next] ?? 0) < offset) this.next += 1;
    const word = this.next < words.length ? words[this.next] : undefined;
    if (word !== undefined && starts[this.next] === offset) {
      this.end = ends[this.next] ?? 0;
      return word;
    }
    this.end = offset;
    while (isWordUnit(unitAt(units, this.end))) this.end += 1;
    return TABLE.find(text, units, offset, this.end);
  }

  /** The letters that stand from an offset on, up to a digit or sign; `null` where none do. */
  lettersAt(offset: number): PlainWord | null {
    const word = this.at(offset);
    if (word === null) return null;
    const { text, units } = this.plain;
    let end = offset;
    while (isAsciiLetter(unitAt(units, end))) end += 1;
    if (end === this.end) return word;
    this.end = end;
    return end === offset ? null : TABLE.find(text, units, offset, end);
  }
}

/** What one part of the program knows of plain words: found once for each, and kept with the word. */
export class WordFacts<T extends object> {
  private readonly reader: 'actors' | 'figures';
  private readonly make: (word: string) => T;

  /**
   * @param reader who keeps them: one `WordFacts` for each
   * @param make a pure function
   */
  constructor(reader: 'actors' | 'figures', make: (word: string) => T) {
    this.reader = reader;
    this.make = make;
  }

  of(word: PlainWord): T {
    // Only `make` of this reader writes the field.
    const known = word[this.reader] as T | null;
    if (known !== null) return known;
    const made = this.make(word.text);
    word[this.reader] = made;
    return made;
  }
}
