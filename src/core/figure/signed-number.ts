/** Numbers with a plus or minus sign, and the parts that explain them. */
import { itemAt } from '#core/text/item-at.ts';
import type { FigurePart } from './candidate.ts';
import type { NumberPhrase } from './number-phrase.ts';
import { type FigureScan, follows, isGlued, lowerAt } from './scan.ts';

/** Where the figure begins and what its number is multiplied by. */
export type Sign = { readonly from: number; readonly factor: 1 | -1 };

const MINUS = /^[-−–‐]$/;

function standsAlone(scan: FigureScan, at: number): boolean {
  if (!isGlued(scan, at)) return true;
  return /^[([“"‘'|/]$/.test(itemAt(scan.tokens, at - 1)?.text ?? '');
}

/** The sign glued before a number (or a currency sign) at `at`, or the word "minus". */
export function signBefore(scan: FigureScan, at: number): Sign {
  const none: Sign = { from: at, factor: 1 };
  if (at === 0) return none;
  const text = itemAt(scan.tokens, at - 1)?.text ?? '';
  const either = /^(?:or|and|\/)$/.test(lowerAt(scan, at - 2));
  if (lowerAt(scan, at - 1) === 'minus' && follows(scan, at) && !either)
    return { from: at - 1, factor: -1 };
  if (!isGlued(scan, at) || !standsAlone(scan, at - 1)) return none;
  if (MINUS.test(text)) return { from: at - 1, factor: -1 };
  return text === '+' ? { from: at - 1, factor: 1 } : none;
}

/** Multiplies without making a negative zero. */
export function withSign(value: number, sign: Sign): number {
  return sign.factor < 0 && value !== 0 ? -value : value;
}

/** The number that starts at a token, unless the token is part of a name or label. */
export function numberAt(scan: FigureScan, at: number): NumberPhrase | null {
  return scan.blocked[at] === 1 ? null : (scan.phrases[at] ?? null);
}

const WORDS_PARTS: readonly FigurePart[] = ['number-words'];
const SCALED_PARTS: readonly FigurePart[] = ['number', 'scale-word'];
const DIGITS_PARTS: readonly FigurePart[] = ['number'];

/** "number" or "number-words", with "scale-word" when it has one. */
export function numberParts(phrase: NumberPhrase): readonly FigurePart[] {
  if (phrase.spelled) return WORDS_PARTS;
  return phrase.scale > 1 ? SCALED_PARTS : DIGITS_PARTS;
}

/** Whether the phrase is the word "one" alone, which is a pronoun or a determiner more often than a count. */
export function isBareOne(scan: FigureScan, phrase: NumberPhrase): boolean {
  return phrase.spelled && phrase.end === phrase.start + 1 && lowerAt(scan, phrase.start) === 'one';
}

/** The first token after a "+" glued behind a number ("50+"); otherwise `at`. */
export function overPlus(scan: FigureScan, at: number): number {
  return scan.tokens[at]?.text === '+' && isGlued(scan, at) ? at + 1 : at;
}
