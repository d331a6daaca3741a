import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow, type Rectangle } from './window-bounds.ts';

const laptop: Rectangle = { x: 0, y: 0, width: 1440, height: 900 };
const beside: Rectangle = { x: 1440, y: -200, width: 1920, height: 1080 };

describe('the place of the window', () => {
  it.each<[string, Rectangle | null, readonly Rectangle[], Rectangle]>([
    ['first start', null, [laptop], { x: 80, y: 50, width: 1280, height: 800 }],
    [
      'as it was',
      { x: 10, y: 20, width: 900, height: 700 },
      [laptop],
      { x: 10, y: 20, width: 900, height: 700 },
    ],
    [
      'on the second screen',
      { x: 1500, y: -100, width: 900, height: 700 },
      [laptop, beside],
      { x: 1500, y: -100, width: 900, height: 700 },
    ],
    [
      'the second screen is gone',
      { x: 1500, y: -100, width: 900, height: 700 },
      [laptop],
      { x: 270, y: 100, width: 900, height: 700 },
    ],
    [
      'larger than the screen',
      { x: 0, y: 0, width: 3000, height: 2000 },
      [laptop],
      { x: 0, y: 0, width: 1440, height: 900 },
    ],
    [
      'too small',
      { x: 0, y: 0, width: 3, height: 2 },
      [laptop],
      { x: 360, y: 210, width: 720, height: 480 },
    ],
    [
      'title bar above the screen',
      { x: 100, y: -400, width: 900, height: 700 },
      [laptop],
      { x: 270, y: 100, width: 900, height: 700 },
    ],
    [
      'a screen smaller than the smallest window',
      null,
      [{ x: 0, y: 0, width: 640, height: 400 }],
      { x: 0, y: 0, width: 640, height: 400 },
    ],
    [
      'nonsense',
      { x: Number.NaN, y: 0, width: 900, height: 700 },
      [laptop],
      { x: 80, y: 50, width: 1280, height: 800 },
    ],
    ['no screen at all', null, [], { x: 0, y: 0, width: 1280, height: 800 }],
  ])('%s', (_name, remembered, screens, expected) => {
    expect(placeWindow(remembered, screens)).toEqual(expected);
  });

  it('always leaves a grip of the title bar on some screen', () => {
    const number = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 5000 });
    const rectangle = fc.record({ x: number, y: number, width: size, height: size });
    fc.assert(
      fc.property(rectangle, (remembered) => {
        const placed = placeWindow(remembered, [laptop, beside]);
        const visible = [laptop, beside].some(
          (area) =>
            Math.min(placed.x + placed.width, area.x + area.width) - Math.max(placed.x, area.x) >=
              120 &&
            placed.y >= area.y &&
            placed.y + 24 <= area.y + area.height,
        );
        expect(visible).toBe(true);
      }),
    );
  });
});
