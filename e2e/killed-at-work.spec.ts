// L7 of docs/durability.md: whatever a person is doing when everything dies, what the window called saved is there
// after the next start, and the window says what it did. Thirty rounds in all.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { makeChance } from '#core/testing/chance.ts';
import { test } from './fixtures.ts';
import { expectSaved, openView, recoveryBanner, tryAgain } from './pages/frame.ts';
import { marginNote, paneAt, writeNote } from './pages/reading-pane.ts';
import { startBareApp } from './support/bare-app.ts';
import { openedView, sendRequest } from './support/bridge.ts';
import { makeWorkspace } from './support/command-line.ts';
import { newId } from './support/commands.ts';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';
import { freshSeed } from './support/fresh-seed.ts';
import { givenCorpus } from './support/given-marks.ts';
import { type Dossier, freshFolder, type LaunchOptions } from './support/launch.ts';
import { formatOf, makeOlder } from './support/older-format.ts';
import { filesBelow } from './support/on-disk.ts';

const seed = freshSeed();
const chance = makeChance(seed);
const MORE = process.env.DOSSIER_SOAK === '1' ? 10 : 1;

type Launch = (options?: LaunchOptions) => Promise<Dossier>;

test.describe.configure({ retries: 0 });
test.beforeEach(() => {
  test.setTimeout(180_000 * MORE);
  test.info().annotations.push({ type: 'seed', description: String(seed) });
});

/** Up to so many milliseconds, by chance. */
const soon = (most: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, chance(most)));

/** What the next start tells: so many changes from the journal, nothing lost, nothing put aside. */
async function expectTold(page: Page, least: number): Promise<void> {
  const { recovery } = await openedView(page);
  const changes = recovery?.replayed ?? 0;
  expect(changes).toBeGreaterThanOrEqual(least);
  const words = changes === 1 ? '1 change' : `${changes} changes`;
  await expect(recoveryBanner(page)).toContainText(
    `${words} taken from the journal: nothing saved was lost.`,
  );
  expect(recovery).toMatchObject({ quarantined: [], missing: [], lost: 0, lostChanges: 0 });
  await expectSaved(page);
}

/** A window that has just come back may still move its rows under the pointer. */
async function noteOn(page: Page, words: string, note: string): Promise<void> {
  await expect(() => writeNote(paneAt(page, 1), words, note)).toPass({ timeout: 45_000 });
  await expectSaved(page);
}

const WORDS = ['emergency summit', 'Andrius Kubilius', 'Cold War', 'Bloomberg', 'White House'];

test('a note is typed, “Saved” is shown, everything dies: ten times, each time it is there', async ({
  launch,
}) => {
  let dossier = await launch();
  for (let round = 1; round <= 10 * MORE; round += 1) {
    const words = WORDS[round % WORDS.length] ?? '';
    await noteOn(dossier.page, words, `note of round ${round}`);
    await soon(40);
    await dossier.kill();
    dossier = await launch({ profile: dossier.profile });
    await expectTold(dossier.page, 1);
    await expect(
      marginNote(paneAt(dossier.page, 1), `note of round ${round}`).first(),
    ).toBeVisible();
  }
});

/** A second click on the view that is shown would hide its panel. */
async function showReader(page: Page): Promise<void> {
  if (!(await paneAt(page, 1).isVisible())) await openView(page, 'Library');
}

/** Starts again and again after deaths during a piece of work; gives the notes that must be there each time. */
async function noteAndKill(
  launch: Launch,
  rounds: number,
  during: (dossier: Dossier, round: number) => Promise<void>,
  after: (dossier: Dossier, round: number) => Promise<void>,
  first?: Dossier,
): Promise<void> {
  let dossier = first ?? (await launch());
  for (let round = 1; round <= rounds * MORE; round += 1) {
    const note = `kept in round ${round}`;
    await noteOn(dossier.page, WORDS[round % WORDS.length] ?? '', note);
    await during(dossier, round);
    await dossier.kill();
    dossier = await launch({ profile: dossier.profile });
    await expectTold(dossier.page, 1);
    await showReader(dossier.page);
    await expect(marginNote(paneAt(dossier.page, 1), note).first()).toBeVisible();
    await after(dossier, round);
  }
}

test('everything dies while files are added: each is in or not, none by halves', async ({
  launch,
}) => {
  const folder = await freshFolder('files');
  await noteAndKill(
    launch,
    5,
    async ({ app, page }, round) => {
      const names = Array.from({ length: 30 }, (_, index) => `report ${round}-${index}.txt`);
      for (const name of names)
        await writeFile(join(folder, name), `${name}\n\n${'A line about budgets. '.repeat(99)}\n`);
      await answerOpenDialog(
        app,
        names.map((name) => join(folder, name)),
      );
      await page.getByRole('button', { name: 'Add sources' }).click();
      await expect(page.getByRole('progressbar')).toBeVisible();
      await soon(300);
    },
    async ({ page, workspace }) => {
      const { sources } = (await openedView(page)).workspace;
      for (const { id } of Object.values(sources)) {
        const text = await sendRequest(page, 'source:text', id);
        expect(text.ok, `the text of ${id}`).toBe(true);
        const files = (await filesBelow(join(workspace, 'sources', id))).map((file) =>
          file.replace(/\..*$/u, ''),
        );
        expect(files).toEqual(expect.arrayContaining(['blocks', 'original', 'text']));
      }
    },
  );
});

