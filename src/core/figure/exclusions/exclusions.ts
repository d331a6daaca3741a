/** Marks the tokens that no figure may touch: addresses, labels, names, identifiers, list numbers. */

import {
  CURRENCY_ABBREVIATIONS,
  CURRENCY_CODES,
  CURRENCY_SIGNS,
  SIGN_PREFIXES,
} from '#core/figure/amounts/currencies.ts';
import { UNIT_AFTER_NUMBER } from '#core/figure/amounts/units.ts';
import { SCALE_ABBREVIATIONS, SCALES } from '#core/figure/reading/number-words.ts';
import {
  type FigureScan,
  follows,
  isCapitalised,
  isGlued,
  isInnerHyphen,
  lowerAt,
  matchText,
  startsSentence,
  tokenEndingAt,
} from '#core/figure/reading/scan.ts';
import { MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from '#core/figure/times/calendar.ts';
import { itemAt } from '#core/text/item-at.ts';
import { blockIdentifiers } from './identifiers.ts';
import { blockLabels } from './labels.ts';

const GLUED_BEHIND =
  /^(?:st|nd|rd|th|am|pm|s|p|c|pc|pct|bps?|x|h|d|y|yrs?|yo|hrs?|mins?|secs?|ms|m|k|b|t|bn|mn|tn|trn|mln|bln|million|billion|trillion|crore|lakh|cr|percent|gmt|utc|hours?|zł|kr|q|in|lb|lbs|oz|hz|th|bc|ad|bce|ce|wk|wks|mio|mrd)$/;

/** Letters behind the digits that make them a name ("4G", "5S", "3D") unless they are a unit. */
function isGluedName(scan: FigureScan, at: number): boolean {
  const next = scan.tokens[at + 1];
  if (next?.kind !== 'word' || !isGlued(scan, at + 1)) return false;
  const token = scan.tokens[at];
  if (token === undefined) return false;
  if (/^[A-Z]$/.test(next.text)) return isNameLetter(scan, at, next.text);
  if (next.text === 's') return (token.numeral?.value ?? 0) < 20 && !token.numeral?.decimal;
  if (GLUED_BEHIND.test(next.lower))
    return (
      isGlued(scan, at + 2) && scan.tokens[at + 2]?.kind === 'number' && !/^[hmq]/.test(next.lower)
    );
  if (
    CURRENCY_CODES.has(next.text) ||
    SCALES.has(next.lower) ||
    SCALE_ABBREVIATIONS.has(next.lower)
  )
    return false;
  return matchText(scan, UNIT_AFTER_NUMBER, token.end) === null;
}

/** "4G", "3D", "2B" name things; "30C", "50K", "5M" measure. */
function isNameLetter(scan: FigureScan, at: number, letter: string): boolean {
  const numeral = scan.tokens[at]?.numeral;
  const behindSign = /^[$€£¥₹]$/.test(itemAt(scan.tokens, at - 1)?.text ?? '');
  if (behindSign || numeral?.decimal === true) return false;
  if (/[CFMWV]/.test(letter))
    return isGlued(scan, at + 2) && scan.tokens[at + 2]?.kind === 'number';
  if (letter === 'K') return (numeral?.value ?? 0) < 10;
  return letter !== 'Q' && letter !== 'H' && letter !== 'X';
}

const PREFIXES = /^(?:c|ca|fy|q|h|rs|re|us|usd|t|kr|rm|rp|tk|sh|ksh|usd)$/;

/** "N310bn", "P600 million", "K75,000": too large for the name of a thing. */
function isLargeSum(scan: FigureScan, at: number): boolean {
  const phrase = scan.phrases[at];
  const letters = /^[NPK]$/.test(itemAt(scan.tokens, at - 1)?.text ?? '');
  if (!letters || phrase === null || phrase === undefined) return false;
  return (
    phrase.scale >= 1e3 || phrase.lettered !== null || scan.tokens[at]?.numeral?.grouped === true
  );
}

/** Letters before the digits: "COP21", "A320", "H5N1". */
function isGluedBehindLetters(scan: FigureScan, at: number): boolean {
  const before = itemAt(scan.tokens, at - 1);
  if (before?.kind !== 'word' || !isGlued(scan, at)) return false;
  if (before.text === 'COP') return true;
  if (CURRENCY_SIGNS.has(lowerAt(scan, at - 2)) && isGlued(scan, at - 1)) return false;
  if (
    PREFIXES.test(before.lower) ||
    CURRENCY_CODES.has(before.text) ||
    CURRENCY_ABBREVIATIONS.has(before.text)
  ) {
    return before.text.length === 1 && !/[cR]/.test(before.text) && !isLargeSum(scan, at);
  }
  return !isTimeTail(scan, at);
}

/** "2h30m", "1hr15": units of time between digits; "T" of a timestamp. */
function isTimeTail(scan: FigureScan, at: number): boolean {
  const digits = itemAt(scan.tokens, at - 2)?.kind === 'number' && isGlued(scan, at - 1);
  return digits && /^(?:h|hr|hrs|d|m|min|ft|st|t|lb|x|y|q)$/.test(lowerAt(scan, at - 1));
}

const JOINS_NUMBER =
  /^(?:in|of|out|mid|pre|post|non|sub|near|plus|minus|to|and|or|a|per|than|early|late|about|almost|half|all|under|over)$/;

/** "in Lebanon (1 in 8)3": the mark of a footnote. */
function isFootnote(scan: FigureScan, at: number): boolean {
  const numeral = scan.tokens[at]?.numeral ?? null;
  const behind = isGlued(scan, at) && /^[)”’»]$/.test(lowerAt(scan, at - 1));
  return behind && numeral !== null && !numeral.decimal && numeral.value < 200;
}

