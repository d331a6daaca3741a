import { describe, expect, it } from 'vitest';
import type { ActionId } from '#ipc/actions.ts';
import { ACTION_IDS, ACTIONS } from '#ipc/actions.ts';
import { actionOfPress, capsOf, type KeyPress } from './keymap.ts';

function press(key: string, code: string, ...held: readonly string[]): KeyPress {
  return {
    key,
    code,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    shiftKey: held.includes('shift'),
    altKey: held.includes('alt'),
  };
}

const CASES: readonly [string, KeyPress, ActionId | null][] = [
  ['Ctrl+K', press('k', 'KeyK', 'ctrl'), 'go.palette'],
  ['Ctrl+Shift+Z', press('Z', 'KeyZ', 'ctrl', 'shift'), 'edit.redo'],
  ['Ctrl+Z', press('z', 'KeyZ', 'ctrl'), 'edit.undo'],
  ['Ctrl+Z on a Greek layout', press('ζ', 'KeyZ', 'ctrl'), 'edit.undo'],
  ['Ctrl+W on a French layout, where the key says Z', press('z', 'KeyW', 'ctrl'), 'edit.undo'],
  [
    'Ctrl and the plus of an English keyboard',
    press('+', 'Equal', 'ctrl', 'shift'),
    'view.text-larger',
  ],
  ['Ctrl and = ', press('=', 'Equal', 'ctrl'), 'view.text-larger'],
  ['Ctrl+-', press('-', 'Minus', 'ctrl'), 'view.text-smaller'],
  ['Ctrl+1 on a French layout', press('&', 'Digit1', 'ctrl'), 'view.library'],
  ['Ctrl+Shift+backslash', press('|', 'Backslash', 'ctrl', 'shift'), 'pane.split-down'],
  ['Alt+Left', press('ArrowLeft', 'ArrowLeft', 'alt'), 'go.back'],
  ['F6', press('F6', 'F6'), 'pane.next'],
  ['Shift+F6', press('F6', 'F6', 'shift'), 'pane.previous'],
  ['H alone', press('h', 'KeyH'), 'mark.highlight'],
  ['Ctrl+H', press('h', 'KeyH', 'ctrl'), null],
  ['Ctrl+Alt+K', press('k', 'KeyK', 'ctrl', 'alt'), null],
];

describe('actionOfPress', () => {
  it.each(CASES)('%s', (_name, event, action) => {
    expect(actionOfPress(event, 'other')).toBe(action);
  });

  it('takes Command for Ctrl on a Mac, and Ctrl for nothing', () => {
    expect(actionOfPress(press('k', 'KeyK', 'meta'), 'mac')).toBe('go.palette');
    expect(actionOfPress(press('k', 'KeyK', 'ctrl'), 'mac')).toBeNull();
  });

  it('has no two actions on the same keys', () => {
    const keys = ACTION_IDS.map((id) => ACTIONS[id].keys).filter((key) => key !== undefined);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('capsOf', () => {
  it('writes the keys as they stand on the keyboard', () => {
    expect(capsOf('go.palette', 'other')).toEqual(['Ctrl', 'K']);
    expect(capsOf('go.palette', 'mac')).toEqual(['⌘', 'K']);
    expect(capsOf('view.text-larger', 'other')).toEqual(['Ctrl', '+']);
    expect(capsOf('workspace.rename', 'other')).toEqual([]);
  });
});
