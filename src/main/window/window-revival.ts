/** Brings the page back when it crashes or hangs. The notes are in this process and on the disk; drafts come back. */
import { type BrowserWindow, dialog } from 'electron';
import type { RevivalReason } from '#ipc/contract.ts';
import { FAILURE_WORDS } from '#words/dialogs.ts';
import { watchHeartbeat } from './heartbeat.ts';
import { allowsRevival } from './revival-limit.ts';

export type RevivalOptions = {
  /** Hears why the page went. */
  readonly onGone: (reason: string) => void;
  /** Asks the page whether it answers. */
  readonly ping: () => void;
  readonly quit: () => void;
  /** Milliseconds since some fixed moment. */
  readonly clock: () => number;
};

export type Revival = {
  /** The page answered. */
  readonly alive: () => void;
  /** Why the page was started again, for the page to tell; null when it was not, or has told it. */
  readonly takeReason: () => RevivalReason | null;
};

/** By what Electron calls it. */
const WHY: Readonly<Record<string, RevivalReason>> = {
  hung: 'hung',
  oom: 'out-of-memory',
  'memory-eviction': 'out-of-memory',
};

/** Reloads the page when its process dies or hangs; asks the person when it keeps dying. */
export function reviveWindow(window: BrowserWindow, options: RevivalOptions): Revival {
  const contents = window.webContents;
  let crashes: readonly number[] = [];
  let hung = false;
  let told: RevivalReason | null = null;

  const heartbeat = watchHeartbeat({
    ping: options.ping,
    onHung: () => {
      if (window.isDestroyed()) return;
      hung = true;
      // Makes `render-process-gone`, which reloads: a page that hangs does not reload when asked.
      contents.forcefullyCrashRenderer();
    },
  });
  window.once('closed', heartbeat.stop);
  contents.on('did-start-loading', heartbeat.rest);
  // Its scripts have run by now, and listen.
  contents.on('did-finish-load', heartbeat.beat);

  contents.on('render-process-gone', (_event, { reason }) => {
    const why = hung ? 'hung' : reason;
    hung = false;
    heartbeat.rest();
    options.onGone(why);
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    told = WHY[why] ?? 'ended';
    const now = options.clock();
    const again = allowsRevival(crashes, now);
    crashes = [...crashes, now].slice(-10);
    if (again) contents.reload();
    else void askAfterCrashes();
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

  return {
    alive: heartbeat.beat,
    takeReason: () => {
      const reason = told;
      told = null;
      return reason;
    },
  };
}
