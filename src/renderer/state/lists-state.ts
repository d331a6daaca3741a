/** How each list is filtered and sorted, and what is chosen in it. Lives as long as the window. */
import { create } from 'zustand';
import type { ActorKind } from '#core/actor/actor.ts';
import type { FigureKind } from '#core/figure/figure.ts';
import type { ActorId, CodeId, SourceId } from '#core/ids.ts';
import type { ImportReport } from '#ipc/contract.ts';

export type LibrarySort = 'added' | 'title' | 'date' | 'notes';
export type ActorSort = 'mentions' | 'name' | 'recent';
export type LedgerSort = 'value' | 'words' | 'kind' | 'asOf' | 'source' | 'place';

export type ListsState = {
  readonly library: {
    readonly filter: string;
    readonly sort: LibrarySort;
    /** What the last import did, while its report is shown. */
    readonly report: ImportReport | null;
    readonly progress: { readonly done: number; readonly of: number; readonly file: string } | null;
  };
  readonly actors: {
    readonly filter: string;
    readonly kind: ActorKind | null;
    readonly sort: ActorSort;
    readonly selected: ActorId | null;
  };
  readonly ledger: {
    readonly query: string;
    readonly kind: FigureKind | 'not-understood' | null;
    readonly sourceId: SourceId | null;
    readonly actorId: ActorId | null;
    readonly sort: LedgerSort;
    readonly descending: boolean;
    /** Which unit the plot shows, such as `EUR`. */
    readonly unit: string | null;
  };
  readonly notes: {
    readonly filter: string;
    readonly sourceId: SourceId | null;
    readonly actorId: ActorId | null;
    readonly codeId: CodeId | null;
    readonly what: 'notes' | 'all' | 'memos' | 'orphans';
  };
};

export const FIRST_LISTS: ListsState = {
  library: { filter: '', sort: 'added', report: null, progress: null },
  actors: { filter: '', kind: null, sort: 'mentions', selected: null },
  ledger: {
    query: '',
    kind: null,
    sourceId: null,
    actorId: null,
    sort: 'place',
    descending: false,
    unit: null,
  },
  notes: { filter: '', sourceId: null, actorId: null, codeId: null, what: 'notes' },
};

export const useLists = create<ListsState>()(() => FIRST_LISTS);

/** Changes how one list is shown. */
export function setList<L extends keyof ListsState>(list: L, change: Partial<ListsState[L]>): void {
  useLists.setState((lists) => ({ [list]: { ...lists[list], ...change } }) as Pick<ListsState, L>);
}
