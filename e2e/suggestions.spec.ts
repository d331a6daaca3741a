// The researcher opens a new source, finds every actor and figure proposed, goes through them without a mouse, and
// never sees a rejected one again.
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { expectSaved } from './pages/frame.ts';
import { said } from './pages/reader-page.ts';
import {
  currentSuggestion,
  currentWords,
  expectReviewed,
  progress,
  queue,
  quietMarks,
  showList,
  startReview,
  suggested,
  suggestionCard,
  tabTo,
} from './pages/review-page.ts';
import { sidePanel, undoButton } from './pages/shell-page.ts';
import { openedView } from './support/bridge.ts';
import { given, newId } from './support/given-marks.ts';
import { countOnDisk } from './support/on-disk.ts';
import { openText } from './support/texts.ts';

const CATCH = `Herring quota cut after talks in Bergen

Maria Okafor, the fisheries minister of Iceland, signed the agreement in Bergen on 4 June 2024. Okafor said the quota of 310,000 tonnes would fall by 12 per cent.

The Atlantic Herring Council (AHC) asked for €45 million. The AHC meets every two years. “We have waited long enough,” Okafor told reporters.

Boats of Polar Catch Ltd landed a third of the fish. Polar Catch employs 1,450 people.
`;

const LATER = `Minister defends herring cut

Okafor defended the cut on Tuesday. The Atlantic Herring Council welcomed it and asked for €2 million more.

Polar Catch Ltd said nothing.
`;

/** What is in the workspace: names of actors, and how much is marked. */
async function kept(page: Page) {
  const { workspace } = await openedView(page);
  const rows = Object.values(workspace.annotations).flatMap((list) => [...list]);
  return {
    actors: Object.values(workspace.actors).filter((actor) => actor.mergedInto === undefined),
    mentions: rows.filter((row) => row.bodies.some((body) => body.type === 'mention')).length,
    figures: rows.flatMap((row) => row.bodies.filter((body) => body.type === 'figure')),
    decisions: Object.values(workspace.decisions).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

test('the seeds are gone through by keyboard, and nothing comes back after a restart', async ({
  launch,
}) => {
  const first = await launch();
  const { page } = first;
  await expect(quietMarks(page).first()).toBeVisible();
  await startReview(page);
  const { total } = await progress(page);
  expect(total).toBeGreaterThan(40);

  // One after the other, the text following.
  const place = await currentSuggestion(page).getAttribute('aria-posinset');
  expect(place).toBe('1');
  await page.keyboard.press('Tab');
  await expect(currentSuggestion(page)).toHaveAttribute('aria-posinset', '2');
  await page.keyboard.press('Shift+Tab');
  await expect(currentSuggestion(page)).toHaveAttribute('aria-posinset', '1');
  await expect(currentSuggestion(page)).toHaveAccessibleName(/ 1 of \d+ in its group, /u);
  const words = await currentWords(page);
  await expect(
    page.locator('[data-suggestion]').filter({ hasText: words }).first(),
  ).toBeInViewport();

  // A whole actor at once, and back in one step.
  await page.keyboard.press('g');
  await expect(undoButton(page)).toContainText(/^Undo: accept suggestions /u);
  const { reviewed: ofGroup } = await progress(page);
  expect(ofGroup).toBeGreaterThan(1);
  expect((await kept(page)).mentions).toBe(ofGroup);
  await page.keyboard.press('ControlOrMeta+z');
  await expectReviewed(page, 0, total);
  expect(await kept(page)).toMatchObject({ actors: [], mentions: 0 });
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expectReviewed(page, ofGroup, total);

  // One is accepted, one rejected here, one rejected everywhere.
  await page.keyboard.press('Enter');
  await expectReviewed(page, ofGroup + 1, total);
  await expect(said(page)).toContainText(/^Accepted .* left\./u);
  await page.keyboard.press('Backspace');
  await expect.poll(async () => (await kept(page)).decisions.length).toBe(1);
  const rejected = (await kept(page)).decisions[0] as { words: string };
  await page.keyboard.press('Shift+Backspace');
  await expect.poll(async () => (await kept(page)).decisions.length).toBeGreaterThan(1);
  await expectSaved(page);
  const before = await progress(page);
  const { actors, mentions, decisions } = await kept(page);
  await first.close();
  expect(await countOnDisk(first.workspace, rejected.words)).toBeGreaterThan(0);
  expect(await countOnDisk(first.workspace, actors[0]?.preferredName ?? '')).toBeGreaterThan(0);

  const second = await launch({ profile: first.profile });
  await startReview(second.page);
  expect(await progress(second.page)).toEqual(before);
  expect(await kept(second.page)).toMatchObject({ mentions, decisions });
});

test('a text of one’s own: names of one actor, values, a correction, and words made longer', async ({
  dossier,
}) => {
  const { page } = dossier;
  await openText(dossier, 'catch.txt', CATCH);
  await startReview(page);
  await tabTo(page, 'Maria Okafor');
  await expect(suggestionCard(page)).toContainText('A new actor');
  await page.keyboard.press('g');
  await expect.poll(async () => (await kept(page)).mentions).toBe(3);
  expect((await kept(page)).actors).toMatchObject([
    { preferredName: 'Maria Okafor', aliases: ['Okafor'], kind: 'person' },
  ]);

  await tabTo(page, '€45 million');
  await expect(suggestionCard(page)).toContainText('45,000,000 EUR');
  await expect(suggestionCard(page)).toContainText('currency sign + number + scale word');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await kept(page)).figures.length).toBe(1);

  await tabTo(page, '12 per cent');
  await page.keyboard.press('e');
  await expect(suggestionCard(page).getByRole('textbox', { name: 'Value' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('13');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await kept(page)).figures)
    .toContainEqual(
      expect.objectContaining({
        figure: expect.objectContaining({
          corrected: true,
          reading: { kind: 'percentage', value: 13 },
        }),
      }),
    );
  await expect(queue(page)).toBeFocused();

  // The name is put right before it is accepted, and the words get one more.
  await tabTo(page, 'Iceland');
  await page.keyboard.press('e');
  await expect(
    suggestionCard(page).getByRole('combobox', { name: 'Whom the words name' }),
  ).toBeFocused();
  await page.keyboard.type('Republic of Iceland');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await kept(page)).actors.map((actor) => actor.preferredName))
    .toContain('Republic of Iceland');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-reading-text]').first()).toBeFocused();
});

