/** Puts the menus on the window, and keeps what undo and redo say up to date. */
import { Menu } from 'electron';
import type { HistoryFacts } from '#core/workspace/history.ts';
import type { Emit } from '#main/ipc/events.ts';
import { historyLabels } from './history-labels.ts';
import { menuTemplate } from './template.ts';

export type InstalledMenu = { readonly showHistory: (history: HistoryFacts) => void };

/** Installs the menus soon: not before the window is on its way, for a menu of this size takes a moment to build. */
export function installMenu(emit: Emit, development: boolean): InstalledMenu {
  let labels = historyLabels({ undo: null, redo: null });
  let shown = '';
  let waiting = false;
  const build = (): void => {
    waiting = false;
    const told = JSON.stringify(labels);
    if (told === shown) return;
    shown = told;
    const template = menuTemplate({
      platform: process.platform,
      development,
      labels,
      onAction: (action) => emit('action:invoked', action),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  const buildSoon = (): void => {
    if (waiting) return;
    waiting = true;
    setImmediate(build);
  };
  buildSoon();
  return {
    showHistory: (history) => {
      // An open label of a menu cannot be changed in every Electron; a new menu can always be set.
      labels = historyLabels(history);
      buildSoon();
    },
  };
}
