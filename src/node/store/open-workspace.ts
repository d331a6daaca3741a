/** Opening a workspace: lock, read, verify, recover. Nothing but the lock is written before all of it has succeeded. */
import { basename, isAbsolute, join } from 'node:path';
import type { AppError, OpenFailure, StoreFailure } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { codeOf, failureOf } from '#node/file-system/failure.ts';
import { nodeFileSystem } from '#node/file-system/node-file-system.ts';
import { factsIfThere } from '#node/file-system/whole-file.ts';
import { findBystanders } from './bystanders.ts';
import {
  hasTraces,
  type LoadedWorkspace,
  type LoadPlace,
  loadWorkspace,
} from './load-workspace.ts';
import { type Lock, type LockOwner, takeLock } from './lock.ts';
import { formatAfter, MIGRATIONS, MigrationFailure } from './migrate.ts';
import { WORKSPACE_FILE } from './paths.ts';
import { makeReadOnlyStore } from './read-only-store.ts';
import { startStore } from './start-store.ts';
import type {
  Incident,
  OpenedWorkspace,
  OpenOptions,
  OpenWorkspace,
  ReadOnlyReason,
  RecoveryReport,
} from './types.ts';

type Opened = Result<OpenedWorkspace, AppError>;

/** A store that only reads. Nothing was put aside: the damaged files themselves are still in their places. */
function readOnly(
  place: LoadPlace,
  loaded: LoadedWorkspace,
  reason: ReadOnlyReason,
  report: RecoveryReport,
): Opened {
  const incidents = report.incidents.map((incident) =>
    'keptAt' in incident ? { ...incident, keptAt: null } : incident,
  );
  return ok({
    store: makeReadOnlyStore(place, loaded, reason),
    report: { ...report, incidents },
  });
}

function refusal(
  folder: string,
  reason: OpenFailure,
  detail?: string,
  owner?: LockOwner | null,
): { readonly ok: false; readonly error: AppError } {
  return err({
    code: 'open',
    reason,
    folder,
    ...(detail === undefined ? {} : { detail }),
    ...(owner === undefined || owner === null
      ? {}
      : { owner: { host: owner.host, pid: owner.pid, since: owner.since } }),
  });
}

function reportOf(
  loaded: LoadedWorkspace,
  unclean: boolean,
  extra: readonly Incident[],
  current: number,
): RecoveryReport {
  const migrated: readonly Incident[] =
    loaded.format < current ? [{ kind: 'migrated', from: loaded.format, to: current }] : [];
  return {
    replayed: loaded.journal.records.length,
    unclean,
    incidents: [...loaded.incidents, ...migrated, ...extra],
  };
}

/** Where nothing can be written, reading is still worth having. */
const READ_ONLY: Partial<Record<StoreFailure, ReadOnlyReason>> = {
  'read-only': 'read-only-disk',
  'no-permission': 'no-permission',
  'disk-full': 'disk-full',
};

type Locking = { readonly lock: Lock } | { readonly readOnly: ReadOnlyReason } | Opened;

/** The lock, or why the workspace can only be read, or why it is not opened. */
async function lockFor(options: OpenOptions, place: LoadPlace): Promise<Locking> {
  if (options.access === 'read-only') {
    return { readOnly: 'asked-for' };
  }
  const whenLocked = options.whenLocked ?? 'refuse';
  try {
    const taken = await takeLock({
      ...place,
      clock: options.clock,
      takeOver: whenLocked === 'take-over',
      ...options.process,
    });
    if (taken.ok) {
      return { lock: taken.value };
    }
    return whenLocked === 'read-only'
      ? { readOnly: 'locked' }
      : refusal(options.folder, 'locked', undefined, taken.error.owner);
  } catch (error) {
    const { reason, detail } = failureOf(error);
    const why = READ_ONLY[reason];
    return why === undefined
      ? refusal(options.folder, reason === 'gone' ? 'missing' : 'unreadable', detail)
      : { readOnly: why };
  }
}

