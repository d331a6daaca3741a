// A hostile text gets into the window. The researcher wants it to find nothing there: no Node, no files, no way out.
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { EVENT_NAMES, REQUEST_NAMES } from '#ipc/names.ts';
import { test } from './fixtures.ts';
import { openedView, sendRequest } from './support/bridge.ts';
import {
  answerOpenDialog,
  answerQuestions,
  answerSaveDialog,
  noteRevealed,
} from './support/dialogs.ts';
import { ready, startElectron } from './support/launch.ts';
import { NOT_SANDBOXED, sandboxedLaunch } from './support/nobody.ts';
import { CLOSED_PREFERENCES, preferencesOf } from './support/preferences.ts';
import { inPage, WAYS_OUT, windowState } from './support/ways-out.ts';

test('every page there is, also the hidden parser, has the closed preferences', async ({
  dossier,
}) => {
  const pages = await dossier.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => ({
      url: contents.getURL(),
      // Not in the published types, but in every Electron.
      preferences: (
        contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
      ).getLastWebPreferences(),
    })),
  );
  expect(pages.map(({ url }) => url.replace(/#.*/u, '')).sort()).toEqual([
    'app://bundle/index.html',
    'app://parser/parser.html',
  ]);
  for (const { preferences } of pages) {
    expect(preferencesOf(preferences)).toEqual(CLOSED_PREFERENCES);
  }
  const tools = await dossier.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      contents.openDevTools();
      return contents.isDevToolsOpened();
    }),
  );
  expect(tools).toEqual([false, false]);
});

