/**
 * lowdb's adapter for files that must last. What lowdb ships was measured to fall short: no fsync, and a missing or
 * emptied file silently becomes the default data.
 */
import type { Adapter } from 'lowdb';
import type { RandomBytes } from '#core/ids.ts';
import { FileSystemFailure } from '#node/file-system/failure.ts';
import type { FileFacts, FileSystem } from '#node/file-system/file-system.ts';
import {
  readWhole,
  sameVersion,
  type WrittenFile,
  writeDurably,
} from '#node/file-system/whole-file.ts';
import { decodeStoreFile, encodeStoreFile, type StoreFile } from './store-file.ts';

export class DurableAdapter implements Adapter<StoreFile> {
  readonly #fileSystem: FileSystem;
  readonly #path: string;
  readonly #random: RandomBytes;
  #written: WrittenFile | null = null;

  constructor(fileSystem: FileSystem, path: string, random: RandomBytes) {
    this.#fileSystem = fileSystem;
    this.#path = path;
    this.#random = random;
  }

  /** The file as this adapter last read or wrote it; `null` before. */
  get written(): WrittenFile | null {
    return this.#written;
  }

  /** Takes over what opening has read already. */
  adopt(written: WrittenFile | null): void {
    this.#written = written;
  }

  /** Whether somebody else has replaced, changed or removed the file since. */
  changedSince(facts: FileFacts | null): boolean {
    return this.#written !== null && !sameVersion(this.#written.facts, facts);
  }

  /** The file's data. A missing or damaged file is an error, never an empty start. */
  async read(): Promise<StoreFile> {
    const { bytes } = await readWhole(this.#fileSystem, this.#path);
    const decoded = await decodeStoreFile(bytes);
    if (decoded.state !== 'intact' || decoded.head === null) {
      throw new FileSystemFailure('EIO', 'verify', this.#path);
    }
    const tables: Record<string, unknown[]> = {};
    for (const { table, row } of decoded.rows) {
      tables[table] ??= [];
      tables[table]?.push(row);
    }
    return { head: decoded.head, tables };
  }

  async write(data: StoreFile): Promise<void> {
    this.#written = await writeDurably(
      this.#fileSystem,
      this.#path,
      encodeStoreFile(data),
      this.#random,
    );
  }
}
