/** What can be done with an annotation and what it carries. Every one is a command, and can be undone. */
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import type { Figure } from '#core/figure/figure.ts';
import type { ActorId, BodyId, CodeId } from '#core/ids.ts';
import { newId } from './client.ts';
import { run } from './workspace-state.ts';

function placeOf(annotation: Annotation) {
  return { sourceId: annotation.sourceId, annotationId: annotation.id };
}

async function done(command: Parameters<typeof run>[0]): Promise<boolean> {
  const answer = await run(command);
  return answer.ok || (answer.error.code === 'refused' && answer.error.reason === 'nothing-to-do');
}

function addBody(annotation: Annotation, body: Body): Promise<boolean> {
  return done({ type: 'body.add', ...placeOf(annotation), body });
}

export function addNote(annotation: Annotation, text: string): Promise<boolean> {
  return addBody(annotation, { id: newId('body'), type: 'comment', text });
}

export function changeNote(annotation: Annotation, id: BodyId, text: string): Promise<boolean> {
  return done({
    type: 'body.change',
    ...placeOf(annotation),
    body: { id, type: 'comment', text },
  });
}

export function addMention(annotation: Annotation, actorId: ActorId): Promise<boolean> {
  return addBody(annotation, { id: newId('body'), type: 'mention', actorId });
}

export function addCoding(annotation: Annotation, codeId: CodeId): Promise<boolean> {
  return addBody(annotation, { id: newId('body'), type: 'code', codeId });
}

export function changeFigure(annotation: Annotation, id: BodyId, figure: Figure): Promise<boolean> {
  return done({
    type: 'body.change',
    ...placeOf(annotation),
    body: { id, type: 'figure', figure },
  });
}

/** Takes one thing off; when nothing is left the annotation goes to the trash. */
export function removeBody(annotation: Annotation, bodyId: BodyId): Promise<boolean> {
  return done({
    type: 'body.remove',
    ...placeOf(annotation),
    bodyId,
    trashId: newId('trash'),
  });
}

export function setHighlight(annotation: Annotation, highlighted: boolean): Promise<boolean> {
  return done({ type: 'annotation.highlight', ...placeOf(annotation), highlighted });
}

/** Moves an annotation with everything on it to the trash. */
export function deleteAnnotation(annotation: Annotation): Promise<boolean> {
  return done({
    type: 'annotation.remove',
    sourceId: annotation.sourceId,
    annotationIds: [annotation.id],
    trashId: newId('trash'),
  });
}
