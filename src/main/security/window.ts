/** The one place where windows are made. */
import { BrowserWindow } from 'electron';
import { type WindowRole, windowPreferences } from './window-preferences.ts';

/** Place and size in density-independent pixels. */
export type WindowBounds = {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
};

export type WindowLook = {
  readonly bounds: WindowBounds;
  readonly title: string;
  /** Shown before the page has painted, so that nothing flashes. */
  readonly backgroundColor: string;
  readonly icon?: string;
};

const SMALLEST = { minWidth: 720, minHeight: 480 };

/** A window that a person sees. It stays hidden until its page has painted. */
export function makeVisibleWindow(role: WindowRole, look: WindowLook): BrowserWindow {
  return new BrowserWindow({
    ...look.bounds,
    ...SMALLEST,
    show: false,
    title: look.title,
    backgroundColor: look.backgroundColor,
    ...(look.icon === undefined ? {} : { icon: look.icon }),
    webPreferences: windowPreferences(role),
  });
}

/** A window that nobody sees: a sandboxed process for work on foreign bytes. */
export function makeHiddenWindow(role: WindowRole): BrowserWindow {
  return new BrowserWindow({
    width: 100,
    height: 100,
    show: false,
    focusable: false,
    skipTaskbar: true,
    webPreferences: windowPreferences(role),
  });
}
