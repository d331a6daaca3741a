/**
 * L4: the same as `every-call-fails`, on the real disk: a shim between the process and the system's library lets the
 * n-th call fail, come up short, or be the last that the process makes. Needs Linux and a C compiler.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { constants } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Book } from '#node/testing/book.ts';
import { buildWriter } from '#node/testing/build-writer.ts';
import { openReal } from '#node/testing/open-real.ts';
import { makeTemporaryFolder, startWriter } from '#node/testing/writer-process.ts';

const SOAK = process.env.DOSSIER_SOAK === '1';
const { EIO, ENOSPC, EACCES, EROFS, EDQUOT } = constants.errno;

type Call = 'write' | 'fsync' | 'fdatasync' | 'rename';
const WAYS: Readonly<Record<Call, readonly (number | 'short' | 'before' | 'after')[]>> = {
  write: ['after', ENOSPC, 'short', EIO, 'before', EDQUOT],
  fsync: [EIO, 'after', 'before'],
  fdatasync: [EIO, 'before', 'after'],
  rename: ['after', EACCES, 'before', EROFS],
};

function compilerIsThere(): boolean {
  try {
    execFileSync('gcc', ['--version'], { stdio: 'ignore' });
    return process.platform === 'linux';
  } catch {
    return false;
  }
}

const there = compilerIsThere();
let folder = '';
let program = '';
let shim = '';

beforeAll(async () => {
  folder = await makeTemporaryFolder();
  program = await buildWriter(folder);
  shim = join(folder, 'failing-calls.so');
  if (there) {
    const source = join(import.meta.dirname, '..', 'testing', 'failing-calls.c');
    execFileSync('gcc', ['-shared', '-fPIC', '-O1', '-o', shim, source, '-ldl']);
  }
}, 120_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

type Strike = { readonly call: Call; readonly at: number; readonly way: number | string };

/** Writes notes with one call going wrong. Gives whether it came to that; says what is wrong afterwards. */
async function strike({ call, at, way }: Strike): Promise<boolean> {
  const name = `${call}-${at}-${way}`;
  const workspace = join(folder, name);
  const said = join(folder, `${name}.said`);
  const book = new Book();
  const settings = [
    `FAIL_CALL=${call}`,
    `FAIL_AT=${at}`,
    `FAIL_AS=${way}`,
    `FAIL_IN=${workspace}`,
    `FAIL_SAID=${said}`,
  ];
  const preload = [`LD_PRELOAD=${shim}`, 'UV_USE_IO_URING=0'];
  const command = [process.execPath, program, workspace, String(at), '6'];
  for (const line of await startWriter('env', [...preload, ...settings, ...command]).ended) {
    book.add(line);
  }
  const struck = existsSync(said);
  // Before its main file is there it is no workspace yet, and nothing was promised.
  if (existsSync(join(workspace, 'workspace.json'))) {
    const opened = await openReal(workspace);
    expect(book.problemsIn(opened), name).toEqual([]);
    expect(opened.report.incidents, name).toEqual([]);
    await opened.store.close();
    const again = await openReal(workspace);
    expect(book.problemsIn(again), `${name}, again`).toEqual([]);
    await again.store.close();
  } else {
    expect(book.acknowledged, name).toBe(0);
  }
  await rm(workspace, { recursive: true, force: true });
  await rm(said, { force: true });
  return struck;
}

/** Every call of a kind in turn, until there is none left. Gives how many there were. */
async function strikeEach(call: Call): Promise<number> {
  const ways = WAYS[call];
  for (let at = 1; ; at += 1) {
    const now = SOAK ? ways : [ways[at % ways.length] ?? EIO];
    const struck = await Promise.all(now.map((way) => strike({ call, at, way })));
    if (!struck.includes(true)) {
      return at - 1;
    }
  }
}

describe.runIf(there)('on the real disk, every call goes wrong', () => {
  it.concurrent.each<Call>(['write', 'fsync', 'fdatasync', 'rename'])(
    '%s: nothing acknowledged is lost',
    async (call) => {
      expect(await strikeEach(call)).toBeGreaterThan(5);
    },
    600_000,
  );
});

it.runIf(!there)('failing calls on the real disk were NOT tried: no C compiler', () => {
  process.stderr.write('\n  Failing calls on the real disk were not tried: gcc is not here.\n');
  expect(there).toBe(false);
});
