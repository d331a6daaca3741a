/**
 * L0: random commands, undoing, redoing, checkpoints, closing and opening, kills; the store must say the same as the
 * pure core with nothing behind it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RequestId } from '#core/ids.ts';
import { anId, aSource, timeAt } from '#core/testing/builders.ts';
import { commandOf, INTENT_TYPES } from '#core/testing/intents.ts';
import { apply } from '#core/workspace/apply.ts';
import type { Command } from '#core/workspace/command.ts';
import { sameRow } from '#core/workspace/edit.ts';
import { EMPTY_HISTORY, type History, recorded, redone, undone } from '#core/workspace/history.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { MemoryDisk } from '#node/file-system/memory-disk.ts';
import { memoryFileSystem } from '#node/file-system/memory-file-system.ts';
import { optionsOn } from '#node/testing/workloads.ts';
import { createWorkspace } from './create-workspace.ts';
import { openWorkspace } from './open-workspace.ts';
import type { WorkspaceStore } from './types.ts';

const RUNS = process.env.DOSSIER_SOAK === '1' ? 20_000 : 2000;

const intent = fc.record({
  type: fc.constantFrom(...INTENT_TYPES),
  a: fc.nat(500),
  b: fc.nat(500),
  c: fc.nat(500),
  text: fc.constantFrom('Musk', 'NATO', '', 'Élysée\n\u2028', '__proto__', '\ud800 half a pair'),
});

const step = fc.oneof(
  { weight: 20, arbitrary: intent },
  { weight: 3, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('checkpoint' as const, 'reopen' as const, 'kill' as const),
  },
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function plain(workspace: Workspace): unknown {
  return JSON.parse(JSON.stringify(workspace));
}

/** The store and what it should be. */
class Pair {
  readonly #disk = new MemoryDisk();
  #store: WorkspaceStore | null = null;
  #model: Workspace | null = null;
  #history: History = EMPTY_HISTORY;
  #requests = 0;

  get #files() {
    return memoryFileSystem(this.#disk);
  }

  get store(): WorkspaceStore {
    if (this.#store === null) {
      throw new Error('not open');
    }
    return this.#store;
  }

  get model(): Workspace {
    return this.#model ?? this.store.snapshot();
  }

  async create(): Promise<void> {
    const created = await createWorkspace({ ...optionsOn(this.#files), folder: '/w', title: 'T' });
    this.#store = created.ok ? created.value.store : null;
    this.#model = this.store.snapshot();
    for (const n of [1, 2]) {
      await this.#send({ type: 'source.add', source: aSource(n) });
    }
  }

  async run(step: Step, index: number): Promise<void> {
    if (typeof step === 'object') {
      await this.#send(commandOf(this.model, step, 100 + index * 10));
    } else if (step === 'undo' || step === 'redo') {
      await this.#walk(step);
    } else if (step === 'checkpoint') {
      await this.store.checkpoint();
    } else {
      await this.#reopen(step === 'reopen');
    }
  }

  async #send(command: Command): Promise<void> {
    this.#requests += 1;
    const requestId: RequestId = anId('request', this.#requests);
    const expected = apply(this.model, command, timeAt(0));
    const answer = await this.store.apply({ requestId, command });
    expect(answer.ok).toBe(expected.ok);
    if (expected.ok) {
      this.#model = expected.value.next;
      this.#history = recorded(this.#history, expected.value.inverse);
    }
  }

  async #walk(direction: 'undo' | 'redo'): Promise<void> {
    const entry = this.#history[direction].at(-1);
    const answer = await this.store[direction]();
    expect(answer.ok).toBe(entry !== undefined);
    const applied = entry === undefined ? null : apply(this.model, entry, timeAt(0));
    if (applied?.ok) {
      const walk = direction === 'undo' ? undone : redone;
      this.#model = applied.value.next;
      this.#history = walk(this.#history, applied.value.inverse);
    }
  }

  async #reopen(close: boolean): Promise<void> {
    if (close) {
      await this.store.close();
    }
    const opened = await openWorkspace({ ...optionsOn(this.#files), folder: '/w' });
    expect(opened.ok && opened.value.report.incidents).toEqual([]);
    this.#store = opened.ok ? opened.value.store : null;
    this.#history = EMPTY_HISTORY;
  }

  check(): void {
    expect(sameRow(plain(this.store.snapshot()), plain(this.model))).toBe(true);
  }
}

describe('the store', () => {
  it('says what the pure core says, whatever is done', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), async (steps) => {
        const pair = new Pair();
        await pair.create();
        for (const [index, one] of steps.entries()) {
          await pair.run(one, index);
        }
        pair.check();
        await pair.run('kill', 0);
        pair.check();
      }),
      { numRuns: RUNS },
    );
  });
});
