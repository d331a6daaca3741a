/** Ordinals that rank or count: "76th", "fifth win", "third-largest". Not "first" in talk, nor "First Amendment". */

import { type Candidate, RANKS } from '#core/figure/candidate.ts';
import { CARDINALS, ORDINALS } from '#core/figure/reading/number-words.ts';
import {
  type FigureScan,
  follows,
  isCapitalised,
  isGlued,
  isInnerHyphen,
  lowerAt,
  nextLower,
  previousLower,
  startsSentence,
} from '#core/figure/reading/scan.ts';
import { itemAt } from '#core/text/item-at.ts';
import { compoundEnd } from './quantity.ts';

/** An ordinal as written; `end` is the token after it. */
export type OrdinalFound = {
  readonly value: number;
  readonly end: number;
  readonly spelled: boolean;
};

/** "76th": digits with their suffix. */
function digitsAt(scan: FigureScan, at: number): OrdinalFound | null {
  const token = scan.tokens[at];
  const numeral = token?.numeral ?? null;
  if (numeral === null || numeral.decimal || !isGlued(scan, at + 1)) return null;
  if (!/^(?:st|nd|rd|th)$/.test(lowerAt(scan, at + 1))) return null;
  return { value: numeral.value, end: at + 2, spelled: false };
}

/** "fifth", "twenty-first". */
function wordsAt(scan: FigureScan, at: number): OrdinalFound | null {
  const word = lowerAt(scan, at);
  const value = ORDINALS.get(word);
  if (value !== undefined) return { value, end: at + 1, spelled: true };
  const tens = CARDINALS.get(word) ?? 0;
  if (tens < 20 || tens % 10 !== 0) return null;
  const unitAt = isInnerHyphen(scan, at + 1) ? at + 2 : at + 1;
  const unit = ORDINALS.get(nextLower(scan, unitAt) || lowerAt(scan, unitAt));
  const joined = unitAt === at + 2 || follows(scan, unitAt);
  if (unit === undefined || unit < 1 || unit > 9 || !joined) return null;
  return { value: tens + unit, end: unitAt + 1, spelled: true };
}

/** The ordinal that starts at a token, whether or not it is a figure there. */
export function ordinalAt(scan: FigureScan, at: number): OrdinalFound | null {
  const token = scan.tokens[at];
  if (token === undefined || scan.blocked[at] === 1) return null;
  return token.kind === 'number' ? digitsAt(scan, at) : wordsAt(scan, at);
}

const RANKING =
  /^(?:largest|biggest|smallest|highest|lowest|tallest|longest|best|worst|most|richest|oldest|youngest|fastest|busiest|strongest|placed|ranked|seeded|seed|deadliest|warmest|hottest|coldest|wettest|driest|generation|place|round|year|grade|grader|term|tier|row|wave|leading|richest|wealthiest|poorest|heaviest|deepest|wicket|day|time|floor|degree|person|string|class)$/;
const NO_ORDINAL_BEFORE = /^(?:split|per|every|each|a|one|fractions?)$/;
/** What follows in set phrases that rank nothing: "third party", "second thoughts". */
const NO_ORDINAL_AFTER: Readonly<Record<number, RegExp>> = {
  2: /^(?:hand|nature|thoughts?|guess|guessing|fiddle|homes?|wind|language|chances?|opinions?|look|skin|sight|cousins?|class|half|halves|amendment)$/,
  3: /^(?:party|parties|world|reich|degree|cousins?|sector|amendment)$/,
  4: /^(?:estate|wall|amendment)$/,
};
const NO_RANK_AFTER =
  /^(?:amendment|avenue|street|half|halves|lt|lieutenant|lieut|sgt|sergeant|officer|mate|baron|earl|viscount|duke|marquess)$/;

function isSetPhrase(value: number, next: string): boolean {
  return NO_RANK_AFTER.test(next) || NO_ORDINAL_AFTER[value]?.test(next) === true;
}

/** "Second, the law…": a point in a speech, not a rank. */
function isDiscourse(scan: FigureScan, at: number, found: OrdinalFound): boolean {
  return startsSentence(scan, at) && /^[,:]$/.test(scan.tokens[found.end]?.text ?? '');
}

