/** Plans for batches of marks: making one, extending it, taking parts or all of it back. */
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import type { BatchMark, BatchTarget, MarkBatch } from '#core/batch/batch.ts';
import { ok } from '#core/result.ts';
import type { Command } from './command.ts';
import { annotationOf, type Edit } from './edit.ts';
import { editOf, type Plan, refuse, rowOf, trashEdit } from './plan.ts';
import { planAnnotation } from './plan-annotation.ts';
import { hasBatchTarget, nameOfTarget, saysTarget, withdrawalOf } from './select-batches.ts';
import type { Workspace } from './workspace.ts';

type BatchCommand = Extract<Command, { type: 'batch.mark' | 'batch.withdraw' }>;
type MarkCommand = Extract<Command, { type: 'batch.mark' }>;

type Addition = Extract<Command, { type: 'annotation.add' | 'body.add' }>;

/** The marks that the command adds, each as the command that it would be alone. */
function additionsOf(command: MarkCommand, at: string): readonly Addition[] {
  const { batchId } = command;
  return [
    ...command.add.map((row) => ({
      type: 'annotation.add' as const,
      annotation: { ...row, batchId, createdAt: at, modifiedAt: at },
    })),
    ...command.say.map((one) => ({ type: 'body.add' as const, ...one })),
  ];
}

/** The bodies that come with it: exactly one, about what the batch is about. */
function saysOneThing(workspace: Workspace, addition: Addition, command: MarkCommand): boolean {
  const bodies = addition.type === 'annotation.add' ? addition.annotation.bodies : [addition.body];
  const [body] = bodies;
  if (body === undefined || bodies.length > 1) {
    return false;
  }
  // For single words the reader may have chosen another actor that is called so.
  return command.target.kind === 'actor'
    ? body.type === 'mention'
    : saysTarget(workspace, body, command.target);
}

function additions(workspace: Workspace, command: MarkCommand, at: string): Plan {
  const edits = new Map<string, Edit>();
  for (const addition of additionsOf(command, at)) {
    const id = addition.type === 'annotation.add' ? addition.annotation.id : addition.annotationId;
    if (!saysOneThing(workspace, addition, command)) {
      return refuse('not-found', id);
    }
    const plan = planAnnotation(workspace, addition, at);
    if (!plan.ok) {
      return plan;
    }
    if (edits.has(id)) {
      return refuse('already-exists', id);
    }
    for (const edit of plan.value) {
      edits.set(id, edit);
    }
  }
  return ok([...edits.values()]);
}

/** The annotation without these bodies; `null` when nothing is left of it. */
function withoutBodies(
  row: Annotation,
  bodies: ReadonlySet<string>,
  at: string,
): Annotation | null {
  const left = row.bodies.filter((body) => !bodies.has(body.id));
  return left.length === 0 && !row.highlighted ? null : { ...row, bodies: left, modifiedAt: at };
}

/** Edits that take these bodies off their annotations. */
function taken(workspace: Workspace, marks: readonly BatchMark[], at: string): Plan {
  const bodies = new Set<string>(marks.map((mark) => mark.bodyId));
  const rows = new Map<string, Annotation>();
  for (const { sourceId, annotationId, bodyId } of marks) {
    const row = annotationOf(workspace, sourceId, annotationId);
    if (row?.bodies.some((body) => body.id === bodyId) !== true) {
      return refuse('not-found', bodyId);
    }
    rows.set(row.id, row);
  }
  return ok(
    [...rows.values()].map((row) =>
      editOf('annotations', row.id, row, withoutBodies(row, bodies, at)),
    ),
  );
}

function markOf(place: Omit<BatchMark, 'bodyId'>, body: Body, target: BatchTarget): BatchMark {
  const { sourceId, annotationId } = place;
  const other =
    body.type === 'mention' && target.kind === 'actor' && body.actorId !== target.actorId;
  return {
    ...{ sourceId, annotationId, bodyId: body.id },
    ...(other ? { actorId: body.actorId } : {}),
  };
}

function marksAfter(before: MarkBatch | null, command: MarkCommand): readonly BatchMark[] {
  const gone = new Set<string>(command.take.map((mark) => mark.bodyId));
  return [
    ...(before?.marks ?? []).filter((mark) => !gone.has(mark.bodyId)),
    ...command.add.flatMap(({ sourceId, id: annotationId, bodies }) =>
      bodies.map((body) => markOf({ sourceId, annotationId }, body, command.target)),
    ),
    ...command.say.map((place) => markOf(place, place.body, command.target)),
  ];
}

/** A mark to be taken off that is not the batch's, or is extended by the same command. */
function wrongTake(before: MarkBatch | null, command: MarkCommand): BatchMark | undefined {
  const touched = new Set([
    ...command.add.map((row) => row.id),
    ...command.say.map((one) => one.annotationId),
  ]);
  const known = new Set<string>(before?.marks.map((one) => one.bodyId) ?? []);
  return command.take.find((one) => !known.has(one.bodyId) || touched.has(one.annotationId));
}

function mark(workspace: Workspace, command: MarkCommand, at: string): Plan {
  const { batchId: id, target, search, leftOut } = command;
  const before = rowOf(workspace, 'batches', id);
  const name = nameOfTarget(workspace, target);
  const wrong = wrongTake(before, command);
  if (name === undefined || !hasBatchTarget(workspace, target) || wrong !== undefined) {
    return refuse('not-found', wrong?.bodyId ?? id);
  }
  const added = additions(workspace, command, at);
  if (!added.ok) {
    return added;
  }
  const off = taken(workspace, command.take, at);
  if (!off.ok) {
    return off;
  }
  const marks = marksAfter(before, command);
  const times = { createdAt: before?.createdAt ?? at, modifiedAt: at };
  const after = marks.length === 0 ? null : { id, target, search, marks, leftOut, ...times };
  if (before === null && after === null) {
    return ok([]);
  }
  const row = editOf('batches', id, before, after);
  const trash = trashEdit(command.trashId, 'annotation', name, at, off.value);
  return ok([...added.value, ...off.value, row, ...(off.value.length === 0 ? [] : [trash])]);
}

function withdraw(
  workspace: Workspace,
  batch: MarkBatch,
  command: Extract<Command, { type: 'batch.withdraw' }>,
  at: string,
): Plan {
  const { goes } = withdrawalOf(workspace, batch);
  const off = taken(
    workspace,
    goes.map((one) => one.mark),
    at,
  );
  if (!off.ok) {
    return off;
  }
  const edits = [...off.value, editOf('batches', batch.id, batch, null)];
  const name = nameOfTarget(workspace, batch.target) ?? batch.id;
  return ok([...edits, trashEdit(command.trashId, 'batch', name, at, edits)]);
}

export function planMarkBatch(workspace: Workspace, command: BatchCommand, at: string): Plan {
  if (command.type === 'batch.mark') {
    return mark(workspace, command, at);
  }
  const batch = rowOf(workspace, 'batches', command.batchId);
  return batch === null
    ? refuse('not-found', command.batchId)
    : withdraw(workspace, batch, command, at);
}
