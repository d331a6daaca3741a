/** Copies that synchronising programs leave beside our files, and what was set aside. */
import { beforeEach, describe, expect, it } from 'vitest';
import { anActor, anId, timeAt } from '#core/testing/builders.ts';
import { NOTES_FILE as NOTES, SharedFolder } from '#node/testing/shared-folder.ts';
import { optionsOn, SOURCE } from '#node/testing/workloads.ts';
import { createWorkspace } from './create-workspace.ts';

let shared: SharedFolder;

beforeEach(async () => {
  shared = await SharedFolder.make();
});

const COPIES: readonly (readonly [program: string, file: string])[] = [
  ['Dropbox', `sources/${SOURCE}/notes (Ann's conflicted copy 2026-11-22).json`],
  ['Nextcloud', `sources/${SOURCE}/notes (conflicted copy 2026-11-22 140322).json`],
  ['Syncthing', `sources/${SOURCE}/notes.sync-conflict-20261122-140322-ABCDEFG.json`],
  ['OneDrive', `sources/${SOURCE}/notes-LAPTOP.json`],
  ['iCloud', `sources/${SOURCE}/notes 2.json`],
  ['Google Drive', `sources/${SOURCE}/notes (1).json`],
  ['ownCloud', `sources/${SOURCE}/notes_conflict-20261122-140322.json`],
];

describe('a conflict copy', () => {
  it('stands where its number belongs in the list', async () => {
    const files = [1, 2, 10, 11].map((number) => `sources/${SOURCE}/notes (${number}).json`);
    await shared.elsewhere((theirs) => shared.add(theirs, 3, 'theirs'));
    for (const file of [...files].reverse()) await shared.bring(NOTES, file);
    expect((await shared.look()).copies.map(({ file }) => file)).toEqual(files);
  });

  it.each(COPIES)(
    'of %s is found, looked at, and merged by annotation: %s',
    async (_name, file) => {
      await shared.elsewhere(async (theirs) => {
        await shared.add(theirs, 3, 'theirs');
        await shared.change(theirs, 2, 'their words');
      });
      await shared.change(shared.ours, 1, 'our words');
      await shared.bring(NOTES, file);
      const before = shared.ours.snapshot();
      const { copies } = await shared.look();
      expect(copies).toMatchObject([{ file, holds: 'notes', sourceId: SOURCE }]);
      const preview = await shared.ours.care.previewCopy(file);
      expect(preview).toMatchObject({ ok: true, value: { edits: [{}], conflicts: [{}], bad: 0 } });
      expect(shared.ours.snapshot()).toBe(before);

      expect(await shared.ours.care.importCopy(file)).toEqual({
        ok: true,
        value: { merged: 1, conflicts: 1 },
      });
      expect(shared.words(shared.ours)).toEqual(['our words', 'second', 'theirs']);
      const after = await shared.look();
      expect(after.copies).toEqual([]);
      expect(after.conflicts).toMatchObject([
        { ours: {}, theirs: { bodies: [{ text: 'their words' }] } },
      ]);
      expect(after.aside.map(({ holds, sourceId }) => [holds, sourceId])).toContainEqual([
        'notes',
        SOURCE,
      ]);
      await shared.ours.undo();
      expect(shared.words(shared.ours)).toEqual(['our words', 'second']);
    },
  );

  it('of the main file brings actors, of the journal what was written last', async () => {
    await shared.ours.saveCopyTo('/home/elsewhere');
    const theirs = await shared.open('/home/elsewhere');
    await shared.send(theirs, { type: 'actor.add', actor: anActor(1) });
    await theirs.checkpoint();
    await shared.add(theirs, 3, 'only in the journal');
    await shared.bring('workspace.json', 'workspace-LAPTOP.json');
    await shared.bring('journal.ndjson', 'journal (conflicted copy 2026-11-22).ndjson');
    expect((await shared.look()).copies.map(({ holds }) => holds).sort()).toEqual([
      'journal',
      'workspace',
    ]);
    await shared.ours.care.importCopy('workspace-LAPTOP.json');
    await shared.ours.care.importCopy('journal (conflicted copy 2026-11-22).ndjson');
    expect(Object.keys(shared.ours.snapshot().actors)).toEqual([anId('actor', 1)]);
    expect(shared.words(shared.ours)).toEqual(['first', 'second', 'only in the journal']);
    expect((await shared.look()).copies).toEqual([]);
  });

  it('is refused when it is rubbish or not listed, and stays where it is', async () => {
    const rubbish = `sources/${SOURCE}/notes (1).json`;
    await shared.write(rubbish, Buffer.from('{"crc":"nothing"'));
    expect(await shared.ours.care.importCopy(rubbish)).toMatchObject({
      ok: false,
      error: { reason: 'not-ours' },
    });
    for (const file of ['workspace.json', NOTES, '../secret', '/etc/passwd', '']) {
      for (const ask of [
        shared.ours.care.previewCopy,
        shared.ours.care.importCopy,
        shared.ours.care.putAside,
      ]) {
        expect(await ask(file)).toMatchObject({ ok: false, error: { reason: 'not-found' } });
      }
    }
    expect((await shared.look()).copies).toMatchObject([{ file: rubbish }]);
    expect(await shared.ours.care.putAside(rubbish)).toEqual({ ok: true, value: null });
    const { copies, aside } = await shared.look();
    expect(copies).toEqual([]);
    expect((await shared.bytes(`${aside[0]?.file}`)).toString()).toBe('{"crc":"nothing"');
  });

  it('of another workspace is not taken for ours', async () => {
    const options = { ...optionsOn(shared.files), folder: '/home/elsewhere', title: 'Other' };
    const other = await createWorkspace(options);
    await (other.ok ? other.value.store.close() : other);
    await shared.bring('workspace.json', 'workspace (1).json');
    expect((await shared.ours.care.importCopy('workspace (1).json')).ok).toBe(false);
    expect(shared.words(shared.ours)).toEqual(['first', 'second']);
  });

  it('is told when it appears while the workspace is open', async () => {
    let told = 0;
    shared.ours.care.onChange(() => {
      told += 1;
    });
    await shared.elsewhere((theirs) => shared.add(theirs, 3, 'theirs'));
    await shared.bring(NOTES, COPIES[0]?.[1]);
    await shared.ours.care.notice();
    await shared.ours.care.notice();
    expect(told).toBe(1);
  });
});

