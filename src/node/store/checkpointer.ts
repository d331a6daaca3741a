/** Brings the files up to the journal, then starts the journal anew and keeps a backup. */

import { codeOf } from '#node/file-system/failure.ts';
import { type BackupPlace, makeBackup } from './backups.ts';
import type { CommitQueue } from './commit-queue.ts';
import type { Lock } from './lock.ts';
import type { StoreWarning } from './types.ts';
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
  readonly clock: () => string;
};

export class Checkpointer {
  readonly #parts: CheckpointParts;
  #running: Promise<StoreWarning | null> | null = null;

  constructor(parts: CheckpointParts) {
    this.#parts = parts;
  }

  /** Whether there is anything that a checkpoint would change. */
  get isDue(): boolean {
    const { files, queue } = this.#parts;
    return queue.length > 0 || files.isBehind(queue.committed.workspace);
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
      throw new LockLost();
    }
    const changed = await files.yieldToNobody();
    if (!this.isDue) {
      return null;
    }
    const { workspace, seq } = queue.committed;
    await files.write(workspace, seq);
    await queue.forget(seq);
    const backedUp = await this.#backUp(seq);
    if (changed.length > 0) {
      return 'changed-on-disk';
    }
    return backedUp ? null : 'backup-failed';
  }

  /** A backup that fails costs nothing that was acknowledged, so it is only told. */
  async #backUp(seq: number): Promise<boolean> {
    const { place, files, clock } = this.#parts;
    try {
      await makeBackup(place, { seq, at: clock(), files: files.backedUpFiles() });
      return true;
    } catch (error) {
      if (codeOf(error) === null) {
        throw error;
      }
      return false;
    }
  }
}
