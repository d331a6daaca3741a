/** The native menus, made from the table of actions so that they can offer nothing else. */
import type { MenuItemConstructorOptions } from 'electron';
import { ACTION_IDS, ACTIONS, type ActionId, MENUS, type MenuName } from '#ipc/actions.ts';
import { ACTION_LABELS, MENU_LABELS } from '#words/actions.ts';
import { APP_NAME, ROLE_LABELS } from '#words/menu.ts';
import type { HistoryLabels } from './history-labels.ts';

export type MenuOptions = {
  readonly platform: NodeJS.Platform;
  /** Whether the development tools are offered. */
  readonly development: boolean;
  /** What undo and redo would do, where there is something. */
  readonly labels: HistoryLabels;
  readonly onAction: (action: ActionId) => void;
};

type Item = MenuItemConstructorOptions;
type Role = keyof typeof ROLE_LABELS;

/** The whole menu bar. Each item of the table carries its action as `id`. */
export function menuTemplate(options: MenuOptions): Item[] {
  const menus = MENUS.map((menu) => ({
    id: menu,
    label: MENU_LABELS[menu],
    submenu: [...actionItems(menu, options), ...systemItems(menu, options)],
  }));
  return options.platform === 'darwin' ? [macApplicationMenu(), ...menus] : menus;
}

function actionItems(menu: MenuName, options: MenuOptions): Item[] {
  return ACTION_IDS.filter((action) => ACTIONS[action].menu === menu).flatMap((action) => {
    const item = actionItem(action, options);
    return ACTIONS[action].group ? [{ type: 'separator' as const }, item] : [item];
  });
}

function actionItem(action: ActionId, { platform, labels, onAction }: MenuOptions): Item {
  const { keys, scope } = ACTIONS[action];
  const label = labels[action] ?? ACTION_LABELS[action];
  const item: Item = { id: action, label, click: () => onAction(action) };
  if (keys === undefined) return item;
  // A key that works only in a pane must stay a letter everywhere else. macOS cannot show a key without taking it.
  if (scope !== undefined) {
    return platform === 'darwin'
      ? item
      : { ...item, accelerator: keys, registerAccelerator: false };
  }
  return { ...item, accelerator: keys };
}

function systemItems(menu: MenuName, { platform, development, onAction }: MenuOptions): Item[] {
  const separator: Item = { type: 'separator' };
  if (menu === 'file') return platform === 'darwin' ? [] : [separator, role('quit')];
  if (menu === 'edit') return [separator, role('cut'), role('paste'), role('selectAll')];
  if (menu === 'window') return [separator, role('minimize'), role('togglefullscreen')];
  if (menu === 'view') {
    const tools = development ? [separator, role('reload'), role('toggleDevTools')] : [];
    // On most keyboards the plus is the shifted equals key, and people do not press Shift for it.
    const larger: Item = {
      label: ACTION_LABELS['view.text-larger'],
      accelerator: 'CmdOrCtrl+=',
      visible: false,
      acceleratorWorksWhenHidden: true,
      click: () => onAction('view.text-larger'),
    };
    return [larger, ...tools];
  }
  return [];
}

function macApplicationMenu(): Item {
  const roles: readonly Role[] = ['services', 'hide', 'hideOthers', 'unhide', 'quit'];
  return { label: APP_NAME, submenu: roles.map(role) };
}

function role(name: Role): Item {
  return { role: name, label: ROLE_LABELS[name] };
}
