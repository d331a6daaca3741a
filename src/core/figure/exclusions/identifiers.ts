/** Web and mail addresses, handles, telephone and file numbers, versions: digits that count nothing. */

import { type FigureScan, isGlued, lowerAt } from '#core/figure/reading/scan.ts';
import { isMarked, MARK } from '#core/figure/reading/word-marks.ts';
import type { Span } from '#core/text/span.ts';

const LINK = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"”)\]]+/g;
const DOMAIN_PATH =
  /\b[a-z0-9-]{1,40}\.(?:com|org|net|gov|edu|int|eu|uk|de|fr|in|au|ca|io|info|co|ly)(?:\.[a-z]{2})?\/[^\s<>"”)]*/gi;
/** What every match of it has: found from the dot, it costs next to nothing where there is none. */
const DOMAIN_END =
  /\.(?:com|org|net|gov|edu|int|eu|uk|de|fr|in|au|ca|io|info|co|ly)(?:\.[a-z]{2})?\//gi;
const PHONE =
  /(?<![\d.,])(?:\+\d{1,3}[ \u00a0-]?(?:\(0\) ?)?\d{1,5}(?:[ \u00a0-]?\d{2,5}){1,5}|\(?0\d{2,4}\)?[ -]\d{3,4}[ -]?\d{3,4}|\(\d{3}\) ?\d{3}-\d{4}|1?-?\d{3}-\d{3}-\d{4}|1-800-[\w-]{4,12})(?![\d])/g;

/** Whether a hyphen is glued between this token and the next but one. */
function isHyphened(scan: FigureScan, at: number): boolean {
  return scan.tokens[at + 1]?.text === '-' && isGlued(scan, at + 1) && isGlued(scan, at + 2);
}

/** What every telephone number has: a plus, a nought in front, an area in brackets, or two hyphens. */
function mayBeDialled(scan: FigureScan, at: number): boolean {
  const { text = '', numeral = null } = scan.tokens[at] ?? {};
  if (numeral?.leadingZero || (numeral?.grouped && /[^\d.,]0/.test(text))) return true;
  if (isHyphened(scan, at) && isHyphened(scan, at + 2)) return true;
  if (!isGlued(scan, at)) return false;
  const before = lowerAt(scan, at - 1);
  return before === '+' || (before === '(' && lowerAt(scan, at + 1) === ')');
}

function isDialled(found: string): boolean {
  return digitCount(found) >= 9 || /^\(|^\+|^1-800/.test(found);
}

/** Whether a slash stands in the number or is glued before it. */
function isSlashed(scan: FigureScan, at: number): boolean {
  if (isGlued(scan, at) && lowerAt(scan, at - 1) === '/') return true;
  return scan.tokens[at]?.text.includes('/') === true;
}

function blockOffsets(scan: FigureScan, start: number, end: number): void {
  let low = 0;
  let high = scan.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scan.tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < scan.tokens.length; index++) {
    if ((scan.tokens[index]?.start ?? end) >= end) return;
    scan.blocked[index] = 1;
  }
}

type Accept = (found: string) => boolean;

function blockPattern(
  scan: FigureScan,
  pattern: RegExp,
  accept: Accept,
  { start, end }: Span,
): void {
  for (const match of scan.text.slice(start, end).matchAll(pattern)) {
    const from = start + match.index;
    if (accept(match[0])) blockOffsets(scan, from, from + match[0].length);
  }
}

/** Looks for a pattern that stays in one line, only in the lines where these offsets lie, which are in order. */
function blockInLines(
  scan: FigureScan,
  offsets: readonly number[],
  pattern: RegExp,
  accept: Accept,
): void {
  const { text } = scan;
  let end = -1;
  for (const offset of offsets) {
    if (offset < end) continue;
    const start = text.lastIndexOf('\n', offset) + 1;
    const found = text.indexOf('\n', offset);
    end = found < 0 ? text.length : found;
    blockPattern(scan, pattern, accept, { start, end });
  }
}

/** Where the numbers stand of which something holds. */
function numbersThat(
  scan: FigureScan,
  holds: (scan: FigureScan, at: number) => boolean,
): readonly number[] {
  const offsets: number[] = [];
  for (const at of scan.notable) {
    const token = scan.tokens[at];
    if (token?.kind === 'number' && holds(scan, at)) offsets.push(token.start);
  }
  return offsets;
}

/** "@name", "#tag2020" and mail addresses: from the sign to the white space around it. */
function blockSigns(scan: FigureScan, sign: string): void {
  let at = scan.text.indexOf(sign);
  while (at >= 0) {
    const after = /[\s,;)]|$/g;
    after.lastIndex = at;
    const end = after.exec(scan.text)?.index ?? scan.text.length;
    let start = at;
    while (start > 0 && at - start < 80 && /[\w.+-]/.test(scan.text.charAt(start - 1))) start--;
    if (end > at + 1) blockOffsets(scan, start, end);
    at = scan.text.indexOf(sign, Math.max(end, at + 1));
  }
}

