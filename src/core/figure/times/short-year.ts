/** Years of two digits behind an apostrophe: "in ’38", "the class of '92". */

import { type Candidate, RANKS } from '#core/figure/candidate.ts';
import { type FigureScan, isGlued, lowerAt, startsSentence } from '#core/figure/reading/scan.ts';
import { isoYear } from './calendar.ts';

const LEADS_SHORT_YEAR =
  /^(?:in|of|since|by|from|until|till|before|after|around|about|summer|winter|spring|autumn|fall|christmas|class|vintage|back|early|late|to|and|–|-|:|—)$/;

/** The hundreds of a year of two digits: the last such year that the day of writing had seen. */
function wholeShortYear(scan: FigureScan, value: number): number {
  const { writtenOn } = scan;
  if (writtenOn === null) return value + (value < 50 ? 2000 : 1900);
  const year = writtenOn.year - (writtenOn.year % 100) + value;
  return year > writtenOn.year + 1 ? year - 100 : year;
}

/** "in ’38", "the class of '92": two digits behind an apostrophe. */
export function findShortYear(scan: FigureScan, at: number): Candidate | null {
  const numeral = scan.tokens[at + 1]?.numeral ?? null;
  if (!/^['’‘]$/.test(scan.tokens[at]?.text ?? '') || !isGlued(scan, at + 1)) return null;
  if (numeral === null || numeral.integerDigits !== 2 || numeral.decimal) return null;
  if (scan.blocked[at + 1] === 1 || isGlued(scan, at)) return null;
  const next = scan.tokens[at + 2];
  if (isGlued(scan, at + 2) && (next?.kind === 'word' || /^['’%"”]$/.test(next?.text ?? '')))
    return null;
  const led = LEADS_SHORT_YEAR.test(lowerAt(scan, at - 1)) || startsSentence(scan, at);
  if (!led && !scan.selected) return null;
  const iso = isoYear(wholeShortYear(scan, numeral.value));
  return {
    from: at,
    to: at + 2,
    reading: { kind: 'date', iso },
    confidence: 0.85,
    reason: { rule: 'year', parts: ['year'] },
    rank: RANKS.period,
  };
}
