/** Brings together what keys, pointer and other views do to the text of a pane. */

import type { ClipboardEvent, KeyboardEvent, PointerEvent } from 'react';
import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import type { AnnotationId } from '#core/ids.ts';
import type { Source } from '#core/source/source.ts';
import type { Span } from '#core/text/span.ts';
import { useView } from '#state/view-state.ts';
import { markAt } from './source-marks.ts';
import type { TextSurface } from './text-surface.ts';
import { useCaretKeys } from './use-caret-keys.ts';
import { type Finding, useFind } from './use-find.ts';
import type { MarkFocusControl, Marks } from './use-marks.ts';
import { usePaneActions } from './use-pane-actions.ts';
import { usePointer } from './use-pointer.ts';
import { topOffset } from './use-reading-place.ts';
import type { RowWindow } from './use-row-window.ts';
import { textKeyHandler } from './use-text-keys.ts';
import type { TextSelection } from './use-text-selection.ts';

type Options = {
  readonly paneId: string;
  readonly source: Source;
  readonly surface: TextSurface;
  readonly marks: Marks;
  readonly focus: MarkFocusControl;
  readonly selection: TextSelection;
  readonly reveal: RowWindow['reveal'];
  readonly version: unknown;
  readonly onDrag: (row: number | null) => void;
};

export type TextControl = {
  readonly finding: Finding;
  readonly closeFind: () => void;
  readonly returnFocus: () => void;
  /** Brings a mark into view and puts the reader at it. */
  readonly chooseMark: (id: AnnotationId) => void;
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onCopy: (event: ClipboardEvent) => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
  };
  readonly drawn: {
    readonly selected: Span | null;
    readonly focused: Span | null;
    readonly caret: number | null;
    readonly pointed: Span | null;
  };
};

/** How long words that were gone to are pointed at, in milliseconds. */
const POINT_FOR = 1_700;

export function useTextControl(options: Options): TextControl {
  const { paneId, source, surface, marks, focus, selection, reveal, version, onDrag } = options;
  const [caretShown, showCaret] = useState(false);
  const [focused, setFocused] = useState(false);
  const returnFocus = useCallback(() => surface.root?.focus({ preventScroll: true }), [surface]);
  const here = () => selection.caret?.focus ?? topOffset(surface) ?? 0;
  const finding = useFind({ paneId, surface, startAt: here, reveal, version });
  const shared = { paneId, surface, selection, marks, focus };
  usePaneActions({ ...shared, finding, here, reveal, returnFocus });
  const pointed = useReveal(options, showCaret, returnFocus);
  useInspected(source, focus);
  const pointer = usePointer({ ...shared, onPointed: () => showCaret(false) });
  useEffect(() => onDrag(pointer.draggedFrom), [onDrag, pointer.draggedFrom]);
  const language = source.metadata.language?.value;
  const caretKeys = useCaretKeys({ ...shared, language, firstPlace: here, reveal });
  const markAtCaret = () => openMark(focus, marks, here());
  const caretDrawn = focused && caretShown && focus.mark === null;

  return {
    finding,
    returnFocus,
    closeFind: () => leaveFind(finding, selection, returnFocus),
    chooseMark: (id) => goToNote(options, id),
    handlers: {
      onKeyDown: textKeyHandler({ selection, focus, caretKeys, showCaret, markAtCaret }),
      onPointerDown: pointer.handlePointerDown,
      onCopy: (event) => copyWords(event, surface.text, selection.span),
      onFocus: () => setFocused(true),
      onBlur: () => setFocused(false),
    },
    drawn: {
      selected: selection.span,
      focused: selection.span === null ? (focus.mark?.target.position ?? null) : null,
      caret: caretDrawn ? (selection.caret?.focus ?? null) : null,
      pointed,
    },
  };
}

/** What was found stays selected, so that it can be marked at once. */
function leaveFind(finding: Finding, selection: TextSelection, returnFocus: () => void): void {
  const hit = finding.hits[finding.current];
  finding.close();
  if (hit !== undefined) {
    selection.selectSpan(hit);
  }
  returnFocus();
}

function goToNote({ marks, focus, selection, reveal }: Options, id: AnnotationId): void {
  const mark = marks.byId(id);
  if (mark !== null) {
    selection.clear();
    focus.focusMark(id, { open: true });
    reveal(mark.target.position.start, 'near');
  }
}

function copyWords(event: ClipboardEvent, text: string, span: Span | null): void {
  if (span !== null) {
    event.preventDefault();
    event.clipboardData.setData('text/plain', text.slice(span.start, span.end));
  }
}

function openMark(focus: MarkFocusControl, marks: Marks, at: number): void {
  const mark = focus.mark ?? markAt(marks.index, at, null);
  if (mark !== null) {
    const place = Math.max(at, mark.target.position.start);
    focus.focusMark(mark.id, {
      open: true,
      takeFocus: true,
      place: Math.min(place, mark.target.position.end - 1),
    });
  }
}

/** The mark that one is at is the one that the inspector shows, if the inspector is there. */
function useInspected(source: Source, focus: MarkFocusControl): void {
  const id = focus.mark?.id;
  useEffect(() => {
    if (id !== undefined) {
      useView.setState({ inspected: { kind: 'annotation', sourceId: source.id, id } });
    }
  }, [source.id, id]);
}

/** Goes to places that other views ask for, and points at them for a moment. */
function useReveal(
  { paneId, marks, focus, selection, reveal }: Options,
  showCaret: (shown: boolean) => void,
  returnFocus: () => void,
): Span | null {
  const asked = useView((view) => (view.reveal?.paneId === paneId ? view.reveal : null));
  const [pointed, setPointed] = useState<Span | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: answered once for each request
  useLayoutEffect(() => {
    if (asked === null) {
      return;
    }
    useView.setState({ reveal: null });
    const { span } = asked;
    reveal(span.start, 'centre');
    setPointed(asked.unmarked === true ? null : span);
    if (asked.focus) {
      selection.moveTo(span.start);
      showCaret(true);
      const mark = marks.index
        .query(span)
        .find(
          ({ target: { position } }) => position.start === span.start && position.end === span.end,
        );
      focus.focusMark(mark?.id ?? null);
      returnFocus();
    }
  }, [asked]);
  useEffect(() => {
    if (pointed === null) {
      return;
    }
    const timer = setTimeout(() => setPointed(null), POINT_FOR);
    return () => clearTimeout(timer);
  }, [pointed]);
  return pointed;
}
