/** Moves the caret with keys: by character, word, sentence, line and paragraph; with Shift it selects. */
import { type KeyboardEvent, useRef } from 'react';
import { caretBackward, caretForward, paragraphAt } from '#core/text/caret.ts';
import { sentenceAt, wordAt, wordCount } from '#core/text/segments.ts';
import type { Span } from '#core/text/span.ts';
import { announce } from '#state/notices.ts';
import { selectionAnnouncement } from '#words/reader.ts';
import { type CaretMove, moveOf, offsetAfter } from './caret-moves.ts';
import type { TextSurface } from './text-surface.ts';
import type { TextSelection } from './use-text-selection.ts';

type Options = {
  readonly surface: TextSurface;
  readonly selection: TextSelection;
  readonly language: string | undefined;
  /** Where the caret begins when it is not anywhere yet. */
  readonly firstPlace: () => number;
  readonly reveal: (offset: number, where: 'near') => void;
};

/** Handles a key press; whether it was one of the caret's. */
export type CaretKeys = (event: KeyboardEvent) => boolean;

export function useCaretKeys(options: Options): CaretKeys {
  /** Where the caret wants to be in each line while it goes up and down. */
  const column = useRef<number | null>(null);
  return (event) => {
    const move = moveOf(event);
    if (move === null) {
      return selectUnit(event, options);
    }
    const { surface, selection, language, firstPlace, reveal } = options;
    const from = selection.caret?.focus ?? firstPlace();
    const vertical = move.by === 'line' || move.by === 'page';
    if (!vertical) {
      column.current = null;
    }
    const extends_ = event.shiftKey;
    const to =
      (extends_ ? null : edgeOf(selection.span, move)) ??
      offsetAfter(surface.text, from, move, language) ??
      offsetByLines(surface, from, move, column, reveal);
    if (extends_) {
      selection.extendTo(to);
    } else {
      selection.moveTo(to);
    }
    reveal(to, 'near');
    say(options, from, to, move, extends_);
    return true;
  };
}

/** Left and right leave a selection at its edge, as everywhere. */
function edgeOf(span: Span | null, move: CaretMove): number | null {
  if (span === null || move.by !== 'character') {
    return null;
  }
  return move.forward ? span.end : span.start;
}

/** `w`, `s` and `p` select the word, the sentence or the paragraph at the caret. Ctrl+A selects the whole text. */
function selectUnit(event: KeyboardEvent, { surface, selection, language }: Options): boolean {
  const at = selection.caret?.focus;
  const ctrl = event.ctrlKey || event.metaKey;
  const span = unitAt(surface.text, at, event.key.toLowerCase(), ctrl, language);
  if (span === null || event.altKey) {
    return false;
  }
  selection.selectSpan(span);
  sayWords(surface.text, span);
  return true;
}

function unitAt(
  text: string,
  at: number | undefined,
  key: string,
  ctrl: boolean,
  language: string | undefined,
): Span | null {
  if (ctrl) {
    return key === 'a' && text !== '' ? { start: 0, end: text.length } : null;
  }
  if (at === undefined) {
    return null;
  }
  switch (key) {
    case 'w':
      return wordAt(text, at, language);
    case 's':
      return sentenceAt(text, at, language);
    case 'p':
      return paragraphAt(text, at);
    default:
      return null;
  }
}

function offsetByLines(
  surface: TextSurface,
  from: number,
  move: CaretMove,
  column: { current: number | null },
  reveal: Options['reveal'],
): number {
  reveal(from, 'near');
  const box = surface.caretBox(from);
  const { scroller } = surface;
  if (box === null || scroller === null) {
    return from;
  }
  const height = box.bottom - box.top;
  const y = (box.top + box.bottom) / 2;
  if (move.by === 'line-end') {
    return endOfLine(surface, y, move.forward) ?? from;
  }
  column.current ??= box.left;
  const step = { x: column.current, y, height, sign: move.forward ? 1 : -1 };
  return move.by === 'page'
    ? pageBeside(surface, scroller, from, step)
    : lineBeside(surface, from, step);
}

function endOfLine(surface: TextSurface, y: number, forward: boolean): number | null {
  const frame = surface.root?.getBoundingClientRect();
  return frame === undefined
    ? null
    : surface.offsetAt(forward ? frame.right - 1 : frame.left + 1, y);
}

/** The offset at the same place of the window after scrolling by a page; the end of the text when there is no more. */
function pageBeside(
  surface: TextSurface,
  scroller: HTMLElement,
  from: number,
  { x, y, height, sign }: LineStep,
): number {
  const before = scroller.scrollTop;
  scroller.scrollTop += sign * (scroller.clientHeight - 3 * height);
  if (scroller.scrollTop === before) {
    return sign > 0 ? surface.text.length : 0;
  }
  return surface.offsetAt(x, y) ?? from;
}

type LineStep = {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly sign: number;
};

/** The offset one line up or down: looks further where there is a gap between paragraphs. */
function lineBeside(surface: TextSurface, from: number, step: LineStep): number {
  const { scroller } = surface;
  if (scroller === null) {
    return from;
  }
  const frame = scroller.getBoundingClientRect();
  const beyond =
    step.sign > 0 ? step.y + 4 * step.height - frame.bottom : frame.top + 4 * step.height - step.y;
  const before = scroller.scrollTop;
  scroller.scrollTop += step.sign * Math.max(0, beyond);
  const scrolled = scroller.scrollTop - before;
  for (let lines = 1; lines < 8; lines += 0.5) {
    const y = step.y - scrolled + step.sign * lines * step.height;
    const to = surface.offsetAt(step.x, y);
    const moved = to === null ? null : surface.caretBox(to);
    if (
      to !== null &&
      moved !== null &&
      step.sign * ((moved.top + moved.bottom) / 2 - (step.y - scrolled)) > step.height / 2
    ) {
      return to;
    }
  }
  return step.sign > 0
    ? caretForward(surface.text, from, 'paragraph')
    : caretBackward(surface.text, from, 'paragraph');
}

const SAID: Readonly<Record<string, 'word' | 'sentence' | 'paragraph'>> = {
  word: 'word',
  sentence: 'sentence',
  paragraph: 'paragraph',
  line: 'sentence',
  page: 'sentence',
};

function say(options: Options, from: number, to: number, move: CaretMove, selects: boolean): void {
  const { surface, selection, language } = options;
  const { text } = surface;
  if (selects) {
    const anchor = selection.caret?.anchor ?? from;
    sayWords(text, { start: Math.min(anchor, to), end: Math.max(anchor, to) });
    return;
  }
  const unit = SAID[move.by];
  if (unit === undefined) {
    announce(text.slice(to, to + 2).trim());
    return;
  }
  const span =
    unit === 'word'
      ? wordAt(text, to, language)
      : unit === 'sentence'
        ? sentenceAt(text, to, language)
        : paragraphAt(text, to);
  if (span !== null) {
    announce(text.slice(span.start, Math.min(span.end, span.start + 600)));
  }
}

function sayWords(text: string, span: Span): void {
  const words = text.slice(span.start, span.end);
  announce(selectionAnnouncement(words, words.length <= 120 ? 0 : wordCount(words)));
}
