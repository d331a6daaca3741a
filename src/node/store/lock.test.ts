import { describe, expect, it } from 'vitest';
import { type Chance, makeChance } from '#core/testing/chance.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { MemoryDisk } from '#node/file-system/memory-disk.ts';
import { memoryFileSystem } from '#node/file-system/memory-file-system.ts';
import { readIfThere } from '#node/file-system/whole-file.ts';
import { type LockOptions, takeLock } from './lock.ts';
import { isProvedDead, type ProcessIdentity } from './process-identity.ts';

const FOLDER = '/';

function identity(over: Partial<ProcessIdentity> = {}): ProcessIdentity {
  return { pid: 10, host: 'here', bootId: 'boot', startTime: '100', namespace: 'ns', ...over };
}

const alive = { alive: true, startTime: '100' };
const dead = { alive: false, startTime: null };

function optionsFor(
  fileSystem: FileSystem,
  pid: number,
  over: Partial<LockOptions> = {},
): LockOptions {
  return {
    fileSystem,
    folder: FOLDER,
    clock: () => '2025-03-09T12:00:00.000Z',
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    identity: identity({ pid }),
    probe: () => alive,
    ...over,
  };
}

describe('whether an owner is proved dead', () => {
  const cases: readonly (readonly [
    string,
    Partial<ProcessIdentity>,
    typeof alive | typeof dead,
    boolean,
  ])[] = [
    ['it lives', {}, alive, false],
    ['its process is gone', {}, dead, true],
    ['its number belongs to a later process', { startTime: '99' }, alive, true],
    ['the machine was started again', { bootId: 'earlier' }, alive, true],
    ['it is on another computer', { host: 'there', bootId: 'earlier' }, dead, false],
    ['it is in another container', { namespace: 'other' }, dead, false],
    ['its start is not known', { startTime: null }, alive, false],
    ['its machine does not tell its start', { bootId: null }, alive, false],
  ];
  it.each(cases)('when %s', (_, other, probed, expected) => {
    expect(isProvedDead(identity(other), identity(), () => probed)).toBe(expected);
  });
});

describe('the lock', () => {
  it('is had by one, names its owner, and is free after it was given back', async () => {
    const fileSystem = memoryFileSystem(new MemoryDisk());
    const first = await takeLock(optionsFor(fileSystem, 1));
    expect(first.ok && first.value.unclean).toBe(false);
    const second = await takeLock(optionsFor(fileSystem, 2));
    expect(second).toMatchObject({ ok: false, error: { owner: { pid: 1, host: 'here' } } });
    if (first.ok) {
      expect(await first.value.isHeld()).toBe(true);
      await first.value.release();
    }
    expect(await fileSystem.list('/')).toEqual([]);
    expect((await takeLock(optionsFor(fileSystem, 2))).ok).toBe(true);
  });

  it('is taken from the dead, and that is said', async () => {
    const fileSystem = memoryFileSystem(new MemoryDisk());
    await takeLock(optionsFor(fileSystem, 1));
    const second = await takeLock(optionsFor(fileSystem, 2, { probe: () => dead }));
    expect(second.ok && second.value.unclean).toBe(true);
    expect(await fileSystem.list('/')).toEqual(['lock']);
  });

  it('of nobody who can be known is not taken, unless a person says so', async () => {
    const fileSystem = memoryFileSystem(new MemoryDisk());
    await (await fileSystem.open('/lock', 'create')).close();
    const refused = await takeLock(optionsFor(fileSystem, 1, { probe: () => dead }));
    expect(refused).toEqual({ ok: false, error: { owner: null } });
    const taken = await takeLock(optionsFor(fileSystem, 1, { takeOver: true }));
    expect(taken.ok && taken.value.unclean).toBe(true);
  });

  it('that was taken over is not given back by the one who had it', async () => {
    const fileSystem = memoryFileSystem(new MemoryDisk());
    const first = await takeLock(optionsFor(fileSystem, 1));
    const second = await takeLock(optionsFor(fileSystem, 2, { takeOver: true }));
    if (first.ok && second.ok) {
      expect(await first.value.isHeld()).toBe(false);
      await first.value.release();
      expect(await second.value.isHeld()).toBe(true);
    }
  });
});

/** Each call takes a while, so that the calls of several contenders come in any order. */
function slow(inner: FileSystem, chance: Chance): FileSystem {
  const wait = async () => {
    for (let turns = chance(12); turns > 0; turns -= 1) {
      await Promise.resolve();
    }
  };
  const slowly =
    <A extends readonly unknown[], R>(run: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await wait();
      const result = await run(...args);
      await wait();
      return result;
    };
  return {
    ...inner,
    open: slowly(inner.open),
    rename: slowly(inner.rename),
    link: slowly(inner.link),
    unlink: slowly(inner.unlink),
    syncFolder: slowly(inner.syncFolder),
  };
}

describe('several who want the lock of a dead process at once', () => {
  it('are one in 500 orders of their calls, also when claimants die too', async () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const chance = makeChance(seed);
      const fileSystem = memoryFileSystem(new MemoryDisk());
      await takeLock(optionsFor(fileSystem, 1));
      if (seed % 3 === 0) {
        await leaveDeadClaim(fileSystem);
      }
      const probe = (pid: number) => (pid < 10 ? dead : alive);
      const contenders = [11, 12, 13, 14].map((pid) =>
        takeLock(optionsFor(slow(fileSystem, chance), pid, { probe })),
      );
      const winners = (await Promise.all(contenders)).filter((result) => result.ok);
      expect(winners.length, `seed ${seed}`).toBeLessThanOrEqual(1);
      const owner = JSON.parse(
        (await readIfThere(fileSystem, '/lock'))?.bytes.toString('utf8') ?? '{}',
      ) as { pid?: number };
      expect(owner.pid, `seed ${seed}`).toBeGreaterThan(10);
      for (const winner of winners) {
        expect(winner.ok && (await winner.value.isHeld()), `seed ${seed}`).toBe(true);
      }
    }
  });
});

/** Somebody claimed the stale lock and died before replacing it. */
async function leaveDeadClaim(fileSystem: FileSystem): Promise<void> {
  const lock = (await readIfThere(fileSystem, '/lock'))?.bytes.toString('utf8') ?? '{}';
  const { token } = JSON.parse(lock) as { token: string };
  const claim = await fileSystem.open(`/lock.claim-${token}`, 'create');
  const owner = { ...identity({ pid: 2 }), since: '', token: 'ab'.repeat(8) };
  await claim.write(Buffer.from(JSON.stringify(owner)));
  await claim.close();
}
