/** Brings the page back when it crashes or hangs. The notes are in this process and on the disk; drafts come back. */
import { type BrowserWindow, dialog } from 'electron';
import { FAILURE_WORDS } from '#words/dialogs.ts';
import { allowsRevival } from './revival-limit.ts';

export type RevivalOptions = {
  /** Hears why the page went. */
  readonly onGone: (reason: string) => void;
  readonly quit: () => void;
  /** Milliseconds since some fixed moment. */
  readonly clock: () => number;
};

/** Reloads the page when its process dies; asks the person when it hangs or keeps dying. */
export function reviveWindow(window: BrowserWindow, options: RevivalOptions): void {
  const contents = window.webContents;
  let crashes: readonly number[] = [];
  let asking = false;

  contents.on('render-process-gone', (_event, { reason }) => {
    options.onGone(reason);
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = options.clock();
    const again = allowsRevival(crashes, now);
    crashes = [...crashes, now].slice(-10);
    if (again) contents.reload();
    else void askAfterCrashes();
  });

  contents.on('unresponsive', async () => {
    if (asking) return;
    asking = true;
    const reload = await askToReload(window);
    asking = false;
    // The crash makes `render-process-gone`, which reloads.
    if (reload && !window.isDestroyed()) contents.forcefullyCrashRenderer();
  });

  async function askAfterCrashes(): Promise<void> {
    const { crashedMessage, crashedDetail, crashedButtons } = FAILURE_WORDS;
    const { response } = await dialog.showMessageBox({
      type: 'error',
      message: crashedMessage,
      detail: crashedDetail,
      buttons: [...crashedButtons],
    });
    if (response === 0 && !window.isDestroyed()) contents.reload();
    else options.quit();
  }
}

async function askToReload(window: BrowserWindow): Promise<boolean> {
  const { hungMessage, hungDetail, hungButtons } = FAILURE_WORDS;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: hungMessage,
    detail: hungDetail,
    buttons: [...hungButtons],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}
