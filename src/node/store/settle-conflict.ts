/** What settling a conflict does to the rows. Pure but for the ids it makes. */
import type { AppError } from '#core/app-error.ts';
import { makeId, type RandomBytes } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { type Edit, sameRow } from '#core/workspace/edit.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import type { Conflict, Settlement } from './care-types.ts';
import { currentRow, isAnchored } from './merge-foreign.ts';
import type { StoredRow } from './row.ts';

function storedOf({ table, rowId }: Conflict, row: StoredRow['row']): StoredRow {
  return { table, id: rowId, row } as StoredRow;
}

/** Theirs as a row of its own beside ours; `null` where there can be only one. */
export function besides(
  conflict: Conflict,
  current: StoredRow['row'] | null,
  random: RandomBytes,
): StoredRow | null {
  const stored = storedOf(conflict, conflict.theirs);
  if (current === null) {
    return stored;
  }
  switch (stored.table) {
    case 'annotations': {
      const bodies = stored.row.bodies.map((body) => ({ ...body, id: makeId('body', random) }));
      const id = makeId('annotation', random);
      return { table: 'annotations', id, row: { ...stored.row, id, bodies } };
    }
    case 'actors': {
      const id = makeId('actor', random);
      return { table: 'actors', id, row: { ...stored.row, id } };
    }
    case 'codes': {
      const id = makeId('code', random);
      return { table: 'codes', id, row: { ...stored.row, id } };
    }
    case 'dossiers': {
      const id = makeId('dossier', random);
      return { table: 'dossiers', id, row: { ...stored.row, id } };
    }
    case 'memos': {
      const ours = 'text' in current ? current.text : '';
      const text = `${ours}\n\n${stored.row.text}`;
      return { ...stored, row: { ...stored.row, text } };
    }
    default:
      return null;
  }
}

/** Whether both versions can stand side by side. */
export function canKeepBoth({ table, ours }: Pick<Conflict, 'table' | 'ours'>): boolean {
  return ours !== null && table !== 'sources' && table !== 'about' && table !== 'trash';
}

function editTo(workspace: Workspace, stored: StoredRow): Edit {
  const before = currentRow(workspace, stored) ?? null;
  return { table: stored.table, id: stored.id, before, after: stored.row } as Edit;
}

/** Ours back, where theirs had been taken before; nothing to do where ours stands. */
function backToOurs(workspace: Workspace, conflict: Conflict): readonly Edit[] {
  const theirs = storedOf(conflict, conflict.theirs);
  const current = currentRow(workspace, theirs) ?? null;
  const taken = conflict.settled === 'theirs' && sameRow(current, conflict.theirs);
  return taken
    ? [{ table: conflict.table, id: conflict.rowId, before: current, after: conflict.ours } as Edit]
    : [];
}

/** The edits that settle it; none when the rows are so already. Errors: `refused` with `not-found` or `in-use`. */
export function settling(
  workspace: Workspace,
  conflict: Conflict,
  how: Settlement,
  random: RandomBytes,
): Result<readonly Edit[], AppError> {
  if (how === 'mine') {
    return ok(backToOurs(workspace, conflict));
  }
  const theirs = storedOf(conflict, conflict.theirs);
  const current = (currentRow(workspace, theirs) ?? null) as StoredRow['row'] | null;
  const wanted = how === 'theirs' ? theirs : besides(conflict, current, random);
  if (wanted === null || !isAnchored(workspace, wanted)) {
    return err({ code: 'refused', reason: 'not-found', what: conflict.rowId });
  }
  const edit = editTo(workspace, wanted);
  return ok(sameRow(edit.before, edit.after) ? [] : [edit]);
}
