/**
 * Draws only the rows in view. The place on the screen is kept by row, never by pixels: when a row turns out higher
 * than assumed, the scroll position follows, and what the reader looks at stands still.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { MOVED } from './pane-hosts.ts';
import { estimateHeights, RowHeights } from './row-heights.ts';
import { type Row, rowAt } from './rows.ts';
import type { TextSurface } from './text-surface.ts';
import {
  covers,
  drawnTop,
  type RowRange,
  rangeInView,
  realTop,
  type Stretch,
  stretchesOf,
} from './window-rows.ts';

/** Up to this many rows, characters and marks everything is drawn, so that the browser's own finding and selecting work. */
export const DRAW_ALL = { rows: 300, characters: 300_000, marks: 1_500 } as const;

/** How a text is set: changes of it make every height unknown. */
export type TextMetrics = {
  /** Width of the column, in CSS pixels. */
  readonly width: number;
  readonly textSize: number;
  readonly lineHeight: number;
};

export type RevealWhere = 'top' | 'centre' | 'near';

export type RowWindow = {
  /** `null`: every row is drawn. */
  readonly stretches: readonly Stretch[] | null;
  /** Changes whenever other rows are drawn. */
  readonly version: unknown;
  readonly handleScroll: () => void;
  /** Brings an offset into view, drawing its row first where needed. `near` moves only when it is out of view. */
  readonly reveal: (offset: number, where: RevealWhere) => void;
};

type Options = {
  readonly surface: TextSurface;
  /** The first row that is in the list; rows before it are drawn elsewhere. */
  readonly base: number;
  /** How many marks the text has. */
  readonly markCount: number;
  readonly metrics: TextMetrics;
  readonly pinned: readonly number[];
  readonly startAt: number;
};

export function isWindowed(rows: readonly Row[], marks: number): boolean {
  const characters = rows[rows.length - 1]?.end ?? 0;
  return rows.length > DRAW_ALL.rows || characters > DRAW_ALL.characters || marks > DRAW_ALL.marks;
}

function heightsFor(rows: readonly Row[], base: number, metrics: TextMetrics): RowHeights {
  const lineHeight = metrics.textSize * metrics.lineHeight;
  const estimates = estimateHeights(
    rows.map((row) => row.end - row.start),
    {
      // A character of the text face is a little less than half as wide as the face is high.
      charsPerLine: Math.max(8, metrics.width / (metrics.textSize * 0.46)),
      lineHeight,
      gap: metrics.textSize * 0.78,
    },
  );
  estimates.fill(0, 0, base);
  return new RowHeights(estimates);
}

/** The rows to draw, kept in step with scrolling. The list's element carries `data-list`. */
export function useRowWindow(options: Options): RowWindow {
  const { surface, base, markCount, metrics, pinned, startAt } = options;
  const { rows } = surface;
  const windowed = isWindowed(rows, markCount);
  const heights = useMemo(() => heightsFor(rows, base, metrics), [rows, base, metrics]);
  const [range, setRange] = useState<RowRange>(() =>
    rangeInView(heights, heights.top(rowAt(rows, startAt)), 900, 900),
  );
  const pending = useRef<{ readonly offset: number; readonly where: RevealWhere } | null>(null);
  const anchor = useRef({ row: 0, within: 0 });

  const stretches = windowed ? stretchesOf(heights, clampRange(range, rows.length), pinned) : null;
  const drawn = useRef<readonly Stretch[]>([]);
  drawn.current = stretches ?? [];

  const handleScroll = useCallback(() => {
    const view = viewOf(surface);
    if (!windowed || view === null) {
      return;
    }
    const top = realTop(heights, drawn.current, view.top);
    const row = heights.rowAt(top);
    anchor.current = { row, within: top - heights.top(row) };
    if (!covers(heights, range, top - view.height / 2, view.height * 2)) {
      const next = rangeInView(heights, top, view.height, view.height);
      if (covers(heights, range, top, view.height)) {
        setRange(next);
      } else {
        flushSync(() => setRange(next));
      }
    }
  }, [surface, windowed, heights, range]);

  const reveal = useCallback(
    (offset: number, where: RevealWhere) => {
      if (surface.isDrawn(offset)) {
        bringIntoView(surface, offset, where);
        return;
      }
      pending.current = { offset, where };
      const height = surface.scroller?.clientHeight ?? 900;
      setRange(rangeInView(heights, heights.top(rowAt(rows, offset)), height, height));
    },
    [surface, heights, rows],
  );

  useLayoutEffect(() => {
    if (!windowed || surface.root === null) {
      return;
    }
    const changed = measure(surface.root, heights);
    const wanted = pending.current;
    if (wanted !== null) {
      pending.current = null;
      bringIntoView(surface, wanted.offset, wanted.where);
    } else if (changed || heights.squeeze < 1) {
      stayAt(surface, heights, drawn.current, anchor.current);
    }
  });

  return { stretches, version: windowed ? range : heights, handleScroll, reveal };
}

