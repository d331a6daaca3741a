// The analyst wants every sum of the corpus in one table, finds them by value, and corrects what was misread.
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { expectSaved, openView } from './pages/frame.ts';
import { inspector, undoButton } from './pages/shell-page.ts';
import { ledger, ledgerRows, searchLedger } from './pages/views-page.ts';
import { openedView } from './support/bridge.ts';
import { givenCorpus } from './support/given-marks.ts';

test('the ledger holds every figure, and finds them by value', async ({ dossier }) => {
  const { page } = dossier;
  const corpus = await givenCorpus(page);
  await openView(page, 'Figures');
  await expect(ledgerRows(page)).toHaveCount(corpus.figures);
  await expect(ledger(page)).toContainText('at most 150,000,000,000 EUR');
  await expect(ledger(page)).toContainText('Not understood');

  await searchLedger(page, '≥ 100 bn EUR');
  const values = ledgerRows(page).locator('td:first-child');
  await expect(values.first()).toContainText('EUR');
  for (const value of await values.allTextContents()) {
    expect(value).toMatch(/(?:150|650),000,000,000 EUR$/u);
  }
  await searchLedger(page, '> 200 bn EUR');
  for (const value of await values.allTextContents()) {
    expect(value).toMatch(/650,000,000,000 EUR$/u);
  }
  await searchLedger(page, 'april');
  await expect(ledgerRows(page).first()).toContainText('in April');
  await searchLedger(page, '> 900 tn EUR');
  await page.getByRole('button', { name: 'Take all filters away' }).click();
  await expect(ledgerRows(page)).toHaveCount(corpus.figures);
});

test('a column sorts up, down, and back to the order of the texts', async ({ dossier }) => {
  const { page } = dossier;
  const corpus = await givenCorpus(page);
  await openView(page, 'Figures');
  await expect(ledgerRows(page)).toHaveCount(corpus.figures);
  const words = () => ledgerRows(page).locator('td:nth-child(2)').allTextContents();
  const inTextOrder = await words();
  const head = ledger(page).getByRole('columnheader', { name: 'Words' });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const up = await words();
  expect(up).not.toEqual(inTextOrder);
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  expect((await words())[0]).toBe(up[up.length - 1]);
  await head.getByRole('button').click();
  await expect(head).not.toHaveAttribute('aria-sort');
  expect(await words()).toEqual(inTextOrder);
});

test('a reading is corrected by hand, kept, and reset to what was parsed', async ({ dossier }) => {
  const { page } = dossier;
  await givenCorpus(page);
  await openView(page, 'Figures');
  await searchLedger(page, '162.5');
  await ledgerRows(page).first().getByTitle('Show the figure').click();
  const card = inspector(page);
  await card.getByRole('button', { name: 'Correct the reading' }).click();
  await card.getByRole('textbox', { name: 'Currency' }).fill('dollars');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByRole('alert')).toHaveText('Write a code of three letters, such as EUR.');
  await card.getByRole('textbox', { name: 'Currency' }).fill('CAD');
  await card.getByRole('textbox', { name: 'As of' }).fill('2025-03');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card).toContainText('162,500,000,000 CAD');
  await expect(card).toContainText('corrected by hand');
  await expect(ledgerRows(page).first()).toContainText('March 2025');
  await expectSaved(page);

  await card.getByRole('button', { name: 'Correct the reading' }).click();
  await card.getByRole('button', { name: 'Reset to what was parsed' }).click();
  await expect(card).toContainText('162,500,000,000 USD');
  await expect(card).not.toContainText('corrected by hand');
  await expect(undoButton(page)).toHaveText('Undo: change figure “$162.5 billion”');
});

test('a click on the words goes to their place', async ({ dossier }) => {
  const { page } = dossier;
  await givenCorpus(page);
  await openView(page, 'Figures');
  await ledgerRows(page).getByRole('button', { name: '€650 billion' }).first().click();
  await expect(
    page.locator('[data-pane]').getByText('€650 billion', { exact: true }).first(),
  ).toBeInViewport();
  await page.getByRole('button', { name: 'Back to Figures' }).click();
  await expect(ledger(page)).toBeVisible();
});

test('what a figure is about is set and taken off', async ({ dossier }) => {
  const { page } = dossier;
  const corpus = await givenCorpus(page);
  await openView(page, 'Figures');
  await ledgerRows(page).first().getByTitle('Show the figure').click();
  const card = inspector(page);
  await card.getByRole('button', { name: 'Add an actor it is about' }).click();
  await card.getByRole('combobox', { name: 'Find an actor' }).fill('nato');
  await page.keyboard.press('Enter');
  await card.getByRole('button', { name: 'Take European Commission off' }).click();
  await expect(ledgerRows(page).first().locator('td:nth-child(5)')).toHaveText('NATO');
  const { workspace } = await openedView(page);
  const about = Object.values(workspace.annotations).flatMap((rows) =>
    [...rows].flatMap((row) =>
      row.bodies.flatMap((body) => (body.type === 'figure' ? body.figure.about : [])),
    ),
  );
  expect(about.filter((id) => id === corpus.actors.NATO)).toHaveLength(1);
});
