import { describe, expect, it } from 'vitest';
import { aComment, anActor, anAnnotation, anId } from '#core/testing/builders.ts';
import type { Command } from '#core/workspace/command.ts';
import { MemoryDisk } from '#node/file-system/memory-disk.ts';
import { memoryFileSystem } from '#node/file-system/memory-file-system.ts';
import { FOLDER, optionsOn, prepare, SOURCE } from '#node/testing/workloads.ts';
import { type Backup, keptBackups, listBackups, readBackedUp } from './backups.ts';
import { openWorkspace } from './open-workspace.ts';

function backupsAt(times: readonly string[]): readonly Backup[] {
  return times.map((at, index): Backup => ({ seq: times.length - index, at, files: [] }));
}

function day(n: number, hour = 12): string {
  return new Date(Date.UTC(2025, 2, n, hour)).toISOString();
}

describe('which backups are kept', () => {
  it('the last five, and one a day for fourteen days', () => {
    const times = Array.from({ length: 60 }, (_, index) =>
      day(40 - Math.floor(index / 3), 20 - (index % 3)),
    );
    const kept = keptBackups(backupsAt(times)).map(({ at }) => at);
    expect(kept.length).toBe(14 + 3);
    expect(kept.slice(0, 5)).toEqual(times.slice(0, 5));
    expect(kept.slice(5)).toEqual(
      times.filter((_, index) => index >= 6 && index % 3 === 0).slice(0, 12),
    );
  });

  it('whatever the clock says: a clock that was put back makes none of them old', () => {
    const times = [day(1), day(2), day(30), day(29), day(28)];
    expect(keptBackups(backupsAt(times)).length).toBe(5);
    const future = ['9999-01-01T00:00:00.000Z', ...Array.from({ length: 4 }, (_, n) => day(n + 1))];
    expect(keptBackups(backupsAt(future)).length).toBe(5);
  });
});

describe('backups', () => {
  it('are made at each checkpoint, whole, and share what did not change', async () => {
    const files = memoryFileSystem(new MemoryDisk());
    await files.makeFolder('/home');
    await files.makeFolder('/home/reader');
    await prepare(files);
    let minute = 0;
    const options = optionsOn(files);
    const clock = () => day(1 + Math.floor(minute / 4), minute % 4);
    const opened = await openWorkspace({ ...options, clock });
    if (!opened.ok) {
      throw new Error('not open');
    }
    const { store } = opened.value;
    for (let n = 1; n <= 20; n += 1) {
      minute = n;
      const annotation = anAnnotation(n, { start: n, bodies: [aComment(n, `note ${n}`)] });
      const command =
        n % 2 === 0
          ? ({ type: 'annotation.add', annotation } as const)
          : ({ type: 'workspace.rename', title: `Title ${n}` } as const);
      await store.apply({ requestId: anId('request', 100 + n), command });
      await store.checkpoint();
    }
    const place = { fileSystem: files, folder: FOLDER, random: options.random };
    const backups = await listBackups(place);
    // Two of the last five share a day with the newest of that day.
    expect(backups.map(({ seq }) => seq).slice(0, 5)).toEqual([21, 20, 19, 18, 17]);
    expect(backups.length).toBeLessThan(14);
    const used = new Set(backups.flatMap((backup) => backup.files.map(({ sha256 }) => sha256)));
    expect((await files.list(`${FOLDER}/backups/files`)).length).toBe(used.size);
    for (const backup of backups) {
      for (const file of backup.files) {
        const content = await readBackedUp(place, file);
        expect(content?.toString('utf8')).toContain(`"seq":${file.seq}`);
      }
    }
    const names = backups[0]?.files.map(({ file }) => file);
    expect(names).toEqual(['workspace.json', `sources/${SOURCE}/notes.json`]);
  });
});

describe('restoring a backup', () => {
  it('brings every row back in one step that can be undone', async () => {
    const files = memoryFileSystem(new MemoryDisk());
    await files.makeFolder('/home');
    await files.makeFolder('/home/reader');
    await prepare(files);
    const opened = await openWorkspace(optionsOn(files));
    if (!opened.ok) {
      throw new Error('not open');
    }
    const { store } = opened.value;
    const send = async (n: number, command: Command) => {
      const answer = await store.apply({ requestId: anId('request', 900 + n), command });
      expect(answer.ok).toBe(true);
    };
    await send(1, { type: 'annotation.add', annotation: anAnnotation(1) });
    await send(2, { type: 'actor.add', actor: anActor(1) });
    await store.checkpoint();
    const then = store.snapshot();
    await send(3, { type: 'source.remove', sourceId: SOURCE, trashId: anId('trash', 1) });
    await send(4, { type: 'actor.change', actorId: anId('actor', 1), preferredName: 'Other' });
    await send(5, { type: 'workspace.rename', title: 'Other' });
    await store.checkpoint();
    const now = store.snapshot();
    const listed = await store.backups();
    expect(listed.ok && listed.value.map(({ seq }) => seq)).toEqual([6, 3, 1]);
    const preview = await store.previewBackup(3);
    expect(preview).toMatchObject({ ok: true, value: { seq: 3, changes: 5 } });
    expect(preview.ok && preview.value.workspace).toEqual(then);
    expect(await store.restoreBackup(3)).toMatchObject({ ok: true, value: { seq: 7 } });
    expect(store.snapshot()).toEqual(then);
    expect(await store.restoreBackup(3)).toMatchObject({
      ok: false,
      error: { reason: 'nothing-to-do' },
    });
    expect(store.history().undo).toMatchObject({ label: 'restore-backup' });
    await store.undo();
    expect(store.snapshot()).toEqual(now);
    expect(await store.restoreBackup(2)).toMatchObject({
      ok: false,
      error: { reason: 'not-found' },
    });
  });
});
