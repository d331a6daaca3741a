/** Derived views about batches: those of an actor or a code, and what taking one back would do. */
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import type { BatchMark, BatchTarget, MarkBatch } from '#core/batch/batch.ts';
import { annotationOf } from './edit.ts';
import { resolveActorId } from './resolve-actor.ts';
import { sourcesOf } from './selectors.ts';
import type { Workspace } from './workspace.ts';

/** Whether the actor or code that a batch is about is there. */
export function hasBatchTarget(
  workspace: Pick<Workspace, 'actors' | 'codes'>,
  target: BatchTarget,
): boolean {
  return target.kind === 'actor'
    ? Object.hasOwn(workspace.actors, target.actorId)
    : Object.hasOwn(workspace.codes, target.codeId);
}

/** Whether two targets are one today: actors that were merged are. */
export function sameTarget(workspace: Workspace, a: BatchTarget, b: BatchTarget): boolean {
  if (a.kind === 'actor' && b.kind === 'actor') {
    return resolveActorId(workspace, a.actorId) === resolveActorId(workspace, b.actorId);
  }
  return a.kind === 'code' && b.kind === 'code' && a.codeId === b.codeId;
}

/** What the actor or code is called; `undefined` when it is gone. */
export function nameOfTarget(workspace: Workspace, target: BatchTarget): string | undefined {
  return target.kind === 'actor'
    ? workspace.actors[resolveActorId(workspace, target.actorId)]?.preferredName
    : workspace.codes[target.codeId]?.name;
}

/** The batches about an actor or a code, the newest first. */
export function batchesOf(workspace: Workspace, target: BatchTarget): readonly MarkBatch[] {
  return Object.values(workspace.batches)
    .filter((batch) => sameTarget(workspace, batch.target, target))
    .sort((a, b) => (a.createdAt > b.createdAt ? -1 : 1));
}

/** What one mark of a batch says: what the batch is about, unless another actor was chosen for it. */
export function targetOfMark(batch: Pick<MarkBatch, 'target'>, mark: BatchMark): BatchTarget {
  return mark.actorId === undefined ? batch.target : { kind: 'actor', actorId: mark.actorId };
}

/** Whether a body says this. */
export function saysTarget(workspace: Workspace, body: Body, target: BatchTarget): boolean {
  return body.type === 'mention'
    ? sameTarget(workspace, { kind: 'actor', actorId: body.actorId }, target)
    : body.type === 'code' && sameTarget(workspace, { kind: 'code', codeId: body.codeId }, target);
}

/**
 * What became of a mark of a batch: as it was made (`own`: the annotation was made by the batch and nothing was added;
 * `guest`: the body stands on an annotation that has more to say), changed by the reader since, or gone.
 */
export type MarkFate = 'own' | 'guest' | 'changed' | 'gone';

export type PlacedMark = {
  readonly mark: BatchMark;
  /** `null` when it is gone. */
  readonly annotation: Annotation | null;
  readonly fate: MarkFate;
};

function fateOf(workspace: Workspace, batch: MarkBatch, mark: BatchMark): PlacedMark {
  const annotation = annotationOf(workspace, mark.sourceId, mark.annotationId);
  const body = annotation?.bodies.find((one) => one.id === mark.bodyId);
  if (annotation === null || body === undefined) {
    return { mark, annotation, fate: 'gone' };
  }
  if (!saysTarget(workspace, body, targetOfMark(batch, mark))) {
    return { mark, annotation, fate: 'changed' };
  }
  if (annotation.batchId !== batch.id) {
    return { mark, annotation, fate: 'guest' };
  }
  const untouched = annotation.bodies.length === 1 && !annotation.highlighted;
  return { mark, annotation, fate: untouched ? 'own' : 'changed' };
}

/** The marks of a batch with what became of each. */
export function marksOfBatch(workspace: Workspace, batch: MarkBatch): readonly PlacedMark[] {
  return batch.marks.map((mark) => fateOf(workspace, batch, mark));
}

export type Withdrawal = {
  /** Marks that taking the batch back takes off. */
  readonly goes: readonly PlacedMark[];
  /** Marks that stay because the reader changed or noted on them since. */
  readonly stays: readonly PlacedMark[];
};

/** What taking a batch back would do. */
export function withdrawalOf(workspace: Workspace, batch: MarkBatch): Withdrawal {
  const marks = marksOfBatch(workspace, batch);
  return {
    goes: marks.filter(({ fate }) => fate === 'own' || fate === 'guest'),
    stays: marks.filter(({ fate }) => fate === 'changed'),
  };
}

/** How many sources that a batch was meant for were added after it was last looked at. */
export function sourcesSince(workspace: Workspace, batch: MarkBatch): number {
  return batch.search.sources === null
    ? sourcesOf(workspace).filter((source) => source.addedAt > batch.modifiedAt).length
    : 0;
}
