/** Reads the accelerators of the table of actions: which key press means which action, and how its keys are written. */
import { ACTION_IDS, ACTIONS, type ActionId } from '#ipc/actions.ts';

/** What of a keyboard event is looked at. */
export type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

export type Platform = 'mac' | 'other';

/** Physical keys, for layouts on which the sign is elsewhere or the letter is of another script. */
const CODES: Readonly<Record<string, string>> = {
  '\\': 'Backslash',
  ',': 'Comma',
  '-': 'Minus',
};

const KEYS: Readonly<Record<string, readonly string[]>> = {
  Plus: ['+', '='],
  Up: ['ArrowUp'],
  Down: ['ArrowDown'],
  Left: ['ArrowLeft'],
  Right: ['ArrowRight'],
};

function matchesKey(name: string, press: KeyPress): boolean {
  const wanted = KEYS[name] ?? [name.toLowerCase()];
  if (wanted.includes(press.key) || wanted.includes(press.key.toLowerCase())) {
    return true;
  }
  if (/^[A-Z]$/u.test(name)) {
    return !/^[a-z]$/iu.test(press.key) && press.code === `Key${name}`;
  }
  if (/^\d$/u.test(name)) {
    return press.code === `Digit${name}`;
  }
  return CODES[name] === press.code;
}

/** Whether a key press is this accelerator. */
export function matchesAccelerator(accelerator: string, press: KeyPress, on: Platform): boolean {
  const parts = accelerator.split('+');
  const name = parts[parts.length - 1] ?? '';
  const command = parts.includes('CmdOrCtrl');
  const shift = parts.includes('Shift');
  const main = on === 'mac' ? press.metaKey : press.ctrlKey;
  const other = on === 'mac' ? press.ctrlKey : press.metaKey;
  // "+" needs Shift on many keyboards, so Shift is not looked at there.
  return (
    main === command &&
    !other &&
    press.altKey === parts.includes('Alt') &&
    (name === 'Plus' || press.shiftKey === shift) &&
    matchesKey(name, press)
  );
}

/** The action of a key press, or `null`. */
export function actionOfPress(press: KeyPress, on: Platform): ActionId | null {
  return (
    ACTION_IDS.find((id) => {
      const keys = ACTIONS[id].keys;
      return keys !== undefined && matchesAccelerator(keys, press, on);
    }) ?? null
  );
}

const CAPS: Readonly<Record<Platform, Readonly<Record<string, string>>>> = {
  mac: { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥' },
  other: { CmdOrCtrl: 'Ctrl' },
};
const SIGNS: Readonly<Record<string, string>> = {
  Plus: '+',
  '-': '−',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  Enter: '↵',
  Backspace: '⌫',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
};

/** The keys of an action as they stand on the keyboard: `['Ctrl', 'K']`; empty when it has none. */
export function capsOf(id: ActionId, on: Platform): readonly string[] {
  const keys = ACTIONS[id].keys;
  return keys === undefined
    ? []
    : keys.split('+').map((part) => CAPS[on][part] ?? SIGNS[part] ?? part);
}
