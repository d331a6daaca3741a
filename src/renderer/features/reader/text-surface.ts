/** The drawn text of one pane: where an offset is on the screen, and which offset is under a point of it. */
import { graphemeFloor } from '#core/text/graphemes.ts';
import type { Span } from '#core/text/span.ts';
import type { Box } from '#ui/place-floating.ts';
import { joinLines } from './line-boxes.ts';
import { type Row, rowAt, rowsWithin } from './rows.ts';
import { offsetOfPoint, placesIn, pointInRow, rowElement, type TextPoint } from './text-places.ts';

/** More lines than fit on any screen are not measured. */
const MOST_ROWS = 400;

export class TextSurface {
  readonly text: string;
  readonly rows: readonly Row[];
  /** The element that scrolls, and the one that holds all rows; set while they are in the page. */
  scroller: HTMLElement | null = null;
  root: HTMLElement | null = null;

  constructor(text: string, rows: readonly Row[]) {
    this.text = text;
    this.rows = rows;
  }

  isDrawn(offset: number): boolean {
    return this.root !== null && rowElement(this.root, rowAt(this.rows, offset)) !== null;
  }

  /** The offset of a place of a DOM selection, or `null` when it is not in this text. */
  offsetOf(node: Node, offset: number): number | null {
    return this.root === null ? null : offsetOfPoint(this.root, this.rows, node, offset);
  }

  /** The place of an offset in the page; `null` when its row is not drawn. */
  pointOf(offset: number, atEnd = false): TextPoint | null {
    if (this.root === null) {
      return null;
    }
    const index = rowAt(this.rows, offset);
    const row = this.rows[index];
    const element = rowElement(this.root, index);
    return row === undefined || element === null
      ? null
      : pointInRow(element, Math.min(Math.max(offset, row.start), row.end), atEnd);
  }

  /** The offset nearest to a point of the window, or `null` when there is no text there. */
  offsetAt(x: number, y: number): number | null {
    const range = this.root?.ownerDocument.caretRangeFromPoint(x, y) ?? null;
    const offset = range === null ? null : this.offsetOf(range.startContainer, range.startOffset);
    return offset === null ? null : graphemeFloor(this.text, offset);
  }

  /** The box of the caret before the character at `offset`, in coordinates of the window. */
  caretBox(offset: number): Box | null {
    return boxAt(this.pointOf(offset));
  }

  /** As `caretBox`, for many places at once. */
  caretBoxes(offsets: readonly number[]): readonly (Box | null)[] {
    const { root } = this;
    if (root === null) {
      return offsets.map(() => null);
    }
    const placeOf = placesIn(root, this.rows);
    return offsets.map((offset) => boxAt(placeOf(offset)));
  }

  /** The boxes of the lines of a span, as far as its rows are drawn, in coordinates of the window. */
  lineBoxes(span: Span): readonly Box[] {
    const within = rowsWithin(this.rows, span);
    if (within === null || this.root === null) {
      return [];
    }
    const boxes: Box[] = [];
    for (const [index, element] of this.drawnRows(within)) {
      const row = this.rows[index] as Row;
      const from = pointInRow(element, Math.max(span.start, row.start));
      const to = pointInRow(element, Math.min(span.end, row.end), true);
      if (from !== null && to !== null) {
        const range = element.ownerDocument.createRange();
        range.setStart(from.node, from.offset);
        range.setEnd(to.node, to.offset);
        for (const { left, top, right, bottom } of range.getClientRects()) {
          // A plain object: the fields of a DOMRect are lost when it is copied.
          boxes.push({ left, top, right, bottom });
        }
      }
    }
    return joinLines(boxes);
  }

  private *drawnRows([first, last]: readonly [number, number]): Iterable<[number, HTMLElement]> {
    if (last - first <= MOST_ROWS) {
      for (let index = first; index <= last; index += 1) {
        const element = this.root === null ? null : rowElement(this.root, index);
        if (element !== null) {
          yield [index, element];
        }
      }
      return;
    }
    for (const element of this.root?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
      const index = Number(element.dataset.row);
      if (index >= first && index <= last) {
        yield [index, element];
      }
    }
  }
}

function boxAt(point: TextPoint | null): Box | null {
  const range = point?.node.ownerDocument.createRange();
  if (point === null || range === undefined) {
    return null;
  }
  const { node, offset: at } = point;
  // A collapsed range at the end of a line has no box in Chrome: the character beside it has one.
  const onNext = at < node.length;
  range.setStart(node, onNext ? at : Math.max(0, at - 1));
  range.setEnd(node, onNext ? at + 1 : at);
  const boxes = range.getClientRects();
  const box = onNext ? boxes[boxes.length - 1] : boxes[0];
  if (box === undefined) {
    return null;
  }
  const rtl = getComputedStyle(node.parentElement as Element).direction === 'rtl';
  const x = onNext === rtl ? box.right : box.left;
  return { left: x, right: x, top: box.top, bottom: box.bottom };
}
