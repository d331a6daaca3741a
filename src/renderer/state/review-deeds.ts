/**
 * What can be done with suggestions: accepting, turning down, bringing back. One deed after the other, each on the
 * workspace as the one before has left it: two names accepted quickly make one actor, not two.
 */
import { describeSpan } from '#core/anchoring/describe.ts';
import type { Target } from '#core/annotation/selector.ts';
import type { FigureReading } from '#core/figure/figure.ts';
import type { ActorId, DecisionId, SourceId } from '#core/ids.ts';
import { contextOf, wordsKey } from '#core/suggestion/context.ts';
import type { Decision, DecisionScope } from '#core/suggestion/decision.ts';
import type { ActorGroup, Suggestion, SuggestionGroup } from '#core/suggestion/review.ts';
import type { Span } from '#core/text/span.ts';
import {
  type Accepted,
  type AcceptedActor,
  acceptCommand,
} from '#core/workspace/accept-suggestions.ts';
import { newId, now } from './client.ts';
import { useReadingTexts } from './reading-texts.ts';
import { currentReview } from './review-state.ts';
import { run, useWorkspaceState } from './workspace-state.ts';

let last: Promise<unknown> = Promise.resolve();

/** Runs after everything that was asked for before. */
function inTurn<T>(deed: () => Promise<T>): Promise<T> {
  const mine = last.then(deed, deed);
  last = mine.catch(() => undefined);
  return mine;
}

function textOf(sourceId: SourceId): string | null {
  const text = useReadingTexts.getState().texts[sourceId];
  return text?.state === 'ready' ? text.reading.text : null;
}

/** How long the window may be held at a time, in milliseconds. */
const BREATH = 12;

/** The targets of many spans; the window goes on in between. */
async function targetsOf(sourceId: SourceId, spans: readonly Span[]): Promise<readonly Target[]> {
  const text = textOf(sourceId);
  const sha256 = useWorkspaceState.getState().workspace?.sources[sourceId]?.text.sha256;
  if (text === null || sha256 === undefined) {
    return [];
  }
  const targets: Target[] = [];
  let since = performance.now();
  for (const span of spans) {
    targets.push(describeSpan(text, sha256, span));
    if (performance.now() - since > BREATH) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    }
  }
  return targets;
}

async function accept(sourceId: SourceId, accepted: Accepted): Promise<boolean> {
  const { workspace } = useWorkspaceState.getState();
  if (workspace === null) {
    return false;
  }
  const command = acceptCommand(workspace, { sourceId, accepted, at: now(), newId });
  return (await run(command)).ok;
}

/** The actor that a group stands for, as things are now; `null` when a person must say. */
export function actorOfGroup(group: ActorGroup): AcceptedActor | null {
  switch (group.link.kind) {
    case 'known':
      return { kind: 'known', actorId: group.link.actorId };
    case 'new':
      return { kind: 'new', name: group.name, actorKind: group.actorKind };
    default:
      return null;
  }
}

/** Of these keys, what is still proposed, with the group it is in now. */
function stillThere(
  sourceId: SourceId,
  keys: ReadonlySet<string>,
): readonly { readonly group: SuggestionGroup; readonly items: readonly Suggestion[] }[] {
  const review = currentReview(sourceId);
  return (review?.groups ?? []).flatMap((group) => {
    const items = (group.items as readonly Suggestion[]).filter((item) => keys.has(item.key));
    return items.length === 0 ? [] : [{ group, items }];
  });
}

/** Accepts suggestions of one group as they are proposed. `actor` says whom they name, where that is not clear. */
export function acceptSuggestions(
  sourceId: SourceId,
  keys: ReadonlySet<string>,
  actor?: AcceptedActor,
): Promise<boolean> {
  return inTurn(async () => {
    let all = true;
    for (const { group, items } of stillThere(sourceId, keys)) {
      const targets = await targetsOf(
        sourceId,
        items.map((item) => item.finding),
      );
      const accepted = acceptedOf(group, items, targets, actor);
      all = accepted !== null && (await accept(sourceId, accepted)) && all;
    }
    return all;
  });
}