test('names that were confirmed are known in the next source, and what was rejected is not proposed there', async ({
  dossier,
}) => {
  const { page } = dossier;
  await openText(dossier, 'catch.txt', CATCH);
  await startReview(page);
  await tabTo(page, 'Maria Okafor');
  await page.keyboard.press('g');
  await tabTo(page, 'Polar Catch Ltd');
  await page.keyboard.press('Shift+Backspace');
  await expect.poll(async () => (await kept(page)).decisions.length).toBe(2);

  await page.getByRole('button', { name: 'Library', exact: true }).click();
  await openText(dossier, 'later.txt', LATER);
  await startReview(page);
  await expect(suggested(page, 'Atlantic Herring Council')).toHaveCount(1);
  await expect(suggested(page, 'Polar Catch Ltd')).toHaveCount(0);
  await tabTo(page, 'Okafor');
  await expect(suggestionCard(page)).toContainText('An actor you have');
  await expect(suggestionCard(page)).toContainText('Maria Okafor');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await kept(page)).mentions).toBe(4);
  expect((await kept(page)).actors).toHaveLength(1);

  await showList(page, 'Rejected');
  await expect(sidePanel(page)).toContainText('Not proposed anywhere, in no source.');
  await page.getByRole('button', { name: 'Bring back: Polar Catch Ltd' }).click();
  await showList(page, 'This source');
  await expect(suggested(page, 'Polar Catch Ltd')).toHaveCount(1);
});

