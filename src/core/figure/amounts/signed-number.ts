/** Numbers with a plus or minus sign, and the parts that explain them. */

import type { FigurePart, FigureReason, FigureRule } from '#core/figure/candidate.ts';
import type { NumberPhrase } from '#core/figure/reading/number-phrase.ts';
import { type FigureScan, follows, isGlued, lowerAt } from '#core/figure/reading/scan.ts';
import { itemAt } from '#core/text/item-at.ts';

/** Where the figure begins and what its number is multiplied by. */
export type Sign = { readonly from: number; readonly factor: 1 | -1 };

const MINUS = /^[-−–‐]$/;

function standsAlone(scan: FigureScan, at: number): boolean {
  if (!isGlued(scan, at)) return true;
  return /^[([“"‘'|/]$/.test(itemAt(scan.tokens, at - 1)?.text ?? '');
}

/** "or minus", "plus and minus": the word is no sign of the number. */
function isEither(scan: FigureScan, at: number): boolean {
  return /^(?:or|and|\/)$/.test(lowerAt(scan, at - 1));
}

/** The sign glued before a number (or a currency sign) at `at`, or the word "minus". */
export function signBefore(scan: FigureScan, at: number): Sign {
  const before = itemAt(scan.tokens, at - 1);
  if (before === undefined || !follows(scan, at)) return { from: at, factor: 1 };
  if (before.lower === 'minus' && !isEither(scan, at - 1)) return { from: at - 1, factor: -1 };
  if (before.kind !== 'symbol' || !isGlued(scan, at)) return { from: at, factor: 1 };
  const minus = MINUS.test(before.text);
  if (!(minus || before.text === '+') || !standsAlone(scan, at - 1)) return { from: at, factor: 1 };
  return { from: at - 1, factor: minus ? -1 : 1 };
}

/** Multiplies without making a negative zero. */
export function withSign(value: number, factor: Sign['factor']): number {
  return factor < 0 && value !== 0 ? -value : value;
}

/** The number that starts at a token, unless the token is part of a name or label. */
export function numberAt(scan: FigureScan, at: number): NumberPhrase | null {
  return scan.blocked[at] === 1 ? null : (scan.phrases[at] ?? null);
}

/** Why a rule speaks for a number: "number" or "number-words", with "scale-word" when it has one, and what else is in it. */
export type NumberReasons = Readonly<Record<'words' | 'scaled' | 'digits', FigureReason>>;

/** The reasons of a rule with the parts before and behind the number, made once: whatever it finds has one of the three. */
export function numberReasons(
  rule: FigureRule,
  before: readonly FigurePart[],
  behind: readonly FigurePart[],
): NumberReasons {
  return {
    words: { rule, parts: [...before, 'number-words', ...behind] },
    scaled: { rule, parts: [...before, 'number', 'scale-word', ...behind] },
    digits: { rule, parts: [...before, 'number', ...behind] },
  };
}

/** The reason for a number as it is written. */
export function reasonFor(reasons: NumberReasons, phrase: NumberPhrase): FigureReason {
  if (phrase.spelled) return reasons.words;
  return phrase.scale > 1 ? reasons.scaled : reasons.digits;
}

/** Whether the phrase is the word "one" alone, which is a pronoun or a determiner more often than a count. */
export function isBareOne(scan: FigureScan, phrase: NumberPhrase): boolean {
  return phrase.spelled && phrase.end === phrase.start + 1 && lowerAt(scan, phrase.start) === 'one';
}

/** The first token after a "+" glued behind a number ("50+"); otherwise `at`. */
export function overPlus(scan: FigureScan, at: number): number {
  return scan.tokens[at]?.text === '+' && isGlued(scan, at) ? at + 1 : at;
}
