// The researcher works a whole day with hostile texts at hand. Nothing the app does breaks its own rules meanwhile.
import { type ElectronApplication, expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { ready } from './support/launch.ts';
import { listenForKnocks } from './support/listening.ts';
import { CLOSED_PREFERENCES, type PagePreferences, preferencesOf } from './support/preferences.ts';
import { remoteReferences } from './support/remote-references.ts';
import { takeTheWalk } from './support/walk.ts';
import { inPage } from './support/ways-out.ts';

type Noted = { pages?: PagePreferences[]; complaints?: string[] };

/** From now on notes what every page that is made may do, and what every page complains of. */
function noteEveryPage(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ app: itself, webContents }) => {
    const noted = globalThis as Noted;
    const pages: PagePreferences[] = [];
    const complaints: string[] = [];
    Object.assign(noted, { pages, complaints });
    const follow = (contents: Electron.WebContents): void => {
      const note = (): void => {
        const told = contents as unknown as {
          getLastWebPreferences: () => PagePreferences['preferences'];
        };
        pages.push({ url: contents.getURL(), preferences: told.getLastWebPreferences() });
      };
      if (contents.isLoading()) contents.once('dom-ready', note);
      else note();
      // Electrons differ in what they hand over; the words of the message are in all of them.
      contents.on('console-message', (...args: unknown[]) => {
        const words = args
          .map((each) =>
            typeof each === 'string' ? each : String((each as { message?: string })?.message ?? ''),
          )
          .join(' ');
        if (/Content Security Policy|TrustedHTML|TrustedScript|Refused to/u.test(words))
          complaints.push(words);
      });
    };
    for (const contents of webContents.getAllWebContents()) follow(contents);
    itself.on('web-contents-created', (_event, contents) => follow(contents));
  });
}

test('a whole walk: nobody knocks, the policy forbids nothing, every page is closed', async ({
  dossier,
}) => {
  test.setTimeout(120_000);
  const { app, page } = dossier;
  const listening = await listenForKnocks();
  try {
    await noteEveryPage(app);
    // Loaded anew, so that what the page does at its start is looked at as well.
    await page.addInitScript(() => {
      const seen = window as unknown as { violations: string[] };
      seen.violations = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        seen.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
      });
    });
    const loaded = page.waitForEvent('load');
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()
        .find((each) => each.isVisible())
        ?.webContents.reload();
    });
    await loaded;
    await ready(page);
    await takeTheWalk(dossier, remoteReferences(`127.0.0.1:${listening.tcpPort}`));
    expect(listening.heard).toEqual([]);
  } finally {
    await listening.stop();
  }
  const violations = () =>
    page.evaluate(() => (window as unknown as { violations: string[] }).violations);
  const noted = () =>
    app
      .evaluate(() => globalThis as Noted)
      .then(({ pages = [], complaints = [] }) => ({ pages, complaints }));
  expect(await violations()).toEqual([]);
  const { pages, complaints } = await noted();
  expect(complaints).toEqual([]);
  const kinds = new Set(pages.map(({ url }) => url.split('#', 1)[0]));
  expect([...kinds].sort()).toEqual(['app://bundle/index.html', 'app://parser/parser.html']);
  for (const { preferences } of pages)
    expect(preferencesOf(preferences)).toEqual(CLOSED_PREFERENCES);

  // Both do notice: otherwise their silence would prove nothing.
  await inPage(
    app,
    `document.head.append(Object.assign(document.createElement('style'), { textContent: 'a{}' }))`,
  );
  expect((await violations()).length).toBeGreaterThan(0);
  expect((await noted()).complaints.length).toBeGreaterThan(0);
});
