/** Key presses and menu choices become actions here, and nowhere else. */
import { ACTIONS, type ActionId } from '#ipc/actions.ts';
import { READING_VIEWS } from '#ipc/view.ts';
import { invokeAction, isAvailable } from '#state/actions.ts';
import { listen } from '#state/client.ts';
import { actionOfPress } from '#state/keymap.ts';
import { platform } from '#state/platform.ts';
import { typeAhead } from '#state/type-ahead.ts';
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
  if (dialog !== null || !READING_VIEWS.includes(rail)) {
    return false;
  }
  if (scope === 'review') {
    // In the queue itself: on a button beside it these keys do what they do everywhere.
    return target instanceof HTMLElement && target.dataset.review !== undefined;
  }
  return scope === 'pane' || selection !== null;
}

/** Whether the palette was asked for and is not there yet. */
function isPaletteComing(): boolean {
  return (
    useView.getState().dialog?.kind === 'palette' &&
    document.activeElement?.closest('[role="dialog"]') == null
  );
}

function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) {
    return;
  }
  if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && isPaletteComing()) {
    event.preventDefault();
    typeAhead(event.key);
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
