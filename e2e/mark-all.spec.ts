// The researcher marks every place where somebody is named, after a look at each, in one step that can be taken back.
import { expect, type Page } from '@playwright/test';
import type { Annotation } from '#core/annotation/annotation.ts';
import type { ActorId } from '#core/ids.ts';
import { test } from './fixtures.ts';
import { expectSaved, messages, openView } from './pages/frame.ts';
import {
  applyMarks,
  expectTicked,
  markAllPanel,
  placeList,
  places,
  tick,
} from './pages/mark-all-page.ts';
import { said } from './pages/reader-page.ts';
import { markBar, markTool, paneAt, selectWithPointer, textIn } from './pages/reading-pane.ts';
import { dialog, inspector, runFromPalette, undoButton } from './pages/shell-page.ts';
import { actorOption, openActor } from './pages/views-page.ts';
import { openedView } from './support/bridge.ts';
import { apply, newId } from './support/commands.ts';
import { given, textsOf } from './support/given-marks.ts';
import { countOnDisk } from './support/on-disk.ts';
import { openText } from './support/texts.ts';

const FIRST = `Harbour city weighs a tunnel

By Ana Lima
12 January 2026

Maria Costa opened the session on time. Then Costa’s plan for the bridge was turned down by the Costa Foundation.

“It is wrong,” said her brother, Paulo Costa. Maria Costa did not answer him, but Costa smiled.

Critics call it a tunnel tariff; tariffs of this kind are rare, and no tariff was ever repealed.
`;

const SECOND = `The second day in the harbour city

By Ana Lima
13 January 2026

On the second day Maria Costa spoke again. Nobody but Costa stayed to the end.
`;

const AT = '2026-01-12T09:00:00.000Z';

async function givenActor(page: Page, preferredName: string, aliases: readonly string[] = []) {
  const id = newId('actor');
  await given(page, {
    type: 'actor.add',
    actor: {
      ...{ id, kind: 'person', preferredName, aliases, description: '' },
      ...{ createdAt: AT, modifiedAt: AT },
    },
  });
  return id;
}

/** The words that are marked as an actor, in the order of the sources and of the text. */
async function mentions(page: Page, actorId: ActorId): Promise<readonly Annotation[]> {
  const { workspace } = await openedView(page);
  const lists = Object.values(workspace.annotations) as unknown as (readonly Annotation[])[];
  return lists
    .flatMap((rows) => [...rows])
    .filter(({ bodies }) =>
      bodies.some((body) => body.type === 'mention' && body.actorId === actorId),
    );
}

