/** Numbers that name: "Article 5", "No. 10", "FTSE 100", "10 Downing Street", "Act 2018". */

import { currencyAfter } from '#core/figure/amounts/currency-mark.ts';
import { unitAfter } from '#core/figure/amounts/measure.ts';
import { percentAfter } from '#core/figure/amounts/percentage.ts';
import { CURRENCY_MARKS } from '#core/figure/openers.ts';
import { isPluralForm } from '#core/figure/reading/morphology.ts';
import { isAirliner, nounPhraseAt } from '#core/figure/reading/noun-phrase.ts';
import {
  type FigureScan,
  follows,
  isCapitalised,
  isGlued,
  isInnerHyphen,
  lowerAt,
  nextLower,
  startsSentence,
} from '#core/figure/reading/scan.ts';
import type { Form } from '#core/figure/reading/token.ts';
import { isMarked, MARK } from '#core/figure/reading/word-marks.ts';
import { MONTHS } from '#core/figure/times/calendar.ts';
import { yearAt } from '#core/figure/times/date-parts.ts';
import { timeUnitAfter } from '#core/figure/times/duration.ts';
import { itemAt } from '#core/text/item-at.ts';
import { isEventName } from './event-names.ts';
import { GRADED_LABELS, STREETS, STRONG_LABELS, WEAK_LABELS } from './label-words.ts';

/** Whether the number behind a possible label measures, dates or prices something after all. */
function measures(scan: FigureScan, at: number): boolean {
  const phrase = scan.phrases[at];
  if (phrase === null || phrase === undefined) return false;
  const { end } = phrase;
  if (phrase.scale > 1 || phrase.lettered !== null || percentAfter(scan, end) >= 0) return true;
  const unit = unitAfter(scan, end) ?? timeUnitAfter(scan, end) ?? currencyAfter(scan, end);
  if (unit !== null) return true;
  if (MONTHS.has(lowerAt(scan, end)) && isCapitalised(scan, end)) return true;
  return isInnerHyphen(scan, end) && scan.tokens[end + 1]?.kind === 'word';
}

/** Whether it measures, or stands before a noun that it counts. */
function counts(scan: FigureScan, at: number): boolean {
  const phrase = scan.phrases[at];
  if (phrase === null || phrase === undefined) return false;
  return measures(scan, at) || nounPhraseAt(scan, phrase.end, phrase.value) !== null;
}

function isDecimal(scan: FigureScan, at: number): boolean {
  const numeral = scan.tokens[at]?.numeral;
  return numeral?.decimal === true || numeral?.grouped === true;
}

/** Over the dot of "No.", "art.", "s." to the number behind a label word; -1 when no number follows. */
function numberBehind(scan: FigureScan, at: number): number {
  const dotted = scan.tokens[at + 1]?.text === '.' && isGlued(scan, at + 1);
  const index = dotted ? at + 2 : at + 1;
  const phrase = follows(scan, index) ? scan.phrases[index] : null;
  if (phrase === null || phrase === undefined || isInnerHyphen(scan, index)) return -1;
  return dotted && lowerAt(scan, at).length > 4 ? -1 : index;
}

/** The number and what goes on with it: "9 and 10", "4–6", "9(2)(b)". */
function blockSequence(scan: FigureScan, from: number, plural: boolean): void {
  let at = from;
  for (let step = 0; step < 12 && at >= 0; step++) {
    const end = scan.phrases[at]?.end ?? at + 1;
    scan.blocked.fill(1, at, end);
    at = nextInSequence(scan, overYear(scan, end), plural);
  }
}

/** "resolutions 2295 (2016) and 2480 (2019)": the year in brackets belongs to the label. */
function overYear(scan: FigureScan, at: number): number {
  const year = scan.tokens[at]?.text === '(' && scan.tokens[at + 2]?.text === ')';
  if (!year || yearAt(scan, at + 1) === null) return at;
  scan.blocked[at + 1] = 1;
  return at + 3;
}

