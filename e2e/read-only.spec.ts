// The disk is full, or it can only be read. The researcher wants to be told, to lose no word, and a way out.
import { chmod, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { expectSaved, messages, saveState } from './pages/frame.ts';
import {
  marginNote,
  markTool,
  noteEditor,
  openNoteEditor,
  paneAt,
  textIn,
  writeNote,
} from './pages/reading-pane.ts';
import { makeWorkspace } from './support/command-line.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { freshFolder, runsAsRoot } from './support/launch.ts';
import {
  emptyDisk,
  fillDisk,
  NO_MOUNTS,
  readOnlyView,
  smallDisk,
  unmountAll,
} from './support/mounts.ts';
import { countOnDisk, filesBelow } from './support/on-disk.ts';

const NOTE = 'typed when there was no room 🖋';

test.afterEach(unmountAll);

async function save(page: Page): Promise<void> {
  await markTool(page, 'Note').getByRole('button', { name: 'Save' }).click();
}

async function contents(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await filesBelow(folder);
  const bytes = await Promise.all(names.map((name) => readFile(join(folder, name), 'base64')));
  return Object.fromEntries(names.map((name, index) => [name, bytes[index] ?? '']));
}

/** Reads, tries to note something, and is told. */
async function expectOnlyReading(page: Page, why: string): Promise<void> {
  await expect(textIn(paneAt(page, 1))).toContainText('emergency summit');
  await expect(saveState(page)).toHaveText(`Read only: ${why}`);
  await openNoteEditor(paneAt(page, 1), 'emergency summit');
  await page.keyboard.type(NOTE);
  await save(page);
  await expect(messages(page).getByRole('alert')).toContainText('this change is not saved');
  await expect(noteEditor(page)).toHaveValue(NOTE);
}

test('a workspace on a read-only disk can be read, and says why nothing can be noted', async ({
  launch,
}, testInfo) => {
  const folder = join(await freshFolder('workspace'), 'archive');
  await makeWorkspace(folder);
  const before = await contents(folder);
  const view = await readOnlyView(folder);
  testInfo.skip(view === null, NO_MOUNTS);
  const { page } = await launch({ workspace: view ?? '' });
  await expectOnlyReading(page, 'the disk can only be read');
  expect(await contents(folder)).toEqual(before);
});

// Root may write everywhere, whatever the permissions say.
if (!runsAsRoot()) {
  test('a folder without permission to write can be read, and says why', async ({ launch }) => {
    const folder = join(await freshFolder('workspace'), 'archive');
    await makeWorkspace(folder);
    await chmod(folder, 0o555);
    try {
      const { page } = await launch({ workspace: folder });
      await expectOnlyReading(page, 'no permission to write');
    } finally {
      await chmod(folder, 0o755);
    }
  });
}

test('the disk is full: the words stay, trying again works once there is room', async ({
  launch,
}, testInfo) => {
  const disk = (await smallDisk(6)) ?? '';
  testInfo.skip(disk === '', NO_MOUNTS);
  const workspace = join(disk, 'workspace');
  await makeWorkspace(workspace);
  const first = await launch({ workspace });
  const { page } = first;
  await writeNote(paneAt(page, 1), 'Andrius Kubilius', 'written while there was room');
  await expectSaved(page);
  await fillDisk(disk);

  await openNoteEditor(paneAt(page, 1), 'emergency summit');
  // More than what may be left at the end of a block that is already the journal's.
  const long = `${NOTE} ${'and on and on '.repeat(600)}`;
  await page.keyboard.insertText(long);
  await save(page);
  await expect(saveState(page)).toHaveText('Not saved: disk full');
  await expect(messages(page).getByRole('alert')).toContainText('The disk is full');
  await expect(messages(page).getByRole('alert')).toContainText('Make room and try again');
  await expect(noteEditor(page)).toHaveValue(long);
  await expect(page.getByRole('contentinfo')).toContainText('1 note');

  const again = page.getByRole('contentinfo').getByRole('button', { name: 'Try again' });
  await again.click();
  await expect(again).toBeEnabled();
  await expect(saveState(page)).toHaveText('Not saved: disk full');
  await emptyDisk(disk);
  // The attempt of before may still be on its way, and then finds the room.
  await expect(async () => {
    if (await again.isVisible()) await again.click({ timeout: 1_000 });
    await expect(again).toHaveCount(0, { timeout: 2_000 });
  }).toPass();
  await expectSaved(page);
  await save(page);
  await expect(page.getByRole('contentinfo')).toContainText('2 notes');
  await expectSaved(page);
  expect(await countOnDisk(workspace, long.trim())).toBe(1);
  await first.close();

  const second = await launch({ workspace });
  await expect(marginNote(paneAt(second.page, 1), 'written while there was room')).toBeVisible();
  await expect(marginNote(paneAt(second.page, 1), NOTE)).toBeVisible();
});

test('the disk is full: a copy of everything that was saved can be made elsewhere, and opened', async ({
  launch,
}, testInfo) => {
  const disk = (await smallDisk(6)) ?? '';
  testInfo.skip(disk === '', NO_MOUNTS);
  const workspace = join(disk, 'workspace');
  await makeWorkspace(workspace);
  const first = await launch({ workspace });
  await writeNote(paneAt(first.page, 1), 'Andrius Kubilius', 'written while there was room');
  await fillDisk(disk);
  await openNoteEditor(paneAt(first.page, 1), 'emergency summit');
  await first.page.keyboard.insertText(NOTE.repeat(400));
  await save(first.page);
  await expect(saveState(first.page)).toHaveText('Not saved: disk full');

  const copy = await freshFolder('copy');
  await answerOpenDialog(first.app, [copy]);
  await first.page
    .getByRole('contentinfo')
    .getByRole('button', { name: 'Save a copy elsewhere' })
    .click();
  await expect(messages(first.page)).toContainText(copy);
  await expect(noteEditor(first.page)).toHaveValue(NOTE.repeat(400));
  expect(await countOnDisk(copy, 'written while there was room')).toBe(1);
  await first.kill();

  const second = await launch({ workspace: copy });
  await expect(marginNote(paneAt(second.page, 1), 'written while there was room')).toBeVisible();
  await writeNote(paneAt(second.page, 1), 'emergency summit', 'and on with the work');
  await expectSaved(second.page);
});

test('the folder is taken away while the researcher works, and brought back', async ({
  launch,
}) => {
  const folder = join(await freshFolder('workspace'), 'on a stick');
  await makeWorkspace(folder);
  const { page } = await launch({ workspace: folder });
  await writeNote(paneAt(page, 1), 'Andrius Kubilius', 'before it was pulled out');
  await expectSaved(page);
  await rename(folder, `${folder} in the drawer`);

  await openNoteEditor(paneAt(page, 1), 'emergency summit');
  await page.keyboard.type(NOTE);
  await save(page);
  await expect(saveState(page)).toHaveText('Not saved: the folder is gone');
  await expect(messages(page).getByRole('alert')).toContainText('no longer there');
  await expect(noteEditor(page)).toHaveValue(NOTE);

  await rename(`${folder} in the drawer`, folder);
  await page.getByRole('contentinfo').getByRole('button', { name: 'Try again' }).click();
  await expectSaved(page);
  await save(page);
  await expect(marginNote(paneAt(page, 1), NOTE)).toBeVisible();
  await expectSaved(page);
  expect(await countOnDisk(folder, NOTE)).toBe(1);
});
