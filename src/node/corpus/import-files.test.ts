import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { err, ok } from '#core/result.ts';
import type { OpenMode } from '#node/file-system/file-system.ts';
import { nodeFileSystem } from '#node/file-system/node-file-system.ts';
import { createWorkspace } from '#node/store/create-workspace.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import { type ImportReport, importFiles, type Parse } from './import-files.ts';
import { loadSeeds } from './load-seeds.ts';
import { readFileSafely } from './read-file.ts';
import { scanFolder } from './scan-folder.ts';

let folder = '';
let store: WorkspaceStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dossier-corpus-'));
  const created = await createWorkspace({
    folder: join(folder, 'workspace'),
    title: 'Test',
    clock: () => '2025-03-09T12:00:00.000Z',
    random: (length) => new Uint8Array(randomBytes(length)),
  });
  if (!created.ok) {
    throw new Error(JSON.stringify(created.error));
  }
  store = created.value.store;
});

afterEach(async () => {
  await store.close();
  await chmod(join(folder, 'locked'), 0o700).catch(() => undefined);
  await rm(folder, { recursive: true });
});

const parse: Parse = async (fileName, bytes) => {
  const text = Buffer.from(bytes).toString('utf8');
  if (text.startsWith('crash')) {
    throw new Error('out of memory');
  }
  if (text.includes('\u0000')) {
    return err({ code: 'import', reason: 'not-text', file: fileName });
  }
  return ok({
    text,
    blocks: [],
    format: 'plain',
    encoding: 'utf-8',
    parser: 'test/1',
    metadata: { title: { value: fileName, basis: 'derived' } },
    remarks: [],
  });
};

function path(name: string): string {
  return join(folder, name);
}

/** The report as a list of names and what became of them. */
function told(report: ImportReport): readonly string[] {
  return report.outcomes.map(({ file, result }) =>
    result.ok
      ? `${file}: taken in`
      : `${file}: ${'reason' in result.error ? result.error.reason : ''}`,
  );
}

function titles(): readonly string[] {
  return Object.values(store.snapshot().sources).map((source) => source.metadata.title.value);
}

describe('taking files in', () => {
  it('takes what it can and tells the rest by name and reason', async () => {
    await writeFile(path('a.txt'), 'first');
    await writeFile(path('same.txt'), 'first');
    await writeFile(path('binary.bin'), 'a\u0000b');
    await writeFile(path('crash.txt'), 'crash');
    await writeFile(path('last – ü 👩‍👩‍👧.md'), 'last');
    execFileSync('mkfifo', [path('pipe')]);
    await symlink('loop', path('loop'));
    await symlink('a.txt', path('link.txt'));
    const names = ['none.txt', 'a.txt', 'same.txt', 'binary.bin', 'pipe', 'loop', 'link.txt'];
    const paths = [...names, 'crash.txt', 'last – ü 👩‍👩‍👧.md'].map(path);
    const report = await importFiles(store, [...paths, '/dev/zero'], parse);
    expect(told(report)).toEqual([
      'none.txt: unreadable',
      'a.txt: taken in',
      'same.txt: already-here',
      'binary.bin: not-text',
      'pipe: not-a-file',
      'loop: unreadable',
      'link.txt: already-here',
      'crash.txt: parser-crashed',
      'last – ü 👩‍👩‍👧.md: taken in',
      'zero: not-a-file',
    ]);
    expect(titles()).toEqual(['a.txt', 'last – ü 👩‍👩‍👧.md']);
    expect((await readdir(path('workspace/sources'))).length).toBe(2);
  });

  it('does not take a socket for a file', async () => {
    const server = createServer().listen(path('socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    expect(told(await importFiles(store, [path('socket')], parse))).toEqual(['socket: not-a-file']);
    server.close();
  });

  it('does not read a file that is too large', async () => {
    await writeFile(path('large.txt'), '');
    await truncate(path('large.txt'), 200 * 1024 * 1024 + 1);
    const report = await importFiles(store, [path('large.txt')], parse);
    expect(report.outcomes[0]?.result).toEqual(
      err({ code: 'import', reason: 'too-large', file: 'large.txt', detail: '209715201' }),
    );
  });

  it('walks through a folder in order, without following links to folders', async () => {
    await mkdir(path('corpus/deeper'), { recursive: true });
    await writeFile(path('corpus/b.txt'), 'b');
    await writeFile(path('corpus/a.txt'), 'a');
    await writeFile(path('corpus/.hidden'), 'h');
    await writeFile(path('corpus/deeper/c.txt'), 'c');
    await symlink('..', path('corpus/deeper/up'));
    const seen: string[] = [];
    const report = await importFiles(store, [path('corpus')], parse, {
      onProgress: ({ done, total, file }) => seen.push(`${done}/${total} ${file}`),
    });
    expect(told(report)).toEqual([
      'corpus/deeper/up: is-a-link',
      'corpus/a.txt: taken in',
      'corpus/b.txt: taken in',
      'corpus/deeper/c.txt: taken in',
    ]);
    expect(seen[0]).toBe('0/3 corpus/a.txt');
  });

  it('stops when it is told to, with what came before', async () => {
    await mkdir(path('corpus'));
    await Promise.all(['a', 'b', 'c'].map((name) => writeFile(path(`corpus/${name}`), name)));
    const abort = new AbortController();
    const report = await importFiles(store, [path('corpus')], parse, {
      signal: abort.signal,
      onProgress: ({ done }) => (done === 1 ? abort.abort() : undefined),
    });
    expect(told(report)).toEqual(['corpus/a: taken in']);
    expect(report.left).toBe(2);
    expect(titles()).toEqual(['a']);
  });

  it('is undone file by file, but seeds are not', async () => {
    await mkdir(path('seeds'));
    await writeFile(path('seeds/002.txt'), 'two');
    await writeFile(path('seeds/001.txt'), 'one');
    await writeFile(path('seeds/README.md'), 'where they come from');
    expect(told(await loadSeeds(store, path('seeds'), parse))).toEqual([
      '001.txt: taken in',
      '002.txt: taken in',
    ]);
    expect(store.history().undo).toBeNull();
    await writeFile(path('more.txt'), 'more');
    await importFiles(store, [path('more.txt')], parse);
    expect((await store.undo()).ok).toBe(true);
    expect(titles()).toEqual(['001.txt', '002.txt']);
    expect(told(await loadSeeds(store, path('none'), parse))[0]).toMatch(/: unreadable$/u);
  });
});

describe('reading a file', () => {
  it('notices that it changed meanwhile', async () => {
    await writeFile(path('a.txt'), 'before');
    const growing = {
      ...nodeFileSystem,
      open: async (name: string, mode: OpenMode) => {
        const file = await nodeFileSystem.open(name, mode);
        return {
          ...file,
          read: async (into: Uint8Array, position: number) => {
            const count = await file.read(into, position);
            await writeFile(path('a.txt'), 'after it, longer');
            return count;
          },
        };
      },
    };
    expect(await readFileSafely(growing, path('a.txt'), 'a.txt')).toEqual(
      err({ code: 'import', reason: 'changed-while-read', file: 'a.txt' }),
    );
  });
});

describe('scanning a folder', () => {
  it('tells what it cannot look into', async () => {
    await mkdir(path('corpus/deep/'.repeat(1) + 'x/'.repeat(40)), { recursive: true });
    const scan = await scanFolder(nodeFileSystem, path('corpus'));
    expect(scan.files).toEqual([]);
    expect(scan.failures).toMatchObject([{ reason: 'too-deep' }]);
  });
});
