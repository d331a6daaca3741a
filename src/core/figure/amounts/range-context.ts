/** What the words before two numbers say about them: a change from one to the other, a score, or a range. */

import {
  type FigureScan,
  follows,
  isCapitalised,
  isGlued,
  lowerAt,
  previousLower,
  startsSentence,
} from '#core/figure/reading/scan.ts';
import { itemAt } from '#core/text/item-at.ts';

const CHANGE =
  /^(?:rose|rise|rises|rising|risen|fell|fall|falls|falling|fallen|dropped|drop|drops|dropping|grew|grow|grows|grown|growing|increased|increase|increases|increasing|cut|cuts|cutting|raised|raise|raises|raising|lowered|lower|lowering|climbed|climb|climbing|jumped|jump|jumping|slipped|up|down|went|gone|going|expanded|expand|narrowed|narrow|widened|improved|improving|declined|decline|declining|slashed|moved|moving|shrank|shrunk|shrink|surged|surge|soared|extended|extend|reduced|reduce|reducing|changed|upgraded|downgraded|revised|plunged|plummeted|tumbled|sank|eased|dipped|edged|rebounded|doubled|tripled|swelled|lifted|hiked|trimmed|boosted|accelerated|slowed|advanced|ballooned|rocketed|shifted|swung|quadrupled|lost|loses|losing|gained|gains|gain|gaining|added|adds|adding|shed|sheds|shedding|firmed|ticked|nudged|retreated|recovered|strengthened|weakened|appreciated|depreciated|rallied|inched|crept|leapt|spiked|sagged|weaker|stronger|higher)$/;

/** "rose 71 cents to $90": an amount and a level, when a verb of change stands right before the amount. */
export function tellsStep(scan: FigureScan, from: number): boolean {
  const skipped = /^(?:by|another|about|a|an|further|nearly|almost|around|some|just|as|much|up)$/;
  let at = from - 1;
  while (at > from - 4 && skipped.test(lowerAt(scan, at))) at--;
  return CHANGE.test(lowerAt(scan, at)) && previousLower(scan, from) !== 'from';
}

/** "rose from 5% to 7%" tells two values at two times and no range. */
export function tellsChange(scan: FigureScan, from: number): boolean {
  if (previousLower(scan, from) !== 'from') return false;
  for (let index = from - 2; index >= Math.max(0, from - 10); index--) {
    const token = scan.tokens[index];
    if (token === undefined || /^[.;!?]$/.test(token.text)) return false;
    if (CHANGE.test(token.lower)) return true;
  }
  return false;
}

const SCORE =
  /^(?:took|figures|won|win|wins|winning|beat|beats|beaten|lost|lose|loses|losing|drew|draw|draws|drawn|defeat|defeated|victory|lead|led|leads|leading|trail|trailed|trailing|score|scored|vote|voted|votes|ruled|ruling|tie|tied|result|a|final|split)$/;

const SCORED_BEFORE = 12;

/** Whether another result ("6-3,") stands before in the same sentence. */
function followsScore(scan: FigureScan, from: number): boolean {
  for (let index = from - 1; index >= Math.max(2, from - SCORED_BEFORE); index--) {
    if (/^[.;!?]$/.test(lowerAt(scan, index))) return false;
    const dash =
      /^[-–]$/.test(lowerAt(scan, index - 1)) && isGlued(scan, index) && isGlued(scan, index - 1);
    const numbers =
      scan.tokens[index]?.kind === 'number' && itemAt(scan.tokens, index - 2)?.kind === 'number';
    if (dash && numbers) return true;
  }
  return false;
}

/** "won 1-3", "voted 48 to 52": two counts and no range. */
export function isScore(scan: FigureScan, from: number): boolean {
  const wickets =
    previousLower(scan, from) === 'for' && itemAt(scan.tokens, from - 2)?.kind === 'number';
  const named =
    isCapitalised(scan, from - 1) && follows(scan, from) && !startsSentence(scan, from - 1);
  const figures = /^(?:his|her)$/.test(previousLower(scan, from));
  if (wickets || named || figures || followsScore(scan, from)) return true;
  for (let index = from - 1; index >= Math.max(0, from - 6); index--) {
    const token = scan.tokens[index];
    if (token === undefined || /^[.;!?]$/.test(token.text)) return false;
    if (SCORE.test(token.lower)) return true;
  }
  return false;
}
