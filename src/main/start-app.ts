/** Puts the app together. The window comes first; everything else starts while its page paints. */
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { nodeFileSystem } from '#node/file-system/node-file-system.ts';
import { type AppFiles, locateAppFiles } from './app-files.ts';
import { type Log, makeLog } from './log.ts';
import { servePages } from './pages.ts';
import { makeProfile, type Profile } from './profile.ts';
import { openProfileStorage } from './profile-storage.ts';
import { reportBugs } from './report-bugs.ts';
import { installGuards } from './security/guard-contents.ts';
import { startServices } from './start-services.ts';
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
  const profile = openProfileStorage(nodeFileSystem, join(userData, 'profile.json')).then(
    makeProfile,
  );
  // The app ends when its window has closed and the notes are put away, not when Electron counts its windows.
  app.on('window-all-closed', () => {});
  void Promise.all([profile, app.whenReady()]).then(([known]) => {
    openApp({ files, log, profile: known, devOrigin });
  });
}

type Start = {
  readonly files: AppFiles;
  readonly log: Log;
  readonly profile: Profile;
  readonly devOrigin: string | null;
};

function openApp({ files, log, profile, devOrigin }: Start): void {
  const development = devOrigin !== null;
  const pages = servePages(files, devOrigin);
  const { theme } = profile.settings();
  applyNativeTheme(theme);
  const window = openMainWindow({
    preload: files.preload,
    icon: files.icon,
    page: pages.main,
    devTools: development,
    place: profile.windowPlace(),
    theme,
    systemIsDark: systemIsDark(),
    onPlaced: (place) => void profile.rememberPlace(place),
  });
  focusOnSecondStart(window);
  startServices({ window, files, log, profile, pages, development });
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
