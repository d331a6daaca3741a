/** Plans for undoing: rows go back as they were, unless one of them has changed since. */
import { ok } from '#core/result.ts';
import { annotationOf, type Edit, sameRow } from './edit.ts';
import { type Plan, refuse, rowOf } from './plan.ts';
import type { Workspace } from './workspace.ts';

/** Above this many annotation edits in one source, an index is built instead of searching for each. */
const INDEX_FROM = 8;

/** A reader of current rows that stays linear for bulk edits. */
export function rowReader(workspace: Workspace, edits: readonly Edit[]): (edit: Edit) => unknown {
  const indexed = new Map<string, Map<string, unknown>>();
  if (edits.length >= INDEX_FROM) {
    for (const [sourceId, rows] of Object.entries(workspace.annotations)) {
      indexed.set(sourceId, new Map(rows.map((row) => [row.id, row])));
    }
  }
  return (edit) => {
    if (edit.table === 'about') {
      return workspace.about;
    }
    if (edit.table !== 'annotations') {
      return rowOf(workspace, edit.table, edit.id);
    }
    const sourceId = (edit.before ?? edit.after)?.sourceId ?? '';
    return indexed.size > 0
      ? (indexed.get(sourceId)?.get(edit.id) ?? null)
      : annotationOf(workspace, sourceId, edit.id);
  };
}

export function planRevert(workspace: Workspace, edits: readonly Edit[]): Plan {
  const current = rowReader(workspace, edits);
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
