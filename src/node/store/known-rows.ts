/** Our own earlier states of a file, as far as base, trash and backups tell: what is in them is no news. */
import { createHash } from 'node:crypto';
import { RECORDS } from '#core/workspace/difference.ts';
import { annotationsOf } from '#core/workspace/selectors.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { type BackupPlace, listBackups, readBackedUp } from './backups.ts';
import { canonicalJson } from './canonical-json.ts';
import type { KnownRows } from './merge-foreign.ts';
import type { StoredRow } from './row.ts';
import { makeBreather } from './slices.ts';
import { decodeStoreFile } from './store-file.ts';

/** Tells one state of one row from every other. */
export function printOfRow({ table, id, row }: Pick<StoredRow, 'table' | 'id' | 'row'>): string {
  const print = createHash('sha256').update(canonicalJson(row)).digest('hex').slice(0, 24);
  return `${table}/${id}/${print}`;
}

class RowBook implements KnownRows {
  readonly #ids = new Set<string>();
  readonly #prints = new Set<string>();

  add(row: StoredRow): void {
    this.#ids.add(`${row.table}/${row.id}`);
    this.#prints.add(printOfRow(row));
  }

  readonly hasId = ({ table, id }: StoredRow): boolean => this.#ids.has(`${table}/${id}`);
  readonly hasRow = (row: StoredRow): boolean => this.#prints.has(printOfRow(row));
}

function* rowsOfWorkspace(workspace: Workspace): Iterable<StoredRow> {
  for (const table of RECORDS) {
    for (const [id, row] of Object.entries(workspace[table])) {
      yield { table, id, row } as StoredRow;
    }
  }
  for (const sourceId of Object.keys(workspace.annotations)) {
    for (const row of annotationsOf(workspace, sourceId)) {
      yield { table: 'annotations', id: row.id, row };
    }
  }
  for (const edit of Object.values(workspace.trash).flatMap(({ edits }) => edits)) {
    if (edit.before !== null) {
      yield { table: edit.table, id: edit.id, row: edit.before } as StoredRow;
    }
  }
}

/**
 * Everything that is kept of our earlier states of these files. Read when a file was changed by somebody else or a copy
 * is looked at, which is rare; contents that backups share are read once. Throws the file system's failure.
 */
export async function knownRows(
  place: BackupPlace,
  files: readonly string[],
  states: readonly Workspace[],
): Promise<KnownRows> {
  const book = new RowBook();
  const breathe = makeBreather();
  for (const row of states.flatMap((state) => [...rowsOfWorkspace(state)])) {
    book.add(row);
    await breathe();
  }
  const read = new Set<string>();
  for (const entry of (await listBackups(place)).flatMap((backup) => backup.files)) {
    if (files.includes(entry.file) && !read.has(entry.sha256)) {
      read.add(entry.sha256);
      const content = await readBackedUp(place, entry);
      for (const row of content === null ? [] : (await decodeStoreFile(content)).rows) {
        book.add(row);
        await breathe();
      }
    }
  }
  return book;
}
