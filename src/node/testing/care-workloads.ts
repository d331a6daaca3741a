/** Pieces of work with backups, conflict copies and changes made elsewhere, for the tests that fail and cut. */

import { err, ok } from '#core/result.ts';
import { anId, timeAt } from '#core/testing/builders.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { readWhole, writeDurably } from '#node/file-system/whole-file.ts';
import { openWorkspace } from '#node/store/open-workspace.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import { Ledger } from './ledger.ts';
import { FOLDER, open, optionsOn, SOURCE, type Workload } from './workloads.ts';

const NOTES = `sources/${SOURCE}/notes.json`;
const THEIRS = 'written elsewhere';
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** Two notes in a backup, and what another computer made of the same workspace beside ours. */
async function before(fileSystem: FileSystem, ledger: Ledger): Promise<void> {
  const opened = await open(fileSystem);
  if (opened === null) {
    throw new Error('not open');
  }
  const { store } = opened;
  await ledger.add(store, 1, 'one');
  await ledger.add(store, 2, 'two');
  await store.checkpoint();
  await store.saveCopyTo('/home/reader/elsewhere');
  await store.close();
  const options = { ...optionsOn(fileSystem), folder: '/home/reader/elsewhere' };
  const theirs = await openWorkspace({ ...options, clock: () => timeAt(5) });
  if (!theirs.ok) {
    throw new Error('not open elsewhere');
  }
  const other = new Ledger(SOURCE, 70_000);
  await other.add(theirs.value.store, 5, THEIRS);
  await other.change(theirs.value.store, 2, 'theirs');
  await theirs.value.store.close();
}

async function bring(fileSystem: FileSystem, as: string): Promise<void> {
  const { bytes } = await readWhole(fileSystem, `/home/reader/elsewhere/${NOTES}`);
  await writeDurably(fileSystem, `${FOLDER}/${as}`, [bytes], random);
}

/** Several notes get their values by one step: all of them or none. */
async function together(
  ledger: Ledger,
  values: readonly (readonly [n: number, value: string | null])[],
  send: () => Promise<{ readonly ok: boolean }>,
): Promise<void> {
  let sent: Promise<{ readonly ok: boolean }> | null = null;
  const once = async () => {
    sent ??= send();
    const answer = await sent;
    return answer.ok ? ok(undefined as never) : err({ code: 'store', reason: 'io' } as const);
  };
  await Promise.all(values.map(([n, value]) => ledger.expect(anId('annotation', n), value, once)));
}

type Work = (store: WorkspaceStore, ledger: Ledger, fileSystem: FileSystem) => Promise<void>;

function workload(name: string, work: Work, prepare = before): Workload {
  return {
    name,
    before: prepare,
    run: async (fileSystem, ledger) => {
      const opened = await open(fileSystem);
      if (opened !== null) {
        await work(opened.store, ledger, fileSystem);
      }
      return opened?.store ?? null;
    },
  };
}

const restoring = workload('restoring a backup', async (store, ledger) => {
  await ledger.change(store, 1, 'changed');
  await ledger.add(store, 3, 'three');
  const backups = await store.backups();
  const seq = backups.ok ? backups.value.find(({ counts }) => counts?.notes === 2)?.seq : undefined;
  if (seq !== undefined) {
    const back = [
      [1, 'one'],
      [3, null],
    ] as const;
    await together(ledger, back, () => store.restoreBackup(seq));
  }
  await ledger.add(store, 4, 'after it');
});

const COPY = `sources/${SOURCE}/notes (1).json`;

const importing = workload(
  'taking over a conflict copy and settling its conflict',
  async (store, ledger) => {
    await together(ledger, [[5, THEIRS]], () => store.care.importCopy(COPY));
    const looked = await store.care.look();
    const id = looked.ok ? looked.value.conflicts[0]?.id : undefined;
    if (id !== undefined) {
      await together(ledger, [[2, 'theirs']], () => store.care.settle(id, 'theirs'));
    }
    await ledger.add(store, 4, 'after it');
  },
  async (fileSystem, ledger) => {
    await before(fileSystem, ledger);
    await bring(fileSystem, COPY);
  },
);

const merging = workload('a file changed by somebody else', async (store, ledger, fileSystem) => {
  await ledger.change(store, 1, 'ours');
  // Nobody acknowledges what others wrote: it may be there or not, and ours must be.
  await together(ledger, [[5, THEIRS]], async () => ({ ok: false }));
  await together(ledger, [[2, 'theirs']], async () => ({ ok: false }));
  try {
    await bring(fileSystem, NOTES);
  } catch {
    return;
  }
  await store.care.notice();
  await ledger.add(store, 4, 'after it');
});

export const CARE_WORKLOADS: readonly Workload[] = [restoring, importing, merging];
