/** The head of a text: headline, standfirst, by-line, date, captions, in whatever order they come. */
import { fold } from '#core/text/normalise.ts';
import { isVerbless } from './captions.ts';
import { findDate, type SlashOrder } from './dates.ts';
import { findTitle, labelledTitle } from './find-title.ts';
import { confirmed, type Seen, seeUnits, smallWords } from './head-roles.ts';
import { isProse, wordsOf } from './headlines.ts';
import { readLabelled } from './labelled-lines.ts';
import type { BlockKind } from './source.ts';
import type { Fact, LineFact, Unit } from './unit.ts';

/** No head is longer, in units. */
const LONGEST_HEAD = 30;

export type Head = {
  /** What the rules made of units, by index; the others are undecided. */
  readonly kinds: ReadonlyMap<number, BlockKind>;
  readonly facts: readonly Fact[];
  /** Index of the first unit of the text proper. */
  readonly end: number;
};

export function readHead(units: readonly Unit[], order: SlashOrder): Head {
  const first = seeUnits(units.slice(0, LONGEST_HEAD), order);
  const kinds = new Map<number, BlockKind>();
  const facts: Fact[] = [];
  const labelled = labelledTitle(first);
  const title = labelled ?? findTitle(first);
  const seen = confirmed(first, title, smallWords(units));
  const end = headEnd(seen, units, title, kinds);
  for (const [at, one] of seen.slice(0, end).entries()) {
    takeLine(at, one, title, order, kinds, facts);
  }
  takeLateLabels(seen, end, kinds, facts);
  if (title !== null && labelled === null) {
    const text = units[title]?.text ?? '';
    kinds.set(title, 'title');
    facts.push(stated(title, { name: 'title', value: text, rank: 5, start: 0, end: text.length }));
  }
  return { kinds, facts, end };
}

export function stated(unit: number, fact: LineFact): Fact {
  return { ...fact, unit, basis: 'stated' };
}

/** Index of the first unit of the text proper; decides standfirst and captions on the way. */
function headEnd(
  seen: readonly Seen[],
  units: readonly Unit[],
  title: number | null,
  kinds: Map<number, BlockKind>,
): number {
  let standfirst = false;
  for (const [at, one] of seen.entries()) {
    const kind: BlockKind | 'end' | null =
      one.role === 'text' && at !== title ? headKind(seen, units, at, title, standfirst) : null;
    if (kind === 'end') {
      return at;
    }
    if (kind !== null) {
      kinds.set(at, kind);
      standfirst ||= kind === 'standfirst';
    }
  }
  return seen.length;
}

/** What a line of words in the head is; `end` when the text proper begins here, `null` when it is undecided. */
function headKind(
  seen: readonly Seen[],
  units: readonly Unit[],
  at: number,
  title: number | null,
  standfirst: boolean,
): BlockKind | 'end' | null {
  const unit = units[at] as Unit;
  const prose = isProse(unit.text);
  if (title === null || at < title || unit.kind !== null) {
    return prose || unit.kind === 'list-item' ? 'end' : null;
  }
  if (!standfirst && isStandfirst(seen, units, at, title)) {
    return 'standfirst';
  }
  if (prose && isVerbless(unit.text) && seen.slice(title, at).some((one) => one.role === 'line')) {
    return 'caption';
  }
  return prose ? 'end' : null;
}

/**
 * A standfirst stands between headline and by-line; or it is a sentence without a stop right after the headline;
 * or it says what a later sentence says again.
 */
function isStandfirst(
  seen: readonly Seen[],
  units: readonly Unit[],
  at: number,
  title: number,
): boolean {
  const { text } = units[at] as Unit;
  const words = wordsOf(text);
  if (words < 4 || words > 70 || seen.slice(title + 1, at).some((one) => one.role === 'text')) {
    return false;
  }
  const after = seen.slice(at + 1, at + 4);
  const line = LEAD.test(text) ? -1 : after.findIndex(isByOrDate);
  const text2 = after.findIndex((one) => one.role === 'text' && isProse(one.unit.text));
  if (line >= 0 && (text2 < 0 || line < text2) && !seen.slice(title, at).some(isByOrDate)) {
    return true;
  }
  const next = units[at + 1]?.text ?? '';
  if (words >= 8 && !isProse(text) && /[\p{L}\p{N}”’)]$/u.test(text) && isProse(next)) {
    return true;
  }
  return words >= 6 && isSaidAgain(text, units.slice(at + 1, at + 16));
}

/** `WASHINGTON — The bank said…`: the first paragraph, whatever stands after it. */
const LEAD = /^\p{Lu}{3,}[\p{Lu} .,]{0,30}(?:\([^)]{2,20}\))?\s?[—–-]{1,2}\s/u;

function isByOrDate(one: Seen): boolean {
  return one.role === 'line' && one.line?.kind !== 'link';
}

function isSaidAgain(text: string, later: readonly Unit[]): boolean {
  const words = fold(text).replace(/[.…\s]+$/u, '');
  return later.some((unit) => unit.text.length < 5_000 && fold(unit.text).includes(words));
}

/** Takes over what a line of the head says; a date inside a short line of words counts less. */
function takeLine(
  at: number,
  one: Seen,
  title: number | null,
  order: SlashOrder,
  kinds: Map<number, BlockKind>,
  facts: Fact[],
): void {
  if (one.role === 'kicker' && one.unit.kind === null && at !== title) {
    kinds.set(at, 'dateline');
  }
  if (one.line !== null && one.role === 'line') {
    kinds.set(at, one.line.kind);
    facts.push(...one.line.facts.map((fact) => stated(at, fact)));
  }
  const { text } = one.unit;
  const date =
    one.role === 'text' && text.length <= 120 && !isProse(text) ? findDate(text, order) : null;
  if (date !== null) {
    facts.push(
      stated(at, { name: 'date', value: date.iso, rank: 1, start: date.start, end: date.end }),
    );
  }
}

/** Labelled lines below a preamble, as electronic books have them: two or more make a head of their own. */
function takeLateLabels(
  seen: readonly Seen[],
  end: number,
  kinds: Map<number, BlockKind>,
  facts: Fact[],
): void {
  const late = [...seen.entries()].filter(
    ([at, one]) =>
      at >= end && one.line !== null && readLabelled(one.unit.text, 'unknown') !== null,
  );
  if (late.length < 2) {
    return;
  }
  for (const [at, one] of late) {
    kinds.set(at, one.line?.kind ?? 'byline');
    facts.push(...(one.line?.facts ?? []).map((fact) => stated(at, fact)));
  }
}
