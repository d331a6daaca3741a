/**
 * An edit is one row before and after. Every command comes down to edits: that is what makes each of them
 * undoable to the letter, and lets the store know which files a command touched.
 */
import type { Actor } from '#core/actor/actor.ts';
import type { Annotation } from '#core/annotation/annotation.ts';
import type { MarkBatch } from '#core/batch/batch.ts';
import type { Code } from '#core/codebook/code.ts';
import type { DossierDefinition } from '#core/dossier/definition.ts';
import type { Memo } from '#core/memo/memo.ts';
import type { Source } from '#core/source/source.ts';
import type { Decision } from '#core/suggestion/decision.ts';
import { AnnotationRows } from './annotation-rows.ts';
import type { TrashEntry, Workspace, WorkspaceAbout } from './workspace.ts';

export type Tables = {
  readonly about: WorkspaceAbout;
  readonly sources: Source;
  readonly annotations: Annotation;
  readonly actors: Actor;
  readonly codes: Code;
  readonly memos: Memo;
  readonly dossiers: DossierDefinition;
  readonly batches: MarkBatch;
  readonly decisions: Decision;
  readonly trash: TrashEntry;
};

export type TableName = keyof Tables;

/** The tables that are plain records by id. */
export type RecordTableName = Exclude<TableName, 'about' | 'annotations'>;

/** `null` before: the row is new. `null` after: the row goes. */
export type EditOf<T extends TableName> = {
  readonly table: T;
  readonly id: string;
  readonly before: Tables[T] | null;
  readonly after: Tables[T] | null;
};

export type Edit = { [T in TableName]: EditOf<T> }[TableName];

/** The same change backwards. */
export function invertEdits(edits: readonly Edit[]): readonly Edit[] {
  return edits
    .map((edit) => ({ ...edit, before: edit.after, after: edit.before }) as Edit)
    .reverse();
}

/** Whether two rows say the same, whatever the order of their keys. */
export function sameRow(a: unknown, b: unknown): boolean {
  if (a === b) {
    return true;
  }
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a === null ||
    b === null ||
    Array.isArray(a) !== Array.isArray(b)
  ) {
    return false;
  }
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameRow(value, right.get(key)))
  );
}

/** One annotation of a source by id, or `null`. */
export function annotationOf(
  workspace: Workspace,
  sourceId: string,
  id: string,
): Annotation | null {
  return workspace.annotations[sourceId]?.byId(id) ?? null;
}

function editedRows(rows: AnnotationRows, edits: readonly EditOf<'annotations'>[]): AnnotationRows {
  const only = edits[0];
  return edits.length === 1 && only !== undefined
    ? rows.with(only.before === null ? null : rows.byId(only.id), only.after)
    : rows.withMany(new Map(edits.map((edit) => [edit.id, edit.after])));
}

function editAnnotations(
  workspace: Workspace,
  edits: readonly EditOf<'annotations'>[],
): Workspace['annotations'] {
  const bySource = new Map<string, EditOf<'annotations'>[]>();
  for (const edit of edits) {
    const sourceId = (edit.after ?? edit.before)?.sourceId ?? '';
    const list = bySource.get(sourceId);
    if (list === undefined) {
      bySource.set(sourceId, [edit]);
    } else {
      list.push(edit);
    }
  }
  const next: Record<string, AnnotationRows> = { ...workspace.annotations };
  for (const [sourceId, list] of bySource) {
    const edited = editedRows(workspace.annotations[sourceId] ?? AnnotationRows.EMPTY, list);
    if (edited.length === 0) {
      delete next[sourceId];
    } else {
      next[sourceId] = edited;
    }
  }
  return next;
}

/** Tables that a caller has copied for itself: nobody else sees them, so they may be written to. */
export type OwnTables = Map<RecordTableName, Record<string, unknown>>;

/**
 * The workspace after these edits. The rows are put as they are: nothing is checked here (see `apply`).
 * Who applies many edits one after the other, and shows nobody the states between, passes the same `own` each time:
 * then each table is copied once and not for every edit.
 */
export function applyEdits(
  workspace: Workspace,
  edits: readonly Edit[],
  own: OwnTables = new Map(),
): Workspace {
  const next: { -readonly [K in keyof Workspace]: Workspace[K] } = { ...workspace };
  const annotations: EditOf<'annotations'>[] = [];
  for (const edit of edits) {
    if (edit.table === 'annotations') {
      annotations.push(edit);
    } else if (edit.table === 'about') {
      next.about = edit.after ?? next.about;
    } else {
      let table = own.get(edit.table);
      if (table === undefined) {
        table = { ...workspace[edit.table] };
        own.set(edit.table, table);
      }
      if (edit.after === null) {
        delete table[edit.id];
      } else {
        table[edit.id] = edit.after;
      }
    }
  }
  if (annotations.length > 0) {
    next.annotations = editAnnotations(workspace, annotations);
  }
  return Object.assign(next, Object.fromEntries(own));
}
