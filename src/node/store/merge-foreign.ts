/**
 * What somebody else put into our files (a synchronising program, the same workspace on another computer) is taken over
 * row by row, where it is news: a row that we never had, or one changed after we last wrote it and not by us meanwhile.
 * What may have been changed on both sides is a conflict, for a person to settle. Nothing is ever deleted on that word,
 * for an older file looks just like one with deletions.
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
  /** The file, and where its copy is kept; relative to the workspace. */
  readonly file: string;
  readonly keptAt: string;
  readonly rows: readonly StoredRow[];
  /** The workspace as it was when we last read or wrote the file; `null` when nobody knows. */
  readonly base: Workspace | null;
  /** When that was (ISO 8601); empty when nobody knows. */
  readonly since: string;
  /** Our own earlier states, as far as they are kept. */
  readonly known: KnownRows;
};

/** Rows that we once had. */
export type KnownRows = {
  readonly hasId: (row: StoredRow) => boolean;
  /** Whether we had the row just so. */
  readonly hasRow: (row: StoredRow) => boolean;
};

export type MergeConflict = RowName & {
  readonly ours: StoredRow['row'] | null;
  readonly theirs: StoredRow['row'];
  readonly file: string;
  readonly keptAt: string;
};

export type Merge = {
  readonly edits: readonly Edit[];
  /** Rows that both sides changed, or that point to something that is not here: ours stayed. */
  readonly conflicts: readonly MergeConflict[];
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

/** Our row of this name, if there is one. */
export function currentRow(workspace: Workspace, { table, id, row }: StoredRow): unknown {
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
export function isAnchored(workspace: Workspace, stored: StoredRow): boolean {
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

type News = { readonly stored: StoredRow; readonly from: ForeignRows };

function rowsIn(foreign: readonly ForeignRows[], table: TableName): readonly News[] {
  return foreign.flatMap((from) =>
    from.rows.filter((stored) => stored.table === table).map((stored) => ({ stored, from })),
  );
}

/**
 * What to do with a row that is not as ours is. A row that we once had just so is one of our own older states, whatever
 * its time. Times are compared only where we know when we last wrote: clocks of two computers differ.
 */
function verdict({ stored, from }: News, current: unknown): 'take' | 'skip' | 'conflict' {
  if (from.known.hasRow(stored)) {
    return 'skip';
  }
  if (current === null) {
    return from.known.hasId(stored) ? 'conflict' : 'take';
  }
  const base = from.base === null ? null : (currentRow(from.base, stored) ?? null);
  const recent = from.since !== '' && changedAt(stored) > from.since;
  return recent && sameRow(current, base) ? 'take' : 'conflict';
}

/** Merges foreign rows into our workspace. Pure. */
export function mergeForeign(ours: Workspace, foreign: readonly ForeignRows[]): Merge {
  const edits: Edit[] = [];
  const conflicts: MergeConflict[] = [];
  let state = ours;
  for (const news of ORDER.flatMap((table) => rowsIn(foreign, table))) {
    const { stored, from } = news;
    const { table, id } = stored;
    const before = (currentRow(state, stored) ?? null) as StoredRow['row'] | null;
    const what = sameRow(before, stored.row) ? 'skip' : verdict(news, before);
    if (what === 'take' && isAnchored(state, stored)) {
      const edit = { table, id, before, after: stored.row } as Edit;
      edits.push(edit);
      state = applyEdits(state, [edit]);
    } else if (what !== 'skip') {
      const { file, keptAt } = from;
      conflicts.push({ table, id, ours: before, theirs: stored.row, file, keptAt });
    }
  }
  return { edits, conflicts };
}
