/** Writing a whole workspace into a new or empty folder: for a new one, and for a copy elsewhere. */
import { join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { codeOf, failureOf, isAbsent } from '#node/file-system/failure.ts';
import { ensureFolder } from '#node/file-system/whole-file.ts';
import { Journal } from './journal.ts';
import { formatAfter, MIGRATIONS } from './migrate.ts';
import { JOURNAL_FILE, LOCK_FILE, SOURCES_FOLDER, sourceFolder } from './paths.ts';
import { copySourceFiles, type SourcePlace } from './source-files.ts';
import { WorkspaceFiles } from './workspace-files.ts';

/** Names that do not make a folder somebody's. */
function isNothing(name: string): boolean {
  return (
    name.startsWith('.') ||
    name === 'desktop.ini' ||
    name === 'Thumbs.db' ||
    name === LOCK_FILE ||
    name.startsWith(`${LOCK_FILE}.claim-`)
  );
}

/** What a creation that was interrupted leaves behind: a journal, and `workspace.json` last. */
const UNFINISHED: ReadonlySet<string> = new Set([JOURNAL_FILE, SOURCES_FOLDER]);

/** Names in the folder that are somebody's; none when the folder is not there. */
export async function namesInTheWay(place: SourcePlace): Promise<readonly string[]> {
  try {
    const names = await place.fileSystem.list(place.folder);
    const left = names.filter((name) => !isNothing(name));
    return left.every((name) => UNFINISHED.has(name)) && (await isUnfinished(place, left))
      ? []
      : left;
  } catch (error) {
    if (isAbsent(error)) {
      return [];
    }
    throw error;
  }
}

async function isUnfinished(place: SourcePlace, names: readonly string[]): Promise<boolean> {
  if (names.includes(SOURCES_FOLDER)) {
    return (await place.fileSystem.list(join(place.folder, SOURCES_FOLDER))).length === 0;
  }
  return names.every((name) => name === JOURNAL_FILE);
}

/** Writes every file of a workspace. `workspace.json` comes last: only then it is one. Throws the file system's failure. */
export async function writeWorkspace(
  place: SourcePlace,
  workspace: Workspace,
  seq: number,
): Promise<void> {
  const { fileSystem, folder } = place;
  const format = formatAfter(MIGRATIONS);
  await ensureFolder(fileSystem, join(folder, SOURCES_FOLDER));
  const journal = new Journal({ ...place, workspace: workspace.id, format });
  await journal.restart({ base: seq, recent: [] }, []);
  await journal.close();
  // Nobody asks these databases later what others did to their files.
  const clock = () => '';
  await new WorkspaceFiles({ ...place, format, clock }).write(workspace, seq);
}

/** Copies a workspace, as acknowledged, with all its sources. Errors: `open` with `not-empty`; `store`. */
export async function writeCopy(
  from: SourcePlace,
  state: { readonly workspace: Workspace; readonly seq: number },
  folder: string,
): Promise<Result<void, AppError>> {
  const to = { ...from, folder };
  try {
    if ((await namesInTheWay(to)).length > 0) {
      return err({ code: 'open', reason: 'not-empty', folder });
    }
    for (const source of Object.values(state.workspace.sources)) {
      await ensureFolder(to.fileSystem, join(folder, sourceFolder(source.id)));
      await copySourceFiles(from, to, source);
    }
    await writeWorkspace(to, state.workspace, state.seq);
    return ok(undefined);
  } catch (error) {
    if (codeOf(error) === null) {
      throw error;
    }
    return err({ code: 'store', ...failureOf(error) });
  }
}
