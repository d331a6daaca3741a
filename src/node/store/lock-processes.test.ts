/** The lock among real processes on the real disk: one at a time, whoever dies when. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFileSystem } from '#node/file-system/node-file-system.ts';
import { buildProgram } from '#node/testing/build-writer.ts';
import { firstSeed } from '#node/testing/first-seed.ts';
import { makeTemporaryFolder, type Said, startWriter } from '#node/testing/writer-process.ts';
import { takeLock } from './lock.ts';

const TURNS = process.env.DOSSIER_SOAK === '1' ? 10_000 : 500;

let folder = '';
let program = '';

beforeAll(async () => {
  folder = await makeTemporaryFolder();
  program = await buildProgram(folder, 'lock-contender');
}, 120_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Runs contenders one after the other, each in the place of one that died, until all turns were had. */
async function contend(workspace: string, seeds: () => number): Promise<readonly Said[]> {
  const said: Said[] = [];
  for (;;) {
    const args = [program, workspace, String(seeds()), String(TURNS)];
    const contender = startWriter(process.execPath, args);
    said.push(...(await contender.ended));
    if (contender.process.signalCode === null) {
      return [...said, ['ended', contender.process.exitCode]];
    }
    said.push(['died']);
  }
}

/** When one dies with the lock, two are left to fight for it. */
const CONTENDERS = 3;

describe('processes that want one lock', () => {
  it(`are never inside at once in ${TURNS} turns, and lose no count`, {
    timeout: TURNS * 1000,
  }, async () => {
    const workspace = join(folder, 'wanted');
    await mkdir(workspace);
    await writeFile(join(folder, 'count'), '0');
    let seed = firstSeed('the lock', randomBytes(3).readUIntBE(0, 3));
    const first = seed;
    const seeds = () => {
      seed += 1;
      return seed;
    };
    const chains = Array.from({ length: CONTENDERS }, () => contend(workspace, seeds));
    const all = (await Promise.all(chains)).flat();
    const countOf = (what: string) => all.filter(([word]) => word === what).length;
    expect(all.filter(([word]) => word === 'ended')).toEqual(chains.map(() => ['ended', 0]));
    const turns = countOf('had') + countOf('taken');
    expect(
      all.filter(([word]) => word === 'two'),
      `seed ${first}`,
    ).toEqual([]);
    expect(turns, `seed ${first}`).toBeGreaterThanOrEqual(TURNS);
    expect(Number(await readFile(join(folder, 'count'), 'utf8')), `seed ${first}`).toBe(turns);
    // It is about nothing unless they were in each other's way and died with the lock in hand.
    expect(countOf('refused')).toBeGreaterThan(TURNS / 10);
    expect(countOf('died')).toBeGreaterThan(5);
    expect(countOf('taken')).toBeGreaterThan(5);
  });
});

describe('a lock whose owner was killed', () => {
  const options = () => ({
    fileSystem: nodeFileSystem,
    clock: () => new Date().toISOString(),
    random: (length: number) => new Uint8Array(randomBytes(length)),
  });

  /** Starts a holder below a command and waits until it has the lock. */
  async function holder(workspace: string, command: string, args: readonly string[]) {
    await mkdir(workspace);
    const writer = startWriter(command, [...args, program, workspace, '1', 'hold']);
    await new Promise((resolve) => writer.process.stdout?.once('data', resolve));
    expect((await takeLock({ ...options(), folder: workspace })).ok).toBe(false);
    const { pid } = JSON.parse(await readFile(join(workspace, 'lock'), 'utf8')) as { pid: number };
    return { writer, pid };
  }

  it('is had by the next within two seconds', { timeout: 60_000 }, async () => {
    const workspace = join(folder, 'killed');
    const { writer, pid } = await holder(workspace, process.execPath, []);
    process.kill(pid, 'SIGKILL');
    const from = performance.now();
    let taken = await takeLock({ ...options(), folder: workspace });
    while (!taken.ok && performance.now() - from < 10_000) {
      taken = await takeLock({ ...options(), folder: workspace });
    }
    expect(taken.ok && taken.value.unclean).toBe(true);
    expect(performance.now() - from).toBeLessThan(2000);
    await writer.ended;
  });

  it.runIf(process.platform === 'linux')(
    'is free although nobody has taken note of its death',
    { timeout: 60_000 },
    async () => {
      const workspace = join(folder, 'unreaped');
      // The shell becomes a program that never asks after its children.
      const script = '"$@" & exec sleep 600';
      const args = ['-c', script, 'sh', process.execPath];
      const { writer, pid } = await holder(workspace, 'sh', args);
      process.kill(pid, 'SIGKILL');
      const from = performance.now();
      let taken = await takeLock({ ...options(), folder: workspace });
      while (!taken.ok && performance.now() - from < 2000) {
        taken = await takeLock({ ...options(), folder: workspace });
      }
      writer.process.kill('SIGKILL');
      expect(taken.ok && taken.value.unclean).toBe(true);
      await writer.ended;
    },
  );
});
