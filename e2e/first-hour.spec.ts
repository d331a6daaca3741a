// The first hour of somebody who has to prove what they say: from an empty profile to a dossier that anybody can check.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Annotation } from '#core/annotation/annotation.ts';
import { blocksUnder, blockText, parseMarkdown } from '#core/dossier/testing/parse-back.ts';
import { test } from './fixtures.ts';
import { expectSaved, messages, openView } from './pages/frame.ts';
import { applyMarks, markAllPanel, places, tick } from './pages/mark-all-page.ts';
import { marksIn } from './pages/reader-page.ts';
import {
  markTool,
  paneAt,
  selectWithPointer,
  textIn,
  titleIn,
  writeNote,
} from './pages/reading-pane.ts';
import { sidePanel } from './pages/shell-page.ts';
import { preview } from './pages/views-page.ts';
import { openedView } from './support/bridge.ts';
import { answerSaveDialog } from './support/dialogs.ts';
import { textsOf } from './support/given-marks.ts';
import { freshFolder } from './support/launch.ts';
import { openText } from './support/texts.ts';

const OWN = `The council weighs a tunnel

By Ana Lima
12 January 2026

Elon Musk’s company offered to dig for €90 million. The mayor, Maria Costa, said that Musk 🚇 had “never seen the rock”.
`;

const NOTE = 'Who asked *for* the offer? <b>Check</b> the minutes.';

test('two texts side by side, marked, noted, and a dossier whose every quotation is in its source', async ({
  dossier,
}) => {
  test.slow();
  const { app, page } = dossier;
  // Two texts of the first start stand side by side; the right one gives way to one's own.
  await textIn(paneAt(page, 2)).focus();
  await openText(dossier, 'tunnel.txt', OWN);
  await expect(textIn(paneAt(page, 2))).toContainText('Maria Costa');
  expect(await titleIn(paneAt(page, 1))).toMatch(/^Elon Musk/u);

  await selectWithPointer(paneAt(page, 2), 'Elon Musk');
  await page.keyboard.press('a');
  await expect(markTool(page, 'Actor')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(marksIn(paneAt(page, 2))).toHaveCount(1);

  await selectWithPointer(paneAt(page, 2), '€90 million');
  await page.keyboard.press('f');
  await expect(markTool(page, 'Figure')).toContainText('90,000,000 EUR');
  await page.keyboard.press('Enter');
  await expect(marksIn(paneAt(page, 2))).toHaveCount(2);

  await selectWithPointer(paneAt(page, 1), 'strategic military leadership');
  await page.keyboard.press('h');
  await writeNote(paneAt(page, 2), 'never seen the rock', NOTE);

  await page.keyboard.press('Control+Shift+M');
  const panel = markAllPanel(page, 'Elon Musk');
  await panel.getByRole('button', { name: /^Musk\b/u }).click();
  await expect(panel.getByRole('status')).toContainText('ticked');
  await expect(places(page, 'Musk 🚇')).toBeVisible();
  await panel.getByRole('button', { name: 'Tick all shown', exact: true }).click();
  await tick(places(page, 'Musk 🚇'));
  const label = (await panel.getByRole('button', { name: /^Mark \d+$/u }).textContent()) ?? '';
  await applyMarks(panel, label);
  await expectSaved(page);

  await openView(page, 'Dossier');
  await sidePanel(page).getByRole('textbox', { name: 'Title' }).fill('Who digs?');
  await expect(preview(page)).toContainText('# Who digs?');
  const file = join(await freshFolder('export'), 'who-digs.md');
  await answerSaveDialog(app, file);
  await page.getByRole('main').getByRole('button', { name: 'Export…' }).click();
  await expect(messages(page)).toContainText('Written:');

  const root = parseMarkdown(await readFile(file, 'utf8'));
  const texts = await textsOf(page);
  const { workspace } = await openedView(page);
  const lists = Object.values(workspace.annotations) as unknown as (readonly Annotation[])[];
  const rows = lists.flatMap((list) => [...list]);
  // The actor, the figure, the highlight, the note, and what was marked at once.
  expect(rows.length).toBe(4 + Number(label.replace(/\D/gu, '')));
  for (const { id, sourceId, target } of rows) {
    const text = texts.find(({ source }) => source.id === sourceId)?.text ?? '';
    const quoted = blocksUnder(root, id).find((block) => block.type === 'blockquote');
    const words = quoted?.type === 'blockquote' ? blockText(quoted.children) : '';
    expect(words).not.toBe('');
    expect(text).toContain(words);
    expect(words).toContain(target.quote.exact);
    expect(text.slice(target.position.start, target.position.end)).toBe(target.quote.exact);
  }
  const noted = rows.find(({ bodies }) => bodies.some((body) => body.type === 'comment'));
  expect(blocksUnder(root, noted?.id ?? '').length).toBeGreaterThan(1);
  expect(await readFile(file, 'utf8')).toContain('90,000,000 EUR');
});
