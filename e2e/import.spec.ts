// The researcher adds a folder's worth of files, some of them bad. Each good one is in; each bad one is named with why.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { expectSaved, sourceCards } from './pages/frame.ts';
import { paneAt, textIn } from './pages/reading-pane.ts';
import { runFromPalette } from './pages/shell-page.ts';
import { openedView } from './support/bridge.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { freshFolder, PROJECT } from './support/launch.ts';
import { filesBelow } from './support/on-disk.ts';
import { watchAnswers } from './support/responsive.ts';

const GOOD = `Grid operator warns of winter shortfall

By Ana Lima
12 January 2026

The operator expects demand to exceed supply by 1.2 gigawatts on four evenings in February.
“We are not there yet,” its director said. 🕯️
`;

const LATIN = Buffer.from(
  'Le pr\xe9sident a re\xe7u les d\xe9l\xe9gu\xe9s \xe0 l\x92\xc9lys\xe9e. Il a d\xe9clar\xe9 que la r\xe9union \xe9tait tr\xe8s utile.\n'.repeat(
    4,
  ),
  'latin1',
);

/** What the report says of each file, by name. */
async function reportOf(
  page: Page,
  names: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const lines = await reportCard(page).getByRole('listitem').allInnerTexts();
  return Object.fromEntries(
    names.map((name) => {
      const line = lines.find((one) => one.includes(name)) ?? '';
      return [name, line === `${name}: added` ? 'added' : line];
    }),
  );
}

function reportCard(page: Page): Locator {
  return page.getByRole('region', { name: 'What was added' });
}

async function add(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add sources' }).click();
}

test('good files are in, bad ones are named with the reason, and nothing is changed outside', async ({
  dossier,
}) => {
  const { app, page, workspace } = dossier;
  const folder = await freshFolder('files');
  const [seed = ''] = (await readdir(join(PROJECT, 'seeds'))).filter((name) => /txt$/u.test(name));
  const files: Readonly<Record<string, Buffer | string>> = {
    'grid.txt': GOOD,
    'notes.md': '# Plan\n\nSome *emphasis* and a [link](https://example.org/).\n\n- one\n- two\n',
    'élysée.txt': LATIN,
    'utf16.txt': Buffer.from(`\ufeff${GOOD.replace('Grid', 'National grid')}`, 'utf16le'),
    'no ending': 'A text whose file has no ending at all.\n\nIt has two paragraphs.\n',
    'empty.txt': '',
    'blank.txt': ' \n\t\n\u00a0\n',
    'picture.txt': await readFile(join(PROJECT, 'resources', 'icon-512.png')),
    'program.md': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0, 0, 0, 0]),
    'again.txt': await readFile(join(PROJECT, 'seeds', seed)),
    '<img src=x onerror=alert(1)>.txt': 'A file with a name that is markup.\n',
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  const paths = Object.keys(files).map((name) => join(folder, name));
  await mkdir(join(folder, 'a folder.txt'));
  await answerOpenDialog(app, [...paths, join(folder, 'gone.txt')]);
  await add(page);
  await expect(reportCard(page)).toContainText('6 sources added, 6 files not.');
  const report = await reportOf(page, [...Object.keys(files), 'gone.txt']);
  expect(report).toMatchObject({
    'grid.txt': 'added',
    'notes.md': 'added',
    'élysée.txt': 'added',
    'utf16.txt': 'added',
    'no ending': 'added',
    '<img src=x onerror=alert(1)>.txt': 'added',
  });
  expect(report['empty.txt']).toContain('There is no text in it');
  expect(report['blank.txt']).toContain('There is no text in it');
  expect(report['picture.txt']).toContain('It is not a text file');
  expect(report['program.md']).toContain('It is not a text file');
  expect(report['again.txt']).toContain('already in the workspace');
  expect(report['gone.txt']).toContain('could not be read');
  await expect(reportCard(page)).toContainText('untouched where they were');

  await expect(sourceCards(page)).toHaveCount(9);
  await expectSaved(page);
  const originals = (await filesBelow(workspace)).filter((file) => /original/u.test(file));
  const kept = await Promise.all(originals.map((file) => readFile(join(workspace, file), 'hex')));
  for (const name of ['grid.txt', 'élysée.txt', 'utf16.txt']) {
    const given = await readFile(join(folder, name), 'hex');
    expect(kept, name).toContain(given);
    expect(Buffer.from(given, 'hex')).toEqual(Buffer.from(files[name] ?? ''));
  }
});

