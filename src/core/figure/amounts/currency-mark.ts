/** Finds which currency stands before or behind a number. */

import { CUE, cuesBehind } from '#core/figure/number-cues.ts';
import {
  type FigureScan,
  follows,
  isCapitalised,
  isGlued,
  isInnerHyphen,
  lowerAt,
} from '#core/figure/reading/scan.ts';
import { isMarked, MARK } from '#core/figure/reading/word-marks.ts';
import { itemAt } from '#core/text/item-at.ts';
import {
  CURRENCY_ABBREVIATIONS,
  CURRENCY_CODES,
  CURRENCY_SIGNS,
  SIGN_PREFIXES,
  SINGLE_LETTER_CURRENCIES,
} from './currencies.ts';
import { CURRENCY_NOUNS, type CurrencyNoun, SUB_UNITS } from './currency-nouns.ts';

/** `end` is the token after the mark; `factor` 0.01 for sub-units. */
export type CurrencyMark = {
  readonly currency: string;
  readonly end: number;
  readonly factor: 1 | 0.01;
  readonly part: 'currency-sign' | 'currency-code' | 'currency-word' | 'sub-unit';
  /** The mark alone does not prove a sum of money ("R", "won", "pounds"). */
  readonly weak: boolean;
};

function mark(
  scan: FigureScan,
  currency: string,
  end: number,
  part: CurrencyMark['part'],
  weak = false,
): CurrencyMark {
  const factor = part === 'sub-unit' ? 0.01 : 1;
  return { currency: scan.currencies.settle(currency), end, factor, part, weak };
}

function signAt(scan: FigureScan, at: number): CurrencyMark | null {
  const text = scan.tokens[at]?.text ?? '';
  const currency = CURRENCY_SIGNS.get(text);
  if (currency === undefined) return null;
  const behind = isGlued(scan, at + 1)
    ? SIGN_PREFIXES.get(lowerAt(scan, at + 1) + text)
    : undefined;
  if (behind !== undefined && scan.tokens[at + 1]?.kind === 'word') {
    return mark(scan, behind, at + 2, 'currency-sign');
  }
  return mark(scan, currency, at + 1, 'currency-sign');
}

function prefixedSignAt(scan: FigureScan, at: number): CurrencyMark | null {
  if (scan.tokens[at]?.kind !== 'word') return null;
  const apart = scan.tokens[at]?.text === 'US' && lowerAt(scan, at - 1) !== 'the';
  if (!isGlued(scan, at + 1) && !(apart && follows(scan, at + 1))) return null;
  const sign = scan.tokens[at + 1]?.text ?? '';
  const currency = SIGN_PREFIXES.get(lowerAt(scan, at) + sign);
  return currency === undefined ? null : mark(scan, currency, at + 2, 'currency-sign');
}

function codeAt(scan: FigureScan, at: number): CurrencyMark | null {
  const token = scan.tokens[at];
  if (token?.kind !== 'word' || isGlued(scan, at)) return null;
  const short = CURRENCY_ABBREVIATIONS.get(token.text);
  const currency = short ?? (CURRENCY_CODES.has(token.text) ? token.text : undefined);
  if (currency === undefined) return null;
  const dotted =
    short !== undefined &&
    scan.tokens[at + 1]?.text === '.' &&
    isGlued(scan, at + 1) &&
    follows(scan, at + 2);
  const weak = SINGLE_LETTER_CURRENCIES.has(token.text);
  if (weak && !isGlued(scan, at + 1)) return null;
  return mark(scan, currency, dotted ? at + 2 : at + 1, 'currency-code', weak);
}

/** The mark that starts at this token and stands before a number: "$", "US$", "$A", "Rs.", "CHF". */
export function currencyBefore(scan: FigureScan, at: number): CurrencyMark | null {
  return prefixedSignAt(scan, at) ?? signAt(scan, at) ?? codeAt(scan, at);
}

/** Over a blank or a hyphen glued on both sides; -1 when neither stands there. */
export function overJoint(scan: FigureScan, at: number): number {
  if (isInnerHyphen(scan, at)) return at + 1;
  return follows(scan, at) && scan.tokens[at]?.gap === 'space' ? at : -1;
}

