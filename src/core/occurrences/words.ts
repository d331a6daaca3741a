/** The words of a text, as offsets, and what stands between two of them. */
import { astralClass, CHAR, charTable } from './characters.ts';

/** Words in text order: the i-th is `[starts[i], ends[i])`. */
export type Words = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** After this many words others get their turn. */
const TURN = 4_000;

type Char = { readonly kind: number; readonly length: number };

function charAt(text: string, at: number): Char {
  const unit = text.charCodeAt(at);
  const kind = charTable()[unit] ?? CHAR.other;
  if (kind !== CHAR.surrogate) {
    return { kind, length: 1 };
  }
  const codePoint = text.codePointAt(at) ?? unit;
  return codePoint > 0xffff
    ? { kind: astralClass(codePoint), length: 2 }
    : { kind: CHAR.other, length: 1 };
}

/** Where the word that begins here ends. A letter that needs no space around it is a word with its marks. */
function endOfWord(text: string, start: number, first: Char): number {
  const table = charTable();
  let end = start + first.length;
  for (let at = end; at < text.length; ) {
    const unit = table[text.charCodeAt(at)] ?? CHAR.other;
    const { kind, length } = unit === CHAR.surrogate ? charAt(text, at) : { kind: unit, length: 1 };
    at += length;
    if (kind === CHAR.mark || (kind === CHAR.letter && first.kind === CHAR.letter)) {
      end = at;
    } else if (kind !== CHAR.hidden) {
      break;
    }
  }
  return end;
}

/** Finds the words of a text; gives others a turn now and then. */
export function* wordsOf(text: string): Generator<void, Words> {
  const table = charTable();
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = table[text.charCodeAt(at)] ?? CHAR.other;
    if (kind !== CHAR.letter && kind !== CHAR.ideograph && kind !== CHAR.surrogate) {
      at += 1;
      continue;
    }
    const char = kind === CHAR.surrogate ? charAt(text, at) : { kind, length: 1 };
    if (char.kind !== CHAR.letter && char.kind !== CHAR.ideograph) {
      at += char.length;
      continue;
    }
    const end = endOfWord(text, at, char);
    starts.push(at);
    ends.push(end);
    at = end;
    if (starts.length % TURN === 0) {
      yield;
    }
  }
  return { text, starts, ends };
}

/** The longest stretch between two words of a name, in code units. */
const LONGEST_GAP = 12;

/**
 * What stands between two words, with everything that is only a way of writing taken away: a space, a no-break space,
 * a line's end and a hyphen all join two words of a name; kinds of dashes and apostrophes are one. `null` where a name
 * cannot go on: at a paragraph's end, or far away.
 */
export function gapBetween(text: string, from: number, to: number): string | null {
  if (to - from === 1) {
    const unit = text.charCodeAt(from);
    if (unit === 0x20 || unit === 0x2d) {
      return ' ';
    }
  }
  if (to - from > LONGEST_GAP) {
    return null;
  }
  let gap = '';
  let newlines = 0;
  for (let at = from; at < to; at += 1) {
    const kind = charTable()[text.charCodeAt(at)];
    newlines += kind === CHAR.newline && text.charCodeAt(at) !== 0x0d ? 1 : 0;
    gap += signOf(kind, text.charAt(at));
  }
  const folded = gap.replaceAll(/ +/gu, ' ');
  if (newlines > 1) {
    return null;
  }
  return folded === '-' || (folded === '- ' && newlines === 1) ? ' ' : folded;
}

function signOf(kind: number | undefined, char: string): string {
  switch (kind) {
    case CHAR.hidden:
      return '';
    case CHAR.space:
    case CHAR.newline:
      return ' ';
    case CHAR.hyphen:
      return '-';
    case CHAR.apostrophe:
      return "'";
    default:
      return char;
  }
}

const BROKEN = /^[-‐\u00ad][^\S\n]*\n[^\S\n]*$/u;

/** Whether a word was broken here at the end of a line: a hyphen, perhaps a hidden one, and then the next line. */
export function isBrokenWord(text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(from);
  return (
    (first === 0x2d || first === 0x2010 || first === 0xad) &&
    to - from >= 2 &&
    to - from <= LONGEST_GAP &&
    BROKEN.test(text.slice(from, to))
  );
}