test('two actors that look like one are linked only when a person says so', async ({ dossier }) => {
  const { page } = dossier;
  const at = new Date().toISOString();
  const names = ['Okafor', 'Maria Okafor', 'Ruth Bell', 'Bell'];
  for (const preferredName of names) {
    const row = { aliases: [], description: '', createdAt: at, modifiedAt: at };
    const actor = { id: newId('actor'), kind: 'person' as const, preferredName, ...row };
    await given(page, { type: 'actor.add', actor });
  }
  await startReview(page);
  await showList(page, 'One actor?');
  await expect(sidePanel(page)).toContainText('Okafor and Maria Okafor share a surname.');
  expect((await kept(page)).actors).toHaveLength(names.length);
  await page.getByRole('button', { name: 'Yes: Okafor is Maria Okafor' }).click();
  await expect.poll(async () => (await kept(page)).actors.length).toBe(3);
  await expect(undoButton(page)).toHaveText('Undo: merge Okafor into Maria Okafor');
  await page.getByRole('button', { name: 'No, they are two' }).click();
  await expect(sidePanel(page)).toContainText('No two actors look like one');
  expect((await kept(page)).decisions).toMatchObject([{ subject: 'link' }]);
});

test('a source in another language gets figures and says that actors are not proposed', async ({
  dossier,
}) => {
  const { page } = dossier;
  await openText(
    dossier,
    'haushalt.txt',
    'Der Haushalt des Landes\n\nDie Regierung hat am Montag beschlossen, dass für die Schulen des Landes 45 Millionen Euro und nicht mehr ausgegeben werden, wie der Minister sagte.\n\nEs waren 12 % mehr als im Jahr 2023, und das ist auch so geblieben.\n',
  );
  await startReview(page);
  await expect(sidePanel(page).getByRole('note')).toContainText('not in English');
  await expect(suggested(page, '12 %')).toHaveCount(1);
});

test('by mouse: a click in the text, accepting on the card, hiding the marks, narrowing the queue', async ({
  dossier,
}) => {
  const { page } = dossier;
  await openText(dossier, 'catch.txt', CATCH);
  await startReview(page);
  await quietMarks(page).filter({ hasText: 'Iceland' }).click();
  await expect(currentSuggestion(page).locator('b')).toHaveText('Iceland');
  await suggestionCard(page)
    .getByRole('button', { name: /^Accept/u })
    .first()
    .click();
  await expect.poll(async () => (await kept(page)).mentions).toBe(1);
  await expect(queue(page)).toBeFocused();
  await page.getByRole('button', { name: 'Hide suggestions in the text' }).click();
  await expect(quietMarks(page)).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Which kind' }).selectOption('figure:money');
  await expect(queue(page).getByRole('option')).toHaveCount(1);
  await expect(suggested(page, '€45 million')).toHaveCount(1);
  await page.getByRole('combobox', { name: 'How sure' }).selectOption('doubtful');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(suggested(page, 'Maria Okafor')).toHaveCount(1);
});

test('five thousand suggestions are one list to go through, and a group of thousands is one step', async ({
  dossier,
}) => {
  test.slow();
  const { page } = dossier;
  const lines = Array.from(
    { length: 2_500 },
    (_, index) => `The fund paid €${1_000 + index} on 3 March 2025 to the harbour.\n`,
  );
  await openText(dossier, 'payments.txt', `Payments of the harbour fund\n\n${lines.join('\n')}`);
  await startReview(page);
  await expect.poll(async () => (await progress(page)).total).toBeGreaterThanOrEqual(5_000);
  expect(await queue(page).getByRole('option').count()).toBeLessThan(100);
  await page.getByRole('combobox', { name: 'Which kind' }).selectOption('figure:money');
  await queue(page).focus();
  await page.keyboard.press('End');
  await expect(currentSuggestion(page)).toHaveAccessibleName(/^€3499 3,499 EUR, money/u);
  await page.keyboard.press('g');
  await expect.poll(async () => (await kept(page)).figures.length).toBe(2_500);
  await expect(undoButton(page)).toHaveText('Undo: accept suggestions (2,500 changes)');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await kept(page)).figures.length).toBe(0);
});
