/** Dates told from the day of writing: "Friday", "last week", "five years ago", "past few weeks", "same day". */

import { numberAt } from '#core/figure/amounts/signed-number.ts';
import { type Candidate, type FigurePart, RANKS, ranked } from '#core/figure/candidate.ts';
import {
  PARTS_OF_DAY,
  PERIOD_ADJECTIVES,
  PERIODS,
  VAGUE_NUMBERS,
} from '#core/figure/number-cues.ts';
import {
  endsSentence,
  type FigureScan,
  follows,
  isArticle,
  isCapitalised,
  isInnerHyphen,
  lowerAt,
  nextLower,
  previousLower,
  startsSentence,
} from '#core/figure/reading/scan.ts';
import { CLAUSE_VERBS, FUNCTION_WORDS } from '#core/figure/reading/word-classes.ts';
import { MARK, marksAt } from '#core/figure/reading/word-marks.ts';
import { itemAt } from '#core/text/item-at.ts';
import { addDays, isoDay } from './calendar.ts';
import { monthAt, weekdayAt } from './date-parts.ts';
import { type TimeUnitFound, timeUnitAfter } from './duration.ts';
import {
  type Direction,
  isoAway,
  isoOfMonth,
  isoOfUnit,
  isoOfWeekday,
  isoStretch,
} from './relative-span.ts';
import { TIME_UNITS } from './time-units.ts';

function relative(
  from: number,
  to: number,
  iso: string | null,
  parts: readonly FigurePart[],
  confidence: number,
): Candidate {
  return {
    from,
    to,
    reading: iso === null ? { kind: 'relative-date' } : { kind: 'relative-date', iso },
    confidence,
    reason: { rule: 'relative-date', parts },
    rank: RANKS.relative,
  };
}

/** "few", "several", "couple of" before a unit: the token after them; `at` itself when none stands there. */
function overVague(scan: FigureScan, at: number): number {
  const word = lowerAt(scan, at);
  if (VAGUE_NUMBERS.has(word)) return at + 1;
  if (word === 'couple') return nextLower(scan, at + 1) === 'of' ? at + 2 : at + 1;
  return at;
}

type Away = { readonly unit: TimeUnitFound; readonly count: number | null };

/** A number, an article, a vague word or nothing, and a unit of time. */
function stretchAt(scan: FigureScan, at: number): Away | null {
  if (lowerAt(scan, at) === 'half' && isArticle(nextLower(scan, at + 1))) {
    const unit = TIME_UNITS.get(nextLower(scan, at + 2));
    return unit === undefined ? null : { unit: { unit, end: at + 3 }, count: 0.5 };
  }
  const phrase = numberAt(scan, at);
  if (phrase !== null) return numberedStretch(scan, at);
  const article = isArticle(lowerAt(scan, at)) ? at + 1 : at;
  const vague = overVague(scan, article);
  const unit = TIME_UNITS.get(vague === at ? lowerAt(scan, at) : nextLower(scan, vague));
  if (unit === undefined) return null;
  const alone = vague === at;
  if (alone && (!lowerAt(scan, at).endsWith('s') || isLed(scan, at))) return null;
  return { unit: { unit, end: vague + 1 }, count: article > at && vague === article ? 1 : null };
}

/** Whether words before a bare unit belong to the same expression ("few", a number). */
function isLed(scan: FigureScan, at: number): boolean {
  const before = previousLower(scan, at);
  return (
    /^(?:few|several|many|some|of|\d.*)$/.test(before) ||
    itemAt(scan.tokens, at - 1)?.kind === 'number'
  );
}

/** "five years", "two or three years", "10 to 15 years". */
function numberedStretch(scan: FigureScan, at: number): Away | null {
  const first = numberAt(scan, at);
  if (first === null) return null;
  const single = timeUnitAfter(scan, first.end);
  if (single !== null) return { unit: single, count: first.value };
  const joined = /^(?:or|to|-|–)$/.test(lowerAt(scan, first.end));
  const second = joined ? numberAt(scan, first.end + 1) : null;
  const unit = second === null ? null : timeUnitAfter(scan, second.end);
  return unit === null ? null : { unit, count: null };
}

