// Something went wrong, days ago or just now. The researcher goes back to an earlier state, and can go forward again.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { backupsIn, changesIn, openCare } from './pages/care-page.ts';
import { expectSaved, messages, recoveryBanner, sourceCards } from './pages/frame.ts';
import { marginNote, paneAt, writeNote } from './pages/reading-pane.ts';
import { openedView } from './support/bridge.ts';
import { makeWorkspace, runDossier } from './support/command-line.ts';
import { apply, newId, note, sourceCalled } from './support/commands.ts';
import { freshFolder } from './support/launch.ts';
import { chooseMenuItem } from './support/menu.ts';
import { countOnDisk, filesBelow } from './support/on-disk.ts';

const KEPT = 'written before the accident';
const LATER = 'written after it';

/** A workspace with a note in its newest backup, closed in peace. */
async function withBackup(
  launch: (options: { workspace: string }) => Promise<import('./support/launch.ts').Dossier>,
): Promise<string> {
  const workspace = join(await freshFolder('restore'), 'workspace');
  await makeWorkspace(workspace);
  const { page, close } = await launch({ workspace });
  const sourceId = await sourceCalled(page, 'Elon Musk backs US');
  await note(page, sourceId, 'emergency summit', KEPT);
  await close();
  return workspace;
}

test('a backup is looked at, restored and undone; the state before is a backup, too', async ({
  launch,
}) => {
  const workspace = await withBackup(launch);
  const { page, app, close } = await launch({ workspace });
  const pane = paneAt(page, 1);
  await expect(marginNote(pane, KEPT)).toBeVisible();
  const { workspace: rows } = await openedView(page);
  const sourceId = await sourceCalled(page, 'Elon Musk backs US');
  const annotationIds = [...(rows.annotations[sourceId] ?? [])].map(({ id }) => id);
  const trashId = newId('trash');
  await apply(page, { type: 'annotation.remove', sourceId, annotationIds, trashId });
  await apply(page, { type: 'trash.purge', trashIds: [trashId] });
  await writeNote(pane, 'Andrius Kubilius', LATER);
  await expectSaved(page);

  await chooseMenuItem(app, 'workspace.backups');
  const dialog = page.getByRole('dialog', { name: 'Backups' });
  const newest = backupsIn(dialog).first();
  await expect(newest).toContainText(/\d{4}, \d\d:\d\d/u);
  await expect(newest).toContainText('3 sources, 1 mark, 1 note, 0 actors');
  await expect(newest).toContainText(/Whole · .*[kB]/u);
  await newest.click();
  await expect(dialog.getByRole('status')).toHaveText('1 comes and 1 goes.');
  const changes = changesIn(dialog);
  await expect(changes).toContainText('Elon Musk backs US');
  await expect(changes.getByRole('article').filter({ hasText: KEPT })).toContainText('comes');
  await expect(changes.getByRole('article').filter({ hasText: LATER })).toContainText('goes');
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(dialog).toBeHidden();
  await expect(messages(page)).toContainText('Restored the backup of');
  await expect(marginNote(pane, KEPT)).toBeVisible();
  await expect(marginNote(pane, LATER)).toHaveCount(0);
  await expectSaved(page);

  await page.keyboard.press('Control+z');
  await expect(marginNote(pane, LATER)).toBeVisible();
  await expect(marginNote(pane, KEPT)).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(marginNote(pane, KEPT)).toBeVisible();
  await expectSaved(page);
  await close();
  expect(await countOnDisk(workspace, KEPT)).toBe(1);
  expect(await countOnDisk(workspace, LATER)).toBe(0);

  // The way back, after the app was closed: on the command line.
  const { code, answer } = await runDossier('restore', workspace, '--json');
  expect(code).toBe(0);
  const { backups } = JSON.parse(answer) as {
    backups: { backup: number; whole: boolean; counts: { notes: number } }[];
  };
  expect(backups.every(({ whole }) => whole)).toBe(true);
  const before = String(backups[1]?.backup);
  expect((await runDossier('restore', workspace, before, '--preview')).answer).toContain(LATER);
  expect((await runDossier('restore', workspace, before, '--yes')).code).toBe(0);
  const again = await launch({ workspace });
  await expect(marginNote(paneAt(again.page, 1), LATER)).toBeVisible();
  await expect(recoveryBanner(again.page)).toHaveCount(0);
});

test('a damaged backup is named and not offered; the others are', async ({ launch }) => {
  const workspace = await withBackup(launch);
  const [list] = (await filesBelow(workspace)).filter((file) => /^backups\/\d+\.json$/u.test(file));
  const { files } = JSON.parse(await readFile(join(workspace, list ?? ''), 'utf8')) as {
    files: { sha256: string }[];
  };
  const content = join(workspace, 'backups', 'files', `${files[0]?.sha256}.json.gz`);
  await writeFile(content, (await readFile(content)).subarray(0, 40));
  const { page } = await launch({ workspace });
  const dialog = await openCare(page, 'Backups');
  const all = backupsIn(dialog);
  await expect(all.first()).toContainText('Whole');
  await expect(all.last()).toContainText('Damaged: cannot be restored');
  await all.last().click();
  await expect(dialog.getByRole('button', { name: 'Restore this backup' })).toHaveCount(0);
  await all.first().click();
  await expect(dialog.getByRole('status')).toHaveText(/as it was then\. Nothing would change/u);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('the command line does not restore under the open app, and says who has it', async ({
  launch,
}) => {
  const workspace = await withBackup(launch);
  const { page } = await launch({ workspace });
  await expect(marginNote(paneAt(page, 1), KEPT)).toBeVisible();
  expect((await runDossier('restore', workspace)).code).toBe(0);
  const { code, told } = await runDossier('restore', workspace, 'newest', '--yes');
  expect(code).toBe(1);
  expect(told).toContain('The workspace is open elsewhere');
  await expect(marginNote(paneAt(page, 1), KEPT)).toBeVisible();
});

test('what is deleted waits in the trash over restarts, until it is let go by hand', async ({
  launch,
}) => {
  const workspace = await withBackup(launch);
  const first = await launch({ workspace });
  const sourceId = await sourceCalled(first.page, 'Elon Musk backs US');
  await apply(first.page, { type: 'source.remove', sourceId, trashId: newId('trash') });
  await first.close();
  const second = await launch({ workspace });
  await chooseMenuItem(second.app, 'edit.trash');
  const trash = second.page.getByRole('dialog', { name: 'Trash' });
  await expect(trash).toContainText('Elon Musk backs US');
  await trash.getByRole('button', { name: 'Restore' }).click();
  await expect(trash).toContainText('The trash is empty');
  await second.page.keyboard.press('Escape');
  await sourceCards(second.page).filter({ hasText: 'Elon Musk backs US' }).click();
  await expect(marginNote(paneAt(second.page, 1), KEPT)).toBeVisible();
});
