/** Loading the corpus that the program comes with. */
import { join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { err } from '#core/result.ts';
import { codeOf } from '#node/file-system/failure.ts';
import { nodeFileSystem } from '#node/file-system/node-file-system.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import { type ImportOptions, type ImportReport, importFiles, type Parse } from './import-files.ts';

/** Every file but the README, in the order of the names. Not part of the history: undo is for what a person did. */
export async function loadSeeds(
  store: WorkspaceStore,
  folder: string,
  parse: Parse,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  try {
    const names = await fileSystem.list(folder);
    const seeds = names.filter((name) => !/^(?:\.|readme(?:\.|$))/iu.test(name));
    const paths = seeds.map((name) => join(folder, name));
    return await importFiles(store, paths, parse, { ...options, undoable: false });
  } catch (error) {
    const code = codeOf(error);
    if (code === null) {
      throw error;
    }
    const failure: AppError = { code: 'import', reason: 'unreadable', file: folder, detail: code };
    return { outcomes: [{ file: folder, result: err(failure) }], left: 0 };
  }
}
