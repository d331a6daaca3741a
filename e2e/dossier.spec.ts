// The journalist leaves with a dossier: what the preview shows is what the file holds, byte for byte.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { expectSaved, messages, openView } from './pages/frame.ts';
import { sidePanel } from './pages/shell-page.ts';
import { preview } from './pages/views-page.ts';
import { openedView } from './support/bridge.ts';
import { answerQuestions, answerSaveDialog } from './support/dialogs.ts';
import { givenCorpus } from './support/given-marks.ts';
import { freshFolder } from './support/launch.ts';
import { chooseMenuItem } from './support/menu.ts';

/** The whole preview, once it shows what was asked for. */
async function previewText(page: Page, expected: string | RegExp): Promise<string> {
  await expect(preview(page)).toContainText(expected);
  return (await preview(page).locator('pre').textContent()) ?? '';
}

test('the file holds exactly what the preview shows', async ({ dossier }) => {
  const { app, page } = dossier;
  await givenCorpus(page);
  await openView(page, 'Dossier');
  await sidePanel(page).getByRole('textbox', { name: 'Title' }).fill('Who pays?');
  await sidePanel(page)
    .getByRole('textbox', { name: 'Introduction' })
    .fill('Three texts, *one* question.');
  const shown = await previewText(page, '# Who pays?');
  expect(shown).toContain('Who called it?');

  const file = join(await freshFolder('export'), 'who-pays.md');
  const offer = await answerSaveDialog(app, file);
  await page.getByRole('main').getByRole('button', { name: 'Export…' }).click();
  await expect(messages(page)).toContainText('Written:');
  expect(await offer.offered()).toMatch(/\.md$/u);
  const bytes = await readFile(file);
  expect(bytes.toString('utf8')).toBe(shown);
  await expect(messages(page)).toContainText(createHash('sha256').update(bytes).digest('hex'));
});

test('what was chosen just before the window is closed is kept too', async ({ launch }) => {
  const first = await launch();
  await givenCorpus(first.page);
  await openView(first.page, 'Dossier');
  const notes = { name: 'Notes', exact: true };
  await sidePanel(first.page).getByRole('checkbox', notes).uncheck();
  await first.close();

  const second = await launch({ profile: first.profile });
  await expect(sidePanel(second.page).getByRole('checkbox', notes)).not.toBeChecked();
});

test('sections, sources and kinds are chosen and ordered; the choice is kept', async ({
  launch,
}) => {
  const first = await launch();
  const { page } = first;
  const corpus = await givenCorpus(page);
  await openView(page, 'Dossier');
  const panel = sidePanel(page);
  await previewText(page, 'Who called it?');

  await panel.getByRole('button', { name: 'Move Actors up' }).click();
  await expect
    .poll(async () => {
      const text = (await preview(page).textContent()) ?? '';
      return text.indexOf('id="section_actors"') < text.indexOf('id="section_sources"');
    })
    .toBe(true);

  const title = corpus.texts[2]?.source.metadata.title.value ?? '';
  await panel.getByRole('checkbox', { name: title }).uncheck();
  await expect(preview(page)).not.toContainText(title);
  await panel.getByRole('checkbox', { name: 'Notes', exact: true }).uncheck();
  await expect(preview(page)).not.toContainText('Who called it?');
  await panel.getByRole('checkbox', { name: 'money' }).uncheck();
  await expect(preview(page)).not.toContainText('150,000,000,000 EUR');
  await expect(panel.getByRole('checkbox', { name: 'money' })).not.toBeChecked();
  await expect
    .poll(async () => Object.values((await openedView(page)).workspace.dossiers))
    .toHaveLength(1);
  await expectSaved(page);
  await first.close();

  const second = await launch({ profile: first.profile });
  const kept = sidePanel(second.page);
  await expect(kept.getByRole('checkbox', { name: title })).not.toBeChecked();
  await expect(
    kept.getByRole('group', { name: 'Sections' }).getByRole('checkbox').first(),
  ).toHaveAccessibleName('Actors');
  await kept.getByRole('button', { name: 'Everything, in the usual order' }).click();
  await expect(preview(second.page)).toContainText(title);
});

test('only marks about chosen actors, or with chosen codes', async ({ dossier }) => {
  const { page } = dossier;
  await givenCorpus(page);
  await openView(page, 'Dossier');
  const panel = sidePanel(page);
  await previewText(page, 'Who called it?');
  await panel.getByRole('button', { name: 'Choose a code' }).click();
  await panel.getByRole('combobox', { name: 'Choose a code' }).fill('rhet');
  await page.keyboard.press('Enter');
  await expect(preview(page)).not.toContainText('Who called it?');
  await expect(preview(page)).toContainText('Says who?');
  await panel.getByRole('button', { name: 'Take rhetoric off' }).click();
  await expect(preview(page)).toContainText('Who called it?');

  await panel.getByRole('button', { name: 'Choose an actor' }).click();
  await panel.getByRole('combobox', { name: 'Choose an actor' }).fill('commission');
  await page.keyboard.press('Enter');
  await expect(preview(page)).not.toContainText('Says who?');
  await expect(preview(page)).toContainText('European Commission');
});

test('nothing is overwritten without a question, and giving up writes nothing', async ({
  dossier,
}) => {
  const { app, page } = dossier;
  await givenCorpus(page);
  const file = join(await freshFolder('export'), 'old.md');
  await writeFile(file, 'older work\n');
  await answerSaveDialog(app, file);
  const questions = await answerQuestions(app, 1);
  await chooseMenuItem(app, 'dossier.export');
  await expect(page.getByRole('button', { name: 'Dossier', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect.poll(questions.asked).toEqual([expect.stringContaining('old.md')]);
  await expect(page.getByRole('main').getByRole('button', { name: 'Export…' })).toBeEnabled();
  expect(await readFile(file, 'utf8')).toBe('older work\n');
  await expect(messages(page)).toBeEmpty();

  await answerSaveDialog(app, null);
  await page.getByRole('main').getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByRole('main').getByRole('button', { name: 'Export…' })).toBeEnabled();
  await expect(messages(page)).toBeEmpty();
});
