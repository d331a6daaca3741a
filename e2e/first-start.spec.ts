// On the first day the researcher wants to be reading at once: two sources side by side, nothing to set up.
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { expectSaved, saveState, sourceCards, tryAgain } from './pages/frame.ts';
import { paneAt, panesOf, textIn, titleIn } from './pages/reading-pane.ts';
import { openedView } from './support/bridge.ts';
import { makeWorkspace } from './support/command-line.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { freshFolder, PROJECT, REAL_HOME } from './support/launch.ts';
import { filesBelow } from './support/on-disk.ts';

const SEEDS = join(PROJECT, 'seeds');

test('the first start shows two sources side by side and one line of help', async ({ dossier }) => {
  const { page } = dossier;
  await expect(panesOf(page)).toHaveCount(2);
  const titles = [await titleIn(paneAt(page, 1)), await titleIn(paneAt(page, 2))];
  expect(new Set(titles).size).toBe(2);
  for (const index of [1, 2]) {
    const text = textIn(paneAt(page, index));
    await expect(text.getByRole('paragraph').first()).toBeVisible();
  }
  const boxes = [await paneAt(page, 1).boundingBox(), await paneAt(page, 2).boundingBox()];
  expect(boxes[1]?.x).toBeGreaterThan((boxes[0]?.x ?? 0) + (boxes[0]?.width ?? 0) - 1);
  expect(boxes[1]?.y).toBe(boxes[0]?.y);
  await expect(page.getByRole('region', { name: 'First steps' })).toContainText('Select words');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectSaved(page);
});

test('the library holds the three seeds, recognised as what they are', async ({ dossier }) => {
  const { page } = dossier;
  await expect(sourceCards(page)).toHaveCount(3);
  const known = [
    [
      'Elon Musk backs US to exit NATO, questions funding Europe’s defence',
      'Ros Krasny',
      '9 Mar 2025',
    ],
    ['Elon Musk has pushed for the United States', 'AFP', '9 Mar 2025', 'title derived'],
    [
      'Trump’s NATO demands signal tech billionaire priorities, not peace',
      'Lev Koufax',
      '7 Mar 2025',
    ],
  ];
  for (const facts of known) {
    const words = facts.map((fact) => fact.replaceAll('’', "'"));
    let card = sourceCards(page);
    for (const fact of words) card = card.filter({ hasText: fact });
    await expect(card, facts[0]).toHaveCount(1);
  }
});

test('the default workspace is made once, in the person’s documents, with the files byte for byte', async ({
  dossier,
}) => {
  const { workspace, profile, page } = dossier;
  expect(workspace).toBe(join(profile, 'home', 'Documents', 'Dossier'));
  await expectSaved(page);
  const originals = (await filesBelow(workspace)).filter((file) => /original\.\w+$/u.test(file));
  const kept = await Promise.all(
    originals.map((file) => readFile(join(workspace, file), 'base64')),
  );
  const seeds = (await readdir(SEEDS)).filter((name) => name.endsWith('.txt'));
  const given = await Promise.all(seeds.map((seed) => readFile(join(SEEDS, seed), 'base64')));
  expect(given).toHaveLength(3);
  expect(kept.sort()).toEqual(given.sort());
  expect(workspace.startsWith(REAL_HOME) && REAL_HOME !== '/').toBe(false);
});

test('the line of help, once put away, stays away; a second start makes nothing anew', async ({
  launch,
}) => {
  const first = await launch();
  await first.page.getByRole('button', { name: 'Put this line away' }).click();
  await expect(first.page.getByRole('region', { name: 'First steps' })).toHaveCount(0);
  const { workspace } = await openedView(first.page);
  await first.close();

  const second = await launch({ profile: first.profile });
  await expect(paneAt(second.page, 1)).toBeVisible();
  await expect(second.page.getByRole('region', { name: 'First steps' })).toHaveCount(0);
  const again = await openedView(second.page);
  expect(again.workspace.id).toBe(workspace.id);
  expect(Object.keys(again.workspace.sources).sort()).toEqual(
    Object.keys(workspace.sources).sort(),
  );
  await expect(saveState(second.page)).toBeVisible();
});

