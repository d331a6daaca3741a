/** What writers in processes of their own said, and what must therefore be in the workspace. */
import { anId } from '#core/testing/builders.ts';
import type { OpenedWorkspace } from '#node/store/types.ts';
import { wordsOf } from './ledger.ts';
import type { Said } from './writer-process.ts';

export class Book {
  /** The values that each note may have. */
  readonly allowed = new Map<string, Set<string | null>>();
  acknowledged = 0;
  refused = 0;

  add([what, id, words]: Said): void {
    if (typeof id !== 'string' || typeof words === 'number' || words === undefined) {
      return;
    }
    const values = this.allowed.get(id) ?? new Set([null]);
    this.allowed.set(id, what === 'acknowledged' ? new Set([words]) : values.add(words));
    this.acknowledged += what === 'acknowledged' ? 1 : 0;
    this.refused += what === 'refused' ? 1 : 0;
  }

  /** Notes that are not as they must be, by id. */
  problemsIn(opened: OpenedWorkspace): readonly string[] {
    const rows = opened.store.snapshot().annotations[anId('source', 1)]?.toArray() ?? [];
    const there = new Map(rows.map((row) => [row.id as string, wordsOf(row)]));
    const wrong = [...this.allowed].flatMap(([id, values]) =>
      values.has(there.get(id) ?? null) ? [] : [id],
    );
    return [...wrong, ...[...there.keys()].filter((id) => !this.allowed.has(id))];
  }
}
