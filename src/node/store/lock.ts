/**
 * One writer for a workspace folder. The lock is a file that names its owner; it appears whole (written aside, then
 * linked), and a stale one is replaced in one step by the only process that could claim it.
 */
import { join } from 'node:path';
import { z } from 'zod';
import type { RandomBytes } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { codeOf, isAbsent } from '#node/file-system/failure.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { readIfThere, writeAll, writeDurably } from '#node/file-system/whole-file.ts';
import { LOCK_FILE } from './paths.ts';
import {
  identifyProcess,
  isProvedDead,
  type ProcessIdentity,
  type ProcessProbe,
  probeProcess,
} from './process-identity.ts';

export type LockOwner = ProcessIdentity & {
  /** When it was taken (ISO 8601). */
  readonly since: string;
  /** Tells this lock from every other, also of the same process. */
  readonly token: string;
};

const ownerSchema: z.ZodType<LockOwner> = z.object({
  pid: z.number().int(),
  host: z.string(),
  bootId: z.string().nullable(),
  startTime: z.string().nullable(),
  namespace: z.string().nullable(),
  since: z.string(),
  token: z.string().regex(/^[0-9a-f]{16}$/u),
});

export type LockOptions = {
  readonly fileSystem: FileSystem;
  readonly folder: string;
  readonly clock: () => string;
  readonly random: RandomBytes;
  readonly takeOver?: boolean;
  readonly identity?: ProcessIdentity;
  readonly probe?: ProcessProbe;
};

export type Lock = {
  /** Whether a stale lock was in the way: whoever had it did not close the workspace. */
  readonly unclean: boolean;
  /** Whether the lock is still this one. */
  readonly isHeld: () => Promise<boolean>;
  readonly release: () => Promise<void>;
};

/** `null` owner: a lock file that does not say whose it is. */
export type LockedBy = { readonly owner: LockOwner | null };

async function readOwner(fileSystem: FileSystem, path: string): Promise<LockOwner | null | 'none'> {
  const found = await readIfThere(fileSystem, path);
  if (found === null) {
    return 'none';
  }
  try {
    const parsed = ownerSchema.safeParse(JSON.parse(found.bytes.toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Puts a whole file at a name that must be free; `false` when it is not. */
async function putExclusively(
  fileSystem: FileSystem,
  path: string,
  bytes: Uint8Array,
  aside: string,
): Promise<boolean> {
  try {
    await putFile(fileSystem, aside, bytes);
    await fileSystem.link(aside, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      return false;
    }
    return await putDirectly(fileSystem, path, bytes, error);
  } finally {
    await removeAll(fileSystem, [aside]);
  }
}

async function putFile(fileSystem: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const file = await fileSystem.open(path, 'create');
  try {
    await writeAll(file, bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What systems answer that know no second names for a file (FAT, some network drives). */
const NO_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
]);

async function putDirectly(
  fileSystem: FileSystem,
  path: string,
  bytes: Uint8Array,
  reason: unknown,
): Promise<boolean> {
  if (!NO_LINKS.has(codeOf(reason) ?? '')) {
    throw reason;
  }
  try {
    await putFile(fileSystem, path, bytes);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      return false;
    }
    throw error;
  }
}

type Attempt = LockOptions & { readonly self: LockOwner; readonly bytes: Buffer };

/**
 * The end of the chain of claims on a stale lock: each claim is named after the token of what it claims, so a claim
 * whose owner died is claimed in turn, and no two processes ever win the same one.
 */
async function claim(attempt: Attempt, stale: LockOwner): Promise<readonly string[] | LockedBy> {
  const { fileSystem, folder, self, probe = probeProcess } = attempt;
  const chain: string[] = [];
  let token = stale.token;
  for (;;) {
    const path = join(folder, `${LOCK_FILE}.claim-${token}`);
    chain.push(path);
    const aside = join(folder, `.${LOCK_FILE}.${self.token}.tmp`);
    if (await putExclusively(fileSystem, path, attempt.bytes, aside)) {
      return chain;
    }
    const owner = await readOwner(fileSystem, path);
    if (owner === 'none') {
      chain.pop();
    } else if (owner === null || !isProvedDead(owner, self, probe)) {
      return { owner };
    } else {
      token = owner.token;
    }
  }
}

async function removeAll(fileSystem: FileSystem, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    try {
      await fileSystem.unlink(path);
    } catch (error) {
      if (!isAbsent(error)) {
        throw error;
      }
    }
  }
}

/** Replaces a stale lock; `again` when it is no longer the one that was seen. */
async function replaceStale(
  attempt: Attempt,
  stale: LockOwner,
): Promise<'taken' | 'again' | LockedBy> {
  const { fileSystem, folder } = attempt;
  const claimed = await claim(attempt, stale);
  if ('owner' in claimed) {
    return claimed;
  }
  const path = join(folder, LOCK_FILE);
  const now = await readOwner(fileSystem, path);
  const same = now !== 'none' && now !== null && now.token === stale.token;
  if (same) {
    await writeDurably(fileSystem, path, [attempt.bytes], attempt.random);
  }
  await removeAll(fileSystem, same ? [...claimed].reverse() : claimed.slice(-1));
  return same ? 'taken' : 'again';
}

function heldLock(attempt: Attempt, unclean: boolean): Lock {
  const { fileSystem, folder, self } = attempt;
  const path = join(folder, LOCK_FILE);
  const isHeld = async () => {
    const owner = await readOwner(fileSystem, path);
    return owner !== 'none' && owner?.token === self.token;
  };
  const release = async () => {
    if (await isHeld()) {
      await fileSystem.unlink(path);
      await fileSystem.syncFolder(folder);
    }
  };
  return { unclean, isHeld, release };
}

async function tryOnce(attempt: Attempt): Promise<'free' | 'stale' | 'again' | LockedBy> {
  const { fileSystem, folder, self, bytes, probe = probeProcess } = attempt;
  const path = join(folder, LOCK_FILE);
  const aside = join(folder, `.${LOCK_FILE}.${self.token}.tmp`);
  if (await putExclusively(fileSystem, path, bytes, aside)) {
    await fileSystem.syncFolder(folder);
    return 'free';
  }
  const owner = await readOwner(fileSystem, path);
  if (owner === 'none') {
    return 'again';
  }
  if (attempt.takeOver === true) {
    await writeDurably(fileSystem, path, [bytes], attempt.random);
    return 'stale';
  }
  if (owner === null || !isProvedDead(owner, self, probe)) {
    return { owner };
  }
  const replaced = await replaceStale(attempt, owner);
  return replaced === 'taken' ? 'stale' : replaced;
}

const ATTEMPTS = 20;

/** Takes the lock, or says who has it. Throws the file system's failure where the folder cannot be written. */
export async function takeLock(options: LockOptions): Promise<Result<Lock, LockedBy>> {
  const self: LockOwner = {
    ...(options.identity ?? identifyProcess()),
    since: options.clock(),
    token: Buffer.from(options.random(8)).toString('hex'),
  };
  const bytes = Buffer.from(`${JSON.stringify(self)}\n`);
  const attempt: Attempt = { ...options, self, bytes };
  for (let count = 0; count < ATTEMPTS; count += 1) {
    const result = await tryOnce(attempt);
    if (typeof result === 'object') {
      return err(result);
    }
    if (result !== 'again') {
      return ok(heldLock(attempt, result === 'stale'));
    }
    await options.fileSystem.pause(5 * count);
  }
  return err({ owner: null });
}