describe('what was set aside', () => {
  it('is listed with what it was, why, and what opening did; its good rows can still be taken over', async () => {
    await shared.ours.close();
    const bytes = await shared.bytes(NOTES);
    const spoilt = Buffer.from(
      bytes.toString().replace('"seq":3', '"seq":9').replace('first', 'f1rst'),
    );
    await shared.write(NOTES, spoilt);
    shared.ours = await shared.open();
    const [aside] = (await shared.look()).aside;
    expect(aside).toMatchObject({
      what: NOTES,
      reason: 'damaged',
      holds: 'notes',
      sourceId: SOURCE,
      bytes: spoilt.length,
      recovery: { from: 'backup', recovered: 2, lost: 0, backupAt: timeAt(2) },
    });
    expect(await shared.bytes(`${aside?.file}`)).toEqual(spoilt);
    await shared.remove(shared.ours, 2);
    await shared.send(shared.ours, { type: 'trash.purge', trashIds: [anId('trash', 2)] });
    const preview = await shared.ours.care.previewCopy(aside?.file ?? '');
    // Deleted here after it was set aside: known, and therefore no news.
    expect(preview).toMatchObject({ ok: true, value: { edits: [], bad: 1 } });
    expect((await shared.ours.care.importCopy(aside?.file ?? '')).ok).toBe(true);
    expect(await shared.bytes(`${aside?.file}`)).toEqual(spoilt);
  });

  it('a log that cannot be read is set aside itself, and nothing else suffers', async () => {
    await shared.elsewhere((theirs) => shared.change(theirs, 2, 'their words'));
    await shared.change(shared.ours, 2, 'our words');
    await shared.bring(NOTES);
    await shared.ours.care.notice();
    await shared.ours.close();
    await shared.write('quarantine/changed-elsewhere.json', Buffer.from('{'));
    shared.ours = await shared.open();
    expect(shared.words(shared.ours)).toEqual(['first', 'our words']);
    const { conflicts, aside } = await shared.look();
    expect(conflicts).toEqual([]);
    expect(aside.map(({ what }) => what)).toContain('changed-elsewhere.json');
  });
});
