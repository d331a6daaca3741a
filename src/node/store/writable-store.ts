/** An open workspace that can be changed. */
import type { AppError } from '#core/app-error.ts';
import { makeId, type RequestId, type SourceId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { ReadingText, Source } from '#core/source/source.ts';
import type { CommandRequest } from '#core/workspace/command.ts';
import { type HistoryFacts, historyFacts } from '#core/workspace/history.ts';
import { sourceOf } from '#core/workspace/selectors.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { codeOf, failureOf } from '#node/file-system/failure.ts';
import { CareDesk } from './care.ts';
import type { Care } from './care-types.ts';
import { type Checkpointer, LockLost } from './checkpointer.ts';
import type { CommitQueue } from './commit-queue.ts';
import type { ForeignLog } from './foreign-log.ts';
import type { Lock } from './lock.ts';
import { makeSource } from './make-source.ts';
import { keptBackups, previewBackup, restoring } from './restore-backup.ts';
import { commandFor } from './source-command.ts';
import {
  readOriginal,
  readReadingText,
  type SourcePlace,
  writeSourceFiles,
} from './source-files.ts';
import type { StatusBoard } from './status-board.ts';
import type {
  Acknowledged,
  BackupPreview,
  CheckpointPolicy,
  ForeignChange,
  KeptBackup,
  StoreStatus,
  WorkspaceStore,
} from './types.ts';
import { writeCopy } from './write-copy.ts';

export type WritableParts = {
  readonly place: SourcePlace;
  readonly queue: CommitQueue;
  readonly checkpointer: Checkpointer;
  readonly lock: Lock;
  readonly log: ForeignLog;
  readonly board: StatusBoard;
  readonly clock: () => string;
  readonly policy: CheckpointPolicy;
};

const CLOSED: AppError = { code: 'store', reason: 'closed' };

export class WritableStore implements WorkspaceStore {
  readonly #parts: WritableParts;
  readonly care: Care;
  #idle: NodeJS.Timeout | null = null;
  #closing: Promise<Result<void, AppError>> | null = null;

  constructor(parts: WritableParts) {
    this.#parts = parts;
    const refusal = () => this.#refusal();
    this.care = new CareDesk({ ...parts, refusal, checkpoint: () => this.checkpoint() });
    parts.board.acknowledgements.add(() => this.#afterCommand());
  }

  get folder(): string {
    return this.#parts.place.folder;
  }

  readonly snapshot = (): Workspace => this.#parts.queue.committed.workspace;
  readonly seq = (): number => this.#parts.queue.committed.seq;
  readonly history = (): HistoryFacts => historyFacts(this.#parts.queue.committed.history);
  readonly status = (): StoreStatus => this.#parts.board.status;

  readonly onStatus = (listener: (status: StoreStatus) => void): (() => void) =>
    this.#parts.board.statuses.add(listener);

  readonly onAcknowledged = (listener: (acknowledged: Acknowledged) => void): (() => void) =>
    this.#parts.board.acknowledgements.add(listener);

  readonly foreignChanges = (): readonly ForeignChange[] => this.#parts.log.changes;

  readonly apply = async (request: CommandRequest): Promise<Result<Acknowledged, AppError>> =>
    this.#refusal() ?? this.#parts.queue.submit(request.requestId, 'do', () => request.command);

  readonly undo = (requestId?: RequestId) => this.#walkHistory('undo', requestId);
  readonly redo = (requestId?: RequestId) => this.#walkHistory('redo', requestId);

  async #walkHistory(
    direction: 'undo' | 'redo',
    requestId = makeId('request', this.#parts.place.random),
  ): Promise<Result<Acknowledged, AppError>> {
    return (
      this.#refusal() ??
      this.#parts.queue.submit(requestId, direction, ({ history }) => {
        const entries = history[direction];
        return entries[entries.length - 1] ?? null;
      })
    );
  }

  readonly addSource: WorkspaceStore['addSource'] = async (parsed, bytes, name, options = {}) => {
    const written = await this.writeSource(parsed, bytes, name);
    if (!written.ok) {
      return written;
    }
    const source = written.value;
    const added = await this.addWritten([source], options);
    return added.ok ? ok({ source, acknowledged: added.value }) : added;
  };

  readonly writeSource: WorkspaceStore['writeSource'] = async (parsed, bytes, name) => {
    const { place, clock } = this.#parts;
    const made = this.#refusal() ?? (await makeSource(parsed, bytes, name, place.random, clock()));
    if (!made.ok) {
      return made;
    }
    const written = await this.#guarded(() => writeSourceFiles(place, made.value, parsed, bytes));
    return written.ok ? made : written;
  };

  readonly addWritten: WorkspaceStore['addWritten'] = async (sources, options = {}) => {
    const { queue, place } = this.#parts;
    const { random } = place;
    const role = options.undoable === false ? 'unrecorded' : 'do';
    const command = commandFor(sources, makeId('batch', random));
    return this.#refusal() ?? queue.submit(makeId('request', random), role, () => command);
  };

  readonly readingText = (sourceId: SourceId): Promise<Result<ReadingText, AppError>> =>
    this.#withSource(sourceId, (source) => readReadingText(this.#parts.place, source));

  readonly originalBytes = (sourceId: SourceId): Promise<Result<Uint8Array, AppError>> =>
    this.#withSource(sourceId, (source) => readOriginal(this.#parts.place, source));

  async #withSource<T>(
    sourceId: SourceId,
    read: (source: Source) => Promise<Result<T, AppError>>,
  ): Promise<Result<T, AppError>> {
    const source = sourceOf(this.snapshot(), sourceId);
    return source === null
      ? err({ code: 'refused', reason: 'not-found', what: sourceId })
      : await read(source);
  }

  readonly checkpoint = async (): Promise<Result<void, AppError>> =>
    this.#refusal() ?? (await this.#checkpointNow());

  async #checkpointNow(): Promise<Result<void, AppError>> {
    const { checkpointer, board, clock } = this.#parts;
    this.#cancelIdle();
    try {
      board.warn(await checkpointer.run(), clock());
      return ok(undefined);
    } catch (error) {
      if (error instanceof LockLost) {
        board.set({ state: 'read-only', reason: 'locked' });
        return err({ code: 'store', reason: 'changed-on-disk' });
      }
      const failure = storeError(error);
      // A folder that is gone has not been saved to either: the next save says so, in stronger words.
      if (!(failure.code === 'store' && failure.reason === 'gone')) {
        board.warn('checkpoint-failed', clock());
      }
      return err(failure);
    }
  }

  readonly backups = async (): Promise<Result<readonly KeptBackup[], AppError>> => {
    const { place, checkpointer } = this.#parts;
    const kept = await keptBackups(place);
    if (!kept.ok) {
      return kept;
    }
    checkpointer.distrust(kept.value.damaged);
    return ok(kept.value.backups);
  };

  readonly previewBackup = (seq: number): Promise<Result<BackupPreview, AppError>> =>
    previewBackup(this.#parts.place, this.snapshot(), seq);

  readonly restoreBackup = async (seq: number): Promise<Result<Acknowledged, AppError>> => {
    const preview = await this.previewBackup(seq);
    if (!preview.ok) {
      return preview;
    }
    const refusal = this.#refusal() ?? (await this.#keepSafeCopy());
    if (refusal !== null && !refusal.ok) {
      return refusal;
    }
    const { queue, place } = this.#parts;
    const requestId = makeId('request', place.random);
    return (
      this.#refusal() ??
      queue.submit(requestId, 'do', ({ workspace }) => restoring(workspace, preview.value))
    );
  };

  /** The state as it is becomes a backup. Errors: `store`, when there is none afterwards. */
  async #keepSafeCopy(): Promise<Result<void, AppError>> {
    const written = await this.#checkpointNow();
    if (!written.ok) {
      return written;
    }
    return attempt(() => this.#parts.checkpointer.ensureBackup());
  }

  readonly retry = async (): Promise<Result<void, AppError>> => {
    const { queue, board, clock } = this.#parts;
    const refusal = this.#refusal();
    if (refusal !== null) {
      return refusal;
    }
    const repaired = await this.#guarded(() => queue.repair());
    if (!repaired.ok) {
      return repaired;
    }
    board.saved(clock());
    return ok(undefined);
  };

  readonly saveCopyTo = (folder: string): Promise<Result<void, AppError>> =>
    writeCopy(this.#parts.place, this.#parts.queue.committed, folder);

  readonly close = (): Promise<Result<void, AppError>> => {
    this.#closing ??= this.#closeOnce();
    return this.#closing;
  };

  async #closeOnce(): Promise<Result<void, AppError>> {
    const { queue, checkpointer, lock, board } = this.#parts;
    this.#cancelIdle();
    await queue.settled();
    const mayWrite = board.status.state !== 'read-only';
    const written = mayWrite && checkpointer.isDue ? await this.#checkpointNow() : ok(undefined);
    await queue.close();
    const released = await this.#guarded(() => lock.release());
    return written.ok ? released : written;
  }

  /** Why nothing may be changed now, or `null`. */
  #refusal(): Result<never, AppError> | null {
    if (this.#closing !== null) {
      return err(CLOSED);
    }
    return this.#parts.board.status.state === 'read-only'
      ? err({ code: 'store', reason: 'read-only' })
      : null;
  }

  async #guarded(step: () => Promise<void>): Promise<Result<void, AppError>> {
    const done = await attempt(step);
    if (!done.ok) {
      this.#parts.board.set({ state: 'not-saved', ...done.error });
    }
    return done;
  }

  #afterCommand(): void {
    const { queue, policy } = this.#parts;
    this.#cancelIdle();
    if (this.#closing !== null) {
      return;
    }
    const due = queue.length >= policy.commands || queue.size >= policy.bytes;
    this.#idle = setTimeout(() => void this.checkpoint(), due ? 0 : policy.idleMs);
    this.#idle.unref();
  }

  #cancelIdle(): void {
    if (this.#idle !== null) {
      clearTimeout(this.#idle);
      this.#idle = null;
    }
  }
}

type Attempt = Result<void, Extract<AppError, { code: 'store' }>>;

async function attempt(step: () => Promise<void>): Promise<Attempt> {
  try {
    await step();
    return ok(undefined);
  } catch (error) {
    return err(storeError(error));
  }
}

/** The disk's failure as a person's error. Rethrows bugs. */
export function storeError(error: unknown): Extract<AppError, { code: 'store' }> {
  if (codeOf(error) === null) {
    throw error;
  }
  return { code: 'store', ...failureOf(error) };
}
