// The researcher starts Dossier again while it is open. Nothing may be written twice, and it must be clear who has it.
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { expectSaved, saveState, tryAgain } from './pages/frame.ts';
import { marginNote, paneAt, writeNote } from './pages/reading-pane.ts';
import { makeWorkspace, runDossier } from './support/command-line.ts';
import { freshFolder, startElectron } from './support/launch.ts';
import { countOnDisk } from './support/on-disk.ts';

test('a second start with the same profile brings the first window forward and ends', async ({
  launch,
}) => {
  const first = await launch();
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.minimize();
  });
  const other = join(await freshFolder('other'), 'elsewhere');
  await makeWorkspace(other);
  // It may be gone before Playwright has spoken to it.
  const second = await startElectron(first.profile, { workspace: other }).catch(() => null);
  await expect.poll(() => second === null || second.process().exitCode !== null).toBe(true);
  await expect
    .poll(() =>
      first.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .filter((window) => window.isVisible())
          .map((window) => window.isMinimized()),
      ),
    )
    .toEqual([false]);
  await writeNote(paneAt(first.page, 1), 'emergency summit', 'still the only one');
  await expectSaved(first.page);
});

test('another profile is told who has the workspace, and gets it when it is free', async ({
  launch,
}) => {
  const workspace = join(await freshFolder('workspace'), 'shared');
  await makeWorkspace(workspace);
  const first = await launch({ workspace });
  await writeNote(paneAt(first.page, 1), 'emergency summit', 'before the second start');
  const process_ = first.app.process().pid;

  const second = await launch({ workspace });
  const said = second.page.getByRole('main');
  await expect(said).toContainText('The workspace is open elsewhere');
  await expect(said).toContainText(workspace);
  await expect(said).toContainText(hostname());
  await expect(said).toContainText(`process ${process_}`);
  await expect(said).toContainText('Nothing in the folder was changed.');
  await expect(said).toContainText('Close it there');
  await expect(said).not.toContainText(/\d{4}-\d\d-\d\dT/u);

  await writeNote(paneAt(first.page, 1), 'Andrius Kubilius', 'after the second start');
  await expectSaved(first.page);
  await tryAgain(second.page);
  await expect(said).toContainText('The workspace is open elsewhere');
  await first.close();

  await tryAgain(second.page);
  await expect(marginNote(paneAt(second.page, 1), 'before the second start')).toBeVisible();
  await expect(marginNote(paneAt(second.page, 1), 'after the second start')).toBeVisible();
  await writeNote(paneAt(second.page, 1), 'Cold War', 'from the second');
  await expectSaved(second.page);
  for (const note of ['before the second start', 'after the second start', 'from the second']) {
    expect(await countOnDisk(workspace, note)).toBe(1);
  }
});

test('what is open elsewhere can be read, and taken over by a person who knows', async ({
  launch,
}) => {
  const workspace = join(await freshFolder('workspace'), 'shared');
  await makeWorkspace(workspace);
  const first = await launch({ workspace });
  await writeNote(paneAt(first.page, 1), 'emergency summit', 'from the first');
  await expectSaved(first.page);
  const second = await launch({ workspace });
  await second.page.getByRole('button', { name: 'Open to read only' }).click();
  await expect(marginNote(paneAt(second.page, 1), 'from the first')).toBeVisible();
  await expect(saveState(second.page)).toHaveText('Read only: open elsewhere');
  await second.close();

  const third = await launch({ workspace });
  await third.page.getByRole('button', { name: 'Take it over here' }).click();
  await expect(marginNote(paneAt(third.page, 1), 'from the first')).toBeVisible();
  await expect(saveState(first.page)).toHaveText('Read only: open elsewhere');
  await writeNote(paneAt(third.page, 1), 'Cold War', 'from the one who took over');
  await first.close();
  await expect(saveState(third.page)).toHaveText(/^Saved /u);
  await third.close();
  for (const note of ['from the first', 'from the one who took over']) {
    expect(await countOnDisk(workspace, note)).toBe(1);
  }
});

test('after the first was killed, the second takes over without a question', async ({ launch }) => {
  const workspace = join(await freshFolder('workspace'), 'shared');
  await makeWorkspace(workspace);
  const first = await launch({ workspace });
  await writeNote(paneAt(first.page, 1), 'emergency summit', 'written by the dead');
  await expectSaved(first.page);
  await first.kill();

  const second = await launch({ workspace });
  await expect(marginNote(paneAt(second.page, 1), 'written by the dead')).toBeVisible();
  await expectSaved(second.page);
});

test('the command line reads while the window writes, and changes nothing', async ({ launch }) => {
  const workspace = join(await freshFolder('workspace'), 'shared');
  await makeWorkspace(workspace);
  const { page } = await launch({ workspace });
  await writeNote(paneAt(page, 1), 'emergency summit', 'seen from the terminal');
  await expectSaved(page);
  const { code, answer } = await runDossier('export', '--workspace', workspace, '--out', '-');
  expect(code).toBe(0);
  expect(answer).toContain('seen from the terminal');
  await writeNote(paneAt(page, 1), 'Andrius Kubilius', 'and on');
  await expectSaved(page);
  expect(await countOnDisk(workspace, 'and on')).toBe(1);
});
