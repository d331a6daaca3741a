/** A text prepared for the figure rules: its tokens, the numbers in them, and what no figure may touch. */

import { CurrencyHints } from '#core/figure/amounts/currency-hints.ts';
import type { CalendarDay } from '#core/figure/times/calendar.ts';
import { itemAt } from '#core/text/item-at.ts';
import type { PlainWords } from '#core/text/plain-words.ts';
import { type NumberPhrase, readNumberPhrase } from './number-phrase.ts';
import { type Token, tokenize } from './token.ts';
import { isMarked, MARK, marksOf } from './word-marks.ts';

/** A unit behind a number: `end` is the token after it. */
export type UnitFound = { readonly unit: string; readonly form: string; readonly end: number };

export type FigureScan = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Whether a person pointed at these words: what only looks like a label is then read as a figure. */
  readonly selected: boolean;
  /** The number that starts at a token, or `null`. */
  readonly phrases: readonly (NumberPhrase | null)[];
  /** In order: the tokens of numbers, of words before them that may make labels of them, and of words that may begin a figure or a name. */
  readonly notable: readonly number[];
  /** 1 where a token belongs to a name, an address, a label: no figure there. */
  readonly blocked: Uint8Array;
  /** 1 where a token stands in a line written With Capital Letters Throughout. */
  readonly titled: Uint8Array;
  /** The day of writing, from which years are told that the text leaves out; may be set once by what the text says. */
  writtenOn: CalendarDay | null;
  readonly currencies: CurrencyHints;
  /** The unit that was last asked for, behind the number that ends before token `end`. */
  unitBehind: { readonly end: number; readonly found: UnitFound | null };
  /** Whether the text writes "at 0327"; found out when asked. */
  fourDigitTimes: boolean | null;
  /** Whether 3/4/2025 is the third of April here. */
  readonly dayFirst: boolean;
};

export type ScanOptions = {
  readonly selected: boolean;
  readonly writtenOn: CalendarDay | null;
  readonly dayFirst: boolean;
  /** Whether "3,5" is three and a half here. */
  readonly decimalComma: boolean;
};

const LONG_LINE = 48;

/** A text is hard-wrapped when most of its long lines go on in the next with a lower-case word. */
function isWrapped(text: string): boolean {
  let long = 0;
  let running = 0;
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end - start >= LONG_LINE && end - start <= 100) {
      long++;
      if (/[\p{L}\p{N},]\r?$/u.test(text.slice(Math.max(start, end - 3), end))) {
        if (/^\p{Ll}/u.test(text.slice(end + 1, end + 3))) running++;
      }
    }
    start = end + 1;
  }
  return running >= 3 && running * 3 > long;
}

/** Lines of a hard-wrapped text run on: a single line break is a blank there. */
function unwrap(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token) => (token.gap === 'line' ? { ...token, gap: 'space' } : token));
}

/** A word before a number, over the dot of an abbreviation, that may make a label of the number; otherwise -1. */
function labelBefore(tokens: readonly Token[], at: number): number {
  const before = itemAt(tokens, at - 1)?.text === '.' ? at - 2 : at - 1;
  const token = itemAt(tokens, before);
  return token !== undefined && isMarked(token.form, MARK.label | MARK.plural) ? before : -1;
}

function marksOfToken(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token === undefined) return 0;
  return token.kind === 'number' ? MARK.number | MARK.notable : marksOf(token.form);
}

type Numbers = Pick<FigureScan, 'phrases' | 'notable'>;

/** Reads the numbers. None starts inside another: "five" of "twenty-five" is none of its own. */
function readNumbers(tokens: readonly Token[]): Numbers {
  const phrases: (NumberPhrase | null)[] = [];
  const notable: number[] = [];
  let free = 0;
  for (let at = 0; at < tokens.length; at++) {
    const marks = marksOfToken(tokens, at);
    const begins = at >= free && (marks & MARK.number) !== 0;
    const phrase = begins ? readNumberPhrase(tokens, at) : null;
    phrases.push(phrase);
    if (phrase !== null) {
      free = phrase.end;
      const label = labelBefore(tokens, at);
      if (label > (notable.at(-1) ?? -1)) notable.push(label);
    }
    if (phrase !== null || (marks & MARK.notable) !== 0) notable.push(at);
  }
  return { phrases, notable };
}

function isTitleLine(tokens: readonly Token[], from: number, to: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (token?.kind !== 'word') continue;
    const marks = marksOf(token.form);
    if ((marks & MARK.minor) !== 0) continue;
    words++;
    if ((marks & MARK.capital) !== 0) capitals++;
    // Even if all that follow had capitals, they would be too few.
    else if ((words - capitals) * 4 > to - from) return false;
  }
  const last = itemAt(tokens, to - 1);
  return words >= 4 && capitals >= words * 0.75 && !(last?.text === '.');
}

