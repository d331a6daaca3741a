/** Words, numerals and signs of a text, with the white space that stands before each. */

import type { CuedRule } from '#core/figure/candidate.ts';
import { isAsciiDigit, isAsciiLetter } from '#core/text/ascii.ts';
import { unitAt } from '#core/text/code-units.ts';
import { remembered } from '#core/text/memo.ts';
import { type PlainWords, readPlainWords, WordCursor, WordFacts } from '#core/text/plain-words.ts';
import { SignFacts } from '#core/text/sign-facts.ts';
import { type Numeral, readNumeral } from './numeral.ts';

/** White space before a token: none, spaces, one line break, or a blank line. */
export type Gap = 'none' | 'space' | 'line' | 'paragraph';

export type Token = {
  readonly kind: 'number' | 'word' | 'symbol';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, straight apostrophes, no dots in abbreviations ("p.m." gives "pm"). */
  readonly lower: string;
  readonly gap: Gap;
  readonly numeral: Numeral | null;
  readonly form: Form;
};

/** What holds of a word or sign wherever it stands. */
export type Form = Pick<Token, 'text' | 'lower'> & {
  /** What may begin with it; found out when asked. */
  rules: readonly CuedRule[] | null;
  /** Flags of word-marks.ts; found out when asked. */
  marks: number | null;
  /** Flags of number-cues.ts; found out when asked. */
  cues: number | null;
};

