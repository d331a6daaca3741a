import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { codeOf } from './failure.ts';
import type { FileSystem } from './file-system.ts';
import { MemoryDisk } from './memory-disk.ts';
import { memoryFileSystem } from './memory-file-system.ts';
import { nodeFileSystem } from './node-file-system.ts';
import {
  ensureFolder,
  readIfThere,
  readWhole,
  sameVersion,
  writeAll,
  writeDurably,
} from './whole-file.ts';

const made: string[] = [];

const ADAPTERS: readonly {
  readonly name: string;
  readonly setUp: () => Promise<{ readonly fileSystem: FileSystem; readonly folder: string }>;
}[] = [
  {
    name: 'on the real disk',
    setUp: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'dossier-files-'));
      made.push(folder);
      return { fileSystem: nodeFileSystem, folder };
    },
  },
  {
    name: 'in memory',
    setUp: async () => {
      const fileSystem = memoryFileSystem(new MemoryDisk());
      await fileSystem.makeFolder('/work');
      return { fileSystem, folder: '/work' };
    },
  },
];

afterAll(async () => {
  for (const folder of made) {
    await rm(folder, { recursive: true });
  }
});

async function failing(action: Promise<unknown>): Promise<string | null> {
  try {
    await action;
    return null;
  } catch (error) {
    return codeOf(error) ?? String(error);
  }
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

async function put(fileSystem: FileSystem, path: string, text: string): Promise<void> {
  const file = await fileSystem.open(path, 'create');
  await writeAll(file, Buffer.from(text));
  await file.close();
}

describe.each(ADAPTERS)('the file system $name', ({ setUp }) => {
  it('writes at the end, reads at a place and knows the size', async () => {
    const { fileSystem, folder } = await setUp();
    const path = join(folder, 'a');
    await put(fileSystem, path, 'one');
    const file = await fileSystem.open(path, 'append');
    await writeAll(file, Buffer.from(' two'));
    await file.syncData();
    await file.sync();
    expect((await file.stat()).size).toBe(7);
    await file.close();
    const reader = await fileSystem.open(path, 'read');
    const into = new Uint8Array(3);
    expect(await reader.read(into, 4)).toBe(3);
    expect(Buffer.from(into).toString()).toBe('two');
    expect(await reader.read(into, 7)).toBe(0);
    await reader.close();
  });

  it('tells in codes what does not work', async () => {
    const { fileSystem, folder } = await setUp();
    await put(fileSystem, join(folder, 'a'), 'one');
    await fileSystem.makeFolder(join(folder, 'sub'));
    await put(fileSystem, join(folder, 'sub', 'b'), 'two');
    const cases: readonly (readonly [() => Promise<unknown>, string])[] = [
      [() => fileSystem.open(join(folder, 'none'), 'read'), 'ENOENT'],
      [() => fileSystem.open(join(folder, 'none'), 'append'), 'ENOENT'],
      [() => fileSystem.open(join(folder, 'a'), 'create'), 'EEXIST'],
      [() => fileSystem.open(join(folder, 'a', 'b'), 'read'), 'ENOTDIR'],
      [() => fileSystem.link(join(folder, 'a'), join(folder, 'sub', 'b')), 'EEXIST'],
      [() => fileSystem.makeFolder(join(folder, 'sub')), 'EEXIST'],
      [() => fileSystem.removeFolder(join(folder, 'sub')), 'ENOTEMPTY'],
      [() => fileSystem.unlink(join(folder, 'none')), 'ENOENT'],
      [() => fileSystem.rename(join(folder, 'none'), join(folder, 'x')), 'ENOENT'],
      [() => fileSystem.rename(join(folder, 'a'), join(folder, 'sub')), 'EISDIR'],
      [() => fileSystem.list(join(folder, 'a')), 'ENOTDIR'],
      [() => fileSystem.stat(join(folder, 'none')), 'ENOENT'],
      [() => readWhole(fileSystem, join(folder, 'sub')), 'EISDIR'],
    ];
    for (const [action, code] of cases) {
      expect(await failing(action())).toBe(code);
    }
    expect(await readIfThere(fileSystem, join(folder, 'none'))).toBeNull();
  });

  it('renames over a file, links, lists and removes', async () => {
    const { fileSystem, folder } = await setUp();
    await put(fileSystem, join(folder, 'a'), 'one');
    await put(fileSystem, join(folder, 'b'), 'two');
    const before = await fileSystem.stat(join(folder, 'a'));
    await fileSystem.rename(join(folder, 'a'), join(folder, 'b'));
    await fileSystem.syncFolder(folder);
    expect(await fileSystem.list(folder)).toEqual(['b']);
    expect((await fileSystem.stat(join(folder, 'b'))).inode).toBe(before.inode);
    await fileSystem.link(join(folder, 'b'), join(folder, 'c'));
    await fileSystem.unlink(join(folder, 'b'));
    expect((await readWhole(fileSystem, join(folder, 'c'))).bytes.toString()).toBe('one');
    await fileSystem.makeFolder(join(folder, 'sub'));
    expect((await fileSystem.linkStat(join(folder, 'sub'))).kind).toBe('folder');
    await fileSystem.removeFolder(join(folder, 'sub'));
    expect(await fileSystem.list(folder)).toEqual(['c']);
  });

  it('goes on reading a file that lost its name, and sees a new version as another', async () => {
    const { fileSystem, folder } = await setUp();
    const path = join(folder, 'a');
    const first = await writeDurably(fileSystem, path, [Buffer.from('one')], random);
    const reader = await fileSystem.open(path, 'read');
    const second = await writeDurably(fileSystem, path, [Buffer.from('two')], random);
    const into = new Uint8Array(3);
    await reader.read(into, 0);
    await reader.close();
    expect(Buffer.from(into).toString()).toBe('one');
    expect(sameVersion(first.facts, second.facts)).toBe(false);
    expect(sameVersion(second.facts, await fileSystem.stat(path))).toBe(true);
    expect(await fileSystem.list(folder)).toEqual(['a']);
  });

  it('makes the folders above', async () => {
    const { fileSystem, folder } = await setUp();
    await ensureFolder(fileSystem, join(folder, 'x', 'y', 'z'));
    await ensureFolder(fileSystem, join(folder, 'x', 'y', 'z'));
    expect(await fileSystem.list(join(folder, 'x', 'y'))).toEqual(['z']);
  });
});

describe('the file system on the real disk', () => {
  it('never waits at a pipe, and tells links and pipes from files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dossier-files-'));
    made.push(folder);
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    await symlink('loop', join(folder, 'loop'));
    expect(await failing(readWhole(nodeFileSystem, join(folder, 'pipe')))).toBe('EISDIR');
    expect((await nodeFileSystem.linkStat(join(folder, 'loop'))).kind).toBe('link');
    expect(await failing(nodeFileSystem.stat(join(folder, 'loop')))).toBe('ELOOP');
  });

  it('makes files that only their owner can read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dossier-files-'));
    made.push(folder);
    await put(nodeFileSystem, join(folder, 'a'), 'one');
    const mode = (await stat(join(folder, 'a'))).mode & 0o777;
    expect(mode).toBe(0o600);
  });
});
