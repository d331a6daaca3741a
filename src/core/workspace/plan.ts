/** What the planners share: the shape of a plan and the making of edits. */
import type { RefusalReason } from '#core/app-error.ts';
import type { BatchTarget } from '#core/batch/batch.ts';
import type { TrashId } from '#core/ids.ts';
import { err, type Result } from '#core/result.ts';
import type { AnnotationRows } from './annotation-rows.ts';
import type { Edit, EditOf, RecordTableName, TableName, Tables } from './edit.ts';
import type { TrashEntry, TrashedKind, Workspace } from './workspace.ts';

/** Why a command was refused, and which row or name it stumbled over. */
export type Refusal = { readonly reason: RefusalReason; readonly what: string };

/** A command as edits, or why it cannot be. */
export type Plan = Result<readonly Edit[], Refusal>;

export function refuse(
  reason: RefusalReason,
  what: string,
): { readonly ok: false; readonly error: Refusal } {
  return err({ reason, what });
}

/** One row's edit. */
export function editOf<T extends TableName>(
  table: T,
  id: string,
  before: Tables[T] | null,
  after: Tables[T] | null,
): Edit {
  const edit: EditOf<T> = { table, id, before, after };
  return edit as unknown as Edit;
}

/** A row by id, own properties only. */
export function rowOf<T extends RecordTableName>(
  workspace: Workspace,
  table: T,
  id: string,
): Tables[T] | null {
  const rows = workspace[table] as Readonly<Record<string, Tables[T]>>;
  return Object.hasOwn(rows, id) ? (rows[id] ?? null) : null;
}

/** The annotations of every source, the sources in the order of their ids: the same however the rows were read. */
export function annotationLists(workspace: Workspace): readonly AnnotationRows[] {
  return Object.entries(workspace.annotations)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, rows]) => rows);
}

/** The edits that delete the batches about what is deleted, in one order, however the rows were read. */
export function batchEdits(
  workspace: Workspace,
  isGone: (target: BatchTarget) => boolean,
): readonly Edit[] {
  return Object.values(workspace.batches)
    .filter((batch) => isGone(batch.target))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((batch) => editOf('batches', batch.id, batch, null));
}

/** The edit that puts what `edits` delete into the trash. */
export function trashEdit(
  id: TrashId,
  kind: TrashedKind,
  name: string,
  at: string,
  edits: readonly Edit[],
): Edit {
  const entry: TrashEntry = { id, kind, name, deletedAt: at, edits };
  return editOf('trash', id, null, entry);
}
