// A synchronising program, or the same workspace on another computer, writes into the folder while it is open here.
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { changesIn, elsewhereBanner, openCare } from './pages/care-page.ts';
import { expectSaved, messages, saveState } from './pages/frame.ts';
import { marginNote, paneAt, writeNote } from './pages/reading-pane.ts';
import { makeWorkspace } from './support/command-line.ts';
import { note, sourceCalled } from './support/commands.ts';
import { noteRevealed } from './support/dialogs.ts';
import { bring, rewriteFirst, workElsewhere } from './support/elsewhere.ts';
import { type Dossier, freshFolder, type LaunchOptions, launchDossier } from './support/launch.ts';
import { countOnDisk, filesBelow } from './support/on-disk.ts';

const TITLE = 'Elon Musk backs US';
const FIRST = 'there from the beginning';

/** A workspace with one note, and the same on two other computers: with one more, and with the first one rewritten. */
const left = { here: '', added: '', rewritten: '' };
let notesFile = '';
let kept = '';

test.beforeAll(async () => {
  test.setTimeout(120_000);
  kept = await mkdtemp(join(tmpdir(), 'dossier-shared-'));
  left.here = join(kept, 'here');
  left.added = join(kept, 'added');
  left.rewritten = join(kept, 'rewritten');
  await makeWorkspace(left.here);
  const first = await launchDossier({ workspace: left.here });
  await note(first.page, await sourceCalled(first.page, TITLE), 'emergency summit', FIRST);
  await first.close();
  notesFile = await workElsewhere(left.here, left.added, TITLE, (page, id) =>
    note(page, id, 'Andrius Kubilius', 'made elsewhere'),
  );
  await workElsewhere(left.here, left.rewritten, TITLE, async (page, id) => {
    await note(page, id, 'Andrius Kubilius', 'only in the copy');
    await rewriteFirst(page, id, 'changed elsewhere');
  });
});

test.afterAll(() => rm(kept, { recursive: true, force: true }));

type Launch = (options: LaunchOptions) => Promise<Dossier>;

async function opened(launch: Launch): Promise<Dossier> {
  const workspace = join(await freshFolder('open'), 'workspace');
  await cp(left.here, workspace, { recursive: true });
  const dossier = await launch({ workspace });
  await expect(marginNote(paneAt(dossier.page, 1), FIRST)).toBeVisible();
  return dossier;
}