/** "five years ago", "a few days ago", "days ago", "a year earlier". */
export function findAgo(scan: FigureScan, at: number): Candidate | null {
  const found = stretchAt(scan, at);
  if (found === null || isInnerHyphen(scan, found.unit.end)) return null;
  const word = nextLower(scan, found.unit.end);
  const article = isArticle(lowerAt(scan, at));
  const narrated = article && /^(?:earlier|later|before)$/.test(word) && found.count === 1;
  if (word !== 'ago' && !narrated) return null;
  const day = scan.writtenOn;
  const count = word === 'ago' ? found.count : null;
  const iso = day === null || count === null ? null : isoAway(day, found.unit.unit.name, -count);
  const parts: FigurePart[] =
    count === null ? ['time-unit', 'ago'] : ['number', 'time-unit', 'ago'];
  return ranked(relative(at, found.unit.end + 1, iso, parts, 0.95), RANKS.ago + 8);
}

const COUNTED_PERIODS = /^(?:quarters|seasons|weekends|nights|summers|winters)$/;

/** "past eight quarters", "last two seasons": periods that no ISO duration has. */
function countedPeriodEnd(scan: FigureScan, at: number): number {
  const phrase = numberAt(scan, at);
  return phrase !== null && COUNTED_PERIODS.test(nextLower(scan, phrase.end)) ? phrase.end + 1 : -1;
}

const DEICTIC =
  /^(?:last|past|next|this|previous|coming|following|same|current|recent|preceding|that|latest|these)$/;
const NEEDS_ARTICLE = /^(?:following|previous|coming|same|current|preceding|past|latest)$/;

function directionOf(word: string): Direction {
  if (/^(?:last|past|previous|recent|preceding)$/.test(word)) return -1;
  return /^(?:next|coming|following)$/.test(word) ? 1 : 0;
}

type Unit = { readonly name: string; readonly end: number; readonly plural: boolean };

function deicticUnitAt(scan: FigureScan, at: number): Unit | null {
  const index = PERIOD_ADJECTIVES.has(nextLower(scan, at)) ? at + 1 : at;
  const word = nextLower(scan, index);
  if (word === '' || isInnerHyphen(scan, index + 1)) return null;
  const unit = TIME_UNITS.get(word);
  if (unit !== undefined) return { name: unit.name, end: index + 1, plural: word !== unit.name };
  if (PARTS_OF_DAY.has(word) || PERIODS.has(word)) {
    return { name: word.replace(/s$/, ''), end: index + 1, plural: word.endsWith('s') };
  }
  return null;
}

/** "will last two hours": there "last" is a verb. */
function isVerbLast(scan: FigureScan, at: number): boolean {
  return (
    lowerAt(scan, at) === 'last' &&
    /^(?:will|can|to|would|could|may|might|must|not|doesn't|don't|should|won't)$/.test(
      previousLower(scan, at),
    )
  );
}

function isDeictic(scan: FigureScan, at: number): boolean {
  const word = lowerAt(scan, at);
  if (!DEICTIC.test(word) || isVerbLast(scan, at)) return false;
  if (!NEEDS_ARTICLE.test(word) || scan.selected) return true;
  return (
    /^(?:the|this|these|its|his|their|her|our|on|that|in)$/.test(previousLower(scan, at)) ||
    startsSentence(scan, at)
  );
}

/** Whether a unit goes with a deictic word: "recent weeks" but not "recent week", "that year" only at a close. */
function agrees(scan: FigureScan, word: string, unit: Unit): boolean {
  if (word === 'recent') return unit.plural;
  if (word === 'these') return false;
  if (word === 'that' || word === 'latest') {
    const next = nextLower(scan, unit.end);
    const closed = next === '' || FUNCTION_WORDS.has(next) || CLAUSE_VERBS.has(next);
    return word === 'that' && closed && !unit.plural;
  }
  if (word === 'this')
    return unit.name !== 'day' && unit.name !== 'second' && unit.name !== 'minute';
  return (
    !(word === 'next' || word === 'last') ||
    !/^(?:second|minute|hour)$/.test(unit.name) ||
    unit.plural
  );
}

/** "last week", "this month", "past few weeks", "next five years". */
export function findDeictic(scan: FigureScan, at: number): Candidate | null {
  if (!isDeictic(scan, at)) return null;
  const word = lowerAt(scan, at);
  const counted = follows(scan, at + 1) ? numberedStretch(scan, at + 1) : null;
  const direction = directionOf(word);
  const day = scan.writtenOn;
  if (counted !== null) {
    if (/^(?:same|that|this|current)$/.test(word)) return null;
    const count = counted.count;
    const iso =
      day === null || count === null
        ? null
        : isoStretch(day, counted.unit.unit.name, direction * count);
    return ranked(
      relative(at, counted.unit.end, iso, ['deictic', 'number', 'time-unit'], 0.88),
      RANKS.ago,
    );
  }
  const periods = /^(?:last|past|next|previous)$/.test(word) ? countedPeriodEnd(scan, at + 1) : -1;
  if (periods >= 0) {
    const parts: FigurePart[] = ['deictic', 'number', 'time-unit'];
    return ranked(relative(at, periods, null, parts, 0.8), RANKS.ago);
  }
  const vague = overVague(scan, at + 1);
  const unit = deicticUnitAt(scan, vague);
  if (unit === null || !agrees(scan, word, unit)) return null;
  const told = vague === at + 1 && !unit.plural && day !== null && !/^(?:same|that)$/.test(word);
  const iso = told ? isoOfUnit(day, unit.name, direction) : null;
  return ranked(relative(at, unit.end, iso, ['deictic', 'time-unit'], 0.92), RANKS.ago);
}

