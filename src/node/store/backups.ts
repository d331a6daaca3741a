/**
 * Backups: at each checkpoint the files that changed are kept, compressed, under the name of their content, and a list
 * says which content made up the workspace. Kept are the last five checkpoints and one a day for fourteen days,
 * counted in checkpoints and not by the clock, which may be wrong.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createGzip, gunzip, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { RandomBytes } from '#core/ids.ts';
import { FileSystemFailure, isAbsent } from '#node/file-system/failure.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { ensureFolder, readPieces, readWhole, writeDurably } from '#node/file-system/whole-file.ts';
import { BACKUP_FILES_FOLDER, BACKUPS_FOLDER } from './paths.ts';

const decompress = promisify(gunzip);

/** Last checkpoints kept. */
const LAST = 5;
/** Files up to this size, in bytes, are compressed at once: quicker than handing them to another thread. */
const SMALL = 32 * 1024;

/** Days kept, one checkpoint each. */
const DAYS = 14;

export type BackedUpFile = {
  /** Relative to the workspace. */
  readonly file: string;
  readonly sha256: string;
  /** Every command up to this one is in it. */
  readonly seq: number;
};

export type Backup = {
  readonly seq: number;
  /** When it was made (ISO 8601). */
  readonly at: string;
  readonly files: readonly BackedUpFile[];
};

const backupSchema: z.ZodType<Backup> = z.object({
  seq: z.number().int().min(0),
  at: z.string().max(40),
  files: z
    .array(
      z.object({
        file: z.string().regex(/^[\w./-]{1,200}$/u),
        sha256: z.string().regex(/^[0-9a-f]{64}$/u),
        seq: z.number().int().min(0),
      }),
    )
    .readonly(),
});

export type BackupPlace = {
  readonly fileSystem: FileSystem;
  readonly folder: string;
  readonly random: RandomBytes;
};

function listName(seq: number): string {
  return `${String(seq).padStart(12, '0')}.json`;
}

/** Where a content is kept, under the name of its fingerprint. */
export function contentPath(folder: string, sha256: string): string {
  return join(folder, BACKUP_FILES_FOLDER, `${sha256}.json.gz`);
}

async function namesIn(fileSystem: FileSystem, folder: string): Promise<readonly string[]> {
  try {
    return await fileSystem.list(folder);
  } catch (error) {
    if (isAbsent(error)) {
      return [];
    }
    throw error;
  }
}

async function readList(place: BackupPlace, name: string): Promise<Backup | null> {
  try {
    const { bytes } = await readWhole(place.fileSystem, join(place.folder, BACKUPS_FOLDER, name));
    const parsed = backupSchema.safeParse(JSON.parse(bytes.toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    // A backup that cannot be read is no backup; the others are still there.
    return null;
  }
}

/** All readable backups, newest first. */
export async function listBackups(place: BackupPlace): Promise<readonly Backup[]> {
  const names = await namesIn(place.fileSystem, join(place.folder, BACKUPS_FOLDER));
  const found: Backup[] = [];
  for (const name of names.filter((candidate) => /^\d{12}\.json$/u.test(candidate)).reverse()) {
    const backup = await readList(place, name);
    if (backup !== null) {
      found.push(backup);
    }
  }
  return found;
}

/** The content of a file of a backup, or `null` when it is gone or not as it was. */
export async function readBackedUp(
  place: BackupPlace,
  entry: BackedUpFile,
): Promise<Buffer | null> {
  try {
    const { bytes } = await readWhole(place.fileSystem, contentPath(place.folder, entry.sha256));
    const content = await decompress(bytes);
    return createHash('sha256').update(content).digest('hex') === entry.sha256 ? content : null;
  } catch {
    return null;
  }
}

/** Which of these backups, newest first, are kept. */
export function keptBackups(backups: readonly Backup[]): readonly Backup[] {
  const days = new Set<string>();
  return backups.filter((backup, index) => {
    const day = backup.at.slice(0, 10);
    const newDay = !days.has(day) && days.size < DAYS;
    if (newDay) {
      days.add(day);
    }
    return index < LAST || newDay;
  });
}

async function dropOld(place: BackupPlace): Promise<void> {
  const { fileSystem, folder } = place;
  const backups = await listBackups(place);
  const kept = keptBackups(backups);
  for (const backup of backups) {
    if (!kept.includes(backup)) {
      await fileSystem.unlink(join(folder, BACKUPS_FOLDER, listName(backup.seq)));
    }
  }
  const used = new Set(kept.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
  for (const name of await namesIn(fileSystem, join(folder, BACKUP_FILES_FOLDER))) {
    if (/^[0-9a-f]{64}\.json\.gz$/u.test(name) && !used.has(name.slice(0, 64))) {
      await fileSystem.unlink(join(folder, BACKUP_FILES_FOLDER, name));
    }
  }
}

/** A file compressed piece by piece, so that a large one does not hold up the process. Fails when it is another one. */
async function* compressed(
  fileSystem: FileSystem,
  path: string,
  sha256: string,
): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  const pieces = async function* () {
    for await (const piece of readPieces(fileSystem, path)) {
      hash.update(piece);
      yield piece;
    }
  };
  const { size } = await fileSystem.stat(path);
  if (size <= SMALL) {
    const { bytes } = await readWhole(fileSystem, path);
    hash.update(bytes);
    yield gzipSync(bytes, { level: 3 });
  } else {
    // `pipeline` and not `pipe`: a failing read has to arrive here.
    const gzip = createGzip({ level: 3 });
    pipeline(Readable.from(pieces()), gzip, () => undefined);
    yield* gzip;
  }
  if (hash.digest('hex') !== sha256) {
    throw new FileSystemFailure('ESTALE', 'back up', path);
  }
}

/**
 * Keeps the files as they are now. Throws the file system's failure; the backups there were stay.
 * @param distrusted contents that are known to be damaged: they are written again where the files still hold them.
 */
export async function makeBackup(
  place: BackupPlace,
  backup: Backup,
  distrusted: ReadonlySet<string> = new Set(),
): Promise<void> {
  const { fileSystem, folder, random } = place;
  await ensureFolder(fileSystem, join(folder, BACKUP_FILES_FOLDER));
  const there = new Set(await namesIn(fileSystem, join(folder, BACKUP_FILES_FOLDER)));
  for (const { file, sha256 } of backup.files) {
    if (!there.has(`${sha256}.json.gz`) || distrusted.has(sha256)) {
      const packed = compressed(fileSystem, join(folder, file), sha256);
      await writeDurably(fileSystem, contentPath(folder, sha256), packed, random);
    }
  }
  const list = Buffer.from(`${JSON.stringify(backup, null, 1)}\n`);
  await writeDurably(
    fileSystem,
    join(folder, BACKUPS_FOLDER, listName(backup.seq)),
    [list],
    random,
  );
  await dropOld(place);
}
