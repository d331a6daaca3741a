import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportFailure } from '#core/app-error.ts';
import { FileSystemFailure } from '#node/file-system/failure.ts';
import type { FileSystem, OpenFile } from '#node/file-system/file-system.ts';
import { nodeFileSystem } from '#node/file-system/node-file-system.ts';
import { type WriteDossierOptions, writeDossier } from './write-dossier.ts';

let root = '';
let workspaceFolder = '';
let out = '';

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'dossier-export-')));
  workspaceFolder = join(root, 'workspace');
  out = join(root, 'out');
  await mkdir(join(workspaceFolder, 'sources', 'src_1'), { recursive: true });
  await mkdir(out);
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const PIECES = ['# Dossier\n', '\n', '€150 billion 👩‍🚀\n'];
const TEXT = PIECES.join('');

function write(file: string, more: Partial<WriteDossierOptions> = {}) {
  const pieces = PIECES;
  return writeDossier({
    file,
    pieces,
    overwrite: false,
    workspaceFolder,
    random: randomBytes,
    ...more,
  });
}

async function reasonOf(answer: ReturnType<typeof writeDossier>): Promise<string> {
  const result = await answer;
  return result.ok
    ? 'written'
    : result.error.code === 'export'
      ? result.error.reason
      : result.error.code;
}

