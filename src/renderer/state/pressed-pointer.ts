/**
 * Whether a pointer is pressed. While one is, text that it may be selecting must stay as it is drawn: the browser's
 * selection lives in the elements, and new ones would end it.
 */
import { create } from 'zustand';

export const usePressedPointer = create<{ readonly pressed: boolean }>()(() => ({
  pressed: false,
}));

/** Follows the pointer of the window for as long as the window lives. */
export function followPointer(page: Window): void {
  const press = (): void => usePressedPointer.setState({ pressed: true });
  // What was selected is read in a task after the event: the release is told in the one after that.
  const release = (): void => {
    setTimeout(() => setTimeout(() => usePressedPointer.setState({ pressed: false }), 0), 0);
  };
  page.addEventListener('pointerdown', press, true);
  page.addEventListener('pointerup', release);
  page.addEventListener('pointercancel', release);
  page.addEventListener('blur', release);
}
