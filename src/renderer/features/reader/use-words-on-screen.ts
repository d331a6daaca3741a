/** Where words of the text are in the window, followed while the text is scrolled or set anew. */
import { useLayoutEffect, useState } from 'react';
import { sentencesIn, windowAround } from '#core/text/segments.ts';
import type { Span } from '#core/text/span.ts';
import type { WordsOnScreen } from '#state/reader-slots.ts';
import type { Box } from '#ui/place-floating.ts';
import { aroundAll } from './line-boxes.ts';
import type { TextSurface } from './text-surface.ts';

/** Further than this, sentences are not looked at: code units on either side. */
const REACH = 1_500;

export function useWordsOnScreen(
  surface: TextSurface,
  span: Span | null,
  version: unknown,
): WordsOnScreen | null {
  const [anchor, setAnchor] = useState<WordsOnScreen | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` stands for the layout, which is read here
  useLayoutEffect(() => {
    const { scroller } = surface;
    if (span === null || scroller === null) {
      setAnchor(null);
      return;
    }
    let frame = 0;
    const read = () => {
      frame = 0;
      setAnchor(wordsOnScreen(surface, span));
    };
    const follow = () => {
      frame = frame === 0 ? requestAnimationFrame(read) : frame;
    };
    read();
    scroller.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('resize', follow);
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', follow);
      window.removeEventListener('resize', follow);
    };
  }, [surface, span, version]);
  return anchor;
}

/** The sentences that the span touches. */
function sentencesAround(text: string, span: Span): Span {
  if (span.end - span.start > 2 * REACH) {
    return span;
  }
  const around = {
    start: windowAround(text, span.start, REACH).start,
    end: windowAround(text, span.end, REACH).end,
  };
  let { start, end } = span;
  for (const sentence of sentencesIn(text, around)) {
    if (sentence.start < span.end && span.start < sentence.end) {
      start = Math.min(start, sentence.start);
      end = Math.max(end, sentence.end);
    }
  }
  return { start, end };
}

function wordsOnScreen(surface: TextSurface, span: Span): WordsOnScreen | null {
  const frame = surface.scroller?.getBoundingClientRect();
  const target = aroundAll(surface.lineBoxes(span));
  if (frame === undefined || target === null) {
    return null;
  }
  const sentence = aroundAll(surface.lineBoxes(sentencesAround(surface.text, span))) ?? target;
  const shown = clip(target, frame);
  return {
    target: shown,
    avoid: clip(sentence, frame),
    bounds: { left: frame.left, top: frame.top, right: frame.right, bottom: frame.bottom },
    visible: target.bottom > frame.top && target.top < frame.bottom,
  };
}

function clip(box: Box, frame: Box): Box {
  const top = Math.min(Math.max(box.top, frame.top), frame.bottom);
  return { ...box, top, bottom: Math.max(top, Math.min(box.bottom, frame.bottom)) };
}
