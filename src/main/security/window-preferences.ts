/**
 * What every window of the app may do: nothing. Foreign text is shown in these windows, so whatever it achieves there
 * must find no Node, no files and no way out.
 */
import type { WebPreferences } from 'electron';

/** Spelled out one by one, so that a changed default of Electron changes nothing here. */
export const WINDOW_PREFERENCES = Object.freeze({
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  plugins: false,
  autoplayPolicy: 'document-user-activation-required',
  safeDialogs: true,
  enableWebSQL: false,
  webgl: false,
  // Pickers of files and folders need no permission in every Electron; a page of ours never names a file.
  disableBlinkFeatures: 'FileSystemAccess,FileSystemAccessLocal',
} as const satisfies WebPreferences);

/** What differs between the window that shows the workspace and the hidden one that parses. */
export type WindowRole = {
  /** Absolute path of the preload script. */
  readonly preload: string;
  /** Name of a session in memory of its own; the default session when left out. */
  readonly partition?: string;
  readonly devTools: boolean;
};

/**
 * The preferences of a window. Each of the few that vary is named here: nothing passed in can switch another on
 * (CVE-2026-34769 came in through a spread object).
 */
export function windowPreferences(role: WindowRole): WebPreferences {
  return {
    ...WINDOW_PREFERENCES,
    preload: role.preload,
    devTools: role.devTools,
    ...(role.partition === undefined ? {} : { partition: role.partition }),
  };
}