describe('writeDossier', () => {
  it('writes exactly the pieces and says what it wrote', async () => {
    const file = join(out, 'a.md');
    expect(await write(file)).toEqual({
      ok: true,
      value: {
        file,
        bytes: Buffer.byteLength(TEXT),
        sha256: createHash('sha256').update(TEXT).digest('hex'),
      },
    });
    expect(await readFile(file, 'utf8')).toBe(TEXT);
    expect(await readdir(out)).toEqual(['a.md']);
  });

  it('writes many pieces', async () => {
    const file = join(out, 'long.md');
    const pieces = Array.from({ length: 30_000 }, (_, index) => `Line ${index} é\n`);
    expect(await reasonOf(write(file, { pieces }))).toBe('written');
    expect(await readFile(file, 'utf8')).toBe(pieces.join(''));
  });

  it('replaces a file only when that was said', async () => {
    const file = join(out, 'a.md');
    await writeFile(file, 'old');
    expect(await reasonOf(write(file))).toBe('exists');
    expect(await readFile(file, 'utf8')).toBe('old');
    expect(await reasonOf(write(file, { overwrite: true }))).toBe('written');
    expect(await readFile(file, 'utf8')).toBe(TEXT);
    expect(await readdir(out)).toEqual(['a.md']);
  });

  it('does not replace a file that came to be there while it wrote', async () => {
    const file = join(out, 'a.md');
    const pieces = (function* () {
      yield 'new';
      // Synchronous on purpose: it happens between two pieces.
      writeFileSync(file, 'from another program');
      yield 'er';
    })();
    expect(await reasonOf(write(file, { pieces }))).toBe('exists');
    expect(await readFile(file, 'utf8')).toBe('from another program');
    expect(await readdir(out)).toEqual(['a.md']);
  });

  it('works where there are no hard links', async () => {
    const link = () => Promise.reject(new FileSystemFailure('EPERM', 'link', out));
    const fileSystem = { ...nodeFileSystem, link };
    const file = join(out, 'a.md');
    expect(await reasonOf(write(file, { fileSystem }))).toBe('written');
    expect(await readdir(out)).toEqual(['a.md']);
  });

  type Place = readonly [name: string, reason: ExportFailure, file: () => string];
  const nothing = () => Promise.resolve();
  const places: readonly (readonly [...Place, prepare: () => Promise<unknown>])[] = [
    ['a relative path', 'bad-name', () => 'a.md', nothing],
    ['a name with NUL', 'bad-name', () => join(out, 'a\0.md'), nothing],
    ['a name that is too long', 'bad-name', () => join(out, 'a'.repeat(300)), nothing],
    ['a folder that is not there', 'no-folder', () => join(out, 'gone', 'a.md'), nothing],
    [
      'a folder that is a file',
      'no-folder',
      () => join(out, 'f', 'a.md'),
      () => writeFile(join(out, 'f'), ''),
    ],
    ['a folder in place of the file', 'not-a-file', () => out, nothing],
    ['the workspace', 'inside-workspace', () => join(workspaceFolder, 'a.md'), nothing],
    [
      'a folder deep in the workspace',
      'inside-workspace',
      () => join(workspaceFolder, 'sources', 'src_1', 'text.txt'),
      nothing,
    ],
    [
      'a new folder in the workspace',
      'inside-workspace',
      () => join(workspaceFolder, 'gone', 'a.md'),
      nothing,
    ],
    [
      'the workspace by a link',
      'inside-workspace',
      () => join(out, 'link', 'a.md'),
      () => symlink(workspaceFolder, join(out, 'link')),
    ],
    ['the workspace by dots', 'inside-workspace', () => `${out}/../workspace/a.md`, nothing],
    [
      'a link to a file',
      'not-a-file',
      () => join(out, 'link.md'),
      async () => {
        await writeFile(join(out, 'target.md'), 'old');
        await symlink(join(out, 'target.md'), join(out, 'link.md'));
      },
    ],
    [
      'a link that leads nowhere',
      'not-a-file',
      () => join(out, 'l.md'),
      () => symlink(join(out, 'x'), join(out, 'l.md')),
    ],
  ];

  it.each(places)('refuses %s as %s', async (_name, reason, file, prepare) => {
    await prepare();
    const before = await readdir(root, { recursive: true });
    expect(await reasonOf(write(file(), { overwrite: true }))).toBe(reason);
    expect(await readdir(root, { recursive: true })).toEqual(before);
  });

  it('takes a folder whose name only begins like the workspace', async () => {
    await mkdir(`${workspaceFolder}-2`);
    expect(await reasonOf(write(join(`${workspaceFolder}-2`, 'a.md')))).toBe('written');
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const controller = new AbortController();
    const pieces = (function* () {
      yield 'x'.repeat(100_000);
      controller.abort();
      yield 'y';
    })();
    const file = join(out, 'a.md');
    await writeFile(file, 'old');
    expect(
      await reasonOf(write(file, { pieces, overwrite: true, signal: controller.signal })),
    ).toBe('cancelled');
    expect(await readFile(file, 'utf8')).toBe('old');
    expect(await readdir(out)).toEqual(['a.md']);
  });

  it('lets a bug through: it is not the disk’s doing', async () => {
    const pieces = (function* () {
      yield 'x';
      throw new TypeError('a bug');
    })();
    await expect(write(join(out, 'a.md'), { pieces })).rejects.toThrow('a bug');
    expect(await readdir(out)).toEqual([]);
  });

  const codes: readonly (readonly [string, ExportFailure])[] = [
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'no-permission'],
    ['EIO', 'io'],
    ['ENODEV', 'io'],
  ];
  const calls = ['create', 'write', 'sync', 'close', 'rename', 'link'] as const;
  const faults = codes.flatMap(([code, reason]) =>
    calls.map((call) => [call, code, reason] as const),
  );

  it.each(faults)('keeps the old state when %s fails with %s', async (call, code, reason) => {
    const fileSystem = failing(call, code);
    const taken = join(out, 'old.md');
    await writeFile(taken, 'old');
    // Replacing needs no link, and a link that is refused for want of rights is a file system without links.
    if (call !== 'link') {
      expect(await reasonOf(write(taken, { overwrite: true, fileSystem }))).toBe(reason);
    }
    expect(await reasonOf(write(join(out, 'new.md'), { fileSystem }))).toBe(reason);
    expect(await readdir(out)).toEqual(['old.md']);
    expect(await readFile(taken, 'utf8')).toBe('old');
  });
});

/** The real disk, but one call fails every time. */
function failing(
  call: 'create' | 'write' | 'sync' | 'close' | 'rename' | 'link',
  code: string,
): FileSystem {
  const fail = (path = '') => Promise.reject(new FileSystemFailure(code, call, path));
  const spoil = (file: OpenFile): OpenFile => ({
    ...file,
    write: call === 'write' ? () => fail() : file.write,
    sync: call === 'sync' ? () => fail() : file.sync,
    close: call === 'close' ? () => file.close().then(() => fail()) : file.close,
  });
  return {
    ...nodeFileSystem,
    open: async (path, mode) => {
      if (mode !== 'create') {
        return nodeFileSystem.open(path, mode);
      }
      return call === 'create' ? fail(path) : spoil(await nodeFileSystem.open(path, mode));
    },
    rename: call === 'rename' ? (from) => fail(from) : nodeFileSystem.rename,
    link: call === 'link' ? (from) => fail(from) : nodeFileSystem.link,
  };
}
