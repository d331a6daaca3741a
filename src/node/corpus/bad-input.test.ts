/**
 * Bad input, one table: whatever is in a file or is the file, it is read whole or refused by name and reason; the file
 * beside it comes in, what was there before is as it was, and nothing half done is left.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFile,
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppError } from '#core/app-error.ts';
import { parseSource } from '#core/source/parse-source.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { nodeFileSystem } from '#node/file-system/node-file-system.ts';
import { createWorkspace } from '#node/store/create-workspace.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import { BAD_FILES } from '#node/testing/bad-files.ts';
import { describeError } from '#words/errors.ts';
import { type ImportOutcome, importFiles, type Parse } from './import-files.ts';

const parse: Parse = async (fileName, bytes) => parseSource({ fileName, bytes });

let folder = '';
let store: WorkspaceStore;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dossier-bad-'));
  const created = await createWorkspace({
    folder: join(folder, 'workspace'),
    title: 'Bad input',
    clock: () => new Date().toISOString(),
    random: (length) => new Uint8Array(randomBytes(length)),
  });
  if (!created.ok) {
    throw new Error(JSON.stringify(created.error));
  }
  store = created.value.store;
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
}, 300_000);

/** A fresh folder for the files of one case. */
async function place(): Promise<string> {
  count += 1;
  const path = join(folder, String(count));
  await mkdir(path);
  return path;
}

/** Every file below the workspace, with what is in those that never change. */
async function onDisk(): Promise<ReadonlyMap<string, string>> {
  const root = join(folder, 'workspace', 'sources');
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name));
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(file, 'base64')] as const)),
  );
}

/** Imports a file with a good one after it, and checks all that must hold whatever the first one is. */
async function importWith(path: string, fileSystem: FileSystem = nodeFileSystem) {
  const good = join(await place(), 'good.txt');
  await writeFile(good, `A good text, number ${count}.`);
  const before = { sources: store.snapshot().sources, files: await onDisk() };
  const { outcomes } = await importFiles(store, [path, good], parse, { fileSystem });
  expect(outcomes).toHaveLength(2);
  const [bad, beside] = outcomes as [ImportOutcome, ImportOutcome];
  expect(beside.result.ok).toBe(true);
  const after = { sources: store.snapshot().sources, files: await onDisk() };
  expect(after.sources).toMatchObject(before.sources);
  expect(Object.keys(after.sources).length).toBe(
    Object.keys(before.sources).length + (bad.result.ok ? 2 : 1),
  );
  for (const [file, content] of before.files) {
    expect(after.files.get(file), file).toBe(content);
  }
  const folders = await readdir(join(folder, 'workspace', 'sources'));
  expect(folders.sort()).toEqual(Object.keys(after.sources).sort());
  expect([...after.files.keys()].filter((file) => file.endsWith('.tmp'))).toEqual([]);
  return bad;
}

/** A refusal says what happened and to which file, what was kept, and what to do. */
function expectWords(error: AppError, name: string): void {
  const { what, kept, todo } = describeError(error);
  expect(what).toMatch(/^\p{Lu}.{10,}: /u);
  expect(what).toContain(name);
  expect(kept).not.toBe('');
  expect(todo).not.toBe('');
}

describe('what is in a file', () => {
  it.each(BAD_FILES.map((file) => [file.what, file] as const))('%s', async (_what, file) => {
    const name = file.name ?? 'bad.txt';
    const path = join(await place(), name);
    await writeFile(path, file.bytes);
    const { result } = await importWith(path);
    expect(await readFile(path)).toEqual(Buffer.from(file.bytes));
    if ('refused' in file) {
      expect(result).toMatchObject({ ok: false, error: { reason: file.refused, file: name } });
      expect(result).toMatchObject(
        file.detail === undefined ? {} : { error: { detail: file.detail } },
      );
      expectWords((result as { error: AppError }).error, name);
      return;
    }
    expect(result.ok ? 'read' : result.error).toBe('read');
    const id = result.ok ? result.value : ('' as never);
    const reading = await store.readingText(id);
    expect(reading.ok && reading.value.text).toContain(file.reads);
    const original = await store.originalBytes(id);
    expect(original.ok && Buffer.from(original.value)).toEqual(Buffer.from(file.bytes));
    const source = store.snapshot().sources[id];
    expect(source?.original.name).toBe(name);
    expect(source?.original.encoding).toBe(file.encoding ?? 'utf-8');
    const parsed = parseSource({ fileName: name, bytes: file.bytes });
    expect(parsed.ok && parsed.value.remarks).toContain(file.remark ?? 'no-date');
  });
});

/** What a file is, and the reason it is refused for. */
const KINDS: readonly (readonly [string, string, (path: string) => Promise<unknown> | unknown])[] =
  [
    ['a pipe', 'not-a-file', (path) => execFileSync('mkfifo', [path])],
    ['a link to a device without end', 'not-a-file', (path) => symlink('/dev/zero', path)],
    ['a link to a device without anything', 'not-a-file', (path) => symlink('/dev/null', path)],
    ['a link to itself', 'unreadable', (path) => symlink(path, path)],
    ['a link to nothing', 'unreadable', (path) => symlink('/nowhere/at/all', path)],
    ['nothing', 'unreadable', () => undefined],
    [
      'a file of 300 MB',
      'too-large',
      async (path) => {
        await writeFile(path, '');
        await truncate(path, 300_000_000);
      },
    ],
  ];

