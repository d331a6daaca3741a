/** Opens the workspace of a folder, or makes one where that is what a person can only have meant. */
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { ImportReport } from '#ipc/contract.ts';
import type {
  CreateWorkspace,
  OpenedWorkspace,
  OpenWorkspace,
  WorkspaceStore,
} from '#node/store/types.ts';
import { toRecoveryNotice } from './store-facts.ts';
import type { HostedWorkspace, OpenFolder } from './workspace-host.ts';

export type OpenFolderOptions = {
  readonly openWorkspace: OpenWorkspace;
  readonly createWorkspace: CreateWorkspace;
  /** The time now, ISO 8601 in UTC with milliseconds. */
  readonly clock: () => string;
  /**
   * The folder that may be made anew with the seed corpus in it: the default one, as long as no workspace was ever
   * opened from this profile. A workspace that was there and is gone is an error with choices, never a fresh start.
   */
  readonly firstStart: { readonly folder: string; readonly title: string } | null;
  readonly loadSeeds: (store: WorkspaceStore) => Promise<ImportReport>;
};

/** Gives the function that opens folders for the app's lifetime. */
export function makeOpenFolder(options: OpenFolderOptions): OpenFolder {
  const { openWorkspace, createWorkspace, clock, firstStart } = options;
  return async (folder) => {
    const place = { folder, clock, random: randomBytes };
    const opened = await openWorkspace(place);
    if (opened.ok) return ok(hosted(opened.value, null));
    if (firstStart !== null && folder === firstStart.folder && isMissing(opened.error)) {
      const made = await createWorkspace({ ...place, title: firstStart.title });
      return made.ok ? withSeeds(made.value, options) : made;
    }
    // An empty folder that a person made or chose is a wish for a new workspace; its name is a fair first title.
    if (await isEmptyFolder(folder)) {
      const made = await createWorkspace({ ...place, title: basename(folder) });
      return made.ok ? ok(hosted(made.value, null)) : made;
    }
    return err(opened.error);
  };
}

function hosted(
  { store, report }: OpenedWorkspace,
  firstStart: ImportReport | null,
): HostedWorkspace {
  return { store, recovery: toRecoveryNotice(report), firstStart };
}

async function withSeeds(
  made: OpenedWorkspace,
  { loadSeeds }: OpenFolderOptions,
): Promise<Result<HostedWorkspace, AppError>> {
  return ok(hosted(made, await loadSeeds(made.store)));
}

function isMissing(error: AppError): boolean {
  return (
    error.code === 'open' && (error.reason === 'missing' || error.reason === 'not-a-workspace')
  );
}

async function isEmptyFolder(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch {
    return false;
  }
}
