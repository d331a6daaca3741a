// The researcher keeps order among the actors: one name for one person, every mention one click away.
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { expectSaved, messages, openView } from './pages/frame.ts';
import { dialog, inspector, runFromPalette, undoButton } from './pages/shell-page.ts';
import {
  actorList,
  actorOption,
  expectMentions,
  mentionsOn,
  openActor,
} from './pages/views-page.ts';
import { openedView } from './support/bridge.ts';
import { givenCorpus, givenManyActors } from './support/given-marks.ts';

test('an actor shows every mention in its sentence, and leads to its place', async ({
  dossier,
}) => {
  const { page } = dossier;
  const corpus = await givenCorpus(page);
  const actor = await openActor(page, 'European Commission');
  await expectMentions(actor, corpus.mentions['European Commission'] ?? 0);
  await expect(actor.getByRole('heading', { name: /^Figures about it/u })).toContainText(
    String(corpus.figures),
  );

  const passage = actor.getByRole('button', { name: /discussed a European Commission proposal/u });
  await passage.first().click();
  await expect(
    page.locator('[data-pane]').getByText('European Commission', { exact: true }).first(),
  ).toBeInViewport();
  await expect(inspector(page)).toContainText('Quote matches the source');

  await page.getByRole('button', { name: 'Back to Actors' }).click();
  await expect(
    actor.getByRole('heading', { name: 'European Commission', exact: true }),
  ).toBeAttached();
});

test('two actors become one, and undo parts them again', async ({ dossier }) => {
  const { page } = dossier;
  const corpus = await givenCorpus(page);
  const both = (corpus.mentions.Musk ?? 0) + (corpus.mentions['Elon Musk'] ?? 0);
  await openActor(page, 'Musk');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^More about/u })
    .click();
  await page.getByRole('menuitem', { name: /^Merge/u }).click();
  const merging = dialog(page, 'Merge actors');
  await merging.getByRole('combobox').fill('elon');
  await page.keyboard.press('Enter');
  await expect(merging).toContainText(
    `Its ${corpus.mentions.Musk} mentions will count for “Elon Musk”`,
  );
  await merging.getByRole('button', { name: 'Merge', exact: true }).click();

  await expect(actorOption(page, 'Elon Musk')).toContainText(`${both} mentions`);
  await expect(actorOption(page, 'Musk')).toHaveCount(0);
  await expect(page.getByRole('main').getByText('Musk', { exact: true }).first()).toBeVisible();
  await expectSaved(page);

  await expect(undoButton(page)).toHaveText('Undo: merge Musk into Elon Musk');
  await undoButton(page).click();
  await expect(actorOption(page, 'Musk')).toContainText(`${corpus.mentions.Musk} mentions`);
});

test('mentions are split off to a new actor, and given to another', async ({ dossier }) => {
  const { page } = dossier;
  const corpus = await givenCorpus(page);
  const actor = await openActor(page, 'Donald Trump');
  const before = corpus.mentions['Donald Trump'] ?? 0;
  await mentionsOn(actor).nth(0).check();
  await mentionsOn(actor).nth(1).check();
  const bar = page.getByRole('region', { name: 'Chosen mentions' });
  await expect(bar).toContainText('2 mentions chosen');
  await bar.getByRole('button', { name: /^Split off/u }).click();
  await bar.getByRole('textbox', { name: 'Name of the new actor' }).fill('Trump administration');
  await page.keyboard.press('Enter');
  await expect(actorOption(page, 'Trump administration')).toContainText('2 mentions');
  await expectMentions(actor, before - 2);

  await mentionsOn(actor).first().check();
  await bar.getByRole('button', { name: /^Give to/u }).click();
  await bar.getByRole('combobox').fill('admin');
  await page.keyboard.press('Enter');
  await expect(actorOption(page, 'Trump administration')).toContainText('3 mentions');
});

test('names, kind and description are edited in their place and kept', async ({ launch }) => {
  const first = await launch();
  const { page } = first;
  await givenCorpus(page);
  const actor = await openActor(page, 'NATO');
  await actor
    .getByRole('textbox', { name: 'Add a name' })
    .fill('North Atlantic Treaty Organisation');
  await page.keyboard.press('Enter');
  await actor.getByRole('textbox', { name: 'Description' }).fill('The alliance.');
  await actor.getByRole('textbox', { name: 'Name', exact: true }).fill('Nato');
  await page.keyboard.press('Enter');
  await actor.getByRole('combobox', { name: 'Kind' }).selectOption('group');
  await expect(actorOption(page, 'Nato')).toHaveAccessibleName(/^group Nato/u);
  await expectSaved(page);
  await first.close();

  const second = await launch({ profile: first.profile });
  const kept = Object.values((await openedView(second.page)).workspace.actors).find(
    (row) => row.preferredName === 'Nato',
  );
  expect(kept).toMatchObject({
    kind: 'group',
    description: 'The alliance.',
    aliases: ['North Atlantic Treaty Organisation', 'NATO'],
  });
});

test('a deleted actor waits in the trash and comes back with its mentions', async ({ dossier }) => {
  const { page } = dossier;
  const corpus = await givenCorpus(page);
  await openActor(page, 'NATO');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^More about/u })
    .click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(messages(page)).toContainText('NATO is in the trash');
  await expect(actorOption(page, 'NATO')).toHaveCount(0);

  await runFromPalette(page, 'trash');
  const trash = dialog(page, 'Trash');
  await trash.getByRole('button', { name: 'Restore' }).click();
  await expect(trash).toContainText('The trash is empty');
  await page.keyboard.press('Escape');
  await expect(actorOption(page, 'NATO')).toContainText(`${corpus.mentions.NATO} mentions`);
});

test('five thousand actors with long names stay usable', async ({ dossier }) => {
  const { page } = dossier;
  await givenManyActors(page, 5_000);
  await openView(page, 'Actors');
  await expect(page.getByRole('complementary', { name: 'Side panel' })).toContainText('5,000');
  expect(await actorList(page).getByRole('option').count()).toBeLessThan(200);
  await actorList(page).focus();
  await page.keyboard.press('End');
  await expect(actorList(page).getByRole('option', { selected: true })).toBeInViewport();
  await page.getByRole('textbox', { name: 'Filter actors' }).fill('office 4321');
  await expect(actorList(page).getByRole('option')).toHaveCount(1);
});
