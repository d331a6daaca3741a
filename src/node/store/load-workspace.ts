/** Reads a whole workspace folder: the files, the journal, and what can be recovered of either. Writes nothing. */
import { join } from 'node:path';
import { isId, type SourceId, type WorkspaceId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { isAbsent } from '#node/file-system/failure.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { factsIfThere, readIfThere } from '#node/file-system/whole-file.ts';
import { type Backup, listBackups } from './backups.ts';
import type { Head, WorkspaceHead } from './format.ts';
import { type DecodedJournal, decodeJournal, type JournalRecord } from './journal-record.ts';
import { formatAfter } from './migrate.ts';
import {
  BACKUPS_FOLDER,
  JOURNAL_FILE,
  notesFile,
  SOURCES_FOLDER,
  TRASH_FILE,
  WORKSPACE_FILE,
} from './paths.ts';
import { quarantineName } from './quarantine.ts';
import {
  type RecoveredFile,
  type RecoveryPlace,
  readStored,
  type StoredPlace,
} from './recover-file.ts';
import { RowSet } from './replay.ts';
import type { Incident } from './types.ts';

export type LoadPlace = Omit<RecoveryPlace, 'backups'> & {
  /** Whether a missing `workspace.json` is put together from backups and journal; an error unless said otherwise. */
  readonly restore?: boolean;
};

/** A file to keep a copy of before it is replaced. */
export type Kept = { readonly name: string; readonly bytes: Buffer };

export type LoadedJournal = {
  /** Name of the journal file that can be appended to as it is; `null` when a new one is needed. */
  readonly usable: string | null;
  readonly base: number;
  readonly records: readonly JournalRecord[];
  readonly recent: readonly (readonly [string, number, string])[];
};

export type LoadedWorkspace = {
  readonly workspace: Workspace;
  /** The last command that is in it. */
  readonly seq: number;
  readonly files: readonly RecoveredFile[];
  readonly journal: LoadedJournal;
  readonly newer: boolean;
  /** The oldest format among the files. */
  readonly format: number;
  readonly incidents: readonly Incident[];
  readonly keep: readonly Kept[];
  /** The files of an older format, as they are. */
  readonly originals: readonly { readonly file: string; readonly bytes: Buffer }[];
};

export type LoadFailure = 'incomplete' | 'not-a-workspace' | 'damaged' | 'in-motion';

async function listIfThere(fileSystem: FileSystem, path: string): Promise<readonly string[]> {
  try {
    return await fileSystem.list(path);
  } catch (error) {
    if (isAbsent(error)) {
      return [];
    }
    throw error;
  }
}

/** Whether a folder without `workspace.json` shows that there was one: sources, backups, or a journal with commands. */
export async function hasTraces(place: LoadPlace): Promise<boolean> {
  for (const name of [SOURCES_FOLDER, BACKUPS_FOLDER]) {
    if ((await listIfThere(place.fileSystem, join(place.folder, name))).length > 0) {
      return true;
    }
  }
  const journal = await readJournal(place);
  return journal.records.length > 0 || journal.bad > 0;
}

function recoveryPlace(place: LoadPlace): RecoveryPlace {
  let backups: Promise<readonly Backup[]> | null = null;
  return {
    ...place,
    backups: () => {
      backups ??= listBackups(place);
      return backups;
    },
  };
}

type JournalReading = DecodedJournal & { readonly bytes: Buffer | null };

async function readJournal(place: LoadPlace): Promise<JournalReading> {
  const found = await readIfThere(place.fileSystem, join(place.folder, JOURNAL_FILE));
  const current = formatAfter(place.migrations);
  const bytes = found?.bytes ?? Buffer.alloc(0);
  return { ...decodeJournal(bytes, current, place.migrations), bytes: found?.bytes ?? null };
}

function isWorkspaceHead(head: Head | null): head is WorkspaceHead {
  return head?.dossier === 'workspace';
}

const WORKSPACE_PLACE: StoredPlace = { file: WORKSPACE_FILE, kind: 'workspace' };

function trashPlace(head: WorkspaceHead | null): StoredPlace {
  return { file: TRASH_FILE, kind: 'trash', workspace: head?.workspace };
}

function notesPlace(source: SourceId, head: WorkspaceHead | null): StoredPlace {
  return { file: notesFile(source), kind: 'notes', workspace: head?.workspace, source };
}

async function readAllNotes(
  place: RecoveryPlace,
  head: WorkspaceHead | null,
): Promise<readonly RecoveredFile[]> {
  const names = await listIfThere(place.fileSystem, join(place.folder, SOURCES_FOLDER));
  const expected = head?.notes ?? {};
  const sourceIds = new Set([...names, ...Object.keys(expected)]);
  const files: RecoveredFile[] = [];
  for (const sourceId of [...sourceIds].sort()) {
    if (isId('source', sourceId)) {
      const least = expected[sourceId] ?? null;
      const file = await readStored(place, notesPlace(sourceId, head), least);
      if (file !== null) {
        files.push(file);
      }
    }
  }
  return files;
}

function journalIncident(journal: JournalReading): Incident | null {
  if (journal.bytes === null) {
    return {
      kind: 'missing-file',
      file: JOURNAL_FILE,
      keptAt: null,
      from: 'nothing',
      recovered: 0,
    };
  }
  return journal.state === 'damaged'
    ? {
        kind: 'damaged-journal',
        file: JOURNAL_FILE,
        keptAt: quarantineName(JOURNAL_FILE, journal.bytes),
        records: journal.bad,
      }
    : null;
}

function keepOf(journal: JournalReading): readonly Kept[] {
  return journal.state === 'damaged' && journal.bytes !== null
    ? [{ name: quarantineName(JOURNAL_FILE, journal.bytes), bytes: journal.bytes }]
    : [];
}

/** The workspace's own id, from whichever file still tells it. */
function idFrom(files: readonly RecoveredFile[], journal: JournalReading): WorkspaceId | null {
  const heads = files.map(({ head }) => head?.workspace);
  return [...heads, journal.head?.workspace].find((id) => id !== undefined) ?? null;
}

function originalsOf(files: readonly RecoveredFile[], journal: JournalReading, current: number) {
  const old = files.flatMap(({ file, old }) => (old === null ? [] : [{ file, bytes: old }]));
  const isOld = journal.bytes !== null && journal.format < current;
  return isOld ? [...old, { file: JOURNAL_FILE, bytes: journal.bytes }] : old;
}

function assemble(
  files: readonly RecoveredFile[],
  journal: JournalReading,
  current: number,
): LoadedWorkspace | null {
  const id = idFrom(files, journal);
  const head = files[0]?.head ?? null;
  if (id === null) {
    return null;
  }
  const rows = new RowSet();
  for (const row of files.flatMap((file) => file.rows)) {
    rows.put(row);
  }
  for (const record of journal.records) {
    rows.replay(record);
  }
  const createdAt = isWorkspaceHead(head) ? head.createdAt : '1970-01-01T00:00:00.000Z';
  const fileSeq = Math.max(0, ...files.map((file) => file.head?.seq ?? 0));
  const base = journal.head?.base ?? fileSeq;
  const seq = Math.max(fileSeq, base, journal.records[journal.records.length - 1]?.seq ?? 0);
  const formats = files.flatMap(({ format }) => (format === null ? [] : [format]));
  const appendable =
    journal.state === 'intact' &&
    journal.format === current &&
    seq <= base + journal.records.length;
  const incident = journalIncident(journal);
  return {
    workspace: rows.toWorkspace(id, createdAt, ''),
    seq,
    files,
    journal: {
      usable: appendable ? (journal.head?.journal ?? null) : null,
      base,
      records: journal.records,
      recent: journal.head?.recent ?? [],
    },
    newer: journal.state === 'newer' || files.some((file) => file.newer),
    format: Math.min(current, journal.format, ...formats),
    incidents: [
      ...files.flatMap((file) => file.incident ?? []),
      ...(incident === null ? [] : [incident]),
    ],
    keep: [...files.flatMap((file) => file.keep ?? []), ...keepOf(journal)],
    originals: originalsOf(files, journal, current),
  };
}

/** Reads everything once. `in-motion`: another program was writing meanwhile, and it must be read again. */
async function loadOnce(place: LoadPlace): Promise<Result<LoadedWorkspace, LoadFailure>> {
  const { fileSystem, folder } = place;
  const recovery = recoveryPlace(place);
  const before = await factsIfThere(fileSystem, join(folder, WORKSPACE_FILE));
  if (before === null && !(place.restore === true && (await hasTraces(place)))) {
    return err((await hasTraces(place)) ? 'incomplete' : 'not-a-workspace');
  }
  const journalBefore = await readJournal(place);
  const least = journalBefore.head?.base ?? 0;
  const main = await readStored(recovery, WORKSPACE_PLACE, least);
  const head = isWorkspaceHead(main?.head ?? null) ? (main?.head as WorkspaceHead) : null;
  const notes = await readAllNotes(recovery, head);
  const trash = await readStored(recovery, trashPlace(head), head?.trash ? head.trash : null);
  const journal = await readJournal(place);
  if (journal.head?.journal !== journalBefore.head?.journal) {
    return err('in-motion');
  }
  const files = [main, ...notes, trash].filter((file) => file !== null);
  const loaded = assemble(files, journal, formatAfter(place.migrations));
  return loaded === null ? err('damaged') : ok(loaded);
}

const TRIES = 10;

/** Reads a workspace. Throws the file system's failure and `MigrationFailure`. */
export async function loadWorkspace(
  place: LoadPlace,
): Promise<Result<LoadedWorkspace, Exclude<LoadFailure, 'in-motion'>>> {
  for (let count = 0; count < TRIES; count += 1) {
    const loaded = await loadOnce(place);
    if (loaded.ok || loaded.error !== 'in-motion') {
      return loaded as Result<LoadedWorkspace, Exclude<LoadFailure, 'in-motion'>>;
    }
    await place.fileSystem.pause(20 * (count + 1));
  }
  return err('damaged');
}
