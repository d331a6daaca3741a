/** Everything behind the window: the workspace, the requests, the menus, the parser, and how it all ends. */
import { app, type BrowserWindow, ipcMain } from 'electron';
import type { WorkspaceStore } from '#node/store/types.ts';
import type { AppFiles } from './app-files.ts';
import type { HandlerContext } from './handlers/context.ts';
import { makeHandlers } from './handlers/handlers.ts';
import { type Emit, makeEmit } from './ipc/events.ts';
import { withoutForeignPaths } from './ipc/foreign-paths.ts';
import { answerRequests } from './ipc/registry.ts';
import { isTrustedSender } from './ipc/sender.ts';
import type { Log } from './log.ts';
import { type InstalledMenu, installMenu } from './menu/install.ts';
import type { Pages } from './pages.ts';
import { makeParserProcess } from './parser/parser-process.ts';
import { startParserWindow } from './parser/parser-window.ts';
import { makeProfile, type Profile, type ProfileStorage } from './profile.ts';
import { shutDownAfter } from './shut-down.ts';
import { followSystemTheme } from './system-theme.ts';
import { withinTime } from './time-limit.ts';
import { closeInPeace } from './window/window-closing.ts';
import { reviveWindow } from './window/window-revival.ts';
import { makeSourceMender } from './workspace/remake-sources.ts';
import { startWorkspace } from './workspace/start-workspace.ts';
import { toChange, toStatus } from './workspace/store-facts.ts';
import { watchFiles } from './workspace/watch-files.ts';

export type ServiceOptions = {
  readonly window: BrowserWindow;
  readonly files: AppFiles;
  readonly log: Log;
  readonly storage: ProfileStorage;
  readonly pages: Pages;
  readonly development: boolean;
};

/** After this long, in milliseconds, work goes on even if the page has not painted. */
const LONGEST_PAINT = 3_000;

/** Starts the services of one window. Gives the profile that they keep. */
export function startServices(options: ServiceOptions): { readonly profile: Profile } {
  const { window, files, log, storage, pages, development } = options;
  const profile = makeProfile(storage);
  const emit = makeEmit(() => (window.isDestroyed() ? null : window.webContents));
  const parser = makeParserProcess({
    startHost: () => startParserWindow({ preload: files.parserPreload, page: pages.parser }),
  });
  const revival = reviveWindow(window, {
    onGone: (reason) => log.note(`the window's process ended: ${reason}`),
    ping: () => emit('window:ping', null),
    quit: () => app.quit(),
    clock: () => performance.now(),
  });
  const closing = closeInPeace(window, () => emit('window:closing', null));
  const menu = installMenu(emit, development);
  const follow = (store: WorkspaceStore) => followStore(store, emit, menu);
  const host = startWorkspace({
    profile,
    parser,
    seeds: files.seeds,
    follow,
    painted: firstPaint(window),
  });
  const context: HandlerContext = {
    host,
    profile,
    parser,
    mender: makeSourceMender({
      parse: parser.parse,
      tell: (notice) => emit('source:remade', notice),
    }),
    emit,
    window: () => window,
    onFlushed: closing.flushed,
    onAlive: revival.alive,
    takeRevival: revival.takeReason,
    withWorkspace: async (work) => {
      const open = await host.current();
      return open.ok ? work(open.value) : open;
    },
  };
  answerRequests(ipcMain, {
    handlers: makeHandlers(context),
    isTrusted: (event) => isTrustedSender(event, pages.origin),
    cleanError: (error) => withoutForeignPaths(error, host.folder()),
    onBug: log.bug,
  });
  followSystemTheme(emit);
  shutDownAfter(window, { host, parser, log });
  return { profile };
}

/** Settles once the page has painted, or will not. */
function firstPaint(window: BrowserWindow): Promise<unknown> {
  const painted = new Promise<void>((resolve) => {
    window.once('ready-to-show', () => resolve());
    window.once('closed', () => resolve());
  });
  return withinTime(painted, LONGEST_PAINT, undefined);
}

function followStore(store: WorkspaceStore, emit: Emit, menu: InstalledMenu): () => void {
  menu.showHistory(store.history());
  const stops = [
    store.onAcknowledged((acknowledged) => {
      emit('workspace:changed', toChange(acknowledged));
      menu.showHistory(acknowledged.history);
    }),
    store.onStatus((status) => emit('workspace:status', toStatus(status, store.folder))),
    store.care.onChange(() => emit('care:changed', null)),
    watchFiles(store),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
