/**
 * The selection and the caret of one pane. Offsets of the reading text are the truth; the browser's selection is read
 * when the pointer has made one, and set after a key has moved, so that screen readers and copying follow.
 */
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { SourceId } from '#core/ids.ts';
import { snapToGraphemes } from '#core/text/graphemes.ts';
import { trimSpan } from '#core/text/segments.ts';
import type { Span } from '#core/text/span.ts';
import { select, useView } from '#state/view-state.ts';
import type { TextSurface } from './text-surface.ts';

/** Where a selection was begun and where it is being moved; the same for a bare caret. */
export type Caret = { readonly anchor: number; readonly focus: number };

export type TextSelection = {
  /** What is selected in this pane, or `null`. */
  readonly span: Span | null;
  readonly caret: Caret | null;
  /** Puts the caret somewhere and selects nothing. */
  readonly moveTo: (offset: number) => void;
  /** Selects from where the caret was to here. */
  readonly extendTo: (offset: number) => void;
  readonly selectSpan: (span: Span) => void;
  /** Selects nothing; the caret stays. */
  readonly clear: () => void;
  /** Takes over what the pointer has selected; `false` when it selected nothing in this text. */
  readonly takeFromPage: () => boolean;
  /** Selects what lies between a press and a release, which the browser missed; `false` when that is nothing. */
  readonly takeDragged: (pressed: number, released: number) => boolean;
};

function spanOf(text: string, caret: Caret): Span {
  return snapToGraphemes(text, {
    start: Math.min(caret.anchor, caret.focus),
    end: Math.max(caret.anchor, caret.focus),
  });
}

/** The browser's selection as offsets of this text, if both of its ends are in it. */
function caretInPage(surface: TextSurface): Caret | null {
  const page = surface.root?.ownerDocument.getSelection() ?? null;
  if (page === null || page.anchorNode === null || page.focusNode === null) {
    return null;
  }
  const anchor = surface.offsetOf(page.anchorNode, page.anchorOffset);
  const focus = surface.offsetOf(page.focusNode, page.focusOffset);
  return anchor === null || focus === null ? null : { anchor, focus };
}

function showInPage(surface: TextSurface, { anchor, focus }: Caret): void {
  const from = surface.pointOf(anchor, anchor > focus);
  const to = surface.pointOf(focus, focus > anchor);
  if (from !== null && to !== null) {
    surface.root?.ownerDocument
      .getSelection()
      ?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }
}

export function useTextSelection(
  paneId: string,
  sourceId: SourceId,
  surface: TextSurface,
): TextSelection {
  const selected = useView((view) => (view.selection?.paneId === paneId ? view.selection : null));
  const span = selected?.sourceId === sourceId ? selected.span : null;
  const [kept, setCaret] = useState<Caret | null>(null);
  const moved = useRef(false);
  const caret = caretFor(surface.text, kept, span);

  useLayoutEffect(() => {
    if (moved.current && caret !== null) {
      moved.current = false;
      showInPage(surface, caret);
    }
  });

  const put = useCallback(
    (next: Caret, show: boolean) => {
      moved.current = show;
      setCaret(next);
      const wanted = next.anchor === next.focus ? null : spanOf(surface.text, next);
      const now = useView.getState().selection;
      if (wanted !== null) {
        select({ paneId, sourceId, span: wanted });
      } else if (now !== null) {
        select(null);
      }
    },
    [paneId, sourceId, surface],
  );

  const take = useCallback(
    (found: Caret | null, show: boolean) => {
      if (found === null || found.anchor === found.focus) {
        return false;
      }
      // White space at the ends of a dragged selection is never meant.
      const meant = trimSpan(surface.text, spanOf(surface.text, found));
      if (meant === null) {
        return false;
      }
      const forward = found.anchor < found.focus;
      put(
        forward
          ? { anchor: meant.start, focus: meant.end }
          : { anchor: meant.end, focus: meant.start },
        show,
      );
      return true;
    },
    [surface, put],
  );
  const takeFromPage = useCallback(() => take(caretInPage(surface), false), [surface, take]);

  return {
    span,
    caret,
    moveTo: (offset) => put({ anchor: offset, focus: offset }, true),
    extendTo: (offset) => put({ anchor: caret?.anchor ?? offset, focus: offset }, true),
    selectSpan: ({ start, end }) => put({ anchor: start, focus: end }, true),
    clear: () =>
      caret === null ? select(null) : put({ anchor: caret.focus, focus: caret.focus }, true),
    takeFromPage,
    takeDragged: (anchor, focus) => take({ anchor, focus }, true),
  };
}

/** The caret that goes with what is selected, which others may have changed meanwhile. */
function caretFor(text: string, kept: Caret | null, span: Span | null): Caret | null {
  if (span === null) {
    return kept === null ? null : { anchor: kept.focus, focus: kept.focus };
  }
  if (kept !== null) {
    const own = spanOf(text, kept);
    if (own.start === span.start && own.end === span.end) {
      return kept;
    }
  }
  return { anchor: span.start, focus: span.end };
}
