/** The places as a list of rows: grouped, filtered, counted. Pure. */
import { type Candidate, canTick } from '#core/occurrences/candidates.ts';
import type { TickCounts } from '#words/occurrences.ts';

export type Grouping = 'source' | 'name';
export type PlaceFilter = 'all' | 'ticked' | 'unticked' | 'doubtful' | 'new' | 'marked';

/** What the reader ticked and unticked, by key; anything else is as it was offered. */
export type Ticks = ReadonlyMap<string, boolean>;

export type ReviewRow =
  | {
      readonly kind: 'group';
      readonly key: string;
      /** A source's id or a name. */
      readonly of: string;
      readonly counts: TickCounts;
      readonly places: readonly Candidate[];
    }
  | { readonly kind: 'place'; readonly key: string; readonly candidate: Candidate };

/** Whether the place is ticked now. */
export function isTicked(candidate: Candidate, ticks: Ticks): boolean {
  return canTick(candidate) && (ticks.get(candidate.key) ?? candidate.ticked);
}

function isShown(candidate: Candidate, filter: PlaceFilter, ticks: Ticks): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'ticked':
      return isTicked(candidate, ticks);
    case 'unticked':
      return canTick(candidate) && !isTicked(candidate, ticks);
    case 'doubtful':
      return (
        candidate.doubts.length > 0 ||
        candidate.state.kind === 'marked-other' ||
        candidate.state.kind === 'overlapping-mark'
      );
    case 'new':
      return candidate.isNew;
    case 'marked':
      return candidate.state.kind === 'marked' || candidate.state.kind === 'kept';
  }
}

/** The rows: a heading for each source or name, with its places below. */
export function reviewRows(
  candidates: readonly Candidate[],
  grouping: Grouping,
  filter: PlaceFilter,
  ticks: Ticks,
): readonly ReviewRow[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (isShown(candidate, filter, ticks)) {
      const of = grouping === 'source' ? candidate.sourceId : candidate.name;
      const list = groups.get(of);
      if (list === undefined) {
        groups.set(of, [candidate]);
      } else {
        list.push(candidate);
      }
    }
  }
  return [...groups].flatMap(([of, places]): readonly ReviewRow[] => [
    {
      ...{ kind: 'group', key: `group:${of}`, of, places },
      counts: countsOf(places, ticks),
    },
    ...places.map((candidate) => ({ kind: 'place' as const, key: candidate.key, candidate })),
  ]);
}

/** How many of these places are ticked, can be, and are marked already. */
export function countsOf(places: readonly Candidate[], ticks: Ticks): TickCounts {
  const open = places.filter(canTick).length;
  return {
    ticked: places.filter((one) => isTicked(one, ticks)).length,
    open,
    fixed: places.length - open,
  };
}

/** What would be done now: places to be marked, and marks of the open batch to be taken off. */
export function deedsOf(
  candidates: readonly Candidate[],
  ticks: Ticks,
): { readonly add: readonly Candidate[]; readonly take: readonly Candidate[] } {
  return {
    add: candidates.filter((one) => one.state.kind !== 'mine' && isTicked(one, ticks)),
    take: candidates.filter((one) => one.state.kind === 'mine' && !isTicked(one, ticks)),
  };
}

/** The ticks after all these places were ticked or unticked. */
export function withTicks(ticks: Ticks, places: readonly Candidate[], ticked: boolean): Ticks {
  const next = new Map(ticks);
  for (const place of places.filter(canTick)) {
    next.set(place.key, ticked);
  }
  return next;
}

/** How many places there are for each name. */
export function countsByName(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of candidates) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** How much of the text around a place stands in its row, in code units. */
const AROUND = 110;

/** The words before and after a place in its line, for a row in which the place is in the middle. */
export function lineAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly before: string; readonly exact: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const one = (words: string) => words.replaceAll(/\s+/gu, ' ');
  return {
    before: one(before.slice(before.lastIndexOf('\n\n') + 1)).replace(/^[\udc00-\udfff]/u, ''),
    exact: one(text.slice(start, end)),
    after: one(after.split('\n\n', 1)[0] ?? '').replace(/[\ud800-\udbff]$/u, ''),
  };
}
