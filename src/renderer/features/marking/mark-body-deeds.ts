/** What can be done with something that is said about words already: change it, take it off, delete the whole mark. */
import type { Actor } from '#core/actor/actor.ts';
import type { Annotation, Body, MentionBody } from '#core/annotation/annotation.ts';
import type { Command } from '#core/workspace/command.ts';
import { newId } from '#state/client.ts';
import { announce } from '#state/notices.ts';
import { run } from '#state/workspace-state.ts';
import { MARKING, tagged } from '#words/marking.ts';

async function send(command: Command, said: string): Promise<boolean> {
  const answer = await run(command);
  if (answer.ok) {
    announce(said);
  }
  return answer.ok;
}

function placeOf({ sourceId, id }: Annotation) {
  return { sourceId, annotationId: id };
}

/** Takes one thing off the words; the mark goes with the last. */
export function takeOff(annotation: Annotation, body: Body): Promise<boolean> {
  return send(
    {
      type: 'body.remove',
      ...placeOf(annotation),
      bodyId: body.id,
      trashId: newId('trash'),
    },
    MARKING.deleted,
  );
}

export function changeBody(annotation: Annotation, body: Body): Promise<boolean> {
  return send({ type: 'body.change', ...placeOf(annotation), body }, MARKING.changed);
}

/** The words name another actor. */
export function assignMention(
  annotation: Annotation,
  body: MentionBody,
  actor: Actor,
): Promise<boolean> {
  return send(
    {
      type: 'mention.assign',
      mentions: [{ ...placeOf(annotation), bodyId: body.id }],
      actorId: actor.id,
    },
    tagged(actor.preferredName, actor.kind),
  );
}

export function deleteMark(annotation: Annotation): Promise<boolean> {
  return send(
    {
      type: 'annotation.remove',
      sourceId: annotation.sourceId,
      annotationIds: [annotation.id],
      trashId: newId('trash'),
    },
    MARKING.deleted,
  );
}

/** Takes the highlight off; the mark goes when there is nothing else on it. */
export function takeHighlightOff(annotation: Annotation): Promise<boolean> {
  return annotation.bodies.length === 0
    ? deleteMark(annotation)
    : send(
        { type: 'annotation.highlight', ...placeOf(annotation), highlighted: false },
        MARKING.highlightOff,
      );
}
