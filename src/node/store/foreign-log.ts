/** What others did to our files, and the conflicts that came of it, kept beside what was set aside until they are settled. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf } from '#node/file-system/failure.ts';
import { ensureFolder, readIfThere, writeDurably } from '#node/file-system/whole-file.ts';
import type { BackupPlace } from './backups.ts';
import type { Conflict, Settlement } from './care-types.ts';
import { printOfRow } from './known-rows.ts';
import type { MergeConflict } from './merge-foreign.ts';
import { QUARANTINE_FOLDER } from './paths.ts';
import { quarantine, quarantineName } from './quarantine.ts';
import { idOfRow, isTableName, parseRow, type StoredRow } from './row.ts';
import { Listeners } from './status-board.ts';
import type { ForeignChange } from './types.ts';

export const FOREIGN_LOG_FILE = `${QUARANTINE_FOLDER}/changed-elsewhere.json`;

/** As many changes and settled conflicts are remembered; conflicts that are not settled are never forgotten. */
const REMEMBERED = 200;

const rowNameSchema = z.object({ table: z.string().refine(isTableName), id: z.string().max(60) });

const changeSchema = z.object({
  at: z.string().max(40),
  files: z.array(z.object({ file: z.string().max(400), keptAt: z.string().max(400).nullable() })),
  merged: z.number().int(),
  conflicts: z.array(rowNameSchema),
});

const conflictSchema = z.object({
  id: z.string().regex(/^[0-9a-f]{16}$/u),
  at: z.string().max(40),
  table: z.string().refine(isTableName),
  rowId: z.string().max(60),
  ours: z.unknown(),
  theirs: z.unknown(),
  file: z.string().max(400),
  keptAt: z.string().max(400),
  settled: z.enum(['mine', 'theirs', 'both']).nullable(),
});

const logSchema = z.object({ changes: z.array(changeSchema), conflicts: z.array(conflictSchema) });

type Log = {
  readonly changes: readonly ForeignChange[];
  readonly conflicts: readonly Conflict[];
};

const EMPTY: Log = { changes: [], conflicts: [] };

function rowOrNull(table: string, row: unknown): StoredRow['row'] | null {
  const parsed = row === null ? null : parseRow(table, row);
  return parsed?.ok === true ? parsed.value.row : null;
}

function conflictFrom(raw: z.infer<typeof conflictSchema>): readonly Conflict[] {
  const theirs = rowOrNull(raw.table, raw.theirs);
  return theirs === null
    ? []
    : [
        {
          ...raw,
          table: raw.table as Conflict['table'],
          ours: rowOrNull(raw.table, raw.ours),
          theirs,
        },
      ];
}

function logFrom(bytes: Buffer): Log | null {
  try {
    const parsed = logSchema.safeParse(JSON.parse(bytes.toString('utf8')));
    return parsed.success
      ? {
          changes: parsed.data.changes as readonly ForeignChange[],
          conflicts: parsed.data.conflicts.flatMap(conflictFrom),
        }
      : null;
  } catch {
    return null;
  }
}

function idOf({ table, theirs }: MergeConflict): string {
  const print = printOfRow({ table, id: idOfRow(table, theirs), row: theirs } as StoredRow);
  return createHash('sha256').update(print).digest('hex').slice(0, 16);
}

/** Conflicts that wait for a person first, then the newest; of the settled ones only so many. */
function remembered(conflicts: readonly Conflict[]): readonly Conflict[] {
  const open = conflicts.filter(({ settled }) => settled === null);
  const settled = conflicts.filter((conflict) => conflict.settled !== null);
  return [...open, ...settled.slice(0, REMEMBERED)];
}

export class ForeignLog {
  readonly listeners = new Listeners<null>();
  readonly #place: BackupPlace;
  #log: Log = EMPTY;

  constructor(place: BackupPlace) {
    this.#place = place;
  }

  /** Newest first. */
  get changes(): readonly ForeignChange[] {
    return this.#log.changes;
  }

  get conflicts(): readonly Conflict[] {
    return this.#log.conflicts;
  }

  /** Takes up what an earlier run has left. What cannot be read is set aside: it is advice only. */
  async load(): Promise<void> {
    const unreadable = await this.read();
    try {
      if (unreadable !== null) {
        await quarantine(
          this.#place,
          quarantineName('changed-elsewhere.json', unreadable),
          unreadable,
        );
      }
    } catch (error) {
      if (codeOf(error) === null) {
        throw error;
      }
    }
  }

  /** As `load`, and writes nothing. Gives the bytes that could not be read, if there are such. */
  async read(): Promise<Buffer | null> {
    try {
      const found = await readIfThere(this.#place.fileSystem, this.#path);
      const log = found === null ? EMPTY : logFrom(found.bytes);
      this.#log = log ?? EMPTY;
      return log === null && found !== null ? found.bytes : null;
    } catch (error) {
      if (codeOf(error) === null) {
        throw error;
      }
      return null;
    }
  }

  /** Notes what was found. Conflicts that are known already are not asked about again. */
  async add(change: ForeignChange, conflicts: readonly MergeConflict[]): Promise<void> {
    const known = new Set(this.#log.conflicts.map(({ id }) => id));
    const news = conflicts
      .map((found): Conflict => {
        const { table, id: rowId, ours, theirs, file, keptAt } = found;
        return {
          id: idOf(found),
          at: change.at,
          table,
          rowId,
          ours,
          theirs,
          file,
          keptAt,
          settled: null,
        };
      })
      .filter(({ id }) => !known.has(id));
    await this.#set({
      changes: [change, ...this.#log.changes].slice(0, REMEMBERED),
      conflicts: [...news, ...this.#log.conflicts],
    });
  }

  async settle(id: string, settled: Settlement): Promise<void> {
    const conflicts = this.#log.conflicts.map((conflict) =>
      conflict.id === id ? { ...conflict, settled } : conflict,
    );
    await this.#set({ ...this.#log, conflicts });
  }

  get #path(): string {
    return join(this.#place.folder, FOREIGN_LOG_FILE);
  }

  /** What cannot be written is still told until the workspace is closed; the kept copies themselves are on the disk. */
  async #set(log: Log): Promise<void> {
    const { fileSystem, folder, random } = this.#place;
    this.#log = { ...log, conflicts: remembered(log.conflicts) };
    try {
      await ensureFolder(fileSystem, join(folder, QUARANTINE_FOLDER));
      const bytes = Buffer.from(`${JSON.stringify(this.#log, null, 1)}\n`);
      await writeDurably(fileSystem, this.#path, [bytes], random);
    } catch (error) {
      if (codeOf(error) === null) {
        throw error;
      }
    }
    this.listeners.tell(null);
  }
}