/** Headlines: lines in which nearly every word has a capital, so that a capital says nothing. */
function titledTokens(tokens: readonly Token[]): Uint8Array {
  const titled = new Uint8Array(tokens.length);
  let from = 0;
  for (let index = 1; index <= tokens.length; index++) {
    const gap = tokens[index]?.gap;
    if (index < tokens.length && gap !== 'line' && gap !== 'paragraph') continue;
    if (isTitleLine(tokens, from, index)) titled.fill(1, from, index);
    from = index;
  }
  return titled;
}

/**
 * Reads the text once. `blocked` starts empty and is filled by the exclusions.
 * @param words the plain words of the text, where they have been read already
 */
export function prepareScan(text: string, options: ScanOptions, words?: PlainWords): FigureScan {
  const { selected, writtenOn, dayFirst, decimalComma } = options;
  const read = tokenize(text, decimalComma, words);
  const tokens = isWrapped(text) ? unwrap(read) : read;
  const { phrases, notable } = readNumbers(tokens);
  return {
    selected,
    writtenOn,
    dayFirst,
    text,
    tokens,
    currencies: new CurrencyHints(text),
    unitBehind: { end: -1, found: null },
    fourDigitTimes: null,
    phrases,
    notable,
    blocked: new Uint8Array(tokens.length),
    titled: titledTokens(tokens),
  };
}

/** Whether the token follows the one before it in the same run of words (blank or nothing between). */
export function follows(scan: FigureScan, at: number): boolean {
  if (at <= 0) return false;
  const gap = scan.tokens[at]?.gap;
  return gap === 'none' || gap === 'space';
}

/** Whether the token is glued to the one before it. */
export function isGlued(scan: FigureScan, at: number): boolean {
  return at > 0 && scan.tokens[at]?.gap === 'none';
}

/** The lower-case word at an index when it runs on from the one before; otherwise the empty string. */
export function nextLower(scan: FigureScan, at: number): string {
  const token = itemAt(scan.tokens, at);
  return token?.kind === 'word' && follows(scan, at) ? token.lower : '';
}

/** "a" or "an". */
export function isArticle(lower: string): boolean {
  return lower === 'a' || lower === 'an';
}

/** The text of a sign or the lower-case word at an index, wherever it stands. */
export function lowerAt(scan: FigureScan, at: number): string {
  return itemAt(scan.tokens, at)?.lower ?? '';
}

/** The lower-case word before an index in the same run of words; otherwise the empty string. */
export function previousLower(scan: FigureScan, at: number): string {
  return follows(scan, at) ? lowerAt(scan, at - 1) : '';
}

/** Whether the token is a hyphen glued on both sides. */
export function isInnerHyphen(scan: FigureScan, at: number): boolean {
  const text = itemAt(scan.tokens, at)?.text;
  return (text === '-' || text === '‑') && isGlued(scan, at) && isGlued(scan, at + 1);
}

/** Whether a word begins with a capital letter. */
export function isCapitalised(scan: FigureScan, at: number): boolean {
  const token = itemAt(scan.tokens, at);
  return token?.kind === 'word' && isMarked(token.form, MARK.capital);
}

/** Whether a sentence, a line or a quotation begins at this token. */
export function startsSentence(scan: FigureScan, at: number): boolean {
  if (at === 0 || !follows(scan, at)) return true;
  const before = itemAt(scan.tokens, at - 1);
  if (before === undefined || before.kind !== 'symbol') return false;
  if (/^[“"‘'(•*–—-]$/.test(before.text)) return at < 2 || startsSentence(scan, at - 1);
  return /^[.!?:;|]$/.test(before.text);
}

/** Whether the token is a full stop, an exclamation mark or a question mark. */
export function endsSentence(scan: FigureScan, at: number): boolean {
  const token = itemAt(scan.tokens, at);
  if (token?.kind !== 'symbol') return false;
  return token.text === '.' || token.text === '!' || token.text === '?';
}

/** The token whose text ends at this offset, looking on from `from`; -1 when an offset falls inside a token. */
export function tokenEndingAt(scan: FigureScan, from: number, offset: number): number {
  for (let index = from; index < Math.min(scan.tokens.length, from + 24); index++) {
    const end = scan.tokens[index]?.end ?? 0;
    if (end === offset) return index;
    if (end > offset) return -1;
  }
  return -1;
}

/** Runs a sticky pattern on the text at an offset. */
export function matchText(
  scan: FigureScan,
  pattern: RegExp,
  offset: number,
): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(scan.text);
}
