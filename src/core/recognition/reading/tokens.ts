/** Words and signs of a text. One pass over the code units; offsets are those of the text. */
import { codeAt } from '#core/text/code-at.ts';
import { unitAt } from '#core/text/code-units.ts';
import { type PlainWords, readPlainWords, WordCursor } from '#core/text/plain-words.ts';
import { isApostrophe, isDigitAt, isLetterAt, isSpaceCode, isUpper } from './characters.ts';
import { NO_USAGE, type Usage } from './usage.ts';
import {
  type Form,
  isDotted,
  isRaised,
  makeForm,
  PLAIN_FORMS,
  SHAPE,
  SIGN_FORMS,
  wideSignForm,
  wordForm,
} from './word-form.ts';

/** White space before a token. */
export const GAP = { none: 0, space: 1, line: 2, paragraph: 3 } as const;

export type Token = {
  readonly start: number;
  /** End of the name part: a possessive 's is left out. */
  end: number;
  /** As written, apostrophes straight, composed. */
  readonly text: string;
  readonly lower: string;
  readonly shape: number;
  readonly gap: number;
  /** A possessive 's or ' follows. */
  possessive: boolean;
  /** Flags of word-classes.ts for the word as written. */
  classes: number;
  /** First word of a sentence, a line, a quotation: its capital says nothing. */
  opens: boolean;
  /** Flags of word-marks.ts. */
  marks: number;
  /** Shared by all tokens of the word, whatever their case. */
  usage: Usage;
  /** Index of its line in the layout. */
  line: number;
  readonly form: Form;
};

const POSSIBLE_ADDRESS = /^(?:https?:\/\/|www\.|mailto:)/i;

/** Whether "http://", "www." or "mailto:" begins here. */
function startsAddress(text: string, at: number): boolean {
  const first = codeAt(text, at) | 0x20;
  const begins = first === 0x68 || first === 0x77 || first === 0x6d;
  return begins && POSSIBLE_ADDRESS.test(text.slice(at, at + 8));
}

function addressEnd(text: string, at: number): number {
  let end = at;
  while (
    end < text.length &&
    !isSpaceCode(codeAt(text, end)) &&
    !'<>"”)]'.includes(text.charAt(end))
  )
    end += 1;
  return end;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    if (isLetterAt(text, at) || isDigitAt(text, at)) {
      at += 1;
      continue;
    }
    const code = codeAt(text, at);
    const joins = isApostrophe(code) && at > from && isLetterAt(text, at - 1);
    if (!joins || !isLetterAt(text, at + 1)) break;
    at += 1;
  }
  return at;
}

/** Where "U.S.", "J.K." or "a.m." ends that begins here; -1 where none does. */
function dottedEnd(text: string, from: number): number {
  if (text.startsWith('Ph.D', from)) return codeAt(text, from + 4) === 46 ? from + 5 : from + 4;
  let at = from;
  let letters = 0;
  while (isLetterAt(text, at) && codeAt(text, at + 1) === 46) {
    letters += 1;
    at += 2;
  }
  if (letters === 0) return -1;
  if (
    isLetterAt(text, at) &&
    !isLetterAt(text, at + 1) &&
    isUpper(text.charAt(at)) &&
    isUpper(text.charAt(from))
  )
    return at + 1;
  if (letters > 1) return isLetterAt(text, at) ? -1 : at;
  return -1;
}

function gapBetween(units: Uint16Array, from: number, to: number): number {
  if (from === to) return GAP.none;
  let breaks = 0;
  for (let at = from; at < to; at++) if (unitAt(units, at) === 10) breaks += 1;
  if (breaks === 0) return GAP.space;
  return breaks === 1 ? GAP.line : GAP.paragraph;
}

/** The token of a word or sign that stands there. */
export function makeToken(form: Form, start: number, end: number, gap: number): Token {
  return {
    start,
    end,
    text: form.text,
    lower: form.lower,
    shape: form.shape,
    gap,
    possessive: false,
    classes: 0,
    opens: false,
    line: 0,
    marks: 0,
    usage: NO_USAGE,
    form,
  };
}

function pushAddress(text: string, cursor: Cursor, start: number, gap: number): void {
  const form = makeForm(text.slice(start, cursor.at), SHAPE.address);
  cursor.tokens.push(makeToken(form, start, cursor.at, gap));
}

/** A final 's taken off; names that own it get it back where the lists know them. */
function cutPossessive(text: string, start: number, end: number): number {
  if (end - start < 3) return end;
  const last = codeAt(text, end - 1);
  if ((last === 115 || last === 83) && isApostrophe(codeAt(text, end - 2))) return end - 2;
  return end;
}

function withFullStop(text: string, cursor: Cursor, start: number, end: number): number {
  if (codeAt(text, end) !== 46 || end - start > 6) return end;
  const word = text.slice(start, end);
  const joined = codeAt(text, start - 1) === 38;
  if (word.length === 1 && isUpper(word)) return !joined && isInitial(text, end) ? end + 1 : end;
  if (!isDotted(wordForm(word)) || endsSentence(text, cursor, word, end)) return end;
  return isUpper(word) || word === 'vs' || word === 'al' || word === 'no' ? end + 1 : end;
}

