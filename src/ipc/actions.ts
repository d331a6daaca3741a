/**
 * The table of actions: everything a menu, the palette or a shortcut can do. One table serves the native menu, the
 * palette, the page of shortcuts and the key handling, so that none of them can know a different truth.
 * Labels are in the catalogue (`words/actions.ts`).
 */

export const MENUS = ['file', 'edit', 'mark', 'review', 'view', 'go', 'window', 'help'] as const;
export type MenuName = (typeof MENUS)[number];

type ActionRow = {
  readonly menu: MenuName;
  /** Electron accelerator. Letters without a modifier work only while words are selected in a text. */
  readonly keys?: string;
  /** Where the key works: everywhere, in a reading pane, with words selected in one, or in the queue of suggestions. */
  readonly scope?: 'pane' | 'selection' | 'review';
  /** Starts a new group in its menu. */
  readonly group?: true;
};

const TABLE = {
  'corpus.import': { menu: 'file', keys: 'CmdOrCtrl+O' },
  'corpus.import-folder': { menu: 'file' },
  'workspace.choose': { menu: 'file', keys: 'CmdOrCtrl+Shift+O' },
  'workspace.reveal': { menu: 'file' },
  'workspace.save-copy': { menu: 'file' },
  'workspace.rename': { menu: 'file' },
  'workspace.backups': { menu: 'file', group: true },
  'workspace.elsewhere': { menu: 'file' },
  'workspace.aside': { menu: 'file' },
  'workspace.memo': { menu: 'file', group: true },
  'dossier.export': { menu: 'file', keys: 'CmdOrCtrl+E', group: true },
  'edit.undo': { menu: 'edit', keys: 'CmdOrCtrl+Z' },
  'edit.redo': { menu: 'edit', keys: 'CmdOrCtrl+Shift+Z' },
  'edit.copy': { menu: 'edit', keys: 'CmdOrCtrl+C', scope: 'pane', group: true },
  'edit.find': { menu: 'edit', keys: 'CmdOrCtrl+F', group: true },
  'edit.find-next': { menu: 'edit', keys: 'F3' },
  'edit.find-previous': { menu: 'edit', keys: 'Shift+F3' },
  'edit.trash': { menu: 'edit', group: true },
  'mark.highlight': { menu: 'mark', keys: 'H', scope: 'selection' },
  'mark.actor': { menu: 'mark', keys: 'A', scope: 'selection' },
  'mark.figure': { menu: 'mark', keys: 'F', scope: 'selection' },
  'mark.code': { menu: 'mark', keys: 'C', scope: 'selection' },
  'mark.note': { menu: 'mark', keys: 'N', scope: 'selection' },
  'mark.all': { menu: 'mark', keys: 'CmdOrCtrl+Shift+M', group: true },
  'mark.next': { menu: 'mark', keys: 'Alt+Down', scope: 'pane', group: true },
  'mark.previous': { menu: 'mark', keys: 'Alt+Up', scope: 'pane' },
  'mark.delete': { menu: 'mark', keys: 'Delete', scope: 'pane' },
  'suggestion.review': { menu: 'review', keys: 'CmdOrCtrl+J' },
  'suggestion.next': { menu: 'review', keys: 'Tab', scope: 'review', group: true },
  'suggestion.previous': { menu: 'review', keys: 'Shift+Tab', scope: 'review' },
  'suggestion.accept': { menu: 'review', keys: 'Enter', scope: 'review', group: true },
  'suggestion.accept-group': { menu: 'review', keys: 'G', scope: 'review' },
  'suggestion.edit': { menu: 'review', keys: 'E', scope: 'review' },
  'suggestion.reject': { menu: 'review', keys: 'Backspace', scope: 'review', group: true },
  'suggestion.reject-everywhere': {
    menu: 'review',
    keys: 'Shift+Backspace',
    scope: 'review',
  },
  'suggestion.marks': { menu: 'review', group: true },
  'view.library': { menu: 'view', keys: 'CmdOrCtrl+1' },
  'view.actors': { menu: 'view', keys: 'CmdOrCtrl+2' },
  'view.figures': { menu: 'view', keys: 'CmdOrCtrl+3' },
  'view.notes': { menu: 'view', keys: 'CmdOrCtrl+4' },
  'view.dossier': { menu: 'view', keys: 'CmdOrCtrl+5' },
  'view.suggestions': { menu: 'view' },
  'view.side': { menu: 'view', keys: 'CmdOrCtrl+B', group: true },
  'view.inspector': { menu: 'view', keys: 'CmdOrCtrl+Shift+B' },
  'view.theme-system': { menu: 'view', group: true },
  'view.theme-light': { menu: 'view' },
  'view.theme-sepia': { menu: 'view' },
  'view.theme-dark': { menu: 'view' },
  'view.theme-contrast': { menu: 'view' },
  'view.settings': { menu: 'view', keys: 'CmdOrCtrl+,', group: true },
  'view.text-larger': { menu: 'view', keys: 'CmdOrCtrl+Plus' },
  'view.text-smaller': { menu: 'view', keys: 'CmdOrCtrl+-' },
  'view.text-reset': { menu: 'view', keys: 'CmdOrCtrl+0' },
  'go.palette': { menu: 'go', keys: 'CmdOrCtrl+K' },
  'go.back': { menu: 'go', keys: 'Alt+Left', group: true },
  'go.forward': { menu: 'go', keys: 'Alt+Right' },
  'go.next-source': { menu: 'go', keys: 'CmdOrCtrl+PageDown' },
  'go.previous-source': { menu: 'go', keys: 'CmdOrCtrl+PageUp' },
  'pane.split-right': { menu: 'window', keys: 'CmdOrCtrl+\\' },
  'pane.split-down': { menu: 'window', keys: 'CmdOrCtrl+Shift+\\' },
  'pane.close': { menu: 'window', keys: 'CmdOrCtrl+W' },
  'pane.next': { menu: 'window', keys: 'F6', group: true },
  'pane.previous': { menu: 'window', keys: 'Shift+F6' },
  'pane.move-left': { menu: 'window', keys: 'CmdOrCtrl+Alt+Left' },
  'pane.move-right': { menu: 'window', keys: 'CmdOrCtrl+Alt+Right' },
  'help.shortcuts': { menu: 'help', keys: 'F1' },
  'help.about': { menu: 'help' },
} as const satisfies Readonly<Record<string, ActionRow>>;

export type ActionId = keyof typeof TABLE;

/** Every action with its place in the menus, in menu order. */
export const ACTIONS: Readonly<Record<ActionId, ActionRow>> = TABLE;

export const ACTION_IDS = Object.keys(TABLE) as readonly ActionId[];
