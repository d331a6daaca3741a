/** Opens the workspace of a folder, makes one where a person wants one, or restores one whose main file is gone. */
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { ImportReport } from '#ipc/contract.ts';
import { nodeFileSystem } from '#node/file-system/node-file-system.ts';
import type {
  CreateWorkspace,
  OpenedWorkspace,
  OpenWorkspace,
  StoreOptions,
  WorkspaceStore,
} from '#node/store/types.ts';
import { namesInTheWay } from '#node/store/write-copy.ts';
import { toRecoveryNotice } from './store-facts.ts';
import type { HostedWorkspace, OpenFolder, OpenHow } from './workspace-host.ts';

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
  const { openWorkspace, clock } = options;
  return async (folder, how) => {
    const place = { folder, clock, random: randomBytes };
    const whenIncomplete = how === 'restore' ? 'restore' : 'refuse';
    const whenLocked = WHEN_LOCKED[how] ?? 'refuse';
    const opened = await openWorkspace({ ...place, whenIncomplete, whenLocked });
    if (opened.ok) return ok(hosted(opened.value, null));
    const absence = await absenceBehind(opened.error, folder);
    return absence === null ? opened : make(options, place, how, absence);
  };
}

const WHEN_LOCKED: { readonly [H in OpenHow]?: 'read-only' | 'take-over' } = {
  read: 'read-only',
  'take-over': 'take-over',
};

/** Makes a workspace where there is none, if that is wished for. Its folder's name is a fair first title. */
async function make(
  options: OpenFolderOptions,
  place: StoreOptions,
  how: OpenHow,
  absence: Absence,
): Promise<Result<HostedWorkspace, AppError>> {
  const { createWorkspace, firstStart, loadSeeds } = options;
  const { folder } = place;
  if (firstStart !== null && folder === firstStart.folder) {
    const made = await createWorkspace({ ...place, title: firstStart.title });
    return made.ok ? ok(hosted(made.value, await loadSeeds(made.value.store))) : made;
  }
  // Only on a wish: a mistyped folder must not become a workspace.
  if (how === 'create' || (how === 'choose' && absence === 'empty')) {
    const made = await createWorkspace({ ...place, title: basename(folder) });
    return made.ok ? ok(hosted(made.value, null)) : made;
  }
  return err({ code: 'open', reason: absence, folder });
}

function hosted(
  { store, report }: OpenedWorkspace,
  firstStart: ImportReport | null,
): HostedWorkspace {
  return { store, recovery: toRecoveryNotice(report), firstStart };
}

type Absence = 'missing' | 'empty' | 'not-a-workspace';

/** What is in the folder, when an opening failed because there is no workspace; null when it failed otherwise. */
async function absenceBehind(error: AppError, folder: string): Promise<Absence | null> {
  if (error.code !== 'open') return null;
  if (error.reason === 'missing') return 'missing';
  if (error.reason !== 'not-a-workspace') return null;
  try {
    const place = { fileSystem: nodeFileSystem, folder, random: randomBytes };
    return (await namesInTheWay(place)).length === 0 ? 'empty' : 'not-a-workspace';
  } catch {
    return 'not-a-workspace';
  }
}
