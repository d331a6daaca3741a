/** The lowdb databases of one workspace: which of them are behind, and bringing them up to date. */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { Low } from 'lowdb';
import { isId, type SourceId } from '#core/ids.ts';
import type { AnnotationRows } from '#core/workspace/annotation-rows.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { ensureFolder, factsIfThere, readIfThere } from '#node/file-system/whole-file.ts';
import type { BackedUpFile, BackupPlace } from './backups.ts';
import { coreOf, coreTables, sameCore, sortedRows } from './core-tables.ts';
import { DurableAdapter } from './durable-adapter.ts';
import type { Head } from './format.ts';
import type { ForeignRows } from './merge-foreign.ts';
import { notesFile, TRASH_FILE, WORKSPACE_FILE } from './paths.ts';
import { quarantine, quarantineName } from './quarantine.ts';
import type { RecoveredFile } from './recover-file.ts';
import { decodeStoreFile, type StoreFile } from './store-file.ts';

type Database = {
  readonly low: Low<StoreFile>;
  readonly adapter: DurableAdapter;
  /** The last command in the file on disk. */
  seq: number;
  /** The rows in the file on disk; anything else means that it is behind. */
  saved: unknown;
  /** The workspace when the file was last read or written, and when that was: what others' changes are measured by. */
  base: Workspace | null;
  since: string;
};

/** A file of ours that somebody else changed or removed. */
export type ForeignFile = {
  readonly file: string;
  readonly keptAt: string | null;
  readonly foreign: Omit<ForeignRows, 'known'> | null;
};

/** What is in `saved` when nothing is known about the file. */
const UNKNOWN = Symbol('unknown');

export type FilesPlace = BackupPlace & { readonly format: number; readonly clock: () => string };

export class WorkspaceFiles {
  readonly #place: FilesPlace;
  readonly #databases = new Map<string, Database>();
  #seqs: { readonly notes: Map<string, number>; trash: number } = { notes: new Map(), trash: 0 };

  constructor(place: FilesPlace) {
    this.#place = place;
  }

  /** Takes over what opening has read. `isClean` says whether no later command changed what is in the file. */
  adopt(file: RecoveredFile, workspace: Workspace, isClean: boolean): void {
    const database = this.#database(file.file);
    database.adapter.adopt(file.written);
    database.seq = file.head?.seq ?? 0;
    database.base = workspace;
    database.since = this.#place.clock();
    const clean = isClean && file.written !== null;
    const sourceId = sourceIdOf(file.file);
    if (sourceId !== null) {
      this.#seqs.notes.set(sourceId, database.seq);
      database.saved = clean ? workspace.annotations[sourceId] : UNKNOWN;
    } else if (file.file === TRASH_FILE) {
      this.#seqs.trash = database.seq;
      database.saved = clean ? workspace.trash : UNKNOWN;
    } else {
      database.saved = clean ? coreOf(workspace) : UNKNOWN;
    }
  }

  /** Whether any file is behind this state. */
  isBehind(workspace: Workspace): boolean {
    return (
      this.#notesBehind(workspace).length > 0 ||
      this.#trashBehind(workspace) ||
      this.#coreBehind(workspace)
    );
  }

  /** Brings every file up to this state. Throws the file system's failure; a file is old or new, never between. */
  async write(workspace: Workspace, seq: number): Promise<void> {
    for (const sourceId of this.#notesBehind(workspace)) {
      const rows = workspace.annotations[sourceId];
      await this.#writeNotes(workspace, sourceId, rows, seq);
      this.#database(WORKSPACE_FILE).saved = UNKNOWN;
    }
    if (this.#trashBehind(workspace)) {
      const { format } = this.#place;
      const head = { dossier: 'trash', format, workspace: workspace.id, seq } as const;
      const tables = { trash: sortedRows(workspace.trash) };
      await this.#write(TRASH_FILE, { head, tables }, workspace);
      this.#database(TRASH_FILE).saved = workspace.trash;
      this.#seqs.trash = seq;
      this.#database(WORKSPACE_FILE).saved = UNKNOWN;
    }
    // Last, because it says how new the others must be; and always, because the journal will start after it.
    if (this.#coreBehind(workspace) || this.#database(WORKSPACE_FILE).seq < seq) {
      await this.#writeCore(workspace, seq);
    }
  }

  /**
   * Looks whether somebody else changed our files. What they put there is kept in quarantine, and the file counts as
   * behind, so that ours is written again.
   */
  async takeForeign(): Promise<readonly ForeignFile[]> {
    const found: ForeignFile[] = [];
    for (const [file, database] of this.#databases) {
      if (await this.#isTouched(file, database)) {
        const foreign = await this.#keepForeign(file, database);
        if (foreign !== null) {
          database.saved = UNKNOWN;
          found.push(foreign);
        }
      }
    }
    return found;
  }

  /** Whether any of our files is not as we left it: a look at names, sizes and times only. */
  async isDisturbed(): Promise<boolean> {
    for (const [file, database] of this.#databases) {
      if (await this.#isTouched(file, database)) {
        return true;
      }
    }
    return false;
  }

