/**
 * Removes the files of sources that nothing refers to: imports that were interrupted, and what was purged, once no
 * backup speaks of it any more.
 */
import { join } from 'node:path';
import { isId } from '#core/ids.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { codeOf, isAbsent } from '#node/file-system/failure.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { type BackupPlace, listBackups, readBackedUp } from './backups.ts';
import { writtenAt } from './copies.ts';
import {
  QUARANTINE_FOLDER,
  SOURCES_FOLDER,
  sourceFolder,
  TRASH_FILE,
  WORKSPACE_FILE,
} from './paths.ts';

/** Sources that are in the workspace, or in the trash from where they can come back. */
function referredTo(workspace: Workspace): ReadonlySet<string> {
  const deleted = Object.values(workspace.trash).flatMap(({ edits }) =>
    edits.flatMap((edit) => (edit.table === 'sources' ? [edit.id] : [])),
  );
  return new Set([
    ...Object.keys(workspace.sources),
    ...Object.keys(workspace.annotations),
    ...deleted,
  ]);
}

/**
 * Whatever looks like a source's id in the parts of the backups that name sources: one too many keeps a folder a
 * little longer, one too few would leave a backup that cannot be restored.
 */
async function namedInBackups(place: BackupPlace): Promise<ReadonlySet<string>> {
  const named = new Set<string>();
  const read = new Set<string>();
  for (const file of (await listBackups(place)).flatMap(({ files }) => files)) {
    if (!read.has(file.sha256) && (file.file === WORKSPACE_FILE || file.file === TRASH_FILE)) {
      read.add(file.sha256);
      const content = await readBackedUp(place, file);
      for (const [id] of content?.toString('utf8').matchAll(/src_[0-9a-z]{1,40}/gu) ?? []) {
        named.add(id);
      }
    }
  }
  return named;
}

/** Only our own names are removed: a folder with anything else in it stays. */
const OURS =
  /^(?:original(?:\.[0-9a-z]{1,8})?|text(?:\.next)?\.txt|blocks(?:\.next)?\.json|notes\.json|\..*\.tmp)$/u;

async function isEmpty(fileSystem: FileSystem, path: string): Promise<boolean> {
  try {
    return (await fileSystem.list(path)).length === 0;
  } catch (error) {
    if (isAbsent(error)) {
      return true;
    }
    throw error;
  }
}

/**
 * Only to be called when opening found nothing amiss. Does nothing where something was ever damaged: the row that
 * refers to a source may be what was lost. Of no importance when it fails.
 */
export async function sweepSources(
  place: BackupPlace,
  workspace: Workspace,
  now: string,
): Promise<void> {
  const { fileSystem, folder } = place;
  const used = referredTo(workspace);
  try {
    if (!(await isEmpty(fileSystem, join(folder, QUARANTINE_FOLDER)))) {
      return;
    }
    const names = await fileSystem.list(join(folder, SOURCES_FOLDER));
    const unused = names.filter((id) => isId('source', id) && !used.has(id));
    const wanted = unused.length === 0 ? used : await namedInBackups(place);
    for (const id of unused.filter((name) => !wanted.has(name))) {
      const path = join(folder, sourceFolder(id));
      if (await isOld(fileSystem, path, now)) {
        await removeFolder(fileSystem, path);
      }
    }
  } catch (error) {
    if (codeOf(error) === null) {
      throw error;
    }
  }
}

/** In milliseconds: fourteen days, as long as backups are kept. */
const OLD = 14 * 24 * 3_600_000;

/**
 * On a shared folder the files of a source that was added elsewhere arrive before the row that speaks of it: removing
 * them would remove them there, too.
 */
async function isOld(fileSystem: FileSystem, path: string, now: string): Promise<boolean> {
  const names = await fileSystem.list(path);
  const facts = await Promise.all(names.map((name) => fileSystem.linkStat(join(path, name))));
  return facts.every((file) => Date.parse(now) - Date.parse(writtenAt(file)) > OLD);
}

async function removeFolder(fileSystem: FileSystem, path: string): Promise<void> {
  const names = await fileSystem.list(path);
  if (names.every((name) => OURS.test(name))) {
    for (const name of names) {
      await fileSystem.unlink(join(path, name));
    }
    await fileSystem.removeFolder(path);
  }
}
