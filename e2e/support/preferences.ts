/** What every page of the app may do: nothing. */

export const CLOSED_PREFERENCES = {
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
  enableBlinkFeatures: '',
};

export type PagePreferences = {
  readonly url: string;
  readonly preferences: Readonly<Record<string, unknown>>;
};

/** The same ones as Electron tells them: it leaves out what is off by default and was not switched on. */
export function preferencesOf(
  told: PagePreferences['preferences'],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(CLOSED_PREFERENCES).map(([name, closed]) => [
      name,
      told[name] ?? (typeof closed === 'string' ? '' : false),
    ]),
  );
}