function acceptedOf(
  group: SuggestionGroup,
  items: readonly Suggestion[],
  targets: readonly Target[],
  chosen: AcceptedActor | undefined,
): Accepted | null {
  if (group.subject === 'actor') {
    const actor = chosen ?? actorOfGroup(group);
    return actor === null || targets.length === 0 ? null : { subject: 'actor', actor, targets };
  }
  const figures = targets.flatMap((target, index) => {
    const finding = items[index]?.finding;
    return finding?.subject === 'figure'
      ? [{ target, reading: finding.reading, corrected: false }]
      : [];
  });
  return figures.length === 0 ? null : { subject: 'figure', figures };
}

/** Accepts words as an actor that a person named. */
export function acceptAsActor(
  sourceId: SourceId,
  span: Span,
  actor: AcceptedActor,
): Promise<boolean> {
  return inTurn(async () => {
    const targets = await targetsOf(sourceId, [span]);
    return targets.length > 0 && accept(sourceId, { subject: 'actor', actor, targets });
  });
}

/** Accepts words as a figure with the reading that a person gave it. */
export function acceptAsFigure(
  sourceId: SourceId,
  span: Span,
  reading: FigureReading | null,
  corrected: boolean,
): Promise<boolean> {
  return inTurn(async () => {
    const [target] = await targetsOf(sourceId, [span]);
    const figures = target === undefined ? [] : [{ target, reading, corrected }];
    return figures.length > 0 && accept(sourceId, { subject: 'figure', figures });
  });
}

function decisionOf(
  { finding }: Suggestion,
  sourceId: SourceId,
  text: string,
  scope: DecisionScope,
): Decision {
  const at = now();
  const row = {
    id: newId('decision'),
    words: finding.words,
    scope,
    context: contextOf(text, finding),
    sourceId,
    createdAt: at,
    modifiedAt: at,
  };
  return finding.subject === 'actor'
    ? { ...row, subject: 'actor', actorKind: finding.actorKind }
    : { ...row, subject: 'figure', figureKind: finding.reading.kind };
}

/** One for each name: words turned down everywhere need it once. */
function oneForEachName(items: readonly Suggestion[]): readonly Suggestion[] {
  const byName = new Map(
    [...items].reverse().map((item) => [wordsKey(item.finding.words), item] as const),
  );
  return [...byName.values()];
}

/** Turns suggestions down: here and in like places of every source, or these words everywhere. */
export function rejectSuggestions(
  sourceId: SourceId,
  keys: ReadonlySet<string>,
  scope: DecisionScope,
): Promise<boolean> {
  return inTurn(async () => {
    const text = textOf(sourceId) ?? '';
    const items = stillThere(sourceId, keys).flatMap((one) => one.items);
    const meant = scope === 'everywhere' ? oneForEachName(items) : items;
    const decisions = meant.map((item) => decisionOf(item, sourceId, text, scope));
    return decisions.length > 0 && (await run({ type: 'suggestion.reject', decisions })).ok;
  });
}

/** Proposes again what was turned down. */
export function restoreSuggestions(decisionIds: readonly DecisionId[]): Promise<boolean> {
  return inTurn(async () => (await run({ type: 'suggestion.restore', decisionIds })).ok);
}

/** Says that two actors are not one. */
export function declineLink(a: ActorId, b: ActorId): Promise<boolean> {
  const at = now();
  const actors = a < b ? ([a, b] as const) : ([b, a] as const);
  const row = { id: newId('decision'), subject: 'link', actors, createdAt: at, modifiedAt: at };
  return inTurn(
    async () => (await run({ type: 'suggestion.reject', decisions: [row as Decision] })).ok,
  );
}

/** Makes `from` a name of `into`. */
export function acceptLink(from: ActorId, into: ActorId): Promise<boolean> {
  return inTurn(async () => (await run({ type: 'actor.merge', from, into })).ok);
}
