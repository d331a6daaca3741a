import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { ACTION_IDS, ACTIONS, type ActionId } from '#ipc/actions.ts';
import { ACTION_LABELS } from '#words/actions.ts';
import { menuTemplate } from './template.ts';

function itemsOf(platform: NodeJS.Platform, onAction: (action: ActionId) => void = () => {}) {
  const template = menuTemplate({ platform, development: false, labels: {}, onAction });
  return template.flatMap((menu) => menu.submenu as MenuItemConstructorOptions[]);
}

const noEvent = undefined as never;

describe('the native menus', () => {
  it.each<NodeJS.Platform>(['linux', 'win32', 'darwin'])('on %s offer every action once', (os) => {
    const ids = itemsOf(os).flatMap((item) => (item.id === undefined ? [] : [item.id]));
    expect([...ids].sort()).toEqual([...ACTION_IDS].sort());
  });

  it('send the action that was chosen', () => {
    const sent: ActionId[] = [];
    for (const item of itemsOf('linux', (action) => sent.push(action))) {
      if (item.id !== undefined) item.click?.(noEvent, undefined, noEvent);
    }
    expect(sent.sort()).toEqual([...ACTION_IDS].sort());
  });

  it.each<NodeJS.Platform>(['linux', 'win32', 'darwin'])(
    'on %s take no key that belongs to a pane',
    (os) => {
      for (const item of itemsOf(os)) {
        const scoped = item.id !== undefined && 'scope' in ACTIONS[item.id as ActionId];
        const taken = item.accelerator !== undefined && item.registerAccelerator !== false;
        expect({ id: item.id, taken: scoped && taken }).toEqual({ id: item.id, taken: false });
      }
    },
  );

  it('show every key of the table and the label of the catalogue', () => {
    for (const item of itemsOf('linux')) {
      if (item.id === undefined) continue;
      const action = ACTIONS[item.id as ActionId];
      expect(item.accelerator).toBe(action.keys);
      expect(item.label).toBe(ACTION_LABELS[item.id as ActionId]);
    }
  });

  it('give no key to two items', () => {
    const keys = itemsOf('linux').flatMap((item) =>
      item.accelerator === undefined ? [] : [String(item.accelerator)],
    );
    expect(keys).toEqual([...new Set(keys)]);
  });

  it('offer developer tools only while developing', () => {
    const roles = (development: boolean) =>
      menuTemplate({ platform: 'linux', development, labels: {}, onAction: () => {} })
        .flatMap((menu) => menu.submenu as MenuItemConstructorOptions[])
        .map((item) => item.role);
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(false)).not.toContain('reload');
    expect(roles(true)).toContain('toggleDevTools');
  });
});
