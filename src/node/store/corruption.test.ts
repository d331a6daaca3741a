/**
 * L9: bytes flipped, put in, taken out and cut off, in every kind of file. A workspace opens or refuses; no note is
 * ever other than it was written; what is gone is told; the damaged bytes are kept.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { aComment, anAnnotation, anId } from '#core/testing/builders.ts';
import { type Chance, makeChance } from '#core/testing/chance.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { MemoryDisk } from '#node/file-system/memory-disk.ts';
import { memoryFileSystem } from '#node/file-system/memory-file-system.ts';
import { readWhole } from '#node/file-system/whole-file.ts';
import { firstSeed } from '#node/testing/first-seed.ts';
import { FOLDER, open, optionsOn, prepare, SOURCE } from '#node/testing/workloads.ts';
import { openWorkspace } from './open-workspace.ts';
import type { OpenedWorkspace } from './types.ts';

const RUNS = process.env.DOSSIER_SOAK === '1' ? 50_000 : 5000;

const NOTES = `${FOLDER}/sources/${SOURCE}/notes.json`;
const JOURNAL = `${FOLDER}/journal.ndjson`;
const FILES = [`${FOLDER}/workspace.json`, NOTES, JOURNAL, `${FOLDER}/trash/deleted.json`];

let disk = new MemoryDisk();
let whole: Workspace | null = null;

async function add(opened: OpenedWorkspace, n: number): Promise<void> {
  const annotation = anAnnotation(n, {
    start: n,
    bodies: [aComment(n, `Note ${n} – “quoted” 👩‍👩‍👧`)],
  });
  const command = { type: 'annotation.add', annotation } as const;
  await opened.store.apply({ requestId: anId('request', 1000 + n), command });
}

beforeAll(async () => {
  disk = new MemoryDisk();
  const files = memoryFileSystem(disk);
  await files.makeFolder('/home');
  await files.makeFolder('/home/reader');
  await prepare(files);
  const opened = await open(files);
  if (opened !== null) {
    for (const n of [1, 2, 3, 4, 5, 6]) {
      await add(opened, n);
    }
    const command = {
      type: 'annotation.remove',
      sourceId: SOURCE,
      annotationIds: [anId('annotation', 1)],
      trashId: anId('trash', 1),
    } as const;
    await opened.store.apply({ requestId: anId('request', 2), command });
    await opened.store.checkpoint();
    for (const n of [7, 8, 9]) {
      await add(opened, n);
    }
    whole = opened.store.snapshot();
  }
});

function cutOff(bytes: Buffer, chance: Chance): Buffer {
  return bytes.subarray(0, chance(bytes.length));
}

function flip(bytes: Buffer, chance: Chance): Buffer {
  const copy = Buffer.from(bytes);
  const at = chance(copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << chance(8));
  return copy;
}

function takeOut(bytes: Buffer, chance: Chance): Buffer {
  const at = chance(bytes.length);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + chance(20))]);
}

function putIn(bytes: Buffer, chance: Chance): Buffer {
  const at = chance(bytes.length);
  const more = Buffer.from(Array.from({ length: 1 + chance(20) }, () => chance(256)));
  return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
}

/** A line twice, or two lines in the other order: every checksum of a line still fits. */
function shuffleLines(bytes: Buffer, chance: Chance): Buffer {
  const lines = bytes.toString('latin1').split('\n');
  const from = chance(lines.length);
  const line = lines[from] ?? '';
  if (chance(2) === 0) {
    lines.splice(from, 1);
  }
  lines.splice(chance(lines.length + 1), 0, line);
  return Buffer.from(lines.join('\n'), 'latin1');
}

const DAMAGES = [cutOff, flip, takeOut, putIn, shuffleLines];

function replaced(path: string, bytes: Buffer): MemoryDisk {
  const copy = disk.copy();
  const node = copy.find(path);
  if (node.kind === 'file') {
    node.content = bytes;
    node.durable = bytes;
  }
  return copy;
}

function rowsOf(workspace: Workspace | null) {
  return [...(workspace?.annotations[SOURCE] ?? [])];
}