/** Why there is nothing to open here, found out without touching the folder; `null` when there is. */
async function absence(
  place: LoadPlace,
): Promise<'missing' | 'incomplete' | 'not-a-workspace' | null> {
  const { fileSystem, folder } = place;
  if ((await factsIfThere(fileSystem, folder))?.kind !== 'folder') {
    return 'missing';
  }
  if ((await factsIfThere(fileSystem, join(folder, WORKSPACE_FILE))) !== null) {
    return null;
  }
  if (await hasTraces(place)) {
    return place.restore === true ? null : 'incomplete';
  }
  return 'not-a-workspace';
}

async function openLocked(
  options: OpenOptions,
  place: LoadPlace,
  locking: Exclude<Locking, Opened>,
): Promise<Opened> {
  const loaded = await loadWorkspace(place);
  if (!loaded.ok) {
    return refusal(options.folder, loaded.error);
  }
  const workspace = withTitle(loaded.value, basename(options.folder));
  const extra = await findBystanders(place);
  const unclean = 'lock' in locking && locking.lock.unclean;
  const report = reportOf(workspace, unclean, extra, formatAfter(place.migrations));
  if (!('lock' in locking)) {
    return readOnly(place, workspace, workspace.newer ? 'newer-format' : locking.readOnly, report);
  }
  if (workspace.newer) {
    return readOnly(place, workspace, 'newer-format', report);
  }
  const started = await startStore(options, place, workspace, locking.lock);
  if (started.ok) {
    return ok({ store: started.value, report });
  }
  const reason = started.error.code === 'store' ? READ_ONLY[started.error.reason] : undefined;
  return reason === undefined ? started : readOnly(place, workspace, reason, report);
}

/** A workspace whose own row was lost is called like its folder. */
function withTitle(loaded: LoadedWorkspace, title: string): LoadedWorkspace {
  const { workspace } = loaded;
  return workspace.about.title === ''
    ? { ...loaded, workspace: { ...workspace, about: { ...workspace.about, title } } }
    : loaded;
}

/** Gives the lock back when the workspace was not opened for writing. */
async function releaseUnlessWritable(opened: Opened, lock: Lock): Promise<Opened> {
  if (!opened.ok || opened.value.store.status().state === 'read-only') {
    await lock.release();
  }
  return opened;
}

function failed(options: OpenOptions, error: unknown): Opened {
  if (error instanceof MigrationFailure) {
    return refusal(options.folder, 'damaged', error.message);
  }
  if (codeOf(error) === null) {
    throw error;
  }
  const { reason, detail } = failureOf(error);
  return refusal(options.folder, reason === 'gone' ? 'missing' : 'unreadable', detail);
}

/**
 * Opens the workspace of a folder. Damage is mended as far as it can be and reported; what cannot be written to is
 * opened for reading. Errors: `open` with `missing`, `incomplete`, `not-a-workspace`, `damaged`, `locked`, `unreadable`; `store`.
 */
export const openWorkspace: OpenWorkspace = async (options) => {
  if (!isAbsolute(options.folder)) {
    throw new Error(`not an absolute path: ${options.folder}`);
  }
  const place: LoadPlace = {
    fileSystem: options.fileSystem ?? nodeFileSystem,
    folder: join(options.folder),
    random: options.random,
    migrations: options.migrations ?? MIGRATIONS,
    restore: options.whenIncomplete === 'restore',
  };
  try {
    const absent = await absence(place);
    if (absent !== null) {
      return refusal(options.folder, absent);
    }
    const locking = await lockFor(options, place);
    if ('ok' in locking) {
      return locking;
    }
    if (!('lock' in locking)) {
      return await openLocked(options, place, locking);
    }
    return await releaseUnlessWritable(
      await openOrRelease(options, place, locking.lock),
      locking.lock,
    );
  } catch (error) {
    return failed(options, error);
  }
};

async function openOrRelease(options: OpenOptions, place: LoadPlace, lock: Lock): Promise<Opened> {
  try {
    return await openLocked(options, place, { lock });
  } catch (error) {
    return failed(options, error);
  }
}
