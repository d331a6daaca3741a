/** Puts the app together. The window comes first; everything else starts while its page paints. */
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { nodeFileSystem } from '#node/file-system/node-file-system.ts';
import { type AppFiles, locateAppFiles } from './app-files.ts';
import { type Log, makeLog } from './log.ts';
import { servePages } from './pages.ts';
import type { ProfileStorage } from './profile.ts';
import { glanceAt } from './profile-glance.ts';
import { openProfileStorage } from './profile-storage.ts';
import { reportBugs } from './report-bugs.ts';
import { installGuards } from './security/guard-contents.ts';
import { applyNativeTheme, systemIsDark } from './system-theme.ts';
import { openMainWindow } from './window/main-window.ts';

/** Starts the app: guards first, then the window, then everything else. */
export function startApp(devOrigin: string | null): void {
  const files = locateAppFiles(
    app.getAppPath(),
    app.isPackaged ? process.resourcesPath : app.getAppPath(),
  );
  const userData = app.getPath('userData');
  const log = makeLog(join(userData, 'logs', 'dossier.log'), () => new Date().toISOString());
  reportBugs(log);
  installGuards(app, { devOrigin }, (type) => log.note(`a request of type ${type} was refused`));
  const storage = openProfileStorage(nodeFileSystem, join(userData, 'profile.json'));
  // The app ends when its window has closed and the notes are put away, not when Electron counts its windows.
  app.on('window-all-closed', () => {});
  void Promise.all([storage, app.whenReady()]).then(([known]) => {
    openApp({ files, log, storage: known, devOrigin });
  });
}

type Start = {
  readonly files: AppFiles;
  readonly log: Log;
  readonly storage: ProfileStorage;
  readonly devOrigin: string | null;
};

function openApp({ files, log, storage, devOrigin }: Start): void {
  const development = devOrigin !== null;
  const pages = servePages(files, devOrigin);
  const { theme, place } = glanceAt(storage.stored);
  applyNativeTheme(theme);
  const window = openMainWindow({
    preload: files.preload,
    icon: files.icon,
    page: pages.main,
    devTools: development,
    place,
    theme,
    systemIsDark: systemIsDark(),
    onPlaced: (moved) => void services.then(({ profile }) => profile.rememberPlace(moved)),
  });
  focusOnSecondStart(window);
  // Loaded only now, while the page's process starts: schemas and store would keep the window waiting. No request can
  // come in between, for a module that is already on this disk is loaded before the next event is looked at.
  const services = import('./start-services.ts').then(({ startServices }) =>
    startServices({ window, files, log, storage, pages, development }),
  );
}

/** Another start with this profile brings the window forward. What it was started with is not looked at. */
function focusOnSecondStart(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
}
