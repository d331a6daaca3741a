/** Requests about the app itself. */
import { app, clipboard } from 'electron';
import { ok } from '#core/result.ts';
import type { Handlers } from '#main/ipc/registry.ts';

type AppHandlers = Pick<Handlers, 'app:about' | 'clipboard:write'>;

export function appHandlers(): AppHandlers {
  return {
    'app:about': () => {
      const { electron = '', chrome = '', node = '' } = process.versions;
      return ok({
        version: app.getVersion(),
        electron,
        chrome,
        node,
        platform: `${process.platform} ${process.arch}`,
      });
    },
    // The page may not touch the clipboard by itself; plain text is all that ever goes there.
    'clipboard:write': async (text) => {
      await clipboard.writeText(text);
      return ok(null);
    },
  };
}