test('a source that was added can be read at once, and is there after a restart', async ({
  launch,
}) => {
  const folder = await freshFolder('files');
  await writeFile(join(folder, 'grid.txt'), GOOD);
  await writeFile(join(folder, 'élysée.txt'), LATIN);
  const first = await launch();
  await answerOpenDialog(first.app, [join(folder, 'grid.txt'), join(folder, 'élysée.txt')]);
  await add(first.page);
  await expect(reportCard(first.page)).toContainText('2 sources added.');
  const card = sourceCards(first.page).filter({ hasText: 'Grid operator warns' });
  await expect(card).toContainText('Ana Lima');
  await expect(card).toContainText('12 Jan 2026');
  await card.getByRole('button').first().click();
  await expect(textIn(paneAt(first.page, 1))).toContainText('“We are not there yet,”');
  await sourceCards(first.page)
    .filter({ hasText: 'président' })
    .getByRole('button')
    .first()
    .click();
  await expect(textIn(paneAt(first.page, 1))).toContainText('reçu les délégués à l’Élysée');
  await reportCard(first.page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(reportCard(first.page)).toHaveCount(0);
  await first.close();

  const second = await launch({ profile: first.profile });
  await expect(sourceCards(second.page)).toHaveCount(5);
  await expect(textIn(paneAt(second.page, 1))).toContainText('reçu les délégués à l’Élysée');
});

test('adding can be given up, and adding can be undone', async ({ dossier }) => {
  const { app, page } = dossier;
  await answerOpenDialog(app, []);
  await add(page);
  await expect(reportCard(page)).toHaveCount(0);
  const folder = await freshFolder('files');
  await writeFile(join(folder, 'grid.txt'), GOOD);
  await answerOpenDialog(app, [join(folder, 'grid.txt')]);
  await add(page);
  await expect(sourceCards(page)).toHaveCount(4);
  await page.getByRole('button', { name: /^Undo: /u }).click();
  await expect(sourceCards(page)).toHaveCount(3);
  await page.getByRole('document').first().focus();
  await page.keyboard.press('Control+Shift+Z');
  await expect(sourceCards(page)).toHaveCount(4);
  expect(await readFile(join(folder, 'grid.txt'), 'utf8')).toBe(GOOD);
});

test('a long import says how far it is, and the window stays usable', async ({ dossier }) => {
  const { app, page } = dossier;
  const folder = await freshFolder('files');
  const names = Array.from({ length: 60 }, (_, index) => `report ${index + 1}.txt`);
  for (const name of names) {
    await writeFile(
      join(folder, name),
      `Report ${name}\n\n${'A line about budgets. '.repeat(200)}\n`,
    );
  }
  await answerOpenDialog(
    app,
    names.map((name) => join(folder, name)),
  );
  const progress = page.getByRole('progressbar');
  await add(page);
  await expect(progress).toBeVisible();
  await textIn(paneAt(page, 1)).click();
  await expect(reportCard(page)).toContainText('60 sources added.', { timeout: 60_000 });
  await expect(progress).toHaveCount(0);
  expect(Object.keys((await openedView(page)).workspace.sources)).toHaveLength(63);
});

test('a file whose characters were guessed wrong is read again as what it is; one that could not be guessed, too', async ({
  dossier,
}) => {
  const { app, page } = dossier;
  const folder = await freshFolder('files');
  const czech = Buffer.from('Pan ministr \xf8ekl, \xbee to v\xedme.\n'.repeat(3), 'latin1');
  const broken = Buffer.concat([
    Buffer.from('Déjà vu, naïve café: '),
    Buffer.from([0xff]),
    Buffer.from(' fin.\n'),
  ]);
  await writeFile(join(folder, 'czech.txt'), czech);
  await writeFile(join(folder, 'broken.txt'), broken);
  await answerOpenDialog(app, [join(folder, 'czech.txt'), join(folder, 'broken.txt')]);
  await add(page);
  await expect(reportCard(page)).toContainText('1 source added, 1 file not.');
  await expect(reportCard(page)).toContainText('could not be read with certainty: broken.txt');
  const choice = 'Read the file as';
  await reportCard(page)
    .getByLabel(choice)
    .selectOption({ label: 'Western European (Windows-1252)' });
  await expect(reportCard(page)).toContainText('2 sources added.');

  const card = sourceCards(page).filter({ hasText: 'Pan ministr' });
  await card.getByRole('button').first().click();
  await expect(textIn(paneAt(page, 1))).not.toContainText('řekl, že to víme');
  await card.getByRole('button', { name: /^More about/u }).click();
  await page.getByRole('menuitem', { name: 'Details and memo' }).click();
  await page
    .getByRole('complementary', { name: 'Inspector' })
    .getByLabel(choice)
    .selectOption({ label: 'Central European (ISO 8859-2)' });
  await expect(textIn(paneAt(page, 1))).toContainText('Pan ministr řekl, že to víme.');
  await expect(card).toContainText('řekl');
  expect(await readFile(join(folder, 'czech.txt'))).toEqual(czech);
});

test('a folder of twenty thousand files: the window answers, and adding can be stopped with what came before kept', async ({
  dossier,
}) => {
  test.setTimeout(120_000);
  const { app, page } = dossier;
  const folder = await freshFolder('files');
  for (let at = 0; at < 20_000; at += 500) {
    const names = Array.from({ length: 500 }, (_, index) => `${String(at + index)}.txt`);
    await Promise.all(
      names.map((name) => writeFile(join(folder, name), `A report called ${name}.\n`)),
    );
  }
  await answerOpenDialog(app, [folder]);
  const answers = await watchAnswers(page);
  await runFromPalette(page, 'Add a folder');
  await expect(page.getByText(/Adding sources: [1-9]\d{2,} of 20000/u)).toBeVisible({
    timeout: 60_000,
  });
  const { usual } = await answers();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(reportCard(page)).toContainText('What was added stays.');
  const added = Object.keys((await openedView(page)).workspace.sources).length - 3;
  expect(added).toBeGreaterThan(0);
  await expect(reportCard(page)).toContainText(
    `${(20_000 - added).toLocaleString('en-GB')} files not looked at`,
  );
  const kept = new Set(
    (await filesBelow(join(dossier.workspace, 'sources'))).map((file) => file.split('/')[0]),
  );
  expect(kept.size).toBe(added + 3);
  expect(usual).toBeLessThan(100);
});
