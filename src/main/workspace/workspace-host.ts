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

/**
 * What a person wants of a folder: `open` what is there; `choose` it, which makes a workspace of an empty one;
 * `create` one in a folder that is empty or not there; `restore` one whose main file is gone; `read` or `take-over` one
 * that is open elsewhere.
 */
export type OpenHow = 'open' | 'choose' | 'create' | 'restore' | 'read' | 'take-over';

/** Opens or makes the workspace of a folder. */
export type OpenFolder = (
  folder: string,
  how: OpenHow,
) => Promise<Result<HostedWorkspace, AppError>>;

export type WorkspaceHost = {
  /** The folder that is open or being opened. */
  readonly folder: () => string;
  readonly current: () => Promise<Result<HostedWorkspace, AppError>>;
  /** After a failed opening: what else may be done with the same folder. An open workspace stays as it is. */
  readonly tryTo: (
    how: Exclude<OpenHow, 'open' | 'choose'>,
  ) => Promise<Result<HostedWorkspace, AppError>>;
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

const NOT_OPEN = { ok: false } as const;

/** Starts to open a folder at once. */
export function hostWorkspace({ folder, openFolder, follow }: HostOptions): WorkspaceHost {
  let at = folder;
  let unfollow = (): void => {};
  let failed = false;

  const open = async (how: OpenHow): Opening => {
    failed = false;
    const opened = await openFolder(at, how).catch((cause: unknown) => {
      failed = true;
      throw cause;
    });
    if (opened.ok) unfollow = follow(opened.value.store);
    else failed = true;
    return opened;
  };

  let opening = open('open');
  // A bug in opening is told to whoever asks for the workspace, and that is the page at the latest.
  opening.catch(() => {});

  const closeCurrent = async (): Promise<void> => {
    const opened = await opening.catch(() => NOT_OPEN);
    if (!opened.ok) return;
    unfollow();
    await opened.value.store.close();
  };

  return {
    folder: () => at,
    current: () => {
      if (failed) opening = open('open');
      return opening;
    },
    tryTo: async (how) => {
      await opening.catch(() => {});
      if (failed) opening = open(how);
      return opening;
    },
    replace: async (next) => {
      const previous = await opening.catch(() => NOT_OPEN);
      if (previous.ok && previous.value.store.folder === next) return ok(previous.value);
      const opened = await openFolder(next, 'choose');
      if (!opened.ok) {
        // Where nothing is open, the folder chosen last is the one that is tried again.
        if (!previous.ok) {
          at = next;
          failed = true;
        }
        return opened;
      }
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
