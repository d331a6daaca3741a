import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseSource } from '#core/source/parse-source.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { nodeFileSystem } from '#node/file-system/node-file-system.ts';
import { createWorkspace } from '#node/store/create-workspace.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import { type ImportOutcome, importFiles, type Parse } from './import-files.ts';
import { readFileSafely } from './read-file.ts';

const CANARY = 'canary-7f3a: nobody asked for this file';

let folder = '';
let store: WorkspaceStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dossier-foreign-'));
  const created = await createWorkspace({
    folder: join(folder, 'workspace'),
    title: 'Test',
    clock: () => '2025-03-09T12:00:00.000Z',
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  });
  if (!created.ok) throw new Error(JSON.stringify(created.error));
  store = created.value.store;
  await writeFile(join(folder, 'canary.txt'), CANARY);
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const parse: Parse = async (fileName, bytes) => parseSource({ fileName, bytes });

/** The file system, with the paths of all files that were opened to be read. */
function watching(): { readonly fileSystem: FileSystem; readonly opened: string[] } {
  const opened: string[] = [];
  const fileSystem: FileSystem = {
    ...nodeFileSystem,
    open: (path, mode) => {
      if (mode.startsWith('read')) opened.push(path);
      return nodeFileSystem.open(path, mode);
    },
  };
  return { fileSystem, opened };
}

async function bytesBelow(path: string): Promise<string> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(
    files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')),
  );
  return texts.join('\n');
}

const told = ({ file, result }: ImportOutcome): string =>
  `${file}: ${result.ok ? 'taken in' : 'reason' in result.error && result.error.reason}`;

describe.skipIf(process.platform === 'win32')('files of strangers', () => {
  it('links in a folder are not followed: whoever packed it may have pointed them anywhere', async () => {
    const corpus = join(folder, 'corpus');
    await mkdir(join(corpus, 'deep'), { recursive: true });
    await writeFile(join(corpus, 'real.txt'), 'A text that was meant.\n');
    await symlink('../canary.txt', join(corpus, 'notes.txt'));
    await symlink('/etc/passwd', join(corpus, 'deep', 'more.txt'));
    await symlink('../..', join(corpus, 'deep', 'up'));
    await symlink('loop', join(corpus, 'loop'));
    const { fileSystem, opened } = watching();
    const report = await importFiles(store, [corpus], parse, { fileSystem });
    expect([...report.outcomes].map(told).sort()).toEqual([
      'corpus/deep/more.txt: is-a-link',
      'corpus/deep/up: is-a-link',
      'corpus/loop: is-a-link',
      'corpus/notes.txt: is-a-link',
      'corpus/real.txt: taken in',
    ]);
    expect(opened).toEqual([join(corpus, 'real.txt')]);
    expect(await bytesBelow(join(folder, 'workspace'))).not.toContain('canary-7f3a');
  });

  it('no text makes another file be read, whatever it names', async () => {
    const names = ['./canary.txt', join(folder, 'canary.txt'), `file://${folder}/canary.txt`];
    const wishes = names.flatMap((name) => [
      `![x](${name}) [x](${name}) <${name}>`,
      `<img src="${name}"><link rel="stylesheet" href="${name}"><!--#include file="${name}" -->`,
      `\\input{${name}} .. include:: ${name}`,
      `{{< include ${name} >}} @import "${name}"; !include ${name} ![[canary.txt]]`,
      `<!DOCTYPE x [<!ENTITY c SYSTEM "${name}">]>&c;`,
    ]);
    const text = `---\nbibliography: ./canary.txt\ncss: ./canary.txt\n---\n\n# Wishes\n\n${wishes.join('\n\n')}\n`;
    const files = ['wishes.md', 'wishes.txt'].map((name) => join(folder, name));
    for (const file of files) await writeFile(file, file.endsWith('md') ? text : `${text}.`);
    const { fileSystem, opened } = watching();
    const report = await importFiles(store, files, parse, { fileSystem });
    expect(report.outcomes.map(told)).toEqual(['wishes.md: taken in', 'wishes.txt: taken in']);
    expect(opened).toEqual(files);
    expect(await bytesBelow(join(folder, 'workspace'))).not.toContain('canary-7f3a');
  });

  it.runIf(process.platform === 'linux').each([
    ['/dev/zero', 'not-a-file'],
    ['/dev/null', 'not-a-file'],
    ['/dev/tty', /^(?:not-a-file|unreadable)$/u],
    ['/proc/self', /^(?:not-a-file|unreadable)$/u],
    ['/proc/self/mem', /^(?:changed-while-read|unreadable)$/u],
    ['/proc/self/environ', 'changed-while-read'],
    ['/proc/kmsg', /^(?:changed-while-read|unreadable)$/u],
  ])('%s is not read', async (path, reason) => {
    const read = await readFileSafely(nodeFileSystem, path, 'x', true);
    expect(read).toMatchObject({
      ok: false,
      error: { reason: typeof reason === 'string' ? reason : expect.stringMatching(reason) },
    });
  });

  it('a pipe is not waited for, however it is reached', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    await symlink('pipe', join(folder, 'to-pipe.txt'));
    for (const path of [pipe, join(folder, 'to-pipe.txt')]) {
      const read = await readFileSafely(nodeFileSystem, path, 'x', true);
      expect(read).toMatchObject({ ok: false, error: { reason: 'not-a-file' } });
    }
  });
});
