/** What has to be done to one workspace so that it holds the same rows as another. Pure. */
import type { Annotation } from '#core/annotation/annotation.ts';
import { type Edit, type RecordTableName, sameRow, type Tables } from './edit.ts';
import { editOf } from './plan.ts';
import type { Workspace } from './workspace.ts';

/** The tables that are plain records by id. */
export const RECORDS: readonly RecordTableName[] = [
  'sources',
  'actors',
  'codes',
  'memos',
  'dossiers',
  'batches',
  'decisions',
  'trash',
];

function recordEdits<T extends RecordTableName>(
  from: Workspace,
  to: Workspace,
  table: T,
): readonly Edit[] {
  const before = from[table] as Readonly<Record<string, Tables[T]>>;
  const after = to[table] as Readonly<Record<string, Tables[T]>>;
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].flatMap((id) => {
    const old = Object.hasOwn(before, id) ? (before[id] ?? null) : null;
    const next = Object.hasOwn(after, id) ? (after[id] ?? null) : null;
    return sameRow(old, next) ? [] : [editOf(table, id, old, next)];
  });
}

function rowsById(workspace: Workspace): ReadonlyMap<string, Annotation> {
  const lists = Object.values(workspace.annotations);
  return new Map(lists.flatMap((rows) => rows.toArray().map((row) => [row.id, row])));
}

function annotationEdits(from: Workspace, to: Workspace): readonly Edit[] {
  const before = rowsById(from);
  const after = rowsById(to);
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].flatMap((id) => {
    const old = before.get(id) ?? null;
    const next = after.get(id) ?? null;
    // An edit is of one source: an annotation that belongs to another one goes here and comes there.
    return old !== null && next !== null && old.sourceId !== next.sourceId
      ? [editOf('annotations', id, old, null), editOf('annotations', id, null, next)]
      : sameRow(old, next)
        ? []
        : [editOf('annotations', id, old, next)];
  });
}

/** The edits that lead from one workspace to the rows of the other; none when they hold the same. */
export function differenceOf(from: Workspace, to: Workspace): readonly Edit[] {
  const about = sameRow(from.about, to.about)
    ? []
    : [editOf('about', 'about', from.about, to.about)];
  return [
    ...about,
    ...RECORDS.flatMap((table) => recordEdits(from, to, table)),
    ...annotationEdits(from, to),
  ];
}
