// A researcher goes back to what was marked: reaches it, changes it, deletes it, and gets it back.
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { caretBefore, focusText, marksIn, markWindow, said } from './pages/reader-page.ts';
import { noteEditor, paneAt, selectWithKeys, textIn } from './pages/reading-pane.ts';
import { openedView } from './support/bridge.ts';
import { marksKept } from './support/marks.ts';

test('a mark over several paragraphs, and marks over each other, can all be reached', async ({
  dossier,
}) => {
  const { page } = dossier;
  const pane = paneAt(page, 1);
  await focusText(pane);
  await caretBefore(page, 'Speaking to reporters');
  await page.keyboard.press('Shift+Control+ArrowDown');
  await page.keyboard.press('Shift+Control+ArrowDown');
  await page.keyboard.press('h');
  await expect(said(page)).toHaveText('Highlighted.');
  await selectWithKeys(page, 'common sense');
  await page.keyboard.press('n');
  await page.keyboard.type('A phrase.');
  await page.keyboard.press('Control+Enter');
  await expect(said(page)).toHaveText('Note saved.');

  const inner = marksIn(pane).filter({ hasText: /^common sense$/u });
  await inner.click();
  await expect(markWindow(page)).toContainText('A phrase.');
  await inner.click();
  await expect(markWindow(page)).toContainText('2 of 2');
  await expect(markWindow(page)).toContainText('Highlight');
  await page.keyboard.press('Escape');
  await expect(markWindow(page)).toBeHidden();

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(said(page)).toHaveText(/^Speaking to reporters.*highlight\. Mark 1 of 2/su);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(said(page)).toHaveText('common sense. note: A phrase.. Mark 2 of 2');
});

test('a mark is changed and deleted with keys, and undo brings it back', async ({ dossier }) => {
  const { page } = dossier;
  const pane = paneAt(page, 1);
  await focusText(pane);
  await selectWithKeys(page, 'act of Congress');
  await page.keyboard.press('n');
  await page.keyboard.type('Rare.');
  await page.keyboard.press('Control+Enter');
  await expect(said(page)).toHaveText('Note saved.');

  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Enter');
  await expect(markWindow(page)).toBeVisible();
  await markWindow(page).getByRole('button', { name: 'Edit' }).press('Enter');
  await expect(noteEditor(page)).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Very rare.');
  await page.keyboard.press('Control+Enter');
  await expect(markWindow(page)).toContainText('Very rare.');
  await expect(noteEditor(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(textIn(pane)).toBeFocused();

  await page.keyboard.press('Delete');
  await expect.poll(() => marksKept(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => marksKept(page)).toEqual(['act of Congress: comment']);
});

test('a note that was begun is kept when it is left, and over a crash of the window', async ({
  dossier,
}) => {
  const { page } = dossier;
  const pane = paneAt(page, 1);
  await focusText(pane);
  await selectWithKeys(page, 'Cold War');
  await page.keyboard.press('n');
  await page.keyboard.type('Half a thought');
  await page.keyboard.press('Escape');
  await expect(noteEditor(page)).toBeHidden();
  expect(await marksKept(page)).toEqual([]);
  await page.keyboard.press('n');
  await expect(noteEditor(page)).toHaveValue('Half a thought');
  await expect
    .poll(async () => Object.values((await openedView(page)).drafts))
    .toEqual(['Half a thought']);
  await page.reload();
  await focusText(pane);
  await selectWithKeys(page, 'Cold War');
  await page.keyboard.press('n');
  await expect(noteEditor(page)).toHaveValue('Half a thought');
});
