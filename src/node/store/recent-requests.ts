/** The last requests that were acknowledged, so that one sent again (after a crash, a lost answer) is not done twice. */
import type { RequestId } from '#core/ids.ts';
import type { Command } from '#core/workspace/command.ts';

export type KnownRequest = {
  readonly seq: number;
  readonly at: string;
  /** Known for those of this session only. */
  readonly command?: Command;
};

/** How many are remembered, in memory and in the journal's first line. */
const LIMIT = 500;

export class RecentRequests {
  readonly #known = new Map<RequestId, KnownRequest>();

  constructor(entries: readonly (readonly [string, number, string])[] = []) {
    for (const [requestId, seq, at] of entries) {
      this.add({ requestId: requestId as RequestId, seq, at });
    }
  }

  add(request: KnownRequest & { readonly requestId: RequestId }): void {
    const { requestId, seq, at, command } = request;
    this.#known.set(requestId, { seq, at, ...(command === undefined ? {} : { command }) });
    if (this.#known.size > 2 * LIMIT) {
      const [oldest] = this.#known.keys();
      if (oldest !== undefined) {
        this.#known.delete(oldest);
      }
    }
  }

  find(requestId: RequestId): KnownRequest | null {
    return this.#known.get(requestId) ?? null;
  }

  /** Those up to a command, the newest `LIMIT`: what a journal that starts there has to carry. */
  upTo(base: number): readonly (readonly [RequestId, number, string])[] {
    return [...this.#known]
      .filter(([, { seq }]) => seq <= base)
      .slice(-LIMIT)
      .map(([requestId, { seq, at }]) => [requestId, seq, at]);
  }
}
