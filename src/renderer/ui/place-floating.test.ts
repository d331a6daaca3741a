import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, type FloatingAnchor, placeFloating } from './place-floating.ts';

const view = { width: 1280, height: 800 };
const bounds: Box = { left: 300, top: 60, right: 700, bottom: 770 };

function anchor(target: Box, avoid: Box = target): FloatingAnchor {
  return { target, avoid, bounds, visible: true };
}

const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
});

describe('placeFloating', () => {
  const size = { width: 316, height: 300 };

  it.each<[string, FloatingAnchor, ReturnType<typeof placeFloating>]>([
    [
      'below the sentence when there is room',
      anchor(box(330, 200, 420, 220), box(330, 180, 680, 260)),
      { left: 330, top: 268, side: 'below' },
    ],
    [
      'above the sentence near the bottom',
      anchor(box(330, 600, 420, 620), box(330, 560, 680, 640)),
      { left: 330, top: 252, side: 'above' },
    ],
    [
      'beside a sentence that fills the pane',
      anchor(box(330, 300, 420, 320), box(320, 100, 690, 740)),
      { left: 698, top: 100, side: 'beside' },
    ],
    [
      'inside the pane at its right edge',
      anchor(box(660, 200, 690, 220)),
      { left: 378, top: 228, side: 'below' },
    ],
  ])('%s', (_name, where, place) => {
    expect(placeFloating(where, size, view)).toEqual(place);
  });

  it('never leaves a window that is large enough, and covers nothing to be avoided unless it says so', () => {
    const side = fc.nat(1200);
    fc.assert(
      fc.property(
        side,
        fc.nat(780),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 700 }),
        fc.integer({ min: 50, max: 600 }),
        fc.integer({ min: 20, max: 500 }),
        (left, top, width, height, wide, high) => {
          const avoid = box(left, top, left + width, top + height);
          const place = placeFloating(anchor(avoid), { width: wide, height: high }, view);
          expect(place.left).toBeGreaterThanOrEqual(0);
          expect(place.top).toBeGreaterThanOrEqual(0);
          expect(place.left + wide).toBeLessThanOrEqual(view.width);
          expect(place.top + high).toBeLessThanOrEqual(view.height);
          const apart =
            place.left >= avoid.right ||
            place.left + wide <= avoid.left ||
            place.top >= avoid.bottom ||
            place.top + high <= avoid.top;
          expect(apart || place.side === 'over').toBe(true);
        },
      ),
    );
  });
});
