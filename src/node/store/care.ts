/** Looks after damaged, changed and old files of an open workspace: what is known of them, and what can be done. */
import { join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { makeId, type SourceId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { ParsedSource } from '#core/source/source.ts';
import type { Edit } from '#core/workspace/edit.ts';
import { codeOf, failureOf } from '#node/file-system/failure.ts';
import { readWhole } from '#node/file-system/whole-file.ts';
import type {
  Care,
  CareFindings,
  CopyPreview,
  FoundCopy,
  RemadeText,
  Settlement,
  SourceCheck,
  TakenOver,
} from './care-types.ts';
import type { Checkpointer } from './checkpointer.ts';
import type { CommitQueue } from './commit-queue.ts';
import { findCopies } from './copies.ts';
import type { ForeignLog } from './foreign-log.ts';
import { mergeForeign } from './merge-foreign.ts';
import { QUARANTINE_FOLDER } from './paths.ts';
import { quarantine, quarantineName } from './quarantine.ts';
import { previewOf, type ReadCopy, readCopy } from './read-copy.ts';
import { checkSources, remakeText, rereadText } from './remake-text.ts';
import { listSetAside } from './set-aside.ts';
import { settling } from './settle-conflict.ts';
import type { SourcePlace } from './source-files.ts';
import type { Acknowledged } from './types.ts';

export type CareParts = {
  readonly place: SourcePlace;
  readonly queue: CommitQueue;
  readonly checkpointer: Checkpointer;
  readonly log: ForeignLog;
  readonly clock: () => string;
  /** Why nothing may be changed now, or `null`. */
  readonly refusal: () => Result<never, AppError> | null;
  readonly checkpoint: () => Promise<unknown>;
};

/** A failure of the disk as a value. Rethrows bugs. */
export async function guarded<T>(
  step: () => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  try {
    return await step();
  } catch (error) {
    if (codeOf(error) === null) {
      throw error;
    }
    return err({ code: 'store', ...failureOf(error) });
  }
}

/** Everything that is known, from the disk and from what was noted. Throws the file system's failure. */
export async function findings(place: SourcePlace, log: ForeignLog): Promise<CareFindings> {
  const open = log.conflicts.filter(({ settled }) => settled === null);
  const settled = log.conflicts.filter((conflict) => conflict.settled !== null);
  return {
    changes: log.changes,
    conflicts: [...open, ...settled],
    copies: await findCopies(place),
    aside: await listSetAside(place, log),
  };
}

/** A file that is listed, so that no other name is ever opened. */
export async function listedCopy(
  place: SourcePlace,
  log: ForeignLog,
  file: string,
): Promise<Result<FoundCopy, AppError>> {
  const { copies, aside } = await findings(place, log);
  const found = [...copies, ...aside].find((copy) => copy.file === file);
  return found === undefined
    ? err({ code: 'refused', reason: 'not-found', what: file })
    : ok(found);
}

export class CareDesk implements Care {
  readonly #parts: CareParts;
  /** The conflict copies that were there at the last look. */
  #seen = '';

  constructor(parts: CareParts) {
    this.#parts = parts;
  }

  readonly onChange = (listener: () => void): (() => void) =>
    this.#parts.log.listeners.add(() => listener());

  readonly notice = async (): Promise<void> => {
    const { checkpointer, checkpoint, log, place, refusal } = this.#parts;
    if (refusal() !== null) {
      return;
    }
    try {
      if (await checkpointer.isDisturbed()) {
        await checkpoint();
      }
      const names = (await findCopies(place)).map(({ file }) => file).join('\n');
      const news = names !== this.#seen;
      this.#seen = names;
      if (news) {
        log.listeners.tell(null);
      }
    } catch (error) {
      // A look that fails says nothing; the next save tells what is wrong with the disk.
      if (codeOf(error) === null) {
        throw error;
      }
    }
  };

  readonly look = (): Promise<Result<CareFindings, AppError>> => {
    const { place, log } = this.#parts;
    return guarded(async () => ok(await findings(place, log)));
  };

  readonly settle = async (
    id: string,
    how: Settlement,
  ): Promise<Result<Acknowledged | null, AppError>> => {
    const { log, queue, place, refusal } = this.#parts;
    const conflict = log.conflicts.find((one) => one.id === id);
    if (conflict === undefined) {
      return err({ code: 'refused', reason: 'not-found', what: id });
    }
    const edits = settling(queue.committed.workspace, conflict, how, place.random);
    const refused = refusal() ?? edits;
    if (!refused.ok) {
      return refused;
    }
    const done = await this.#send(() => refused.value);
    if (done.ok) {
      await log.settle(id, how);
    }
    return done;
  };

  /** Sends edits as one step that can be undone; `null` when there is nothing to do. */
  async #send(make: () => readonly Edit[]): Promise<Result<Acknowledged | null, AppError>> {
    const { queue, place } = this.#parts;
    let count = 0;
    const answer = await queue.submit(makeId('request', place.random), 'do', () => {
      const edits = make();
      count = edits.length;
      const of = { type: 'batch', label: 'merge-foreign', count } as const;
      return count === 0 ? null : { type: 'revert', of, edits };
    });
    return !answer.ok && count === 0 ? ok(null) : answer;
  }

  async #read(file: string): Promise<Result<ReadCopy & { readonly copy: FoundCopy }, AppError>> {
    const { place, log, queue } = this.#parts;
    const listed = await listedCopy(place, log, file);
    if (!listed.ok) {
      return listed;
    }
    const read = await readCopy(place, queue.committed.workspace, listed.value);
    return read.ok ? ok({ ...read.value, copy: listed.value }) : read;
  }

  readonly previewCopy = (file: string): Promise<Result<CopyPreview, AppError>> =>
    guarded(async () => {
      const read = await this.#read(file);
      return read.ok ? ok(previewOf(this.#parts.queue.committed.workspace, read.value)) : read;
    });

  readonly importCopy = (file: string): Promise<Result<TakenOver, AppError>> =>
    guarded(async () => {
      const read = this.#parts.refusal() ?? (await this.#read(file));
      return read.ok ? await this.#takeOver(file, read.value) : read;
    });

  async #takeOver(
    file: string,
    { foreign, bytes }: ReadCopy,
  ): Promise<Result<TakenOver, AppError>> {
    const { log, queue, clock } = this.#parts;
    const keptAt = await this.#keep(file, bytes);
    let merge = mergeForeign(queue.committed.workspace, []);
    const sent = await this.#send(() => {
      merge = mergeForeign(queue.committed.workspace, [{ ...foreign, keptAt }]);
      return merge.edits;
    });
    if (!sent.ok) {
      return sent;
    }
    const { edits, conflicts } = merge;
    const names = conflicts.map(({ table, id }) => ({ table, id }));
    const files = [{ file, keptAt }];
    await log.add({ at: clock(), files, merged: edits.length, conflicts: names }, conflicts);
    await this.#drop(file);
    return ok({ merged: edits.length, conflicts: conflicts.length });
  }

  readonly putAside = (file: string): Promise<Result<null, AppError>> =>
    guarded(async () => {
      const { place, log, refusal } = this.#parts;
      const listed = refusal() ?? (await listedCopy(place, log, file));
      if (!listed.ok) {
        return listed;
      }
      const { bytes } = await readWhole(place.fileSystem, join(place.folder, file));
      await this.#keep(file, bytes);
      await this.#drop(file);
      log.listeners.tell(null);
      return ok(null);
    });

  /** Makes sure that the copy is in the quarantine. Gives where. */
  async #keep(file: string, bytes: Buffer): Promise<string> {
    if (isKept(file)) {
      return file;
    }
    const keptAt = quarantineName(file, bytes);
    await quarantine(this.#parts.place, keptAt, bytes);
    return keptAt;
  }

  /** Removes a conflict copy that is in the quarantine by now. */
  async #drop(file: string): Promise<void> {
    const { fileSystem, folder } = this.#parts.place;
    if (!isKept(file)) {
      await fileSystem.unlink(join(folder, file));
    }
  }

  readonly checkSources = (): Promise<Result<readonly SourceCheck[], AppError>> => {
    const { place, queue } = this.#parts;
    return guarded(async () => ok(await checkSources(place, queue.committed.workspace)));
  };

  readonly remakeText = (
    sourceId: SourceId,
    parsed: ParsedSource,
  ): Promise<Result<RemadeText, AppError>> =>
    guarded(async () => {
      const { place, queue, refusal } = this.#parts;
      return refusal() ?? (await remakeText(place, queue, sourceId, parsed));
    });

  readonly rereadText: Care['rereadText'] = (sourceId, parsed) =>
    guarded(async () => {
      const { place, queue, refusal } = this.#parts;
      return refusal() ?? (await rereadText(place, queue, sourceId, parsed));
    });
}

function isKept(file: string): boolean {
  return file.startsWith(`${QUARANTINE_FOLDER}/`);
}
