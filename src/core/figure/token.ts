/** Words, numerals and signs of a text, with the white space that stands before each. */
import { codeAt } from '#core/text/code-at.ts';
import { remembered } from '#core/text/memo.ts';
import type { Rule } from './candidate.ts';
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
  rules: readonly Rule[] | null;
};

const SPACE = /[\s\u200b\ufeff]+/y;
const ABBREVIATION = /(?:\p{L}\.){2,8}(?!\p{L})/uy;
const WORD = /\p{L}[\p{L}\p{M}²³]*(?:['’](?:(?:t|ve|re|ll|d|m|clock)(?!\p{L})|\p{Lu}\p{L}+))?/uy;
const POSSESSIVE = /['’]s(?!\p{L})/uy;
const DIGIT = /[\d½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/;

type Piece = Pick<Token, 'kind' | 'end' | 'numeral'>;

function gapOf(space: string): Gap {
  const first = space.search(/[\n\r]/);
  if (first < 0) return 'space';
  const breaks = space.replace(/\r\n?/g, '\n').split('\n').length - 1;
  return breaks > 1 ? 'paragraph' : 'line';
}

function endAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function startsNumeral(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (DIGIT.test(char)) return true;
  const opens = char === '.' && /\d/.test(text.charAt(at + 1));
  return opens && (at === 0 || /[\s($£€¥₹+−-]/.test(text.charAt(at - 1)));
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

const APOSTROPHE = 39;
const DOT = 46;
const LAST_ASCII = 127;

/** The end of a plain English word, or -1 where an accent, an apostrophe or dots ask for the slower reading. */
function plainWordEnd(text: string, at: number): number {
  let end = at;
  while (isAsciiLetter(codeAt(text, end))) end++;
  if (end === at) return -1;
  const next = codeAt(text, end);
  if (next > LAST_ASCII || next === APOSTROPHE) return -1;
  return next === DOT && end === at + 1 ? -1 : end;
}

/** A sign of ASCII that begins neither a word nor a possessive: comma, full stop, quotation mark, dash, bracket. */
function isPlainSign(code: number): boolean {
  return code <= LAST_ASCII && code !== APOSTROPHE && !isAsciiLetter(code);
}

function readPiece(text: string, at: number, decimalComma: boolean): Piece {
  const plain = plainWordEnd(text, at);
  if (plain >= 0) return { kind: 'word', end: plain, numeral: null };
  if (startsNumeral(text, at)) {
    const numeral = readNumeral(text, at, decimalComma);
    if (numeral !== null) return { kind: 'number', end: numeral.end, numeral };
  }
  if (isPlainSign(codeAt(text, at))) return { kind: 'symbol', end: at + 1, numeral: null };
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

function makeForm(text: string): Form {
  return { text, lower: lowerOf(text), rules: null };
}

/** A text has many words and signs, and few different ones. Numbers differ. */
const keptForm = remembered(makeForm);

const BLANK = 32;

/** The end of the white space at an offset; the offset itself where none stands. */
function spaceEnd(text: string, at: number): number {
  const next = codeAt(text, at + 1);
  if (codeAt(text, at) === BLANK && next > BLANK && next <= LAST_ASCII) return at + 1;
  return Math.max(at, endAt(SPACE, text, at));
}

/**
 * Splits the whole text; spans are UTF-16 and in order. One pass.
 * @param decimalComma whether "3,5" is three and a half, as in most languages but English
 */
export function tokenize(text: string, decimalComma = false): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let gap: Gap = 'paragraph';
  while (at < text.length) {
    const solid = spaceEnd(text, at);
    if (solid > at) {
      gap = tokens.length === 0 ? 'paragraph' : gapOf(text.slice(at, solid));
      at = solid;
      continue;
    }
    const piece = readPiece(text, at, decimalComma);
    const words = text.slice(at, piece.end);
    const form = piece.kind === 'number' ? makeForm(words) : keptForm(words);
    tokens.push({
      kind: piece.kind,
      start: at,
      end: piece.end,
      text: form.text,
      lower: form.lower,
      gap,
      numeral: piece.numeral,
      form,
    });
    at = piece.end;
    gap = 'none';
  }
  return tokens;
}
