/** Words, numerals and signs of a text, with the white space that stands before each. */
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
};

const SPACE = /[\s\u200b\ufeff]+/y;
const ABBREVIATION = /(?:\p{L}\.){2,8}(?!\p{L})/uy;
const WORD = /\p{L}[\p{L}\p{M}²³]*(?:['’](?:(?:t|ve|re|ll|d|m|clock)(?!\p{L})|\p{Lu}\p{L}+))?/uy;
const POSSESSIVE = /['’]s(?!\p{L})/uy;
const DIGIT = /[\d½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/;

type Piece = Pick<Token, 'kind' | 'end' | 'numeral'>;

function gapOf(space: string): Gap {
  const breaks = space.replace(/\r\n?/g, '\n').split('\n').length - 1;
  if (breaks > 1) return 'paragraph';
  if (breaks === 1) return 'line';
  return space === '' ? 'none' : 'space';
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

function readPiece(text: string, at: number): Piece {
  if (startsNumeral(text, at)) {
    const numeral = readNumeral(text, at);
    if (numeral !== null) return { kind: 'number', end: numeral.end, numeral };
  }
  const word = Math.max(endAt(ABBREVIATION, text, at), endAt(WORD, text, at));
  if (word >= 0) return { kind: 'word', end: word, numeral: null };
  const possessive = endAt(POSSESSIVE, text, at);
  if (possessive >= 0) return { kind: 'symbol', end: possessive, numeral: null };
  const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return { kind: 'symbol', end: at + width, numeral: null };
}

function lowerOf(text: string): string {
  const lower = text.toLowerCase().replace(/’/g, "'");
  return /^(?:\p{L}\.){2,}$/u.test(lower) ? lower.replace(/\./g, '') : lower;
}

/** Splits the whole text; spans are UTF-16 and in order. One pass. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let gap: Gap = 'paragraph';
  while (at < text.length) {
    const spaceEnd = endAt(SPACE, text, at);
    if (spaceEnd >= 0) {
      gap = tokens.length === 0 ? 'paragraph' : gapOf(text.slice(at, spaceEnd));
      at = spaceEnd;
      continue;
    }
    const piece = readPiece(text, at);
    const words = text.slice(at, piece.end);
    tokens.push({ ...piece, start: at, text: words, lower: lowerOf(words), gap });
    at = piece.end;
    gap = 'none';
  }
  return tokens;
}
