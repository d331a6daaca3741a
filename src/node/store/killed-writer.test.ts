/**
 * L3: a real process writes notes on the real disk and is killed at any moment, again and again. L5: the order of its
 * system calls. And several processes that want the same workspace.
 */
import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeChance } from '#core/testing/chance.ts';
import { Book } from '#node/testing/book.ts';
import { buildWriter } from '#node/testing/build-writer.ts';
import { firstSeed } from '#node/testing/first-seed.ts';
import { openReal } from '#node/testing/open-real.ts';
import { type Call, parseTrace } from '#node/testing/trace.ts';
import { makeTemporaryFolder, startWriter } from '#node/testing/writer-process.ts';

const ROUNDS = Number(
  process.env.DOSSIER_ROUNDS ?? (process.env.DOSSIER_SOAK === '1' ? 3000 : 200),
);

let folder = '';
let program = '';

beforeAll(async () => {
  folder = await makeTemporaryFolder();
  program = await buildWriter(folder);
}, 120_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Kills writers of one workspace at random moments. Gives how much was acknowledged. */
async function killAgainAndAgain(workspace: string, rounds: number, seed: number): Promise<number> {
  const book = new Book();
  const chance = makeChance(seed);
  for (let round = 0; round < rounds; round += 1) {
    const writer = startWriter(process.execPath, [program, workspace, String(seed + round)]);
    // From the first line on: how long a process takes to start says nothing about notes.
    writer.process.stdout?.once('data', () => {
      const delay = -Math.log((chance(1e6) + 1) / 1e6) * 30;
      setTimeout(() => writer.process.kill('SIGKILL'), delay);
    });
    for (const said of await writer.ended) {
      book.add(said);
    }
    const opened = await openReal(workspace);
    expect(book.problemsIn(opened), `seed ${seed}, round ${round}`).toEqual([]);
    expect(opened.report, `seed ${seed}, round ${round}`).toMatchObject({
      incidents: [],
      unclean: true,
    });
    await opened.store.close();
  }
  return book.acknowledged;
}

/** Several at a time: most of a round is waiting for a process to start. */
const CHAINS = 4;

describe('a writer that is killed', () => {
  it(`loses nothing acknowledged in ${ROUNDS} rounds`, { timeout: 3_600_000 }, async () => {
    const first = firstSeed('killed writers', randomInt(2 ** 30));
    const chains = Array.from({ length: CHAINS }, (_, chain) =>
      killAgainAndAgain(join(folder, `killed-${chain}`), ROUNDS / CHAINS, first + chain * ROUNDS),
    );
    const acknowledged = await Promise.all(chains);
    expect(acknowledged.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(ROUNDS);
  });
});

describe('several processes on one workspace', () => {
  it('write one at a time and lose nothing of each other', { timeout: 600_000 }, async () => {
    const workspace = join(folder, 'shared');
    const book = new Book();
    for (const said of await startWriter(process.execPath, [program, workspace, '1', '3']).ended) {
      book.add(said);
    }
    let turns = 0;
    for (let round = 0; round < 12; round += 1) {
      const writers = [1, 2, 3].map((n) =>
        startWriter(process.execPath, [program, workspace, String(round * 3 + n), '4']),
      );
      const all = await Promise.all(writers.map((writer) => writer.ended));
      const open = all.filter((said) => said[0]?.[0] === 'open');
      turns += open.length;
      // Whoever opened later began where the one before had ended.
      const ordered = [...open].sort((a, b) => Number(a[0]?.[1]) - Number(b[0]?.[1]));
      for (const said of ordered.flat()) {
        book.add(said);
      }
      expect(open.length).toBeGreaterThan(0);
    }
    const opened = await openReal(workspace);
    expect(book.problemsIn(opened)).toEqual([]);
    expect(opened.store.seq()).toBe(4 + turns * 4);
    await opened.store.close();
  });
});

function straceIsThere(): boolean {
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const NAMES = 'openat,write,pwrite64,writev,fsync,fdatasync,rename,renameat,renameat2';

describe('the order of system calls', () => {
  const there = straceIsThere();

  async function trace(): Promise<readonly Call[]> {
    const output = join(folder, 'trace');
    const workspace = join(folder, 'traced');
    const args = ['-f', '-y', '-s', '60', '-e', `trace=${NAMES}`, '-o', output];
    const command = [process.execPath, program, workspace, '7', '12'];
    await startWriter('strace', [...args, ...command]).ended;
    return parseTrace(await readFile(output, 'utf8'));
  }

  it.runIf(there)(
    'is write, sync, answer; and sync, rename, sync of the folder',
    async () => {
      const calls = await trace();
      const answers = calls.filter(({ text }) => text.includes('"[\\"acknowledged'));
      expect(answers.length).toBe(12);
      for (const answer of answers) {
        const before = calls.slice(0, calls.indexOf(answer)).reverse();
        const asked = before.findIndex(({ text }) => text.includes('"[\\"try'));
        const between = before.slice(0, asked).reverse();
        const written = between.findIndex(
          ({ name, text }) => name === 'write' && text.includes('journal.ndjson>'),
        );
        const synced = between.findIndex(
          ({ name, text }) => name === 'fdatasync' && text.includes('journal.ndjson>'),
        );
        expect(written, answer.text).toBeGreaterThanOrEqual(0);
        expect(synced, answer.text).toBeGreaterThan(written);
      }
      const renames = calls.filter(
        ({ name, text }) => name.startsWith('rename') && text.includes('.tmp'),
      );
      expect(renames.length).toBeGreaterThan(3);
      for (const rename of renames) {
        const [, temporary = '', target = ''] = /"([^"]+)"[^"]*"([^"]+)"/u.exec(rename.text) ?? [];
        const at = calls.indexOf(rename);
        const synced = calls
          .slice(0, at)
          .some(({ name, text }) => name === 'fsync' && text.includes(`<${temporary}>`));
        const after = calls
          .slice(at)
          .findIndex(
            ({ name, text }) => name === 'fsync' && text.includes(`<${join(target, '..')}>`),
          );
        const next = calls.slice(at + 1).findIndex(({ name }) => name.startsWith('rename'));
        expect(synced, rename.text).toBe(true);
        expect(after, rename.text).toBeGreaterThan(0);
        expect(next === -1 || after <= next + 1, rename.text).toBe(true);
      }
    },
    120_000,
  );

  it.runIf(!there)('was NOT looked at: strace is not installed', () => {
    process.stderr.write('\n  The order of system calls was not checked: strace is not here.\n');
    expect(there).toBe(false);
  });
});