/** "639 per 100,000": what is counted is told for so many, and not how many there are. */
function isDenominator(scan: FigureScan, at: number): boolean {
  return lowerAt(scan, at - 1) === 'per' && follows(scan, at);
}

/** "UTC+5": how far the clocks of a place are from those of Greenwich. */
function isOffset(scan: FigureScan, at: number): boolean {
  const sign = /^[-+−–]$/.test(lowerAt(scan, at - 1)) && isGlued(scan, at);
  return sign && isGlued(scan, at - 1) && /^(?:utc|gmt)$/.test(lowerAt(scan, at - 2));
}

/** "F-16", "Covid-19": a word bound to the number by a hyphen. */
function isHyphenName(scan: FigureScan, at: number): boolean {
  if (!isGlued(scan, at)) return false;
  if (!isInnerHyphen(scan, at - 1) && !(lowerAt(scan, at - 1) === '–' && isGlued(scan, at - 1)))
    return false;
  const before = itemAt(scan.tokens, at - 2);
  if (before?.kind !== 'word') return false;
  const digits = itemAt(scan.tokens, at - 3)?.kind === 'number' && isGlued(scan, at - 2);
  if (digits && isGluedBehindLetters(scan, at - 3)) return true;
  if (digits || before.lower === '%' || insidePhrase(scan, at - 2)) return false;
  if (JOINS_NUMBER.test(before.lower)) return /^(?:under|over)$/.test(before.lower);
  return (
    !MONTHS.has(before.lower) && !SHORT_WEEKDAYS.has(before.lower) && !WEEKDAYS.has(before.lower)
  );
}

function insidePhrase(scan: FigureScan, at: number): boolean {
  for (let start = at; start >= Math.max(0, at - 6); start--) {
    const phrase = scan.phrases[start];
    if (phrase !== null && phrase !== undefined) return phrase.end > at;
  }
  return false;
}

