/** Keys of a text, beside those that the window knows: the caret, leaving, and what can be done with a mark. */
import type { KeyboardEvent } from 'react';
import type { ActionId } from '#ipc/actions.ts';
import { invokeAction } from '#state/actions.ts';
import { useView } from '#state/view-state.ts';
import type { CaretKeys } from './use-caret-keys.ts';
import type { MarkFocusControl } from './use-marks.ts';
import type { TextSelection } from './use-text-selection.ts';

type Options = {
  readonly selection: TextSelection;
  readonly focus: MarkFocusControl;
  readonly caretKeys: CaretKeys;
  readonly showCaret: (shown: boolean) => void;
  /** The mark at the caret, if there is one. */
  readonly markAtCaret: () => void;
};

const LETTERS: Readonly<Record<string, ActionId>> = {
  h: 'mark.highlight',
  a: 'mark.actor',
  f: 'mark.figure',
  c: 'mark.code',
  n: 'mark.note',
};

export function textKeyHandler(options: Options): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) {
      return;
    }
    if (handled(event, options)) {
      event.preventDefault();
    }
  };
}

function handled(event: KeyboardEvent, options: Options): boolean {
  const { selection, focus, caretKeys, showCaret, markAtCaret } = options;
  if (event.key === 'Escape') {
    return leave(options);
  }
  if (event.key === 'Enter') {
    markAtCaret();
    return true;
  }
  if (focus.mark !== null && selection.span === null && markLetter(event, options)) {
    return true;
  }
  if (caretKeys(event)) {
    showCaret(true);
    focus.focusMark(null);
    return true;
  }
  return false;
}

/** Leaves one thing after the other: the picker, the mark, the selection, the caret. */
function leave({ selection, focus, showCaret }: Options): boolean {
  if (useView.getState().tool !== null) {
    useView.setState({ tool: null });
  } else if (focus.mark !== null) {
    focus.focusMark(null);
  } else if (selection.span !== null) {
    selection.clear();
  } else {
    showCaret(false);
    return false;
  }
  return true;
}

/** A letter at a mark means its words. */
function markLetter(event: KeyboardEvent, { selection, focus }: Options): boolean {
  const action = LETTERS[event.key.toLowerCase()];
  const held = event.ctrlKey || event.metaKey || event.altKey;
  if (action === undefined || held || focus.mark === null) {
    return false;
  }
  selection.selectSpan(focus.mark.target.position);
  focus.focusMark(null);
  return invokeAction(action);
}
