/**
 * What a workspace must hold, told by nobody but the acknowledgements: for each note the values that are allowed after
 * a crash. Acknowledged means exactly that value (I1, I3); a change that was sent and not acknowledged may be there
 * wholly or not at all (I2).
 */

import type { Annotation } from '#core/annotation/annotation.ts';
import type { AppError } from '#core/app-error.ts';
import type { AnnotationId, SourceId } from '#core/ids.ts';
import type { Result } from '#core/result.ts';
import { aComment, anAnnotation, anId } from '#core/testing/builders.ts';
import type { Command } from '#core/workspace/command.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import type { Acknowledged, WorkspaceStore } from '#node/store/types.ts';

/** The words of a note, or `null` when it is not there. */
type Value = string | null;

/** The words of a note of the ledger. */
export function wordsOf(row: Annotation | undefined): Value {
  const body = row?.bodies[0];
  return body?.type === 'comment' ? body.text : null;
}

export class Ledger {
  readonly #allowed = new Map<AnnotationId, Set<Value>>();
  readonly sourceId: SourceId;
  #requests: number;
  /** Answers that were not acknowledgements. */
  readonly failures: AppError[] = [];
  acknowledged = 0;

  constructor(sourceId: SourceId, firstRequest = 1) {
    this.sourceId = sourceId;
    this.#requests = firstRequest;
  }

  /** A copy for looking at one moment while the work goes on. */
  copy(): Ledger {
    const copy = new Ledger(this.sourceId, this.#requests);
    for (const [id, values] of this.#allowed) {
      copy.#allowed.set(id, new Set(values));
    }
    return copy;
  }

  async #send(
    store: WorkspaceStore,
    id: AnnotationId,
    value: Value,
    command: Command,
  ): Promise<void> {
    this.#requests += 1;
    const request = { requestId: anId('request', this.#requests), command };
    await this.expect(id, value, () => store.apply(request));
  }

  /** Sends something that gives a note this value when it is acknowledged. */
  async expect(
    id: AnnotationId,
    value: Value,
    send: () => Promise<Result<Acknowledged, AppError>>,
  ): Promise<void> {
    const values = this.#allowed.get(id) ?? new Set<Value>([null]);
    this.#allowed.set(id, values.add(value));
    const answer = await send();
    if (answer.ok) {
      this.#allowed.set(id, new Set([value]));
      this.acknowledged += 1;
    } else {
      this.failures.push(answer.error);
    }
  }

  /** Whether the n-th note is surely there. */
  has(n: number): boolean {
    const values = this.#allowed.get(anId('annotation', n));
    return values !== undefined && !values.has(null);
  }

  add(store: WorkspaceStore, n: number, words: string): Promise<void> {
    const row = anAnnotation(n, {
      sourceId: this.sourceId,
      start: n,
      bodies: [aComment(n, words)],
    });
    return this.#send(store, row.id, words, { type: 'annotation.add', annotation: row });
  }

  change(store: WorkspaceStore, n: number, words: string): Promise<void> {
    const annotationId = anId('annotation', n);
    const { sourceId } = this;
    const body = aComment(n, words);
    return this.#send(store, annotationId, words, {
      type: 'body.change',
      sourceId,
      annotationId,
      body,
    });
  }

  remove(store: WorkspaceStore, n: number): Promise<void> {
    const annotationIds = [anId('annotation', n)];
    return this.#send(store, anId('annotation', n), null, {
      type: 'annotation.remove',
      sourceId: this.sourceId,
      annotationIds,
      trashId: anId('trash', n),
    });
  }

  /** What is wrong with a workspace that was opened again; empty when every promise was kept. */
  problemsIn(workspace: Workspace): readonly string[] {
    const rows = workspace.annotations[this.sourceId]?.toArray() ?? [];
    const byId = new Map(rows.map((row) => [row.id, row]));
    const problems = byId.size === rows.length ? [] : ['a note is there twice'];
    for (const [id, values] of this.#allowed) {
      const words = wordsOf(byId.get(id));
      if (!values.has(words)) {
        problems.push(`${id} is ${words ?? 'gone'} and not ${[...values].join(' or ')}`);
      }
      byId.delete(id);
    }
    return [...problems, ...[...byId.keys()].map((id) => `${id} was never written`)];
  }
}