const SPECIAL =
  /(?:10-[KQ]|8-K|20-F|6-K|24\/7|9\/11|7\/7|50\/50|50-50|20\/20|4x4|4×4|007|911|9-to-5|\d{3}\([a-z]\)(?:\(\d\))?)(?![\p{L}\d]|[/-]\d)/uy;

/** Set phrases of digits alone. */
const SPECIAL_NUMBERS: ReadonlySet<string> = new Set(['007', '911']);

/** Tokens of a set phrase or a paragraph of law ("24/7", "401(k)") that begins here. */
function specialLength(scan: FigureScan, at: number): number {
  const { start = 0, text = '' } = scan.tokens[at] ?? {};
  if (text.length > 3 || !(isGlued(scan, at + 1) || SPECIAL_NUMBERS.has(text))) return 0;
  const match = matchText(scan, SPECIAL, start);
  const last = match === null ? -1 : tokenEndingAt(scan, at, start + match[0].length);
  return last < 0 ? 0 : last - at + 1;
}

/** Whether only list signs stand between the beginning of the line and this token. */
function opensLine(scan: FigureScan, at: number): boolean {
  let index = at;
  while (index > at - 6 && follows(scan, index)) {
    const before = itemAt(scan.tokens, index - 1);
    if (before?.kind !== 'symbol' || !/^[*#•>\-–]$/.test(before.text)) return false;
    index--;
  }
  return !follows(scan, index);
}

const TIME_CODE = /\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?=[\])])/y;
const LONG_TIME_CODE = /\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?(?!\d)/y;

