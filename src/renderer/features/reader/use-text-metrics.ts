/** The width that a text is set in, followed as the pane is resized. */
import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { useSettings } from '#state/settings-state.ts';
import type { TextMetrics } from './use-row-window.ts';

export type PaneSize = { readonly width: number; readonly height: number };

/** Size of an element, `null` before it is in the page. */
export function useSize(ref: RefObject<HTMLElement | null>): PaneSize | null {
  const [size, setSize] = useState<PaneSize | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) {
      return;
    }
    const read = () => {
      const next = { width: element.clientWidth, height: element.clientHeight };
      setSize((old) => (old?.width === next.width && old.height === next.height ? old : next));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}

/** Pane widths, in CSS pixels: below the first the margin folds to dots; below the second there is room for it only if it is needed. */
const FOLD_BELOW = 460;
const SPARE_BELOW = 640;
const FOLDED = 26;

export type Margin = { readonly width: number; readonly folded: boolean };

/** The room that the margin takes in a pane of this width. */
export function marginOf(paneWidth: number, notesShown: boolean, hasNotes: boolean): Margin {
  if (!notesShown || paneWidth < FOLD_BELOW || (paneWidth < SPARE_BELOW && !hasNotes)) {
    return { width: FOLDED, folded: true };
  }
  return { width: paneWidth < SPARE_BELOW ? 118 : paneWidth < 780 ? 148 : 190, folded: false };
}

/** How the text is set in a pane of this width; the same object until something of it changes. */
export function useTextMetrics(paneWidth: number, margin: Margin): TextMetrics {
  const textSize = useSettings((settings) => settings.textSize);
  const lineHeight = useSettings((settings) => settings.lineHeight);
  const columnWidth = useSettings((settings) => settings.columnWidth);
  const column = columnWidth * textSize * 0.5;
  // Room at the sides and between text and margin, as `.page` has it.
  const sides = margin.folded ? 22 + 4 + 6 : 28 + 10 + 14;
  const width = Math.max(120, Math.min(column, paneWidth - sides - margin.width));
  return useMemo(() => ({ width, textSize, lineHeight }), [width, textSize, lineHeight]);
}
