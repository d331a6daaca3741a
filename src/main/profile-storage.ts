/** Keeps the profile in one durable file. A damaged one is put aside; notes do not depend on it. */
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { failureOf } from '#node/file-system/failure.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { ensureFolder, readIfThere, writeDurably } from '#node/file-system/whole-file.ts';
import type { ProfileData, ProfileStorage } from './profile.ts';

/** Reads what is stored in `path`, null when there is nothing that can be read. */
export async function openProfileStorage(
  fileSystem: FileSystem,
  path: string,
): Promise<ProfileStorage> {
  const write = writeLatest(async (data: ProfileData) => {
    await ensureFolder(fileSystem, dirname(path));
    const bytes = Buffer.from(`${JSON.stringify(data, null, 1)}\n`);
    await writeDurably(fileSystem, path, [bytes], randomBytes);
  });
  return { stored: await readStored(fileSystem, path), write };
}

async function readStored(fileSystem: FileSystem, path: string): Promise<unknown> {
  const read = await readIfThere(fileSystem, path).catch(() => null);
  if (read === null) return null;
  try {
    return JSON.parse(read.bytes.toString('utf8'));
  } catch {
    await fileSystem.rename(path, `${path}.damaged`).catch(() => {});
    return null;
  }
}

type Saved = Promise<Result<null, AppError>>;

/**
 * One write at a time. While one runs, only the newest of the others is kept, and all who wait get its outcome: each
 * value contains the ones before it.
 */
export function writeLatest<T>(write: (value: T) => Promise<void>): (value: T) => Saved {
  let running: Promise<unknown> = Promise.resolve();
  let next: { value: T; done: Saved } | null = null;
  return (value) => {
    if (next !== null) {
      next.value = value;
      return next.done;
    }
    const mine: { value: T; done: Saved } = { value, done: Promise.resolve(ok(null)) };
    mine.done = running.then(async () => {
      next = null;
      try {
        await write(mine.value);
        return ok(null);
      } catch (cause) {
        return err({ code: 'store', ...failureOf(cause) });
      }
    });
    next = mine;
    running = mine.done.catch(() => {});
    return mine.done;
  };
}