/** "[00:12:34]" and "00:12:34" at the head of a line of a transcript: its last token, or -1. */
function timeCodeEnd(scan: FigureScan, at: number): number {
  if (scan.tokens[at + 1]?.text !== ':') return -1;
  const start = scan.tokens[at]?.start ?? 0;
  const bracket = /^[[(]$/.test(itemAt(scan.tokens, at - 1)?.text ?? '') && opensLine(scan, at - 1);
  const match = bracket
    ? matchText(scan, TIME_CODE, start)
    : opensLine(scan, at)
      ? matchText(scan, LONG_TIME_CODE, start)
      : null;
  return match === null ? -1 : tokenEndingAt(scan, at, start + match[0].length);
}

/** "5 RECOMMENDATIONS": a small number and nothing but capitals to the end of the line. */
function isCapitalsLine(scan: FigureScan, at: number): boolean {
  if ((scan.tokens[at]?.numeral?.value ?? 100) > 30) return false;
  let capitals = 0;
  for (let index = at + 1; follows(scan, index); index++) {
    const token = scan.tokens[index];
    if (token?.kind === 'number' || index > at + 9) return false;
    if (token?.kind !== 'word') continue;
    if (!/^\p{Lu}+$/u.test(token.text)) return false;
    capitals += token.text.length;
  }
  return capitals > 5 && !follows(scan, at);
}

/** "3.2 Methods" alone in a line: the number of a heading. */
function isHeadingNumber(scan: FigureScan, at: number): boolean {
  const numeral = scan.tokens[at]?.numeral;
  if (!opensLine(scan, at) || numeral === null || numeral === undefined) return false;
  if (!numeral.decimal && !isCapitalsLine(scan, at)) return false;
  if (!isCapitalised(scan, at + 1) || !follows(scan, at + 1)) return false;
  for (let index = at + 1; index < at + 10; index++) {
    if (!follows(scan, index)) return true;
    if (scan.tokens[index]?.text === '.') return false;
  }
  return false;
}

/** "1." and "2)" at the head of a line, "(3)" and "[12]". */
function isListed(scan: FigureScan, at: number): boolean {
  const numeral = scan.tokens[at]?.numeral ?? null;
  if (numeral === null || numeral.decimal || numeral.integerDigits > 3) return false;
  const before = itemAt(scan.tokens, at - 1)?.text;
  const after = scan.tokens[at + 1]?.text;
  if (before === '[' && after === ']') return true;
  if ((after !== '.' && after !== ')') || isGlued(scan, at + 2)) return false;
  const pointed = isGlued(scan, at + 1) && at + 2 < scan.tokens.length;
  if (pointed && opensLine(scan, at)) return true;
  const bracketed = before === '(' && after === ')' && isGlued(scan, at);
  const named = isCapitalised(scan, at - 2);
  return bracketed && numeral.value <= 20 && !named;
}

/** "Three Mile Island", "the Seven Network": a number word with a capital inside a sentence is part of a name. */
function isNameWord(scan: FigureScan, at: number): boolean {
  const phrase = scan.phrases[at];
  if (phrase === null || phrase === undefined || !phrase.spelled || !isCapitalised(scan, at))
    return false;
  if (scan.titled[at] === 1 || /^\p{Lu}{2,}$/u.test(scan.tokens[at]?.text ?? '')) return false;
  const opens = startsSentence(scan, at) || /^[—–]$/.test(itemAt(scan.tokens, at - 1)?.text ?? '');
  if (!opens) return /^\p{Lu}/u.test(scan.tokens[at]?.text ?? '') && lowerAt(scan, at) !== 'a';
  const first = phrase.end;
  return (
    isCapitalised(scan, first) &&
    isCapitalised(scan, first + 1) &&
    follows(scan, first + 1) &&
    follows(scan, first)
  );
}

/** "7-Eleven": a capital behind the hyphen makes a name. */
function isBrand(scan: FigureScan, at: number): boolean {
  if (scan.titled[at] === 1 || !isInnerHyphen(scan, at + 1)) return false;
  const word = scan.tokens[at + 2]?.text ?? '';
  return /^\p{Lu}\p{Ll}{2,}$/u.test(word) && !MONTHS.has(word.toLowerCase());
}

function block(scan: FigureScan, from: number, to: number): void {
  scan.blocked.fill(1, Math.max(0, from), Math.min(scan.tokens.length, to));
}

/** What makes a name of a number with something glued to it. */
function blockGlued(scan: FigureScan, at: number): void {
  const special = specialLength(scan, at);
  if (special > 0) block(scan, at, at + special);
  if (isBrand(scan, at)) block(scan, at, at + 3);
  const timeCode = timeCodeEnd(scan, at);
  if (timeCode >= 0) block(scan, at, timeCode + 1);
  if (isGluedName(scan, at)) block(scan, at, at + 2);
  if (
    isFootnote(scan, at) ||
    isOffset(scan, at) ||
    isGluedBehindLetters(scan, at) ||
    isHyphenName(scan, at)
  )
    block(scan, at, at + 1);
}

function blockNumber(scan: FigureScan, at: number): void {
  if (isGlued(scan, at) || isGlued(scan, at + 1)) blockGlued(scan, at);
  else if (SPECIAL_NUMBERS.has(scan.tokens[at]?.text ?? '')) block(scan, at, at + 1);
  if (isListed(scan, at) || isHeadingNumber(scan, at) || isDenominator(scan, at))
    block(scan, at, at + 1);
}

function isPrefixOfSign(scan: FigureScan, at: number): boolean {
  return SIGN_PREFIXES.has(lowerAt(scan, at) + (scan.tokens[at + 1]?.text ?? ''));
}

/** Fills `scan.blocked`. Nothing is excluded from what a person selected. */
export function blockExclusions(scan: FigureScan): void {
  blockIdentifiers(scan);
  for (const at of scan.notable) {
    if (scan.tokens[at]?.kind === 'number') blockNumber(scan, at);
    else if (scan.phrases[at] === null) continue;
    else if (isHyphenName(scan, at)) block(scan, at, at + 1);
    else if (isNameWord(scan, at) && !isPrefixOfSign(scan, at))
      block(scan, at, scan.phrases[at]?.end ?? at + 1);
  }
  blockLabels(scan);
}
