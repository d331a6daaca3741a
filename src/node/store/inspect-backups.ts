/** What is in each backup, and whether it is still as it was written: told before anybody relies on it. */
import { codeOf } from '#node/file-system/failure.ts';
import { factsIfThere } from '#node/file-system/whole-file.ts';
import {
  type BackedUpFile,
  type Backup,
  type BackupPlace,
  contentPath,
  listBackups,
  readBackedUp,
} from './backups.ts';
import { WORKSPACE_FILE } from './paths.ts';
import { makeBreather } from './slices.ts';
import type { BackupCounts, KeptBackup } from './types.ts';

type ContentFacts = {
  /** On the disk, packed. */
  readonly bytes: number;
  /** `null` when it is gone or not as it was written. */
  readonly counts: BackupCounts | null;
};

export type InspectedBackups = {
  /** Newest first. */
  readonly backups: readonly KeptBackup[];
  /** Fingerprints of contents that are not as they were written. */
  readonly damaged: ReadonlySet<string>;
};

const NOTHING: BackupCounts = { sources: 0, annotations: 0, notes: 0, actors: 0 };
/** How a row begins in a stored file; its checksum has eight digits. */
const ROW = /^\{"crc":"[0-9a-f]{8}","table":"(\w+)"/u;
/** Quotation marks in what a person typed are escaped, so this is always a body. */
const COMMENT = '"type":"comment"';

function occurrences(line: string, words: string): number {
  let count = 0;
  for (let at = line.indexOf(words); at !== -1; at = line.indexOf(words, at + words.length)) {
    count += 1;
  }
  return count;
}

/** Counts rows by how their lines begin: the fingerprint of the content vouches for the rest. */
async function countRows(content: Buffer): Promise<BackupCounts> {
  const breathe = makeBreather();
  const counts = { ...NOTHING };
  let start = 0;
  while (start < content.length) {
    const found = content.indexOf(10, start);
    const end = found === -1 ? content.length : found;
    const line = content.toString('utf8', start, end);
    const table = ROW.exec(line)?.[1];
    if (table === 'annotations') {
      counts.annotations += 1;
      counts.notes += occurrences(line, COMMENT);
    } else if (table === 'sources' || table === 'actors') {
      counts[table] += 1;
    }
    start = end + 1;
    await breathe();
  }
  return counts;
}

async function sizeOf(place: BackupPlace, sha256: string): Promise<number> {
  try {
    const path = contentPath(place.folder, sha256);
    return (await factsIfThere(place.fileSystem, path))?.size ?? 0;
  } catch (error) {
    if (codeOf(error) === null) {
      throw error;
    }
    return 0;
  }
}

async function factsOfContent(place: BackupPlace, file: BackedUpFile): Promise<ContentFacts> {
  const content = await readBackedUp(place, file);
  return {
    bytes: await sizeOf(place, file.sha256),
    counts: content === null ? null : await countRows(content),
  };
}

function sum(parts: readonly BackupCounts[]): BackupCounts {
  const total = { ...NOTHING };
  for (const part of parts) {
    total.sources += part.sources;
    total.annotations += part.annotations;
    total.notes += part.notes;
    total.actors += part.actors;
  }
  return total;
}

function keptBackup(backup: Backup, facts: readonly ContentFacts[]): KeptBackup {
  const counts = facts.flatMap((fact) => fact.counts ?? []);
  const named = backup.files.some(({ file }) => file === WORKSPACE_FILE);
  return {
    seq: backup.seq,
    at: backup.at,
    bytes: facts.reduce((total, { bytes }) => total + bytes, 0),
    counts: counts.length === facts.length && named ? sum(counts) : null,
  };
}

/** Reads every backup whole; contents that several of them share are read once. Throws the file system's failure. */
export async function inspectBackups(place: BackupPlace): Promise<InspectedBackups> {
  const known = new Map<string, ContentFacts>();
  const damaged = new Set<string>();
  const backups: KeptBackup[] = [];
  for (const backup of await listBackups(place)) {
    const facts: ContentFacts[] = [];
    for (const file of backup.files) {
      const fact = known.get(file.sha256) ?? (await factsOfContent(place, file));
      known.set(file.sha256, fact);
      facts.push(fact);
      if (fact.counts === null) {
        damaged.add(file.sha256);
      }
    }
    backups.push(keptBackup(backup, facts));
  }
  return { backups, damaged };
}
