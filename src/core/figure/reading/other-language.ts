/** What of the grammar holds in a text that is not English: signs, codes and digits, but no words. */
import type { Candidate, FigurePart, FigureRule } from '#core/figure/candidate.ts';
import { type FigureScan, nextLower } from './scan.ts';

/** Rules that speak from signs and digits. A bare number is left out: what follows it cannot be read. */
const RULES: ReadonlySet<FigureRule> = new Set([
  'money',
  'percentage',
  'measure',
  'numeric-date',
  'clock-time',
  'year',
  'range',
]);

/** Parts that are English words. */
const WORDS: ReadonlySet<FigurePart> = new Set([
  'number-words',
  'scale-word',
  'noun',
  'hyphen-word',
  'modifier',
]);

/** "2,5 Mrd.", "3 millones", "4 Tsd": a scale that the grammar does not know; without it the value is wrong. */
const SCALE =
  /^(?:mi[ol]|mrd|mds?$|mld|mln|mia|milli|mille|mila|billi|bilh|milh|mill|mil$|miljo|miljar|bio$|bilj|tri[lo]|tausend|tsd|duizend|тыс|мл)/u;

/** Whether the language of a text is known and is not English. */
export function isForeign(language: string | undefined): boolean {
  return language !== undefined && !/^en(?:-|$)/i.test(language);
}

/** Languages of other scripts that write 1,234.5 as English does. */
const WITH_DECIMAL_POINT = /^(?:zh|ja|ko|he|hi|bn|ta|th|ur)(?:-|$)/i;

/** Whether the language of a text writes three and a half as "3,5". */
export function writesDecimalComma(language: string | undefined): boolean {
  return language !== undefined && isForeign(language) && !WITH_DECIMAL_POINT.test(language);
}

/** Whether a candidate stands on signs and digits alone, so that it means the same in another language. */
export function holdsElsewhere(scan: FigureScan, candidate: Candidate): boolean {
  const { rule, parts } = candidate.reason;
  if (!RULES.has(rule) || parts.some((part) => WORDS.has(part))) return false;
  const signed = parts.some((part) => part.startsWith('currency') || part === 'percent');
  if (rule === 'range' && !signed) return false;
  return !SCALE.test(nextLower(scan, candidate.to));
}
