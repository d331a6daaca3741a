// A disk or a synchronising program has spoilt the files. The researcher wants what can be had, and the truth about it.
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { expectSaved, recoveryBanner, saveState, sourceCards, tryAgain } from './pages/frame.ts';
import { marginNote, paneAt, writeNote } from './pages/reading-pane.ts';
import { makeWorkspace, runDossier } from './support/command-line.ts';
import { note, sourceCalled } from './support/commands.ts';
import { type Dossier, freshFolder, type LaunchOptions, launchDossier } from './support/launch.ts';
import { filesBelow } from './support/on-disk.ts';

const NOTES = ['the first of two notes', 'the second of two notes 🖋'] as const;

/** Workspaces as they were left: closed in peace, and with the journal full because the machine died. */
const left = { closed: '', killed: '' };
let kept = '';

test.beforeAll(async () => {
  test.setTimeout(120_000);
  kept = await mkdtemp(join(tmpdir(), 'dossier-damaged-'));
  left.closed = join(kept, 'closed');
  left.killed = join(kept, 'killed');
  await makeWorkspace(left.closed);
  const first = await launchDossier({ workspace: left.closed });
  const sourceId = await sourceCalled(first.page, 'Elon Musk backs US');
  await note(first.page, sourceId, 'emergency summit', NOTES[0]);
  await first.close();
  await cp(left.closed, left.killed, { recursive: true });
  const second = await launchDossier({ workspace: left.killed });
  await note(second.page, sourceId, 'Andrius Kubilius', NOTES[1]);
  await second.kill();
  const third = await launchDossier({ workspace: left.closed });
  await note(third.page, sourceId, 'Andrius Kubilius', NOTES[1]);
  await third.close();
});

test.afterAll(() => rm(kept, { recursive: true, force: true }));

type Damage = (path: string) => Promise<void>;

