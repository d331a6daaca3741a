// A hostile text, the environment and the keyboard all offer ways out of the window. None of them leads anywhere.
import { lookup } from 'node:dns/promises';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { sourceCards } from './pages/frame.ts';
import { paneAt, textIn } from './pages/reading-pane.ts';
import { HOSTILE_ADDRESSES } from './support/addresses.ts';
import { sendRequest } from './support/bridge.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { freshFolder, ready } from './support/launch.ts';
import { listenForKnocks } from './support/listening.ts';
import { windowState } from './support/ways-out.ts';

/** Where every address would lead, if one were opened: noted instead, by the name of the call. */
const OPENERS = ['openExternal', 'openPath', 'showItemInFolder', 'beep'] as const;

test('the addresses in a text are words: nothing opens one, however it is clicked', async ({
  dossier,
}) => {
  const { app, page } = dossier;
  expect(HOSTILE_ADDRESSES.length).toBeGreaterThanOrEqual(60);
  const links = HOSTILE_ADDRESSES.map((address, index) => `[link ${index}](<${address}>)`);
  const bare = HOSTILE_ADDRESSES.map((address) => `${address} <${address}>`);
  const head = `---\nurl: ${HOSTILE_ADDRESSES[22]}\n---\n`;
  await app.evaluate(({ shell }, names) => {
    const seen = globalThis as { opened?: string[] };
    const opened: string[] = [];
    seen.opened = opened;
    for (const name of names) {
      Object.defineProperty(shell, name, {
        value: (...args: unknown[]) => opened.push(`${name} ${String(args[0])}`),
      });
    }
  }, OPENERS);
  const file = join(await freshFolder('links'), 'links.md');
  const body = `# Links that lead out\n\n${[...links, ...bare].join('\n\n')}\n`;
  await writeFile(file, `${head}${body}`);
  await answerOpenDialog(app, [file]);
  expect(await sendRequest(page, 'corpus:import')).toMatchObject({ ok: true });
  await sourceCards(page)
    .filter({ hasText: 'Links that lead out' })
    .getByRole('button')
    .first()
    .click();
  const text = textIn(paneAt(page, 1));
  await expect(text).toContainText('link 0');
  const [here] = page.url().split('#');
  const clicked = await text.evaluate((root) => {
    let count = 0;
    const click = (element: Element): void => {
      for (const type of ['mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu']) {
        for (const button of [0, 1]) {
          const options = { button, bubbles: true, cancelable: true, ctrlKey: button === 1 };
          element.dispatchEvent(new MouseEvent(type, options));
        }
      }
      count += 1;
    };
    for (const element of root.querySelectorAll('*')) click(element);
    return count;
  });
  expect(clicked).toBeGreaterThan(50);
  await text.press('Enter');
  // Signs of the app are drawn with `use`, which is no link; nothing of the kind is in the text.
  expect(await page.locator('a, area, iframe, object, embed, form[action]').count()).toBe(0);
  expect(await text.locator('[href], [src], [action], [formaction], [style*="url"]').count()).toBe(
    0,
  );
  await expect
    .poll(() => windowState(app))
    .toEqual({ windows: [here], ready: 'true', pwned: false });
  const opened = await app.evaluate(() => (globalThis as { opened?: string[] }).opened);
  expect(opened).toEqual([]);
});

