/** Parts of a whole: "two-thirds", "a third", "half of", "3/4", "one in ten", "9 out of 10". */

import { type Candidate, type FigurePart, RANKS } from '#core/figure/candidate.ts';
import { denominatorOf } from '#core/figure/reading/number-words.ts';
import {
  type FigureScan,
  follows,
  isArticle,
  isGlued,
  isInnerHyphen,
  lowerAt,
  matchText,
  nextLower,
  previousLower,
  tokenEndingAt,
} from '#core/figure/reading/scan.ts';
import { itemAt } from '#core/text/item-at.ts';
import { numberAt } from './signed-number.ts';

function fraction(
  from: number,
  to: number,
  value: number,
  parts: readonly FigurePart[],
  confidence: number,
): Candidate {
  return {
    from,
    to,
    reading: { kind: 'fraction', value: Number(value.toFixed(4)) },
    confidence,
    reason: { rule: 'fraction', parts },
    rank: RANKS.fraction,
  };
}

/** What follows a part of a whole; a noun instead makes "third" an ordinal and "quarter" a period. */
const AFTER_PART =
  /^(?:of|the|its|their|his|her|our|all|that|this|as|more|less|fewer|higher|lower|larger|smaller|from|to|in|on|by|since|against|compared|between|over|during|while|who|and|were|was|are|is|have|has|had|say|said|came|come|will|would|did|do|stake|share|majority|reduction|increase|cut|rise|drop|decline|full|empty|down|up|off|last|this|or|but|each|apiece|faster|slower|for|with|longer|shorter|annually|go|live|believe|think|support)?$/;

/** The denominator behind a numerator, over a blank or a hyphen: token of the word, or -1. */
function denominatorAt(scan: FigureScan, at: number): number {
  if (isInnerHyphen(scan, at)) return at + 1;
  return follows(scan, at) ? at : -1;
}

function isPeriodNoun(scan: FigureScan, at: number, word: string): boolean {
  return /^(?:quarters?|halves|seconds?)$/.test(word) && nextLower(scan, at + 1) !== 'of';
}

/** "two-thirds", "three quarters of", "one fifth". */
export function findNumeratedFraction(scan: FigureScan, at: number): Candidate | null {
  const phrase = numberAt(scan, at);
  if (phrase === null || !phrase.spelled || phrase.value < 1 || phrase.value > 20) return null;
  const index = denominatorAt(scan, phrase.end);
  const word = index < 0 ? '' : lowerAt(scan, index);
  const denominator = denominatorOf(word);
  if (denominator === null || word === 'second' || word === 'seconds') return null;
  const plural = /(?:s|halves)$/.test(word);
  const hyphen = isInnerHyphen(scan, phrase.end);
  if (plural === (phrase.value === 1) && !hyphen) return null;
  if (!hyphen && isPeriodNoun(scan, index, word) && !scan.selected) return null;
  return fraction(at, index + 1, phrase.value / denominator, ['number-words', 'denominator'], 0.95);
}

/** "a third", "a quarter of": the article belongs to the fraction, an ordinal's noun must not follow. */
export function findArticleFraction(scan: FigureScan, at: number): Candidate | null {
  if (!isArticle(lowerAt(scan, at)) || scan.blocked[at] === 1) return null;
  const word = nextLower(scan, at + 1);
  const denominator = denominatorOf(word);
  if (denominator === null || word === 'half' || word === 'second' || word.endsWith('s'))
    return null;
  if (isInnerHyphen(scan, at + 2) || isGlued(scan, at + 1)) return null;
  const next = nextLower(scan, at + 2);
  const vague = word === 'quarter' && next !== 'of' && previousLower(scan, at) !== 'by';
  const done = word === 'quarter' && /^[a-z]{3,}ed$/.test(next);
  if ((!AFTER_PART.test(next) || vague) && !done && !scan.selected) return null;
  return fraction(at, at + 2, 1 / denominator, ['denominator'], 0.88);
}

const HALF_BEFORE_NOT =
  /^(?:second|first|other|latter|better|opening|time|a|one|two|three|four|five|six|seven|eight|nine|ten|and)$/;

