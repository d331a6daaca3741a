/**
 * The workspace that is open in this process. It opens beside the window; whoever asks before that waits, and whoever
 * asks after a failed opening makes it try again.
 */
import type { AppError } from '#core/app-error.ts';
import { ok, type Result } from '#core/result.ts';
import type { ImportReport, RecoveryNotice } from '#ipc/contract.ts';
import type { WorkspaceStore } from '#node/store/types.ts';

/** An open workspace and what is to be told about its opening, once. */
export type HostedWorkspace = {
  readonly store: WorkspaceStore;
  readonly recovery: RecoveryNotice | null;
  readonly firstStart: ImportReport | null;
};

/** Opens or makes the workspace of a folder. */
export type OpenFolder = (folder: string) => Promise<Result<HostedWorkspace, AppError>>;

export type WorkspaceHost = {
  /** The folder that is open or being opened. */
  readonly folder: () => string;
  readonly current: () => Promise<Result<HostedWorkspace, AppError>>;
  /** Opens another folder. Only when that worked is the old one closed. */
  readonly replace: (folder: string) => Promise<Result<HostedWorkspace, AppError>>;
  readonly close: () => Promise<void>;
};

export type HostOptions = {
  readonly folder: string;
  readonly openFolder: OpenFolder;
  /** Follows a workspace that was opened; gives back what ends that. */
  readonly follow: (store: WorkspaceStore) => () => void;
};

type Opening = Promise<Result<HostedWorkspace, AppError>>;

/** Starts to open a folder at once. */
export function hostWorkspace({ folder, openFolder, follow }: HostOptions): WorkspaceHost {
  let at = folder;
  let unfollow = (): void => {};
  let failed = false;

  const open = async (): Opening => {
    failed = false;
    const opened = await openFolder(at).catch((cause: unknown) => {
      failed = true;
      throw cause;
    });
    if (opened.ok) unfollow = follow(opened.value.store);
    else failed = true;
    return opened;
  };

  let opening = open();
  // A bug in opening is told to whoever asks for the workspace, and that is the page at the latest.
  opening.catch(() => {});

  const closeCurrent = async (): Promise<void> => {
    const opened = await opening;
    if (!opened.ok) return;
    unfollow();
    await opened.value.store.close();
  };

  return {
    folder: () => at,
    current: () => {
      if (failed) opening = open();
      return opening;
    },
    replace: async (next) => {
      const previous = await opening;
      if (previous.ok && previous.value.store.folder === next) return ok(previous.value);
      const opened = await openFolder(next);
      if (!opened.ok) return opened;
      await closeCurrent();
      unfollow = follow(opened.value.store);
      at = next;
      failed = false;
      opening = Promise.resolve(opened);
      return opened;
    },
    close: closeCurrent,
  };
}
