/**
 * The same harness on the file adapter that lowdb ships. It must find what that one loses: a harness that finds
 * nothing there would prove nothing about ours.
 */
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryDisk } from '#node/file-system/memory-disk.ts';
import { memoryFileSystem } from '#node/file-system/memory-file-system.ts';
import { readIfThere } from '#node/file-system/whole-file.ts';
import { nodePromises } from '#node/testing/node-promises.ts';
import { powerCuts } from '#node/testing/power-cuts.ts';

const current = vi.hoisted(() => ({ calls: {} as Record<string, unknown> }));

// lowdb and steno call Node directly; here Node's calls go to the disk in memory.
vi.mock('node:fs/promises', () => ({
  readFile: (...args: unknown[]) =>
    (current.calls.readFile as (...a: unknown[]) => unknown)(...args),
  writeFile: (...args: unknown[]) =>
    (current.calls.writeFile as (...a: unknown[]) => unknown)(...args),
  rename: (...args: unknown[]) => (current.calls.rename as (...a: unknown[]) => unknown)(...args),
}));

const FILE = '/notes.json';
type Notes = { readonly notes: string[] };

async function cutLowdb() {
  const disk = new MemoryDisk();
  let acknowledged: readonly string[] = [];
  return await powerCuts<readonly string[]>({
    disk,
    seed: 1,
    ledger: () => acknowledged,
    work: async (fileSystem) => {
      current.calls = nodePromises(fileSystem);
      const low = new Low<Notes>(new JSONFile(FILE), { notes: [] });
      for (let n = 1; n <= 4; n += 1) {
        low.data.notes.push(`note ${n}`);
        await low.write();
        acknowledged = [...low.data.notes];
      }
    },
  });
}

async function readNotes(disk: MemoryDisk): Promise<readonly string[] | 'unreadable'> {
  const found = await readIfThere(memoryFileSystem(disk), FILE);
  try {
    return found === null ? [] : (JSON.parse(found.bytes.toString('utf8')) as Notes).notes;
  } catch {
    return 'unreadable';
  }
}

describe("lowdb's own file adapter", () => {
  beforeEach(() => {
    current.calls = {};
  });

  it('loses acknowledged notes in a power cut, and whole files: the harness sees both', async () => {
    const { moments } = await cutLowdb();
    let lost = 0;
    let unreadable = 0;
    for (const { disk, ledgers } of moments) {
      const notes = await readNotes(disk);
      unreadable += notes === 'unreadable' ? 1 : 0;
      const missing = ledgers.some((ledger) => ledger.some((note) => !notes.includes(note)));
      lost += notes !== 'unreadable' && missing ? 1 : 0;
    }
    expect(lost).toBeGreaterThan(0);
    expect(unreadable).toBeGreaterThan(0);
  });

  it('takes a missing file for a new one', async () => {
    const fileSystem = memoryFileSystem(new MemoryDisk());
    current.calls = nodePromises(fileSystem);
    const low = new Low<Notes>(new JSONFile(FILE), { notes: [] });
    await low.read();
    expect(low.data).toEqual({ notes: [] });
  });
});