/** "half of", "half the", "more than half". */
export function findHalf(scan: FigureScan, at: number): Candidate | null {
  if (lowerAt(scan, at) !== 'half' || scan.blocked[at] === 1) return null;
  const before = previousLower(scan, at);
  const next = nextLower(scan, at + 1);
  const hyphenated = isInnerHyphen(scan, at + 1) || isInnerHyphen(scan, at - 1);
  if (hyphenated || HALF_BEFORE_NOT.test(before)) return null;
  const clause = /^[;:,.(—–]$/.test(lowerAt(scan, at - 1)) || lowerAt(scan, at - 1) === '';
  const pronoun = clause && /^(?:were|are|have|had|said|say|will|would|came|come|died)$/.test(next);
  const ofWhole = pronoun || /^(?:of|the|its|their|his|her|our|all|that|those|these)$/.test(next);
  const hedged = /^(?:than|about|nearly|almost|roughly|around|over|under|by|in|to|only|just)$/.test(
    before,
  );
  if (!ofWhole && !(hedged && AFTER_PART.test(next)) && !scan.selected) return null;
  return fraction(at, at + 1, 0.5, ['denominator'], ofWhole ? 0.9 : 0.75);
}

const SLASHED = /([1-9]\d?)\s?[/⁄]\s?([1-9]\d{0,2})(?![\d/%]|\.\d|\p{L})/uy;

/** "3/4", unless it is a date or a name such as 9/11. */
export function findSlashedFraction(scan: FigureScan, at: number): Candidate | null {
  const token = scan.tokens[at];
  if (token?.kind !== 'number' || scan.blocked[at] === 1) return null;
  const match = matchText(scan, SLASHED, token.start);
  const [all = '', above = '1', below = '1'] = match ?? [];
  const value = Number(above) / Number(below);
  if (match === null || value >= 1 || /^(?:9\/11|7\/7)$/.test(all)) return null;
  if (isGlued(scan, at) && !/^[(“"]$/.test(itemAt(scan.tokens, at - 1)?.text ?? '')) return null;
  const last = tokenEndingAt(scan, at, token.start + all.length);
  return last < 0 ? null : fraction(at, last + 1, value, ['number', 'denominator'], 0.85);
}

/** The second number of "one in ten", "9 out of 10"; its token, or -1. */
function secondNumberAt(scan: FigureScan, at: number): number {
  const dash = isInnerHyphen(scan, at);
  const word = dash ? lowerAt(scan, at + 1) : nextLower(scan, at);
  if (dash) return word === 'in' && isInnerHyphen(scan, at + 2) ? at + 3 : -1;
  if (word === 'in') return at + 1;
  return word === 'out' && nextLower(scan, at + 1) === 'of' ? at + 2 : -1;
}

const TIME_UNIT =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|quarters?|games?|matches|starts|seasons?|innings|overs)$/;

/** "one in ten", "two out of every five". */
export function findProportion(scan: FigureScan, at: number): Candidate | null {
  const first = numberAt(scan, at);
  if (first === null || first.value > 1000 || !Number.isInteger(first.value)) return null;
  let next = secondNumberAt(scan, first.end);
  if (next < 0) return null;
  if (/^(?:every|each)$/.test(lowerAt(scan, next))) next += 1;
  const second = numberAt(scan, next);
  const year =
    scan.tokens[next]?.numeral?.integerDigits === 4 &&
    scan.tokens[next]?.numeral?.grouped === false;
  if (second === null || second.value <= first.value || (year && second.value % 100 !== 0))
    return null;
  const after = nextLower(scan, second.end);
  if (
    TIME_UNIT.test(after) ||
    (isGlued(scan, second.end + 1) &&
      isInnerHyphen(scan, second.end) &&
      !isInnerHyphen(scan, first.end))
  )
    return null;
  const parts: readonly FigurePart[] = ['number', 'second-number'];
  return {
    ...fraction(at, second.end, first.value / second.value, parts, 0.9),
    reason: { rule: 'proportion', parts },
    rank: RANKS.proportion,
  };
}
