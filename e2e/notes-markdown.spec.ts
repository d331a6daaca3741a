// Somebody writes notes in Markdown: they are read as Markdown, stay plain while they are edited, and can do nothing.
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { openView } from './pages/frame.ts';
import { inspector } from './pages/shell-page.ts';
import { given, mark, newId, textsOf } from './support/given-marks.ts';

const NOTE = `# Why?

- [x] **asked** the *ministry*
- <img src=x onerror="document.title='owned'"> and <script>document.title='owned'</script>

[the minutes](javascript:document.title='owned') ![p](https://example.org/p.gif)`;

test('a note is read as Markdown and edited as it was typed; nothing in it comes alive', async ({
  dossier,
}) => {
  const { page } = dossier;
  const [text] = await textsOf(page);
  if (text === undefined) throw new Error('no seed');
  const start = text.text.indexOf('NATO');
  await given(
    page,
    mark(text, start, 'NATO', [{ id: newId('body'), type: 'comment', text: NOTE }]),
  );
  await openView(page, 'Notes');
  const row = page.getByRole('main').getByRole('article').first();
  await expect(row.locator('strong', { hasText: 'asked' })).toBeVisible();
  await row.getByTitle('Show everything on this mark').click();
  const panel = inspector(page);
  await expect(panel.locator('em', { hasText: 'ministry' })).toBeVisible();
  await expect(panel).toContainText('☑');
  await expect(panel).toContainText('<img src=x onerror=');
  await expect(panel.getByTitle(/^javascript:/u)).toHaveText('the minutes');
  await panel.getByTitle(/^javascript:/u).click();
  expect(await page.locator('main a, aside a, main img, aside img').count()).toBe(0);
  expect(await page.title()).toBe('Dossier');

  await panel.getByRole('button', { name: 'Edit note' }).click();
  await expect(panel.getByRole('textbox', { name: 'Edit note' })).toHaveValue(NOTE);
});
