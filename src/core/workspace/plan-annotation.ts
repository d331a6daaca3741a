/** Plans for annotations and their bodies. */
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import type { Target } from '#core/annotation/selector.ts';
import { ok } from '#core/result.ts';
import { isWithin } from '#core/text/span.ts';
import type { Command } from './command.ts';
import { annotationOf } from './edit.ts';
import { editOf, type Plan, type Refusal, refuse, rowOf, trashEdit } from './plan.ts';
import type { Workspace } from './workspace.ts';

type AnnotationCommand = Extract<Command, { type: `annotation.${string}` | `body.${string}` }>;
type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** Whether what a body points to exists. Figures may be about actors that were deleted since: those are dropped when read. */
function missingReference(workspace: Workspace, body: Body): string | null {
  if (body.type === 'mention' && rowOf(workspace, 'actors', body.actorId) === null) {
    return body.actorId;
  }
  if (body.type === 'code' && rowOf(workspace, 'codes', body.codeId) === null) {
    return body.codeId;
  }
  return null;
}

function targetRefusal(workspace: Workspace, sourceId: string, target: Target): Refusal | null {
  const source = rowOf(workspace, 'sources', sourceId);
  if (source === null) {
    return { reason: 'not-found', what: sourceId };
  }
  const { position, quote } = target;
  // A target made on an older version of the text is placed by its quote, so only the current one is measured.
  const current = target.textSha256 === source.text.sha256;
  if (
    !isWithin(position, current ? source.text.length : Number.MAX_SAFE_INTEGER) ||
    quote.exact.length !== position.end - position.start
  ) {
    return { reason: 'span-outside-text', what: sourceId };
  }
  return null;
}

function add(workspace: Workspace, { annotation }: Of<'annotation.add'>): Plan {
  const refusal = targetRefusal(workspace, annotation.sourceId, annotation.target);
  if (refusal !== null) {
    return refuse(refusal.reason, refusal.what);
  }
  for (const body of annotation.bodies) {
    const missing = missingReference(workspace, body);
    if (missing !== null) {
      return refuse('not-found', missing);
    }
  }
  if (annotationOf(workspace, annotation.sourceId, annotation.id) !== null) {
    return refuse('already-exists', annotation.id);
  }
  const highlighted = annotation.highlighted || annotation.bodies.length === 0;
  return ok([editOf('annotations', annotation.id, null, { ...annotation, highlighted })]);
}

function remove(workspace: Workspace, command: Of<'annotation.remove'>, at: string): Plan {
  const wanted = new Set<string>(command.annotationIds);
  const rows = (workspace.annotations[command.sourceId]?.toArray() ?? []).filter((row) =>
    wanted.has(row.id),
  );
  const first = rows[0];
  if (first === undefined || rows.length !== wanted.size) {
    return refuse(
      'not-found',
      command.annotationIds.find((id) => !rows.some((row) => row.id === id)) ?? command.sourceId,
    );
  }
  const edits = rows.map((row) => editOf('annotations', row.id, row, null));
  return ok([
    ...edits,
    trashEdit(command.trashId, 'annotation', first.target.quote.exact, at, edits),
  ]);
}

function removeBody(before: Annotation, command: Of<'body.remove'>, at: string): Plan {
  const bodies = before.bodies.filter((body) => body.id !== command.bodyId);
  if (bodies.length === before.bodies.length) {
    return refuse('not-found', command.bodyId);
  }
  const nothingLeft = bodies.length === 0 && !before.highlighted;
  const after = nothingLeft ? null : { ...before, bodies, modifiedAt: at };
  const edits = [editOf('annotations', before.id, before, after)];
  return ok([
    ...edits,
    trashEdit(command.trashId, 'annotation', before.target.quote.exact, at, edits),
  ]);
}

function changeBodies(
  workspace: Workspace,
  before: Annotation,
  command: Of<'body.add' | 'body.change'>,
  at: string,
): Plan {
  const missing = missingReference(workspace, command.body);
  if (missing !== null) {
    return refuse('not-found', missing);
  }
  const place = before.bodies.findIndex((body) => body.id === command.body.id);
  if (command.type === 'body.add') {
    if (place !== -1) {
      return refuse('already-exists', command.body.id);
    }
    return ok([
      editOf('annotations', before.id, before, {
        ...before,
        bodies: [...before.bodies, command.body],
        modifiedAt: at,
      }),
    ]);
  }
  if (place === -1 || before.bodies[place]?.type !== command.body.type) {
    return refuse('not-found', command.body.id);
  }
  const bodies = before.bodies.map((body, index) => (index === place ? command.body : body));
  return ok([editOf('annotations', before.id, before, { ...before, bodies, modifiedAt: at })]);
}

export function planAnnotation(workspace: Workspace, command: AnnotationCommand, at: string): Plan {
  if (command.type === 'annotation.add') {
    return add(workspace, command);
  }
  if (command.type === 'annotation.remove') {
    return remove(workspace, command, at);
  }
  const before = annotationOf(workspace, command.sourceId, command.annotationId);
  if (before === null) {
    return refuse('not-found', command.annotationId);
  }
  switch (command.type) {
    case 'annotation.move': {
      const refusal = targetRefusal(workspace, command.sourceId, command.target);
      return refusal === null
        ? ok([
            editOf('annotations', before.id, before, {
              ...before,
              target: command.target,
              modifiedAt: at,
            }),
          ])
        : refuse(refusal.reason, refusal.what);
    }
    case 'annotation.highlight': {
      const highlighted = command.highlighted || before.bodies.length === 0;
      return ok(
        highlighted === before.highlighted
          ? []
          : [editOf('annotations', before.id, before, { ...before, highlighted, modifiedAt: at })],
      );
    }
    case 'body.remove':
      return removeBody(before, command, at);
    default:
      return changeBodies(workspace, before, command, at);
  }
}