const SPACE = /[\s\u200b\ufeff]+/y;
const ABBREVIATION = /(?:\p{L}\.){2,8}(?!\p{L})/uy;
const WORD = /\p{L}[\p{L}\p{M}²³]*(?:['’](?:(?:t|ve|re|ll|d|m|clock)(?!\p{L})|\p{Lu}\p{L}+))?/uy;
const POSSESSIVE = /['’]s(?!\p{L})/uy;
const VULGAR_FRACTION = /[½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/;

type Piece = Pick<Token, 'kind' | 'end' | 'numeral'>;

function gapBetween({ plain: { text, units } }: Reader, from: number, to: number): Gap {
  if (to === from + 1 && unitAt(units, from) === BLANK) return 'space';
  const space = text.slice(from, to);
  if (space.search(/[\n\r]/) < 0) return 'space';
  const breaks = space.replace(/\r\n?/g, '\n').split('\n').length - 1;
  return breaks > 1 ? 'paragraph' : 'line';
}

function endAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function startsNumeral({ plain: { text, units } }: Reader, at: number): boolean {
  const unit = unitAt(units, at);
  if (unit > LAST_ASCII) return VULGAR_FRACTION.test(text.charAt(at));
  if (isAsciiDigit(unit)) return true;
  const opens = unit === DOT && /\d/.test(text.charAt(at + 1));
  return opens && (at === 0 || /[\s($£€¥₹+−-]/.test(text.charAt(at - 1)));
}

const BLANK = 32;
const APOSTROPHE = 39;
const DOT = 46;
const LAST_ASCII = 127;
/** From the dashes over curly quotation marks to the dots of an ellipsis. */
const FIRST_DASH = 0x2010;
const LAST_DOT = 0x2027;
const CURLY_APOSTROPHE = 0x2019;

/** A sign that begins neither a word nor a possessive: comma, full stop, quotation mark, dash, bracket. */
function isPlainSign(code: number): boolean {
  if (code <= LAST_ASCII) return code !== APOSTROPHE && !isAsciiLetter(code);
  return code >= FIRST_DASH && code <= LAST_DOT && code !== CURLY_APOSTROPHE;
}

function readPiece(reader: Reader, at: number): Piece {
  const { text, units } = reader.plain;
  if (startsNumeral(reader, at)) {
    const numeral = readNumeral(text, at, reader.decimalComma);
    if (numeral !== null) return { kind: 'number', end: numeral.end, numeral };
  }
  if (isPlainSign(unitAt(units, at))) return { kind: 'symbol', end: at + 1, numeral: null };
  const word = Math.max(endAt(ABBREVIATION, text, at), endAt(WORD, text, at));
  if (word >= 0) return { kind: 'word', end: word, numeral: null };
  const possessive = endAt(POSSESSIVE, text, at);
  if (possessive >= 0) return { kind: 'symbol', end: possessive, numeral: null };
  const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return { kind: 'symbol', end: at + width, numeral: null };
}

function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  if (text.length === 1 && text !== '’') return lower;
  if (!/[.’]/.test(lower)) return lower;
  const straight = lower.replace(/’/g, "'");
  return /^(?:\p{L}\.){2,}$/u.test(straight) ? straight.replace(/\./g, '') : straight;
}

function newForm(text: string, lower: string): Form {
  return { text, lower, rules: null, marks: null, cues: null };
}

function makeForm(text: string): Form {
  return newForm(text, lowerOf(text));
}

/** A text has many words and signs, and few different ones. */
const keptForm = remembered(makeForm);
const PLAIN_FORMS = new WordFacts('figures', makeForm);
const SIGN_FORMS = new SignFacts(makeForm);

/** Numbers differ. */
function numberForm(text: string): Form {
  return newForm(text, text.includes('’') ? text.replace(/’/g, "'") : text);
}

function makeToken(form: Form, { kind, end, numeral }: Piece, start: number, gap: Gap): Token {
  return { kind, start, end, text: form.text, lower: form.lower, gap, numeral, form };
}

/** A text on its way to tokens. */
type Reader = {
  readonly plain: PlainWords;
  readonly words: WordCursor;
  readonly decimalComma: boolean;
  readonly tokens: Token[];
};

/**
 * Reads a plain English word, as most are.
 * @returns its end; the offset itself where an accent, an apostrophe or dots ask for the slower reading
 */
function readPlainWord({ plain, words, tokens }: Reader, start: number, gap: Gap): number {
  const word = words.lettersAt(start);
  if (word === null) return start;
  const { end } = words;
  const unit = unitAt(plain.units, end);
  if (unit === APOSTROPHE || (unit > LAST_ASCII && !isPlainSign(unit))) return start;
  if (unit === DOT && end === start + 1) return start;
  const form = PLAIN_FORMS.of(word);
  tokens.push(makeToken(form, { kind: 'word', end, numeral: null }, start, gap));
  return end;
}

function formOf({ kind, end }: Piece, text: string, units: Uint16Array, start: number): Form {
  if (kind === 'symbol' && end === start + 1) return SIGN_FORMS.of(unitAt(units, start));
  const words = text.slice(start, end);
  return kind === 'number' ? numberForm(words) : keptForm(words);
}

/** Reads what is no plain word; gives back its end. */
function readOther(reader: Reader, start: number, gap: Gap): number {
  const { text, units } = reader.plain;
  const piece = readPiece(reader, start);
  const form = formOf(piece, text, units, start);
  reader.tokens.push(makeToken(form, piece, start, gap));
  return piece.end;
}

/** The end of the white space at an offset; the offset itself where none stands. */
function spaceEnd({ plain: { text, units } }: Reader, at: number): number {
  const unit = unitAt(units, at);
  if (unit > BLANK && unit <= LAST_ASCII) return at;
  const next = unitAt(units, at + 1);
  if (unit === BLANK && next > BLANK && next <= LAST_ASCII) return at + 1;
  return Math.max(at, endAt(SPACE, text, at));
}

/**
 * Splits the whole text; spans are UTF-16 and in order. One pass.
 * @param decimalComma whether "3,5" is three and a half, as in most languages but English
 * @param plain the plain words of the text, where they have been read already
 */
export function tokenize(
  text: string,
  decimalComma = false,
  plain: PlainWords = readPlainWords(text),
): readonly Token[] {
  const reader = { plain, words: new WordCursor(plain), decimalComma, tokens: [] as Token[] };
  const { tokens } = reader;
  let at = 0;
  let gap: Gap = 'paragraph';
  while (at < text.length) {
    const solid = spaceEnd(reader, at);
    if (solid > at) {
      gap = tokens.length === 0 ? 'paragraph' : gapBetween(reader, at, solid);
      at = solid;
      continue;
    }
    const word = readPlainWord(reader, at, gap);
    at = word > at ? word : readOther(reader, at, gap);
    gap = 'none';
  }
  return tokens;
}
