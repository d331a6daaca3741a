/** Brings the files up to the journal, then starts the journal anew and keeps a backup. */

import { makeId } from '#core/ids.ts';
import { codeOf } from '#node/file-system/failure.ts';
import { type BackupPlace, listBackups, makeBackup } from './backups.ts';
import type { CommitQueue } from './commit-queue.ts';
import type { ForeignLog } from './foreign-log.ts';
import { knownRows } from './known-rows.ts';
import type { Lock } from './lock.ts';
import { type MergeConflict, mergeForeign } from './merge-foreign.ts';
import type { RowName, StoreWarning } from './types.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** Somebody else has taken the workspace over: nothing may be written any more. */
export class LockLost extends Error {
  override readonly name = 'LockLost';
}

export type CheckpointParts = {
  readonly place: BackupPlace;
  readonly files: WorkspaceFiles;
  readonly queue: CommitQueue;
  readonly lock: Lock;
  readonly log: ForeignLog;
  readonly clock: () => string;
};

function nameOf({ table, id }: MergeConflict): RowName {
  return { table, id };
}

export class Checkpointer {
  readonly #parts: CheckpointParts;
  readonly #distrusted = new Set<string>();
  #running: Promise<StoreWarning | null> | null = null;

  constructor(parts: CheckpointParts) {
    this.#parts = parts;
  }

  /** Whether there is anything that a checkpoint would change. */
  get isDue(): boolean {
    const { files, queue } = this.#parts;
    return queue.length > 0 || files.isBehind(queue.committed.workspace);
  }

  /** Whether somebody else changed our files, or took the workspace over. Throws the file system's failure. */
  async isDisturbed(): Promise<boolean> {
    const { files, lock } = this.#parts;
    return (await files.isDisturbed()) || !(await lock.isHeld());
  }

  /**
   * Runs a checkpoint of the state as it is now; one that runs already is waited for first. Gives what is worth a
   * warning. Throws `LockLost` and the file system's failure; the journal still holds everything then.
   */
  async run(): Promise<StoreWarning | null> {
    while (this.#running !== null) {
      await this.#running.catch(() => null);
    }
    this.#running = this.#checkpoint();
    try {
      return await this.#running;
    } finally {
      this.#running = null;
    }
  }

  async #checkpoint(): Promise<StoreWarning | null> {
    const { files, queue, lock } = this.#parts;
    if (!(await lock.isHeld())) {
      // A folder that was taken away has not been taken over: that failure is thrown as itself.
      await this.#parts.place.fileSystem.stat(this.#parts.place.folder);
      throw new LockLost();
    }
    const changed = await this.#mergeForeign();
    if (!this.isDue) {
      return null;
    }
    const { workspace, seq } = queue.committed;
    await files.write(workspace, seq);
    await queue.forget(seq);
    const backedUp = await this.#backUp(seq);
    if (changed) {
      return 'changed-on-disk';
    }
    return backedUp ? null : 'backup-failed';
  }

  /** Keeps what somebody else put into our files and takes over what is news. Gives whether there was anything. */
  async #mergeForeign(): Promise<boolean> {
    const { files, queue, place, clock, log } = this.#parts;
    const found = await files.takeForeign();
    if (found.length === 0) {
      return false;
    }
    const rows = found.flatMap((file) => file.foreign ?? []);
    const states = [...rows.flatMap(({ base }) => base ?? []), queue.committed.workspace];
    const names = rows.map(({ file }) => file);
    const known = await knownRows(place, names, [...new Set(states)]);
    const foreign = rows.map((row) => ({ ...row, known }));
    const { edits, conflicts } = mergeForeign(queue.committed.workspace, foreign);
    const of = { type: 'batch', label: 'merge-foreign', count: edits.length } as const;
    const answer =
      edits.length === 0
        ? null
        : await queue.submit(makeId('request', place.random), 'do', () => ({
            type: 'revert',
            of,
            edits,
          }));
    const merged = answer?.ok === true ? edits.length : 0;
    const kept = found.map(({ file, keptAt }) => ({ file, keptAt }));
    const change = { at: clock(), files: kept, merged, conflicts: conflicts.map(nameOf) };
    await log.add(change, conflicts);
    return true;
  }

  /** Contents of backups that were found damaged: the next backup that has them writes them again. */
  distrust(sha256s: ReadonlySet<string>): void {
    for (const sha256 of sha256s) {
      this.#distrusted.add(sha256);
    }
  }

  /** Makes a backup of the files as they are unless the newest one is just that. Throws the file system's failure. */
  async ensureBackup(): Promise<void> {
    const { place, files, queue } = this.#parts;
    const [newest] = await listBackups(place);
    const there = new Map(newest?.files.map(({ file, sha256 }) => [file, sha256]));
    const now = files.backedUpFiles();
    const same =
      there.size === now.length && now.every(({ file, sha256 }) => there.get(file) === sha256);
    if (!same || now.some(({ sha256 }) => this.#distrusted.has(sha256))) {
      await this.#makeBackup(queue.committed.seq);
    }
  }

  async #makeBackup(seq: number): Promise<void> {
    const { place, files, clock } = this.#parts;
    const backup = { seq, at: clock(), files: files.backedUpFiles() };
    await makeBackup(place, backup, this.#distrusted);
    for (const { sha256 } of backup.files) {
      this.#distrusted.delete(sha256);
    }
  }

  /** A backup that fails costs nothing that was acknowledged, so it is only told. */
  async #backUp(seq: number): Promise<boolean> {
    try {
      await this.#makeBackup(seq);
      return true;
    } catch (error) {
      if (codeOf(error) === null) {
        throw error;
      }
      return false;
    }
  }
}
