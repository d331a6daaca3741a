/** Words of marking all occurrences: the panel, why a place is in doubt, batches and taking them back. */
import type { DoubtKind } from '#core/occurrences/occurrence.ts';
import { momentOf } from './dates.ts';
import { type Counted, counted, listed, number } from './numbers.ts';

const MARKS: Counted = { one: 'mark', other: 'marks' };
const PLACES: Counted = { one: 'place', other: 'places' };
const MORE_PLACES: Counted = { one: 'more place', other: 'more places' };
const SOURCES: Counted = { one: 'source', other: 'sources' };

export const OCCURRENCES = {
  dialog: 'Mark all occurrences of…',
  find: 'Find an actor or a code',
  none: 'No actor or code is called so.',
  newCode: (name: string): string => `New code “${name}”`,
  panel: (name: string): string => `Mark all: ${name}`,
  title: 'Mark all',
  names: 'Look for',
  places: 'places',
  addTerm: 'Also look for',
  scope: 'Where',
  group: 'Grouped by',
  filter: 'Show',
  list: 'Places',
  anyCase: 'Other capitals too',
  plurals: 'Singular and plural',
  accents: 'Accents count',
  close: 'Close',
  searching: 'Looking…',
  emptyTitle: 'Nothing found',
  emptyText: 'No place in these sources fits. Try more names, or the whole corpus.',
  filteredTitle: 'Nothing to show here',
  filteredText: 'Other places are there: show all of them.',
  noNamesText: 'Choose at least one name to look for.',
  unreadable: (titles: readonly string[]): string => `Could not be read: ${listed(titles)}.`,
  tickShown: 'Tick all shown',
  untickShown: 'Untick all shown',
  show: 'Show in the text',
  keys: 'Space ticks · Enter goes to the place · Ctrl+Shift+M comes back',
  as: 'Mark as',
  leftOut: 'left out before',
  isNew: 'new',
  mine: 'marked by this step',
  marked: 'marked already',
  kept: 'changed by you since: stays',
  batches: 'Marked in one step',
  reopen: 'Open again',
  withdraw: 'Take back…',
  markAll: 'Mark all occurrences…',
  cancel: 'Cancel',
} as const;

export const SCOPE_WORDS = {
  source: 'This source',
  open: 'Open sources',
  all: 'Whole corpus',
  kept: 'Sources of this step',
} as const;

export const GROUP_WORDS = { source: 'Source', name: 'Name' } as const;

export const FILTER_WORDS = {
  all: 'All',
  ticked: 'Ticked',
  unticked: 'Not ticked',
  doubtful: 'In doubt',
  new: 'New',
  marked: 'Marked already',
} as const;

/** "12 of 14 ticked · 3 marked already". */
export function tickedOf({ ticked, open, fixed }: TickCounts): string {
  const marked = `${number(fixed)} marked already`;
  const now = `${number(ticked)} of ${number(open)} ticked`;
  return fixed === 0 ? now : open === 0 ? marked : `${now} · ${marked}`;
}

/** How many places are ticked, how many can be, and how many cannot because they are marked. */
export type TickCounts = {
  readonly ticked: number;
  readonly open: number;
  readonly fixed: number;
};

/** What the button that does it says. */
export function applyLabel(facts: { readonly add: number; readonly take: number }): string {
  const { add, take } = facts;
  if (take === 0) {
    return add === 0 ? 'Mark' : `Mark ${number(add)}`;
  }
  return add === 0 ? `Take ${number(take)} off` : `Mark ${number(add)}, take ${number(take)} off`;
}

/** What is said when it is done. */
export function appliedWords(
  name: string,
  { add, take }: { readonly add: number; readonly take: number },
): string {
  const off = take === 0 ? '' : ` ${counted(take, MARKS)} taken off.`;
  return `${counted(add, PLACES)} marked as ${name}.${off}`;
}

/** The offer after something was tagged. */
export const offerWords = (name: string, count: number): string =>
  `${counted(count, MORE_PLACES)} in this source may be ${name}.`;
export const offerButton = (count: number): string => `Mark all ${number(count)}…`;

const DOUBTS: Readonly<Record<DoubtKind, (words: string, who: string) => string>> = {
  'shared-name': (_, who) => `also a name of ${who}`,
  'longer-name': (words, who) =>
    who === '' ? `may be part of “${words}”` : `part of “${words}” (${who})`,
  'overlapping-name': (words, who) => `shares words with “${words}” (${who})`,
  'ordinary-word': () => 'may be an ordinary word here',
  date: () => 'may be a date',
  'other-case': () => 'other capitals than the name',
  'inside-word': () => 'part of a longer word',
  'in-address': () => 'part of an address',
};

/** Why a place is in doubt; `who` are names of actors. */
export function doubtWords(kind: DoubtKind, words: string, who: readonly string[]): string {
  return DOUBTS[kind](words, who.length === 0 ? '' : listed(who));
}

export const markedAs = (who: readonly string[]): string => `marked as ${listed(who)}`;
export const overlapsMark = (words: string, who: readonly string[]): string =>
  `“${words}” is marked as ${listed(who)}`;

/** "12 marks · 22 November 2026 at 05:40". */
export const batchFacts = (marks: number, at: string): string =>
  `${counted(marks, MARKS)} · ${momentOf(at)}`;
export const batchNames = (names: readonly string[]): string => listed(names);
export const batchScope = (sources: number | null): string =>
  sources === null ? SCOPE_WORDS.all : counted(sources, SOURCES);
export const sourcesAdded = (count: number): string => `${counted(count, SOURCES)} added since`;

export const WITHDRAW = {
  title: (name: string): string => `Take back the marks of ${name}`,
  goes: (count: number): string =>
    count === 0 ? 'No mark is left to take off.' : `${counted(count, MARKS)} will be taken off.`,
  stays: (count: number): string =>
    `${counted(count, MARKS)} ${count === 1 ? 'stays' : 'stay'}, because you changed or noted on ${
      count === 1 ? 'it' : 'them'
    } since:`,
  confirm: 'Take back',
  done: (name: string, goes: number, stays: number): string =>
    `${counted(goes, MARKS)} of ${name} taken back.${
      stays === 0
        ? ''
        : ` ${counted(stays, MARKS)} kept: you changed or noted on ${stays === 1 ? 'it' : 'them'}.`
    }`,
} as const;
