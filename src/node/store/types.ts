/** What the store offers to the window's process and to the command line: one open workspace and its truth. */
import type { AppError, StoreFailure } from '#core/app-error.ts';
import type { RandomBytes, RequestId, SourceId } from '#core/ids.ts';
import type { Result } from '#core/result.ts';
import type { ParsedSource, ReadingText, Source } from '#core/source/source.ts';
import type { CommandRecord, CommandRequest } from '#core/workspace/command.ts';
import type { TableName } from '#core/workspace/edit.ts';
import type { HistoryFacts } from '#core/workspace/history.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import type { Care } from './care-types.ts';
import type { Migration } from './migrate.ts';
import type { ProcessIdentity, ProcessProbe } from './process-identity.ts';

/** Why nothing may be changed. */
export type ReadOnlyReason =
  | 'asked-for'
  | 'newer-format'
  | 'locked'
  | 'no-permission'
  | 'read-only-disk'
  | 'disk-full';

/** Something to tell although every acknowledged note is safe. */
export type StoreWarning = 'checkpoint-failed' | 'backup-failed' | 'changed-on-disk';

/** How safe the notes are at this moment. */
export type StoreStatus =
  /** Everything acknowledged is on disk; `at` is when the last of it got there (ISO 8601). */
  | { readonly state: 'saved'; readonly at: string; readonly warning?: StoreWarning }
  | { readonly state: 'saving' }
  /** The last change was not written and is not part of the workspace; `retry` tries the disk again. */
  | { readonly state: 'not-saved'; readonly reason: StoreFailure; readonly detail?: string }
  | { readonly state: 'read-only'; readonly reason: ReadOnlyReason };

/** A command that is on disk. */
export type Acknowledged = CommandRecord & {
  /** Place in the order of all commands of this workspace, from 1, without gaps. */
  readonly seq: number;
  /** What undo and redo would concern now. */
  readonly history: HistoryFacts;
};

export type AddedSource = { readonly source: Source; readonly acknowledged: Acknowledged };

/** Where the lost part of a file was found again. */
export type RecoveredFrom = 'rows' | 'backup' | 'journal' | 'nothing';

/** One thing that opening found and did. Facts only; `file` and `keptAt` are relative to the workspace's folder. */
export type Incident =
  /** A file did not verify. The damaged copy is kept at `keptAt`. */
  | {
      readonly kind: 'damaged-file';
      readonly file: string;
      readonly keptAt: string | null;
      readonly from: RecoveredFrom;
      /** Rows that are in the workspace again. */
      readonly recovered: number;
      /** Rows known to be lost: those that are in the damaged file only. */
      readonly lost: number;
      /** When the backup that was used was made (ISO 8601). */
      readonly backupAt?: string;
    }
  /** A file that should be there is gone, or an older one is in its place. */
  | {
      readonly kind: 'missing-file' | 'older-file';
      readonly file: string;
      readonly keptAt: string | null;
      readonly from: RecoveredFrom;
      readonly recovered: number;
      readonly backupAt?: string;
    }
  /** Records of the journal that could not be read; those that could are in the workspace. */
  | {
      readonly kind: 'damaged-journal';
      readonly file: string;
      readonly keptAt: string | null;
      readonly records: number;
    }
  | { readonly kind: 'migrated'; readonly from: number; readonly to: number }
  /** Copies that a synchronising program left beside ours. */
  | { readonly kind: 'conflict-copies'; readonly files: readonly string[] }
  /** The folder belongs to a synchronising program, named as in the path. */
  | { readonly kind: 'synchronised-folder'; readonly by: string };

/** What opening found. An ordinary start, also after a crash, has no incidents. */
export type RecoveryReport = {
  /** Commands that were in the journal only and were put into the workspace. */
  readonly replayed: number;
  /** Whether whoever had it open last ended without closing it. */
  readonly unclean: boolean;
  readonly incidents: readonly Incident[];
};

export type RowName = { readonly table: TableName; readonly id: string };

/** Files of ours that somebody else changed while the workspace was open. */
export type ForeignChange = {
  /** When it was noticed (ISO 8601). */
  readonly at: string;
  /** Their versions are kept at `keptAt`; `null` when they removed the file. Relative to the workspace's folder. */
  readonly files: readonly { readonly file: string; readonly keptAt: string | null }[];
  /** How many of their rows were taken over, as one step that can be undone. */
  readonly merged: number;
  /** Rows that were changed on both sides, or point to something that is not here: ours stayed. */
  readonly conflicts: readonly RowName[];
};

/** How much is in a backup; `notes` are the comments on its annotations. */
export type BackupCounts = {
  readonly sources: number;
  readonly annotations: number;
  readonly notes: number;
  readonly actors: number;
};

/** A state of the workspace that was kept at a checkpoint. */
export type KeptBackup = {
  /** The last command that is in it; names it. */
  readonly seq: number;
  /** When it was made (ISO 8601). */
  readonly at: string;
  /** On the disk, packed; what backups share is counted in each of them. */
  readonly bytes: number;
  /** `null` when a part of it is missing or not as it was written: it cannot be restored. */
  readonly counts: BackupCounts | null;
};

/** A backup as it would come back. */
export type BackupPreview = {
  readonly seq: number;
  readonly at: string;
  readonly workspace: Workspace;
  /** How many rows restoring it would change. */
  readonly changes: number;
};

