/** Which rows of one height are in view: the arithmetic of a table that is drawn only where it is seen. */
import { type RefObject, useEffect, useState } from 'react';

export type FixedRows = {
  readonly first: number;
  /** After the last one that is drawn. */
  readonly end: number;
  /** Heights of what is left out, in CSS pixels. */
  readonly before: number;
  readonly after: number;
};

/** Rows drawn beyond the edge, so that scrolling meets drawn rows. */
const SPARE = 12;

/** The rows to draw, at a scroll position. Pure. */
export function fixedRows(
  count: number,
  rowHeight: number,
  scrollTop: number,
  viewHeight: number,
): FixedRows {
  const first = Math.min(count, Math.max(0, Math.floor(scrollTop / rowHeight) - SPARE));
  const end = Math.min(count, Math.ceil((scrollTop + viewHeight) / rowHeight) + SPARE);
  return { first, end, before: first * rowHeight, after: (count - end) * rowHeight };
}

/** Follows the scrolling element. */
export function useFixedRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): FixedRows {
  const [view, setView] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) {
      return;
    }
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller]);
  return fixedRows(count, rowHeight, view.top, view.height);
}
