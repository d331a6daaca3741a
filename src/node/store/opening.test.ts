import { describe, expect, it } from 'vitest';
import type { AppError } from '#core/app-error.ts';
import { aComment, anActor, anAnnotation, anId, aSource } from '#core/testing/builders.ts';
import { FileSystemFailure } from '#node/file-system/failure.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { MemoryDisk } from '#node/file-system/memory-disk.ts';
import { memoryFileSystem } from '#node/file-system/memory-file-system.ts';
import { readWhole } from '#node/file-system/whole-file.ts';
import { FOLDER, open, optionsOn, prepare, SOURCE } from '#node/testing/workloads.ts';
import { createWorkspace } from './create-workspace.ts';
import { FORMAT } from './format.ts';
import { MIGRATIONS, type Migration } from './migrate.ts';
import { openWorkspace } from './open-workspace.ts';
import type { OpenOptions, WorkspaceStore } from './types.ts';

async function workspaceDisk(): Promise<{ disk: MemoryDisk; files: FileSystem }> {
  const disk = new MemoryDisk();
  const files = memoryFileSystem(disk);
  await files.makeFolder('/home');
  await files.makeFolder('/home/reader');
  await prepare(files);
  return { disk, files };
}

let requests = 10;
async function note(store: WorkspaceStore, n: number) {
  requests += 1;
  const annotation = anAnnotation(n, { start: n, bodies: [aComment(n, `note ${n}`)] });
  return await store.apply({
    requestId: anId('request', requests),
    command: { type: 'annotation.add', annotation },
  });
}

async function errorOf(
  files: FileSystem,
  over: Partial<OpenOptions> = {},
): Promise<AppError | null> {
  const opened = await openWorkspace({ ...optionsOn(files), ...over });
  return opened.ok ? null : opened.error;
}

async function rewrite(disk: MemoryDisk, path: string, change: (text: string) => string) {
  const node = disk.find(`${FOLDER}/${path}`);
  if (node.kind === 'file') {
    node.content = Buffer.from(change(node.content.toString('utf8')));
    node.durable = node.content;
    node.modified = disk.tick();
  }
}

