/** Years, spans of years, decades and centuries: "2023", "2010–15", "the 1980s", "18th century", "44 BC". */

import { unitAfter } from '#core/figure/amounts/measure.ts';
import { ordinalAt } from '#core/figure/amounts/ordinal.ts';
import { type Candidate, type FigurePart, RANKS, ranked } from '#core/figure/candidate.ts';
import { nounPhraseAt } from '#core/figure/reading/noun-phrase.ts';
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
import { FUNCTION_WORDS } from '#core/figure/reading/word-classes.ts';
import { itemAt } from '#core/text/item-at.ts';
import { isoYear, MONTHS } from './calendar.ts';
import { yearAt } from './date-parts.ts';

function date(
  from: number,
  to: number,
  iso: string,
  parts: readonly FigurePart[],
  confidence: number,
): Candidate {
  return {
    from,
    to,
    reading: { kind: 'date', iso },
    confidence,
    reason: { rule: 'year', parts },
    rank: RANKS.year,
  };
}

const LEADS_YEAR =
  /^(?:in|since|by|until|till|before|after|from|during|between|circa|c|ca|around|early|late|mid|year|years|for|of|to|and|through|throughout|spring|summer|autumn|fall|winter|fiscal|fy|the|a|its|his|her|their|our|this|that|as|at|on|over|versus|vs|than|or|with|calendar|season|copyright|©|post|pre|est|founded|born|died|dated|christmas|easter)$/;
const STRONG_LEAD =
  /^(?:in|since|until|till|during|circa|c|ca|year|early|late|mid|fiscal|fy|spring|summer|autumn|winter)$/;

function isNamedByYear(scan: FigureScan, at: number): boolean {
  if (!follows(scan, at) || !isCapitalised(scan, at - 1)) return false;
  const before = lowerAt(scan, at - 1);
  const known = LEADS_YEAR.test(before) || FUNCTION_WORDS.has(before) || MONTHS.has(before);
  if (known || scan.titled[at] === 1) return false;
  return !(startsSentence(scan, at - 1) && /(?:ly|ing|ed)$/.test(before));
}

const PEOPLE =
  /^(?:men|women|people|children|patients|boys|girls|adults|cases|deaths|participants|samples|students|pupils|voters|votes|households|families|soldiers|troops|prisoners|refugees|workers|employees|jobs|homes|houses|schools|tonnes|tons|births|infections|respondents|controls|males|females)$/;