  async #isTouched(file: string, { adapter }: Database): Promise<boolean> {
    const { fileSystem, folder } = this.#place;
    return adapter.changedSince(await factsIfThere(fileSystem, join(folder, file)));
  }

  /** The files as they are now, for a backup. */
  backedUpFiles(): readonly BackedUpFile[] {
    return [...this.#databases].flatMap(([file, { adapter, seq }]) =>
      adapter.written === null ? [] : [{ file, sha256: adapter.written.sha256, seq }],
    );
  }

  /** Keeps what somebody else put there. `null` when it is the same to the letter, put there anew. */
  async #keepForeign(
    file: string,
    { adapter, base, since }: Database,
  ): Promise<ForeignFile | null> {
    const { fileSystem, folder } = this.#place;
    const found = await readIfThere(fileSystem, join(folder, file));
    if (found === null) {
      return { file, keptAt: null, foreign: null };
    }
    const sha256 = createHash('sha256').update(found.bytes).digest('hex');
    if (sha256 === adapter.written?.sha256) {
      adapter.adopt({ sha256, facts: found.facts });
      return null;
    }
    const keptAt = quarantineName(file, found.bytes);
    await quarantine(this.#place, keptAt, found.bytes);
    const decoded = await decodeStoreFile(found.bytes);
    const rows = decoded.state === 'intact' && this.#isOurs(decoded.head) ? decoded.rows : [];
    return { file, keptAt, foreign: { file, keptAt, rows, base, since } };
  }

  /** A file of another workspace has nothing to say in this one. */
  #isOurs(head: Head | null): boolean {
    const base = this.#databases.get(WORKSPACE_FILE)?.base ?? null;
    return base === null || head?.workspace === base.id;
  }

  #notesBehind(workspace: Workspace): readonly SourceId[] {
    const known = [...this.#databases.keys()].map(sourceIdOf).filter((id) => id !== null);
    const all = new Set([...known, ...(Object.keys(workspace.annotations) as SourceId[])]);
    return [...all]
      .filter((id) => {
        const database = this.#databases.get(notesFile(id));
        return database === undefined || database.saved !== workspace.annotations[id];
      })
      .sort();
  }

  #trashBehind(workspace: Workspace): boolean {
    const database = this.#databases.get(TRASH_FILE);
    return database === undefined
      ? Object.keys(workspace.trash).length > 0
      : database.saved !== workspace.trash;
  }

  #coreBehind(workspace: Workspace): boolean {
    return !sameCore(this.#database(WORKSPACE_FILE).saved, coreOf(workspace));
  }

  async #writeNotes(
    workspace: Workspace,
    sourceId: SourceId,
    rows: AnnotationRows | undefined,
    seq: number,
  ): Promise<void> {
    const { format } = this.#place;
    const head = {
      dossier: 'notes',
      format,
      workspace: workspace.id,
      source: sourceId,
      seq,
    } as const;
    await this.#write(
      notesFile(sourceId),
      {
        head,
        tables: { annotations: rows?.toArray() ?? [] },
      },
      workspace,
    );
    this.#database(notesFile(sourceId)).saved = rows;
    this.#seqs.notes.set(sourceId, seq);
  }

  async #writeCore(workspace: Workspace, seq: number): Promise<void> {
    const head = {
      dossier: 'workspace',
      format: this.#place.format,
      workspace: workspace.id,
      createdAt: workspace.createdAt,
      seq,
      notes: this.#expectedNotes(workspace),
      trash: this.#seqs.trash,
    } as const;
    await this.#write(WORKSPACE_FILE, { head, tables: coreTables(workspace) }, workspace);
    this.#database(WORKSPACE_FILE).saved = coreOf(workspace);
  }

  /** A source that was removed is not waited for: its files go once it is purged. */
  #expectedNotes(workspace: Workspace): Readonly<Record<string, number>> {
    return Object.fromEntries(
      [...this.#seqs.notes].filter(
        ([id]) => Object.hasOwn(workspace.sources, id) || Object.hasOwn(workspace.annotations, id),
      ),
    );
  }

  async #write(file: string, data: StoreFile, workspace: Workspace): Promise<void> {
    const { fileSystem, folder } = this.#place;
    const database = this.#database(file);
    await ensureFolder(fileSystem, dirname(join(folder, file)));
    database.saved = UNKNOWN;
    database.low.data = data;
    await database.low.write();
    database.seq = data.head.seq;
    database.base = workspace;
    database.since = this.#place.clock();
  }

  #database(file: string): Database {
    let database = this.#databases.get(file);
    if (database === undefined) {
      const { fileSystem, folder, random } = this.#place;
      const adapter = new DurableAdapter(fileSystem, join(folder, file), random);
      // The value is set before each write: lowdb's default data never reaches the disk.
      const low = new Low<StoreFile>(adapter, null as unknown as StoreFile);
      database = { low, adapter, seq: 0, saved: UNKNOWN, base: null, since: '' };
      this.#databases.set(file, database);
    }
    return database;
  }
}

/** The source whose notes this file holds, or `null`. */
export function sourceIdOf(file: string): SourceId | null {
  const id = /^sources\/([^/]+)\/notes\.json$/u.exec(file)?.[1] ?? '';
  return isId('source', id) ? id : null;
}
