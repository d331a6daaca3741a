/** Puts the focus into the text of the active pane: where one goes on reading after leaving a list. */
import { useView } from './view-state.ts';

export function focusText(): void {
  const { activePane } = useView.getState();
  const pane = document.querySelector(`[data-pane="${CSS.escape(activePane)}"]`);
  const text = pane?.querySelector<HTMLElement>('[data-reading-text]');
  (text ?? document.getElementById('centre'))?.focus({ preventScroll: true });
}
