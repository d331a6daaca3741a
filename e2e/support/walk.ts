/**
 * A walk through the app, as a person takes it in a day: adds files, reads, marks, looks at every view, changes how
 * things look, writes a dossier, prints. Specs about what must never happen meanwhile watch it.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectSaved, messages, openView, sourceCards } from '../pages/frame.ts';
import { marginNote, paneAt, panesOf, writeNote } from '../pages/reading-pane.ts';
import {
  dialog,
  inspector,
  runFromPalette,
  searchPalette,
  sidePanel,
} from '../pages/shell-page.ts';
import { ledgerRows, preview, searchLedger } from '../pages/views-page.ts';
import { answerOpenDialog, answerQuestions, answerSaveDialog, noteRevealed } from './dialogs.ts';
import { givenCorpus } from './given-marks.ts';
import { type Dossier, freshFolder } from './launch.ts';
import { chooseMenuItem } from './menu.ts';

/**
 * Takes the walk. What a person would be asked by the system is answered.
 * @param texts more texts to take in and read, by file name
 */
export async function takeTheWalk(
  dossier: Dossier,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const { app, page } = dossier;
  await answerQuestions(app, 0);
  await noteRevealed(app);
  await givenCorpus(page);
  await addTexts(dossier, texts);
  await readAndMark(dossier);
  await lookAtEveryView(page);
  await changeTheLook(page);
  await writeTheDossier(dossier);
  await printThePage(dossier);
  await copyTheWorkspace(dossier);
  await expectSaved(page);
}

async function addTexts(
  { app, page }: Dossier,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const folder = await freshFolder('walk');
  const before = await sourceCards(page).count();
  const files = Object.keys(texts).map((name) => join(folder, name));
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
  await answerOpenDialog(app, [...files, '/dev/null']);
  await chooseMenuItem(app, 'corpus.import');
  await expect(page.getByRole('region', { name: 'What was added' })).toBeVisible();
  await expect(sourceCards(page)).toHaveCount(before + files.length);
}

async function readAndMark({ app, page }: Dossier): Promise<void> {
  const pane = paneAt(page, 1);
  await writeNote(pane, 'a 2023 law', 'Which law? See http://198.51.100.9/law');
  await expect(marginNote(pane, 'Which law?')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  // Every source is read once, the hostile ones last.
  const count = await sourceCards(page).count();
  for (let index = 0; index < count; index += 1) {
    await sourceCards(page).nth(index).getByRole('button').first().click();
    await expect(pane.getByRole('document')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type('the');
    await page.keyboard.press('Escape');
  }
  const panes = await panesOf(page).count();
  await chooseMenuItem(app, 'pane.split-right');
  await expect(panesOf(page)).toHaveCount(panes + 1);
  await chooseMenuItem(app, 'pane.close');
  await expect(panesOf(page)).toHaveCount(panes);
}

async function lookAtEveryView(page: Page): Promise<void> {
  await openView(page, 'Actors');
  await page.getByRole('option', { name: /NATO/u }).first().click();
  await openView(page, 'Figures');
  await searchLedger(page, '> 100 bn EUR');
  await ledgerRows(page).first().getByTitle('Show the figure').click();
  await expect(inspector(page)).toContainText('EUR');
  await openView(page, 'Notes');
  await expect(page.getByRole('main')).toContainText('Who called it?');
  await openView(page, 'Library');
  await searchPalette(page, 'nato');
  await page.keyboard.press('Escape');
}

async function changeTheLook(page: Page): Promise<void> {
  for (const theme of ['dark', 'sepia', 'contrast', 'light']) {
    await runFromPalette(page, theme);
  }
  await page.keyboard.press('ControlOrMeta+Shift+b');
  await page.keyboard.press('ControlOrMeta+Shift+b');
  for (const [action, name] of [
    ['F1', /shortcuts/iu],
    ['ControlOrMeta+,', /settings/iu],
  ] as const) {
    await page.keyboard.press(action);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page, '')).toHaveCount(0);
  }
}

async function writeTheDossier({ app, page }: Dossier): Promise<void> {
  await openView(page, 'Dossier');
  await sidePanel(page)
    .getByRole('textbox', { name: 'Title' })
    .fill('<img src=http://198.51.100.9/t>');
  await expect(preview(page)).toContainText('198.51.100.9/t');
  await answerSaveDialog(app, join(await freshFolder('export'), 'walk.md'));
  await page.getByRole('main').getByRole('button', { name: 'Export…' }).click();
  await expect(messages(page)).toContainText('Written:');
}

/** There is no command to print yet; what Chromium does when a page is printed is part of the walk all the same. */
async function printThePage({ app }: Dossier): Promise<void> {
  const bytes = await app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.isVisible());
    return (await window?.webContents.printToPDF({}))?.length ?? 0;
  });
  expect(bytes).toBeGreaterThan(1_000);
}

async function copyTheWorkspace({ app }: Dossier): Promise<void> {
  await answerOpenDialog(app, [await freshFolder('copy')]);
  await chooseMenuItem(app, 'workspace.save-copy');
  await chooseMenuItem(app, 'workspace.reveal');
}
