/** Looking into a copy of one of our files: which of its rows are news here. */
import { join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { applyEdits } from '#core/workspace/edit.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { readWhole } from '#node/file-system/whole-file.ts';
import type { BackupPlace } from './backups.ts';
import type { CopyPreview, FoundCopy } from './care-types.ts';
import { FORMAT } from './format.ts';
import { decodeJournal } from './journal-record.ts';
import { knownRows } from './known-rows.ts';
import { type ForeignRows, mergeForeign } from './merge-foreign.ts';
import { notesFile, WORKSPACE_FILE } from './paths.ts';
import type { StoredRow } from './row.ts';
import { decodeStoreFile } from './store-file.ts';

const NOT_OURS: AppError = { code: 'store', reason: 'not-ours' };

type Rows = { readonly rows: readonly StoredRow[]; readonly bad: number };

/** The rows as the journal leaves them; what it deletes is not deleted on its word. */
function rowsOfJournal(bytes: Buffer, workspace: Workspace): Rows | null {
  const { head, records, bad } = decodeJournal(bytes, FORMAT);
  if (head !== null && head.workspace !== workspace.id) {
    return null;
  }
  const rows = new Map<string, StoredRow>();
  for (const change of records.flatMap(({ changes }) => changes)) {
    const key = `${change.table}/${change.id}`;
    if (change.row === null) {
      rows.delete(key);
    } else {
      rows.set(key, change as StoredRow);
    }
  }
  return { rows: [...rows.values()], bad };
}

async function rowsOfFile(bytes: Buffer, workspace: Workspace): Promise<Rows | null> {
  const { head, rows, bad, state } = await decodeStoreFile(bytes);
  const foreign = head !== null && head.workspace !== workspace.id;
  return foreign || state === 'newer' ? null : { rows, bad };
}

export type ReadCopy = {
  readonly bytes: Buffer;
  readonly bad: number;
  /** What the merge takes; `keptAt` is where the copy lies now. */
  readonly foreign: ForeignRows;
};

function filesOfRows(rows: readonly StoredRow[]): readonly string[] {
  const notes = rows.flatMap(({ table, row }) =>
    table === 'annotations' ? [notesFile(row.sourceId)] : [],
  );
  return [WORKSPACE_FILE, ...new Set(notes)];
}

/** Errors: `store` with `not-ours`. Throws the file system's failure. */
export async function readCopy(
  place: BackupPlace,
  workspace: Workspace,
  { file, holds }: FoundCopy,
): Promise<Result<ReadCopy, AppError>> {
  const { bytes } = await readWhole(place.fileSystem, join(place.folder, file));
  const read =
    holds === 'journal' ? rowsOfJournal(bytes, workspace) : await rowsOfFile(bytes, workspace);
  // A damaged file that still has good rows is worth looking at; one without any is rubbish.
  if (read === null || holds === 'text' || (read.rows.length === 0 && read.bad > 0)) {
    return err(NOT_OURS);
  }
  const known = await knownRows(place, filesOfRows(read.rows), [workspace]);
  const foreign = { file, keptAt: file, rows: read.rows, base: null, since: '', known };
  return ok({ bytes, bad: read.bad, foreign });
}

/** What taking the copy over would do to this state. Pure. */
export function previewOf(workspace: Workspace, { foreign, bad }: ReadCopy): CopyPreview {
  const { edits, conflicts } = mergeForeign(workspace, [foreign]);
  return {
    file: foreign.file,
    edits,
    workspace: applyEdits(workspace, edits),
    conflicts: conflicts.map(({ table, id }) => ({ table, id })),
    bad,
  };
}