describe('opening', () => {
  it('says that there is no folder, and that a folder is not a workspace, and leaves it as it is', async () => {
    const files = memoryFileSystem(new MemoryDisk());
    expect(await errorOf(files)).toMatchObject({ code: 'open', reason: 'missing' });
    for (const folder of ['/home', '/home/reader', FOLDER]) {
      await files.makeFolder(folder);
    }
    expect(await errorOf(files)).toMatchObject({ code: 'open', reason: 'not-a-workspace' });
    expect(await files.list(FOLDER)).toEqual([]);
  });

  it('never starts anew where a workspace was', async () => {
    const { files } = await workspaceDisk();
    await files.unlink(`${FOLDER}/workspace.json`);
    const before = await files.list(FOLDER);
    expect(await errorOf(files)).toMatchObject({ code: 'open', reason: 'incomplete' });
    const created = await createWorkspace({ ...optionsOn(files), title: 'Again' });
    expect(created).toMatchObject({ ok: false, error: { code: 'open', reason: 'not-empty' } });
    expect(await files.list(FOLDER)).toEqual(before);
  });

  it('puts a workspace together again from backup and journal when a person says so', async () => {
    const { files } = await workspaceDisk();
    const first = await open(files);
    if (first !== null) {
      await note(first.store, 1);
      await first.store.checkpoint();
      await note(first.store, 2);
    }
    await files.unlink(`${FOLDER}/workspace.json`);
    const opened = await openWorkspace({ ...optionsOn(files), whenIncomplete: 'restore' });
    expect(opened.ok && opened.value.store.snapshot()).toEqual(first?.store.snapshot());
    expect(opened.ok && opened.value.report.incidents).toMatchObject([
      { kind: 'missing-file', file: 'workspace.json', from: 'backup' },
    ]);
    expect((await open(files))?.report.incidents).toEqual([]);
  });

  it("does not take another workspace's notes for ours", async () => {
    const { files } = await workspaceDisk();
    const first = await open(files);
    if (first !== null) {
      await note(first.store, 1);
      await first.store.close();
    }
    const other = { ...optionsOn(files), folder: '/home/other', title: 'Other' };
    const created = await createWorkspace(other);
    if (created.ok) {
      const { store } = created.value;
      requests += 1;
      const command = { type: 'source.add', source: aSource(1) } as const;
      await store.apply({ requestId: anId('request', requests), command });
      await note(store, 2);
      await store.close();
    }
    const notes = `sources/${SOURCE}/notes.json`;
    await files.rename(`/home/other/${notes}`, `${FOLDER}/${notes}`);
    const opened = await open(files);
    expect(opened?.report.incidents).toMatchObject([{ kind: 'damaged-file', from: 'backup' }]);
    expect([...(opened?.store.snapshot().annotations[SOURCE] ?? [])].map(({ id }) => id)).toEqual([
      anId('annotation', 1),
    ]);
  });

  it('gives back the lock when it refuses', async () => {
    const { disk, files } = await workspaceDisk();
    const opened = await open(files);
    await opened?.store.close();
    await rewrite(disk, 'workspace.json', () => 'x');
    await rewrite(disk, 'journal.ndjson', () => 'x');
    for (const name of await files.list(`${FOLDER}/backups`)) {
      await files.rename(`${FOLDER}/backups/${name}`, `/home/${name}`);
    }
    expect(await errorOf(files)).toMatchObject({ code: 'open', reason: 'damaged' });
    expect(await files.list(FOLDER)).not.toContain('lock');
  });

  it.each([
    ['EROFS', 'read-only-disk'],
    ['EACCES', 'no-permission'],
  ] as const)('reads where nothing may be written: %s', async (code, reason) => {
    const { files } = await workspaceDisk();
    const fail = async (path: string): Promise<never> => {
      throw new FileSystemFailure(code, 'write', path);
    };
    const locked: FileSystem = {
      ...files,
      open: (path, mode) => (mode === 'read' ? files.open(path, mode) : fail(path)),
      rename: fail,
      unlink: fail,
      makeFolder: fail,
      link: fail,
    };
    const opened = await openWorkspace(optionsOn(locked));
    expect(opened.ok && opened.value.store.status()).toEqual({ state: 'read-only', reason });
    expect(opened.ok && Object.keys(opened.value.store.snapshot().sources)).toEqual([SOURCE]);
    if (opened.ok) {
      expect(await note(opened.value.store, 1)).toMatchObject({
        ok: false,
        error: { code: 'store', reason: 'read-only' },
      });
    }
  });

  it('reads a newer format and does not touch it', async () => {
    const { files } = await workspaceDisk();
    const newer = [...MIGRATIONS, { to: FORMAT + 1, name: 'next year' }];
    const next = await openWorkspace({ ...optionsOn(files), migrations: newer });
    expect(next.ok && next.value.report.incidents).toEqual([
      { kind: 'migrated', from: FORMAT, to: FORMAT + 1 },
    ]);
    await (next.ok ? next.value.store.close() : null);
    const before = (await readWhole(files, `${FOLDER}/workspace.json`)).bytes;
    const opened = await open(files);
    expect(opened?.store.status()).toEqual({ state: 'read-only', reason: 'newer-format' });
    expect(Object.keys(opened?.store.snapshot().sources ?? {})).toEqual([SOURCE]);
    expect((await readWhole(files, `${FOLDER}/workspace.json`)).bytes.equals(before)).toBe(true);
    expect(await files.list(FOLDER)).not.toContain('lock');
  });

  it('knows a request that was acknowledged before a crash, and before the last checkpoint', async () => {
    const { files } = await workspaceDisk();
    const first = await open(files);
    const command = { type: 'actor.add', actor: anActor(1) } as const;
    const early = { requestId: anId('request', 1001), command };
    const late = { requestId: anId('request', 1002), command: { ...command, actor: anActor(2) } };
    const answers = [await first?.store.apply(early), await first?.store.checkpoint()];
    answers.push(await first?.store.apply(late));
    const second = await open(files);
    for (const request of [early, late]) {
      const again = await second?.store.apply(request);
      expect(again).toMatchObject({ ok: true, value: { requestId: request.requestId } });
    }
    expect(second?.store.seq()).toBe(first?.store.seq());
    expect(answers.length).toBe(3);
  });
});