test('after tagging, every other place is offered, marked in one step and taken back in one', async ({
  launch,
}) => {
  const dossier = await launch();
  const { page } = dossier;
  await selectWithPointer(paneAt(page, 1), 'Elon Musk');
  await page.keyboard.press('a');
  await expect(markTool(page, 'Actor')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await messages(page)
    .getByRole('button', { name: /^Mark all/u })
    .click();
  const panel = markAllPanel(page, 'Elon Musk');
  await panel.getByRole('button', { name: /^Musk\b/u }).click();
  await panel.getByRole('combobox', { name: 'Where' }).selectOption('Whole corpus');

  const texts = await textsOf(page);
  const all = texts.reduce((sum, { text }) => sum + [...text.matchAll(/\bMusk\b/gu)].length, 0);
  await expect(panel.getByRole('status')).toContainText('1 marked already');
  await panel.getByRole('button', { name: 'Tick all shown', exact: true }).click();
  await expect(panel.getByRole('status')).toHaveText(
    `${all - 1} of ${all - 1} ticked · 1 marked already`,
  );
  await tick(places(page).filter({ hasText: 'marked already' }).first());
  await tick(places(page).filter({ hasNotText: 'marked already' }).first());
  await applyMarks(panel, `Mark ${all - 2}`);

  await expect(undoButton(page)).toHaveText(`Undo: mark all ${all - 2} of Elon Musk`);
  const { workspace } = await openedView(page);
  const [actor] = Object.values(workspace.actors);
  const actorId = actor?.id as ActorId;
  const marked = await mentions(page, actorId);
  expect(marked.length).toBe(all - 1);
  expect(new Set(marked.map(({ target }) => target.quote.exact))).toEqual(
    new Set(['Elon Musk', 'Musk']),
  );
  for (const { sourceId, target } of marked) {
    const text = texts.find(({ source }) => source.id === sourceId)?.text ?? '';
    expect(text.slice(target.position.start, target.position.end)).toBe(target.quote.exact);
  }

  await undoButton(page).click();
  await expect.poll(async () => (await mentions(page, actorId)).length).toBe(1);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(async () => (await mentions(page, actorId)).length).toBe(all - 1);
  await expectSaved(page);
  await dossier.close();
  // Each mention, and what the batch is about.
  expect(await countOnDisk(dossier.workspace, actorId)).toBeGreaterThanOrEqual(all);
});

test('an alias that fits two people and longer names are shown, and the reader chooses', async ({
  dossier,
}) => {
  const { page } = dossier;
  await openText(dossier, 'harbour.txt', FIRST);
  const maria = await givenActor(page, 'Maria Costa', ['Costa']);
  const paulo = await givenActor(page, 'Paulo Costa', ['Costa']);
  await runFromPalette(page, 'mark all occurrences');
  const asking = dialog(page, 'Mark all occurrences of');
  await asking.getByRole('combobox').fill('maria');
  await page.keyboard.press('Enter');
  const panel = markAllPanel(page, 'Maria Costa');
  await expectTicked(panel, 2, 6);
  await expect(places(page, 'Costa’s plan')).toContainText('also a name of Paulo Costa');
  await expect(places(page, 'Costa Foundation')).toContainText('may be part of “Costa Foundation”');
  await expect(places(page, 'Costa. Maria')).toContainText('part of “Paulo Costa” (Paulo Costa)');

  await tick(places(page, 'Costa’s plan'));
  await tick(places(page, 'Costa smiled'));
  await places(page, 'Costa smiled').click();
  await panel.getByRole('combobox', { name: 'Mark as' }).selectOption('Paulo Costa');
  await expectTicked(panel, 4, 6);
  await applyMarks(panel, 'Mark 4');
  expect((await mentions(page, maria)).map(({ target }) => target.quote.exact)).toEqual([
    'Maria Costa',
    'Costa',
    'Maria Costa',
  ]);
  expect(await mentions(page, paulo)).toHaveLength(1);
});

test('with keys alone: through the places, to one in its text and back, ticked and told', async ({
  dossier,
}) => {
  const { page } = dossier;
  await openText(dossier, 'harbour.txt', FIRST);
  await givenActor(page, 'Maria Costa', ['Costa']);
  await runFromPalette(page, 'mark all occurrences');
  await expect(dialog(page, 'Mark all occurrences of').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('maria');
  await page.keyboard.press('Enter');
  await expect(placeList(page)).toBeFocused();
  const panel = markAllPanel(page, 'Maria Costa');
  await expectTicked(panel, 4, 6);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expectTicked(panel, 3, 6);
  await expect(said(page)).toHaveText('3 of 6 ticked');
  await page.keyboard.press('Enter');
  await expect(textIn(paneAt(page, 1))).toBeFocused();
  await page.keyboard.press('Control+Shift+M');
  await expect(placeList(page)).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expectTicked(panel, 6, 6);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(textIn(paneAt(page, 1))).toBeFocused();
});

test('opened again after another source, extended, and taken back after a restart', async ({
  launch,
}) => {
  test.slow();
  const first = await launch();
  const { page } = first;
  await openText(first, 'harbour.txt', FIRST);
  const maria = await givenActor(page, 'Maria Costa', ['Costa']);
  const actor = await openActor(page, 'Maria Costa');
  await actor.getByRole('button', { name: 'Mark all occurrences…' }).click();
  const panel = markAllPanel(page, 'Maria Costa');
  await expectTicked(panel, 4, 6);
  await applyMarks(panel, 'Mark 4');
  await expect(actor.getByText(/^4 marks · /u)).toBeVisible();

  await openView(page, 'Library');
  await openText(first, 'second.txt', SECOND);
  await openActor(page, 'Maria Costa');
  await expect(actor).toContainText('1 source added since');
  await actor.getByRole('button', { name: 'Open again' }).click();
  await expectTicked(panel, 6, 8);
  await expect(places(page, 'Costa Foundation')).toContainText('left out before');
  await expect(places(page, 'Maria Costa spoke')).toContainText('new');
  await tick(places(page, 'Costa smiled'));
  await applyMarks(panel, 'Mark 2, take 1 off');
  await expect(undoButton(page)).toHaveText('Undo: mark 2 more of Maria Costa and take 1 off');
  const marked = await mentions(page, maria);
  expect(marked).toHaveLength(5);

  const noted = marked[0] as Annotation;
  await apply(page, {
    ...{ type: 'body.add', sourceId: noted.sourceId, annotationId: noted.id },
    body: { id: newId('body'), type: 'comment', text: 'On time, for once.' },
  });
  await expectSaved(page);
  await first.close();

  const second = await launch({ profile: first.profile });
  await actorOption(second.page, 'Maria Costa').click();
  await second.page.getByRole('button', { name: 'Take back…' }).click();
  const question = dialog(second.page, 'Take back the marks of Maria Costa');
  await expect(question).toContainText('4 marks will be taken off.');
  await expect(question).toContainText('1 mark stays, because you changed or noted on it since');
  await question.getByRole('button', { name: 'Take back' }).click();
  await expect(messages(second.page)).toContainText('1 mark kept');
  expect((await mentions(second.page, maria)).map(({ id }) => id)).toEqual([noted.id]);
  await expect(undoButton(second.page)).toHaveText('Undo: take back 4 marks of Maria Costa');
  await expectSaved(second.page);
  await second.close();
  expect(await countOnDisk(first.workspace, 'On time, for once.')).toBeGreaterThan(0);
  const third = await launch({ profile: first.profile });
  expect(await mentions(third.page, maria)).toHaveLength(1);
  expect(Object.keys((await openedView(third.page)).workspace.batches)).toEqual([]);
});

test('a term is coded wherever it stands, in either number', async ({ dossier }) => {
  const { page } = dossier;
  await openText(dossier, 'harbour.txt', FIRST);
  await selectWithPointer(paneAt(page, 1), 'tariff');
  await markBar(page).getByRole('button', { name: 'All…' }).click();
  await dialog(page, 'Mark all occurrences of')
    .getByRole('option', { name: /^New code/u })
    .click();
  const panel = markAllPanel(page, 'tariff');
  await expectTicked(panel, 3, 3);
  await panel.getByRole('checkbox', { name: 'Singular and plural' }).uncheck();
  await expectTicked(panel, 2, 2);
  await panel.getByRole('checkbox', { name: 'Singular and plural' }).check();
  await applyMarks(panel, 'Mark 3');
  await expect(undoButton(page)).toHaveText('Undo: mark all 3 of tariff');
  await runFromPalette(page, '#tariff');
  await expect(inspector(page).getByText(/^3 marks · /u)).toBeVisible();
});

test('thousands of places stay smooth, and are one step', async ({ dossier }) => {
  const { page } = dossier;
  const line = (n: number) => `On day ${n} the council heard Costa in room ${n * 7} of the hall.`;
  const body = Array.from({ length: 3_000 }, (_, n) => line(n)).join(' ');
  await openText(dossier, 'long.txt', `A long hearing in the harbour city\n\n${body}\n`);
  const costa = await givenActor(page, 'Costa');
  await runFromPalette(page, 'mark all occurrences');
  await expect(dialog(page, 'Mark all occurrences of').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('costa');
  await page.keyboard.press('Enter');
  const panel = markAllPanel(page, 'Costa');
  await expect(panel.getByRole('status')).toHaveText('3,000 of 3,000 ticked');
  expect(await placeList(page).getByRole('option').count()).toBeLessThan(120);
  await page.keyboard.press('End');
  await expect(places(page, 'Costa in room 20993')).toBeInViewport();
  await page.keyboard.press('Space');
  await applyMarks(panel, 'Mark 2,999');
  expect(await mentions(page, costa)).toHaveLength(2_999);
  await undoButton(page).click();
  await expect.poll(async () => (await mentions(page, costa)).length).toBe(0);
});
