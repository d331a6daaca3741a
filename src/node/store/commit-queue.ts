/**
 * The one place where a workspace changes. Commands are applied in order to the state that will be once those before
 * them are on disk; they are journalled in groups; each answers when its own record is on disk, and only then is it
 * part of the workspace that others see. When the disk fails, everything not acknowledged is taken back.
 */
import type { AppError, StoreFailure } from '#core/app-error.ts';
import type { RequestId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { apply } from '#core/workspace/apply.ts';
import type { Command } from '#core/workspace/command.ts';
import { type History, historyFacts, recorded, redone, undone } from '#core/workspace/history.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { codeOf, failureOf } from '#node/file-system/failure.ts';
import type { Journal, LineMaker } from './journal.ts';
import { changesOf, encodeRecord } from './journal-record.ts';
import type { RecentRequests } from './recent-requests.ts';
import type { Acknowledged } from './types.ts';

/** What the history makes of a command. */
export type CommandRole = 'do' | 'undo' | 'redo' | 'unrecorded';

export type Committed = {
  readonly workspace: Workspace;
  readonly history: History;
  readonly seq: number;
};

type Answer = Result<Acknowledged, AppError>;

type Pending = {
  readonly seq: number;
  readonly line: LineMaker;
  readonly after: Committed;
  readonly acknowledged: Acknowledged;
  readonly settle: (answer: Answer) => void;
};

export type QueueEvents = {
  readonly onSaving: () => void;
  readonly onAcknowledged: (acknowledged: Acknowledged) => void;
  readonly onIdle: () => void;
  readonly onFailure: (reason: StoreFailure, detail: string) => void;
};

const HISTORY_OF: Readonly<Record<CommandRole, typeof recorded>> = {
  do: recorded,
  undo: undone,
  redo: redone,
  unrecorded: (history) => history,
};

/** A failure of the disk as a person's error; anything else is a bug, and must not leave a caller waiting. */
function errorOf(error: unknown): AppError {
  return codeOf(error) === null
    ? { code: 'bug', detail: String(error) }
    : { code: 'store', ...failureOf(error) };
}

export class CommitQueue {
  readonly #journal: Journal;
  readonly #clock: () => string;
  readonly #events: QueueEvents;
  readonly #recent: RecentRequests;
  readonly #guard: () => Promise<void>;
  readonly #inFlight = new Map<RequestId, Promise<Answer>>();
  /** Lines of acknowledged records that the files may not hold yet: a new journal starts with them. */
  #lines: { readonly seq: number; readonly line: LineMaker }[];
  #base: number;
  #acked: Committed;
  #next: Committed;
  #pending: Pending[] = [];
  #work: Promise<void> = Promise.resolve();
  #scheduled = false;

  constructor(
    journal: Journal,
    start: {
      readonly committed: Committed;
      readonly base: number;
      readonly lines: readonly { readonly seq: number; readonly line: LineMaker }[];
      readonly recent: RecentRequests;
      /** Throws when the journal is no longer ours to replace. */
      readonly guard: () => Promise<void>;
    },
    clock: () => string,
    events: QueueEvents,
  ) {
    this.#journal = journal;
    this.#clock = clock;
    this.#events = events;
    this.#recent = start.recent;
    this.#guard = start.guard;
    this.#lines = [...start.lines];
    this.#base = start.base;
    this.#acked = start.committed;
    this.#next = start.committed;
  }

  /** What is on disk. */
  get committed(): Committed {
    return this.#acked;
  }

  /** Records in the journal. */
  get length(): number {
    return this.#lines.length;
  }

  /** Bytes in the journal. */
  get size(): number {
    return this.#journal.size;
  }

  /** Applies and journals a command. `make` sees the state that the command will meet; `null` when there is none. */
  submit(
    requestId: RequestId,
    role: CommandRole,
    make: (state: Committed) => Command | null,
  ): Promise<Answer> {
    const running = this.#inFlight.get(requestId);
    if (running !== undefined) {
      return running;
    }
    const known = this.#recent.find(requestId);
    const command = known?.command ?? make(this.#next);
    if (command === null) {
      const error: AppError = { code: 'refused', reason: 'nothing-to-do', what: role };
      return Promise.resolve(err(error));
    }
    if (known !== null) {
      const { seq, at } = known;
      const history = historyFacts(this.#acked.history);
      return Promise.resolve(ok({ requestId, command, seq, at, history }));
    }
    const answer = this.#enqueue(requestId, role, command);
    if (answer instanceof Promise) {
      this.#inFlight.set(requestId, answer);
      void answer.finally(() => this.#inFlight.delete(requestId));
      return answer;
    }
    return Promise.resolve(answer);
  }

  #enqueue(requestId: RequestId, role: CommandRole, command: Command): Answer | Promise<Answer> {
    const at = this.#clock();
    const applied = apply(this.#next.workspace, command, at);
    if (!applied.ok) {
      this.#dropUnusable(role);
      return err({ code: 'refused', ...applied.error });
    }
    const { next, inverse, edits } = applied.value;
    const seq = this.#next.seq + 1;
    const history = HISTORY_OF[role](this.#next.history, inverse);
    const record = { seq, requestId, at, changes: changesOf(edits) };
    const line: LineMaker = (journal) => encodeRecord(journal, record, inverse.of);
    const after: Committed = { workspace: next, history, seq };
    this.#next = after;
    return new Promise<Answer>((settle) => {
      const acknowledged = { requestId, command, at, seq, history: historyFacts(history) };
      this.#pending.push({ seq, line, after, acknowledged, settle });
      this.#schedule();
    });
  }

  /** An undo that the workspace refuses would stand in the way of those before it for ever. */
  #dropUnusable(role: CommandRole): void {
    if (role !== 'undo' && role !== 'redo') {
      return;
    }
    const unusable = this.#next.history[role][this.#next.history[role].length - 1];
    const without = (committed: Committed): Committed => ({
      ...committed,
      history: {
        ...committed.history,
        [role]: committed.history[role].filter((entry) => entry !== unusable),
      },
    });
    const same = this.#next === this.#acked;
    this.#next = without(this.#next);
    this.#acked = same ? this.#next : without(this.#acked);
  }

  #schedule(): void {
    if (!this.#scheduled) {
      this.#scheduled = true;
      this.#events.onSaving();
      void this.#exclusively(() => this.#commit());
    }
  }

  /** Runs steps that touch the journal one after the other. */
  #exclusively<T>(step: () => Promise<T>): Promise<T> {
    const result = this.#work.then(step);
    this.#work = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  async #commit(): Promise<void> {
    this.#scheduled = false;
    const batch = this.#pending;
    this.#pending = [];
    if (batch.length === 0) {
      return;
    }
    const lines = batch.map(({ seq, line }) => ({ seq, line }));
    try {
      await this.#write(lines);
    } catch (error) {
      this.#takeBack(batch, error);
      return;
    }
    this.#lines.push(...lines);
    for (const { after, acknowledged, settle } of batch) {
      this.#acked = after;
      this.#recent.add(acknowledged);
      this.#events.onAcknowledged(acknowledged);
      settle(ok(acknowledged));
    }
    if (this.#pending.length === 0) {
      this.#events.onIdle();
    }
  }

  /** Appends; where the journal has failed, now or before, a new one with everything takes its place. */
  async #write(lines: readonly { readonly line: LineMaker }[]): Promise<void> {
    const added = lines.map(({ line }) => line);
    if (!this.#journal.broken) {
      try {
        await this.#journal.append(added);
        return;
      } catch (error) {
        failureOf(error);
      }
    }
    await this.#restart(added);
  }

  async #restart(added: readonly LineMaker[]): Promise<void> {
    await this.#guard();
    const start = { base: this.#base, recent: this.#recent.upTo(this.#base) };
    await this.#journal.restart(start, [...this.#lines.map(({ line }) => line), ...added]);
  }

  #takeBack(batch: readonly Pending[], error: unknown): void {
    const waiting = [...batch, ...this.#pending];
    this.#pending = [];
    this.#next = this.#acked;
    const answer = errorOf(error);
    this.#events.onFailure(
      answer.code === 'store' ? answer.reason : 'io',
      answer.code === 'store' ? (answer.detail ?? '') : String(error),
    );
    for (const { settle } of waiting) {
      settle(err(answer));
    }
  }

  /** The files hold everything up to `base`: the journal starts anew after it. Throws the file system's failure. */
  forget(base: number): Promise<void> {
    return this.#exclusively(async () => {
      await this.#guard();
      const lines = this.#lines.filter(({ seq }) => seq > base);
      const start = { base, recent: this.#recent.upTo(base) };
      await this.#journal.restart(
        start,
        lines.map(({ line }) => line),
      );
      this.#base = base;
      this.#lines = lines;
    });
  }

  /** Makes the journal writable again, if need be. Throws the file system's failure. */
  repair(): Promise<void> {
    return this.#exclusively(async () => {
      if (this.#journal.broken) {
        await this.#restart([]);
      }
    });
  }

  /** Resolves once everything sent so far is settled. */
  settled(): Promise<void> {
    return this.#exclusively(() => this.#commit());
  }

  close(): Promise<void> {
    return this.#exclusively(() => this.#journal.close());
  }
}
