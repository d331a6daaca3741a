/** Where a small window goes beside what it is about: never outside the window, and not over the words when there is room elsewhere. */

/** Sides of a rectangle, in CSS pixels of the window. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type FloatingAnchor = {
  /** What it is about. */
  readonly target: Box;
  /** What it should not cover, such as the whole sentence; holds `target`. */
  readonly avoid: Box;
  /** Where it should stay if there is room, such as the pane. */
  readonly bounds: Box;
  /** Whether the target is in view. */
  readonly visible: boolean;
};

export type Size = { readonly width: number; readonly height: number };

export type FloatingPlace = {
  readonly left: number;
  readonly top: number;
  readonly side: 'below' | 'above' | 'beside' | 'over';
};

/** Between the small window and what it is about. */
const GAP = 8;
/** Between the small window and the edge of the window. */
const EDGE = 6;

/**
 * The place for something of `size` in a window of `view`. Tried in turn: below the avoided box, above it, to the
 * right or left of it; below the target; at last wherever it fits.
 */
export function placeFloating(anchor: FloatingAnchor, size: Size, view: Size): FloatingPlace {
  const { target, avoid, bounds } = anchor;
  const room: Box = { left: EDGE, top: EDGE, right: view.width - EDGE, bottom: view.height - EDGE };
  const left = clamp(
    clamp(target.left, bounds.left + EDGE, bounds.right - EDGE - size.width),
    room.left,
    room.right - size.width,
  );
  const upright = (top: number, side: FloatingPlace['side']): FloatingPlace => ({
    left,
    top,
    side,
  });
  for (const box of [avoid, target]) {
    if (box.bottom + GAP + size.height <= room.bottom) {
      return upright(Math.max(room.top, box.bottom + GAP), 'below');
    }
    if (box.top - GAP - size.height >= room.top) {
      return upright(box.top - GAP - size.height, 'above');
    }
    const beside = besideBox(box, size, room);
    if (beside !== null) {
      return beside;
    }
  }
  return upright(clamp(target.bottom + GAP, room.top, room.bottom - size.height), 'over');
}

function besideBox(box: Box, size: Size, room: Box): FloatingPlace | null {
  const top = clamp(box.top, room.top, room.bottom - size.height);
  if (box.right + GAP + size.width <= room.right) {
    return { left: box.right + GAP, top, side: 'beside' };
  }
  if (box.left - GAP - size.width >= room.left) {
    return { left: box.left - GAP - size.width, top, side: 'beside' };
  }
  return null;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
