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

/** Pane widths, in CSS pixels, below which the margin folds to dots. */
const FOLD_BELOW = 600;
export const MARGIN_WIDTH = { open: 176, narrow: 132, folded: 26 } as const;

/** The room that the margin takes in a pane of this width. */
export function marginWidthOf(paneWidth: number, notesShown: boolean): number {
  if (!notesShown || paneWidth < FOLD_BELOW) {
    return MARGIN_WIDTH.folded;
  }
  return paneWidth < 760 ? MARGIN_WIDTH.narrow : MARGIN_WIDTH.open;
}

/** How the text is set in a pane of this width; the same object until something of it changes. */
export function useTextMetrics(paneWidth: number): TextMetrics {
  const textSize = useSettings((settings) => settings.textSize);
  const lineHeight = useSettings((settings) => settings.lineHeight);
  const columnWidth = useSettings((settings) => settings.columnWidth);
  const notesShown = useSettings((settings) => settings.marginNotes);
  const column = columnWidth * textSize * 0.5;
  const margin = marginWidthOf(paneWidth, notesShown);
  // Room at the sides and between text and margin, as `.page` has it.
  const sides = margin === MARGIN_WIDTH.folded ? 22 + 4 + 6 : 28 + 10 + 14;
  const width = Math.max(120, Math.min(column, paneWidth - sides - margin));
  return useMemo(() => ({ width, textSize, lineHeight }), [width, textSize, lineHeight]);
}
