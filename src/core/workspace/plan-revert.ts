/** Plans for undoing: rows go back as they were, unless one of them has changed since. */
import { ok } from '#core/result.ts';
import { annotationOf, type Edit, sameRow } from './edit.ts';
import { type Plan, refuse, rowOf } from './plan.ts';
import type { Workspace } from './workspace.ts';

/** A reader of the rows as they are now. */
export function rowReader(workspace: Workspace): (edit: Edit) => unknown {
  return (edit) => {
    if (edit.table === 'about') {
      return workspace.about;
    }
    if (edit.table !== 'annotations') {
      return rowOf(workspace, edit.table, edit.id);
    }
    return annotationOf(workspace, (edit.before ?? edit.after)?.sourceId ?? '', edit.id);
  };
}

export function planRevert(workspace: Workspace, edits: readonly Edit[]): Plan {
  const current = rowReader(workspace);
  // A batch may touch one row twice: only the first edit of each meets the stored row.
  const seen = new Map<string, unknown>();
  for (const edit of edits) {
    const key = `${edit.table}/${edit.id}`;
    const row = seen.has(key) ? seen.get(key) : current(edit);
    if (!sameRow(row ?? null, edit.before)) {
      return refuse('changed-since', edit.id);
    }
    seen.set(key, edit.after);
  }
  return ok(edits);
}
