// A text was made to attack whoever reads it. The researcher sees its words; nothing in it becomes a part of the page.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { SourceId } from '#core/ids.ts';
import type { ImportReport } from '#ipc/contract.ts';
import { test } from './fixtures.ts';
import { openedView, sendRequest } from './support/bridge.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { type Dossier, freshFolder } from './support/launch.ts';

const PAYLOADS = [
  '<img src=x onerror="window.__pwned=1">',
  '<script>window.__pwned=1</script>',
  '<svg onload="window.__pwned=1"><a href="javascript:window.__pwned=1">x</a></svg>',
  '"><iframe srcdoc="<script>parent.__pwned=1</script>"></iframe>',
  '[click](javascript:window.__pwned=1) ![x](http://127.0.0.1:9/x.png)',
  '<style>*{display:none}</style><form id="body" name="__proto__"><input name="constructor">',
  '{{constructor.constructor("window.__pwned=1")()}} #{window.__pwned=1}',
];

/** Adds files through the dialog, as a person would. */
async function addFiles(dossier: Dossier, files: Readonly<Record<string, string>>) {
  const folder = await freshFolder('texts');
  const paths = Object.keys(files).map((name) => join(folder, name));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  await answerOpenDialog(dossier.app, paths);
  const answer = await sendRequest(dossier.page, 'corpus:import');
  expect(answer.ok).toBe(true);
  return answer.value as ImportReport;
}

/** What a page would have if any of the payloads had become a part of it. */
function traces(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    pwned: '__pwned' in window,
    elements: document.querySelectorAll(
      'iframe, object, embed, form#body, img[src="x"], a[href^="javascript:"], script:not([src])',
    ).length,
    clobbered: document.body.tagName,
  }));
}

const NO_TRACES = { pwned: false, elements: 0, clobbered: 'BODY' };

test('a hostile text is shown as text, in its title, its words and its metadata', async ({
  dossier,
}) => {
  const { page } = dossier;
  const report = await addFiles(dossier, {
    'hostile.txt': `${PAYLOADS[0]}\n\nBy ${PAYLOADS[1]}\n\n${PAYLOADS.join('\n\n')}\n`,
    'hostile.md': `# ${PAYLOADS[2]}\n\n${PAYLOADS.join('\n\n')}\n\n\`\`\`<style/onload=window.__pwned=1>\nx\n\`\`\`\n`,
  });
  const ids = report.outcomes.flatMap(({ result }) => (result.ok ? [result.value] : []));
  expect(ids).toHaveLength(2);
  await expect(page.getByText('onerror="window.__pwned=1"').first()).toBeVisible();
  for (const id of ids) {
    const reading = await readingText(page, id);
    expect(reading).toContain('<script>window.__pwned=1</script>');
  }
  expect(await traces(page)).toEqual(NO_TRACES);
  await page.reload().catch(() => {});
  await expect(page.locator('html[data-ready]')).toBeAttached();
  expect(await traces(page)).toEqual(NO_TRACES);
});

async function readingText(page: Page, id: SourceId): Promise<string> {
  const answer = await sendRequest(page, 'source:text', id);
  return (JSON.parse(String(answer.value)) as { text: string }).text;
}

test('the names of characters in Markdown are read without the help of a page', async ({
  dossier,
}) => {
  const report = await addFiles(dossier, {
    'names.md': '# Names\n\nFish &amp; chips, 5 &lt; 6, &copy; 2026, &nosuch; and &#x26;.\n',
  });
  const [id] = report.outcomes.flatMap(({ result }) => (result.ok ? [result.value] : []));
  expect(await readingText(dossier.page, id as SourceId)).toContain(
    'Fish & chips, 5 < 6, © 2026, &nosuch; and &.',
  );
});