/** Every note that is there is as it was written; those that are missing, by id. */
function compare(workspace: Workspace): readonly string[] {
  const before = new Map(rowsOf(whole).map((row) => [row.id, row]));
  for (const row of rowsOf(workspace)) {
    expect(row).toEqual(before.get(row.id));
    before.delete(row.id);
  }
  return [...before.keys()];
}

async function check(
  path: string,
  bytes: Buffer,
  after: Buffer,
  label: string,
  access: 'read-write' | 'read-only' = 'read-write',
): Promise<void> {
  const damaged = replaced(path, after);
  const files = memoryFileSystem(damaged);
  const opened = await openWorkspace({ ...optionsOn(files), access });
  if (!opened.ok) {
    throw new Error(`${label}: ${JSON.stringify(opened.error)}`);
  }
  const { incidents } = opened.value.report;
  const missing = compare(opened.value.store.snapshot());
  if (path !== JOURNAL) {
    // The backup of the last checkpoint has it all.
    expect(missing, label).toEqual([]);
    expect(incidents.length > 0 || after.equals(bytes), label).toBe(true);
  }
  // Only the journal's end may be cut without a word: that is what an interrupted write looks like.
  const cut = path === JOURNAL && bytes.subarray(0, after.length).equals(after);
  expect(missing.length === 0 || incidents.length > 0 || cut, label).toBe(true);
  for (const incident of access === 'read-write' ? incidents : []) {
    const keptAt = 'keptAt' in incident ? incident.keptAt : null;
    const kept = keptAt === null ? after : (await readWhole(files, `${FOLDER}/${keptAt}`)).bytes;
    expect(kept.equals(after), label).toBe(true);
  }
}

describe('a damaged file', () => {
  it('never gives a wrong note, and what is lost is told', { timeout: 600_000 }, async () => {
    const chance = makeChance(firstSeed('damaged files', 20_250_309));
    for (let run = 0; run < RUNS; run += 1) {
      const path = FILES[chance(FILES.length)] ?? NOTES;
      const damage = DAMAGES[chance(DAMAGES.length)] ?? flip;
      const { bytes } = await readWhole(memoryFileSystem(disk), path);
      const after = damage(bytes, chance);
      // Mending and writing again takes five times as long as finding out: one in five does all of it.
      const access = run % 5 === 0 ? 'read-write' : 'read-only';
      await check(path, bytes, after, `${run} ${damage.name} ${path}`, access);
    }
  });

  it.each(FILES)('cut at each byte: %s', { timeout: 600_000 }, async (path) => {
    const { bytes } = await readWhole(memoryFileSystem(disk), path);
    const step = process.env.DOSSIER_SOAK === '1' ? 1 : 7;
    for (let length = 0; length < bytes.length; length += step) {
      await check(path, bytes, bytes.subarray(0, length), `${path} cut at ${length}`);
    }
  });
});

/** b.5 43: what other programs and people put in the place of a file. */
const REPLACEMENTS: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ['nothing', () => Buffer.alloc(0)],
  ['zeros', (bytes) => Buffer.alloc(bytes.length)],
  ['null', () => Buffer.from('null\n')],
  ['an empty list', () => Buffer.from('[]\n')],
  ['an empty object', () => Buffer.from('{}\n')],
  ['UTF-16', (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le')],
  ['a byte-order mark before it', (bytes) => Buffer.concat([Buffer.from('\ufeff'), bytes])],
  ['invalid UTF-8', (bytes) => Buffer.concat([bytes, Buffer.from([0xff, 0xfe, 0xc0])])],
  ['CRLF line ends', (bytes) => Buffer.from(bytes.toString('utf8').replaceAll('\n', '\r\n'))],
  ['the same twice', (bytes) => Buffer.concat([bytes, bytes])],
  ['formatted JSON', (bytes) => formatted(bytes)],
];

function formatted(bytes: Buffer): Buffer {
  try {
    return Buffer.from(JSON.stringify(JSON.parse(bytes.toString('utf8')), null, 2));
  } catch {
    return Buffer.from('{ }');
  }
}

describe('in the place of a file stands', () => {
  it.each(REPLACEMENTS)('%s', async (label, replacement) => {
    for (const path of FILES) {
      const { bytes } = await readWhole(memoryFileSystem(disk), path);
      await check(path, bytes, replacement(bytes), `${label} for ${path}`);
    }
  });
});
