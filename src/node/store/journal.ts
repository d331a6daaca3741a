/**
 * The journal file: append only. What has been appended is on disk before `append` answers. It is replaced as a whole
 * (by a new file of the same name) when the files have caught up, and when the disk failed under it: what a failed
 * fsync leaves behind cannot be trusted, so nothing more is acknowledged on that file.
 */
import { join } from 'node:path';
import type { RandomBytes, WorkspaceId } from '#core/ids.ts';
import { FileSystemFailure } from '#node/file-system/failure.ts';
import type { FileFacts, FileSystem, OpenFile } from '#node/file-system/file-system.ts';
import { factsIfThere, readWhole, writeAll, writeDurably } from '#node/file-system/whole-file.ts';
import type { JournalHead } from './format.ts';
import { encodeHead } from './journal-record.ts';
import { JOURNAL_FILE } from './paths.ts';
import { quarantine, quarantineName } from './quarantine.ts';

export type JournalPlace = {
  readonly fileSystem: FileSystem;
  readonly folder: string;
  readonly workspace: WorkspaceId;
  readonly format: number;
  readonly random: RandomBytes;
};

export type JournalStart = Pick<JournalHead, 'base' | 'recent'>;

/** Makes a line for the journal of this name. */
export type LineMaker = (journal: string) => Uint8Array;

export class Journal {
  readonly #place: JournalPlace;
  readonly #path: string;
  #file: OpenFile | null = null;
  #inode = '';
  #name = '';
  #broken = true;
  #size = 0;

  constructor(place: JournalPlace) {
    this.#place = place;
    this.#path = join(place.folder, JOURNAL_FILE);
  }

  /** Whether a new file is needed before anything can be acknowledged. */
  get broken(): boolean {
    return this.#broken;
  }

  /** Bytes in the file. */
  get size(): number {
    return this.#size;
  }

  /** Goes on with the file that is there, which must be whole. */
  async resume(name: string): Promise<void> {
    const file = await this.#place.fileSystem.open(this.#path, 'append');
    this.#use(file, await file.stat(), name);
  }

  /** Puts a new journal with these records in the place of the old one. Until it answers, the old one stands. */
  async restart(start: JournalStart, lines: readonly LineMaker[]): Promise<void> {
    const { fileSystem, workspace, format, random } = this.#place;
    const name = Buffer.from(random(8)).toString('hex');
    const head = encodeHead({ format, workspace, journal: name, ...start });
    await this.#keepForeign();
    // If the new name lasts or not is unknown when this fails, so the old file is not written to again either way.
    this.#broken = true;
    const parts = [head, ...lines.map((line) => line(name))];
    const written = await writeDurably(fileSystem, this.#path, parts, random);
    const file = await fileSystem.open(this.#path, 'append');
    await this.#closeFile();
    this.#use(file, written.facts, name);
  }

  /** Appends records and answers when they are on disk. Throws the file system's failure; then the file is broken. */
  async append(lines: readonly LineMaker[]): Promise<void> {
    const file = this.#file;
    if (file === null || this.#broken) {
      throw new FileSystemFailure('EBADF', 'append', this.#path);
    }
    this.#broken = true;
    const bytes = Buffer.concat(lines.map((line) => line(this.#name)));
    await writeAll(file, bytes);
    // Looking at the name costs nothing while the disk works; a file that was replaced would swallow the notes.
    const [, facts] = await Promise.all([
      file.syncData(),
      factsIfThere(this.#place.fileSystem, this.#path),
    ]);
    if (facts?.inode !== this.#inode) {
      throw new FileSystemFailure('ESTALE', 'append', this.#path);
    }
    this.#size += bytes.byteLength;
    this.#broken = false;
  }

  /** A journal that somebody else put in our place, or wrote to, is kept before it is replaced. */
  async #keepForeign(): Promise<void> {
    const { fileSystem } = this.#place;
    if (this.#inode === '') {
      return;
    }
    const facts = await factsIfThere(fileSystem, this.#path);
    const grown = !this.#broken && facts?.size !== this.#size;
    if (facts !== null && (facts.inode !== this.#inode || grown)) {
      const { bytes } = await readWhole(fileSystem, this.#path);
      await quarantine(this.#place, quarantineName(JOURNAL_FILE, bytes), bytes);
    }
  }

  async close(): Promise<void> {
    this.#broken = true;
    await this.#closeFile();
  }

  #use(file: OpenFile, facts: FileFacts, name: string): void {
    this.#file = file;
    this.#inode = facts.inode;
    this.#name = name;
    this.#size = facts.size;
    this.#broken = false;
  }

  async #closeFile(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    try {
      await file?.close();
    } catch {
      // Everything acknowledged was synced before: closing has nothing left to save.
    }
  }
}
