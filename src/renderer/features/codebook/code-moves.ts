/** Where a dragged code goes, by where on another one it is let go. Pure. */
import type { Code } from '#core/codebook/code.ts';
import {
  type CodePlace,
  childCodes,
  lastOrder,
  orderBetween,
} from '#core/workspace/select-codes.ts';
import type { Workspace } from '#core/workspace/workspace.ts';

export type DropZone = 'before' | 'into' | 'after';

/** The upper and lower quarter of a row mean beside it, the middle means below it. */
export function zoneAt(offset: number, height: number): DropZone {
  if (offset < height / 4) {
    return 'before';
  }
  return offset > (height * 3) / 4 ? 'after' : 'into';
}

/** The place that a zone of another code stands for. `dragged` itself does not count among the siblings. */
export function placeOfDrop(
  workspace: Workspace,
  dragged: Code,
  onto: Code,
  zone: DropZone,
): CodePlace {
  if (zone === 'into') {
    return { parentId: onto.id, order: lastOrder(workspace, onto.id) };
  }
  const parentId = onto.parentId ?? null;
  const siblings = childCodes(workspace, parentId).filter((code) => code.id !== dragged.id);
  const at = siblings.findIndex((code) => code.id === onto.id);
  return {
    parentId,
    order:
      zone === 'before'
        ? orderBetween(siblings[at - 1], siblings[at])
        : orderBetween(siblings[at], siblings[at + 1]),
  };
}
