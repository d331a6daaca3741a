// The researcher adds files of a size that nobody meant: the window goes on answering, and what comes in can be read.
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { expectSaved, sourceCards } from './pages/frame.ts';
import { focusText, said } from './pages/reader-page.ts';
import { paneAt, textIn } from './pages/reading-pane.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { type Dossier, freshFolder } from './support/launch.ts';
import { type Answers, watchAnswers } from './support/responsive.ts';

const SENTENCE = 'One more sentence of a text that somebody exported without looking at its size. ';

/** Writes a file piece by piece: the test itself must not need the memory. */
async function writeLarge(path: string, pieces: Iterable<string>): Promise<void> {
  const file = await open(path, 'w');
  for (const piece of pieces) await file.write(piece);
  await file.close();
}

function* repeated(first: string, piece: string, bytes: number, last: string): Iterable<string> {
  const many = piece.repeat(Math.ceil(1_000_000 / piece.length));
  yield first;
  for (let at = 0; at < bytes; at += many.length) yield many;
  yield last;
}

function* numberedLines(count: number): Iterable<string> {
  for (let at = 0; at < count; at += 10_000) {
    yield Array.from({ length: 10_000 }, (_, index) => `Line ${at + index} of many.\n`).join('');
  }
}

const HEAVY: Readonly<Record<string, () => Iterable<string>>> = {
  'a hundred megabytes': () =>
    repeated(
      'The long report\n\n',
      `${SENTENCE.repeat(6)}\n\n`,
      100_000_000,
      'The very last words.\n',
    ),
  'a line of fifty megabytes': () => repeated('', SENTENCE, 50_000_000, 'The very last words.\n'),
  'two million lines': () => numberedLines(2_000_000),
};

function reportCard(page: Page) {
  return page.getByRole('region', { name: 'What was added' });
}

/** Longest that 19 of 20 answers may take, in milliseconds. */
const SOON = 100;

async function addHeavy(dossier: Dossier, name: string): Promise<Answers> {
  const { app, page } = dossier;
  const file = join(await freshFolder('heavy'), `${name}.txt`);
  await writeLarge(file, HEAVY[name]?.() ?? []);
  await answerOpenDialog(app, [file]);
  const answers = await watchAnswers(page);
  await page.getByRole('button', { name: 'Add sources' }).click();
  await expect(reportCard(page)).toContainText('1 source added.', { timeout: 150_000 });
  return answers();
}

for (const name of Object.keys(HEAVY)) {
  test(`${name}: the window answers while it is added, and it can be read`, async ({ dossier }) => {
    test.setTimeout(300_000);
    const { page } = dossier;
    const { count, usual, longest } = await addHeavy(dossier, name);
    test
      .info()
      .annotations.push({ type: 'answers', description: `${count}, ${usual}, ${longest}` });
    await expectSaved(page);
    await sourceCards(page).last().getByRole('button').first().click();
    const pane = paneAt(page, 1);
    await expect(textIn(pane).getByRole('feed')).toBeVisible({ timeout: 120_000 });
    await focusText(pane);
    await page.keyboard.press('Control+End');
    const last = name === 'two million lines' ? 'Line 1999999 of many.' : 'The very last words.';
    await expect(textIn(pane)).toContainText(last);
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.keyboard.press('h');
    await expect(said(page)).toHaveText('Highlighted.');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+f');
    await page.keyboard.type(last);
    await expect(pane.getByRole('search')).toContainText('1 of 1', { timeout: 30_000 });
    expect(usual).toBeLessThan(SOON);
  });
}
