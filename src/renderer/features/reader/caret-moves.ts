/** Which key moves the caret how far, and where that is, as far as the text alone can tell. */
import { type CaretUnit, caretBackward, caretForward } from '#core/text/caret.ts';
import { nextGrapheme, previousGrapheme } from '#core/text/graphemes.ts';

export type CaretMove =
  | { readonly by: 'character' | CaretUnit; readonly forward: boolean }
  /** Needs the drawn lines. */
  | { readonly by: 'line' | 'line-end' | 'page'; readonly forward: boolean }
  | { readonly by: 'text'; readonly forward: boolean };

export type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

const ARROWS: Readonly<
  Record<string, readonly [plain: CaretMove['by'], withCtrl: CaretMove['by']]>
> = {
  ArrowLeft: ['character', 'word'],
  ArrowRight: ['character', 'word'],
  ArrowUp: ['line', 'paragraph'],
  ArrowDown: ['line', 'paragraph'],
  Home: ['line-end', 'text'],
  End: ['line-end', 'text'],
  PageUp: ['page', 'page'],
  PageDown: ['page', 'page'],
};

const FORWARD: ReadonlySet<string> = new Set(['ArrowRight', 'ArrowDown', 'End', 'PageDown']);

/** The move that a key press asks for, or `null`. Comma and full stop go by sentence, wherever they are on the keyboard. */
export function moveOf(press: KeyPress): CaretMove | null {
  if (press.altKey) {
    return null;
  }
  const ctrl = press.ctrlKey || press.metaKey;
  const arrow = ARROWS[press.key];
  if (arrow !== undefined) {
    // Ctrl+PageUp and Ctrl+PageDown change the source.
    return ctrl && arrow[1] === 'page'
      ? null
      : ({ by: ctrl ? arrow[1] : arrow[0], forward: FORWARD.has(press.key) } as CaretMove);
  }
  if (!ctrl && (press.code === 'Period' || press.code === 'Comma')) {
    return { by: 'sentence', forward: press.code === 'Period' };
  }
  return null;
}

/** Where a move leads, or `null` when it needs the drawn lines. */
export function offsetAfter(
  text: string,
  offset: number,
  move: CaretMove,
  language?: string,
): number | null {
  const { by, forward } = move;
  switch (by) {
    case 'character':
      return forward ? nextGrapheme(text, offset) : previousGrapheme(text, offset);
    case 'word':
    case 'sentence':
    case 'paragraph':
      return forward
        ? caretForward(text, offset, by, language)
        : caretBackward(text, offset, by, language);
    case 'text':
      return forward ? text.length : 0;
    default:
      return null;
  }
}