/** Whether four digits count something ("2000 people", "1500 metres") instead of naming a year. */
function countsSomething(scan: FigureScan, at: number, value: number, end: number): boolean {
  if (unitAfter(scan, end) !== null) return true;
  const before = previousLower(scan, at);
  if (STRONG_LEAD.test(before) || before === 'the' || before === 'a') return false;
  const listed = before === ',' || before === '' || /^[(,]$/.test(lowerAt(scan, at - 1));
  if (listed && PEOPLE.test(nextLower(scan, end))) return true;
  if (value % 100 !== 0 && value >= 1800) return false;
  const noun = nounPhraseAt(scan, end, value);
  return noun !== null && !isInnerHyphen(scan, end);
}

/** "c. 1450", "ca. 1900". */
function isCirca(scan: FigureScan, at: number): boolean {
  return lowerAt(scan, at - 1) === '.' && /^(?:c|ca|est|b|d|fl)$/.test(lowerAt(scan, at - 2));
}

/** Four digits, ungrouped, from 1000 to 2100. */
function isYearNumber(scan: FigureScan, at: number): boolean {
  const year = yearAt(scan, at);
  return year !== null && year.value < 2100 && nounPhraseAt(scan, year.end, year.value) === null;
}

/** "1648 to 1700", "1610, 1669 to 1671": years beside years. */
function isPaired(scan: FigureScan, at: number): boolean {
  const joins = /^(?:to|and|or|until|–|—|-|,)$/;
  const right = joins.test(lowerAt(scan, at + 1)) && isYearNumber(scan, at + 2);
  const left = joins.test(lowerAt(scan, at - 1)) && isYearNumber(scan, at - 2);
  const list =
    /^(?:and|,)$/.test(lowerAt(scan, at - 1)) && /^(?:,|and)$/.test(lowerAt(scan, at + 1));
  return (right || left) && (isYearNumber(scan, at) || list);
}

const TIMES_OF_YEAR =
  /^(?:winter|spring|summer|autumn|fall|year|early|end|start|beginning|revolution|crisis|battle|treaty|peace|war|famine|fire|plague|siege|congress|constitution|edition|events|campaign|invasion|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** "the winter of 1797", "dating back to 1363". */
function isPastLed(scan: FigureScan, at: number): boolean {
  const before = previousLower(scan, at);
  if (before === 'of') return TIMES_OF_YEAR.test(lowerAt(scan, at - 2));
  return before === 'to' && /^(?:back|dates|dated|dating)$/.test(lowerAt(scan, at - 2));
}

function isPlausible(scan: FigureScan, at: number, value: number): boolean {
  if (isCirca(scan, at)) return true;
  const before = previousLower(scan, at);
  if (value >= 1800 && value < 2100) return true;
  if (isPaired(scan, at) || isPastLed(scan, at)) return true;
  const bracket = /^[(–—-]$/.test(before) || lowerAt(scan, at - 1) === '(';
  const led =
    LEADS_YEAR.test(before) && !/^(?:to|of|at|on|over|than|with|as|a|for|and|or)$/.test(before);
  return (led && value < 2501) || (bracket && value < 2101);
}

/** A year that stands alone, if the words around it leave no other reading. */
function bareYearAt(scan: FigureScan, at: number): { value: number; end: number } | null {
  const year = yearAt(scan, at);
  if (year === null) return null;
  if (scan.selected) return year;
  if (!isPlausible(scan, at, year.value)) return null;
  if (isNamedByYear(scan, at) || countsSomething(scan, at, year.value, year.end)) return null;
  const scaled = (scan.phrases[at]?.scale ?? 1) > 1;
  return scaled ? null : year;
}

/** The last year of "2010–2015", "2019-20", "2019/20"; `null` when no span follows. */
function spanEnd(
  scan: FigureScan,
  at: number,
  first: number,
): { value: number; end: number } | null {
  const dash = scan.tokens[at]?.text ?? '';
  const numeral = scan.tokens[at + 1]?.numeral ?? null;
  if (!/^[-–—‑/]$/.test(dash) || numeral === null || numeral.decimal || numeral.grouped)
    return null;
  const tight = isGlued(scan, at) && isGlued(scan, at + 1);
  if (!tight && !(/[–—]/.test(dash) && numeral.integerDigits === 4)) return null;
  const value = wholeYear(first, numeral.value, numeral.integerDigits);
  const fits = value !== null && value > first && value < first + 400;
  return fits && !goesOnGlued(scan, at + 2) ? { value, end: at + 2 } : null;
}

/** "20" behind 2019 is 2020, "00" behind 1999 is 2000. */
function wholeYear(first: number, digits: number, length: number): number | null {
  if (length === 4) return digits;
  if (length !== 2) return null;
  const year = first - (first % 100) + digits;
  return digits === 0 ? year + 100 : year;
}

/** Whether letters or a further hyphened number are glued behind. */
function goesOnGlued(scan: FigureScan, at: number): boolean {
  if (!isGlued(scan, at)) return false;
  const numbered = isInnerHyphen(scan, at) && scan.tokens[at + 1]?.kind === 'number';
  return scan.tokens[at]?.kind === 'word' || numbered;
}

function eraBehind(scan: FigureScan, at: number): { end: number; before: boolean } | null {
  const word = follows(scan, at) ? (scan.tokens[at]?.text.replace(/\./g, '') ?? '') : '';
  if (!/^(?:BC|BCE|AD|CE)$/.test(word)) return null;
  return { end: at + 1, before: word.startsWith('B') };
}

/** "79 AD", "44 BC", "AD 79". */
function findEraYear(scan: FigureScan, at: number): Candidate | null {
  const led = /^A\.?D\.?$/.test(scan.tokens[at]?.text ?? '') && follows(scan, at + 1);
  const index = led ? at + 1 : at;
  const numeral = scan.tokens[index]?.numeral ?? null;
  if (numeral === null || numeral.decimal || numeral.integerDigits > 5 || scan.blocked[index] === 1)
    return null;
  const era = led ? { end: index + 1, before: false } : eraBehind(scan, index + 1);
  if (era === null || numeral.value < 1) return null;
  const year = era.before ? 1 - numeral.value : numeral.value;
  return ranked(date(at, era.end, isoYear(year), ['year', 'era'], 0.93), RANKS.period);
}

/** A year or a span of years. */
export function findYear(scan: FigureScan, at: number): Candidate | null {
  const era = findEraYear(scan, at);
  if (era !== null) return era;
  const year = bareYearAt(scan, at);
  if (year === null || (isGlued(scan, at) && itemAt(scan.tokens, at - 1)?.kind === 'number'))
    return null;
  const last = spanEnd(scan, year.end, year.value);
  if (last === null && lowerAt(scan, year.end) === '/' && isGlued(scan, year.end)) return null;
  if (last !== null) {
    const iso = `${isoYear(year.value)}/${isoYear(last.value)}`;
    return ranked(date(at, last.end, iso, ['year', 'year'], 0.92), RANKS.dateSpan);
  }
  const after = scan.tokens[year.end];
  if (
    after?.text === '-' &&
    isInnerHyphen(scan, year.end) &&
    scan.tokens[year.end + 1]?.kind === 'number'
  )
    return null;
  const confidence = STRONG_LEAD.test(previousLower(scan, at)) ? 0.95 : 0.82;
  return date(at, year.end, isoYear(year.value), ['year'], confidence);
}

/** "nineteen ninety-eight", "twenty twenty-four". */
export function findSpokenYear(scan: FigureScan, at: number): Candidate | null {
  const first = scan.phrases[at];
  if (first === null || first === undefined || !first.spelled || scan.blocked[at] === 1)
    return null;
  if (first.value < 16 || first.value > 20 || !follows(scan, first.end)) return null;
  const second = scan.phrases[first.end];
  if (second === null || second === undefined || !second.spelled) return null;
  if (second.value < 10 || second.value > 99 || nounPhraseAt(scan, second.end, 2) !== null)
    return null;
  const year = first.value * 100 + second.value;
  return ranked(date(at, second.end, isoYear(year), ['year'], 0.75), RANKS.period);
}

function decadeIso(value: number, digits: number): string | null {
  if (value % 10 !== 0) return null;
  if (digits === 2) return `${value >= 30 ? 19 : 20}${String(value).padStart(2, '0').slice(0, 1)}X`;
  if (digits !== 4) return null;
  return value % 100 === 0 && value !== 2000 ? `${value / 100}XX` : `${value / 10}X`;
}

/** "the 80s", "early 90s"; but "in his mid-40s" tells an age. */
function isDecadeLed(scan: FigureScan, at: number): boolean {
  if (!/^(?:the|early|late|mid|-)$/.test(lowerAt(scan, at - 1))) return false;
  return ![2, 3].some((back) => /^(?:his|her|their|my|our|your)$/.test(lowerAt(scan, at - back)));
}

/** "1980s", "'90s", "1800s" (a century). Two digits need an apostrophe or "the". */
export function findDecade(scan: FigureScan, at: number): Candidate | null {
  const apostrophe = /^['’‘]$/.test(scan.tokens[at]?.text ?? '') && isGlued(scan, at + 1);
  const index = apostrophe ? at + 1 : at;
  const numeral = scan.tokens[index]?.numeral ?? null;
  if (numeral === null || numeral.decimal || numeral.grouped || scan.blocked[index] === 1)
    return null;
  const ending = scan.tokens[index + 1];
  if (!isGlued(scan, index + 1) || !/^(?:s|['’]s)$/.test(ending?.text ?? '')) return null;
  const short = numeral.integerDigits === 2;
  if (!short && numeral.value < 1000) return null;
  if (short && !apostrophe && !scan.selected && !isDecadeLed(scan, index)) return null;
  const iso = decadeIso(numeral.value, numeral.integerDigits);
  return iso === null ? null : ranked(date(at, index + 2, iso, ['decade'], 0.93), RANKS.period);
}

const DECADE_WORDS = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(
  ' ',
);

/** "the nineties", "the Sixties": only behind "the", "early", "late". */
export function findDecadeWord(scan: FigureScan, at: number): Candidate | null {
  const index = DECADE_WORDS.indexOf(lowerAt(scan, at));
  if (index < 0 || !/^(?:the|early|late|mid|-)$/.test(lowerAt(scan, at - 1))) return null;
  if (/^(?:her|his|their|my)$/.test(lowerAt(scan, at - 2))) return null;
  return ranked(
    date(at, at + 1, index === 0 ? '192X' : `19${index + 2}X`, ['decade'], 0.8),
    RANKS.period,
  );
}

/** The ordinals of "17th, 18th and 19th centuries". */
function sharesCentury(scan: FigureScan, at: number): boolean {
  let index = at;
  for (let step = 0; step < 4; step++) {
    if (!/^(?:and|or|to|,)$/.test(lowerAt(scan, index))) return false;
    const next = ordinalAt(scan, index + 1);
    if (next === null) return false;
    if (lowerAt(scan, next.end) === 'centuries') return true;
    index = next.end;
  }
  return false;
}

/** "18th century", "twenty-first-century". */
export function findCentury(scan: FigureScan, at: number): Candidate | null {
  const found = ordinalAt(scan, at);
  if (found === null || found.value < 1 || found.value > 30) return null;
  const hyphen = isInnerHyphen(scan, found.end);
  const index = hyphen ? found.end + 1 : found.end;
  if (sharesCentury(scan, found.end)) {
    const iso = `${String(found.value - 1).padStart(2, '0')}XX`;
    return ranked(date(at, found.end, iso, ['ordinal', 'century'], 0.8), RANKS.period);
  }
  if (
    !/^(?:century|centuries)$/.test(lowerAt(scan, index)) ||
    (!hyphen && nextLower(scan, index) === '')
  )
    return null;
  if (/^(?:his|her|their|a|another|maiden|test|scored|hit|made)$/.test(previousLower(scan, at))) {
    return null;
  }
  const era = eraBehind(scan, index + 1);
  const head = String(found.value - 1).padStart(2, '0');
  const iso = era?.before ? `-${head}XX` : `${head}XX`;
  return ranked(date(at, era?.end ?? index + 1, iso, ['ordinal', 'century'], 0.95), RANKS.period);
}