test('a folder of that name with something else in it is left alone, and the window says so', async ({
  launch,
}) => {
  const profile = await freshFolder('profile');
  const folder = join(profile, 'home', 'Documents', 'Dossier');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'tax return.txt'), 'mine');
  const { page } = await launch({ profile });
  await expect(page.getByRole('main')).toContainText(folder);
  await expect(page.getByRole('main')).toContainText('The folder is not empty');
  await expect(page.getByRole('main')).toContainText('Nothing in the folder was changed.');
  await expect(page.getByRole('button', { name: 'Open another workspace' })).toBeVisible();
  expect(await filesBelow(folder)).toEqual(['tax return.txt']);
  expect(await readFile(join(folder, 'tax return.txt'), 'utf8')).toBe('mine');
});

for (const [what, said, prepare] of [
  ['is not there', 'The folder is not there', async () => undefined],
  ['is empty', 'The folder is empty', mkdir],
] as const) {
  test(`--workspace with a folder that ${what}: nothing is made until the researcher says so`, async ({
    launch,
  }) => {
    const parent = await freshFolder('parent');
    const folder = join(parent, 'Rearmament 2025');
    await prepare(folder);
    const before = await readdir(parent, { recursive: true });
    const first = await launch({ workspace: folder });
    await expect(first.page.getByRole('main')).toContainText(`${said}: ${folder}`);
    expect(await readdir(parent, { recursive: true })).toEqual(before);

    await first.page.getByRole('button', { name: 'Make a new workspace there' }).click();
    await expect(first.page.getByText('No sources yet')).toBeVisible();
    await expect(first.page.getByRole('banner')).toContainText('Rearmament 2025');
    await expectSaved(first.page);
    expect(await filesBelow(folder)).toContain('workspace.json');
    await first.close();

    const second = await launch({ workspace: folder });
    await expect(second.page.getByRole('banner')).toContainText('Rearmament 2025');
    await expect(sourceCards(second.page)).toHaveCount(0);
  });
}

test('a folder that is missing comes back, or another one is chosen', async ({ launch }) => {
  const parent = await freshFolder('parent');
  const folder = join(parent, 'on a stick');
  const { app, page } = await launch({ workspace: folder });
  const other = join(parent, 'full of other things');
  await mkdir(other);
  await writeFile(join(other, 'letter.txt'), 'dear all');
  await answerOpenDialog(app, [other]);
  await page.getByRole('button', { name: 'Open another workspace' }).click();
  await expect(page.getByRole('main')).toContainText(`The folder holds no workspace: ${other}`);
  await expect(page.getByRole('button', { name: 'Make a new workspace there' })).toHaveCount(0);
  expect(await filesBelow(other)).toEqual(['letter.txt']);

  await makeWorkspace(folder);
  await answerOpenDialog(app, [folder]);
  await page.getByRole('button', { name: 'Open another workspace' }).click();
  await expect(sourceCards(page)).toHaveCount(3);
  await expectSaved(page);
});

test('the workspace of last time is gone: no fresh one is made in its place', async ({
  launch,
}) => {
  const first = await launch();
  await expectSaved(first.page);
  await first.close();
  await rename(first.workspace, `${first.workspace} moved`);

  const second = await launch({ profile: first.profile });
  await expect(second.page.getByRole('main')).toContainText(first.workspace);
  await expect(second.page.getByRole('main')).toContainText('The folder is not there');
  expect(await readdir(dirname(first.workspace))).toEqual(['Dossier moved']);
  await rename(`${first.workspace} moved`, first.workspace);
  await tryAgain(second.page);
  await expect(sourceCards(second.page)).toHaveCount(3);
});
