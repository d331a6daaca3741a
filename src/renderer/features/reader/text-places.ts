/**
 * Between offsets of the reading text and places in the page. Every piece of text is one text node in an element that
 * carries its offset (`data-o`); every row carries its number (`data-row`).
 */
import type { Row } from './rows.ts';

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

/**
 * The place of an offset inside a drawn row. At a seam between two pieces the later one is taken, with `atEnd` the
 * earlier one.
 */
export function pointInRow(element: Element, offset: number, atEnd = false): TextPoint | null {
  const pieces = element.querySelectorAll(PIECE);
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