function digitCount(text: string): number {
  return text.replace(/\D/g, '').length;
}

const SLASHED = /(?<![\d.,])(?:\p{L}{1,6}\/)?\d{1,6}\/\d{1,6}(?:\/[\p{L}\d]{1,6})*(?![\d\p{L}])/gu;

/** "2016/679", "95/46/EC", "AB/12345/2020": references; not dates, spans of years or fractions. */
function isReference(found: string): boolean {
  if (/\p{L}/u.test(found)) return true;
  const parts = found.split('/').map(Number);
  const [first = 0, second = 0] = parts;
  if (parts.length > 2) return parts.length > 3;
  const years = first >= 1500 && first < 2200;
  const short = second < 100 && (second > first % 100 || second === 0);
  return years ? !(short || (second > first && second < 2200)) : second > 999;
}

/** "1.2.3", "192.168.0.1", and digit strings that are too long or begin with zeros. */
function blockVersions(scan: FigureScan): void {
  for (const at of scan.notable) {
    const numeral = scan.tokens[at]?.numeral ?? null;
    if (numeral === null) continue;
    if (isVersion(scan, at)) scan.blocked.fill(1, at, at + 3);
    const long = !numeral.grouped && !numeral.decimal && numeral.integerDigits > 12;
    if (long || Number.isNaN(numeral.value)) scan.blocked[at] = 1;
  }
}

function isVersion(scan: FigureScan, at: number): boolean {
  const dotted = lowerAt(scan, at + 1) === '.' && isGlued(scan, at + 1) && isGlued(scan, at + 2);
  const goesOn = dotted && scan.tokens[at + 2]?.kind === 'number';
  return goesOn && !isDottedDate(scan, scan.tokens[at]?.start ?? 0);
}

function isDottedDate(scan: FigureScan, start: number): boolean {
  return /^\d{1,2}\.\d{1,2}\.\d{4}(?!\d)/.test(scan.text.slice(start, start + 12));
}

/** A number behind "call" or "ISBN": it and the digits that go on. */
function blockCalled(scan: FigureScan): void {
  for (const at of scan.notable) {
    const token = scan.tokens[at];
    if (token?.kind !== 'word' || !isMarked(token.form, MARK.called)) continue;
    let index = at + 1;
    while (index < at + 4 && /^(?:[:.]|on|at|number|us)$/.test(lowerAt(scan, index))) index++;
    if (startsCallNumber(scan, index)) blockDigits(scan, index, at + 14);
  }
}

function startsCallNumber(scan: FigureScan, at: number): boolean {
  const token = scan.tokens[at];
  if (token?.kind !== 'number') return lowerAt(scan, at) === '+';
  return token.numeral?.leadingZero === true || digitCount(token.text) >= 5;
}

/** Digits, signs and brackets up to the first word. */
function blockDigits(scan: FigureScan, from: number, to: number): void {
  for (let index = from; index < to; index++) {
    const token = scan.tokens[index];
    if (token === undefined || (token.kind !== 'number' && !/^[-+()]$/.test(token.text))) return;
    scan.blocked[index] = 1;
  }
}

/** Blocks what only identifies. Each pattern reads the text once. */
export function blockIdentifiers(scan: FigureScan): void {
  const { text } = scan;
  const slashes = text.includes('/');
  if (text.includes('www.') || (slashes && text.includes('://')))
    blockPattern(scan, LINK, () => true, { start: 0, end: text.length });
  if (slashes) {
    const ends = Array.from(text.matchAll(DOMAIN_END), ({ index }) => index);
    blockInLines(scan, ends, DOMAIN_PATH, () => true);
  }
  blockInLines(scan, numbersThat(scan, mayBeDialled), PHONE, isDialled);
  if (slashes) blockInLines(scan, numbersThat(scan, isSlashed), SLASHED, isReference);
  blockSigns(scan, '@');
  blockHashes(scan);
  blockVersions(scan);
  blockCalled(scan);
}

/** "#3", "#COP21" and keycaps such as "1️⃣". */
function blockHashes(scan: FigureScan): void {
  for (const at of scan.notable) {
    const text = scan.tokens[at]?.text;
    if (text === '#') {
      for (let index = at + 1; index < at + 8 && isGlued(scan, index); index++)
        scan.blocked[index] = 1;
    }
    if ((text === '\u20e3' || text === '\ufe0f') && at > 0) scan.blocked[at - 1] = 1;
  }
}
