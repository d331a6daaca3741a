// The researcher moves through the window by mouse and by keyboard, and finds it tomorrow as it was left today.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { expectSaved, messages, openView, sourceCards } from './pages/frame.ts';
import {
  dialog,
  drawnTheme,
  inspector,
  runFromPalette,
  searchPalette,
  sidePanel,
  undoButton,
} from './pages/shell-page.ts';
import { codeTree, treeShape } from './pages/views-page.ts';
import { openedView } from './support/bridge.ts';
import { answerOpenDialog, noteRevealed } from './support/dialogs.ts';
import { givenCorpus } from './support/given-marks.ts';
import { freshFolder } from './support/launch.ts';
import { chooseMenuItem } from './support/menu.ts';

test('panels are sized and put away with the keyboard, and stay so', async ({ launch }) => {
  const first = await launch();
  const handle = first.page.getByRole('separator', { name: 'Width of the side panel' });
  const before = Number(await handle.getAttribute('aria-valuenow'));
  await handle.focus();
  await first.page.keyboard.press('ArrowRight');
  await first.page.keyboard.press('ArrowRight');
  await expect(handle).toHaveAttribute('aria-valuenow', String(before + 32));
  await expect(sidePanel(first.page)).toHaveCSS('width', `${before + 32}px`);
  await first.page.keyboard.press('ControlOrMeta+Shift+b');
  await expect(inspector(first.page)).toHaveCount(0);
  await first.page.getByRole('button', { name: 'Put this line away' }).click();
  await openView(first.page, 'Figures');
  await first.close();

  const { page } = await launch({ profile: first.profile });
  await expect(page.getByRole('button', { name: 'Figures', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(sidePanel(page)).toHaveCSS('width', `${before + 32}px`);
  await expect(inspector(page)).toHaveCount(0);
  await openView(page, 'Library');
  await expect(page.getByRole('region', { name: 'First steps' })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+b');
  await expect(sidePanel(page)).toHaveCount(0);
});

test('the rail says what each sign means on focus, and shortcuts lead to each view', async ({
  dossier,
}) => {
  const { page } = dossier;
  const rail = page.getByRole('navigation', { name: 'Views' });
  await rail.getByRole('button', { name: 'Library' }).focus();
  await page.keyboard.press('Tab');
  await expect(rail.getByText('Suggestions', { exact: true })).toBeVisible();
  for (const [key, name] of ['Library', 'Actors', 'Figures', 'Notes', 'Dossier'].entries()) {
    await page.keyboard.press(`ControlOrMeta+${key + 1}`);
    await expect(rail.getByRole('button', { name, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
  }
});

test('the palette runs commands and finds sources, actors and codes', async ({ dossier }) => {
  const { page } = dossier;
  await givenCorpus(page);
  await runFromPalette(page, 'theme dark');
  expect(await drawnTheme(page)).toBe('dark');

  const palette = await searchPalette(page, 'koufax nothing');
  await expect(palette).toContainText('Nothing has this name.');
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);

  await runFromPalette(page, '@nato');
  await expect(
    page.getByRole('main').getByRole('heading', { name: 'NATO', exact: true }),
  ).toBeAttached();
  await runFromPalette(page, '#rhet');
  await expect(inspector(page).getByRole('textbox', { name: 'Name' })).toHaveValue('rhetoric');
  await runFromPalette(page, 'tech billionaire');
  await expect(sourceCards(page).nth(2).getByRole('button').first()).toHaveAttribute(
    'aria-current',
    'true',
  );

  // Nothing is lost by typing before the palette is there.
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('theme light');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('reading settings are seen at once and kept', async ({ launch }) => {
  const first = await launch();
  await chooseMenuItem(first.app, 'view.settings');
  const settings = dialog(first.page, 'Reading settings');
  await settings.getByRole('radio', { name: 'Sepia' }).check();
  await settings.getByRole('slider', { name: 'Text size' }).press('ArrowRight');
  await settings.getByRole('checkbox', { name: 'Show notes in the margin' }).uncheck();
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'sepia');
  const size = () =>
    first.page.evaluate(() => document.documentElement.style.getPropertyValue('--text-size'));
  expect(await size()).toBe('18px');
  await first.page.keyboard.press('Escape');
  await first.page.keyboard.press('ControlOrMeta+=');
  expect(await size()).toBe('19px');
  await first.close();

  const { page } = await launch({ profile: first.profile });
  expect(await drawnTheme(page)).toBe('sepia');
  const { settings: kept } = await openedView(page);
  expect(kept).toMatchObject({ theme: 'sepia', textSize: 19, marginNotes: false });
});

test('every action is on the page of shortcuts; About names the versions', async ({ dossier }) => {
  const { page } = dossier;
  await page.keyboard.press('F1');
  const shortcuts = dialog(page, 'Keyboard shortcuts');
  await expect(shortcuts.getByText('Tag actor')).toBeVisible();
  await shortcuts.getByRole('textbox', { name: 'Find a shortcut' }).fill('split');
  await expect(shortcuts.getByRole('listitem')).toHaveText([/^Split right/u, /^Split down/u]);
  await page.keyboard.press('Escape');
  await expect(shortcuts.getByRole('textbox')).toHaveCount(1);
  await shortcuts.getByRole('button', { name: 'Close' }).click();
  await expect(shortcuts).toHaveCount(0);

  await runFromPalette(page, 'about dossier');
  await expect(dialog(page, 'About Dossier')).toContainText(/Electron\s*\d+\.\d+/u);
});

test('the workspace is renamed, and its folder is one click away', async ({ dossier }) => {
  const { app, page, workspace } = dossier;
  await runFromPalette(page, 'rename workspace');
  await dialog(page, 'Rename workspace')
    .getByRole('textbox', { name: 'Name' })
    .fill('Defence, March');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toContainText('Defence, March');
  await expect(undoButton(page)).toHaveText('Undo: rename workspace to Defence, March');

  const files = await noteRevealed(app);
  await page.getByRole('button', { name: /^Show the workspace’s folder/u }).click();
  await expect.poll(files.revealed).toEqual([expect.stringContaining(workspace)]);
});

test('adding files tells what became of each, and keeps the good ones', async ({ dossier }) => {
  const { app, page } = dossier;
  const folder = await freshFolder('import');
  const good = join(folder, 'letter.txt');
  const bad = join(folder, 'picture.txt');
  await writeFile(good, 'A letter to the editor\n\nThe minister promised 5 % in May.\n');
  await writeFile(bad, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 255]));
  await answerOpenDialog(app, [good, bad]);
  await sidePanel(page).getByRole('button', { name: 'Add sources' }).click();
  const report = page.getByRole('region', { name: 'What was added' });
  await expect(report).toContainText('1 source added, 1 file not.');
  await expect(report).toContainText('picture.txt');
  await expect(sourceCards(page)).toHaveCount(4);
  await report.getByRole('button', { name: 'Dismiss' }).click();
  await expect(report).toHaveCount(0);
});

test('a source goes to the trash with its notes, and undo brings both back', async ({
  dossier,
}) => {
  const { page } = dossier;
  await givenCorpus(page);
  const counts = page.getByText(/^\d+ sources · \d+ mentions/u);
  await expect(counts).not.toHaveText(/· 0 mentions/u);
  const before = await counts.textContent();
  const card = sourceCards(page).first();
  await card.hover();
  await card.getByRole('button', { name: /^More about/u }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(sourceCards(page)).toHaveCount(2);
  await expect(messages(page)).toContainText('is in the trash');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(sourceCards(page)).toHaveCount(3);
  await expect(counts).toHaveText(before ?? '');
});

test('the codebook is a tree that the keyboard moves through and rearranges', async ({
  dossier,
}) => {
  const { page } = dossier;
  await givenCorpus(page);
  await openView(page, 'Notes');
  await expect.poll(() => treeShape(page)).toEqual(['to verify', 'rhetoric', 'sums']);
  await codeTree(page)
    .getByRole('treeitem', { name: /^rhetoric/u })
    .click();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => treeShape(page)).toEqual(['to verify', '>rhetoric', 'sums']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => treeShape(page)).toEqual(['sums', 'to verify', '>rhetoric']);
  await expect(undoButton(page)).toHaveText('Undo: move code sums');

  await sidePanel(page).getByRole('button', { name: 'New code' }).click();
  await page.keyboard.type('loans');
  await page.keyboard.press('Enter');
  await expect.poll(() => treeShape(page)).toEqual(['sums', 'to verify', '>rhetoric', 'loans']);
  // It is shown as chosen once the change is acknowledged.
  await inspector(page).getByRole('radio', { name: 'pink' }).click();
  await expect(inspector(page)).toContainText('Colour: pink');
  await inspector(page).getByRole('textbox', { name: 'Description' }).fill('Money to be paid back');
  await page.keyboard.press('Control+Enter');
  await expectSaved(page);
  const loans = Object.values((await openedView(page)).workspace.codes).find(
    (code) => code.name === 'loans',
  );
  expect(loans).toMatchObject({ colour: 'pink', description: 'Money to be paid back' });

  await codeTree(page)
    .getByRole('treeitem', { name: /^to verify/u })
    .click();
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(2);
});

test('a code is dragged below another', async ({ dossier }) => {
  const { page } = dossier;
  await givenCorpus(page);
  await openView(page, 'Notes');
  const item = (name: string) =>
    codeTree(page).getByRole('treeitem', { name: new RegExp(`^${name}`, 'u') });
  await item('sums').dragTo(item('to verify'));
  await expect.poll(() => treeShape(page)).toEqual(['to verify', '>sums', 'rhetoric']);
});

test('notes of the whole corpus are found by word, source and actor', async ({ dossier }) => {
  const { page } = dossier;
  await givenCorpus(page);
  await openView(page, 'Notes');
  const marks = page.getByRole('main').getByRole('article');
  await expect(marks).toHaveCount(2);
  await page.getByRole('textbox', { name: 'Words in notes and quotations' }).fill('says who');
  await expect(marks).toHaveCount(1);
  await marks.getByRole('button', { name: /hangs in the balance/u }).click();
  await expect(
    page.locator('[data-pane]').nth(1).getByText('hangs in the balance'),
  ).toBeInViewport();
  await page.getByRole('button', { name: 'Back to Notes' }).click();
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Not at their place');
  await page.getByRole('button', { name: 'Take all filters away' }).click();
  await expect(page.getByRole('main')).toContainText('Every mark is at its place');
});

test('memos on the workspace and on a source are written and listed', async ({ dossier }) => {
  const { page } = dossier;
  await runFromPalette(page, 'memo on the workspace');
  await dialog(page, 'Memo on the workspace').getByRole('textbox').fill('What is this corpus for?');
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page, 'Memo on the workspace')).toHaveCount(0);

  const card = sourceCards(page).first();
  await card.hover();
  await card.getByRole('button', { name: /^More about/u }).click();
  await page.getByRole('menuitem', { name: 'Details and memo' }).click();
  await inspector(page).getByRole('textbox', { name: 'Memo' }).fill('A news agency text.');
  await page.keyboard.press('Control+Enter');
  await openView(page, 'Notes');
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Memos');
  await expect(page.getByRole('main').getByRole('article')).toContainText([
    'What is this corpus for?',
    'A news agency text.',
  ]);
  await expectSaved(page);
});

test('a draft in an editor survives a kill of the process', async ({ launch }) => {
  const first = await launch();
  const card = sourceCards(first.page).first();
  await card.hover();
  await card.getByRole('button', { name: /^More about/u }).click();
  await first.page.getByRole('menuitem', { name: 'Details and memo' }).click();
  await inspector(first.page).getByRole('textbox', { name: 'Memo' }).fill('Half a thought');
  await expect
    .poll(async () => Object.values((await openedView(first.page)).drafts))
    .toEqual(['Half a thought']);
  await first.kill();

  const { page } = await launch({ profile: first.profile });
  const again = sourceCards(page).first();
  await again.hover();
  await again.getByRole('button', { name: /^More about/u }).click();
  await page.getByRole('menuitem', { name: 'Details and memo' }).click();
  await expect(inspector(page).getByRole('textbox', { name: 'Memo' })).toHaveValue(
    'Half a thought',
  );
});
