// Somebody reads with a screen reader, in high contrast, or without a mouse: axe finds nothing in any view and theme.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { backupsIn, elsewhereBanner, openCare } from './pages/care-page.ts';
import { openView, sourceCards } from './pages/frame.ts';
import { marksIn } from './pages/reader-page.ts';
import { paneAt } from './pages/reading-pane.ts';
import { queue, showList, startReview, suggestionCard } from './pages/review-page.ts';
import { dialog, inspector, runFromPalette, searchPalette } from './pages/shell-page.ts';
import { codeTree, ledgerRows, openActor, preview } from './pages/views-page.ts';
import { makeWorkspace } from './support/command-line.ts';
import { note, sourceCalled } from './support/commands.ts';
import { bring, rewriteFirst, workElsewhere } from './support/elsewhere.ts';
import { givenCorpus } from './support/given-marks.ts';
import { freshFolder } from './support/launch.ts';

const THEMES = ['light', 'sepia', 'dark', 'contrast'] as const;
type Theme = (typeof THEMES)[number];

const axeSource = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

type Finding = { readonly rule: string; readonly where: string; readonly why: string };

/** What axe finds on the page as it stands. */
async function findings(page: Page): Promise<readonly Finding[]> {
  // The page forbids every script that is not its own, so axe comes in through the debugger's door.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axeSource);
  }
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, {
      // Parts that stand above the window, such as an open dialog, are regions of their own.
      rules: { region: { enabled: false } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => ({
        rule: id,
        where: node.target.join(' '),
        why: node.failureSummary ?? '',
      })),
    );
  });
}

