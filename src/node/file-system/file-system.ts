/**
 * The one door to the disk for everything that must last. Small on purpose: a test can fail, tear or reorder each
 * call. Failures are thrown with the `code` of the system (`ENOSPC`, `EIO`, …).
 */

/** What tells one version of a file from another. */
export type FileFacts = {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** Bytes. */
  readonly size: number;
  readonly inode: string;
  /** Nanoseconds, as text: they do not fit a number. */
  readonly modified: string;
};

export type OpenFile = {
  /** Reads at a byte position; 0 at the end. May read less than asked for. */
  readonly read: (into: Uint8Array, position: number) => Promise<number>;
  /** Writes at the current place, for `append` at the end. May write less than given: callers loop (`writeAll`). */
  readonly write: (bytes: Uint8Array) => Promise<number>;
  /** fdatasync: the content and what is needed to read it are on disk. */
  readonly syncData: () => Promise<void>;
  /** fsync. */
  readonly sync: () => Promise<void>;
  readonly stat: () => Promise<FileFacts>;
  readonly close: () => Promise<void>;
};

/**
 * `read`: must exist; never waits for a writer at a FIFO. `create`: must not exist, mode 0600. `append`: must exist.
 * None of them follows a link (`ELOOP`): a workspace may have been packed by somebody who linked one of its files to a
 * file of whoever opens it. `read-linked` does, for files that a person pointed at.
 */
export type OpenMode = 'read' | 'read-linked' | 'create' | 'append';

export type FileSystem = {
  readonly open: (path: string, mode: OpenMode) => Promise<OpenFile>;
  /** Replaces `to` in one step. */
  readonly rename: (from: string, to: string) => Promise<void>;
  /** A second name for the same file; fails with `EEXIST` when there is one already. */
  readonly link: (from: string, to: string) => Promise<void>;
  readonly unlink: (path: string) => Promise<void>;
  /** Makes the one folder, mode 0700; `EEXIST` when it is there. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Removes an empty folder. */
  readonly removeFolder: (path: string) => Promise<void>;
  /** Names in a folder, sorted. */
  readonly list: (path: string) => Promise<readonly string[]>;
  /** Follows links. */
  readonly stat: (path: string) => Promise<FileFacts>;
  /** Does not follow links. */
  readonly linkStat: (path: string) => Promise<FileFacts>;
  /** Makes the names in a folder last. Does nothing where a system cannot (Windows). */
  readonly syncFolder: (path: string) => Promise<void>;
  /** Waits before trying again what another program may hold (virus scanners), in milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
};