/** Puts words with a hostile dress on the clipboard, as another program would; Electrons differ in how. */
function copyHostileWords(app: ElectronApplication): Promise<void> {
  return app.evaluate(async (electron) => {
    const html = '<table><tr><td><img src=x onerror="window.__pwned=1">bold</td></tr></table>';
    const { clipboard } = electron as unknown as {
      clipboard: { write: (data: unknown) => unknown };
    };
    await clipboard.write(
      'ClipboardItem' in electron
        ? [new electron.ClipboardItem({ 'text/plain': 'plain words', 'text/html': html })]
        : { text: 'plain words', html },
    );
  });
}

test('what is pasted or dropped comes in as plain text', async ({ dossier: { app, page } }) => {
  await copyHostileWords(app);
  expect(await page.locator('[contenteditable]:not([contenteditable="false"])').count()).toBe(0);
  await page.keyboard.press('Control+K');
  const field = page.locator('input:focus, textarea:focus');
  await expect(field).toBeVisible();
  await page.keyboard.press('Control+V');
  await expect(field).toHaveValue('plain words');
  expect(await traces(page)).toEqual(NO_TRACES);
});

test('what is no text is refused by name, and the others come in', async ({ dossier }) => {
  const folder = await freshFolder('mixed');
  await writeFile(join(folder, 'good.txt'), 'A good text.\n\nWith two paragraphs.\n');
  await writeFile(
    join(folder, 'picture.txt'),
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  );
  await writeFile(join(folder, 'empty.txt'), '');
  const names = ['picture.txt', 'empty.txt', 'gone.txt', 'good.txt'];
  await answerOpenDialog(
    dossier.app,
    names.map((name) => join(folder, name)),
  );
  const answer = await sendRequest(dossier.page, 'corpus:import');
  const { outcomes } = answer.value as ImportReport;
  const said = outcomes.map(({ file, result }) => [
    file,
    result.ok ? 'added' : 'reason' in result.error && result.error.reason,
  ]);
  expect(said).toEqual([
    ['picture.txt', 'not-text'],
    ['empty.txt', 'empty'],
    ['gone.txt', 'unreadable'],
    ['good.txt', 'added'],
  ]);
});

test('a parser that dies takes nothing with it: its file is named, the next one is read', async ({
  dossier,
}) => {
  // The parser of the first start may still be there. It ends, so that the next file gets a new one.
  const parsers = () =>
    dossier.app.evaluate(({ webContents }) => {
      const left = webContents.getAllWebContents();
      const those = left.filter((contents) => contents.getURL().startsWith('app://parser/'));
      for (const contents of those) if (!contents.isCrashed()) contents.forcefullyCrashRenderer();
      return those.length;
    });
  await expect.poll(parsers).toBe(0);
  const before = await openedView(dossier.page);
  await dossier.app.evaluate(({ app }) => {
    app.once('web-contents-created', (_event, contents) => {
      contents.once('dom-ready', () => contents.forcefullyCrashRenderer());
    });
  });
  const first = await addFiles(dossier, { 'first.txt': 'First.\n' });
  const reasons = first.outcomes.map(({ result }) => result.ok || result.error);
  expect(reasons).toEqual([{ code: 'import', reason: 'parser-crashed', file: 'first.txt' }]);
  const second = await addFiles(dossier, { 'second.txt': 'Second.\n' });
  expect(second.outcomes.map(({ result }) => result.ok)).toEqual([true]);
  const after = await openedView(dossier.page);
  expect(after.workspace.sources).toMatchObject(before.workspace.sources);
});

test('the log names nobody and nothing that was read', async ({ dossier }) => {
  const canary = 'CanaryInTheText';
  await addFiles(dossier, { [`${canary}.txt`]: `${canary}\n\n${canary} <img src=http://x>\n` });
  await dossier.page.evaluate(() => {
    new Image().src = 'http://127.0.0.1:9/CanaryInTheText';
  });
  await dossier.close();
  const log = await readFile(join(dossier.profile, 'logs', 'dossier.log'), 'utf8').catch(() => '');
  expect(log).not.toContain(canary);
  expect(log).not.toContain(dossier.profile);
});
