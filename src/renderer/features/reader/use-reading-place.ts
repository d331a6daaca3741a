/** Keeps the place that is read, and goes to places that others ask for. Places are offsets, so they survive any change of size. */
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { ReadingPlace } from '#ipc/view.ts';
import { atLastMoment } from '#state/last-moment.ts';
import { notePlace } from '#state/view-state.ts';
import type { TextSurface } from './text-surface.ts';
import { MARGIN, type RowWindow, type TextMetrics } from './use-row-window.ts';

/** How long the text must have stood still before its place is kept, in milliseconds. */
const NOTE_AFTER = 150;

/**
 * The offset of the first words in view, 0 while the header is. It is the line that `reveal` would bring to the top:
 * a place that is kept and gone to again and again stays the same.
 */
export function topOffset(surface: TextSurface): number | null {
  const { scroller, root } = surface;
  const list = root?.querySelector('[data-list]');
  if (scroller === null || list === null || list === undefined) {
    return null;
  }
  const frame = scroller.getBoundingClientRect();
  const listBox = list.getBoundingClientRect();
  if (scroller.scrollTop < 1 || listBox.top >= frame.top) {
    return 0;
  }
  for (let down = MARGIN + 2; down < 80; down += 12) {
    const offset = surface.offsetAt(listBox.left + 3, frame.top + down);
    if (offset !== null) {
      return offset;
    }
  }
  return null;
}

export function useReadingPlace(
  paneId: string,
  place: ReadingPlace,
  surface: TextSurface,
  metrics: TextMetrics,
  reveal: RowWindow['reveal'],
): () => void {
  const noted = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { sourceId, offset } = place;

  // A place that was not noted here was asked for by someone else.
  useLayoutEffect(() => {
    if (noted.current !== offset) {
      noted.current = offset;
      reveal(offset, 'top');
    }
  }, [offset, reveal]);

  const set = useRef(metrics);
  useLayoutEffect(() => {
    if (set.current !== metrics) {
      set.current = metrics;
      reveal(noted.current ?? 0, 'top');
    }
  }, [metrics, reveal]);

  const note = useCallback(() => {
    clearTimeout(timer.current);
    const top = topOffset(surface);
    if (top !== null && top !== noted.current) {
      noted.current = top;
      notePlace(paneId, { sourceId, offset: top });
    }
  }, [paneId, sourceId, surface]);

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => atLastMoment(note), [note]);

  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(note, NOTE_AFTER);
  }, [note]);
}
