/**
 * Between offsets of the reading text and places in the page. Every piece of text is one text node in an element that
 * carries its offset (`data-o`); every row carries its number (`data-row`).
 */
import { type Row, rowAt } from './rows.ts';

export type TextPoint = { readonly node: Text; readonly offset: number };

const PIECE = '[data-o]';
const ROW = '[data-row]';

function offsetOfPiece(piece: Element): number {
  return Number((piece as HTMLElement).dataset.o);
}

/** The row element that holds a node, or `null`. */
export function rowElementOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>(ROW) ?? null;
}

/** The drawn element of a row, or `null` when it is not drawn. */
export function rowElement(root: Element, index: number): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-row="${index}"]`);
}

/** The numbers of all rows that are drawn: one walk, for asking about many places. */
export function drawnRows(root: Element): ReadonlySet<number> {
  const found = new Set<number>();
  for (const element of root.querySelectorAll<HTMLElement>(ROW)) {
    found.add(Number(element.dataset.row));
  }
  return found;
}

/** The offset of a place in the page (as in a DOM selection), or `null` when it is not in the text. */
export function offsetOfPoint(
  root: Element,
  rows: readonly Row[],
  node: Node,
  offset: number,
): number | null {
  if (!root.contains(node)) {
    return null;
  }
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest(PIECE);
  if (piece !== null && piece !== undefined) {
    const within =
      node instanceof Text ? offset : offset === 0 ? 0 : (piece.textContent ?? '').length;
    return offsetOfPiece(piece) + within;
  }
  return offsetBetween(root, rows, node, offset);
}

/** For a place between elements: the end of what comes before it, else the beginning of what follows. */
function offsetBetween(
  root: Element,
  rows: readonly Row[],
  node: Node,
  offset: number,
): number | null {
  const rowElement = rowElementOf(node);
  const before = node.childNodes[offset - 1];
  const piece = before instanceof Element ? lastPieceIn(before) : null;
  if (piece !== null) {
    return offsetOfPiece(piece) + (piece.textContent ?? '').length;
  }
  if (rowElement !== null) {
    return rows[Number(rowElement.dataset.row)]?.start ?? null;
  }
  const next = firstPieceFrom(root, node, offset);
  return next === null ? null : offsetOfPiece(next);
}

function lastPieceIn(element: Element): Element | null {
  if (element.matches(PIECE)) {
    return element;
  }
  const pieces = element.querySelectorAll(PIECE);
  return pieces[pieces.length - 1] ?? null;
}

function firstPieceFrom(root: Element, node: Node, offset: number): Element | null {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = node.childNodes[offset] ?? node;
  for (let at: Node | null = walker.currentNode; at !== null; at = walker.nextNode()) {
    if (at instanceof Element && at.matches(PIECE)) {
      return at;
    }
  }
  return null;
}

type Pieces = ArrayLike<Element>;

/**
 * The place of an offset inside a drawn row. At a seam between two pieces the later one is taken, with `atEnd` the
 * earlier one.
 */
export function pointInRow(element: Element, offset: number, atEnd = false): TextPoint | null {
  return pointInPieces(element.querySelectorAll(PIECE), offset, atEnd);
}

function pointInPieces(pieces: Pieces, offset: number, atEnd: boolean): TextPoint | null {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = offsetOfPiece(pieces[middle] as Element);
    if (atEnd ? start < offset : start <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const piece = pieces[Math.max(0, low - 1)];
  const node = piece === undefined ? null : textNodeIn(piece);
  if (piece === undefined || node === null) {
    return null;
  }
  return { node, offset: Math.min(node.length, Math.max(0, offset - offsetOfPiece(piece))) };
}

function textNodeIn(piece: Element): Text | null {
  const walker = piece.ownerDocument.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
  return walker.nextNode() as Text | null;
}

/** A row that is drawn, and its pieces, which are looked up when they are first needed. */
type DrawnRow = { readonly element: Element; pieces: Pieces | null };

/**
 * Places of many offsets in what is drawn now. The page is gone through once and each row once, however many offsets
 * there are: hundreds of notes on a short text would else each go through all the others. Not to be kept.
 */
export function placesIn(
  root: Element,
  rows: readonly Row[],
): (offset: number) => TextPoint | null {
  const drawn = new Map<number, DrawnRow>();
  for (const element of root.querySelectorAll<HTMLElement>(ROW)) {
    drawn.set(Number(element.dataset.row), { element, pieces: null });
  }
  return (offset) => {
    const index = rowAt(rows, offset);
    const row = rows[index];
    const at = drawn.get(index);
    if (row === undefined || at === undefined) {
      return null;
    }
    at.pieces ??= at.element.querySelectorAll(PIECE);
    return pointInPieces(at.pieces, Math.min(Math.max(offset, row.start), row.end), false);
  };
}
