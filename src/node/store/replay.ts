/** Rows and the changes after them, put together into a workspace. */
import type { Annotation } from '#core/annotation/annotation.ts';
import type { WorkspaceId } from '#core/ids.ts';
import { AnnotationRows } from '#core/workspace/annotation-rows.ts';
import { RECORDS } from '#core/workspace/difference.ts';
import type { TableName } from '#core/workspace/edit.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import type { JournalRecord, RowChange } from './journal-record.ts';
import type { StoredRow } from './row.ts';

export class RowSet {
  readonly #tables = new Map<TableName, Map<string, StoredRow['row']>>();
  readonly #annotations = new Map<string, Map<string, Annotation>>();

  put(stored: StoredRow): void {
    if (stored.table === 'annotations') {
      this.#annotationsOf(stored.row.sourceId).set(stored.id, stored.row);
    } else {
      this.#table(stored.table).set(stored.id, stored.row);
    }
  }

  #change(change: RowChange): void {
    if (change.row !== null) {
      this.put(change as StoredRow);
    } else if (change.table === 'annotations') {
      this.#annotationsOf(change.sourceId ?? '').delete(change.id);
    } else {
      this.#table(change.table).delete(change.id);
    }
  }

  /** Puts the rows that a command left behind. Doing it again changes nothing. */
  replay(record: JournalRecord): void {
    for (const change of record.changes) {
      this.#change(change);
    }
  }

  toWorkspace(id: WorkspaceId, createdAt: string, title: string): Workspace {
    const annotations: Record<string, AnnotationRows> = {};
    for (const [sourceId, rows] of this.#annotations) {
      if (rows.size > 0) {
        annotations[sourceId] = AnnotationRows.from([...rows.values()]);
      }
    }
    const about = this.#table('about').get('about') as Workspace['about'] | undefined;
    const tables = Object.fromEntries(
      RECORDS.map((name) => [name, Object.fromEntries(this.#table(name))]),
    );
    return { id, createdAt, about: about ?? { title }, ...tables, annotations } as Workspace;
  }

  #table(name: TableName): Map<string, StoredRow['row']> {
    let rows = this.#tables.get(name);
    if (rows === undefined) {
      rows = new Map();
      this.#tables.set(name, rows);
    }
    return rows;
  }

  #annotationsOf(sourceId: string): Map<string, Annotation> {
    let rows = this.#annotations.get(sourceId);
    if (rows === undefined) {
      rows = new Map();
      this.#annotations.set(sourceId, rows);
    }
    return rows;
  }
}

/** The files whose rows these records changed, by table and, for annotations, source. */
export function touchedBy(records: readonly JournalRecord[]): {
  readonly notes: ReadonlySet<string>;
  readonly trash: boolean;
  readonly core: boolean;
} {
  const notes = new Set<string>();
  let trash = false;
  let core = false;
  for (const change of records.flatMap((record) => record.changes)) {
    if (change.table === 'annotations') {
      notes.add(change.row?.sourceId ?? change.sourceId ?? '');
    } else if (change.table === 'trash') {
      trash = true;
    } else {
      core = true;
    }
  }
  return { notes, trash, core };
}
