// The window gets its own files and nothing else, however the address is spelled.
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';

/** Addresses that lead to no file of the bundle. Unit tests try more; these go through Electron's own parsing. */
const NOWHERE = [
  'app://bundle/',
  'app://bundle/package.json',
  'app://bundle/../package.json',
  'app://bundle/%2e%2e/package.json',
  'app://bundle/%2e%2e%2fpackage.json',
  'app://bundle/..%5cpackage.json',
  'app://bundle/assets/../../main/index.cjs',
  'app://bundle/assets/%2e%2e/%2e%2e/main/index.cjs',
  'app://bundle//etc/passwd',
  'app://bundle/%2fetc%2fpasswd',
  'app://bundle/index.html%00.png',
  'app://bundle/index.html/',
  'app://bundle/INDEX.html',
  'app://bundle/parser.html',
  'app://parser/parser.html',
  'app://bundle.evil/index.html',
  'app://bundle@evil/index.html',
  'app://evil/index.html',
];

type Answered = { readonly status: number; readonly headers: Record<string, string> };

test('only what is in the bundle is answered, each with its policy', async ({
  dossier: { app },
}) => {
  const ask = (addresses: readonly string[]): Promise<readonly Answered[]> =>
    app.evaluate(
      ({ net }, urls) =>
        Promise.all(
          urls.map(async (url) => {
            const response = await net.fetch(url).catch(() => null);
            return {
              status: response?.status ?? 0,
              headers: Object.fromEntries(response?.headers.entries() ?? []),
            };
          }),
        ),
      [...addresses],
    );
  for (const [index, { status }] of (await ask(NOWHERE)).entries()) {
    expect.soft([0, 404], NOWHERE[index]).toContain(status);
  }
  const [page] = await ask(['app://bundle/index.html']);
  expect(page?.status).toBe(200);
  expect(page?.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(
      /^default-src 'none'; script-src 'self'; .*require-trusted-types-for 'script'; trusted-types recognition-worker$/u,
    ),
  });
});

test('the page cannot read what another page is made of', async ({ dossier: { app } }) => {
  const answers = await app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.isVisible());
    const urls = ['app://parser/parser.html', 'app://bundle/index.html', 'file:///etc/passwd'];
    return window?.webContents.executeJavaScript(
      `Promise.all(${JSON.stringify(urls)}.map((url) => fetch(url).then((r) => r.text(), () => 'refused')))`,
    ) as Promise<string[]>;
  });
  expect(answers).toEqual(['refused', 'refused', 'refused']);
});