describe('an older format', () => {
  const migrations: readonly Migration[] = [
    ...MIGRATIONS,
    { to: FORMAT + 1, name: 'shout', row: (table, row) => shouted(table, row) },
    { to: FORMAT + 2, name: 'nothing yet' },
  ];

  function shouted(table: string, row: unknown): unknown {
    const actor = row as { preferredName: string };
    return table === 'actors'
      ? { ...actor, preferredName: actor.preferredName.toUpperCase() }
      : row;
  }

  it('is brought up in the files and in the journal, and the old files are kept', async () => {
    const { files } = await workspaceDisk();
    const old = await open(files);
    const add = (n: number) => ({ type: 'actor.add', actor: anActor(n) }) as const;
    await old?.store.apply({ requestId: anId('request', 2001), command: add(1) });
    await old?.store.checkpoint();
    await old?.store.apply({ requestId: anId('request', 2002), command: add(2) });
    const opened = await openWorkspace({ ...optionsOn(files), migrations });
    expect(opened.ok && opened.value.report.incidents).toEqual([
      { kind: 'migrated', from: FORMAT, to: FORMAT + 2 },
    ]);
    const names = (store: WorkspaceStore) =>
      Object.values(store.snapshot().actors).map((actor) => actor.preferredName);
    expect(opened.ok && names(opened.value.store)).toEqual(['ACTOR 1', 'ACTOR 2']);
    expect(await files.list(`${FOLDER}/backups/format-${FORMAT}-3`)).toEqual([
      'journal.ndjson',
      'workspace.json',
    ]);
    const again = await openWorkspace({ ...optionsOn(files), migrations });
    expect(again.ok && again.value.report.incidents).toEqual([]);
    expect(again.ok && names(again.value.store)).toEqual(['ACTOR 1', 'ACTOR 2']);
  });

  it('stays as it is when a step fails, which is named', async () => {
    const { files } = await workspaceDisk();
    const failing: Migration = {
      to: FORMAT + 1,
      name: 'split names',
      row: () => {
        throw new Error('no name');
      },
    };
    const before = (await readWhole(files, `${FOLDER}/workspace.json`)).bytes;
    expect(await errorOf(files, { migrations: [...MIGRATIONS, failing] })).toMatchObject({
      code: 'open',
      reason: 'damaged',
      detail: `migration ${FORMAT + 1} (split names): Error: no name`,
    });
    expect((await readWhole(files, `${FOLDER}/workspace.json`)).bytes.equals(before)).toBe(true);
    expect((await open(files))?.store.status().state).toBe('saved');
  });

  it('has a chain without gaps', async () => {
    const { files } = await workspaceDisk();
    await expect(errorOf(files, { migrations: [{ to: 3, name: 'too far' }] })).rejects.toThrow(
      'migration too far leads to 3, not 2',
    );
  });
});

describe('creating', () => {
  it('begins again where an earlier creation was interrupted', async () => {
    const { files } = await workspaceDisk();
    const other = { ...optionsOn(files), folder: '/home/other', title: 'Other' };
    await createWorkspace(other);
    await files.unlink('/home/other/workspace.json');
    await files.unlink('/home/other/lock');
    const created = await createWorkspace(other);
    expect(created.ok && created.value.report.incidents).toEqual([]);
  });

  it('refuses a folder with anything in it', async () => {
    const { files } = await workspaceDisk();
    await files.makeFolder('/home/other');
    await (await files.open('/home/other/letter.txt', 'create')).close();
    const created = await createWorkspace({
      ...optionsOn(files),
      folder: '/home/other',
      title: 'Other',
    });
    expect(created).toMatchObject({ ok: false, error: { code: 'open', reason: 'not-empty' } });
    expect(await files.list('/home/other')).toEqual(['letter.txt']);
  });
});
