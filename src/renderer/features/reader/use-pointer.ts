/** What the pointer does in a text: selecting words, putting the caret somewhere, choosing a mark. */
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Annotation } from '#core/annotation/annotation.ts';
import { setReview } from '#state/review-state.ts';
import { useView } from '#state/view-state.ts';
import { rowAt } from './rows.ts';
import { markAt } from './source-marks.ts';
import type { TextSurface } from './text-surface.ts';
import type { MarkFocusControl, Marks } from './use-marks.ts';
import type { TextSelection } from './use-text-selection.ts';

type Options = {
  readonly surface: TextSurface;
  readonly selection: TextSelection;
  readonly marks: Marks;
  readonly focus: MarkFocusControl;
  readonly onPointed: () => void;
};

export type PointerControl = {
  readonly handlePointerDown: (event: PointerEvent) => void;
  /** The row where a selection was begun, which must stay drawn while it is dragged out of view. */
  readonly draggedFrom: number | null;
};

export function usePointer(options: Options): PointerControl {
  const [draggedFrom, setDraggedFrom] = useState<number | null>(null);
  const pressed = useRef<Press>({ x: 0, y: 0, offset: null });
  const latest = useRef(options);
  latest.current = options;
  const { surface } = options;

  useEffect(() => {
    if (draggedFrom === null) {
      return;
    }
    const end = (event: globalThis.PointerEvent) => {
      setDraggedFrom(null);
      // The browser settles a click's selection after the event.
      setTimeout(() => settle(latest.current, pressed.current, event), 0);
    };
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    return () => {
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
    };
  }, [draggedFrom]);

  return {
    draggedFrom,
    handlePointerDown: (event) => {
      if (event.button === 0 && (event.target as Element).closest('[data-row]') !== null) {
        latest.current.onPointed();
        const { clientX: x, clientY: y } = event;
        const offset = surface.offsetAt(x, y);
        pressed.current = { x, y, offset };
        setDraggedFrom(rowAt(surface.rows, offset ?? 0));
      }
    },
  };
}

type Press = { readonly x: number; readonly y: number; readonly offset: number | null };

/** A pointer that moved less than this, in CSS pixels, has clicked. */
const DRAG = 4;

function takeDragged(
  selection: TextSelection,
  press: Press,
  { type, clientX, clientY }: globalThis.PointerEvent,
  released: number | null,
): boolean {
  const far = Math.hypot(clientX - press.x, clientY - press.y) >= DRAG;
  return (
    type === 'pointerup' &&
    far &&
    press.offset !== null &&
    released !== null &&
    selection.takeDragged(press.offset, released)
  );
}

function settle(options: Options, press: Press, event: globalThis.PointerEvent): void {
  const { surface, selection, focus } = options;
  const offset = surface.offsetAt(event.clientX, event.clientY);
  // While the window is busy the browser may select nothing of what is dragged over.
  if (selection.takeFromPage() || takeDragged(selection, press, event, offset)) {
    focus.focusMark(null);
    return;
  }
  const target = event.target instanceof Element ? event.target : null;
  if (offset === null || target === null || !surface.root?.contains(target)) {
    return;
  }
  selection.moveTo(offset);
  const mark =
    target.closest('[role="mark"]') === null
      ? null
      : markAt(options.marks.index, offset, focus.mark?.id ?? null);
  chooseSuggestion(target);
  focus.focusMark(mark?.id ?? null, { open: true, place: placeIn(mark, offset) });
}

/** In the review a click on what is proposed goes to it in the queue. */
function chooseSuggestion(target: Element): void {
  const key = target.closest<HTMLElement>('[data-suggestion]')?.dataset.suggestion;
  if (key !== undefined && useView.getState().rail === 'suggestions') {
    setReview({ current: key, editing: false });
  }
}

/** A click on the second half of the last character of a mark gives the offset after it. */
function placeIn(mark: Annotation | null, offset: number): number {
  return mark === null ? offset : Math.min(offset, mark.target.position.end - 1);
}
