/** What is proposed about a text, as marks that a reader may show quietly: asked for by row, so that only what is seen is looked at. */
import { useMemo, useRef } from 'react';
import type { SourceId } from '#core/ids.ts';
import type { Finding } from '#core/suggestion/finding.ts';
import type { Suggestion } from '#core/suggestion/review.ts';
import type { Span } from '#core/text/span.ts';
import { usePressedPointer } from './pressed-pointer.ts';
import { useReview, useReviewOf } from './review-state.ts';
import { useSettings } from './settings-state.ts';
import { useView } from './view-state.ts';

export type QuietMark = Span & {
  readonly key: string;
  readonly subject: Finding['subject'];
  /** Whether it is the one that is looked at. */
  readonly current: boolean;
};

/** No finding is longer, in code units: how far before a row one that reaches into it may begin. */
const LONGEST = 400;

const NONE: readonly QuietMark[] = [];
const plain = new WeakMap<Finding, QuietMark>();
const pointed = new WeakMap<Finding, QuietMark>();

/** The same object for the same finding, so that rows that did not change are not drawn again. */
function markOf({ key, finding }: Suggestion, current: boolean): QuietMark {
  const memo = current ? pointed : plain;
  const { start, end, subject } = finding;
  const mark = memo.get(finding) ?? { key, start, end, subject, current };
  memo.set(finding, mark);
  return mark;
}

function firstFrom(items: readonly Suggestion[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.finding.start ?? 0) < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Those that share a code unit with the span; items are in text order. */
export function quietMarksIn(
  items: readonly Suggestion[],
  span: Span,
  current: string | null,
): readonly QuietMark[] {
  const found: QuietMark[] = [];
  for (let at = firstFrom(items, span.start - LONGEST); at < items.length; at += 1) {
    const item = items[at] as Suggestion;
    if (item.finding.start >= span.end) {
      break;
    }
    if (item.finding.end > span.start) {
      found.push(markOf(item, item.key === current));
    }
  }
  return found.length === 0 ? NONE : found;
}

/** Asks for what is proposed in a stretch of the source. In the review the one that is looked at is always shown. */
export function useQuietMarks(sourceId: SourceId): (span: Span) => readonly QuietMark[] {
  const shown = useSettings((settings) => settings.suggestionMarks);
  const reviewing = useView((view) => view.rail === 'suggestions');
  const review = useReviewOf(sourceId);
  const current = useReview((state) => (reviewing ? state.current : null));
  const quiet = useMemo(() => {
    const all = review?.inText ?? [];
    const items = shown ? all : all.filter((item) => item.key === current);
    return (span: Span) => quietMarksIn(items, span, current);
  }, [review, shown, current]);
  return useHeld(quiet);
}

/** The value as it was when a pointer was pressed, for as long as it is: what is being selected stays selected. */
function useHeld<T>(value: T): T {
  const pressed = usePressedPointer((pointer) => pointer.pressed);
  const held = useRef(value);
  if (!pressed) {
    held.current = value;
  }
  return held.current;
}