/** "last April", "next Friday", "this Sunday". */
export function findDeicticName(scan: FigureScan, at: number): Candidate | null {
  const word = lowerAt(scan, at);
  if (!/^(?:last|next|this|past)$/.test(word) || !follows(scan, at + 1)) return null;
  const direction = directionOf(word);
  const day = scan.writtenOn;
  const weekday = weekdayAt(scan, at + 1, false);
  if (weekday !== null) {
    const iso = day === null ? null : isoOfWeekday(day, weekday.value, direction);
    const end = overPartOfDay(scan, weekday.end);
    return ranked(relative(at, end, iso, ['deictic', 'weekday'], 0.95), RANKS.ago);
  }
  const month = monthAt(scan, at + 1);
  if (month === null || scan.tokens[month.end]?.kind === 'number') return null;
  const iso = day === null || direction === 0 ? null : isoOfMonth(day, month.value, direction);
  return ranked(relative(at, month.end, iso, ['deictic', 'month'], 0.85), RANKS.month + 4);
}

function overPartOfDay(scan: FigureScan, at: number): number {
  return PARTS_OF_DAY.has(nextLower(scan, at)) ? at + 1 : at;
}

const DAYS_AWAY: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

/** "today", "yesterday morning", "tonight". */
export function findToday(scan: FigureScan, at: number): Candidate | null {
  const away = DAYS_AWAY.get(lowerAt(scan, at));
  if (away === undefined) return null;
  const named = isCapitalised(scan, at) && !startsSentence(scan, at) && scan.titled[at] !== 1;
  if (named && !scan.selected) return null;
  const iso = scan.writtenOn === null ? null : isoDay(addDays(scan.writtenOn, away));
  return relative(at, overPartOfDay(scan, at + 1), iso, ['deictic'], 0.95);
}

const NAMED_DAY =
  /^(?:black|good|easter|bloody|super|cyber|ash|palm|holy|maundy|shrove|whit|fat|giving|cup|mad|freaky|man|sheffield)$/;
const NAMED_BY_DAY =
  /^(?:times|telegraph|mirror|express|mail|post|herald|people|sport|night|club|agreement)$/;

function isNameOfSomething(scan: FigureScan, at: number, end: number): boolean {
  if (NAMED_DAY.test(previousLower(scan, at)) && isCapitalised(scan, at - 1)) return true;
  return (
    NAMED_BY_DAY.test(nextLower(scan, end)) && isCapitalised(scan, end) && scan.titled[end] !== 1
  );
}

const LOOKS_AHEAD: ReadonlySet<string> = new Set(['will', 'due', 'scheduled', 'upcoming']);

function pointsAhead(scan: FigureScan, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 12); index--) {
    if (endsSentence(scan, index)) return false;
    const future = (marksAt(scan.tokens, index) & MARK.future) !== 0;
    if (future && LOOKS_AHEAD.has(lowerAt(scan, index))) return true;
  }
  return false;
}

/** "Friday", "Tuesday night". */
export function findWeekday(scan: FigureScan, at: number): Candidate | null {
  const weekday = weekdayAt(scan, at, false);
  if (weekday === null || isNameOfSomething(scan, at, weekday.end)) return null;
  const direction: Direction = pointsAhead(scan, at) ? 1 : -1;
  const iso =
    scan.writtenOn === null ? null : isoOfWeekday(scan.writtenOn, weekday.value, direction);
  const end = overPartOfDay(scan, at + 1);
  return relative(at, end, iso, ['weekday'], 0.95);
}

/** "over the weekend". */
export function findWeekend(scan: FigureScan, at: number): Candidate | null {
  if (lowerAt(scan, at) !== 'weekend' || previousLower(scan, at) !== 'the') return null;
  if (isInnerHyphen(scan, at + 1)) return null;
  const iso = scan.writtenOn === null ? null : isoOfUnit(scan.writtenOn, 'weekend', -1);
  return relative(at, at + 1, iso, ['deictic'], 0.7);
}
