/** Plans for the trash: bringing something back, and letting it go for good. */
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import { ok } from '#core/result.ts';
import type { Command } from './command.ts';
import { applyEdits, type Edit } from './edit.ts';
import { editOf, type Plan, refuse, rowOf } from './plan.ts';
import { rowReader } from './plan-revert.ts';
import { hasBatchTarget } from './select-batches.ts';
import type { Workspace } from './workspace.ts';

type TrashCommand = Extract<Command, { type: `trash.${string}` }>;

/** Whether what a body points to exists in this workspace. */
function isAnchored(workspace: Workspace, body: Body): boolean {
  if (body.type === 'mention') {
    return rowOf(workspace, 'actors', body.actorId) !== null;
  }
  return body.type !== 'code' || rowOf(workspace, 'codes', body.codeId) !== null;
}

/**
 * The annotation with what the deletion took from it, keeping whatever was written since.
 * What points to an actor or code that is still deleted stays in the trash's record and is not brought back.
 */
function restored(
  workspace: Workspace,
  before: Annotation,
  current: Annotation | null,
): Annotation | null {
  const base = current ?? before;
  const here = new Set<string>(current?.bodies.map((body) => body.id) ?? []);
  const bodies = [
    ...(current?.bodies ?? []),
    ...before.bodies.filter((body) => !here.has(body.id)),
  ].filter((body) => isAnchored(workspace, body));
  const highlighted = base.highlighted || before.highlighted;
  return bodies.length === 0 && !highlighted ? null : { ...base, highlighted, bodies };
}

/** Whether the edit took away a row of a table of plain records. */
function isPlainRow(edit: Edit): boolean {
  return edit.table !== 'annotations' && edit.table !== 'about' && edit.before !== null;
}

/** A code that comes back when the one above it is gone stands at the top. */
function atTopUnlessParent(
  workspace: Workspace,
  returning: ReadonlySet<string>,
  edit: Edit,
): Edit['before'] {
  if (edit.table !== 'codes' || edit.before?.parentId === undefined) {
    return edit.before;
  }
  const { parentId, ...rest } = edit.before;
  const there = returning.has(parentId) || rowOf(workspace, 'codes', parentId) !== null;
  return there ? edit.before : rest;
}

/** Whether what a batch is about is there, or comes back with it. */
function hasItsTarget(workspace: Workspace, returning: ReadonlySet<string>, edit: Edit): boolean {
  if (edit.table !== 'batches' || edit.before === null) {
    return true;
  }
  const { target } = edit.before;
  return (
    hasBatchTarget(workspace, target) ||
    returning.has(target.kind === 'actor' ? target.actorId : target.codeId)
  );
}

function restore(workspace: Workspace, command: Extract<Command, { type: 'trash.restore' }>): Plan {
  const entry = rowOf(workspace, 'trash', command.trashId);
  if (entry === null) {
    return refuse('not-found', command.trashId);
  }
  const current = rowReader(workspace);
  const plain = entry.edits.filter((edit) => isPlainRow(edit) && current(edit) === null);
  const returning = new Set(plain.map((edit) => edit.id));
  const rows = plain.filter((edit) => hasItsTarget(workspace, returning, edit));
  const back: Edit[] = rows.map((edit) => {
    const row = atTopUnlessParent(workspace, returning, edit);
    return { ...edit, before: null, after: row } as Edit;
  });
  const state = applyEdits(workspace, back);
  for (const edit of entry.edits) {
    if (edit.table !== 'annotations' || edit.before === null) {
      continue;
    }
    if (rowOf(state, 'sources', edit.before.sourceId) === null) {
      return refuse('not-found', edit.before.sourceId);
    }
    const now = current(edit) as Annotation | null;
    const after = restored(state, edit.before, now);
    if (after !== null) {
      back.push(editOf('annotations', edit.id, now, after));
    }
  }
  return ok([...back, editOf('trash', entry.id, entry, null)]);
}

export function planTrash(workspace: Workspace, command: TrashCommand): Plan {
  if (command.type === 'trash.restore') {
    return restore(workspace, command);
  }
  const edits: Edit[] = [];
  for (const id of new Set(command.trashIds)) {
    const entry = rowOf(workspace, 'trash', id);
    if (entry === null) {
      return refuse('not-found', id);
    }
    edits.push(editOf('trash', id, entry, null));
  }
  return ok(edits);
}
