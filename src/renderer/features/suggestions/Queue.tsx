import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { SuggestionGroup } from '#core/suggestion/review.ts';
import { focusText } from '#state/focus-text.ts';
import { setReview, useReview } from '#state/review-state.ts';
import { stepSuggestion } from '#state/review-steps.ts';
import { useFixedRows } from '#ui/use-fixed-rows.ts';
import { REVIEW } from '#words/suggestions.ts';
import styles from './Queue.module.css';
import { QueueHead } from './QueueHead.tsx';
import { QueueItem } from './QueueItem.tsx';
import { type QueueRow, queueRows, rowOfKey } from './queue-rows.ts';

/** Height of every row, in CSS pixels: as in the style sheet. */
const ROW = 34;
/** How far Page Up and Page Down go. */
const PAGE = 12;

const MOVES: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -Infinity,
  End: Infinity,
};

/** What waits, by actor and by kind of figure. One widget with the focus: Tab goes on in it until Escape leaves. */
export function Queue({ groups }: { readonly groups: readonly SuggestionGroup[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const rows = useMemo(() => queueRows(groups), [groups]);
  const { current, focusAsked } = useReview();
  const at = rowOfKey(rows, current);
  const drawn = useFixedRows(scroller, rows.length, ROW);
  const total = rows.length - groups.length;

  useLayoutEffect(() => keepInView(scroller.current, at), [at]);
  useEffect(() => {
    if (focusAsked) {
      setReview({ focusAsked: false });
      if (!isTyping()) {
        scroller.current?.focus();
      }
    }
  }, [focusAsked]);

  return (
    <>
      <p id={`${id}-keys`} className="visually-hidden">
        {REVIEW.keys}
      </p>
      <div
        ref={scroller}
        role="listbox"
        tabIndex={0}
        aria-label={REVIEW.list}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={at === -1 ? undefined : `${id}-${rowId(rows[at])}`}
        className={styles.queue}
        data-review=""
        onKeyDown={handleKey}
        onFocus={() => {
          if (at === -1) {
            stepSuggestion(0);
          }
        }}
      >
        <div style={{ height: drawn.before }} aria-hidden="true" />
        {rows
          .slice(drawn.first, drawn.end)
          .map((row) =>
            row.kind === 'head' ? (
              <QueueHead key={`head ${row.group.key}`} group={row.group} />
            ) : (
              <QueueItem
                key={row.item.key}
                id={`${id}-${rowId(row)}`}
                row={row}
                total={total}
                current={row.item.key === current}
              />
            ),
          )}
        {/* The one that is looked at is named by the list, so it is there wherever the list is scrolled to. */}
        {isDrawn(at, drawn) ? null : <OutOfSight row={rows[at]} id={id} total={total} />}
        <div style={{ height: drawn.after }} aria-hidden="true" />
      </div>
    </>
  );
}

function OutOfSight({
  row,
  id,
  total,
}: {
  readonly row: QueueRow | undefined;
  readonly id: string;
  readonly total: number;
}) {
  return row?.kind === 'item' ? (
    <div className="visually-hidden" role="presentation">
      <QueueItem id={`${id}-${rowId(row)}`} row={row} total={total} current />
    </div>
  ) : null;
}

/** The queue may come long after it was asked for: who types elsewhere by then is left alone. */
function isTyping(): boolean {
  const active = document.activeElement;
  return active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement;
}

function isDrawn(at: number, drawn: { readonly first: number; readonly end: number }): boolean {
  return at === -1 || (at >= drawn.first && at < drawn.end);
}

function rowId(row: QueueRow | undefined): string {
  return row?.kind === 'item' ? row.item.key.replaceAll(':', '-') : '';
}

function handleKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const move = MOVES[event.key];
  if (event.key === 'Escape') {
    event.preventDefault();
    focusText();
  } else if (move !== undefined) {
    event.preventDefault();
    stepSuggestion(move);
  }
}

/** Scrolls as little as shows the row and the one before it: a group's head says what it is about. */
function keepInView(scroller: HTMLElement | null, at: number): void {
  if (scroller === null || at === -1) {
    return;
  }
  const top = Math.max(0, at - 1) * ROW;
  const bottom = (at + 2) * ROW;
  if (top < scroller.scrollTop) {
    scroller.scrollTop = top;
  } else if (bottom > scroller.scrollTop + scroller.clientHeight) {
    scroller.scrollTop = bottom - scroller.clientHeight;
  }
}