/** "a postcard! No. Nye did": without a number behind it, no "number"; "Gladwin Land Ltd." where the text writes Ltd. */
function endsSentence(text: string, cursor: Cursor, word: string, stop: number): boolean {
  if (word === 'No') return !/^\. ?\d/.test(text.slice(stop, stop + 3));
  if (word !== 'Ltd' || !/^\.(?:\s+\p{Lu}|\s*$)/u.test(text.slice(stop, stop + 4))) return false;
  // The whole text is asked, so it is asked once.
  cursor.stopsLtd ??= /\bLtd\.(?:[,;)'’]| [a-z(])/.test(text);
  return !cursor.stopsLtd;
}

/** "J. Smith", "J. K. Rowling": a single capital with a stop, before another capital on the same line. */
function isInitial(text: string, stop: number): boolean {
  let at = stop + 1;
  while (at < text.length && (codeAt(text, at) === 32 || codeAt(text, at) === 0xa0)) at += 1;
  if (/^(?:de|van|von|du|da|di|la|le|den|der) \p{Lu}/u.test(text.slice(at, at + 6))) return true;
  return isLetterAt(text, at) && isUpper(text.charAt(at));
}

type Cursor = {
  at: number;
  readonly words: WordCursor;
  readonly tokens: Token[];
  /** Whether the text writes "Ltd." where no sentence ends; found out when asked. */
  stopsLtd: boolean | null;
};

const FULL_STOP = 46;
const COLON = 58;

/** What may follow a plain word: white space or a sign that can neither go on with it nor make it an address. */
function endsPlainly(unit: number): boolean {
  if (unit > 127) return unit === 0xa0 || (unit > 0x200f && unit < 0x2028 && unit !== 0x2019);
  return unit !== 64 && unit !== 39;
}

/** Whether a full stop or colon behind a word of these letters is a sign of its own. */
function stopsPlainly(form: Form, unit: number, next: number): boolean {
  const { text } = form;
  // "Ph.D", "J.K.", "http:", "www."
  if (text.length < 3 || /^[hwm]/i.test(text)) return false;
  if (unit === COLON) return true;
  const goesOn = next > 96 && next < 123;
  return !goesOn && (text.length > 6 || !isDotted(form));
}

/** Reads a word of plain English letters and digits, as most are; `false` where the slower reading is asked for. */
function readPlainWord(cursor: Cursor, gap: number): boolean {
  const start = cursor.at;
  const word = cursor.words.at(start);
  if (word === null) return false;
  const { end, plain } = cursor.words;
  const { units } = plain;
  const unit = unitAt(units, end);
  if (!endsPlainly(unit)) return false;
  const form = PLAIN_FORMS.of(word);
  if ((unit === FULL_STOP || unit === COLON) && !stopsPlainly(form, unit, unitAt(units, end + 1)))
    return false;
  cursor.tokens.push(makeToken(form, start, end, gap));
  cursor.at = end;
  return true;
}

function readWord(text: string, cursor: Cursor, gap: number): void {
  const start = cursor.at;
  if (startsAddress(text, start)) {
    cursor.at = addressEnd(text, start);
    pushAddress(text, cursor, start, gap);
    return;
  }
  const dotted = dottedEnd(text, start);
  const plain = dotted > 0 ? dotted : wordEnd(text, start);
  const after = codeAt(text, plain);
  if (
    (after === 64 || after === 46) &&
    dotted < 0 &&
    /^(?:@[\w]|\.[a-z]{2,}[\w/.@-]*)/.test(text.slice(plain, plain + 12))
  ) {
    const domain = /^[\w@/.%+-]+[\w/]/.exec(text.slice(plain, plain + 200));
    cursor.at = plain + (domain?.[0].length ?? 1);
    pushAddress(text, cursor, start, gap);
    return;
  }
  const end = cutPossessive(text, start, plain);
  const full = end === plain ? withFullStop(text, cursor, start, end) : end;
  const token = makeToken(wordForm(text.slice(start, full)), start, full, gap);
  token.possessive = end < plain || (isApostrophe(codeAt(text, plain)) && /[sS]$/.test(token.text));
  cursor.tokens.push(token);
  cursor.at = end < plain ? plain : full;
}

function readSign(text: string, cursor: Cursor, gap: number): void {
  const start = cursor.at;
  const code = unitAt(cursor.words.plain.units, start);
  const wide = code >= 0xd800 && code <= 0xdbff;
  cursor.at = Math.min(text.length, start + (wide ? 2 : 1));
  if ((code === 64 || code === 35) && isLetterAt(text, cursor.at)) {
    cursor.at = wordEnd(text, cursor.at);
    while (codeAt(text, cursor.at) === 95) cursor.at = wordEnd(text, cursor.at + 1);
    pushAddress(text, cursor, start, gap);
    return;
  }
  const form = wide ? wideSignForm(text.slice(start, cursor.at)) : SIGN_FORMS.of(code);
  cursor.tokens.push(makeToken(form, start, cursor.at, gap));
}

/** All tokens of the text, in order. White space makes none. */
export function tokenise(text: string, plain: PlainWords = readPlainWords(text)): Token[] {
  const { units } = plain;
  const cursor: Cursor = { at: 0, words: new WordCursor(plain), tokens: [], stopsLtd: null };
  while (cursor.at < text.length) {
    const from = cursor.at;
    while (cursor.at < text.length && isSpaceCode(unitAt(units, cursor.at))) cursor.at += 1;
    if (cursor.at >= text.length) break;
    const gap = gapBetween(units, from, cursor.at);
    if (readPlainWord(cursor, gap)) continue;
    if (isLetterAt(text, cursor.at) || isDigitAt(text, cursor.at)) readWord(text, cursor, gap);
    else readSign(text, cursor, gap);
  }
  return cursor.tokens;
}

/** Whether the token begins with a capital letter (or is written like iPhone, eBay). */
export function isCapital({ shape }: Token): boolean {
  return isRaised(shape);
}
