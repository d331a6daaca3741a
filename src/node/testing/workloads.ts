/** Pieces of work on a store in memory, for the tests that fail, cut and kill. */
import type { SourceId } from '#core/ids.ts';
import type { ParsedSource } from '#core/source/source.ts';
import { anId, aSource, timeAt } from '#core/testing/builders.ts';
import { type Chance, makeChance } from '#core/testing/chance.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { MemoryDisk } from '#node/file-system/memory-disk.ts';
import { memoryFileSystem } from '#node/file-system/memory-file-system.ts';
import { createWorkspace } from '#node/store/create-workspace.ts';
import { openWorkspace } from '#node/store/open-workspace.ts';
import type { ProcessIdentity } from '#node/store/process-identity.ts';
import type { OpenedWorkspace, OpenOptions, WorkspaceStore } from '#node/store/types.ts';
import { Ledger } from './ledger.ts';

export const FOLDER = '/home/reader/workspace';
export const SOURCE: SourceId = anId('source', 1);

/** A process on a machine that starts anew each time: every earlier owner of a lock is dead. */
function identity(boot: number): ProcessIdentity {
  return { pid: 1, host: 'here', bootId: `boot ${boot}`, startTime: '1', namespace: '1' };
}

let boots = 0;

/** Options for a store on this file system, with a clock that stands still and a repeatable chance. */
export function optionsOn(fileSystem: FileSystem, seed = 1): OpenOptions {
  const chance = makeChance(seed * 7919 + boots);
  boots += 1;
  return {
    folder: FOLDER,
    fileSystem,
    clock: () => timeAt(0),
    random: (length) => Uint8Array.from({ length }, () => chance(256)),
    checkpoint: { commands: 1_000_000, bytes: 2 ** 40, idleMs: 2 ** 30 },
    process: { identity: identity(boots), probe: () => ({ alive: false, startTime: null }) },
  };
}

/** Makes a workspace with one source and closes it. */
export async function prepare(fileSystem: FileSystem): Promise<void> {
  const created = await createWorkspace({ ...optionsOn(fileSystem), title: 'Test' });
  if (!created.ok) {
    throw new Error(JSON.stringify(created.error));
  }
  const { store } = created.value;
  const command = { type: 'source.add', source: aSource(1) } as const;
  await store.apply({ requestId: anId('request', 1), command });
  await store.close();
}

export async function open(fileSystem: FileSystem): Promise<OpenedWorkspace | null> {
  const opened = await openWorkspace(optionsOn(fileSystem));
  return opened.ok ? opened.value : null;
}

/** A disk with a workspace on it, to start from. */
export async function preparedDisk(workload: Workload): Promise<{
  readonly disk: MemoryDisk;
  readonly ledger: Ledger;
}> {
  const disk = new MemoryDisk();
  const files = memoryFileSystem(disk);
  for (const folder of ['/', '/home', '/home/reader']) {
    if (folder !== '/') {
      await files.makeFolder(folder);
    }
    await files.syncFolder('/');
    await files.syncFolder(folder);
  }
  await files.syncFolder('/home');
  await prepare(files);
  const ledger = new Ledger(SOURCE);
  await workload.before?.(files, ledger);
  return { disk, ledger };
}

/** What is wrong with an opened workspace: a promise that was not kept, a source that cannot be read. */
export async function problemsOf(
  store: WorkspaceStore,
  ledgers: readonly Ledger[],
): Promise<readonly string[]> {
  const state = store.snapshot();
  const problems = ledgers.flatMap((ledger) => ledger.problemsIn(state));
  for (const { id } of Object.values(state.sources)) {
    // The first source is a row only, for speed.
    if (id !== SOURCE && !(await store.readingText(id)).ok) {
      problems.push(`source ${id} cannot be read`);
    }
  }
  return problems;
}

export type Workload = {
  readonly name: string;
  /** Brings a fresh, prepared disk to where the work starts, without any fault. */
  readonly before?: (fileSystem: FileSystem, ledger: Ledger) => Promise<void>;
  readonly run: (fileSystem: FileSystem, ledger: Ledger) => Promise<WorkspaceStore | null>;
};

async function notes(store: WorkspaceStore, ledger: Ledger, from: number): Promise<void> {
  await ledger.add(store, from, `note ${from}`);
  await Promise.all([
    ledger.add(store, from + 1, 'one of a group'),
    ledger.add(store, from + 2, 'another of it'),
  ]);
}

const writing: Workload = {
  name: 'writing notes',
  run: async (fileSystem, ledger) => {
    const opened = await open(fileSystem);
    if (opened !== null) {
      await notes(opened.store, ledger, 1);
      await ledger.add(opened.store, 9, 'x'.repeat(5000));
    }
    return opened?.store ?? null;
  },
};

const checkpoint: Workload = {
  name: 'a checkpoint between notes',
  run: async (fileSystem, ledger) => {
    const opened = await open(fileSystem);
    if (opened !== null) {
      await notes(opened.store, ledger, 1);
      const meanwhile = opened.store.checkpoint();
      await ledger.add(opened.store, 7, 'during');
      await meanwhile;
      await ledger.change(opened.store, 1, 'changed');
    }
    return opened?.store ?? null;
  },
};

