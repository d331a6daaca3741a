/** The words of a suggestion as a person makes them longer or shorter, word by word. */
import { useMemo, useState } from 'react';
import { wordsIn } from '#core/text/segments.ts';
import type { Span } from '#core/text/span.ts';
import { useReviewedText } from '#state/review-state.ts';

export type SpanStep = 'startEarlier' | 'startLater' | 'endEarlier' | 'endLater';

/** How far around the words others are looked for, in code units. */
const REACH = 300;

/** The span with one end moved by a word; the same when there is no word to move to. Pure. */
export function stepSpan(text: string, span: Span, step: SpanStep): Span {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = text.indexOf('\n', span.end);
  const around = {
    start: Math.max(lineStart, span.start - REACH),
    end: Math.min(lineEnd === -1 ? text.length : lineEnd, span.end + REACH),
  };
  const words = wordsIn(text, around);
  const inside = words.filter((word) => word.start < span.end && word.end > span.start);
  switch (step) {
    case 'startEarlier': {
      const before = words.filter((word) => word.end <= span.start);
      return { ...span, start: before[before.length - 1]?.start ?? span.start };
    }
    case 'startLater':
      return { ...span, start: inside[1]?.start ?? span.start };
    case 'endEarlier':
      return { ...span, end: inside[inside.length - 2]?.end ?? span.end };
    case 'endLater':
      return { ...span, end: words.find((word) => word.start >= span.end)?.end ?? span.end };
  }
}

export function useEditedSpan(first: Span): {
  readonly span: Span;
  readonly words: string;
  readonly move: (step: SpanStep) => void;
} {
  const text = useReviewedText();
  const [span, setSpan] = useState<Span>({ start: first.start, end: first.end });
  const words = useMemo(() => text.slice(span.start, span.end), [text, span]);
  return { span, words, move: (step) => setSpan((old) => stepSpan(text, old, step)) };
}
