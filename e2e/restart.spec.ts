// The researcher closes the window in the evening and wants the same desk in the morning.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { expectSaved, openView, recoveryBanner } from './pages/frame.ts';
import {
  marginNote,
  noteEditor,
  openNoteEditor,
  paneAt,
  panesOf,
  textIn,
  titleIn,
  writeNote,
} from './pages/reading-pane.ts';
import { openedView } from './support/bridge.ts';
import { countOnDisk } from './support/on-disk.ts';

const NOTE = 'Who pays for “the defense of Europe”? 🖋 — ask the ministry';

/** The paragraph at the top of a pane's view. */
function topParagraph(page: Page, index: number): Promise<string> {
  return textIn(paneAt(page, index)).evaluate((root) => {
    const rows = [...root.querySelectorAll('[data-row]')];
    let scroller = rows[0]?.parentElement ?? null;
    while (scroller !== null && !/auto|scroll/u.test(getComputedStyle(scroller).overflowY)) {
      scroller = scroller.parentElement;
    }
    // A sliver of a paragraph is not what is read.
    const from = (scroller?.getBoundingClientRect().top ?? 0) + 12;
    const first = rows.find((row) => row.getBoundingClientRect().bottom > from);
    return first?.textContent ?? '';
  });
}

test('a note comes back, on the screen and in the files', async ({ launch }) => {
  const first = await launch();
  await writeNote(paneAt(first.page, 1), 'emergency summit', NOTE);
  await expectSaved(first.page);
  await first.close();
  expect(await countOnDisk(first.workspace, NOTE)).toBe(1);

  const second = await launch({ profile: first.profile });
  expect(second.workspace).toBe(first.workspace);
  await expect(marginNote(paneAt(second.page, 1), NOTE)).toBeVisible();
  await expect(second.page.getByRole('complementary', { name: 'Inspector' })).toContainText(NOTE);
  await expect(second.page.getByRole('contentinfo')).toContainText('1 note');
  await expect(recoveryBanner(second.page)).toHaveCount(0);
});

test('panes, their sources, their sizes and what was read in them come back', async ({
  launch,
}) => {
  const first = await launch();
  await paneAt(first.page, 2).getByRole('button', { name: 'Split down' }).click();
  await expect(panesOf(first.page)).toHaveCount(3);
  const third = paneAt(first.page, 3);
  await third.getByRole('button', { name: /Choose a source/u }).click();
  await first.page.getByRole('option', { name: /^Trump's NATO demands/u }).click();
  await expect(textIn(third)).toHaveAttribute('aria-label', /^Trump's NATO demands/u);
  const resize = first.page.getByRole('separator', { name: 'Size of the panes' }).first();
  await resize.focus();
  for (let step = 0; step < 3; step += 1) await first.page.keyboard.press('ArrowLeft');
  // The head of a pane grows when there is something to review.
  await expect(paneAt(first.page, 1).getByRole('button', { name: /^Review /u })).toBeVisible();
  await textIn(paneAt(first.page, 1)).focus();
  await first.page.keyboard.press('Control+End');
  await expect
    .poll(async () => (await openedView(first.page)).view?.panes[0]?.place?.offset)
    .toBeGreaterThan(0);
  // Where it comes to rest: the last rows are measured while they are scrolled to.
  let rest = '';
  await expect(async () => {
    const before = rest;
    rest = await topParagraph(first.page, 1);
    expect(rest).toBe(before);
    expect(rest).not.toContain('Elon Musk backs US');
  }).toPass({ intervals: [300] });
  const seen = {
    titles: await Promise.all([1, 2, 3].map((index) => titleIn(paneAt(first.page, index)))),
    top: await topParagraph(first.page, 1),
    boxes: await boxesOf(first.page),
  };
  await expect
    .poll(async () => (await openedView(first.page)).view?.panes.map(({ place }) => place?.offset))
    .toEqual([expect.any(Number), 0, 0]);
  await first.close();

  const second = await launch({ profile: first.profile });
  await expect(panesOf(second.page)).toHaveCount(3);
  await expect(textIn(paneAt(second.page, 3))).toBeVisible();
  expect(await Promise.all([1, 2, 3].map((index) => titleIn(paneAt(second.page, index))))).toEqual(
    seen.titles,
  );
  expect(seen.top).not.toContain('Elon Musk backs US');
  await expect.poll(() => topParagraph(second.page, 1)).toBe(seen.top);
  expect(await boxesOf(second.page)).toEqual(seen.boxes);
});

async function boxesOf(page: Page): Promise<unknown> {
  const boxes = await Promise.all([1, 2, 3].map((index) => paneAt(page, index).boundingBox()));
  return boxes.map((box) => box && [box.x, box.width].map(Math.round));
}

test('words that were not saved yet come back in their editor', async ({ launch }) => {
  const first = await launch();
  await openNoteEditor(paneAt(first.page, 1), 'emergency summit');
  await first.page.keyboard.type('half a thought, with “quotes” and 🖋');
  await first.close();
  expect(await countOnDisk(first.workspace, 'half a thought, with “quotes” and 🖋')).toBe(0);

  const second = await launch({ profile: first.profile });
  await openNoteEditor(paneAt(second.page, 1), 'emergency summit');
  await expect(noteEditor(second.page)).toHaveValue('half a thought, with “quotes” and 🖋');
  await second.page.keyboard.press('Control+Enter');
  await expect(marginNote(paneAt(second.page, 1), 'half a thought')).toBeVisible();
  await second.close();
  expect(await countOnDisk(first.workspace, 'half a thought, with “quotes” and 🖋')).toBe(1);

  const third = await launch({ profile: first.profile });
  await openNoteEditor(paneAt(third.page, 1), 'Andrius Kubilius');
  await expect(noteEditor(third.page)).toHaveValue('');
});

test('the view, the theme and the place of the window come back', async ({ launch }) => {
  const first = await launch();
  await openView(first.page, 'Figures');
  await first.page.keyboard.press('Control+b');
  await first.app.evaluate(({ BrowserWindow, Menu }) => {
    const find = (id: string) => Menu.getApplicationMenu()?.getMenuItemById(id);
    find('view.theme-dark')?.click();
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.setBounds({ x: 40, y: 30, width: 1000, height: 700 });
  });
  await expect(first.page.locator('html[data-theme="dark"]')).toBeAttached();
  await expect
    .poll(async () => readFile(join(first.profile, 'profile.json'), 'utf8').catch(() => ''))
    .toMatch(/"width": 1000/u);
  await first.close();

  const second = await launch({ profile: first.profile });
  await expect(second.page.locator('html[data-theme="dark"]')).toBeAttached();
  await expect(
    second.page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Figures' }),
  ).toHaveAttribute('aria-current', 'page');
  await expect(second.page.getByRole('complementary', { name: 'Side panel' })).toHaveCount(0);
  const bounds = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.getBounds(),
  );
  expect(bounds).toMatchObject({ width: 1000, height: 700 });
});
