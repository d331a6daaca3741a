// Texts made to attack are taken in, worked on in every view and exported in every way: all of it stays text.
import { readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { nodesOf, parseMarkdown } from '#core/dossier/testing/parse-back.ts';
import { hostileVectors, numberedVectors } from '#core/testing/hostile/vectors.ts';
import { test } from './fixtures.ts';
import { openView } from './pages/frame.ts';
import { paneAt, textIn } from './pages/reading-pane.ts';
import { runFromPalette, searchPalette } from './pages/shell-page.ts';
import { preview } from './pages/views-page.ts';
import { openedView, sendRequest } from './support/bridge.ts';
import { runDossier } from './support/command-line.ts';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';
import { damageHostile, failHostile, mergeHostile } from './support/hostile-places.ts';
import { fillHostile, writeHostileFiles } from './support/hostile-workspace.ts';
import { type Dossier, freshFolder } from './support/launch.ts';
import { listenForKnocks } from './support/listening.ts';
import {
  activeInPrint,
  complaintsOf,
  NOTHING_SEEN,
  seen,
  watchPage,
} from './support/watch-page.ts';

/** Two frames: what a step changed is drawn. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** Scrolls whatever can be scrolled in a part of the window from its top to its end, so that every row is drawn once. */
async function scrollThrough(page: Page, selector: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    const all = [...document.querySelectorAll(`${wanted}, ${wanted} *`)];
    for (const element of all.filter((one) => one.scrollHeight > one.clientHeight + 40)) {
      for (let top = 0; top < Math.min(element.scrollHeight, 60_000); top += element.clientHeight) {
        element.scrollTop = top;
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }
    }
  }, selector);
}

/** Goes through every view, with what can be opened in each. */
async function walk({ page }: Dossier): Promise<void> {
  await scrollThrough(page, 'aside');
  await textIn(paneAt(page, 1)).focus();
  const { workspace } = await openedView(page);
  for (const _ of Object.keys(workspace.sources)) {
    await page.keyboard.press('ControlOrMeta+PageDown');
    await drawn(page);
  }
  await scrollThrough(page, 'main');
  for (const view of ['Actors', 'Figures', 'Notes', 'Dossier', 'Library']) {
    await openView(page, view);
    await drawn(page);
    await scrollThrough(page, 'aside');
    await scrollThrough(page, 'main');
  }
  await openView(page, 'Actors');
  const options = page.getByRole('listbox', { name: 'Actors', exact: true }).getByRole('option');
  for (let index = 0; index < 8; index += 1) {
    await options.nth(index).click();
    await options.nth(index).hover();
    await drawn(page);
    await scrollThrough(page, 'main');
  }
  for (const query of ['window.__pwned', '<img', 'javascript:', '__proto__']) {
    await searchPalette(page, query);
    await drawn(page);
    await page.keyboard.press('Escape');
  }
  for (const dialog of [
    'Trash',
    'Reading settings',
    'Keyboard shortcuts',
    'About',
    'Rename workspace',
    'Memo on the workspace',
    'Backups',
    'Changes made elsewhere',
    'Files set aside',
  ]) {
    await runFromPalette(page, dialog);
    await drawn(page);
    await scrollThrough(page, '[role="dialog"]');
    const open = page.getByRole('dialog');
    await open
      .getByRole('button', { name: /^(?:Close|Cancel)$/u })
      .first()
      .click();
    await expect(open).toHaveCount(0);
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const ACTS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

/** What another reader of Markdown finds in an exported file that is not of our own template. */
async function strangersIn(file: string): Promise<readonly string[]> {
  return nodesOf(parseMarkdown(await readFile(file, 'utf8'))).flatMap((node) => {
    if (node.type === 'html') {
      return /^<a id="[a-z]+_[0-9a-z]+">$|^<\/a>$/u.test(node.value) ? [] : [node.value];
    }
    if (node.type === 'link') {
      return /^#[a-z]+_[0-9a-z]+$/u.test(node.url) ? [] : [node.url];
    }
    return /^(?:image|definition|footnote)/u.test(node.type) ? [node.type] : [];
  });
}

test('every attack in every field, walked through every view and every export, stays text', async ({
  dossier,
}) => {
  test.setTimeout(180_000);
  const { app, page } = dossier;
  const listening = await listenForKnocks();
  const host = `127.0.0.1:${listening.tcpPort}`;
  expect(Object.keys(hostileVectors(host)).length).toBeGreaterThanOrEqual(60);
  const vectors = numberedVectors(host);
  const complaints = complaintsOf(page);
  await watchPage(page);

  const folder = join(await freshFolder('hostile'), 'texts');
  await writeHostileFiles(folder, vectors);
  await answerOpenDialog(app, [folder]);
  await runFromPalette(page, 'Add a folder of sources');
  const report = page.getByRole('region', { name: 'What was added' });
  await expect(report).toContainText(`${vectors.length + 1} sources added, 1 file not.`, {
    timeout: 60_000,
  });
  const definition = await fillHostile(page, vectors);
  await mergeHostile(page);
  await damageHostile(dossier);
  for (const vector of vectors.filter((each) => each.length < 60)) {
    await failHostile(dossier, vector);
  }
  await openView(page, 'Library');
  await walk(dossier);
  expect(await activeInPrint(app)).toEqual([]);

  await openView(page, 'Dossier');
  await expect(preview(page)).toContainText('onerror');
  const file = join(await freshFolder('export'), 'hostile.md');
  const { offered } = await answerSaveDialog(app, file);
  expect((await sendRequest(page, 'dossier:save', definition)).ok).toBe(true);
  expect(await offered()).toMatch(/^[^/\\:*?"<>|\p{Cc}\u202a-\u202e]+\.md$/u);
  expect(await strangersIn(file)).toEqual([]);
  const title = await app.evaluate(({ BrowserWindow, Menu }) => [
    BrowserWindow.getAllWindows()
      .find((each) => each.isVisible())
      ?.getTitle() ?? '',
    Menu.getApplicationMenu()?.getMenuItemById('edit.undo')?.label ?? '',
  ]);
  for (const words of title) expect(words).not.toMatch(ACTS);

  expect(await seen(page)).toEqual(NOTHING_SEEN);
  expect(complaints).toEqual([]);
  expect(listening.heard).toEqual([]);
  await new Promise((resolve) => get({ port: listening.tcpPort, path: '/control' }, resolve));
  expect(listening.heard).toEqual(['connection', 'GET /control']);
  await listening.stop();

  const { workspace } = dossier;
  await dossier.close();
  for (const args of [['list'], ['list', '--json'], ['export', '--out', '-']]) {
    const ran = await runDossier(...args, '--workspace', workspace);
    expect(ran.code, ran.told).toBe(0);
    expect(ran.answer).not.toMatch(ACTS);
  }
});