const CAME =
  /^(?:came|come|comes|finish|finished|finishing|finishes|placed|ranked|ranks|rank|was|is|were|are|stands|lies|lying|sits|sit|joint|tied|in|into|from|to|coming|ended|home|currently)$/;

/** Whether "second" is a rank here and not a moment. */
function isSecondRank(scan: FigureScan, at: number, found: OrdinalFound): boolean {
  const before = previousLower(scan, at);
  const next = nextLower(scan, found.end);
  if (NO_ORDINAL_BEFORE.test(before) && (before !== 'a' || next === '')) return false;
  const late = /^(?:late|early|superb|quick|fine)$/.test(before);
  return next !== '' || CAME.test(before) || (late && previousLower(scan, at - 1) === 'a');
}

function ranks(scan: FigureScan, at: number, found: OrdinalFound): boolean {
  if (found.value === 1 || isDiscourse(scan, at, found)) return false;
  const next = nextLower(scan, found.end);
  if (found.value === 2 && !isSecondRank(scan, at, found)) return false;
  if (isSetPhrase(found.value, next)) return false;
  return (
    !/^(?:one|an?)$/.test(previousLower(scan, at)) ||
    (next !== '' && !/^(?:of|and|or|to|than)$/.test(next))
  );
}

const NAMED_BY_ORDINAL =
  /^(?:amendment|amendments|avenue|street|st|ave|congress|circuit|regiment|regiments|division|divisions|brigade|brigades|battalion|airborne|infantry|army|armies|fleet|corps|squadron|arrondissement|lok|party|parallel|cavalry|marines|guards)$/;

/** The word that an ordinal stands before, over "and 29th". */
function namedAt(scan: FigureScan, at: number): number {
  if (!/^(?:and|or|,)$/.test(lowerAt(scan, at))) return at;
  const next = ordinalAt(scan, at + 1);
  return next === null ? at : next.end;
}

const UNITS_IN_ARMS =
  /^(?:regiment|division|brigade|battalion|infantry|army|fleet|corps|squadron|airborne|cavalry|marines|guards|wing|company|platoon|legion|rifles|congress|circuit)$/;

/** "132nd Motor Rifle Brigade": capitals up to the word for a unit in arms. */
function isUnitName(scan: FigureScan, from: number): boolean {
  for (let at = from; at < from + 5 && isCapitalised(scan, at) && follows(scan, at); at++)
    if (UNITS_IN_ARMS.test(lowerAt(scan, at))) return true;
  return false;
}

/** A name in capitals ("Fifth Avenue", "the 1st and 29th Divisions") is no rank. */
function isName(scan: FigureScan, at: number, found: OrdinalFound): boolean {
  const index = namedAt(scan, found.end);
  const listed = NAMED_BY_ORDINAL.test(nextLower(scan, index));
  if (scan.titled[at] === 1) return listed;
  const named = isCapitalised(scan, index) && follows(scan, index);
  if (named && isUnitName(scan, index)) return true;
  if (found.spelled) return isCapitalised(scan, at) && (named || !startsSentence(scan, at));
  return named && listed;
}

/** An ordinal, alone or with the word its hyphen binds ("third-largest"). */
export function findOrdinal(scan: FigureScan, at: number): Candidate | null {
  const found = ordinalAt(scan, at);
  if (found === null || isName(scan, at, found)) return null;
  if (isInnerHyphen(scan, at - 1) && itemAt(scan.tokens, at - 2)?.kind === 'word') return null;
  const hyphen = isInnerHyphen(scan, found.end);
  if (hyphen && found.spelled && found.value === 1) return null;
  if (hyphen && !RANKING.test(lowerAt(scan, found.end + 1))) return null;
  if (!hyphen && found.spelled && !scan.selected && !ranks(scan, at, found)) return null;
  return {
    from: at,
    to: hyphen ? compoundEnd(scan, found.end) : found.end,
    reading: { kind: 'ordinal', value: found.value },
    confidence: found.spelled ? 0.7 : 0.9,
    reason: { rule: 'ordinal', parts: hyphen ? ['ordinal', 'hyphen-word'] : ['ordinal'] },
    rank: RANKS.ordinal,
  };
}
