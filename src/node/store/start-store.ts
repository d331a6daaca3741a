/** From a workspace that was read to a store that writes. */
import { join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { ok, type Result } from '#core/result.ts';
import { EMPTY_HISTORY } from '#core/workspace/history.ts';
import { codeOf, FileSystemFailure } from '#node/file-system/failure.ts';
import {
  ensureFolder,
  factsIfThere,
  TEMPORARY,
  writeDurably,
} from '#node/file-system/whole-file.ts';
import { Checkpointer } from './checkpointer.ts';
import { CommitQueue } from './commit-queue.ts';
import { ForeignLog } from './foreign-log.ts';
import { Journal } from './journal.ts';
import { encodeRecord } from './journal-record.ts';
import type { LoadedWorkspace, LoadPlace } from './load-workspace.ts';
import type { Lock } from './lock.ts';
import { formatAfter } from './migrate.ts';
import {
  BACKUPS_FOLDER,
  LOCK_FILE,
  QUARANTINE_FOLDER,
  TRASH_FILE,
  WORKSPACE_FILE,
} from './paths.ts';
import { quarantine } from './quarantine.ts';
import { RecentRequests } from './recent-requests.ts';
import { touchedBy } from './replay.ts';
import { sha256Of } from './source-files.ts';
import { StatusBoard } from './status-board.ts';
import { sweepSources } from './sweep-sources.ts';
import type { CheckpointPolicy, OpenOptions, WorkspaceStore } from './types.ts';
import { sourceIdOf, WorkspaceFiles } from './workspace-files.ts';
import { storeError, WritableStore } from './writable-store.ts';

const POLICY: CheckpointPolicy = { commands: 500, bytes: 4 * 1024 * 1024, idleMs: 20_000 };

function filesOf(place: LoadPlace, loaded: LoadedWorkspace, clock: () => string): WorkspaceFiles {
  const format = formatAfter(place.migrations);
  const files = new WorkspaceFiles({ ...place, format, clock });
  const touched = touchedBy(loaded.journal.records);
  for (const file of loaded.files) {
    const sourceId = sourceIdOf(file.file);
    const isClean =
      (sourceId !== null && !touched.notes.has(sourceId)) ||
      (file.file === TRASH_FILE && !touched.trash) ||
      (file.file === WORKSPACE_FILE && !touched.core);
    files.adopt(file, loaded.workspace, isClean);
  }
  return files;
}

function queueOf(
  options: OpenOptions,
  place: LoadPlace,
  loaded: LoadedWorkspace,
  parts: { readonly journal: Journal; readonly lock: Lock; readonly board: StatusBoard },
): CommitQueue {
  const { records, base, recent } = loaded.journal;
  const { board, journal, lock } = parts;
  const requests = new RecentRequests(recent);
  for (const { requestId, seq, at } of records) {
    requests.add({ requestId: requestId as never, seq, at });
  }
  const start = {
    committed: { workspace: loaded.workspace, history: EMPTY_HISTORY, seq: loaded.seq },
    base,
    lines: records.map((record) => ({
      seq: record.seq,
      line: (name: string) => encodeRecord(name, record, null),
    })),
    recent: requests,
    guard: async () => {
      if (!(await lock.isHeld())) {
        const there = await factsIfThere(place.fileSystem, place.folder);
        throw new FileSystemFailure(there === null ? 'ENOENT' : 'ELOCKLOST', 'write', place.folder);
      }
    },
  };
  return new CommitQueue(journal, start, options.clock, {
    onSaving: () => board.set({ state: 'saving' }),
    onAcknowledged: (acknowledged) => board.acknowledgements.tell(acknowledged),
    onIdle: () => board.saved(options.clock()),
    onFailure: (reason, detail) => board.set({ state: 'not-saved', reason, detail }),
  });
}

/** Removes what was being written when somebody was interrupted. Of no importance when it fails. */
async function sweepTemporary(place: LoadPlace, folder: string): Promise<void> {
  try {
    for (const name of await place.fileSystem.list(folder)) {
      const claim = name.startsWith(`${LOCK_FILE}.claim-`);
      if (claim || (TEMPORARY.test(name) && !name.startsWith(`.${LOCK_FILE}.`))) {
        await place.fileSystem.unlink(join(folder, name));
      }
    }
  } catch (error) {
    if (codeOf(error) === null) {
      throw error;
    }
  }
}

/**
 * Writes down what was damaged or missing, beside what was put aside. From then on nothing in the folder is taken for
 * rubbish: a row that would have spoken for it may be among what was lost.
 */
async function keepReport(place: LoadPlace, { incidents, seq }: LoadedWorkspace): Promise<void> {
  const damage = incidents.filter((incident) => 'keptAt' in incident);
  if (damage.length > 0) {
    const bytes = Buffer.from(`${JSON.stringify(damage, null, 1)}\n`);
    // Damaged twice between two commands is two reports.
    const print = sha256Of(bytes).slice(0, 12);
    await quarantine(place, `${QUARANTINE_FOLDER}/report-${seq}-${print}.json`, bytes);
  }
}

/** Keeps the files of an older format as they are, before they are brought up. */
async function keepOldFormat(place: LoadPlace, loaded: LoadedWorkspace): Promise<void> {
  if (loaded.format >= formatAfter(place.migrations)) {
    return;
  }
  const folder = join(place.folder, BACKUPS_FOLDER, `format-${loaded.format}-${loaded.seq}`);
  await ensureFolder(place.fileSystem, folder);
  for (const { file, bytes } of loaded.originals) {
    const path = join(folder, file.replaceAll('/', '-'));
    await writeDurably(place.fileSystem, path, [bytes], place.random);
  }
}

/**
 * Puts aside what is damaged and goes on. Errors: `store` when the damaged copies cannot be kept, for then nothing may
 * be written in their place.
 */
export async function startStore(
  options: OpenOptions,
  place: LoadPlace,
  loaded: LoadedWorkspace,
  lock: Lock,
): Promise<Result<WorkspaceStore, AppError>> {
  const { workspace } = loaded;
  const format = formatAfter(place.migrations);
  const journal = new Journal({ ...place, workspace: workspace.id, format });
  const board = new StatusBoard({ state: 'saved', at: options.clock() });
  const files = filesOf(place, loaded, options.clock);
  const queue = queueOf(options, place, loaded, { journal, lock, board });
  const { clock } = options;
  const log = new ForeignLog(place);
  const checkpointer = new Checkpointer({ place, files, queue, lock, log, clock });
  const policy = { ...POLICY, ...options.checkpoint };
  const parts = { place, queue, checkpointer, lock, log, board, clock, policy };
  try {
    for (const { name, bytes } of loaded.keep) {
      await quarantine(place, name, bytes);
    }
    await keepReport(place, loaded);
    await keepOldFormat(place, loaded);
    if (loaded.journal.usable !== null && !lock.unclean) {
      await journal.resume(loaded.journal.usable);
    } else {
      await queue.repair();
    }
  } catch (error) {
    return { ok: false, error: storeError(error) };
  }
  await log.load();
  const store = new WritableStore(parts);
  await sweepTemporary(place, place.folder);
  if (loaded.incidents.length > 0 || loaded.format < format) {
    await store.checkpoint();
  } else if (loaded.journal.records.length === 0) {
    // With records to replay, the files on disk still speak of sources that are gone by now.
    await sweepSources(place, workspace, clock());
  }
  return ok(store);
}
