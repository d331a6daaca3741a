/** Events that are named by their year. */
import {
  type FigureScan,
  follows,
  isCapitalised,
  isGlued,
  lowerAt,
  nextLower,
} from '#core/figure/reading/scan.ts';

/** A name with a year in it ("Euro 2024", "the 2022 World Cup") is no date. */
const EVENT =
  /^(?:cup|olympics|olympic|paralympics|paralympic|games|championships?|open|prix|euros|bowl|awards?|act|acts|agreement|treaty|accords?|protocol|convention|festival|marathon|masters|trophy|finals|final|biennale|oscars|war|expo|grammys|emmys|baftas|classic|derby|tournament|summit|declaration|concordat|constitution|code|regulations|rules|order|directive|bill)$/;

/** Whether a year begins the name of an event. */
export function isEventName(scan: FigureScan, at: number): boolean {
  const code = scan.tokens[at + 1]?.text ?? '';
  if (
    /^\p{Lu}{2}$/u.test(code) &&
    isGlued(scan, at + 2) &&
    scan.tokens[at + 2]?.kind === 'number'
  ) {
    return true;
  }
  if (scan.titled[at] === 1) return EVENT.test(nextLower(scan, at + 1));
  for (let index = at + 1; index <= at + 4; index++) {
    if (!follows(scan, index) || !isCapitalised(scan, index)) return false;
    if (EVENT.test(lowerAt(scan, index))) return true;
  }
  return false;
}
