/** Reads the parts of a written date at a token: weekday, month, day, year; and tells a year that is left out. */

import { CUE, cuesAt } from '#core/figure/number-cues.ts';
import {
  endsSentence,
  type FigureScan,
  follows,
  isCapitalised,
  isGlued,
  lowerAt,
  previousLower,
  startsSentence,
} from '#core/figure/reading/scan.ts';
import { FUNCTION_WORDS } from '#core/figure/reading/word-classes.ts';
import { isMarked, MARK } from '#core/figure/reading/word-marks.ts';
import { MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './calendar.ts';

export type PartFound = { readonly value: number; readonly end: number };

/** Over a dot that belongs to an abbreviation ("Feb."). */
function overDot(scan: FigureScan, at: number, word: string): number {
  const dotted = word.length <= 5 && scan.tokens[at]?.text === '.' && isGlued(scan, at);
  return dotted && follows(scan, at + 1) ? at + 1 : at;
}

/** Over one comma. */
export function overComma(scan: FigureScan, at: number): number {
  return scan.tokens[at]?.text === ',' && follows(scan, at) ? at + 1 : at;
}

/** A month name or abbreviation in capitals; whether it means the month is judged elsewhere. */
export function monthAt(scan: FigureScan, at: number): PartFound | null {
  const token = scan.tokens[at];
  if (token?.kind !== 'word' || scan.blocked[at] === 1) return null;
  const value = MONTHS.get(token.lower);
  if (value === undefined || !(isCapitalised(scan, at) || scan.selected)) return null;
  const whole = /^(?:may|june|july)$/.test(token.lower) || token.lower.length > 4;
  const end = whole ? at + 1 : overDot(scan, at + 1, token.lower);
  return { value, end };
}

/** "3", "3rd", "03"; no decimals and no other letters behind it. */
export function dayAt(scan: FigureScan, at: number): PartFound | null {
  const numeral = scan.tokens[at]?.numeral ?? null;
  if (numeral === null || scan.blocked[at] === 1 || numeral.decimal || numeral.grouped) return null;
  if (numeral.integerDigits > 2 || numeral.value < 1 || numeral.value > 31) return null;
  if (!isGlued(scan, at + 1)) return { value: numeral.value, end: at + 1 };
  const suffix = /^(?:st|nd|rd|th)$/.test(lowerAt(scan, at + 1));
  if (scan.tokens[at + 1]?.kind === 'word' && !suffix) return null;
  if (/^[%/:°]$/.test(scan.tokens[at + 1]?.text ?? '')) return null;
  return { value: numeral.value, end: suffix ? at + 2 : at + 1 };
}

/** Four plain digits from 1000 to 2999. */
export function yearAt(scan: FigureScan, at: number): PartFound | null {
  const numeral = scan.tokens[at]?.numeral ?? null;
  if (numeral === null || scan.blocked[at] === 1 || numeral.decimal || numeral.grouped) return null;
  if (numeral.integerDigits !== 4 || numeral.value < 1000 || numeral.value > 2999) return null;
  const next = scan.tokens[at + 1];
  const joined =
    isGlued(scan, at + 1) && (next?.kind === 'word' || /^[%°]$/.test(next?.text ?? ''));
  return joined ? null : { value: numeral.value, end: at + 1 };
}

/** Over an optional comma or "of" to a year that runs on; `null` when none does. */
export function yearBehind(scan: FigureScan, at: number): PartFound | null {
  const comma = overComma(scan, at);
  const index = comma === at && lowerAt(scan, at) === 'of' ? at + 1 : comma;
  if (!follows(scan, index)) return null;
  return yearAt(scan, index) ?? shortYearAt(scan, index);
}

/** "'21": two digits behind an apostrophe. */
function shortYearAt(scan: FigureScan, at: number): PartFound | null {
  const numeral = scan.tokens[at + 1]?.numeral ?? null;
  if (!/^['’‘]$/.test(scan.tokens[at]?.text ?? '') || !isGlued(scan, at + 1)) return null;
  if (numeral === null || numeral.integerDigits !== 2 || numeral.decimal) return null;
  if (isGlued(scan, at + 2) && scan.tokens[at + 2]?.kind === 'word') return null;
  return { value: numeral.value + (numeral.value < 50 ? 2000 : 1900), end: at + 2 };
}

/** A weekday's name; its abbreviation only where `beside` says that a date follows. */
export function weekdayAt(scan: FigureScan, at: number, beside: boolean): PartFound | null {
  const token = scan.tokens[at];
  if (token?.kind !== 'word' || scan.blocked[at] === 1) return null;
  if (!isCapitalised(scan, at) && !scan.selected) return null;
  const value = WEEKDAYS.get(token.lower) ?? (beside ? SHORT_WEEKDAYS.get(token.lower) : undefined);
  if (value === undefined) return null;
  return { value, end: overDot(scan, at + 1, token.lower) };
}

const BEFORE_MONTH =
  /^(?:in|since|by|until|till|from|of|through|throughout|during|before|after|between|late|early|mid|last|next|this|each|every|to|and|or|for|on|around|about|previous|following|past|the|a|for|that|with)$/;

/** Whether a month's name without a day or year means the month and not a person, a verb or a name of something. */
export function isMonthAlone(scan: FigureScan, at: number): boolean {
  const token = scan.tokens[at];
  if (token === undefined || scan.selected) return true;
  const before = previousLower(scan, at);
  const led = BEFORE_MONTH.test(before) || (before === '-' && lowerAt(scan, at - 2) === 'mid');
  if (
    token.lower === 'may' ||
    token.lower === 'march' ||
    (token.text.length <= 4 && token.lower !== 'june' && token.lower !== 'july')
  ) {
    const named =
      (before === 'and' || before === 'or') &&
      isCapitalised(scan, at - 2) &&
      !MONTHS.has(lowerAt(scan, at - 2));
    return led && !named && !/^(?:the|a|that|with)$/.test(before);
  }
  if (led) return true;
  const named = isCapitalised(scan, at + 1) && follows(scan, at + 1) && scan.titled[at] !== 1;
  const surname = isCapitalised(scan, at - 1) && follows(scan, at) && !startsSentence(scan, at - 1);
  return !named && !(surname && scan.titled[at] !== 1 && !FUNCTION_WORDS.has(before));
}

/** "by December", "by the end of May"; but "set by the council in December" tells who. */
function isTerm(scan: FigureScan, at: number): boolean {
  let index = at - 1;
  while (index > at - 5 && /^(?:early|mid|late|the|end|of|-)$/.test(lowerAt(scan, index))) index--;
  return lowerAt(scan, index) === 'by';
}

/** Whether the sentence speaks of what is to come. */
export function pointsAhead(scan: FigureScan, at: number): boolean {
  if (isTerm(scan, at)) return true;
  for (let index = at - 1; index >= Math.max(0, at - 14); index--) {
    const token = scan.tokens[index];
    if (token === undefined || endsSentence(scan, index)) return false;
    if (isMarked(token.form, MARK.future)) return true;
  }
  return false;
}

const PAST =
  /^(?:was|were|had|did|began|fell|rose|took|won|lost|made|came|went|left|gave|held|met|became|ran|shot|struck|hit|[a-z]{2,}ed)$/;

/** "since November" told in May: the last one. So is any month three and more ahead in a sentence of the past. */
function liesBehind(scan: FigureScan, at: number, months: number): boolean {
  if (previousLower(scan, at) === 'since') return true;
  if (months < 3) return false;
  let past = false;
  for (let index = at - 1; index >= Math.max(0, at - 30); index--) {
    const token = scan.tokens[index];
    if (token === undefined || endsSentence(scan, index)) break;
    if (
      token.kind === 'word' &&
      /^(?:to|would|could|should|may|might|can)$/.test(token.lower) &&
      index < at - 1
    )
      return false;
    past ||=
      token.kind === 'word' &&
      PAST.test(token.lower) &&
      !/^(?:said|added|told|need)$/.test(token.lower);
  }
  return past;
}

/** The year of a date named before in the same paragraph, when it lies far from the day of writing: a history. */
function yearOfHistory(scan: FigureScan, at: number, writtenIn: number): number | null {
  for (let index = at - 1; index >= Math.max(0, at - 200); index--) {
    const gap = scan.tokens[index + 1]?.gap;
    if (gap === 'line' || gap === 'paragraph') return null;
    if ((cuesAt(scan, index) & CUE.calendar) === 0 || !MONTHS.has(lowerAt(scan, index))) continue;
    const day = dayAt(scan, index + 1);
    const year = yearBehind(scan, day?.end ?? index + 1)?.value;
    if (year !== undefined) return Math.abs(year - writtenIn) >= 15 ? year : null;
  }
  return null;
}

/** "vowed that it would return on January 26": what somebody means to do. */
function isMeant(scan: FigureScan, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 10); index--) {
    const token = scan.tokens[index];
    if (token === undefined || endsSentence(scan, index)) return false;
    if (/^(?:would|can|may|could|vow|plan|plans)$/.test(token.lower) && token.kind === 'word')
      return true;
  }
  return false;
}

/** The year that a date without one means, from the day of writing; `null` when that is unknown. */
export function impliedYear(scan: FigureScan, month: number, at: number): number | null {
  const { writtenOn } = scan;
  if (writtenOn === null) return null;
  const history = yearOfHistory(scan, at, writtenOn.year);
  if (history !== null) return history;
  const before = writtenOn.month - month;
  if (before >= 0 && before < 8) return writtenOn.year;
  const ahead = pointsAhead(scan, at);
  if (month - writtenOn.month >= 8 && !ahead) return writtenOn.year - 1;
  if (month > writtenOn.month && !ahead && liesBehind(scan, at, month - writtenOn.month))
    return writtenOn.year - 1;
  if (writtenOn.month - month >= 8 && (ahead || isMeant(scan, at))) return writtenOn.year + 1;
  return writtenOn.year;
}
