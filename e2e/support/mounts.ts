/** Small and read-only disks, for specs about what happens when there is no room. Needs the right to mount. */
import { execFile } from 'node:child_process';
import { open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freshFolder } from './launch.ts';

const run = promisify(execFile);

const mounted: string[] = [];

/** Why a spec is left out: said in its report, so that nobody takes it for passed. */
export const NO_MOUNTS = 'LEFT OUT: this needs the right to mount a disk (root on Linux)';

/** Says so where the tests are run, too: a test that was left out is easily taken for passed. */
function leaveOut(): null {
  process.emitWarning(NO_MOUNTS);
  return null;
}

/** A disk of this many megabytes, mounted in a fresh folder; null where that is not permitted. */
export async function smallDisk(megabytes: number): Promise<string | null> {
  const folder = await freshFolder('disk');
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  } catch {
    return leaveOut();
  }
  mounted.push(folder);
  return folder;
}

/** Shows a folder read-only elsewhere, as a disk that can only be read. null where that is not permitted. */
export async function readOnlyView(folder: string): Promise<string | null> {
  const view = await freshFolder('view');
  try {
    await run('mount', ['--bind', folder, view]);
  } catch {
    return leaveOut();
  }
  mounted.push(view);
  await run('mount', ['-o', 'remount,ro,bind', view]);
  return view;
}

/** Takes all disks away again, also while a program still uses them. */
export async function unmountAll(): Promise<void> {
  for (const folder of mounted.splice(0).reverse()) await run('umount', ['-l', folder]);
}

const FILLER = 'filler.bin';

/** Writes until there is no byte left on the disk. */
export async function fillDisk(disk: string): Promise<void> {
  const file = await open(join(disk, FILLER), 'w');
  try {
    for (const size of [65_536, 4_096, 1]) await writeUntilFull(file, Buffer.alloc(size));
  } finally {
    await file.close();
  }
}

async function writeUntilFull(
  file: { write: (bytes: Buffer) => Promise<unknown> },
  bytes: Buffer,
): Promise<void> {
  try {
    for (;;) await file.write(bytes);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw cause;
  }
}

/** Makes room again. */
export function emptyDisk(disk: string): Promise<void> {
  return unlink(join(disk, FILLER));
}
