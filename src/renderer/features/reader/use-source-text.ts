/** All that a pane knows about the text in it: rows, marks, selection, place, and what keys and pointer do. */
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ReadingText, Source } from '#core/source/source.ts';
import type { ReadingPlace } from '#ipc/view.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { type Row, rowAt, rowsOf } from './rows.ts';
import { TextSurface } from './text-surface.ts';
import { type MarkFocusControl, type Marks, useMarkFocus, useMarks } from './use-marks.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { type RowWindow, type TextMetrics, useRowWindow, useScroll } from './use-row-window.ts';
import { type TextControl, useTextControl } from './use-text-control.ts';
import { type Caret, type TextSelection, useTextSelection } from './use-text-selection.ts';

export type OpenText = {
  readonly paneId: string;
  readonly place: ReadingPlace;
  readonly source: Source;
  readonly reading: ReadingText;
  readonly surface: TextSurface;
  readonly metrics: TextMetrics;
};

export type SourceTextModel = {
  readonly marks: Marks;
  readonly focus: MarkFocusControl;
  readonly selection: TextSelection;
  readonly rowWindow: RowWindow;
  readonly control: TextControl;
  /** The title, when it is drawn in the header. */
  readonly head: Row | null;
  /** Changes whenever lines may lie elsewhere or be drawn anew. */
  readonly version: unknown;
  readonly setRoot: (element: HTMLElement | null) => void;
};

/** The rows of a text, and where they are on the screen once they are drawn. */
export function useSurface(reading: ReadingText): TextSurface {
  return useMemo(
    () => new TextSurface(reading.text, rowsOf(reading.text, reading.blocks)),
    [reading],
  );
}

export function useSourceText(open: OpenText): SourceTextModel {
  const { paneId, place, source, surface, metrics } = open;
  const marks = useMarks(useWorkspace(), source);
  const focus = useMarkFocus(marks.byId);
  const selection = useTextSelection(paneId, source.id, surface);
  const [draggedFrom, setDraggedFrom] = useState<number | null>(null);
  const head = headRowOf(surface, source);
  const rowWindow = useRowWindow({
    surface,
    base: head === null ? 0 : 1,
    markCount: marks.count,
    metrics,
    startAt: place.offset,
    pinned: pinnedRows(surface, selection.caret, focus.mark?.target.position.start, draggedFrom),
  });
  const { reveal } = rowWindow;
  const notePlace = useReadingPlace(paneId, place, surface, metrics, reveal);
  const [resized, setResized] = useState(0);
  const version = useMemo(
    () => ({ drawn: rowWindow.version, metrics, resized, marks: marks.state }),
    [rowWindow.version, metrics, resized, marks.state],
  );
  const control = useTextControl({
    ...{ paneId, source, surface, marks, focus, selection, reveal, version },
    onDrag: setDraggedFrom,
  });
  const { handleScroll } = rowWindow;
  useScroll(
    surface,
    useCallback(() => {
      handleScroll();
      notePlace();
    }, [handleScroll, notePlace]),
  );
  const setRoot = useRoot(surface, setResized);
  return { marks, focus, selection, rowWindow, control, head, version, setRoot };
}

/** The title is drawn in the header when the text begins with it, so that its words can be marked there. */
function headRowOf(surface: TextSurface, source: Source): Row | null {
  const first = surface.rows[0];
  const { title } = source.metadata;
  const same = first !== undefined && surface.text.slice(first.start, first.end) === title.value;
  return first?.block.kind === 'title' && same ? first : null;
}

function pinnedRows(
  surface: TextSurface,
  caret: Caret | null,
  marked: number | undefined,
  draggedFrom: number | null,
): readonly number[] {
  const offsets = [caret?.anchor, caret?.focus, marked].filter((at) => at !== undefined);
  const rows = offsets.map((offset) => rowAt(surface.rows, offset));
  return draggedFrom === null ? rows : [...rows, draggedFrom];
}

function useRoot(surface: TextSurface, setResized: (change: (old: number) => number) => void) {
  const observer = useRef<ResizeObserver | null>(null);
  return useCallback(
    (element: HTMLElement | null) => {
      surface.root = element;
      observer.current?.disconnect();
      if (element !== null) {
        observer.current = new ResizeObserver(() => setResized((old) => old + 1));
        observer.current.observe(element);
      }
    },
    [surface, setResized],
  );
}
