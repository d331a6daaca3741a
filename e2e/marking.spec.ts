// A researcher marks who acts and what is claimed, with the pointer and without it, and finds each mark on the disk.
import { expect, type Locator } from '@playwright/test';
import { test } from './fixtures.ts';
import { expectSaved } from './pages/frame.ts';
import { caretBefore, focusText, marksIn, said } from './pages/reader-page.ts';
import {
  markBar,
  markTool,
  noteEditor,
  openNoteEditor,
  paneAt,
  selectWithKeys,
  selectWithPointer,
  textIn,
} from './pages/reading-pane.ts';
import { marksKept } from './support/marks.ts';
import { countOnDisk, wordsOnDisk } from './support/on-disk.ts';

test('each kind of mark can be made with the pointer', async ({ dossier }) => {
  const { page, workspace } = dossier;
  const pane = paneAt(page, 1);
  const marks = marksIn(pane);

  await selectWithPointer(pane, 'strategic military leadership');
  await markBar(page).getByRole('button', { name: 'Highlight' }).click();
  await expect(marks.filter({ hasText: 'strategic military leadership' })).toBeVisible();
  await expect(markBar(page)).toBeHidden();

  await selectWithPointer(pane, 'Andrius Kubilius');
  await markBar(page).getByRole('button', { name: 'Actor' }).click();
  const actor = markTool(page, 'Actor');
  await expect(actor.getByRole('radio', { name: 'person' })).toBeChecked();
  await actor.getByRole('option', { name: /Andrius Kubilius/u }).click();
  await expect(marks.filter({ hasText: 'Andrius Kubilius' })).toHaveAttribute(
    'aria-description',
    'actor: Andrius Kubilius, person',
  );

  await selectWithPointer(pane, '€150 billion');
  await markBar(page).getByRole('button', { name: 'Figure' }).click();
  await expect(markTool(page, 'Figure')).toContainText('150,000,000,000 EUR');
  await expect(markTool(page, 'Figure')).toContainText('at most');
  await markTool(page, 'Figure')
    .getByRole('button', { name: /^Tag figure/u })
    .click();
  await expect(marks.filter({ hasText: '€150 billion' })).toHaveAttribute(
    'aria-description',
    'figure: at most 150,000,000,000 EUR',
  );

  await selectWithPointer(pane, 'emergency summit');
  await markBar(page).getByRole('button', { name: 'Code' }).click();
  await page.keyboard.type('Summits');
  await markTool(page, 'Code')
    .getByRole('option', { name: /Create/u })
    .click();
  await expect(marks.filter({ hasText: 'emergency summit' })).toBeVisible();

  await openNoteEditor(pane, 'a 2023 law');
  await page.keyboard.type('Which law?');
  await page.keyboard.press('Control+Enter');
  await expect(pane.getByRole('button', { name: /Which law/u })).toBeVisible();

  await expectSaved(page);
  const words = await wordsOnDisk(workspace);
  for (const kept of ['Andrius Kubilius', '€150 billion', 'Summits', 'Which law?']) {
    expect(words).toContain(kept);
  }
});

test('each kind of mark can be made without the pointer', async ({ dossier }) => {
  const { page } = dossier;
  const pane = paneAt(page, 1);
  await focusText(pane);

  await caretBefore(page, 'Tesla Inc');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(said(page)).toHaveText('Selected: Tesla');
  await page.keyboard.press('h');
  await expect(marksIn(pane).filter({ hasText: /^Tesla$/u })).toBeVisible();
  await expect(textIn(pane)).toBeFocused();

  await selectWithKeys(page, 'European Commission');
  await page.keyboard.press('a');
  await expect(page.getByRole('combobox', { name: 'Find or name an actor' })).toBeFocused();
  await expect(page.getByRole('radio', { name: 'organisation' })).toBeChecked();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByRole('radio', { name: 'state' })).toBeChecked();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Control+Enter');
  await expect(said(page)).toHaveText('Tagged European Commission, organisation.');
  await expect(textIn(pane)).toBeFocused();

  await selectWithKeys(page, 'four years');
  await page.keyboard.press('f');
  await expect(markTool(page, 'Figure')).toContainText('4 years');
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('Figure: 4 years.');

  await selectWithKeys(page, 'emergency summit');
  await page.keyboard.press('c');
  await page.keyboard.type('Summits');
  await page.keyboard.press('Control+Enter');
  await expect(said(page)).toHaveText('Code applied: Summits.');

  await selectWithKeys(page, 'a 2023 law');
  await page.keyboard.press('n');
  await expect(noteEditor(page)).toBeFocused();
  await page.keyboard.type('Which law?');
  await page.keyboard.press('Control+Enter');
  await expect(said(page)).toHaveText('Note saved.');

  expect([...(await marksKept(page))].sort()).toEqual(
    [
      'Tesla: highlight',
      'European Commission: mention',
      'four years: figure',
      'emergency summit: code',
      'a 2023 law: comment',
    ].sort(),
  );
});

test('the caret goes by word, sentence and paragraph, and what it selects is told', async ({
  dossier,
}) => {
  const { page } = dossier;
  await focusText(paneAt(page, 1));
  await caretBefore(page, 'reliant on the US');
  await page.keyboard.press('s');
  await expect(said(page)).toHaveText(/^Selected: Within NATO, Europe|^Selected: \d+ words$/u);
  await page.keyboard.press('w');
  await expect(said(page)).toHaveText(/^Selected: /u);
  await page.keyboard.press('Escape');
  await caretBefore(page, 'If they don’t pay, I’m');
  await page.keyboard.press('Shift+Period');
  await expect(said(page)).toHaveText(
    /^Selected: If they don’t pay, I’m not going to defend them\./u,
  );
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+ArrowDown');
  await expect(said(page)).toHaveText(/^Within NATO/u);
  await page.keyboard.press('Control+ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+End');
  await expect(said(page)).toHaveText(/^Selected: /u);
});

