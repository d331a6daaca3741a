/** The window that shows the workspace: opened, remembered, closed without losing words, brought back when it crashes. */
import { type BrowserWindow, screen } from 'electron';
import type { Settings } from '#ipc/view.ts';
import { makeVisibleWindow } from '#main/security/window.ts';
import { APP_NAME } from '#words/menu.ts';
import { placeWindow, type WindowPlace } from './window-bounds.ts';

export type MainWindowOptions = {
  readonly preload: string;
  readonly icon: string;
  /** Address of the page. */
  readonly page: string;
  readonly devTools: boolean;
  readonly place: WindowPlace | null;
  readonly theme: Settings['theme'];
  readonly systemIsDark: boolean;
  /** Called when the window was moved or sized, at most once in a while. */
  readonly onPlaced: (place: WindowPlace) => void;
};

/** The colour of the empty page in each theme, the same as `--chrome` of the style sheet: nothing flashes. */
const GROUND: Readonly<Record<'light' | 'sepia' | 'dark' | 'contrast', string>> = {
  light: '#f4f2ed',
  sepia: '#f0e4cb',
  dark: '#212429',
  contrast: '#000000',
};

/** How long the window must rest before its place is remembered, in milliseconds. */
const REST = 400;

/** Opens the window and starts to load its page. It shows itself once the page has painted. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const { place, theme, systemIsDark } = options;
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(
    ({ workArea }) => workArea,
  );
  const shown = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;
  const window = makeVisibleWindow(
    { preload: options.preload, devTools: options.devTools },
    {
      bounds: placeWindow(place?.bounds ?? null, areas),
      title: APP_NAME,
      backgroundColor: GROUND[shown],
      icon: options.icon,
    },
  );
  if (place?.maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  rememberPlace(window, options.onPlaced);
  comeHome(window, options.page);
  // A page that cannot be loaded shows as an empty window; the log says why (render-process-gone, did-fail-load).
  window.loadURL(`${options.page}#theme=${theme}`).catch(() => window.show());
  return window;
}

/**
 * Brings the window back to its page. A blank page is the one place that a page can send its window to without
 * anybody being asked (no `will-navigate` is made for it); it may not make requests, but it shows nothing either.
 */
function comeHome(window: BrowserWindow, page: string): void {
  window.webContents.on('did-navigate', (_event, url) => {
    if (url.split('#', 1)[0] !== page && !window.isDestroyed()) {
      window.loadURL(page).catch(() => {});
    }
  });
}

function rememberPlace(window: BrowserWindow, onPlaced: (place: WindowPlace) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remember = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!window.isDestroyed()) {
        onPlaced({ bounds: window.getNormalBounds(), maximised: window.isMaximized() });
      }
    }, REST);
  };
  window.on('resize', remember);
  window.on('move', remember);
  window.on('maximize', remember);
  window.on('unmaximize', remember);
}
