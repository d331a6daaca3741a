/** What marking words comes down to: commands. Words that are marked already get one thing more, not a second mark. */
import type { Actor } from '#core/actor/actor.ts';
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import type { Target } from '#core/annotation/selector.ts';
import type { Code } from '#core/codebook/code.ts';
import type { AnnotationId, BatchId, SourceId } from '#core/ids.ts';
import type { Command } from '#core/workspace/command.ts';
import { resolveActorId } from '#core/workspace/resolve-actor.ts';
import { annotationsOf } from '#core/workspace/selectors.ts';
import type { Workspace } from '#core/workspace/workspace.ts';

/** The words that are marked. */
export type MarkPlace = { readonly sourceId: SourceId; readonly target: Target };

/** The annotation on exactly these words, if there is one. */
export function annotationAt(
  workspace: Workspace,
  { sourceId, target }: MarkPlace,
): Annotation | null {
  const { start, end } = target.position;
  return (
    annotationsOf(workspace, sourceId).find(
      (row) =>
        row.target.position.start === start &&
        row.target.position.end === end &&
        row.target.textSha256 === target.textSha256,
    ) ?? null
  );
}

/** Whether the annotation says this already: the same actor, or the same code. */
export function saysAlready(workspace: Workspace, annotation: Annotation, body: Body): boolean {
  return annotation.bodies.some((one) => {
    if (one.type === 'mention' && body.type === 'mention') {
      const [a, b] = [one.actorId, body.actorId].map((id) => resolveActorId(workspace, id));
      return a === b;
    }
    return one.type === 'code' && body.type === 'code' && one.codeId === body.codeId;
  });
}

export type NewIds = { readonly annotation: AnnotationId; readonly at: string };

/** The command that says something about the words, or `null` when it is said already. */
export function sayCommand(
  workspace: Workspace,
  place: MarkPlace,
  body: Body,
  ids: NewIds,
): Command | null {
  const known = annotationAt(workspace, place);
  if (known === null) {
    return { type: 'annotation.add', annotation: newAnnotation(place, ids, false, [body]) };
  }
  if (saysAlready(workspace, known, body)) {
    return null;
  }
  return { type: 'body.add', sourceId: place.sourceId, annotationId: known.id, body };
}

function newAnnotation(
  { sourceId, target }: MarkPlace,
  { annotation, at }: NewIds,
  highlighted: boolean,
  bodies: readonly Body[],
): Annotation {
  return {
    id: annotation,
    sourceId,
    target,
    highlighted,
    bodies,
    createdAt: at,
    modifiedAt: at,
  };
}

/** Makes an actor or a code and applies it: one step to undo. */
export function makeAndSay(
  made: { readonly actor: Actor } | { readonly code: Code },
  say: Command,
  batchId: BatchId,
): Command {
  return 'actor' in made
    ? {
        type: 'batch',
        batchId,
        label: 'tag-actor',
        name: made.actor.preferredName,
        parts: [{ type: 'actor.add', actor: made.actor }, say],
      }
    : {
        type: 'batch',
        batchId,
        label: 'code-many',
        name: made.code.name,
        parts: [{ type: 'code.add', code: made.code }, say],
      };
}

export type HighlightDeed = { readonly command: Command; readonly on: boolean };

/** Highlights the words; takes the highlight off again when it is there. */
export function highlightCommand(
  workspace: Workspace,
  place: MarkPlace,
  ids: NewIds & { readonly trash: Extract<Command, { type: 'annotation.remove' }>['trashId'] },
): HighlightDeed {
  const { sourceId } = place;
  const known = annotationAt(workspace, place);
  if (known === null) {
    const annotation = newAnnotation(place, ids, true, []);
    return { on: true, command: { type: 'annotation.add', annotation } };
  }
  if (known.highlighted && known.bodies.length === 0) {
    const annotationIds = [known.id];
    return {
      on: false,
      command: { type: 'annotation.remove', sourceId, annotationIds, trashId: ids.trash },
    };
  }
  return {
    on: !known.highlighted,
    command: {
      type: 'annotation.highlight',
      sourceId,
      annotationId: known.id,
      highlighted: !known.highlighted,
    },
  };
}