test('words that are marked already get one thing more, not a second mark', async ({ dossier }) => {
  const { page } = dossier;
  const pane = paneAt(page, 1);
  await focusText(pane);
  await selectWithKeys(page, 'Bloomberg TV');
  await page.keyboard.press('a');
  await page.keyboard.press('Control+Enter');
  await expect(said(page)).toHaveText(/^Tagged Bloomberg TV/u);
  await selectWithKeys(page, 'Bloomberg TV');
  await page.keyboard.press('n');
  await page.keyboard.type('Owned by whom?');
  await page.keyboard.press('Control+Enter');
  await expect(said(page)).toHaveText('Note saved.');
  await selectWithKeys(page, 'Bloomberg TV');
  await page.keyboard.press('h');
  await expect(said(page)).toHaveText('Highlighted.');
  expect(await marksKept(page)).toEqual(['Bloomberg TV: mention comment highlight']);
  await selectWithKeys(page, 'Bloomberg TV');
  await page.keyboard.press('h');
  await expect(said(page)).toHaveText('Highlight taken off.');
  expect(await marksKept(page)).toEqual(['Bloomberg TV: mention comment']);
});

test('the actor that the words name already is the first guess', async ({ dossier }) => {
  const { page } = dossier;
  const pane = paneAt(page, 1);
  await focusText(pane);
  await selectWithKeys(page, 'Donald Trump');
  await page.keyboard.press('a');
  await page.keyboard.press('Control+Enter');
  await expect(said(page)).toHaveText('Tagged Donald Trump, person.');
  await selectWithKeys(page, 'Trump told reporters');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('w');
  await page.keyboard.press('a');
  await expect(page.getByRole('option').first()).toContainText('Donald Trump');
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('Tagged Donald Trump, person.');
  expect(await marksKept(page)).toEqual(['Donald Trump: mention', 'Trump: mention']);
});

test('what is not understood as a figure says so and is kept with its words', async ({
  dossier,
}) => {
  const { page } = dossier;
  await focusText(paneAt(page, 1));
  await selectWithKeys(page, 'quite a turbulent development');
  await page.keyboard.press('f');
  await expect(markTool(page, 'Figure')).toContainText('Not understood');
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('Figure: not understood, kept as it is written.');
  expect(await marksKept(page)).toEqual(['quite a turbulent development: figure']);
});

test('every field of a figure can be corrected before it is kept', async ({ dossier }) => {
  const { page, workspace } = dossier;
  await focusText(paneAt(page, 1));
  await selectWithKeys(page, '€650 billion');
  await page.keyboard.press('f');
  const figure = markTool(page, 'Figure');
  await figure.getByRole('button', { name: 'Correct the value' }).click();
  await figure.getByRole('textbox', { name: 'Value' }).fill('651 000 000 000');
  await figure.getByRole('textbox', { name: 'Currency' }).fill('nonsense');
  await figure.getByRole('button', { name: /^Tag figure/u }).click();
  await expect(figure.getByRole('alert')).toContainText('three letters');
  await figure.getByRole('textbox', { name: 'Currency' }).fill('eur');
  await expect(figure).toContainText('651,000,000,000 EUR');
  await figure.getByRole('button', { name: /^Tag figure/u }).click();
  await expect(said(page)).toContainText('651,000,000,000 EUR');
  await expectSaved(page);
  expect(await countOnDisk(workspace, '€650 billion')).toBeGreaterThan(0);
});

test('the bar leaves the sentence free and stays inside the window', async ({ dossier }) => {
  const { page } = dossier;
  const pane = paneAt(page, 1);
  const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  // Each of these stands in a paragraph of one sentence.
  for (const words of ['Elon Musk backs', 'emergency summit', 'First Published']) {
    await selectWithPointer(pane, words);
    await markBar(page).getByRole('button', { name: 'Actor' }).click();
    const sentence = await boxOf(textIn(pane).locator('[data-row]', { hasText: words }).first());
    for (const tool of [markTool(page, 'Actor'), markBar(page)]) {
      const box = await boxOf(tool);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(view.width);
      expect(box.bottom).toBeLessThanOrEqual(view.height);
      expect(box.top >= sentence.bottom - PADDING || box.bottom <= sentence.top).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(markBar(page)).toBeHidden();
  }
});

/** Room below a paragraph that belongs to its row, in CSS pixels. */
const PADDING = 20;

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  const { x, y, width, height } = box ?? { x: -1, y: -1, width: 0, height: 0 };
  return { left: x, top: y, right: x + width, bottom: y + height };
}

test('words dragged over while the window is busy are selected', async ({ dossier }) => {
  const { page } = dossier;
  await page.evaluate(() => {
    const work = (): void => {
      const end = performance.now() + 500;
      while (performance.now() < end);
    };
    addEventListener('pointerdown', () => setTimeout(work, 0), { once: true, capture: true });
  });
  await selectWithPointer(paneAt(page, 1), 'Andrius Kubilius');
  await page.keyboard.press('h');
  await expect(marksIn(paneAt(page, 1)).first()).toContainText('Andrius');
});
