/** Requests about what the window remembers: layout, settings, drafts. */
import { ok } from '#core/result.ts';
import type { Handlers } from '#main/ipc/registry.ts';
import { applyNativeTheme } from '#main/system-theme.ts';
import type { HandlerContext } from './context.ts';

type ViewHandlers = Pick<
  Handlers,
  | 'view:save'
  | 'settings:save'
  | 'drafts:save'
  | 'window:reload'
  | 'window:flushed'
  | 'window:alive'
>;

/** View and drafts belong to a workspace, settings to the person. */
export function viewHandlers(context: HandlerContext): ViewHandlers {
  const { profile } = context;
  return {
    'view:save': (view) =>
      context.withWorkspace(({ store }) => profile.saveView(store.snapshot().id, view)),
    'drafts:save': (drafts) =>
      context.withWorkspace(({ store }) => profile.saveDrafts(store.snapshot().id, drafts)),
    'settings:save': (settings) => {
      applyNativeTheme(settings.theme);
      return profile.saveSettings(settings);
    },
    'window:reload': () => {
      // After the answer, which the page could not take any more.
      setImmediate(() => {
        const window = context.window();
        if (!window.isDestroyed()) window.webContents.reload();
      });
      return ok(null);
    },
    'window:alive': () => {
      context.onAlive();
      return ok(null);
    },
    'window:flushed': () => {
      context.onFlushed();
      return ok(null);
    },
  };
}