async function chooseTheme(page: Page, theme: Theme): Promise<void> {
  await runFromPalette(page, theme === 'contrast' ? 'theme high' : `theme ${theme}`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

async function expectClean(page: Page, what: string): Promise<void> {
  expect(await findings(page), what).toEqual([]);
}

for (const theme of THEMES) {
  test(`every view is clean in the theme ${theme}`, async ({ dossier }) => {
    test.slow();
    const { page } = dossier;
    await expectClean(page, 'as it opens');
    await givenCorpus(page);
    await chooseTheme(page, theme);
    await expect(sourceCards(page)).toHaveCount(3);
    await expectClean(page, 'library and reader');
    await marksIn(paneAt(page, 1)).first().click();
    await expect(inspector(page)).toContainText('Place');
    await expectClean(page, 'a mark in the inspector');

    await startReview(page);
    await expectClean(page, 'suggestions');
    await page.keyboard.press('e');
    await expect(suggestionCard(page).getByRole('combobox').first()).toBeFocused();
    await expectClean(page, 'a suggestion that is edited');
    await page.keyboard.press('Escape');
    await expect(queue(page)).toBeFocused();
    await page.keyboard.press('Backspace');
    await showList(page, 'Rejected');
    await expect(page.getByRole('button', { name: /^Bring back/u })).not.toHaveCount(0);
    await expectClean(page, 'rejected suggestions');

    await openActor(page, 'NATO');
    await page.getByRole('checkbox', { name: 'Choose this mention' }).first().check();
    await expectClean(page, 'actors');

    await page.getByRole('button', { name: 'Mark all occurrences…' }).click();
    await expect(page.getByRole('listbox', { name: 'Places' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expectClean(page, 'all occurrences');
    await page.keyboard.press('Escape');

    await openView(page, 'Figures');
    await ledgerRows(page).first().getByTitle('Show the figure').click();
    await inspector(page).getByRole('button', { name: 'Correct the reading' }).click();
    await expectClean(page, 'figures, with a figure being corrected');

    await openView(page, 'Notes');
    await codeTree(page).getByRole('treeitem').first().click();
    await expectClean(page, 'notes and codebook');

    await openView(page, 'Dossier');
    await expect(preview(page)).toContainText('Who called it?');
    await expectClean(page, 'dossier');
  });
}

test('dialogs and menus are clean, hold the focus and give it back', async ({ dossier }) => {
  test.slow();
  const { page } = dossier;
  await givenCorpus(page);
  const add = page.getByRole('button', { name: 'Add sources' }).first();
  await add.focus();
  const palette = await searchPalette(page, 'e');
  await expectClean(page, 'palette');
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  await expect(add).toBeFocused();

  for (const [words, name] of [
    ['keyboard shortcuts', 'Keyboard shortcuts'],
    ['reading settings', 'Reading settings'],
    ['about dossier', 'About Dossier'],
    ['rename workspace', 'Rename workspace'],
    ['memo on the workspace', 'Memo on the workspace'],
    ['trash', 'Trash'],
  ] as const) {
    await runFromPalette(page, words);
    await expect(dialog(page, name)).toBeVisible();
    await expectClean(page, name);
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null))
      .toBe(true);
    await dialog(page, name).getByRole('button', { name: 'Close' }).click();
    await expect(dialog(page, name)).toHaveCount(0);
  }

  const card = sourceCards(page).first();
  await card.hover();
  await card.getByRole('button', { name: /^More about/u }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectClean(page, 'menu');
});

const CARE = ['Backups', 'Changes made elsewhere', 'Files set aside'] as const;

/** Opens each of the dialogs about the files, does what there is to do in it, and looks. */
async function expectCareClean(page: Page, what: string, work?: (open: Locator) => Promise<void>) {
  for (const theme of ['light', 'dark'] as const) {
    await chooseTheme(page, theme);
    for (const name of CARE) {
      const open = await openCare(page, name);
      await expect(open.getByText(/^(?:Looking|Checking|Comparing)/u)).toHaveCount(0);
      await work?.(open);
      await expectClean(page, `${name}, ${what}, ${theme}`);
      await page.keyboard.press('Escape');
      await expect(open).toBeHidden();
    }
  }
}

/** Looks into the newest backup, or into the copies that can be looked into. */
async function lookInto(open: Locator): Promise<void> {
  const backups = backupsIn(open);
  if ((await backups.count()) > 0) await backups.last().click();
  for (const look of await open.getByRole('button', { name: 'What is in it' }).all()) {
    await look.click();
  }
  await expect(open.getByRole('status').first()).toBeVisible();
}

test('the dialogs about backups, changes made elsewhere and files set aside are clean', async ({
  launch,
}) => {
  test.slow();
  const here = join(await freshFolder('care'), 'here');
  const there = join(await freshFolder('care'), 'there');
  await makeWorkspace(here);
  const before = await launch({ workspace: here });
  await expectCareClean(before.page, 'empty');
  const sourceId = await sourceCalled(before.page, 'Elon Musk backs US');
  await note(before.page, sourceId, 'emergency summit', 'there from the beginning');
  await before.close();
  const notes = await workElsewhere(here, there, 'Elon Musk backs US', async (page, id) => {
    await note(page, id, 'Andrius Kubilius', 'only there');
    await rewriteFirst(page, id, 'changed there');
  });

  await bring(there, here, notes, notes.replace('.json', ' (conflicted copy).json'));
  const { page } = await launch({ workspace: here });
  await rewriteFirst(page, sourceId, 'changed here');
  await bring(there, here, notes);
  await expect(elsewhereBanner(page)).toContainText('1 conflict · 1 conflict copy to look at.');
  await expectClean(page, 'the banner of changes made elsewhere');
  await expectCareClean(page, 'with something in each', lookInto);
});

test('empty views invite, and are clean', async ({ launch }) => {
  const { page } = await launch({ workspace: await freshFolder('empty') });
  await expectClean(page, 'an empty folder');
  await page.getByRole('button', { name: 'Make a new workspace there' }).click();
  await expect(page.getByText('No sources yet')).toBeVisible();
  await expectClean(page, 'library');
  for (const [view, words] of [
    ['Actors', 'No actors yet'],
    ['Figures', 'No figures yet'],
    ['Notes', 'No notes yet'],
  ] as const) {
    await openView(page, view);
    await expect(page.getByText(words).first()).toBeVisible();
    await expectClean(page, view);
  }
  await openView(page, 'Dossier');
  await expectClean(page, 'Dossier');
});
