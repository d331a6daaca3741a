/** Going through a review: the suggestion that one is at, and what is done with it. Each deed says what it did. */
import type { FigureReading } from '#core/figure/figure.ts';
import type { DecisionScope } from '#core/suggestion/decision.ts';
import type { Suggestion, SuggestionGroup } from '#core/suggestion/review.ts';
import type { Span } from '#core/text/span.ts';
import type { AcceptedActor } from '#core/workspace/accept-suggestions.ts';
import {
  acceptedWords,
  FIGURE_GROUPS,
  groupAcceptedWords,
  REVIEW,
  rejectedWords,
} from '#words/suggestions.ts';
import { announce } from './notices.ts';
import {
  acceptAsActor,
  acceptAsFigure,
  acceptSuggestions,
  rejectSuggestions,
} from './review-deeds.ts';
import { keyAfter, queueOf, shownGroups } from './review-filter.ts';
import { currentReview, reviewedSource, setReview, useReview } from './review-state.ts';
import { pointAt, useView } from './view-state.ts';

type Place = {
  readonly sourceId: NonNullable<ReturnType<typeof reviewedSource>>;
  readonly groups: readonly SuggestionGroup[];
  readonly queue: readonly Suggestion[];
  readonly item: Suggestion;
  readonly group: SuggestionGroup;
};

/** Where one is; `null` when nothing waits. */
export function placeInReview(): Place | null {
  const sourceId = reviewedSource();
  const review = sourceId === undefined ? null : currentReview(sourceId);
  if (sourceId === undefined || review === null) {
    return null;
  }
  const { shows, sureness, current } = useReview.getState();
  const groups = shownGroups(review, shows, sureness);
  const queue = queueOf(groups);
  const item = queue.find(({ key }) => key === current) ?? queue[0];
  const group = groups.find((one) =>
    (one.items as readonly Suggestion[]).includes(item as Suggestion),
  );
  return item === undefined || group === undefined
    ? null
    : { sourceId, groups, queue, item, group };
}

/** Goes to a suggestion and brings its words into view. */
export function goToSuggestion(key: string | null): void {
  setReview({ current: key, editing: false });
  const place = key === null ? null : placeInReview();
  if (place !== null && place.item.key === key) {
    pointAt(place.sourceId, place.item.finding);
  }
}

/** The next or the previous suggestion, round and round; longer steps stay at the ends. */
export function stepSuggestion(by: number): boolean {
  const place = placeInReview();
  if (place === null) {
    return false;
  }
  const { current } = useReview.getState();
  const at = place.queue.findIndex(({ key }) => key === current);
  const { length } = place.queue;
  const round = Math.abs(by) === 1;
  const next = round ? (at + by + length) % length : Math.min(length - 1, Math.max(0, at + by));
  goToSuggestion(place.queue[at === -1 && round ? 0 : next]?.key ?? null);
  return true;
}

/** The name that a group goes by. */
export function groupName(group: SuggestionGroup): string {
  return group.subject === 'actor' ? group.name : FIGURE_GROUPS[group.figureKind];
}

/** Goes on to what is next while the deed is done; comes back when it was refused. */
function goOn({ queue, item }: Place, keys: ReadonlySet<string>, deed: Promise<boolean>): void {
  goToSuggestion(keyAfter(queue, item.key, keys));
  void deed.then((ok) => {
    if (!ok) {
      goToSuggestion(item.key);
    }
  });
}

function mustChoose(group: SuggestionGroup): boolean {
  return group.subject === 'actor' && group.link.kind === 'unclear';
}

/** Opens the fields of the suggestion that one is at. */
export function editCurrent(): boolean {
  const place = placeInReview();
  if (place === null) {
    return false;
  }
  setReview({ current: place.item.key, editing: true });
  useView.setState(({ inspector }) => ({ inspector: { ...inspector, open: true } }));
  return true;
}

function accept(place: Place, keys: ReadonlySet<string>, actor?: AcceptedActor): boolean {
  if (actor === undefined && mustChoose(place.group)) {
    editCurrent();
    announce(REVIEW.chooseFirst);
    return true;
  }
  const left = place.queue.length - keys.size;
  announce(
    keys.size === 1
      ? acceptedWords(place.item.finding.words, left)
      : groupAcceptedWords(groupName(place.group), keys.size, left),
  );
  goOn(place, keys, acceptSuggestions(place.sourceId, keys, actor));
  return true;
}

/** Accepts the suggestion that one is at. */
export function acceptCurrent(actor?: AcceptedActor): boolean {
  const place = placeInReview();
  return place !== null && accept(place, new Set([place.item.key]), actor);
}

/** Accepts everything that is shown of a group: one step to undo. */
export function acceptGroup(groupKey?: string, actor?: AcceptedActor): boolean {
  const place = placeInReview();
  if (place === null) {
    return false;
  }
  const group =
    groupKey === undefined ? place.group : place.groups.find(({ key }) => key === groupKey);
  const items = (group?.items ?? []) as readonly Suggestion[];
  const [first] = items;
  if (group === undefined || first === undefined) {
    return false;
  }
  // One who accepts another group stays where one is.
  const item = group === place.group ? place.item : first;
  return accept({ ...place, group, item }, new Set(items.map(({ key }) => key)), actor);
}

/** What a person made of the suggestion that one is at: a whole group for an actor, or other words or another reading. */
export type Edited =
  | { readonly keys: string; readonly actor: AcceptedActor }
  | { readonly span: Span; readonly actor: AcceptedActor }
  | { readonly span: Span; readonly reading: FigureReading | null; readonly corrected: boolean };

/** Accepts what a person made of the suggestion that one is at, and goes on in the queue. */
export function acceptEdited(edited: Edited): void {
  const place = placeInReview();
  if (place === null) {
    return;
  }
  setReview({ editing: false, focusAsked: true });
  if ('keys' in edited) {
    acceptGroup(edited.keys, edited.actor);
    return;
  }
  const { sourceId, item, queue } = place;
  const { span } = edited;
  announce(acceptedWords(item.finding.words, queue.length - 1));
  goOn(
    place,
    new Set([item.key]),
    'actor' in edited
      ? acceptAsActor(sourceId, span, edited.actor)
      : acceptAsFigure(sourceId, span, edited.reading, edited.corrected),
  );
}

/** Turns down the suggestion that one is at; everywhere: an actor with all its names in this source. */
export function rejectCurrent(scope: DecisionScope): boolean {
  const place = placeInReview();
  if (place === null) {
    return false;
  }
  const { group, item, queue, sourceId } = place;
  const everywhere = scope === 'everywhere';
  const meant: readonly Suggestion[] =
    everywhere && group.subject === 'actor' ? group.items : [item];
  const words = new Set(meant.map(({ finding }) => finding.words));
  const keys = new Set(
    queue
      .filter((one) => meant.includes(one) || (everywhere && sameWords(one, item, words)))
      .map(({ key }) => key),
  );
  const name = everywhere && group.subject === 'actor' ? group.name : item.finding.words;
  announce(rejectedWords(name, everywhere, queue.length - keys.size));
  goOn(place, keys, rejectSuggestions(sourceId, new Set(meant.map(({ key }) => key)), scope));
  return true;
}

function sameWords(one: Suggestion, item: Suggestion, words: ReadonlySet<string>): boolean {
  return one.finding.subject === item.finding.subject && words.has(one.finding.words);
}
