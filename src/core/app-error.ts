/**
 * Every failure that a person can meet: a stable code and the facts, never a sentence.
 * The words are made in one place, the catalogue (`words`).
 */

/** Why a file of text could not become a source. */
export type ImportFailure =
  | 'unreadable'
  | 'not-a-file'
  | 'is-a-link'
  | 'too-large'
  /** A folder with more files than are taken at once; those that were met first are taken. */
  | 'too-many'
  /** A folder too far down; nothing in it was looked at. */
  | 'too-deep'
  | 'empty'
  | 'not-text'
  | 'unknown-encoding'
  | 'changed-while-read'
  | 'already-here'
  | 'parser-timeout'
  | 'parser-crashed'
  | 'parser-bad-output';

/** Why a change of the workspace was refused. The workspace is as it was. */
export type RefusalReason =
  | 'not-found'
  | 'already-exists'
  | 'changed-since'
  | 'span-outside-text'
  | 'empty-name'
  | 'cycle'
  | 'same-record'
  | 'in-use'
  | 'nothing-to-do';

/** Why the notes could not be written. */
export type StoreFailure =
  | 'disk-full'
  | 'read-only'
  | 'no-permission'
  | 'io'
  | 'gone'
  | 'too-many-files'
  | 'closed'
  | 'changed-on-disk'
  /** A copy of one of its files: of another workspace, or nothing in it can be read. */
  | 'not-ours'
  /** The reading text of a source and its original are damaged or gone. */
  | 'source-lost';

/** Why a workspace could not be opened for writing. */
export type OpenFailure =
  | 'missing'
  | 'not-a-workspace'
  /** An empty folder: a workspace can be made in it. */
  | 'empty'
  /** Everything but the workspace's main file is there. */
  | 'incomplete'
  | 'damaged'
  | 'newer-format'
  | 'locked'
  | 'unreadable'
  | 'not-empty';

export type ExportFailure =
  | 'cancelled'
  | 'exists'
  | 'inside-workspace'
  | 'not-a-file'
  | 'no-folder'
  | 'bad-name'
  | 'disk-full'
  | 'read-only'
  | 'no-permission'
  | 'io';

export type AppError =
  | {
      readonly code: 'import';
      readonly reason: ImportFailure;
      readonly file: string;
      readonly detail?: string;
    }
  | { readonly code: 'refused'; readonly reason: RefusalReason; readonly what: string }
  | { readonly code: 'store'; readonly reason: StoreFailure; readonly detail?: string }
  | {
      readonly code: 'open';
      readonly reason: OpenFailure;
      readonly folder: string;
      readonly detail?: string;
      /** Who holds the lock, for `locked`. */
      readonly owner?: { readonly host: string; readonly pid: number; readonly since: string };
    }
  | {
      readonly code: 'export';
      readonly reason: ExportFailure;
      readonly file: string;
      readonly detail?: string;
    }
  | {
      readonly code: 'request';
      readonly reason:
        | 'unknown-channel'
        | 'bad-sender'
        | 'bad-arguments'
        | 'too-large'
        | 'bad-result';
      readonly detail?: string;
    }
  | { readonly code: 'bug'; readonly detail: string };
