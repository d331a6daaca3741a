/** What the handlers of requests work with. */
import type { BrowserWindow } from 'electron';
import type { AppError } from '#core/app-error.ts';
import type { Result } from '#core/result.ts';
import type { RevivalReason } from '#ipc/contract.ts';
import type { Emit } from '#main/ipc/events.ts';
import type { ParserProcess } from '#main/parser/parser-process.ts';
import type { Profile } from '#main/profile.ts';
import type { SourceMender } from '#main/workspace/remake-sources.ts';
import type { HostedWorkspace, WorkspaceHost } from '#main/workspace/workspace-host.ts';

export type HandlerContext = {
  readonly host: WorkspaceHost;
  readonly profile: Profile;
  readonly parser: ParserProcess;
  readonly mender: SourceMender;
  readonly emit: Emit;
  /** The window that dialogs belong to. */
  readonly window: () => BrowserWindow;
  /** The page has sent everything before closing. */
  readonly onFlushed: () => void;
  /** The page answers. */
  readonly onAlive: () => void;
  /** Why the page had to be started again, once; else null. */
  readonly takeRevival: () => RevivalReason | null;
  /** Runs with the open workspace, or gives the error of its opening. */
  readonly withWorkspace: <T>(
    work: (open: HostedWorkspace) => Promise<Result<T, AppError>>,
  ) => Promise<Result<T, AppError>>;
};
