/** The end: notes are put in order if there is time. Nothing depends on it; every saved note is in the journal. */
import { app, type BrowserWindow } from 'electron';
import type { Log } from './log.ts';
import type { ParserProcess } from './parser/parser-process.ts';
import { withinTime } from './time-limit.ts';
import type { WorkspaceHost } from './workspace/workspace-host.ts';

/** How long putting the notes in order may take, in milliseconds. */
const PATIENCE = 10_000;

export type EndingOptions = {
  readonly host: WorkspaceHost;
  readonly parser: ParserProcess;
  readonly log: Log;
};

/** Ends the app once its window has closed. */
export function shutDownAfter(window: BrowserWindow, { host, parser, log }: EndingOptions): void {
  window.once('closed', async () => {
    parser.stop();
    try {
      const outcome = await withinTime(host.close(), PATIENCE, 'late');
      if (outcome === 'late') log.note('closing the workspace took too long and was left');
    } catch (cause) {
      log.bug('closing', cause);
    }
    app.exit(0);
  });
}