/** Calls back whenever the text is scrolled, and scrolls back after its pane was moved in the page. */
export function useScroll(surface: TextSurface, onScroll: () => void): void {
  const top = useRef(0);
  useEffect(() => {
    const { scroller } = surface;
    const note = () => {
      top.current = scroller?.scrollTop ?? 0;
      onScroll();
    };
    const restore = () => {
      if (scroller !== null) {
        scroller.scrollTop = top.current;
      }
    };
    scroller?.addEventListener('scroll', note, { passive: true });
    scroller?.addEventListener(MOVED, restore);
    return () => {
      scroller?.removeEventListener('scroll', note);
      scroller?.removeEventListener(MOVED, restore);
    };
  }, [surface, onScroll]);
}

function clampRange(range: RowRange, count: number): RowRange {
  return { first: Math.min(range.first, count - 1), last: Math.min(range.last, count - 1) };
}

type View = { readonly top: number; readonly height: number };

/** What is in view, in pixels from the top of the list. */
function viewOf({ scroller, root }: TextSurface): View | null {
  const list = root?.querySelector('[data-list]');
  if (scroller === null || list === null || list === undefined) {
    return null;
  }
  const top = scroller.getBoundingClientRect().top - list.getBoundingClientRect().top;
  return { top, height: scroller.clientHeight };
}

function measure(root: HTMLElement, heights: RowHeights): boolean {
  let changed = false;
  for (const element of root.querySelectorAll<HTMLElement>('[data-list] > [data-row]')) {
    const differs = heights.set(
      Number(element.dataset.row),
      element.getBoundingClientRect().height,
    );
    changed = differs || changed;
  }
  return changed;
}

function stayAt(
  surface: TextSurface,
  heights: RowHeights,
  drawn: readonly Stretch[],
  anchor: { readonly row: number; readonly within: number },
): void {
  const view = viewOf(surface);
  if (view !== null && surface.scroller !== null) {
    const wanted = heights.top(anchor.row) + anchor.within;
    const drift = drawnTop(heights, drawn, wanted) - view.top;
    if (Math.abs(drift) > 0.5) {
      surface.scroller.scrollTop += drift;
    }
  }
}

/** Room that is left above a line brought to the top, in CSS pixels. */
export const MARGIN = 12;

function bringIntoView(surface: TextSurface, offset: number, where: RevealWhere): void {
  const { scroller } = surface;
  const box = surface.caretBox(offset);
  if (scroller === null || box === null) {
    return;
  }
  if (offset === 0 && where === 'top') {
    scroller.scrollTop = 0;
    return;
  }
  const frame = scroller.getBoundingClientRect();
  const above = box.top - frame.top - MARGIN;
  const below = box.bottom - frame.bottom + MARGIN * 3;
  if (where === 'top') {
    scroller.scrollTop += above;
  } else if (where === 'near') {
    scroller.scrollTop += above < 0 ? above : Math.max(0, below);
  } else if (above < frame.height * 0.1 || below > -frame.height * 0.2) {
    scroller.scrollTop += (box.top + box.bottom) / 2 - frame.top - frame.height * 0.38;
  }
}