/** An open workspace. Changes are serialised; a change is visible here only once it is on disk. */
export type WorkspaceStore = {
  /** Absolute path. */
  readonly folder: string;
  readonly snapshot: () => Workspace;
  /** Number of the last acknowledged command; 0 for a new workspace. */
  readonly seq: () => number;
  readonly history: () => HistoryFacts;
  readonly status: () => StoreStatus;
  /** Calls back at every change of the status. Gives back what ends it. */
  readonly onStatus: (listener: (status: StoreStatus) => void) => () => void;
  /** What others did to our files while they were open, newest first; noticed before each checkpoint and by `care`. */
  readonly foreignChanges: () => readonly ForeignChange[];
  /** Calls back once for each acknowledged command, in order, whoever sent it. Gives back what ends it. */
  readonly onAcknowledged: (listener: (acknowledged: Acknowledged) => void) => () => void;
  /**
   * Applies a command and answers when it is on disk. Sending a request again gives the same answer and changes
   * nothing. Errors: `refused`, or `store` (then the workspace is as it was).
   */
  readonly apply: (request: CommandRequest) => Promise<Result<Acknowledged, AppError>>;
  readonly undo: (requestId?: RequestId) => Promise<Result<Acknowledged, AppError>>;
  readonly redo: (requestId?: RequestId) => Promise<Result<Acknowledged, AppError>>;
  /**
   * Writes the original, the reading text and its blocks to disk, then adds the source.
   * @param name file name without a folder. `undoable: false` leaves it out of the history.
   */
  readonly addSource: (
    parsed: ParsedSource,
    bytes: Uint8Array,
    name: string,
    options?: { readonly undoable?: boolean },
  ) => Promise<Result<AddedSource, AppError>>;
  /** The first half of `addSource`: the files, of which nothing shows yet. Files that are never added are swept. */
  readonly writeSource: (
    parsed: ParsedSource,
    bytes: Uint8Array,
    name: string,
  ) => Promise<Result<Source, AppError>>;
  /** The second half, for many at once: one command, one step of undo. */
  readonly addWritten: (
    sources: readonly Source[],
    options?: { readonly undoable?: boolean },
  ) => Promise<Result<Acknowledged, AppError>>;
  /** The reading text, checked against the fingerprint that its source carries. */
  readonly readingText: (sourceId: SourceId) => Promise<Result<ReadingText, AppError>>;
  /** The bytes as they were given, checked likewise. */
  readonly originalBytes: (sourceId: SourceId) => Promise<Result<Uint8Array, AppError>>;
  /** Brings the workspace's files up to the last acknowledged command and starts the journal anew. */
  readonly checkpoint: () => Promise<Result<void, AppError>>;
  /** The backups that are there, newest first; every one of them is read whole and checked. */
  readonly backups: () => Promise<Result<readonly KeptBackup[], AppError>>;
  /** Errors: `refused` with `not-found`; `store` with `gone` when a part of it is missing or damaged. */
  readonly previewBackup: (seq: number) => Promise<Result<BackupPreview, AppError>>;
  /**
   * Brings every row back to what it was in a backup: one step, acknowledged and undoable like any other. The state
   * before it is kept as a backup of its own first; where that fails, nothing is restored.
   */
  readonly restoreBackup: (seq: number) => Promise<Result<Acknowledged, AppError>>;
  /** Damaged, changed and old files: what is known of them, and what can be done. */
  readonly care: Care;
  /** Tries the disk again after `not-saved`. */
  readonly retry: () => Promise<Result<void, AppError>>;
  /** Writes the whole workspace, as acknowledged, into a new or empty folder. */
  readonly saveCopyTo: (folder: string) => Promise<Result<void, AppError>>;
  /** Checkpoint, then give the lock back. Safe to call twice. */
  readonly close: () => Promise<Result<void, AppError>>;
};

/** When files are brought up to date without being asked. */
export type CheckpointPolicy = {
  /** After this many commands in the journal. */
  readonly commands: number;
  /** After this many bytes in the journal. */
  readonly bytes: number;
  /** After this long without a command, in milliseconds. */
  readonly idleMs: number;
};

export type StoreOptions = {
  /** Absolute path of the workspace's folder. */
  readonly folder: string;
  /** The time now, ISO 8601 in UTC with milliseconds. */
  readonly clock: () => string;
  readonly random: RandomBytes;
  readonly fileSystem?: FileSystem;
  readonly checkpoint?: Partial<CheckpointPolicy>;
  /** Who holds the lock and how other holders are probed; this process and the system unless a test says otherwise. */
  readonly process?: { readonly identity: ProcessIdentity; readonly probe: ProcessProbe };
  /** The chain of format changes; all of them unless a test says otherwise. */
  readonly migrations?: readonly Migration[];
};

export type OpenOptions = StoreOptions & {
  /** `read-only` takes no lock and never writes. */
  readonly access?: 'read-write' | 'read-only';
  /** What to do when someone else has it open; `refuse` unless said otherwise. `take-over` is for a person who knows. */
  readonly whenLocked?: 'refuse' | 'read-only' | 'take-over';
  /** What to do when `workspace.json` is gone and the rest is there; `refuse` unless said otherwise. */
  readonly whenIncomplete?: 'refuse' | 'restore';
};

export type OpenedWorkspace = {
  readonly store: WorkspaceStore;
  readonly report: RecoveryReport;
};

export type OpenWorkspace = (options: OpenOptions) => Promise<Result<OpenedWorkspace, AppError>>;

/** Makes a workspace in a new or empty folder and opens it. Errors: `open` with `not-empty`; `store`. */
export type CreateWorkspace = (
  options: StoreOptions & { readonly title: string },
) => Promise<Result<OpenedWorkspace, AppError>>;
