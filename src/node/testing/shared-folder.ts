/** A workspace on a folder that two computers share, for tests of what the other one does to its files. */
import { aComment, anAnnotation, anId, timeAt } from '#core/testing/builders.ts';
import type { Command } from '#core/workspace/command.ts';
import type { FileSystem } from '#node/file-system/file-system.ts';
import { MemoryDisk } from '#node/file-system/memory-disk.ts';
import { memoryFileSystem } from '#node/file-system/memory-file-system.ts';
import { readWhole, writeDurably } from '#node/file-system/whole-file.ts';
import type { CareFindings } from '#node/store/care-types.ts';
import { openWorkspace } from '#node/store/open-workspace.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import { wordsOf } from './ledger.ts';
import { FOLDER, optionsOn, prepare, SOURCE } from './workloads.ts';

export const NOTES_FILE = `sources/${SOURCE}/notes.json`;

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

let requests = 0;

export class SharedFolder {
  readonly files: FileSystem;
  /** The store under test, with two notes: "first" and "second". */
  ours: WorkspaceStore;
  /** What the clock of both computers says, in minutes. */
  minute = 0;

  private constructor(files: FileSystem, ours: WorkspaceStore) {
    this.files = files;
    this.ours = ours;
  }

  static async make(): Promise<SharedFolder> {
    const files = memoryFileSystem(new MemoryDisk());
    await files.makeFolder('/home');
    await files.makeFolder('/home/reader');
    await prepare(files);
    const shared = new SharedFolder(files, null as unknown as WorkspaceStore);
    shared.ours = await shared.open();
    await shared.add(shared.ours, 1, 'first');
    await shared.add(shared.ours, 2, 'second');
    await shared.ours.checkpoint();
    return shared;
  }

  async open(folder = FOLDER, access?: 'read-only'): Promise<WorkspaceStore> {
    const options = { ...optionsOn(this.files), folder, clock: () => timeAt(this.minute) };
    const opened = await openWorkspace(access === undefined ? options : { ...options, access });
    if (!opened.ok) {
      throw new Error(JSON.stringify(opened.error));
    }
    return opened.value.store;
  }

  async send(store: WorkspaceStore, command: Command): Promise<void> {
    requests += 1;
    this.minute += 1;
    const answer = await store.apply({ requestId: anId('request', 90_000 + requests), command });
    if (!answer.ok) {
      throw new Error(JSON.stringify(answer.error));
    }
  }

  add(store: WorkspaceStore, n: number, words: string): Promise<void> {
    const at = timeAt(this.minute + 1);
    const bodies = [aComment(n, words)];
    const annotation = anAnnotation(n, { start: n, bodies, createdAt: at, modifiedAt: at });
    return this.send(store, { type: 'annotation.add', annotation });
  }

  change(store: WorkspaceStore, n: number, words: string): Promise<void> {
    const place = { sourceId: SOURCE, annotationId: anId('annotation', n) };
    return this.send(store, { type: 'body.change', ...place, body: aComment(n, words) });
  }

  remove(store: WorkspaceStore, n: number): Promise<void> {
    const annotationIds = [anId('annotation', n)];
    const trashId = anId('trash', n);
    return this.send(store, {
      type: 'annotation.remove',
      sourceId: SOURCE,
      annotationIds,
      trashId,
    });
  }

  /** The same workspace on the other computer, where somebody works on. */
  async elsewhere(work: (store: WorkspaceStore) => Promise<void>): Promise<void> {
    await this.ours.saveCopyTo('/home/elsewhere');
    const theirs = await this.open('/home/elsewhere');
    await work(theirs);
    await theirs.close();
  }

  /** Puts a file from there here, under a name of its own where one is given. */
  async bring(name: string, as = name): Promise<void> {
    const { bytes } = await readWhole(this.files, `/home/elsewhere/${name}`);
    await this.write(as, bytes);
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await writeDurably(this.files, `${FOLDER}/${name}`, [bytes], random);
  }

  async bytes(name: string): Promise<Buffer> {
    return (await readWhole(this.files, `${FOLDER}/${name}`)).bytes;
  }

  async look(store = this.ours): Promise<CareFindings> {
    const looked = await store.care.look();
    if (!looked.ok) {
      throw new Error(JSON.stringify(looked.error));
    }
    return looked.value;
  }

  async reopen(): Promise<WorkspaceStore> {
    await this.ours.close();
    this.ours = await this.open();
    return this.ours;
  }

  words(store = this.ours): readonly (string | null)[] {
    return [...(store.snapshot().annotations[SOURCE] ?? [])].map((row) => wordsOf(row));
  }
}
