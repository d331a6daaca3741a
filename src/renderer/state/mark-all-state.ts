/** Which review of occurrences is open, and what may be marked next. Features meet here. */
import type { ReactNode } from 'react';
import { create } from 'zustand';
import type { BatchTarget } from '#core/batch/batch.ts';
import type { BatchId, SourceId } from '#core/ids.ts';

/** Where is looked: one source, those in the panes, or the whole corpus. */
export type SearchScope = 'source' | 'open' | 'all';

/** Draws what was marked in one step for an actor or a code, on its page. */
export type BatchesSlot = (target: BatchTarget) => ReactNode;

export type MarkAllRequest = {
  readonly target: BatchTarget;
  /** The batch that is opened again; `null` for a new one. */
  readonly batchId: BatchId | null;
  /** Words to look for besides the names of the target. */
  readonly more: readonly string[];
  readonly scope: SearchScope;
  /** The source that `source` means. */
  readonly sourceId: SourceId | null;
};

export type MarkAllState = {
  readonly request: MarkAllRequest | null;
  /** Raised when the list is to have the focus. */
  readonly focus: number;
  /** What was tagged last: the nearest guess at what is meant. */
  readonly last: BatchTarget | null;
};

export const useMarkAll = create<MarkAllState>()(() => ({ request: null, focus: 0, last: null }));

/** Opens the list of places; the one that was open before is left. */
export function openMarkAll(request: MarkAllRequest): void {
  useMarkAll.setState(({ focus }) => ({ request, focus: focus + 1 }));
}

export function closeMarkAll(): void {
  useMarkAll.setState({ request: null });
}

/** Brings the focus into the open list. */
export function focusMarkAll(): void {
  useMarkAll.setState(({ focus }) => ({ focus: focus + 1 }));
}

/** Remembers what words were tagged as. */
export function noteTagged(target: BatchTarget): void {
  useMarkAll.setState({ last: target });
}
