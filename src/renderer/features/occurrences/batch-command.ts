/** What the ticks come down to: one command. Pure; ids come from outside. */
import { describeSpans } from '#core/anchoring/describe-many.ts';
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import type { BatchTarget, LeftOut, OccurrenceSearch } from '#core/batch/batch.ts';
import type { ActorId, BatchId, SourceId } from '#core/ids.ts';
import { type Candidate, canTick } from '#core/occurrences/candidates.ts';
import type { Command } from '#core/workspace/command.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { newId, now } from '#state/client.ts';
import { deedsOf, isTicked, type Ticks } from './review-rows.ts';

export type BatchDeed = {
  readonly workspace: Workspace;
  readonly target: BatchTarget;
  readonly batchId: BatchId | null;
  readonly search: OccurrenceSearch;
  readonly candidates: readonly Candidate[];
  readonly ticks: Ticks;
  /** Another actor for single places, by key. */
  readonly who: ReadonlyMap<string, ActorId>;
  readonly textOf: (sourceId: SourceId) => string | null;
};

function bodyFor(target: BatchTarget, chosen: ActorId | undefined): Body {
  const id = newId('body');
  return target.kind === 'code'
    ? { id, type: 'code', codeId: target.codeId }
    : { id, type: 'mention', actorId: chosen ?? target.actorId };
}

function bySource(places: readonly Candidate[]): ReadonlyMap<SourceId, readonly Candidate[]> {
  const lists = new Map<SourceId, Candidate[]>();
  for (const place of places) {
    lists.set(place.sourceId, [...(lists.get(place.sourceId) ?? []), place]);
  }
  return lists;
}

/** New annotations on words that carry none yet. */
function annotationsFor(deed: BatchDeed, places: readonly Candidate[]): readonly Annotation[] {
  const at = now();
  return [...bySource(places)].flatMap(([sourceId, list]) => {
    const text = deed.textOf(sourceId);
    const sha256 = deed.workspace.sources[sourceId]?.text.sha256;
    if (text === null || sha256 === undefined) {
      return [];
    }
    return describeSpans(text, sha256, list).map((target, index) => ({
      ...{ id: newId('annotation'), sourceId, target, highlighted: false },
      bodies: [bodyFor(deed.target, deed.who.get(list[index]?.key ?? ''))],
      ...{ createdAt: at, modifiedAt: at },
    }));
  });
}

/** The places that were looked at and left without a tick, so that they are not new the next time. */
function leftOutOf({ workspace, candidates, ticks }: BatchDeed): readonly LeftOut[] {
  const left = candidates.filter((one) => canTick(one) && !isTicked(one, ticks));
  return [...bySource(left)].map(([sourceId, list]) => ({
    sourceId,
    textSha256: workspace.sources[sourceId]?.text.sha256 ?? '',
    places: list.map(({ start, end }) => ({ start, end })),
  }));
}

/** Places that were left out before, in sources that are not looked at now, stay left out. */
function keptLeftOut({ workspace, batchId, candidates }: BatchDeed): readonly LeftOut[] {
  const known = batchId === null ? undefined : workspace.batches[batchId];
  const looked = new Set(candidates.map((one) => one.sourceId));
  return (known?.leftOut ?? []).filter((one) => !looked.has(one.sourceId));
}

/** The command that marks what is ticked and takes off what no longer is. */
export function batchCommand(deed: BatchDeed): Extract<Command, { type: 'batch.mark' }> {
  const { add, take } = deedsOf(deed.candidates, deed.ticks);
  return {
    type: 'batch.mark',
    batchId: deed.batchId ?? newId('batch'),
    target: deed.target,
    search: deed.search,
    add: annotationsFor(
      deed,
      add.filter((place) => place.onto === null),
    ),
    say: add.flatMap((place) =>
      place.onto === null
        ? []
        : [
            {
              ...{ sourceId: place.sourceId, annotationId: place.onto },
              body: bodyFor(deed.target, deed.who.get(place.key)),
            },
          ],
    ),
    take: take.flatMap(({ state }) =>
      state.kind === 'mine'
        ? [
            {
              sourceId: state.mark.sourceId,
              annotationId: state.mark.annotationId,
              bodyId: state.mark.bodyId,
            },
          ]
        : [],
    ),
    leftOut: [...leftOutOf(deed), ...keptLeftOut(deed)],
    trashId: newId('trash'),
  };
}