test('notes made elsewhere come in by themselves, ours stay, and it is told with numbers', async ({
  launch,
}) => {
  const { page, workspace, close } = await opened(launch);
  const sourceId = await sourceCalled(page, TITLE);
  await note(page, sourceId, 'Cold War', 'made here');
  await bring(left.added, workspace, notesFile);

  const banner = elsewhereBanner(page);
  await expect(banner).toContainText('This workspace was changed elsewhere.');
  await expect(banner).toContainText(`had changed 1 file (${notesFile}). 1 entry taken over.`);
  await expect(banner).toContainText('Their version is kept at quarantine/');
  const pane = paneAt(page, 1);
  for (const words of [FIRST, 'made elsewhere', 'made here']) {
    await expect(marginNote(pane, words)).toBeVisible();
  }
  await page.keyboard.press('Control+z');
  await expect(marginNote(pane, 'made elsewhere')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(marginNote(pane, 'made elsewhere')).toBeVisible();
  await expect(saveState(page)).toHaveText(/^Saved /u);
  const aside = (await filesBelow(workspace)).filter((file) => /^quarantine\/.*notes/u.test(file));
  expect(await readFile(join(workspace, aside[0] ?? ''))).toEqual(
    await readFile(join(left.added, notesFile)),
  );
  await close();
  for (const words of [FIRST, 'made elsewhere', 'made here']) {
    expect(await countOnDisk(workspace, words)).toBe(1);
  }
});

for (const [choice, words] of [
  ['Keep mine', ['changed here']],
  ['Keep theirs', ['changed elsewhere']],
  ['Keep both', ['changed here', 'changed elsewhere']],
] as const) {
  test(`changed on both sides: ${choice}`, async ({ launch }) => {
    const { page, workspace, close } = await opened(launch);
    const pane = paneAt(page, 1);
    await rewriteFirst(page, await sourceCalled(page, TITLE), 'changed here');
    await expect(marginNote(pane, 'changed here')).toBeVisible();
    await expectSaved(page);
    await bring(left.rewritten, workspace, notesFile);

    await expect(elsewhereBanner(page)).toContainText('1 conflict to look at.');
    await expect(marginNote(pane, 'changed here')).toBeVisible();
    await page.getByRole('contentinfo').getByRole('button', { name: '1 conflict' }).click();
    const dialog = page.getByRole('dialog', { name: 'Changes made elsewhere' });
    const conflict = dialog.getByRole('article');
    await expect(conflict).toContainText('emergency summit');
    await expect(conflict).toContainText('changed here');
    await expect(conflict).toContainText('changed elsewhere');
    await conflict.getByRole('button', { name: choice }).click();
    await expect(conflict.getByRole('button', { name: choice })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.keyboard.press('Escape');
    for (const each of words) await expect(marginNote(pane, each)).toBeVisible();
    await expect(
      page.getByRole('contentinfo').getByRole('button', { name: /conflict/u }),
    ).toHaveCount(0);
    await expect(elsewhereBanner(page)).not.toContainText('to look at');
    await close();
    for (const each of ['changed here', 'changed elsewhere']) {
      const expected = (words as readonly string[]).includes(each) ? 1 : 0;
      expect(await countOnDisk(workspace, each)).toBe(expected);
    }
  });
}

test('a conflict copy is looked at, taken over as one step, and put aside', async ({ launch }) => {
  const { page, workspace, app } = await opened(launch);
  const { revealed } = await noteRevealed(app);
  const name = notesFile.replace('.json', ' (Ann’s conflicted copy 2026-11-22).json');
  await bring(left.rewritten, workspace, notesFile, name);
  await page.getByRole('contentinfo').getByRole('button', { name: '1 conflict copy' }).click();
  const dialog = page.getByRole('dialog', { name: 'Changes made elsewhere' });
  const copy = dialog.getByRole('region', { name: 'Conflict copies in the folder' });
  await expect(copy).toContainText(name);
  await copy.getByRole('button', { name: 'What is in it' }).click();
  await expect(copy.getByRole('status')).toHaveText('1 comes. 1 conflict would be listed.');
  await expect(changesIn(dialog)).toContainText('only in the copy');
  await copy.getByRole('button', { name: 'Show in folder' }).click();
  await expect.poll(revealed).toEqual([join(workspace, name)]);
  await copy.getByRole('button', { name: 'Take over what is new' }).click();
  await expect(copy).toHaveCount(0);
  await expect(dialog.getByRole('region', { name: 'Changed on both sides' })).toContainText(
    'changed elsewhere',
  );
  await page.keyboard.press('Escape');
  await expect(messages(page)).toContainText('1 entry taken over');
  const pane = paneAt(page, 1);
  await expect(marginNote(pane, 'only in the copy')).toBeVisible();
  await expect(marginNote(pane, FIRST)).toBeVisible();
  expect((await filesBelow(workspace)).filter((file) => /conflicted/u.test(file))).toEqual([
    expect.stringMatching(/^quarantine\/[0-9a-f]{12}-/u),
  ]);
  await page.keyboard.press('Control+z');
  await expect(marginNote(pane, 'only in the copy')).toHaveCount(0);
});

test('what was written here is saved before and after the folder was changed', async ({
  launch,
}) => {
  const { page, workspace } = await opened(launch);
  for (const file of ['workspace.json', notesFile, 'journal.ndjson']) {
    await bring(left.added, workspace, file);
  }
  const pane = paneAt(page, 1);
  await writeNote(pane, 'Cold War', 'right after it');
  await expect(marginNote(pane, 'made elsewhere')).toBeVisible();
  await expect(saveState(page)).toHaveText(/^Saved /u);
  const dialog = await openCare(page, 'Changes made elsewhere');
  await expect(dialog).toContainText('What was noticed');
  expect(await countOnDisk(workspace, 'right after it')).toBe(1);
  expect(await countOnDisk(workspace, 'made elsewhere')).toBeGreaterThan(0);
});
