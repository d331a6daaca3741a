import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followPointer, usePressedPointer } from './pressed-pointer.ts';

const isPressed = (): boolean => usePressedPointer.getState().pressed;

describe('the pressed pointer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each(['pointerup', 'pointercancel', 'blur'])(
    'is told until after %s was dealt with',
    (end) => {
      const page = new EventTarget();
      followPointer(page as Window);
      let whenRead: boolean | null = null;
      page.addEventListener(end, () => {
        // The reader reads what was selected in the task after the event.
        setTimeout(() => {
          whenRead = isPressed();
        }, 0);
      });
      expect(isPressed()).toBe(false);
      page.dispatchEvent(new Event('pointerdown'));
      expect(isPressed()).toBe(true);
      page.dispatchEvent(new Event(end));
      vi.runAllTimers();
      expect(whenRead).toBe(true);
      expect(isPressed()).toBe(false);
    },
  );
});
