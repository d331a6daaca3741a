// The texts themselves were spoilt on the disk. They are made anew from the originals, and every note is accounted for.
import { createHash } from 'node:crypto';
import { readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { changesIn, openCare, remadeBanner } from './pages/care-page.ts';
import { expectSaved, openView, recoveryBanner } from './pages/frame.ts';
import { marginNote, paneAt, textIn } from './pages/reading-pane.ts';
import { openedView } from './support/bridge.ts';
import { makeWorkspace } from './support/command-line.ts';
import { note, sourceCalled } from './support/commands.ts';
import { noteRevealed } from './support/dialogs.ts';
import { type Dossier, freshFolder, type LaunchOptions } from './support/launch.ts';
import { countOnDisk, filesBelow } from './support/on-disk.ts';

const TITLE = 'Elon Musk backs US';
const NOTES = ['a note on the summit', 'a note on the commissioner'] as const;

type Left = { readonly workspace: string; readonly source: string };

/** A workspace with two notes, closed in peace. `source` is the folder of the source they are on. */
async function withNotes(launch: (options: LaunchOptions) => Promise<Dossier>): Promise<Left> {
  const workspace = join(await freshFolder('sources'), 'workspace');
  await makeWorkspace(workspace);
  const { page, close } = await launch({ workspace });
  const sourceId = await sourceCalled(page, TITLE);
  await note(page, sourceId, 'emergency summit', NOTES[0]);
  await note(page, sourceId, 'Andrius Kubilius', NOTES[1]);
  await close();
  return { workspace, source: join('sources', sourceId) };
}

async function expectNotes(page: Page): Promise<void> {
  for (const words of NOTES) await expect(marginNote(paneAt(page, 1), words)).toBeVisible();
  await expect(textIn(paneAt(page, 1))).toContainText('emergency summit');
}

test('a damaged reading text is made anew to the letter; the damaged copy can be shown', async ({
  launch,
}) => {
  const { workspace, source } = await withNotes(launch);
  const text = join(workspace, source, 'text.txt');
  const before = await readFile(text);
  const spoilt = Buffer.from(before.toString('utf8').replace('emergency', 'emergenzy'));
  await writeFile(text, spoilt);
  await unlink(join(workspace, source, 'blocks.json'));

  const { page, app, close } = await launch({ workspace });
  const banner = remadeBanner(page);
  await expect(banner).toContainText(/The text of “Elon Musk backs US.*was made anew/u);
  await expect(banner).toContainText('same to the letter: every note is at its place');
  await expectNotes(page);
  expect(await readFile(text)).toEqual(before);
  const [kept = ''] = (await filesBelow(workspace)).filter((file) => /^quarantine\//u.test(file));
  await expect(banner).toContainText(`The damaged copy is kept at ${kept}.`);
  expect(await readFile(join(workspace, kept))).toEqual(spoilt);

  await banner.getByRole('button', { name: 'Files set aside' }).click();
  const aside = page.getByRole('dialog', { name: 'Files set aside' });
  await expect(aside.getByRole('article')).toContainText(`${source}/text.txt: It was damaged;`);
  const { revealed } = await noteRevealed(app);
  await aside.getByRole('button', { name: 'Show in folder' }).click();
  await expect.poll(revealed).toEqual([join(workspace, kept)]);
  await close();
  const again = await launch({ workspace });
  await expectNotes(again.page);
  await expect(remadeBanner(again.page)).toHaveCount(0);
});

test('text and original are both damaged: it is said, the notes are safe, nothing is made up', async ({
  launch,
}) => {
  const { workspace, source } = await withNotes(launch);
  for (const file of ['text.txt', 'original.txt']) {
    const [name = file] = (await filesBelow(workspace)).filter((one) =>
      one.startsWith(join(source, file.slice(0, 5))),
    );
    await writeFile(join(workspace, name), 'rubbish');
  }
  const { page } = await launch({ workspace });
  await expect(remadeBanner(page)).toContainText(
    'and its original are damaged. Its notes are safe.',
  );
  await expect(paneAt(page, 1)).toContainText('This text could not be read');
  for (const words of NOTES) expect(await countOnDisk(workspace, words)).toBe(1);
  await openView(page, 'Notes');
  await expect(page.getByRole('region', { name: 'Notes and marks' })).toContainText(NOTES[0]);
});

test('a text of another parser: who is found moves along, the others are placed with one click', async ({
  launch,
}) => {
  const { workspace, source } = await withNotes(launch);
  await asFromOtherText(workspace, source);
  const { page, close } = await launch({ workspace });
  await expect(remadeBanner(page)).toContainText(
    'reads a little differently now: 1 note moved along.',
  );
  await expect(remadeBanner(page)).toContainText('1 note must be placed by hand.');
  await expect(marginNote(paneAt(page, 1), NOTES[0])).toBeVisible();
  await remadeBanner(page).getByRole('button', { name: 'Show notes without a place' }).click();
  const list = page.getByRole('region', { name: 'Notes and marks' });
  await expect(list).toContainText(NOTES[1]);
  await expect(list).not.toContainText(NOTES[0]);
  const places = list.getByRole('list', { name: 'Where it might belong' });
  await expect(places).toContainText('Kubilius');
  await places.getByRole('button', { name: 'It belongs here' }).first().click();
  await expect(page.getByRole('main')).toContainText('Every mark is at its place');
  await expectSaved(page);
  await page.keyboard.press('Control+z');
  await expect(list).toContainText(NOTES[1]);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('main')).toContainText('Every mark is at its place');
  const { workspace: rows } = await openedView(page);
  const hashes = Object.values(rows.annotations).flatMap((list_) =>
    [...list_].map(({ target }) => target.textSha256),
  );
  expect(new Set(hashes).size).toBe(1);
  await close();
});

test('what a damaged file of notes held is recovered, told with numbers, and can be looked into', async ({
  launch,
}) => {
  const { workspace, source } = await withNotes(launch);
  const file = join(source, 'notes.json');
  const bytes = await readFile(join(workspace, file));
  bytes[bytes.indexOf(NOTES[0])] = 0x41;
  await writeFile(join(workspace, file), bytes);
  const { page } = await launch({ workspace });
  const banner = recoveryBanner(page);
  await expect(banner).toContainText(
    /notes\.json: recovered 2 marks from \d+ \w+ \d{4}, \d\d:\d\d; the damaged copy is kept at quarantine\//u,
  );
  await expectNotes(page);
  await banner.getByRole('button', { name: 'Files set aside' }).click();
  const aside = page.getByRole('dialog', { name: 'Files set aside' });
  await expect(aside).toContainText('Recovered 2 entries from the backup of');
  await aside.getByRole('button', { name: 'What is in it' }).click();
  await expect(aside.getByRole('status')).toContainText('Nothing in it is new here.');
  await expect(changesIn(aside)).toHaveCount(0);
  await aside.getByRole('button', { name: 'Restore from a backup…' }).click();
  await expect(page.getByRole('dialog', { name: 'Backups' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect((await openCare(page, 'Files set aside')).page()).toBe(page);
});

/**
 * As if an earlier version of the parser had read another text: the row of the source names a text that is gone, and
 * both notes were made on it, the second one with words that the text of today does not have just so.
 */
async function asFromOtherText(workspace: string, source: string): Promise<void> {
  const other = createHash('sha256').update('another text').digest('hex');
  const id = source.split('/')[1] ?? '';
  await resealed(join(workspace, 'workspace.json'), (line) =>
    line.includes(`"id":"${id}"`) && line.includes('"table":"sources"')
      ? line.replace(/("text":\{[^}]*"sha256":")[0-9a-f]{64}/u, `$1${other}`)
      : line,
  );
  await resealed(join(workspace, source, 'notes.json'), (line) =>
    line
      .replace(/("textSha256":")[0-9a-f]{64}/u, `$1${other}`)
      .replace('"exact":"Andrius Kubilius"', '"exact":"Andreas Q. Kubilius, who spoke"'),
  );
}

/** Changes rows of a stored file and makes its checksums right again. */
async function resealed(path: string, change: (line: string) => string): Promise<void> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  const end = lines.findIndex((line) => line.startsWith('"end":'));
  const rows = lines.slice(0, end).map((line) => {
    if (!line.startsWith('{"crc":"')) return line;
    const comma = line.endsWith(',') ? ',' : '';
    const object = change(comma === '' ? line : line.slice(0, -1));
    return `${sealed(object)}${comma}`;
  });
  const body = rows.map((line) => `${line}\n`).join('');
  const sha256 = createHash('sha256').update(body).digest('hex');
  const last = (lines[end] ?? '').slice('"end":'.length, -1);
  const told = sealed(last.replace(/"sha256":"[0-9a-f]*"/u, `"sha256":"${sha256}"`));
  await writeFile(path, `${body}"end":${told}}\n`);
}

/** `{"crc":"…",` and then what the sum is over, up to the closing brace. */
function sealed(object: string): string {
  const members = object.slice('{"crc":"00000000",'.length, -1);
  return `{"crc":"${crc32(members).toString(16).padStart(8, '0')}",${members}}`;
}
