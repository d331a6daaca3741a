/**
 * Where the caret goes when it moves by word, sentence or paragraph. Each step lands on the start of the next
 * or previous unit and never stays put, except at the ends of the text.
 */
import { isSpace, sentencesIn, trimSpan, windowAround, wordsIn } from './segments.ts';
import type { Span } from './span.ts';

export type CaretUnit = 'word' | 'sentence' | 'paragraph';

const REACH = { word: 400, sentence: 8_000 } as const;

/** The start of the next unit after the offset, or the end of the text. */
export function caretForward(
  text: string,
  offset: number,
  unit: CaretUnit,
  language?: string,
): number {
  if (unit === 'paragraph') {
    return skipSpace(text, lineEnd(text, offset));
  }
  const window = windowAround(text, offset, REACH[unit]);
  const next = unitsIn(text, window, unit, language).find((span) => span.start > offset);
  if (next !== undefined) {
    return next.start;
  }
  const beyond = skipSpace(text, Math.max(window.end, offset));
  return beyond > offset ? beyond : text.length;
}

/** The start of the unit that holds the offset, or of the one before when it is there already; 0 at the start. */
export function caretBackward(
  text: string,
  offset: number,
  unit: CaretUnit,
  language?: string,
): number {
  let from = offset;
  while (from > 0 && isSpace(text.charCodeAt(from - 1))) {
    from -= 1;
  }
  if (from === 0) {
    return 0;
  }
  if (unit === 'paragraph') {
    return skipSpace(text, text.lastIndexOf('\n', from - 1) + 1);
  }
  const window = windowAround(text, from - 1, REACH[unit]);
  let found = window.start;
  for (const span of unitsIn(text, window, unit, language)) {
    if (span.start < from) {
      found = span.start;
    }
  }
  return found;
}

/** The paragraph (line of the reading text) that holds the offset, trimmed; `null` in white space between. */
export function paragraphAt(text: string, offset: number): Span | null {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return trimSpan(text, { start, end: lineEnd(text, offset) });
}

function unitsIn(
  text: string,
  window: Span,
  unit: 'word' | 'sentence',
  language?: string,
): readonly Span[] {
  return unit === 'word' ? wordsIn(text, window, language) : sentencesIn(text, window, language);
}

function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline;
}

function skipSpace(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && isSpace(text.charCodeAt(offset))) {
    offset += 1;
  }
  return offset;
}