// Elsewhere the system itself says so (A2 of docs/security.md).
if (process.platform === 'linux') {
  test('every page runs in the sandbox of the system', async ({ launch }) => {
    const options = await sandboxedLaunch();
    test.info().skip(options === null, NOT_SANDBOXED);
    const { app } = await launch(options ?? {});
    const ids = await app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getOSProcessId()),
    );
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) {
      expect(await readFile(`/proc/${id}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/mu);
    }
  });
}

test('the page knows nothing of Node, and the bridge is the list of the contract', async ({
  dossier: { page },
}) => {
  const found = await page.evaluate(() => {
    const world = window as unknown as Record<string, unknown>;
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'];
    const bridge = world.dossier as Record<string, Record<string, unknown>>;
    return {
      node: names.filter((name) => typeof world[name] !== 'undefined'),
      bridge: Object.keys(bridge),
      requests: Object.keys(bridge.request ?? {}),
      events: Object.keys(bridge.on ?? {}),
      frozen: [bridge, bridge.request, bridge.on].every((part) => Object.isFrozen(part)),
      writable: Object.getOwnPropertyDescriptor(window, 'dossier')?.writable,
    };
  });
  expect(found.node).toEqual([]);
  expect(found.bridge.sort()).toEqual(['on', 'request']);
  expect(found.requests.sort()).toEqual([...REQUEST_NAMES].sort());
  expect(found.events.sort()).toEqual([...EVENT_NAMES].sort());
  expect(found.frozen).toBe(true);
  expect(found.writable).toBe(false);
});

test('what an event hands to the page is plain data', async ({ dossier: { app, page } }) => {
  const heard = page.evaluate(
    () =>
      new Promise((resolve) => {
        const { dossier } = window as unknown as {
          dossier: { on: Record<string, (listener: (...args: unknown[]) => void) => () => void> };
        };
        const stop = dossier.on['theme:changed']?.((...args) => {
          stop?.();
          resolve(args);
        });
      }),
  );
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = nativeTheme.shouldUseDarkColors ? 'light' : 'dark';
  });
  expect(await heard).toEqual([{ dark: expect.any(Boolean), highContrast: expect.any(Boolean) }]);
});

test('the page does not leave and opens no window, whichever way it tries', async ({
  dossier: { app, page },
}) => {
  const [here] = page.url().split('#');
  expect(Object.keys(WAYS_OUT).length).toBeGreaterThanOrEqual(12);
  for (const [name, way] of Object.entries(WAYS_OUT)) {
    await inPage(app, way);
    await expect
      .poll(() => windowState(app), { message: name })
      .toEqual({ windows: [here], ready: 'true', pwned: false });
  }
});

test('nothing can be attached to a page, and no page keeps its window open', async ({
  dossier: { app },
}) => {
  const prevented = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().flatMap((contents) =>
      ['will-attach-webview', 'will-prevent-unload', 'select-bluetooth-device'].map((name) => {
        let said = 'let through';
        const event = {
          preventDefault: () => {
            said = 'refused';
          },
        };
        const emit = contents.emit.bind(contents) as (name: string, ...args: unknown[]) => boolean;
        emit(name, event, {}, () => {});
        return `${name}: ${said}`;
      }),
    ),
  );
  expect(new Set(prevented)).toEqual(
    new Set([
      'will-attach-webview: refused',
      'will-prevent-unload: refused',
      'select-bluetooth-device: refused',
    ]),
  );
});

test('the page names no path: what looks like one is refused', async ({ dossier }) => {
  const { app, page } = dossier;
  await answerOpenDialog(app, []);
  const { value: known } = await sendRequest(page, 'app:about');
  expect(known).toBeTruthy();
  const forged = [
    ['corpus:import', ['/etc/passwd']],
    ['corpus:import', [['/etc/passwd']]],
    ['source:text', ['/etc/passwd']],
    ['source:text', ['src_../../../etc/passwd']],
    ['source:text', [{ path: '/etc/passwd' }]],
    ['workspace:choose', ['/tmp']],
    ['workspace:save-copy', ['/tmp/copy']],
    ['workspace:reveal', ['/etc']],
    ['dossier:save', [{ file: '/tmp/x.md' }]],
  ] as const;
  for (const [name, args] of forged) {
    expect(await sendRequest(page, name, ...args), name).toEqual({
      ok: false,
      error: { code: 'request', reason: 'bad-arguments' },
    });
  }
  // These name a file among those that the app itself listed, and there are none.
  const { revealed } = await noteRevealed(app);
  const requests = [
    'care:preview-copy',
    'care:import-copy',
    'care:put-aside',
    'care:reveal',
  ] as const;
  for (const name of requests) {
    for (const file of ['/etc/passwd', '../../../etc/passwd', 'workspace.json', 'lock', '.']) {
      expect(await sendRequest(page, name, file), `${name} ${file}`).toMatchObject({
        ok: false,
        error: { code: 'refused', reason: 'not-found' },
      });
    }
  }
  expect(await revealed()).toEqual([]);
});

test('a second start with the same profile brings the first window forward and ends', async ({
  dossier,
}) => {
  await dossier.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.minimize();
  });
  const second = await startElectron(dossier.profile, { args: ['--evil', '/etc/passwd'] }).catch(
    () => null,
  );
  const ended = second?.process();
  await expect.poll(() => ended === undefined || ended.exitCode !== null).toBe(true);
  await expect
    .poll(() =>
      dossier.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().some(
          (window) => window.isVisible() && !window.isMinimized() && window.getTitle() !== 'Parser',
        ),
      ),
    )
    .toBe(true);
  expect((await openedView(dossier.page)).folder).toBe(dossier.workspace);
});

test('a crash of the page loses no words: it comes back with its drafts', async ({ dossier }) => {
  const { app, page } = dossier;
  const drafts = { 'comment:ann_test': 'half a thought <script>🖋' };
  expect(await sendRequest(page, 'drafts:save', drafts)).toEqual({ ok: true, value: null });
  const gone = page.waitForEvent('crash');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.webContents.forcefullyCrashRenderer();
  });
  await gone.catch(() => {});
  const again = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().find((window) =>
      window.isVisible(),
    )?.webContents;
    const asked = 'window.dossier.request["workspace:open"]()';
    while (contents?.isCrashed() || contents?.isLoading()) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return (await contents?.executeJavaScript(asked)) as { ok: boolean; value: string };
  });
  expect(JSON.parse(again.value)).toMatchObject({ drafts, folder: dossier.workspace });
});

test('answers questions, saves and opens only through the dialogs of main', async ({ dossier }) => {
  await answerQuestions(dossier.app, 1);
  await answerSaveDialog(dossier.app, null);
  await answerOpenDialog(dossier.app, []);
  expect(await sendRequest(dossier.page, 'workspace:choose')).toEqual({ ok: true, value: false });
  expect(await sendRequest(dossier.page, 'workspace:save-copy')).toEqual({ ok: true, value: null });
  await ready(dossier.page);
});