const half: Damage = async (path) => truncate(path, Math.floor((await readFile(path)).length / 2));
const zeroed: Damage = async (path) => writeFile(path, Buffer.alloc((await readFile(path)).length));
const emptied: Damage = (path) => truncate(path, 0);
const becameNull: Damage = (path) => writeFile(path, 'null\n');
const garbled: Damage = async (path) => {
  const bytes = await readFile(path);
  const middle = Math.floor(bytes.length / 2);
  for (let at = middle; at < middle + 20; at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0x15;
  await writeFile(path, bytes);
};
const asUtf16: Damage = async (path) =>
  writeFile(path, Buffer.from(`\ufeff${await readFile(path, 'utf8')}`, 'utf16le'));

const DAMAGES: Readonly<Record<string, Damage>> = {
  half,
  zeroed,
  emptied,
  'become null': becameNull,
  garbled,
  'as UTF-16': asUtf16,
};

const NOTES_FILE = /^sources\/[^/]+\/notes\.json$/u;
const WORKSPACE_FILE = /^workspace\.json$/u;
const JOURNAL_FILE = /^journal\.ndjson$/u;

/** A copy of a workspace with one of its files spoilt. Gives its folder and the spoilt file. */
async function spoilt(
  from: keyof typeof left,
  file: RegExp,
  damage: Damage,
): Promise<{ readonly workspace: string; readonly file: string }> {
  const workspace = join(await freshFolder('damaged'), 'workspace');
  await cp(left[from], workspace, { recursive: true });
  const name = (await filesBelow(workspace)).find((one) => file.test(one));
  if (name === undefined) throw new Error(`no file is like ${file}`);
  await damage(join(workspace, name));
  return { workspace, file: name };
}

/** The bytes of what was put aside, by name. */
async function putAside(workspace: string): Promise<Readonly<Record<string, Buffer>>> {
  const names = (await filesBelow(workspace)).filter((one) =>
    /^quarantine\/[0-9a-f]{12}-/u.test(one),
  );
  const bytes = await Promise.all(names.map((name) => readFile(join(workspace, name))));
  return Object.fromEntries(names.map((name, index) => [name, bytes[index] ?? Buffer.alloc(0)]));
}

async function expectNotes(page: Page, notes: readonly string[]): Promise<void> {
  await expect(sourceCards(page)).toHaveCount(3);
  for (const each of notes) await expect(marginNote(paneAt(page, 1), each)).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText(`${notes.length} note`);
}

/** Work goes on, and the next opening has nothing to tell. */
async function expectMended(
  first: Dossier,
  launch: Launch,
  notes: readonly string[],
): Promise<void> {
  await writeNote(paneAt(first.page, 1), 'Cold War', 'written after the damage');
  await expectSaved(first.page);
  await first.close();
  const second = await launch({ workspace: first.workspace });
  await expectNotes(second.page, [...notes, 'written after the damage']);
  await expect(recoveryBanner(second.page)).toHaveCount(0);
}

type Launch = (options: LaunchOptions) => Promise<Dossier>;

for (const [file, pattern] of [
  ['workspace.json', WORKSPACE_FILE],
  ['notes.json', NOTES_FILE],
] as const) {
  for (const [how, damage] of Object.entries(DAMAGES)) {
    test(`${file}, ${how}: all is there from the backup, the damaged copy is kept`, async ({
      launch,
    }) => {
      const { workspace, file: name } = await spoilt('closed', pattern, damage);
      const bytes = await readFile(join(workspace, name));
      const dossier = await launch({ workspace });
      const banner = recoveryBanner(dossier.page);
      await expect(banner).toContainText('1 file was not as Dossier had written them.');
      await expect(banner).toContainText('was used in their place');
      await expect(banner).toContainText('Nothing that was saved is missing.');
      await expect(banner).toContainText('You can go on working.');
      const aside = await putAside(workspace);
      expect(Object.values(aside)).toEqual([bytes]);
      await expect(banner).toContainText(`the damaged copy is kept at ${Object.keys(aside)[0]}.`);
      await expectNotes(dossier.page, NOTES);
      await expectMended(dossier, launch, NOTES);
    });
  }
}

test('a file of notes is gone: it comes back from the backup, and the window says so', async ({
  launch,
}) => {
  const { workspace, file } = await spoilt('closed', NOTES_FILE, unlink);
  const dossier = await launch({ workspace });
  const banner = recoveryBanner(dossier.page);
  await expect(banner).toContainText(`Missing: ${file}.`);
  await expect(banner).toContainText('The backup of');
  await expect(banner).toContainText('Nothing that was saved is missing.');
  await expectMended(dossier, launch, NOTES);
});

for (const [how, damage] of Object.entries({ ...DAMAGES, gone: unlink })) {
  // Half of the last record is what a power cut leaves: no acknowledged note is ever in it, so nothing is told.
  if (how === 'half') continue;
  test(`the journal of a crash, ${how}: what the files hold is there, what may be missing is said`, async ({
    launch,
  }) => {
    const { workspace, file } = await spoilt('killed', JOURNAL_FILE, damage);
    const bytes = how === 'gone' ? null : await readFile(join(workspace, file));
    const dossier = await launch({ workspace });
    const banner = recoveryBanner(dossier.page);
    await expect(banner).toContainText(
      /changes? in the journal could not be read\.|what was changed shortly before is missing\./u,
    );
    await expect(banner).toContainText('Look through your last notes.');
    expect(Object.values(await putAside(workspace))).toEqual(bytes === null ? [] : [bytes]);
    await expectNotes(dossier.page, [NOTES[0]]);
    await expectMended(dossier, launch, [NOTES[0]]);
  });
}

test('a torn last record is ordinary: nothing is told, nothing is put aside', async ({
  launch,
}) => {
  const { workspace } = await spoilt('killed', JOURNAL_FILE, async (path) =>
    truncate(path, (await readFile(path)).length - 20),
  );
  const dossier = await launch({ workspace });
  await expectNotes(dossier.page, [NOTES[0]]);
  await expect(recoveryBanner(dossier.page)).toHaveCount(0);
  expect(await putAside(workspace)).toEqual({});
});

test('workspace.json is gone: nothing is started anew; it can be put back, or restored', async ({
  launch,
}) => {
  const { workspace, file } = await spoilt('killed', WORKSPACE_FILE, unlink);
  const before = await filesBelow(workspace);
  const dossier = await launch({ workspace });
  const { page } = dossier;
  const said = page.getByRole('main');
  await expect(said).toContainText('workspace.json, is no longer in its folder');
  await expect(said).toContainText(workspace);
  await expect(said).toContainText('Nothing in the folder was changed.');
  await expect(said).toContainText('Put it back and try again, or restore it');
  expect(await filesBelow(workspace)).toEqual(before);

  await page.getByRole('button', { name: 'Restore from the newest backup' }).click();
  await expectNotes(page, NOTES);
  await expect(recoveryBanner(page)).toContainText(`Missing: ${file}.`);
  await expect(recoveryBanner(page)).toContainText('Nothing that was saved is missing.');
  await dossier.close();
  expect((await runDossier('list', '--workspace', workspace)).code).toBe(0);
});

test('workspace.json is put back: trying again opens it', async ({ launch }) => {
  const { workspace, file } = await spoilt('closed', WORKSPACE_FILE, unlink);
  const { page } = await launch({ workspace });
  await expect(page.getByRole('main')).toContainText('workspace.json, is no longer');
  await cp(join(left.closed, file), join(workspace, file));
  await tryAgain(page);
  await expectNotes(page, NOTES);
  await expect(recoveryBanner(page)).toHaveCount(0);
});

test('everything that told of the sources is gone: the truth is said, and the texts are never swept away', async ({
  launch,
}) => {
  const { workspace } = await spoilt('closed', WORKSPACE_FILE, zeroed);
  await rm(join(workspace, 'backups'), { recursive: true });
  const originals = (await filesBelow(workspace)).filter((one) => /original\./u.test(one));
  const first = await launch({ workspace });
  const banner = recoveryBanner(first.page);
  await expect(banner).toContainText('There was no whole copy of workspace.json');
  await expect(banner).toContainText('Look through your last notes.');
  await expect(banner).not.toContainText('Nothing that was saved is missing.');
  await first.close();

  const second = await launch({ workspace });
  await second.close();
  const after = await filesBelow(workspace);
  expect(after.filter((one) => /original\./u.test(one))).toEqual(originals);
  expect(after.some((one) => NOTES_FILE.test(one))).toBe(true);
});

test('a newer Dossier has written it: it opens to be read, and not a byte of it changes', async ({
  launch,
}) => {
  const { workspace } = await spoilt('closed', WORKSPACE_FILE, asNewer);
  const before = await contents(workspace);
  const dossier = await launch({ workspace });
  const { page } = dossier;
  await expectNotes(page, NOTES);
  await expect(saveState(page)).toHaveText('Read only: made by a newer Dossier');
  await dossier.close();
  expect(await contents(workspace)).toEqual(before);
});

async function contents(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await filesBelow(folder);
  const bytes = await Promise.all(names.map((name) => readFile(join(folder, name), 'base64')));
  return Object.fromEntries(names.map((name, index) => [name, bytes[index] ?? '']));
}

/** As a later version would write it: with its own format, and with checksums that are right. */
async function asNewer(path: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  const [head = '', ...rows] = text.split('\n');
  const newer = sealed(
    head.replace(/"format":(\d+)/u, (_, format) => `"format":${Number(format) + 1}`),
    '{"head":',
    ',',
  );
  expect(newer).not.toBe(head);
  const end = rows.findIndex((row) => row.startsWith('"end":'));
  const body = [newer, ...rows.slice(0, end)].map((line) => `${line}\n`).join('');
  const sha256 = createHash('sha256').update(body).digest('hex');
  const last = (rows[end] ?? '').replace(/"sha256":"[0-9a-f]*"/u, `"sha256":"${sha256}"`);
  await writeFile(path, `${body}${sealed(last, '"end":', '}')}\n`);
}

/** The line with its CRC-32 made right: `{"crc":"…",` and then what the sum is over, up to the closing brace. */
function sealed(line: string, before: string, after: string): string {
  const object = line.slice(before.length, line.length - after.length);
  const members = object.slice('{"crc":"00000000",'.length, -1);
  const sum = crc32(members).toString(16).padStart(8, '0');
  return `${before}{"crc":"${sum}",${members}}${after}`;
}