describe.skipIf(process.platform === 'win32')('what a file is', () => {
  it.each(KINDS)('%s', async (_what, reason, make) => {
    const path = join(await place(), 'bad.txt');
    await make(path);
    const { result } = await importWith(path);
    expect(result).toMatchObject({ ok: false, error: { code: 'import', reason, file: 'bad.txt' } });
    expectWords((result as { error: AppError }).error, 'bad.txt');
  });

  it('a link to a file is read like the file', async () => {
    const path = await place();
    await writeFile(join(path, 'real.txt'), 'A real file behind a link.');
    await symlink('real.txt', join(path, 'link.txt'));
    expect((await importWith(join(path, 'link.txt'))).result.ok).toBe(true);
  });

  it.skipIf(process.getuid?.() === 0)('may not be read (not tried as root, who may)', async () => {
    const path = join(await place(), 'bad.txt');
    await writeFile(path, 'A secret.');
    await chmod(path, 0);
    const { result } = await importWith(path);
    expect(result).toMatchObject({ error: { reason: 'unreadable', detail: 'EACCES' } });
  });

  it('a folder with the name of a text is looked into', async () => {
    const path = join(await place(), 'x.txt');
    await mkdir(path);
    await writeFile(join(path, 'inside.txt'), 'A text in a folder called x.txt.');
    expect(await importWith(path)).toMatchObject({
      file: 'x.txt/inside.txt',
      result: { ok: true },
    });
  });
});

/** The file system, with something that happens to the file after its first piece was read. */
function whileReading(path: string, happen: () => Promise<unknown>): FileSystem {
  return {
    ...nodeFileSystem,
    open: async (name, mode) => {
      const file = await nodeFileSystem.open(name, mode);
      let happened = name !== path;
      return {
        ...file,
        read: async (into, position) => {
          const read = await file.read(into, position);
          if (!happened) {
            happened = true;
            await happen();
          }
          return read;
        },
      };
    },
  };
}

describe('what happens to a file while it is read', () => {
  const CONTENT = 'A text that somebody is still at work on. '.repeat(10);

  it.each<readonly [string, (path: string) => Promise<unknown>, string | null]>([
    ['it grows', (path) => appendFile(path, 'more'), 'changed-while-read'],
    ['it is cut', (path) => truncate(path, 5), 'changed-while-read'],
    ['it is emptied', (path) => truncate(path, 0), 'changed-while-read'],
    ['it is written anew', (path) => writeFile(path, CONTENT.toUpperCase()), 'changed-while-read'],
    // What was opened is still whole: it was there when it was chosen.
    ['it is removed', (path) => unlink(path), null],
  ])('%s', async (_what, happen, reason) => {
    const path = join(await place(), 'bad.txt');
    await writeFile(path, `${count} ${CONTENT}`);
    const { result } = await importWith(
      path,
      whileReading(path, () => happen(path)),
    );
    if (reason === null) {
      expect(result.ok).toBe(true);
    } else {
      expect(result).toMatchObject({ ok: false, error: { reason } });
      expectWords((result as { error: AppError }).error, 'bad.txt');
    }
  });

  it('the disk fails', async () => {
    const path = join(await place(), 'bad.txt');
    await writeFile(path, CONTENT);
    const failing = whileReading(path, async () => {
      throw Object.assign(new Error('i/o'), { code: 'EIO' });
    });
    const { result } = await importWith(path, failing);
    expect(result).toMatchObject({ ok: false, error: { reason: 'unreadable', detail: 'EIO' } });
  });
});

/** Of the files in a large folder one in so many is a text; the long form takes all of them in. */
const EVERY = process.env.DOSSIER_SOAK === '1' ? 1 : 100;

describe('a folder', () => {
  it('of twenty thousand files is gone through: those that are no text are named, the rest is in', async () => {
    const path = join(await place(), 'many');
    await mkdir(path);
    for (let at = 0; at < 20_000; at += 500) {
      await Promise.all(
        Array.from({ length: 500 }, (_, index) => {
          const number = at + index;
          const content = number % EVERY === 0 ? `Report number ${number} of many.` : '';
          return writeFile(join(path, `${String(number).padStart(5, '0')}.txt`), content);
        }),
      );
    }
    const before = Object.keys(store.snapshot().sources).length;
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const { outcomes, left } = await importFiles(store, [path], parse);
    clearInterval(timer);
    expect(left).toBe(0);
    expect(outcomes).toHaveLength(20_000);
    expect(outcomes.filter(({ result }) => result.ok)).toHaveLength(20_000 / EVERY);
    expect(Object.keys(store.snapshot().sources).length).toBe(before + 20_000 / EVERY);
    expect(longest).toBeLessThan(1_000);

    await writeFile(join(path, '99999.txt'), 'One more.');
    const full = await importFiles(store, [path], parse);
    expect(full.outcomes).toHaveLength(20_001);
    expect(full.outcomes[0]).toMatchObject({ result: { error: { reason: 'too-many' } } });
    const [first] = full.outcomes;
    expectWords((first as { result: { error: AppError } }).result.error, 'many');
    expect(Object.keys(store.snapshot().sources).length).toBe(before + 20_000 / EVERY);
  }, 1_800_000);

  it('far down is named, and what is nearer is in', async () => {
    const path = join(await place(), 'deep');
    await mkdir(join(path, 'x/'.repeat(60)), { recursive: true });
    await writeFile(join(path, 'near.txt'), 'A text that is near.');
    await writeFile(join(path, 'x/'.repeat(60), 'far.txt'), 'A text that is far.');
    const { outcomes } = await importFiles(store, [path], parse);
    expect(
      outcomes.map(({ result }) => result.ok || ('reason' in result.error && result.error.reason)),
    ).toEqual(['too-deep', true]);
  });
});
