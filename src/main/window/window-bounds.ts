/** Where the window opens: where it was, as long as a person could see and grab it there. Pixels are DIP. */

export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** What is remembered of a window: its place when it is neither maximised nor full screen, and whether it was. */
export type WindowPlace = { readonly bounds: Rectangle; readonly maximised: boolean };

const PREFERRED = { width: 1280, height: 800 };
const SMALLEST = { width: 720, height: 480 };

/** How much of the title bar must be on a screen, so that the window can be moved by it. */
const GRIP = { width: 120, height: 24 };

/**
 * The remembered bounds made fit for the screens that are there now, else the preferred size in the middle of the
 * first screen.
 * @param remembered null at the first start
 * @param workAreas of every screen, the primary one first
 */
export function placeWindow(
  remembered: Rectangle | null,
  workAreas: readonly Rectangle[],
): Rectangle {
  const primary = workAreas[0] ?? { x: 0, y: 0, ...PREFERRED };
  if (remembered === null || !isSound(remembered)) return centred(PREFERRED, primary);
  const home = workAreas.find((area) => showsGrip(remembered, area));
  if (home === undefined) return centred(remembered, primary);
  const { width, height } = fitted(remembered, home);
  return {
    x: Math.round(
      clamp(remembered.x, home.x + GRIP.width - width, home.x + home.width - GRIP.width),
    ),
    y: Math.round(clamp(remembered.y, home.y, home.y + home.height - GRIP.height)),
    width,
    height,
  };
}

function isSound({ x, y, width, height }: Rectangle): boolean {
  return [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0;
}

function showsGrip({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  const down = Math.min(y + GRIP.height, area.y + area.height) - Math.max(y, area.y);
  return across >= GRIP.width && down >= GRIP.height;
}

type Size = Pick<Rectangle, 'width' | 'height'>;

function fitted(size: Size, area: Rectangle): Size {
  return {
    width: Math.round(Math.min(Math.max(size.width, SMALLEST.width), area.width)),
    height: Math.round(Math.min(Math.max(size.height, SMALLEST.height), area.height)),
  };
}

function centred(size: Size, area: Rectangle): Rectangle {
  const { width, height } = fitted(size, area);
  return {
    x: Math.round(area.x + (area.width - width) / 2),
    y: Math.round(area.y + (area.height - height) / 2),
    width,
    height,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
