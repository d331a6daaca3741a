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

/** The folder that is made with the seed corpus in it, and how far that has come; remembered over restarts. */
export type FirstStart = {
  readonly folder: string;
  readonly title: string;
  /** Whether it was begun in an earlier start that did not come to its end. */
  readonly isBegun: () => boolean;
  readonly begin: () => Promise<unknown>;
  readonly end: () => Promise<unknown>;
};

export type OpenFolderOptions = {
  readonly openWorkspace: OpenWorkspace;
  readonly createWorkspace: CreateWorkspace;
  /** The time now, ISO 8601 in UTC with milliseconds. */
  readonly clock: () => string;
  /**
   * The folder that may be made anew with the seed corpus in it: the default one, as long as no workspace was ever
   * opened from this profile. A workspace that was there and is gone is an error with choices, never a fresh start.
   */
  readonly firstStart: FirstStart | null;
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
    if (opened.ok)
      return ok(hosted(opened.value, await endFirstStart(options, opened.value.store)));
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
    await firstStart.begin();
    const made = await createWorkspace({ ...place, title: firstStart.title });
    if (!made.ok) return made;
    const report = await loadSeeds(made.value.store);
    await firstStart.end();
    return ok(hosted(made.value, report));
  }
  // Only on a wish: a mistyped folder must not become a workspace.
  if (how === 'create' || (how === 'choose' && absence === 'empty')) {
    const made = await createWorkspace({ ...place, title: basename(folder) });
    return made.ok ? ok(hosted(made.value, null)) : made;
  }
  return err({ code: 'open', reason: absence, folder });
}

/** Loads what a first start that was killed had not loaded yet. Gives what became of it; `null` where none was. */
async function endFirstStart(
  { firstStart, loadSeeds }: OpenFolderOptions,
  store: WorkspaceStore,
): Promise<ImportReport | null> {
  if (firstStart?.folder !== store.folder || !firstStart.isBegun() || !isWritable(store)) {
    return null;
  }
  if (!holdsOnlyAdditions(store)) {
    await firstStart.end();
    return null;
  }
  const { outcomes, left } = await loadSeeds(store);
  await firstStart.end();
  // What the first start had loaded already is nothing to tell.
  return { outcomes: outcomes.filter(({ result }) => result.ok || !isHere(result.error)), left };
}

function isWritable(store: WorkspaceStore): boolean {
  return store.status().state !== 'read-only';
}

/**
 * Whether nothing was done in the workspace but adding the sources that are in it. Once somebody has worked in it, and
 * perhaps taken an example out, none comes back by itself.
 */
function holdsOnlyAdditions(store: WorkspaceStore): boolean {
  return store.seq() === Object.keys(store.snapshot().sources).length;
}

function isHere(error: AppError): boolean {
  return error.code === 'import' && error.reason === 'already-here';
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
