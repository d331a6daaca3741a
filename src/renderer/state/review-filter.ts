/** What of a review is shown: by kind and by confidence. Pure. */
import type { FigureKind } from '#core/figure/figure.ts';
import type { ActorKind } from '#core/recognition/actor-types.ts';
import type { Review, Suggestion, SuggestionGroup } from '#core/suggestion/review.ts';

/** Everything, one subject, or one kind of it. */
export type ReviewShows =
  | 'all'
  | 'actors'
  | 'figures'
  | `actor:${ActorKind}`
  | `figure:${FigureKind}`;

/** The least confidence that is shown, or the most: what is doubtful may be wanted alone. */
export const SURENESS = ['any', 'sure', 'fair', 'doubtful'] as const;
export type Sureness = (typeof SURENESS)[number];

export const SURE = 0.8;
export const FAIR = 0.6;

/** How sure a suggestion is, in three steps: a number would promise more than the rules know. */
export function surenessOf(confidence: number): Exclude<Sureness, 'any'> {
  return confidence >= SURE ? 'sure' : confidence >= FAIR ? 'fair' : 'doubtful';
}

function fitsKind(group: SuggestionGroup, item: Suggestion, shows: ReviewShows): boolean {
  if (shows === 'all') {
    return true;
  }
  if (shows === 'actors' || shows === 'figures') {
    return (group.subject === 'actor') === (shows === 'actors');
  }
  const { finding } = item;
  return (
    shows ===
    (finding.subject === 'actor' ? `actor:${finding.actorKind}` : `figure:${finding.reading.kind}`)
  );
}

/** The groups with what fits; groups that are left with nothing go. */
export function shownGroups(
  review: Review,
  shows: ReviewShows,
  sureness: Sureness,
): readonly SuggestionGroup[] {
  if (shows === 'all' && sureness === 'any') {
    return review.groups;
  }
  return review.groups.flatMap((group): readonly SuggestionGroup[] => {
    const items = (group.items as readonly Suggestion[]).filter(
      (item) =>
        fitsKind(group, item, shows) &&
        (sureness === 'any' || surenessOf(item.finding.confidence) === sureness),
    );
    if (items.length === 0) {
      return [];
    }
    return [items.length === group.items.length ? group : ({ ...group, items } as SuggestionGroup)];
  });
}

/** All items in the order of the queue. */
export function queueOf(groups: readonly SuggestionGroup[]): readonly Suggestion[] {
  return groups.flatMap((group): readonly Suggestion[] => group.items);
}

/** The key that one comes to from `current` when some are done: the next that stays, else the last before. */
export function keyAfter(
  queue: readonly Suggestion[],
  current: string | null,
  gone: ReadonlySet<string>,
): string | null {
  const at = Math.max(
    0,
    queue.findIndex((item) => item.key === current),
  );
  const next = queue.slice(at).find((item) => !gone.has(item.key));
  const before = queue.slice(0, at).filter((item) => !gone.has(item.key));
  return (next ?? before[before.length - 1])?.key ?? null;
}
