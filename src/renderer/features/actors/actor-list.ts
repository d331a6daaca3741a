/** The list of actors: filtered and sorted. */
import type { ActorKind } from '#core/actor/actor.ts';
import type { ActorRow } from '#core/workspace/select-actors.ts';
import { fuzzyFilter } from '#state/fuzzy.ts';
import type { ActorSort } from '#state/lists-state.ts';
import { namesOf } from '#state/matches.ts';

const collator = new Intl.Collator('en', { numeric: true });

function byName(a: ActorRow, b: ActorRow): number {
  return collator.compare(a.actor.preferredName, b.actor.preferredName);
}

const COMPARE: Readonly<Record<ActorSort, (a: ActorRow, b: ActorRow) => number>> = {
  mentions: (a, b) => b.mentions - a.mentions || byName(a, b),
  name: byName,
  recent: (a, b) =>
    a.actor.modifiedAt < b.actor.modifiedAt ? 1 : a.actor.modifiedAt > b.actor.modifiedAt ? -1 : 0,
};

/** The actors of a kind whose names fit the filter; in the order asked for, or best first while typing. */
export function shownActors(
  rows: readonly ActorRow[],
  filter: string,
  kind: ActorKind | null,
  sort: ActorSort,
): readonly ActorRow[] {
  const ofKind = kind === null ? [...rows] : rows.filter((row) => row.actor.kind === kind);
  return fuzzyFilter(ofKind.sort(COMPARE[sort]), filter, namesOf);
}
