/** What nobody expected is written to the log and told once; the app goes on, for every saved note is on the disk. */
import { dialog } from 'electron';
import { FAILURE_WORDS } from '#words/dialogs.ts';
import type { Log } from './log.ts';

/** Listens to failures that nothing caught. */
export function reportBugs(log: Log): void {
  let told = false;
  const report =
    (where: string) =>
    (cause: unknown): void => {
      log.bug(where, cause);
      if (told) return;
      told = true;
      const { bugTitle, bugMessage } = FAILURE_WORDS;
      void dialog
        .showMessageBox({ type: 'error', message: bugTitle, detail: bugMessage(log.file) })
        .catch(() => {});
    };
  process.on('uncaughtException', report('main'));
  process.on('unhandledRejection', report('main, a promise'));
}
