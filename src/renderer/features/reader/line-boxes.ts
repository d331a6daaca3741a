/** Boxes of a stretch of text, one for each line, from the many boxes that a browser gives for its pieces. */

import type { Box } from '#ui/place-floating.ts';

/** Joins boxes that lie on the same line. The result is in order from the top. */
export function joinLines(boxes: readonly Box[]): readonly Box[] {
  const sorted = boxes
    .filter((box) => box.right > box.left && box.bottom > box.top)
    .sort((a, b) => a.top - b.top || a.left - b.left);
  const lines: Box[] = [];
  for (const box of sorted) {
    const at = lines.length - 1;
    const last = lines[at];
    if (last !== undefined && sameLine(last, box)) {
      lines[at] = union(last, box);
    } else {
      lines.push(box);
    }
  }
  return lines;
}

/** The smallest box around all of them; `null` when there are none. */
export function aroundAll(boxes: readonly Box[]): Box | null {
  return boxes.reduce<Box | null>((all, box) => (all === null ? box : union(all, box)), null);
}

/** Whether two boxes overlap in height by more than half of the lower one. */
function sameLine(a: Box, b: Box): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > Math.min(a.bottom - a.top, b.bottom - b.top) / 2;
}

function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
