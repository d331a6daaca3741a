/**
 * The window's copy of the workspace. The main process owns the truth: a command goes there first, and the copy
 * follows with the same `apply` once the change is on the disk.
 */
import { create } from 'zustand';
import type { Annotation } from '#core/annotation/annotation.ts';
import type { AppError } from '#core/app-error.ts';
import { ok, type Result } from '#core/result.ts';
import { AnnotationRows } from '#core/workspace/annotation-rows.ts';
import { apply } from '#core/workspace/apply.ts';
import type { Command } from '#core/workspace/command.ts';
import type { HistoryFacts } from '#core/workspace/history.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import type {
  AppliedView,
  ImportReport,
  OpenedView,
  RecoveryNotice,
  StoreStatus,
  WorkspaceChange,
} from '#ipc/contract.ts';
import { listen, newId, request } from './client.ts';
import { notify } from './notices.ts';

export type WorkspacePhase = 'opening' | 'open' | 'failed';

export type WorkspaceState = {
  readonly phase: WorkspacePhase;
  /** Why opening failed, for `failed`. */
  readonly error: AppError | null;
  readonly workspace: Workspace | null;
  readonly seq: number;
  readonly history: HistoryFacts;
  readonly status: StoreStatus;
  readonly folder: string;
  readonly recovery: RecoveryNotice | null;
  readonly firstStart: ImportReport | null;
};

const CLOSED: WorkspaceState = {
  phase: 'opening',
  error: null,
  workspace: null,
  seq: 0,
  history: { undo: null, redo: null },
  status: { state: 'saved', at: null },
  folder: '',
  recovery: null,
  firstStart: null,
};

export const useWorkspaceState = create<WorkspaceState>()(() => CLOSED);

/** The workspace as it came through JSON, with its lists of annotations made live. */
function revived(opened: OpenedView): OpenedView {
  const lists = Object.entries(opened.workspace.annotations).map(([sourceId, rows]) => [
    sourceId,
    AnnotationRows.from(rows as unknown as readonly Annotation[]),
  ]);
  return { ...opened, workspace: { ...opened.workspace, annotations: Object.fromEntries(lists) } };
}

/** Asks for the whole workspace. Gives what else was kept for this window: view, settings, drafts. */
export async function openWorkspace(): Promise<OpenedView | null> {
  const answer = await request('workspace:open');
  if (!answer.ok) {
    useWorkspaceState.setState({ ...CLOSED, phase: 'failed', error: answer.error });
    return null;
  }
  const opened = revived(JSON.parse(answer.value) as OpenedView);
  const { workspace, seq, history, status, folder, recovery, firstStart } = opened;
  useWorkspaceState.setState({
    phase: 'open',
    error: null,
    workspace,
    seq,
    history,
    status,
    folder,
    recovery,
    firstStart,
  });
  return opened;
}

/** Brings the copy to the state after this change. Asks for everything anew when a change was missed. */
function follow(change: WorkspaceChange): void {
  const { workspace, seq } = useWorkspaceState.getState();
  if (workspace === null || change.seq <= seq) {
    return;
  }
  const applied =
    change.seq === seq + 1 ? apply(workspace, change.record.command, change.record.at) : null;
  if (applied?.ok) {
    useWorkspaceState.setState({
      workspace: applied.value.next,
      seq: change.seq,
      history: change.history,
    });
  } else {
    void openWorkspace();
  }
}

/** Starts to listen; the function it returns ends that. */
export function followWorkspace(): () => void {
  const stops = [
    listen('workspace:changed', follow),
    listen('workspace:status', (status) => useWorkspaceState.setState({ status })),
  ];
  return () => {
    for (const stop of stops) {
      stop();
    }
  };
}

/** Resolves when the copy has followed to this change: the answer to a command may come before the news of it. */
async function followed(seq: number): Promise<void> {
  const id = useWorkspaceState.getState().workspace?.id;
  await new Promise<void>((resolve) => {
    // Another workspace, or none, will not follow any more.
    const isHere = (state: WorkspaceState): boolean =>
      state.seq >= seq || state.phase !== 'open' || state.workspace?.id !== id;
    if (isHere(useWorkspaceState.getState())) {
      resolve();
      return;
    }
    const stop = useWorkspaceState.subscribe((state) => {
      if (isHere(state)) {
        stop();
        resolve();
      }
    });
  });
}

async function settled(
  asked: Promise<Result<AppliedView, AppError>>,
): Promise<Result<AppliedView, AppError>> {
  const answer = await asked;
  if (answer.ok) {
    await followed(answer.value.seq);
  } else if (!(answer.error.code === 'refused' && answer.error.reason === 'nothing-to-do')) {
    notify({ kind: 'error', error: answer.error });
  }
  return answer;
}

/**
 * Sends a command. Resolves when it is on the disk and in the copy, or was refused: then a notice says why, and the
 * caller keeps what was typed.
 */
export async function run(command: Command): Promise<Result<AppliedView, AppError>> {
  return settled(request('workspace:apply', { requestId: newId('request'), command }));
}

/** Undoes the last command. Nothing to undo is not an error. */
export async function undo(): Promise<Result<AppliedView, AppError>> {
  return useWorkspaceState.getState().history.undo === null
    ? ok({ seq: 0 })
    : settled(request('workspace:undo'));
}

/** Redoes what was undone last. */
export async function redo(): Promise<Result<AppliedView, AppError>> {
  return useWorkspaceState.getState().history.redo === null
    ? ok({ seq: 0 })
    : settled(request('workspace:redo'));
}

/** The open workspace. For components that are drawn only when there is one. */
export function useWorkspace(): Workspace {
  const workspace = useWorkspaceState((state) => state.workspace);
  if (workspace === null) {
    throw new Error('no workspace is open');
  }
  return workspace;
}
