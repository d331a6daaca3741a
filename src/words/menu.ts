/** Labels of the menu items that the system itself carries out. */
export const ROLE_LABELS = {
  cut: 'Cut',
  paste: 'Paste',
  selectAll: 'Select all',
  minimize: 'Minimise',
  togglefullscreen: 'Full screen',
  quit: 'Quit',
  hide: 'Hide Dossier',
  hideOthers: 'Hide others',
  unhide: 'Show all',
  services: 'Services',
  reload: 'Reload',
  toggleDevTools: 'Developer tools',
} as const;

export const APP_NAME = 'Dossier';

/** "Undo: merge Musk into Elon Musk"; what a click would take back. */
export const undoLabel = (what: string): string => `Undo: ${what}`;
export const redoLabel = (what: string): string => `Redo: ${what}`;