function nounMark(
  scan: FigureScan,
  noun: CurrencyNoun,
  country: string,
  end: number,
): CurrencyMark | null {
  const named = noun.by?.[country.replace(/\./g, '')];
  const currency = named ?? (country === '' ? noun.usual : null);
  if (currency === null || currency === undefined || scan.currencies.settle(currency) === '')
    return null;
  const word = lowerAt(scan, end - 1);
  const weak = named === undefined && (word === 'won' || /^pounds?$/.test(word));
  return mark(scan, currency, end, 'currency-word', weak);
}

function mayNameCurrency(scan: FigureScan, at: number): boolean {
  const token = scan.tokens[at];
  return token !== undefined && isMarked(token.form, MARK.currencyNoun);
}

/** The words before the noun of a currency, at most two. */
function countryAt(scan: FigureScan, at: number, words: number): string {
  if (words === 0) return '';
  const first = lowerAt(scan, at);
  return words === 1 ? first : `${first} ${lowerAt(scan, at + 1)}`;
}

/** "dollars", "US dollars", "Hong Kong dollars": up to two words of country before the noun. */
function nounAfter(scan: FigureScan, at: number): CurrencyMark | null {
  for (let words = 0; words <= 2; words++) {
    if (!mayNameCurrency(scan, at + words)) continue;
    const noun = CURRENCY_NOUNS.get(lowerAt(scan, at + words));
    if (noun === undefined || (words > 0 && !follows(scan, at + words))) continue;
    const found = nounMark(scan, noun, countryAt(scan, at, words), at + words + 1);
    if (found === null) continue;
    const sterling = lowerAt(scan, found.end) === 'sterling' && follows(scan, found.end);
    return sterling ? { ...found, currency: 'GBP', end: found.end + 1, weak: false } : found;
  }
  return null;
}

/** "50p", "31c": letters glued to the digits; resolutions of screens are not money. */
function gluedSubUnit(scan: FigureScan, at: number): CurrencyMark | null {
  const token = scan.tokens[at];
  if (!isGlued(scan, at) || (token?.text !== 'p' && token?.text !== 'c')) return null;
  if (/^(?:144|240|360|480|720|1080|1440|2160)$/.test(itemAt(scan.tokens, at - 1)?.text ?? ''))
    return null;
  return mark(scan, token.text === 'p' ? 'GBP' : 'cents', at + 1, 'sub-unit');
}

/** A sign or code behind the number: "5 €", "30 million USD", "12zł". */
function codeAfter(scan: FigureScan, at: number): CurrencyMark | null {
  const token = scan.tokens[at];
  const sign = token === undefined ? undefined : CURRENCY_SIGNS.get(token.text);
  if (sign !== undefined && !/\d/.test(scan.tokens[at + 1]?.text.slice(0, 1) ?? '')) {
    return mark(scan, sign, at + 1, 'currency-sign');
  }
  if (token?.kind !== 'word') return null;
  if (token.text === 'zł' || token.text === 'kr') {
    return mark(scan, token.text === 'kr' ? 'krone' : 'PLN', at + 1, 'currency-code');
  }
  if (token.text === 'FCFA') return mark(scan, 'XOF', at + 1, 'currency-code');
  return CURRENCY_CODES.has(token.text) || token.text === 'RMB'
    ? mark(scan, token.text === 'RMB' ? 'CNY' : token.text, at + 1, 'currency-code')
    : null;
}

/** The mark behind a number that ends before token `at`. */
export function currencyAfter(scan: FigureScan, at: number): CurrencyMark | null {
  if ((cuesBehind(scan, at) & CUE.money) === 0) return null;
  const glued = gluedSubUnit(scan, at);
  if (glued !== null) return glued;
  const next = isGlued(scan, at) && !isInnerHyphen(scan, at) ? at : overJoint(scan, at);
  if (next < 0) return null;
  const subUnit = mayNameCurrency(scan, next) ? SUB_UNITS.get(lowerAt(scan, next)) : undefined;
  const named = isCapitalised(scan, next) && scan.titled[next] !== 1;
  if (subUnit !== undefined && !named) return mark(scan, subUnit, next + 1, 'sub-unit');
  return nounAfter(scan, next) ?? codeAfter(scan, next);
}