const deleting: Workload = {
  name: 'changing, deleting, undoing, closing and opening',
  before: async (fileSystem, ledger) => {
    const opened = await open(fileSystem);
    if (opened !== null) {
      await notes(opened.store, ledger, 1);
      await opened.store.close();
    }
  },
  run: async (fileSystem, ledger) => {
    const first = await open(fileSystem);
    if (first !== null) {
      await ledger.remove(first.store, 1);
      await ledger.change(first.store, 2, 'new words');
      await ledger.expect(anId('annotation', 2), 'one of a group', () => first.store.undo());
      await first.store.close();
    }
    const second = await open(fileSystem);
    if (second !== null) {
      await ledger.add(second.store, 5, 'after');
    }
    return second?.store ?? null;
  },
};

/** Leaves a journal with records that no file holds, and a torn end. */
async function killed(fileSystem: FileSystem, ledger: Ledger): Promise<void> {
  const opened = await open(fileSystem);
  if (opened !== null) {
    await notes(opened.store, ledger, 1);
    await opened.store.checkpoint();
    await ledger.change(opened.store, 1, 'only in the journal');
  }
  const journal = await fileSystem.open(`${FOLDER}/journal.ndjson`, 'append');
  await journal.write(Buffer.from('{"crc":"0123'));
  await journal.sync();
  await journal.close();
}

const recovering: Workload = {
  name: 'opening after a crash',
  before: killed,
  run: async (fileSystem, ledger) => {
    const opened = await open(fileSystem);
    if (opened !== null) {
      await ledger.add(opened.store, 5, 'after');
    }
    return opened?.store ?? null;
  },
};

async function spoil(fileSystem: FileSystem, path: string): Promise<void> {
  const file = await fileSystem.open(path, 'append');
  await file.write(Buffer.from('\u0000\u0000garbage'));
  await file.sync();
  await file.close();
}

const mending: Workload = {
  name: 'mending damaged files',
  before: async (fileSystem, ledger) => {
    await killed(fileSystem, ledger);
    await spoil(fileSystem, `${FOLDER}/sources/${SOURCE}/notes.json`);
    await spoil(fileSystem, `${FOLDER}/workspace.json`);
  },
  run: recovering.run,
};

const copying: Workload = {
  name: 'saving a copy elsewhere',
  run: async (fileSystem, ledger) => {
    const opened = await open(fileSystem);
    if (opened !== null) {
      await ledger.add(opened.store, 1, 'here');
      await opened.store.saveCopyTo('/home/reader/copy');
      await opened.store.checkpoint();
      await ledger.add(opened.store, 2, 'still here');
    }
    return opened?.store ?? null;
  },
};

const WORDS = 'A source that was taken in.';

const PARSED: ParsedSource = {
  text: WORDS,
  blocks: [{ kind: 'paragraph', start: 0, end: WORDS.length, marks: [] }],
  format: 'plain',
  encoding: 'utf-8',
  parser: 'plain/1',
  metadata: { title: { value: 'A source', basis: 'derived' } },
  remarks: [],
};

const importing: Workload = {
  name: 'taking a source in',
  run: async (fileSystem, ledger) => {
    const opened = await open(fileSystem);
    if (opened !== null) {
      await opened.store.addSource(PARSED, Buffer.from(WORDS), 'a.txt');
      await ledger.add(opened.store, 1, 'after it');
      await opened.store.checkpoint();
    }
    return opened?.store ?? null;
  },
};

/** One step of random work. */
async function step(store: WorkspaceStore, ledger: Ledger, chance: Chance, n: number) {
  const earlier = 1 + chance(n);
  switch (chance(8)) {
    case 0:
      await ledger.remove(store, earlier);
      break;
    case 1:
    case 2:
      await ledger.change(store, earlier, `words ${n}`);
      break;
    case 3:
      await Promise.all([
        ledger.add(store, n, `first ${n}`),
        ledger.add(store, n + 1000, `second ${n}`),
        ledger.change(store, earlier, `third ${n}`),
      ]);
      break;
    case 4:
      await Promise.all([store.checkpoint(), ledger.add(store, n, `meanwhile ${n}`)]);
      break;
    default:
      await ledger.add(store, n, 'x'.repeat(chance(700)));
  }
}

/** Random work, with closing and opening in between. The same seed gives the same work. */
export function randomWorkload(seed: number, steps: number): Workload {
  return {
    name: `random work ${seed}`,
    run: async (fileSystem, ledger) => {
      const chance = makeChance(seed);
      let opened = await open(fileSystem);
      for (let n = 1; n <= steps && opened !== null; n += 1) {
        await step(opened.store, ledger, chance, n);
        if (chance(12) === 0) {
          await opened.store.close();
          opened = await open(fileSystem);
        }
      }
      return opened?.store ?? null;
    },
  };
}

export const WORKLOADS: readonly Workload[] = [
  writing,
  checkpoint,
  deleting,
  recovering,
  mending,
  copying,
  importing,
];