test('everything dies while a dossier is written: the file is the old one or the new one', async ({
  launch,
}) => {
  const file = join(await freshFolder('export'), 'dossier.md');
  await writeFile(file, 'what was there before');
  const first = await launch();
  await givenCorpus(first.page);
  await noteAndKill(
    launch,
    4,
    async ({ app, page }) => {
      await answerSaveDialog(app, file);
      await app.evaluate(({ dialog }) => {
        dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
      });
      await openView(page, 'Dossier');
      await page.getByRole('main').getByRole('button', { name: 'Export…' }).click();
      await soon(60);
    },
    async () => {
      const text = await readFile(file, 'utf8');
      const whole = text === 'what was there before' || /^# /mu.test(text);
      expect(whole, text.slice(0, 200)).toBe(true);
      expect(text === 'what was there before' || text.endsWith('\n')).toBe(true);
    },
    first,
  );
});

test('everything dies while a workspace is brought to this format: it is of the old or of the new one', async ({
  launch,
}) => {
  let dossier = await launch();
  const { workspace, profile } = dossier;
  for (let round = 1; round <= 4 * MORE; round += 1) {
    const note = `older in round ${round}`;
    await noteOn(dossier.page, WORDS[round % WORDS.length] ?? '', note);
    await dossier.close();
    const format = await formatOf(workspace);
    await makeOlder(workspace);
    // Killed as soon as the folder is its own, or a little later.
    const opening = await startBareApp(profile);
    await expect.poll(() => existsSync(join(workspace, 'lock')), { intervals: [5] }).toBe(true);
    await soon(120);
    await opening.kill();
    expect([1, format]).toContain(await formatOf(workspace));
    dossier = await launch({ profile });
    expect(await formatOf(workspace)).toBe(format);
    await expect(marginNote(paneAt(dossier.page, 1), note).first()).toBeVisible();
    await expectSaved(dossier.page);
    const { recovery } = await openedView(dossier.page);
    expect(recovery?.quarantined ?? []).toEqual([]);
    if (recovery?.advice.includes('migrated'))
      await expect(recoveryBanner(dossier.page)).toContainText('the format of this version');
  }
});

test('everything dies while an actor is renamed and merged: wholly or not at all', async ({
  launch,
}) => {
  const first = await launch();
  const { actors } = await givenCorpus(first.page);
  const into = actors['Elon Musk'];
  const from = actors.Musk;
  if (into === undefined || from === undefined) throw new Error('the corpus has both');
  let merged = false;
  const mentionsOf = async (page: Page, actorId: string): Promise<number> =>
    Object.values((await openedView(page)).workspace.annotations)
      .flatMap((rows) => rows as unknown as readonly { bodies: readonly object[] }[])
      .flatMap(({ bodies }) => bodies)
      .filter((body) => 'actorId' in body && body.actorId === actorId).length;
  const before = (await mentionsOf(first.page, into)) + (await mentionsOf(first.page, from));
  const names = new Set<string>(['Elon Musk']);
  await noteAndKill(
    launch,
    4,
    async ({ page }, round) => {
      names.add(`E. Musk ${round}`);
      const rename = { type: 'actor.change', actorId: into, preferredName: `E. Musk ${round}` };
      const merge = { type: 'actor.merge', from, into };
      for (const command of merged ? [rename] : [rename, merge])
        sendRequest(page, 'workspace:apply', { requestId: newId('request'), command }).catch(
          () => {},
        );
      await soon(30);
    },
    async ({ page }) => {
      const { workspace } = await openedView(page);
      merged = workspace.actors[from] === undefined;
      expect(names).toContain(workspace.actors[into]?.preferredName);
      if (merged) expect(await mentionsOf(page, from)).toBe(0);
      expect((await mentionsOf(page, into)) + (await mentionsOf(page, from))).toBe(before);
    },
    first,
  );
});

test('one of two that want the same workspace dies: the other has everything', async ({
  launch,
}) => {
  const workspace = join(await freshFolder('workspace'), 'shared');
  await makeWorkspace(workspace);
  let first = await launch({ workspace });
  for (let round = 1; round <= 3 * MORE; round += 1) {
    const second = await launch({ workspace });
    await expect(second.page.getByRole('main')).toContainText('The workspace is open elsewhere');
    const words = WORDS[round % WORDS.length] ?? '';
    await noteOn(first.page, words, `of the first, round ${round}`);
    await soon(30);
    await first.kill();
    await tryAgain(second.page);
    await expectTold(second.page, 1);
    await expect(
      marginNote(paneAt(second.page, 1), `of the first, round ${round}`).first(),
    ).toBeVisible();
    first = second;
  }
});
