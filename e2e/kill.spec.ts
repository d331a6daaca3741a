// The machine dies in the middle of a word. The researcher wants back what the window called saved, and the draft.
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { expectSaved, recoveryBanner } from './pages/frame.ts';
import { marginNote, noteEditor, openNoteEditor, paneAt, writeNote } from './pages/reading-pane.ts';
import { openedView } from './support/bridge.ts';
import { note, sourceCalled } from './support/commands.ts';
import type { Dossier } from './support/launch.ts';
import { countOnDisk } from './support/on-disk.ts';

/** A draft in an editor may be older than what was typed by this much, in milliseconds. */
const DRAFT_AGE = 1000;

const LINE = 'The commission counts loans as spending; ask who guarantees them, and until when. ';

/** Types letter by letter, and notes when each one was there. */
async function typeWatched(page: Page, text: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (const letter of text) {
    await page.keyboard.type(letter);
    times.push(Date.now());
  }
  return times;
}

/** What came back must begin what was typed, and hold all that was typed a second before the end. */
function expectFresh(draft: string, typed: string, times: readonly number[], end: number): void {
  expect(typed.startsWith(draft), `the draft is not what was typed: ${draft}`).toBe(true);
  const due = times.filter((time) => time <= end - DRAFT_AGE).length;
  expect(draft.length).toBeGreaterThanOrEqual(due);
  expect(due).toBeGreaterThan(0);
}

test('every process dies right after “Saved”: the note is there', async ({ launch }) => {
  const first = await launch();
  await writeNote(paneAt(first.page, 1), 'emergency summit', 'saved a moment before the end 🖋');
  await expectSaved(first.page);
  await first.kill();
  expect(await countOnDisk(first.workspace, 'saved a moment before the end 🖋')).toBe(1);

  const second = await launch({ profile: first.profile });
  expect(second.workspace).toBe(first.workspace);
  await expect(marginNote(paneAt(second.page, 1), 'saved a moment before the end 🖋')).toBeVisible();
  await expect(recoveryBanner(second.page)).toContainText(
    /\d changes? taken from the journal: nothing saved was lost\./u,
  );
  await expectSaved(second.page);
});

test('every process dies while a note is typed: the draft is there, at most a second old', async ({
  launch,
}) => {
  const first = await launch();
  await openNoteEditor(paneAt(first.page, 1), 'emergency summit');
  const typed = LINE.repeat(3);
  const times = await typeWatched(first.page, typed);
  const end = Date.now();
  await first.kill();
  expect(end - (times[0] ?? end)).toBeGreaterThan(DRAFT_AGE);

  const second = await launch({ profile: first.profile });
  await openNoteEditor(paneAt(second.page, 1), 'emergency summit');
  expectFresh(await noteEditor(second.page).inputValue(), typed, times, end);
});

test('every process dies under a stream of notes: all that were acknowledged are there, once', async ({
  launch,
}) => {
  const first = await launch();
  const sourceId = await sourceCalled(first.page, 'Elon Musk backs US');
  const acknowledged: string[] = [];
  const stream = (async () => {
    for (let count = 1; ; count += 1) {
      const text = `note ${count} of the stream`;
      await note(first.page, sourceId, 'NATO', text);
      acknowledged.push(text);
    }
  })().catch(() => 'ended');
  await expect.poll(() => acknowledged.length).toBeGreaterThan(20);
  await first.kill();
  expect(await stream).toBe('ended');

  const second = await launch({ profile: first.profile });
  const { workspace } = await openedView(second.page);
  const kept = (workspace.annotations[sourceId] as unknown as readonly NoteRow[]).map(
    (row) => row.bodies[0]?.text,
  );
  const missing = acknowledged.filter((text) => !kept.includes(text));
  expect(missing).toEqual([]);
  expect(new Set(kept).size).toBe(kept.length);
  expect(kept.length - acknowledged.length).toBeLessThanOrEqual(1);
});

type NoteRow = { readonly bodies: readonly { readonly text?: string }[] };

// The page of Playwright dies with the renderer, so what came back is asked for through main.
for (const [how, crash] of [
  ['crashes', crashRenderer],
  ['is killed by the system', killRenderer],
] as const) {
  test(`the process of the window ${how} while a note is typed: the window comes back with it`, async ({
    launch,
  }) => {
    const dossier = await launch();
    await writeNote(paneAt(dossier.page, 1), 'Andrius Kubilius', 'who is he?');
    await openNoteEditor(paneAt(dossier.page, 1), 'emergency summit');
    const typed = LINE.repeat(3);
    const times = await typeWatched(dossier.page, typed);
    const end = Date.now();
    await crash(dossier);
    await expect
      .poll(() => askWindow(dossier, 'document.documentElement.dataset.ready ?? ""'))
      .toBe('true');
    await expect.poll(() => askWindow(dossier, 'document.body.innerText')).toContain('Saved');
    const drafts = await askWindow(
      dossier,
      'dossier.request["workspace:open"]().then(({ value }) => JSON.stringify(JSON.parse(value).drafts))',
    );
    const [draft] = Object.values(JSON.parse(drafts) as Record<string, string>);
    expectFresh(draft ?? '', typed, times, end);
    expect(await countOnDisk(dossier.workspace, 'who is he?')).toBe(1);
    await dossier.kill();

    const again = await launch({ profile: dossier.profile });
    await expect(marginNote(paneAt(again.page, 1), 'who is he?')).toBeVisible();
    await openNoteEditor(paneAt(again.page, 1), 'emergency summit');
    await expect(noteEditor(again.page)).toHaveValue(draft ?? '');
  });
}

/** Runs an expression in the page of the visible window; '' while there is none to ask. */
function askWindow({ app }: Dossier, expression: string): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }, code) => {
    const contents = BrowserWindow.getAllWindows().find((window) =>
      window.isVisible(),
    )?.webContents;
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return '';
    return String(await contents.executeJavaScript(code));
  }, expression);
}

async function crashRenderer({ app, page }: Dossier): Promise<void> {
  const crashed = page.waitForEvent('crash');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.webContents.forcefullyCrashRenderer();
  });
  await crashed;
}

async function killRenderer({ app, page }: Dossier): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const process_ = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.webContents.getOSProcessId(),
  );
  if (process_ === undefined) throw new Error('no window');
  process.kill(process_, 'SIGKILL');
  await crashed;
}
