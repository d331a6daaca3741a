/**
 * What somebody else put into our files while we had them open (a synchronising program, the same workspace on another
 * computer) is taken over row by row, where it is news: newer than what we last wrote there, and not changed by us
 * meanwhile. Nothing is ever deleted on that word, for an older file looks just like one with deletions.
 */

import {
  annotationOf,
  applyEdits,
  type Edit,
  sameRow,
  type TableName,
} from '#core/workspace/edit.ts';
import { resolveActor } from '#core/workspace/resolve-actor.ts';
import { hasBatchTarget } from '#core/workspace/select-batches.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import type { StoredRow } from './row.ts';
import type { RowName } from './types.ts';

/** Rows of a file that somebody else wrote. */
export type ForeignRows = {
  readonly rows: readonly StoredRow[];
  /** The workspace as it was when we last read or wrote the file. */
  readonly base: Workspace;
  /** When that was (ISO 8601). */
  readonly since: string;
};

export type Merge = {
  readonly edits: readonly Edit[];
  /** Rows that both sides changed, or that point to something that is not here: ours stayed. */
  readonly conflicts: readonly RowName[];
};

/** What rows point to comes before them. What was deleted elsewhere, and the title, stay in the kept copy. */
const ORDER: readonly TableName[] = [
  'sources',
  'actors',
  'codes',
  'memos',
  'dossiers',
  'decisions',
  'annotations',
  'batches',
];

function currentRow(workspace: Workspace, { table, id, row }: StoredRow): unknown {
  if (table === 'annotations') {
    return annotationOf(workspace, row.sourceId, id);
  }
  if (table === 'about') {
    return workspace.about;
  }
  return Object.hasOwn(workspace[table], id) ? workspace[table][id] : null;
}

function changedAt({ row }: StoredRow): string {
  if ('modifiedAt' in row) {
    return row.modifiedAt;
  }
  return 'addedAt' in row ? row.addedAt : '';
}

/** Whether everything that a row points to is there. */
function isAnchored(workspace: Workspace, stored: StoredRow): boolean {
  switch (stored.table) {
    case 'annotations':
      return (
        Object.hasOwn(workspace.sources, stored.row.sourceId) &&
        stored.row.bodies.every(
          (body) =>
            (body.type !== 'mention' || resolveActor(workspace, body.actorId) !== null) &&
            (body.type !== 'code' || Object.hasOwn(workspace.codes, body.codeId)),
        )
      );
    case 'actors':
      return (
        stored.row.mergedInto === undefined ||
        Object.hasOwn(workspace.actors, stored.row.mergedInto)
      );
    case 'codes':
      return (
        stored.row.parentId === undefined || Object.hasOwn(workspace.codes, stored.row.parentId)
      );
    case 'memos':
      return hasMemoTarget(workspace, stored.row.target);
    case 'batches':
      return hasBatchTarget(workspace, stored.row.target);
    default:
      return true;
  }
}

type MemoTarget = Extract<StoredRow, { table: 'memos' }>['row']['target'];

function hasMemoTarget(workspace: Workspace, target: MemoTarget): boolean {
  if (target.kind === 'workspace') {
    return true;
  }
  const table = ({ source: 'sources', actor: 'actors', code: 'codes' } as const)[target.kind];
  return Object.hasOwn(workspace[table], target.id);
}

type News = { readonly stored: StoredRow; readonly base: Workspace };

function newsIn(foreign: readonly ForeignRows[], table: TableName): readonly News[] {
  return foreign.flatMap(({ rows, base, since }) =>
    rows
      .filter((stored) => stored.table === table && changedAt(stored) > since)
      .map((stored) => ({ stored, base })),
  );
}

/** Merges foreign rows into our workspace. Pure. */
export function mergeForeign(ours: Workspace, foreign: readonly ForeignRows[]): Merge {
  const edits: Edit[] = [];
  const conflicts: RowName[] = [];
  let state = ours;
  for (const { stored, base } of ORDER.flatMap((table) => newsIn(foreign, table))) {
    const { table, id } = stored;
    const before = currentRow(state, stored) ?? null;
    if (sameRow(before, stored.row)) {
      continue;
    }
    const untouched = sameRow(before, currentRow(base, stored) ?? null);
    if (untouched && isAnchored(state, stored)) {
      const edit = { table, id, before, after: stored.row } as Edit;
      edits.push(edit);
      state = applyEdits(state, [edit]);
    } else {
      conflicts.push({ table, id });
    }
  }
  return { edits, conflicts };
}
