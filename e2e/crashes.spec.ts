// A process beside the notes dies, hangs or runs out of memory. The window comes back by itself and says what happened;
// a file that breaks the parser breaks nothing else.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { expectSaved, sourceCards } from './pages/frame.ts';
import { marginNote, noteEditor, openNoteEditor, paneAt, writeNote } from './pages/reading-pane.ts';
import { openedView } from './support/bridge.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { type Dossier, freshFolder } from './support/launch.ts';
import { countOnDisk, filesBelow } from './support/on-disk.ts';
import { breakParser, killParser, pingsDuring } from './support/parser-faults.ts';
import { askWindow, killRenderer, ruinRenderer } from './support/renderer-faults.ts';

/** So little memory that it is soon used up; the page itself needs about a fifth of it. */
const LITTLE_MEMORY = ['--js-flags=--max-old-space-size=160'];

const DRAFT = 'The commission counts loans as spending; ask who guarantees them.';

type Fault = {
  readonly how: string;
  readonly args?: readonly string[];
  readonly bring: (dossier: Dossier) => Promise<void>;
  readonly told: string;
};

const FAULTS: readonly Fault[] = [
  {
    how: 'is killed',
    bring: killRenderer,
    told: 'The window stopped working and was opened again.',
  },
  {
    how: 'hangs',
    bring: (dossier) => ruinRenderer(dossier, 'for (;;);'),
    told: 'The window did not answer any more and was opened again.',
  },
  {
    how: 'has no memory left',
    args: LITTLE_MEMORY,
    bring: (dossier) =>
      ruinRenderer(
        dossier,
        'const all = []; for (;;) all.push(Array.from({ length: 1e5 }, () => ({})));',
      ),
    // Not every system tells a lack of memory from another end.
    told: 'and was opened again.',
  },
];

for (const { how, args = [], bring, told } of FAULTS) {
  test(`the page ${how} while a note is typed: it comes back with the draft, and says so`, async ({
    launch,
  }) => {
    const dossier = await launch({ args });
    await writeNote(paneAt(dossier.page, 1), 'Andrius Kubilius', 'who is he?');
    await openNoteEditor(paneAt(dossier.page, 1), 'emergency summit');
    await dossier.page.keyboard.type(DRAFT);
    await expect
      .poll(async () => Object.values((await openedView(dossier.page)).drafts))
      .toEqual([DRAFT]);
    await bring(dossier);
    // The page of Playwright is gone with its process, so what came back is asked for through main.
    const body = () => askWindow(dossier, 'document.body.innerText');
    await expect.poll(body, { timeout: 40_000 }).toContain(told);
    expect(await body()).toContain('Everything shown as saved is on the disk');
    expect(await body()).toContain('who is he?');
    await expect.poll(body).toContain('Saved');
    expect(await countOnDisk(dossier.workspace, 'who is he?')).toBe(1);
    await dossier.kill();

    const again = await launch({ profile: dossier.profile });
    await expect(marginNote(paneAt(again.page, 1), 'who is he?')).toBeVisible();
    await openNoteEditor(paneAt(again.page, 1), 'emergency summit');
    await expect(noteEditor(again.page)).toHaveValue(DRAFT);
  });
}

const NAMES = ['before.txt', 'hostile.txt', 'after.txt'] as const;

/** Three files, the middle one of which finds the parser's weak spot. */
async function addHostile({ app, page }: Dossier): Promise<void> {
  const folder = await freshFolder('files');
  for (const name of NAMES) {
    await writeFile(join(folder, name), `About ${name}\n\nThe words of ${name} are here.\n`);
  }
  await answerOpenDialog(
    app,
    NAMES.map((name) => join(folder, name)),
  );
  await page.getByRole('button', { name: 'Add sources' }).click();
}

/** The two good files are in, the hostile one is not, nothing of it is left, and the notes are what they were. */
async function expectOnlyTheRest({ page, workspace }: Dossier, reason: string): Promise<void> {
  const report = page.getByRole('region', { name: 'What was added' });
  await expect(report).toContainText('2 sources added, 1 file not.', { timeout: 50_000 });
  await expect(report).toContainText('hostile.txt');
  await expect(report).toContainText(reason);
  await expectSaved(page);
  await report.getByRole('button', { name: 'Dismiss' }).click();
  await expect(sourceCards(page)).toHaveCount(5);
  await expect(sourceCards(page).filter({ hasText: 'hostile' })).toHaveCount(0);
  const { workspace: view } = await openedView(page);
  const sources = Object.keys(view.sources);
  const folders = new Set(
    (await filesBelow(workspace))
      .filter((file) => file.startsWith('sources/'))
      .map((file) => file.split('/')[1] ?? ''),
  );
  expect([...folders].sort()).toEqual(sources.sort());
  await expect(marginNote(paneAt(page, 1), 'made before')).toBeVisible();
}

async function prepared(
  launch: (options?: object) => Promise<Dossier>,
  args: readonly string[] = [],
) {
  const dossier = await launch({ args });
  await writeNote(paneAt(dossier.page, 1), 'emergency summit', 'made before');
  return dossier;
}

async function writeMeanwhile(page: Page): Promise<void> {
  await writeNote(paneAt(page, 1), 'Andrius Kubilius', 'made meanwhile');
  await expectSaved(page);
}

test('a file makes the parser hang: it is ended at its limit, and the window answers all the while', async ({
  launch,
}) => {
  const dossier = await prepared(launch);
  await breakParser(dossier, 'hostile.txt', 'for (;;);');
  await addHostile(dossier);
  const pings = pingsDuring(dossier.page);
  await writeMeanwhile(dossier.page);
  await expectOnlyTheRest(dossier, 'Reading it took too long');
  const { slowest, typical, count } = await pings.stop();
  process.stdout.write(
    `  pings while the parser hung: ${count}, 95 % within ${typical} ms, slowest ${slowest} ms\n`,
  );
  expect(count).toBeGreaterThan(50);
  expect(typical).toBeLessThan(100);
  expect(await countOnDisk(dossier.workspace, 'made meanwhile')).toBe(1);
});

test('the parser is killed while it reads: one file is not in, and that is said', async ({
  launch,
}) => {
  const dossier = await prepared(launch);
  await breakParser(dossier, 'hostile.txt', 'for (;;);');
  await addHostile(dossier);
  await killParser(dossier);
  await expectOnlyTheRest(dossier, 'Reading it failed');
});

test('a file makes the parser use up its memory: one file is not in, and that is said', async ({
  launch,
}) => {
  const dossier = await prepared(launch, LITTLE_MEMORY);
  await breakParser(
    dossier,
    'hostile.txt',
    'const all = []; for (;;) all.push(Array.from({ length: 1e5 }, () => ({})));',
  );
  await addHostile(dossier);
  await expectOnlyTheRest(dossier, 'Reading it failed');
});
