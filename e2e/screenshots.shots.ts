// Pictures of every view with a day's work in it, for the README and for looking at: `npm run screenshots`.
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { openView } from './pages/frame.ts';
import { marksIn } from './pages/reader-page.ts';
import { paneAt } from './pages/reading-pane.ts';
import { startReview, suggestionCard } from './pages/review-page.ts';
import { inspector, runFromPalette } from './pages/shell-page.ts';
import { codeTree, ledgerRows, openActor, preview } from './pages/views-page.ts';
import { given, givenCorpus } from './support/given-marks.ts';
import { type Dossier, PROJECT } from './support/launch.ts';

const SIZE = { width: 1440, height: 900 };
const FOLDER = join(PROJECT, 'docs', 'screenshots');

async function prepare({ app, page }: Dossier): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (window.isVisible()) {
        window.unmaximize();
        window.setContentSize(width, height);
      }
    }
  }, SIZE);
  await given(page, { type: 'workspace.rename', title: 'European defence, March 2025' });
  await givenCorpus(page);
  await page.getByRole('button', { name: 'Put this line away' }).click();
  await expect(marksIn(paneAt(page, 1)).first()).toBeVisible();
}

/** Takes one picture once every face is loaded and nothing moves. */
async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    (document.activeElement as HTMLElement | null)?.blur();
  });
  await page.mouse.move(SIZE.width / 2, SIZE.height - 4);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}

for (const theme of ['light', 'dark', 'sepia', 'contrast'] as const) {
  test(`every view, ${theme}`, async ({ dossier }) => {
    test.slow();
    const { page } = dossier;
    await prepare(dossier);
    await runFromPalette(page, theme === 'contrast' ? 'theme high' : `theme ${theme}`);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);

    await openView(page, 'Figures');
    await ledgerRows(page).getByRole('button', { name: '€150 billion' }).first().click();
    await expect(inspector(page)).toContainText('Quote matches the source');
    await expect(marksIn(paneAt(page, 1)).filter({ hasText: '€150 billion' })).toBeInViewport();
    await take(page, `library-${theme}`);
    if (theme === 'sepia' || theme === 'contrast') return;

    await startReview(page);
    await page.keyboard.press('Tab');
    await expect(suggestionCard(page)).toContainText('Why');
    await take(page, `suggestions-${theme}`);

    await openActor(page, 'Donald Trump');
    await take(page, `actors-${theme}`);

    await page.getByRole('button', { name: 'Mark all occurrences…' }).click();
    const places = page.getByRole('listbox', { name: 'Places' });
    await expect(places.getByRole('option').nth(3)).toBeVisible();
    await places.press('ArrowDown');
    await take(page, `mark-all-${theme}`);
    await page.getByRole('button', { name: 'Cancel' }).click();

    await openView(page, 'Figures');
    await ledgerRows(page)
      .filter({ hasText: '€150 billion' })
      .first()
      .getByTitle('Show the figure')
      .click();
    await take(page, `figures-${theme}`);

    await openView(page, 'Notes');
    await codeTree(page).getByRole('treeitem').first().click();
    await expect(inspector(page).getByRole('textbox', { name: 'Name' })).toHaveValue('to verify');
    await take(page, `notes-${theme}`);

    await openView(page, 'Dossier');
    await expect(preview(page)).toContainText('Who called it?');
    await take(page, `dossier-${theme}`);
  });
}
