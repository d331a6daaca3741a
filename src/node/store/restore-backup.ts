/** Looking at a backup, and bringing it back through a command like any other: it can be undone. */
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Command } from '#core/workspace/command.ts';
import { differenceOf } from '#core/workspace/difference.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { codeOf, failureOf } from '#node/file-system/failure.ts';
import { type Backup, type BackupPlace, listBackups, readBackedUp } from './backups.ts';
import { type InspectedBackups, inspectBackups } from './inspect-backups.ts';
import { MigrationFailure } from './migrate.ts';
import { RowSet } from './replay.ts';
import { decodeStoreFile } from './store-file.ts';
import type { BackupPreview } from './types.ts';

async function guarded<T>(step: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof MigrationFailure) {
      return err({ code: 'store', reason: 'io', detail: error.message });
    }
    if (codeOf(error) === null) {
      throw error;
    }
    return err({ code: 'store', ...failureOf(error) });
  }
}

/** The backups that are there, checked. Errors: `store`. */
export function keptBackups(place: BackupPlace): Promise<Result<InspectedBackups, AppError>> {
  return guarded(async () => ok(await inspectBackups(place)));
}

/** The rows of a backup, all of them or none. */
async function rowsOf(place: BackupPlace, backup: Backup): Promise<RowSet | null> {
  const rows = new RowSet();
  for (const file of backup.files) {
    const bytes = await readBackedUp(place, file);
    const decoded = bytes === null ? null : await decodeStoreFile(bytes);
    if (decoded?.state !== 'intact') {
      return null;
    }
    for (const row of decoded.rows) {
      rows.put(row);
    }
  }
  return rows;
}

/** A backup against the workspace as it is. Errors: `store` with `gone` when a part of it is missing or damaged. */
export function previewBackup(
  place: BackupPlace,
  current: Workspace,
  seq: number,
): Promise<Result<BackupPreview, AppError>> {
  return guarded(async () => {
    const backup = (await listBackups(place)).find((candidate) => candidate.seq === seq);
    if (backup === undefined) {
      return err({ code: 'refused', reason: 'not-found', what: `backup ${seq}` });
    }
    const rows = await rowsOf(place, backup);
    if (rows === null) {
      return err({ code: 'store', reason: 'gone', detail: `backup ${seq}` });
    }
    const { id, createdAt, about } = current;
    const workspace = rows.toWorkspace(id, createdAt, about.title);
    const changes = differenceOf(current, workspace).length;
    return ok({ seq, at: backup.at, workspace, changes });
  });
}

/** The command that brings a backup back, from the state that it will meet; `null` when nothing would change. */
export function restoring(current: Workspace, preview: BackupPreview): Command | null {
  const edits = differenceOf(current, preview.workspace);
  const of = {
    type: 'batch',
    label: 'restore-backup',
    name: preview.at,
    count: edits.length,
  } as const;
  return edits.length === 0 ? null : { type: 'revert', of, edits };
}
