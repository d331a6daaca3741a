/** Reading one stored file and, where it is damaged, gone or too old, finding its rows elsewhere. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { SourceId, WorkspaceId } from '#core/ids.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { readIfThere, type WrittenFile } from '#node/file-system/whole-file.ts';
import { type Backup, type BackupPlace, readBackedUp } from './backups.ts';
import type { Head, HeadKind } from './format.ts';
import { formatAfter, type Migration } from './migrate.ts';
import { quarantineName } from './quarantine.ts';
import type { StoredRow } from './row.ts';
import { type DecodedFile, decodeStoreFile } from './store-file.ts';
import type { Incident } from './types.ts';

/** A file as it goes into the workspace, and what there is to tell about it. */
export type RecoveredFile = {
  readonly file: string;
  readonly head: Head | null;
  readonly rows: readonly StoredRow[];
  readonly newer: boolean;
  readonly format: number | null;
  /** What is on disk, when that is exactly what was read: then it need not be written again. */
  readonly written: WrittenFile | null;
  readonly incident: Incident | null;
  /** The bytes on disk, when they are of an older format. */
  readonly old: Buffer | null;
  /** What to put into quarantine before the file is replaced. */
  readonly keep: { readonly name: string; readonly bytes: Buffer } | null;
};

export type RecoveryPlace = BackupPlace & {
  readonly fileSystem: FileSystem;
  readonly migrations: readonly Migration[];
  /** Newest first; read when first needed. */
  readonly backups: () => Promise<readonly Backup[]>;
};

type Found = { readonly decoded: DecodedFile; readonly at: string };

async function fromBackup(place: RecoveryPlace, file: string): Promise<Found | null> {
  for (const backup of await place.backups()) {
    const entry = backup.files.find((candidate) => candidate.file === file);
    const bytes = entry === undefined ? null : await readBackedUp(place, entry);
    const decoded = bytes === null ? null : await decodeStoreFile(bytes, place.migrations);
    if (decoded?.state === 'intact') {
      return { decoded, at: backup.at };
    }
  }
  return null;
}

/** `above` wins where both have a row. */
function overlay(below: readonly StoredRow[], above: readonly StoredRow[]): readonly StoredRow[] {
  const rows = new Map<string, StoredRow>();
  for (const row of [...below, ...above]) {
    rows.set(`${row.table}/${row.id}`, row);
  }
  return [...rows.values()];
}

function plain(
  file: string,
  decoded: DecodedFile,
  written: WrittenFile | null,
  old: Buffer | null = null,
): RecoveredFile {
  return {
    file,
    head: decoded.head,
    rows: decoded.rows,
    newer: decoded.state === 'newer',
    format: decoded.format,
    written,
    incident: null,
    old,
    keep: null,
  };
}

function recovered(
  file: string,
  bytes: Buffer | null,
  best: { readonly head: Head | null; readonly rows: readonly StoredRow[] },
  incident: (keptAt: string | null) => Incident,
): RecoveredFile {
  const name = bytes === null ? null : quarantineName(file, bytes);
  return {
    file,
    head: best.head,
    rows: best.rows,
    newer: false,
    format: null,
    written: null,
    incident: incident(name),
    old: null,
    keep: name === null || bytes === null ? null : { name, bytes },
  };
}

async function recoverDamaged(
  place: RecoveryPlace,
  file: string,
  bytes: Buffer,
  decoded: DecodedFile,
  expected: number,
): Promise<RecoveredFile> {
  const backup = await fromBackup(place, file);
  const backupSeq = backup?.decoded.head?.seq ?? -1;
  const upToDate = backup !== null && backupSeq >= (decoded.head?.seq ?? expected);
  const rows = upToDate ? backup.decoded.rows : overlay(backup?.decoded.rows ?? [], decoded.rows);
  const head = upToDate ? backup.decoded.head : (decoded.head ?? backup?.decoded.head ?? null);
  return recovered(file, bytes, { head, rows }, (keptAt) => ({
    kind: 'damaged-file',
    file,
    keptAt,
    from: upToDate ? 'backup' : rows.length > 0 ? 'rows' : 'nothing',
    recovered: rows.length,
    lost: upToDate ? 0 : decoded.bad,
    ...(backup === null ? {} : { backupAt: backup.at }),
  }));
}

async function recoverReplaced(
  place: RecoveryPlace,
  file: string,
  present: { readonly bytes: Buffer; readonly decoded: DecodedFile } | null,
): Promise<RecoveredFile> {
  const backup = await fromBackup(place, file);
  const backupSeq = backup?.decoded.head?.seq ?? -1;
  const better = backup !== null && backupSeq >= (present?.decoded.head?.seq ?? -1);
  const best = better ? backup.decoded : (present?.decoded ?? null);
  const name = (keptAt: string | null): Incident => ({
    kind: present === null ? 'missing-file' : 'older-file',
    file,
    keptAt,
    from: better ? 'backup' : present === null ? 'nothing' : 'rows',
    recovered: best?.rows.length ?? 0,
    ...(better ? { backupAt: backup.at } : {}),
  });
  return recovered(
    file,
    present?.bytes ?? null,
    { head: best?.head ?? null, rows: best?.rows ?? [] },
    name,
  );
}

/** Whether a file is what its place says: another workspace's or another source's is as good as damaged. */
function isOwn(head: Head | null, { kind, workspace, source }: StoredPlace): boolean {
  return (
    head?.dossier === kind &&
    (workspace === undefined || head.workspace === workspace) &&
    (head.dossier !== 'notes' || head.source === source)
  );
}

/** Which file is read, and whose it must be. */
export type StoredPlace = {
  readonly file: string;
  readonly kind: HeadKind;
  readonly workspace?: WorkspaceId | undefined;
  readonly source?: SourceId;
};

/**
 * Reads a file that should be in this place.
 * @param expected the least `seq` it must have; `null` when nobody says that it exists (then it may be absent).
 */
export async function readStored(
  place: RecoveryPlace,
  stored: StoredPlace,
  expected: number | null,
): Promise<RecoveredFile | null> {
  const { file } = stored;
  const found = await readIfThere(place.fileSystem, join(place.folder, file));
  if (found === null) {
    return expected === null ? null : await recoverReplaced(place, file, null);
  }
  const decoded = await decodeStoreFile(found.bytes, place.migrations);
  if (decoded.state === 'newer') {
    return plain(file, decoded, null);
  }
  if (decoded.state === 'damaged' || decoded.head === null || !isOwn(decoded.head, stored)) {
    const own = decoded.head === null || isOwn(decoded.head, stored);
    const usable = own ? decoded : { ...decoded, head: null, rows: [], bad: decoded.rows.length };
    return await recoverDamaged(place, file, found.bytes, usable, expected ?? 0);
  }
  if (decoded.head.seq < (expected ?? 0)) {
    return await recoverReplaced(place, file, { bytes: found.bytes, decoded });
  }
  if (decoded.format < formatAfter(place.migrations)) {
    return plain(file, decoded, null, found.bytes);
  }
  const sha256 = createHash('sha256').update(found.bytes).digest('hex');
  return plain(file, decoded, { sha256, facts: found.facts });
}
