/** Key presses and menu choices become actions here, and nowhere else. */
import { ACTIONS, type ActionId } from '#ipc/actions.ts';
import { invokeAction, isAvailable } from '#state/actions.ts';
import { listen } from '#state/client.ts';
import { actionOfPress } from '#state/keymap.ts';
import { platform } from '#state/platform.ts';
import { useView } from '#state/view-state.ts';

/** Actions that a field does by itself. */
const FIELD_ACTIONS: ReadonlySet<ActionId> = new Set(['edit.undo', 'edit.redo', 'edit.copy']);

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  );
}

/** Whether the action may be meant by a key press at this element now. */
function applies(id: ActionId, target: EventTarget | null): boolean {
  const { scope, keys } = ACTIONS[id];
  const { dialog, rail, selection } = useView.getState();
  if (
    isField(target) &&
    (scope !== undefined || FIELD_ACTIONS.has(id) || /^Alt\+/u.test(keys ?? ''))
  ) {
    return false;
  }
  if (scope === undefined) {
    return true;
  }
  if (dialog !== null || rail !== 'library') {
    return false;
  }
  return scope === 'pane' || selection !== null;
}

function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) {
    return;
  }
  const id = actionOfPress(event, platform());
  if (id !== null && isAvailable(id) && applies(id, event.target) && invokeAction(id)) {
    event.preventDefault();
  }
}

/** Listens to keys and menus until the returned function is called. */
export function followKeys(): () => void {
  document.addEventListener('keydown', handleKey);
  const stop = listen('action:invoked', (id) => {
    invokeAction(id);
  });
  return () => {
    document.removeEventListener('keydown', handleKey);
    stop();
  };
}
