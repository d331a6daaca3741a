// A researcher reads sources side by side, finds, corrects, and has everything as it was the next day.
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { focusText, said } from './pages/reader-page.ts';
import {
  markBar,
  paneAt,
  panesOf,
  selectWithPointer,
  textIn,
  titleIn,
  writeNote,
} from './pages/reading-pane.ts';
import { openedView } from './support/bridge.ts';
import { marksKept } from './support/marks.ts';
import { openText } from './support/texts.ts';

test('panes are split, sized with keys, exchanged and closed; the layout comes back', async ({
  launch,
}) => {
  const first = await launch();
  const { page } = first;
  await expect(panesOf(page)).toHaveCount(2);
  await focusText(paneAt(page, 1));
  await page.keyboard.press('Control+Shift+Backslash');
  await expect(panesOf(page)).toHaveCount(3);
  await expect(textIn(paneAt(page, 2))).toBeFocused();
  await page.keyboard.press('Control+Backslash');
  await expect(panesOf(page)).toHaveCount(4);
  await page.keyboard.press('Control+Backslash');
  await expect(panesOf(page)).toHaveCount(4);

  const handle = page.getByRole('separator', { name: 'Size of the panes' }).first();
  const before = Number(await handle.getAttribute('aria-valuenow'));
  await handle.focus();
  // The first one lies between a pane and the one below it.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect
    .poll(async () => Number(await handle.getAttribute('aria-valuenow')))
    .not.toBe(before);

  await focusText(paneAt(page, 1));
  await page.keyboard.press('Control+PageDown');
  const titles = await Promise.all([1, 2, 3, 4].map((at) => titleIn(paneAt(page, at))));
  await page.keyboard.press('Control+w');
  await expect(panesOf(page)).toHaveCount(3);
  await page.keyboard.press('F6');
  await expect.poll(async () => (await openedView(page)).view?.panes.length).toBe(3);
  await first.close();

  const again = await launch({ profile: first.profile });
  await expect(panesOf(again.page)).toHaveCount(3);
  const back = await Promise.all([1, 2, 3].map((at) => titleIn(paneAt(again.page, at))));
  expect(back).toEqual(titles.slice(1));
});

test('a source moves to the pane beside it, and back and forward go where one has been', async ({
  dossier,
}) => {
  const { page } = dossier;
  const [left, right] = [await titleIn(paneAt(page, 1)), await titleIn(paneAt(page, 2))];
  await focusText(paneAt(page, 1));
  await page.keyboard.press('Control+Alt+ArrowRight');
  await expect(textIn(paneAt(page, 1))).toHaveAttribute('aria-label', right);
  await expect(textIn(paneAt(page, 2))).toHaveAttribute('aria-label', left);

  await paneAt(page, 1)
    .getByRole('button', { name: /Choose a source/u })
    .click();
  await page.getByRole('combobox', { name: 'Filter sources' }).fill('koufax');
  await page.keyboard.press('Enter');
  await expect(textIn(paneAt(page, 1))).toHaveAttribute('aria-label', /Trump's NATO demands/u);
  await paneAt(page, 1).getByRole('button', { name: 'Back' }).click();
  await expect(textIn(paneAt(page, 1))).toHaveAttribute('aria-label', right);
  await paneAt(page, 1).getByRole('button', { name: 'Forward' }).click();
  await expect(textIn(paneAt(page, 1))).toHaveAttribute('aria-label', /Trump's NATO demands/u);
});

test('finding goes from hit to hit, by capitals and by whole words', async ({ dossier }) => {
  const { page } = dossier;
  const pane = paneAt(page, 1);
  await focusText(pane);
  await page.keyboard.press('Control+f');
  await page.keyboard.type("it's COMMON");
  const bar = pane.getByRole('search');
  await expect(bar).toContainText('1 of 1');
  await bar.getByRole('button', { name: 'Match capitals' }).click();
  await expect(bar).toContainText('No hits');
  await bar.getByRole('button', { name: 'Match capitals' }).click();
  await page.getByRole('textbox', { name: 'Find in this text' }).fill('us');
  const many = await bar.textContent();
  await bar.getByRole('button', { name: 'Whole words' }).click();
  await expect(bar).not.toHaveText(many ?? '');
  await page.getByRole('textbox', { name: 'Find in this text' }).press('Enter');
  await expect(said(page)).toHaveText(/^\d of \d$/u);
  await page.keyboard.press('F3');
  await page.keyboard.press('Shift+F3');
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(markBar(page)).toBeVisible();
});

test('a field of the header is corrected by hand, and the correction taken back', async ({
  dossier,
}) => {
  const { page } = dossier;
  const pane = paneAt(page, 1);
  await pane.getByRole('button', { name: /^Details/u }).click();
  await pane.getByRole('button', { name: 'Correct by hand: Author' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('R. Krasny');
  await page.keyboard.press('Enter');
  await expect(pane).toContainText('corrected by hand');
  const authors = async () =>
    Object.values((await openedView(page)).workspace.sources).map(
      ({ metadata }) => metadata.author?.value,
    );
  expect(await authors()).toContain('R. Krasny');
  await pane.getByRole('button', { name: 'Correct by hand: Author' }).click();
  await pane.getByRole('button', { name: 'As recognised', exact: true }).click();
  await expect.poll(authors).toContain('Ros Krasny');

  await pane.getByRole('button', { name: 'Correct by hand: Date' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('yesterday');
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('alert')).toBeVisible();
  await page.keyboard.press('Escape');
});

test('the same source in two panes shows a mark in both, and a note leads to its passage', async ({
  dossier,
}) => {
  const { page } = dossier;
  await focusText(paneAt(page, 1));
  await page.keyboard.press('Control+Shift+Backslash');
  await expect(panesOf(page)).toHaveCount(3);
  await writeNote(paneAt(page, 1), 'act of Congress', 'When was the last?');
  const margin = paneAt(page, 2).getByRole('complementary', { name: 'Notes in the margin' });
  const note = margin.getByRole('button', { name: /When was the last/u });
  await expect(note).toBeAttached();
  await paneAt(page, 2).getByRole('document').focus();
  await page.keyboard.press('Control+Home');
  await note.click();
  await expect(
    // What is proposed inside a mark parts it into pieces.
    textIn(paneAt(page, 2)).locator('[role="mark"]', { hasText: 'act of' }).first(),
  ).toBeInViewport();
});

test('texts of other scripts are set in their direction; hidden characters are seen', async ({
  dossier,
}) => {
  const { page } = dossier;
  await openText(
    dossier,
    'rtl.txt',
    'تقرير عن الدفاع\n\nقال إن الولايات المتحدة يجب أن تنسحب من الحلف.\n\nA name: \u202egnp.exe\u202c and more.\n',
  );
  const pane = paneAt(page, 1);
  const arabic = textIn(pane).locator('[data-row]', { hasText: 'الولايات' }).locator('> *');
  expect(await arabic.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  const hidden = textIn(pane).locator('[data-name="RLO"]');
  await expect(hidden).toHaveAttribute('title', /U\+202E/u);
  await selectWithPointer(pane, 'exe');
  await page.keyboard.press('h');
  await expect.poll(() => marksKept(page)).toEqual(['exe: highlight']);
});
