// A researcher reads a book-long text as easily as a page: it is drawn in part, and everything still means all of it.
import { expect, type Locator, type Page } from '@playwright/test';
import type { RequestName } from '#ipc/contract.ts';
import { joinPieces, type ReadingAnswer, type ReadingPiece } from '#ipc/reading-pieces.ts';
import { test } from './fixtures.ts';
import { focusText, said } from './pages/reader-page.ts';
import { paneAt, textIn } from './pages/reading-pane.ts';
import { openedView, sendRequest } from './support/bridge.ts';
import { openText } from './support/texts.ts';

/** A text of many paragraphs, each with its number. */
function longText(paragraphs: number): string {
  const filler = 'Some words that fill the line and say nothing of importance to anyone. '.repeat(
    6,
  );
  const list = Array.from({ length: paragraphs }, (_, at) => `Paragraph ${at} begins. ${filler}`);
  return `A long report\n\n${list.join('\n\n')}\n`;
}

function scrollerOf(pane: Locator): Locator {
  return textIn(pane).locator('xpath=ancestor::div[contains(@class,"scroller")]');
}

/** The first words that are in view in a pane. */
async function topWords(pane: Locator): Promise<string> {
  return scrollerOf(pane).evaluate((element) => {
    const frame = element.getBoundingClientRect();
    for (const row of element.querySelectorAll('[data-list] [data-row]')) {
      if (row.getBoundingClientRect().bottom > frame.top + 20) {
        return (row.textContent ?? '').slice(0, 30);
      }
    }
    return '';
  });
}

/** The reading text of the source that was read from this file. */
async function textOf(page: Page, file: string): Promise<{ readonly text: string }> {
  const { workspace } = await openedView(page);
  const source = Object.values(workspace.sources).find(({ original }) => original.name === file);
  const ask = async (name: RequestName, ...args: readonly unknown[]): Promise<unknown> =>
    JSON.parse(String((await sendRequest(page, name, ...args)).value));
  const answer = (await ask('source:text', source?.id)) as ReadingAnswer;
  if (!('pieces' in answer)) return answer;
  const pieces: ReadingPiece[] = [];
  for (let index = 0; index < answer.pieces; index += 1) {
    pieces.push((await ask('source:text-piece', source?.id, index)) as ReadingPiece);
  }
  return joinPieces(pieces);
}

async function wheel(page: Page, pane: Locator, by: number): Promise<void> {
  const box = await pane.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 200);
  await page.mouse.wheel(0, by);
}

test('the place that was read comes back after a restart, in a long text too', async ({
  launch,
}) => {
  const first = await launch();
  await openText(first, 'long.txt', longText(1200));
  const pane = paneAt(first.page, 1);
  await expect(textIn(pane).getByRole('feed')).toBeVisible();
  await expect(textIn(pane)).toContainText('Paragraph 0 begins');
  await wheel(first.page, pane, 30_000);
  await expect.poll(() => topWords(pane)).not.toContain('Paragraph 0 ');
  const { text } = await textOf(first.page, 'long.txt');
  let words = '';
  await expect
    .poll(async () => {
      words = await topWords(pane);
      const { offset } = (await openedView(first.page)).view?.panes[0]?.place ?? { offset: 0 };
      return text.slice(text.lastIndexOf('\n', offset) + 1).startsWith(words);
    })
    .toBe(true);
  await first.close();

  const again = await launch({ profile: first.profile });
  await expect.poll(() => topWords(paneAt(again.page, 1))).toBe(words);
});

test('a long text is drawn in part; finding, selecting and copying mean all of it', async ({
  dossier,
}) => {
  const { page, app } = dossier;
  const text = longText(1200);
  await openText(dossier, 'long.txt', text);
  const pane = paneAt(page, 1);
  const rows = textIn(pane).getByRole('article');
  await expect(rows.first()).toHaveAttribute('aria-setsize', '1201');
  expect(await rows.count()).toBeLessThan(80);

  await focusText(pane);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('paragraph 1100 begins');
  await expect(pane.getByRole('search')).toContainText('1 of 1');
  await expect(textIn(pane)).toContainText('Paragraph 1100 begins');
  await page.keyboard.press('Escape');
  await expect(said(page)).toHaveText('1 of 1');

  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await expect(said(page)).toHaveText('Copied.');
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  const plain = (words: string): string => words.trim().replaceAll(/\s+/gu, ' ');
  expect(plain(copied) === plain(text)).toBe(true);

  await page.keyboard.press('Control+End');
  await expect(textIn(pane)).toContainText('Paragraph 1199 begins');
  await page.keyboard.press('Shift+Control+Home');
  await page.keyboard.press('h');
  await expect(said(page)).toHaveText('Highlighted.');
});

test('what one looks at stands still while rows above it turn out higher than assumed', async ({
  dossier,
}) => {
  const { page } = dossier;
  await openText(dossier, 'long.txt', longText(900));
  const pane = paneAt(page, 1);
  await focusText(pane);
  await page.keyboard.press('Control+End');
  await expect(textIn(pane)).toContainText('Paragraph 899 begins');
  const worst = await scrollerOf(pane).evaluate(async (element) => {
    const frame = element.getBoundingClientRect();
    let drift = 0;
    for (let step = 0; step < 40; step += 1) {
      const row = [...element.querySelectorAll<HTMLElement>('[data-list] > [data-row]')].find(
        (one) => one.getBoundingClientRect().top > frame.top + 60,
      );
      const before = row?.getBoundingClientRect().top ?? 0;
      element.scrollTop -= 60;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const after = element
        .querySelector(`[data-list] > [data-row="${row?.dataset.row}"]`)
        ?.getBoundingClientRect().top;
      drift = Math.max(drift, Math.abs((after ?? 0) - before - 60));
    }
    return drift;
  });
  expect(worst).toBeLessThan(2);
});

test('a file that is one line of five megabytes can be read and marked', async ({ dossier }) => {
  const { page } = dossier;
  const line = 'One more sentence of a line without an end. '.repeat(115_000);
  await openText(dossier, 'line.txt', `${line}The very last words.`);
  const pane = paneAt(page, 1);
  await expect(textIn(pane).getByRole('feed')).toBeVisible();
  await focusText(pane);
  await page.keyboard.press('Control+End');
  await expect(textIn(pane)).toContainText('The very last words.');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('h');
  await expect(said(page)).toHaveText('Highlighted.');
});