test('no key and no menu opens the developer tools or loads the page anew', async ({
  dossier: { app, page },
}) => {
  await page.evaluate(() => {
    (window as unknown as { sameAsBefore: boolean }).sameAsBefore = true;
  });
  const found = await app.evaluate(async ({ BrowserWindow, Menu }) => {
    const contents = BrowserWindow.getAllWindows().find((each) => each.isVisible())?.webContents;
    const keys: readonly (readonly [string, ('control' | 'shift' | 'meta' | 'alt')[]])[] = [
      ['F12', []],
      ['I', ['control', 'shift']],
      ['J', ['control', 'shift']],
      ['C', ['control', 'shift']],
      ['I', ['meta', 'alt']],
      ['F5', []],
      ['R', ['control']],
      ['R', ['control', 'shift']],
      ['U', ['control']],
    ];
    for (const [keyCode, modifiers] of keys) {
      for (const type of ['keyDown', 'keyUp'] as const) {
        contents?.sendInputEvent({ type, keyCode, modifiers });
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    contents?.openDevTools();
    const roles = (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) =>
      (menu.submenu?.items ?? []).map(({ role }) => String(role).toLowerCase()),
    );
    return { open: contents?.isDevToolsOpened(), roles };
  });
  expect(found.open).toBe(false);
  expect(found.roles.length).toBeGreaterThan(20);
  const tools = ['toggledevtools', 'reload', 'forcereload', 'resetzoom', 'viewmenu', 'editmenu'];
  expect(found.roles.filter((role) => tools.includes(role))).toEqual([]);
  expect(await page.evaluate(() => 'sameAsBefore' in window)).toBe(true);
});

test('names and addresses of this very machine are not resolved either', async ({
  dossier: { app },
}) => {
  // Without a network no name is found in any program. These are, but not in this one.
  expect((await lookup('localhost')).address).toMatch(/^(?:127\.|::1$)/u);
  const found = await app.evaluate(
    async ({ session }, names) => {
      const sessions = [session.defaultSession, session.fromPartition('parser')];
      const asked = sessions.flatMap((each) =>
        names.map((name) =>
          each.resolveHost(name).then(
            ({ endpoints }) => `${name} is ${endpoints[0]?.address}`,
            () => 'not found',
          ),
        ),
      );
      return Promise.all(asked);
    },
    ['localhost', 'dossier.localhost', '127.0.0.1', '198.51.100.7', '[::1]'],
  );
  expect(found.filter((said) => said !== 'not found')).toEqual([]);
});

test('no proxy is asked, whatever the environment and the command line say', async ({ launch }) => {
  const listening = await listenForKnocks();
  try {
    const proxy = `http://127.0.0.1:${listening.tcpPort}`;
    const variables = ['http_proxy', 'https_proxy', 'all_proxy', 'HTTP_PROXY', 'ALL_PROXY'];
    const { app } = await launch({
      env: Object.fromEntries(variables.map((name) => [name, proxy])),
      args: [`--proxy-server=${proxy}`, `--proxy-pac-url=${proxy}/pac`, '--proxy-auto-detect'],
    });
    const found = await app.evaluate(async ({ session, net }) => {
      const sessions = [session.defaultSession, session.fromPartition('parser')];
      const proxies = sessions.map((each) => each.resolveProxy('http://example.com/'));
      await net.fetch('http://example.com/').catch(() => {});
      return Promise.all(proxies);
    });
    expect(found).toEqual(['DIRECT', 'DIRECT']);
    expect(listening.heard).toEqual([]);
  } finally {
    await listening.stop();
  }
});

test('no certificate is believed, none is shown, and no password is asked for', async ({
  dossier: { app, page },
}) => {
  const answers = await app.evaluate(({ app: itself, webContents }) => {
    const emit = itself.emit.bind(itself) as (name: string, ...args: unknown[]) => boolean;
    const [contents] = webContents.getAllWebContents();
    const ask = (name: string, ...args: readonly unknown[]) => {
      const said: unknown[] = [];
      let prevented = false;
      const event = {
        preventDefault: () => {
          prevented = true;
        },
      };
      emit(name, event, contents, ...args, (...answer: unknown[]) => said.push(...answer));
      return { prevented, said };
    };
    return {
      certificate: ask('certificate-error', 'https://example.com', 'net::ERR', {}),
      client: ask('select-client-certificate', 'https://example.com', [{}]),
      login: ask('login', {}, {}),
    };
  });
  expect(answers).toEqual({
    certificate: { prevented: true, said: [false] },
    client: { prevented: true, said: [] },
    login: { prevented: true, said: [] },
  });
  await ready(page);
});
