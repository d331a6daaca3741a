/** Closing: the page gets a moment to send its unsent words, then the window goes whatever the page does. */
import type { BrowserWindow } from 'electron';

export type WindowClosing = {
  /** The page says that everything is sent. */
  readonly flushed: () => void;
};

/** How long the page may take, in milliseconds. Drafts are at most a second old anyway. */
const PATIENCE = 1_500;

/**
 * Asks the page before the window closes.
 * @param ask tells the page that the window is about to close
 */
export function closeInPeace(
  window: Pick<BrowserWindow, 'on' | 'destroy' | 'isDestroyed'>,
  ask: () => void,
  patience: number = PATIENCE,
): WindowClosing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = (): void => {
    clearTimeout(timer);
    if (!window.isDestroyed()) window.destroy();
  };
  window.on('close', (event) => {
    event.preventDefault();
    if (timer !== undefined) return;
    timer = setTimeout(go, patience);
    ask();
  });
  return {
    flushed: () => {
      if (timer !== undefined) go();
    },
  };
}