/** The next number of a sequence of labels, over what joins it; -1 when there is none. */
function nextInSequence(scan: FigureScan, at: number, plural: boolean): number {
  const text = lowerAt(scan, at);
  const tight = /^[-–/(.:]$/.test(text) && isGlued(scan, at);
  const listed = plural && /^(?:,|and|or|to|&|[-–])$/.test(text);
  const next = listed && lowerAt(scan, at + 1) === 'and' ? at + 2 : at + 1;
  if (!(tight || listed) || scan.tokens[next]?.kind !== 'number') return -1;
  return (tight ? isGlued(scan, next) : follows(scan, next)) ? next : -1;
}

/** Single letters and everyday words are labels only in the form that labels have. */
function isLabelWord(scan: FigureScan, at: number, word: string): boolean {
  if (!STRONG_LABELS.has(word)) return false;
  if (/^(?:s|ss|no|nos|sec|art|arts|fig|reg|para)$/.test(word))
    return isAbbreviatedLabel(scan, at, word);
  if (word === 'number' || word === 'numbers')
    return !/^(?:the|a|of)$/.test(lowerAt(scan, at + 1)) && word === 'number';
  if (
    /^(?:order|rule|rules|issue|reference|protocol|kings|vision|table|tables|step|steps)$/.test(
      word,
    )
  )
    return !counts(scan, at + 1);
  return true;
}

function isAbbreviatedLabel(scan: FigureScan, at: number, word: string): boolean {
  const dotted = scan.tokens[at + 1]?.text === '.' && isGlued(scan, at + 1);
  if (word === 'no') return dotted || isCapitalised(scan, at) || !counts(scan, at + 1);
  return scan.tokens[at]?.kind === 'word' && (scan.tokens[at + 1]?.kind === 'number' || dotted);
}

/** "Type 2 diabetes", "Year 6 pupils": a small number behind a word of grading, unless it measures. */
function isGrade(scan: FigureScan, at: number, word: string): boolean {
  const phrase = scan.phrases[at];
  const small =
    phrase !== null && phrase !== undefined && phrase.value <= 20 && !isDecimal(scan, at);
  return small && GRADED_LABELS.has(word) && !measures(scan, at);
}

/** A small number, or a large one that cannot be a year, that counts nothing. */
function isLabelNumber(scan: FigureScan, at: number): boolean {
  return !isDecimal(scan, at) && yearAt(scan, at) === null && !counts(scan, at);
}

/** "tips 8, 9 and 10": a plural before several numbers that count nothing. */
function isNumberedList(scan: FigureScan, at: number, index: number): boolean {
  if (/^(?:ages|between|series)$/.test(lowerAt(scan, at))) return false;
  const end = scan.phrases[index]?.end ?? index + 1;
  const next = /^(?:,|and|or|&)$/.test(lowerAt(scan, end)) ? nextInSequence(scan, end, true) : -1;
  if (next < 0 || !isPluralForm(lowerAt(scan, at)) || isDecimal(scan, index)) return false;
  const last = nextInSequence(scan, scan.phrases[next]?.end ?? next + 1, true);
  return !counts(scan, last < 0 ? next : last) && !counts(scan, index);
}

function blockLabel(scan: FigureScan, at: number): void {
  const word = lowerAt(scan, at);
  const index = numberBehind(scan, at);
  if (index < 0) return;
  if (isLabelWord(scan, at, word)) {
    blockSequence(scan, index, word.endsWith('s') || word === 'pp');
  } else if (isNumberedList(scan, at, index)) {
    blockSequence(scan, index, true);
  } else if (isGrade(scan, index, word) || (WEAK_LABELS.has(word) && isLabelNumber(scan, index))) {
    blockSequence(scan, index, false);
  }
}

/** A name before the number: "Euro 2024", "Type 45", "Psalm 23". */
function isNamed(scan: FigureScan, at: number): boolean {
  const name = itemAt(scan.tokens, at - 1);
  if (name?.kind !== 'word' || scan.tokens[at]?.gap !== 'space' || !isCapitalised(scan, at - 1))
    return false;
  if (scan.titled[at] === 1) return false;
  const word = name.lower;
  if (isMarked(name.form, MARK.unnaming) || CURRENCY_MARKS.has(name.text)) return false;
  return !(startsSentence(scan, at - 1) && /(?:ly|ing|ed)$/.test(word));
}

/** "Everton 2-0", "Wales 31–17": the result of a match behind a name. */
function isScore(scan: FigureScan, at: number): boolean {
  const dash =
    /^[-–]$/.test(lowerAt(scan, at + 1)) && isGlued(scan, at + 1) && isGlued(scan, at + 2);
  const [home, away] = [scan.tokens[at]?.numeral, scan.tokens[at + 2]?.numeral];
  return dash && home != null && away != null && home.value < 200 && away.value < 200;
}

function blockNamed(scan: FigureScan, at: number): void {
  const numeral = scan.tokens[at]?.numeral ?? null;
  if (numeral === null || numeral.grouped || numeral.decimal || !isNamed(scan, at)) return;
  if (numeral.leadingZero && lowerAt(scan, at + 1) === ':') return;
  const glued = isGlued(scan, at + 1);
  if (glued && /^[:%°/]$/.test(scan.tokens[at + 1]?.text ?? '') && lowerAt(scan, at + 1) !== ':')
    return;
  if (glued && scan.tokens[at + 1]?.kind === 'word') return;
  if (!counts(scan, at) && !isScore(scan, at)) blockSequence(scan, at, false);
}

/** "10 Downing Street": a number before up to three capitalised words and the word for a street. */
function blockAddress(scan: FigureScan, at: number): void {
  for (let index = at + 1; index <= at + 4; index++) {
    if (!follows(scan, index) || !isCapitalised(scan, index)) return;
    if (index > at + 1 && STREETS.has(lowerAt(scan, index))) {
      scan.blocked[at] = 1;
      return;
    }
  }
}

const ACTS = /^(?:Act|Bill|Regulations|Ordinance|Statute|Code|Directive)$/;

/** "Data Protection Act 2018", "the Trade Act of 1974": the year of an act. */
function blockActYear(scan: FigureScan, at: number): void {
  if (!ACTS.test(scan.tokens[at]?.text ?? '')) return;
  let index = at + 1;
  if (/^(?:,|of)$/.test(lowerAt(scan, index))) index++;
  if (scan.tokens[index]?.numeral?.integerDigits === 4) scan.blocked[index] = 1;
}

const EVENTS =
  /^(?:attacks?|riots?|insurrection|massacre|uprising|revolution|bombings?|movement|coup|disaster|earthquake|tsunami)$/;

/** "the September 11 attacks": an event named by its day. */
function blockDatedEvent(scan: FigureScan, at: number): void {
  const fourth = itemAt(scan.tokens, at - 2)?.text === 'Fourth' && lowerAt(scan, at - 1) === 'of';
  if (fourth && scan.tokens[at]?.text === 'July') scan.blocked[at] = 1;
  if (!MONTHS.has(lowerAt(scan, at)) || !isCapitalised(scan, at)) return;
  const day = scan.tokens[at + 1]?.numeral;
  if (day === null || day === undefined || !follows(scan, at + 1)) return;
  const noun = nextLower(scan, at + 2);
  const led = lowerAt(scan, at - 1) === 'the' || lowerAt(scan, at - 1) === 'of';
  if (led && EVENTS.test(noun)) scan.blocked.fill(1, at, at + 2);
}

/** "Directive 95/46", "Regulation (EU) 2016/679": two numbers of a law. */
function blockLawNumber(scan: FigureScan, at: number): void {
  if (!/^(?:regulation|directive|decision|resolution|case|council)$/.test(lowerAt(scan, at)))
    return;
  for (let index = at + 1; index <= at + 6; index++) {
    const slash = lowerAt(scan, index + 1) === '/' && isGlued(scan, index + 1);
    if (slash && scan.tokens[index]?.kind === 'number') scan.blocked.fill(1, index, index + 3);
  }
}

const REPORTERS: ReadonlySet<string> = new Set(
  'U.S. UKSC EWCA EWHC UKHL AC QB WLR HCA SCC SCR AIR'.split(' '),
);

/** "410 U.S. 113", "[2019] UKSC 41": citations of cases. */
function blockCitation(scan: FigureScan, at: number): void {
  const law = isCapitalised(scan, at + 1) && REPORTERS.has(scan.tokens[at + 1]?.text ?? '');
  if (law && scan.tokens[at + 2]?.kind === 'number') scan.blocked.fill(1, at, at + 3);
  const bracketed = lowerAt(scan, at - 1) === '[' && lowerAt(scan, at + 1) === ']';
  if (bracketed && /^\p{Lu}{2,}$/u.test(scan.tokens[at + 2]?.text ?? ''))
    scan.blocked.fill(1, at, at + 4);
}

/** "Group of Seven", "the Gang of Four", "Group of 20". */
function blockGroupName(scan: FigureScan, at: number): void {
  if (!/^(?:Group|Gang|Council|Committee|Big|Magnificent)$/.test(scan.tokens[at]?.text ?? ''))
    return;
  const index = lowerAt(scan, at + 1) === 'of' ? at + 2 : at + 1;
  const capital = isCapitalised(scan, index) || scan.tokens[index]?.kind === 'number';
  if (capital && scan.phrases[index] != null && scan.titled[at] !== 1) scan.blocked[index] = 1;
}

/** "page 12 of 45": the second number counts pages only for the printer. */
function blockPageOf(scan: FigureScan, at: number): void {
  const pages = /^(?:page|slide|part|sheet)$/.test(lowerAt(scan, at));
  const numbered = scan.tokens[at + 1]?.kind === 'number' && scan.tokens[at + 3]?.kind === 'number';
  if (pages && numbered && nextLower(scan, at + 2) === 'of') scan.blocked.fill(1, at + 1, at + 4);
}

/** The rules of the words that `MARK.naming` lists. */
function blockNamingWord(scan: FigureScan, at: number): void {
  blockActYear(scan, at);
  blockDatedEvent(scan, at);
  blockGroupName(scan, at);
  blockLawNumber(scan, at);
  blockPageOf(scan, at);
}

function blockAroundNumber(scan: FigureScan, at: number): void {
  blockNamed(scan, at);
  blockAddress(scan, at);
  if (isAirliner(scan, at)) scan.blocked[at] = 1;
  if (yearAt(scan, at) !== null && isEventName(scan, at)) scan.blocked[at] = 1;
  blockCitation(scan, at);
}

function blockAtWord(scan: FigureScan, at: number, form: Form): void {
  if (isMarked(form, MARK.label | MARK.plural)) blockLabel(scan, at);
  if (isMarked(form, MARK.naming)) blockNamingWord(scan, at);
}

/** Blocks every number that a word beside it turns into a name or label. */
export function blockLabels(scan: FigureScan): void {
  for (const at of scan.notable) {
    const token = scan.tokens[at];
    if (token?.kind === 'number') blockAroundNumber(scan, at);
    else if (token?.kind === 'word') blockAtWord(scan, at, token.form);
    else if (token?.text === '№' || token?.text === 'º') {
      if (scan.tokens[at + 1]?.kind === 'number') scan.blocked[at + 1] = 1;
    }
  }
}
