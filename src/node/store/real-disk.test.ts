/**
 * L4: a real disk that is full, read-only, or limits the size of files. Needs Linux, and to be root for mounting;
 * what cannot be tried is said.
 */
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Book } from '#node/testing/book.ts';
import { buildWriter } from '#node/testing/build-writer.ts';
import { openReal } from '#node/testing/open-real.ts';
import { makeTemporaryFolder, type Said, startWriter } from '#node/testing/writer-process.ts';

let folder = '';
let program = '';

beforeAll(async () => {
  folder = await makeTemporaryFolder();
  program = await buildWriter(folder);
}, 120_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

function canMount(): boolean {
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Runs the writer below a shell that made things difficult. Gives what it said. */
async function write(script: string, workspace: string, notes: number): Promise<Book> {
  const args = ['-c', `${script}; exec "$@"`, 'sh', process.execPath, program, workspace, '5'];
  const book = new Book();
  for (const said of await startWriter('bash', [...args, String(notes)]).ended) {
    book.add(said);
  }
  return book;
}

async function everythingBelow(path: string): Promise<readonly string[]> {
  return (await readdir(path, { recursive: true })).sort();
}

describe('a limit on the size of files', () => {
  it('refuses what does not fit and keeps what did', { timeout: 60_000 }, async () => {
    const workspace = join(folder, 'limited');
    const book = await write("trap '' XFSZ; ulimit -f 8", workspace, 120);
    expect(book.refused).toBeGreaterThan(0);
    expect(book.acknowledged).toBeGreaterThan(0);
    const opened = await openReal(workspace);
    expect(book.problemsIn(opened)).toEqual([]);
    expect(opened.report.incidents).toEqual([]);
    await opened.store.close();
    expect((await everythingBelow(workspace)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

const able = canMount();

describe('with a file system of its own', () => {
  it.runIf(able)('that is full: nothing is lost', { timeout: 60_000 }, async () => {
    const mount = join(folder, 'small');
    await mkdir(mount);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=192k', 'none', mount]);
    try {
      const workspace = join(mount, 'workspace');
      const book = await write('true', workspace, 400);
      expect(book.refused).toBeGreaterThan(0);
      expect(book.acknowledged).toBeGreaterThan(10);
      const full = await openReal(workspace);
      expect(book.problemsIn(full)).toEqual([]);
      await full.store.close();
      execFileSync('mount', ['-o', 'remount,size=8m', mount]);
      const more = await write('true', workspace, 10);
      expect(more.refused).toBe(0);
      execFileSync('mount', ['-o', 'remount,ro', mount]);
      const opened = await openReal(workspace);
      expect(opened.store.status()).toEqual({ state: 'read-only', reason: 'read-only-disk' });
      for (const [id, values] of more.allowed) {
        book.allowed.set(id, values);
      }
      expect(book.problemsIn(opened)).toEqual([]);
    } finally {
      execFileSync('umount', [mount]);
    }
  });

  it.runIf(able)('that is mounted for reading only', { timeout: 60_000 }, async () => {
    const workspace = join(folder, 'bound');
    const book = await write('true', workspace, 5);
    execFileSync('mount', ['--bind', workspace, workspace]);
    try {
      execFileSync('mount', ['-o', 'remount,bind,ro', workspace]);
      const opened = await openReal(workspace);
      expect(opened.store.status()).toEqual({ state: 'read-only', reason: 'read-only-disk' });
      expect(book.problemsIn(opened)).toEqual([]);
      const refused = await write('true', workspace, 3);
      expect(refused.acknowledged).toBe(0);
    } finally {
      execFileSync('umount', [workspace]);
    }
  });

  it.runIf(!able)('was NOT tried: this account may not mount', () => {
    process.stderr.write('\n  A full and a read-only disk were not tried: no right to mount.\n');
    expect(able).toBe(false);
  });
});

/** Opens a workspace in a process of another account. Gives its first word. */
async function openedAs(account: string, workspace: string): Promise<Said | undefined> {
  const command = [process.execPath, program, workspace, '5', '3'];
  const args = ['--reuid', account, '--regid', account, '--clear-groups', ...command];
  const said = await startWriter('setpriv', args).ended;
  expect(said.filter(([what]) => what === 'acknowledged')).toEqual([]);
  return said[0];
}

describe('a folder that may not be written to', () => {
  const isRoot = process.getuid?.() === 0;

  it.runIf(!isRoot)('is opened for reading', async () => {
    const workspace = join(folder, 'locked');
    const book = await write('true', workspace, 3);
    await chmod(workspace, 0o555);
    const opened = await openReal(workspace);
    expect(opened.store.status()).toEqual({ state: 'read-only', reason: 'no-permission' });
    expect(book.problemsIn(opened)).toEqual([]);
    await chmod(workspace, 0o755);
  });

  it.runIf(isRoot && able)('is opened for reading by another account', async () => {
    const workspace = join(folder, 'of-another');
    const book = await write('true', workspace, 3);
    await chmod(folder, 0o755);
    execFileSync('chmod', ['-R', 'a+rX,go-w', workspace]);
    const before = await everythingBelow(workspace);
    expect(await openedAs('65534', workspace)).toEqual(['open', 4, 'no-permission']);
    expect(await everythingBelow(workspace)).toEqual(before);
    const opened = await openReal(workspace);
    expect(book.problemsIn(opened)).toEqual([]);
    await opened.store.close();
  });

  it.runIf(isRoot && !able)('was NOT tried: this account may write everywhere', () => {
    process.stderr.write(
      '\n  A folder without write permission was not tried: root without setpriv.\n',
    );
    expect(isRoot).toBe(true);
  });
});

describe('the mode of what is written', () => {
  it('is for its owner only, whatever the mask', { timeout: 60_000 }, async () => {
    for (const mask of ['000', '077']) {
      const workspace = join(folder, `mask-${mask}`);
      await write(`umask ${mask}`, workspace, 3);
      for (const name of await everythingBelow(workspace)) {
        expect((await stat(join(workspace, name))).mode & 0o077, `${mask} ${name}`).toBe(0);
      }
    }
  });
});
