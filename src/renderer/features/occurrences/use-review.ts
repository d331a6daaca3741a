/** Everything about the open list of places: what is looked for and where, what was found, what is ticked. */
import { useMemo, useState } from 'react';
import type { MarkBatch, OccurrenceSearch } from '#core/batch/batch.ts';
import type { ActorId, SourceId } from '#core/ids.ts';
import { type Candidate, candidatesOf } from '#core/occurrences/candidates.ts';
import { finderFor } from '#core/occurrences/find-occurrences.ts';
import { type OfferedName, offeredNames, otherActors } from '#core/occurrences/names.ts';
import { sourcesOf } from '#core/workspace/selectors.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import type { MarkAllRequest, SearchScope } from '#state/mark-all-state.ts';
import { useView } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import type { Ticks } from './review-rows.ts';
import { type SearchState, useSearch } from './use-search.ts';

export type Rules = Pick<OccurrenceSearch, 'anyCase' | 'anyAccents' | 'plurals'>;
export type Scope = SearchScope | 'kept';

export type Asked = {
  readonly names: readonly OfferedName[];
  readonly rules: Rules;
  readonly scope: Scope;
};

export type Review = {
  readonly batch: MarkBatch | null;
  readonly asked: Asked;
  readonly ask: (change: Partial<Asked>) => void;
  readonly search: SearchState;
  readonly candidates: readonly Candidate[];
  readonly ticks: Ticks;
  readonly tick: (ticks: Ticks) => void;
  readonly who: ReadonlyMap<string, ActorId>;
  readonly choose: (key: string, actorId: ActorId) => void;
  /** What the batch will remember of the search. */
  readonly kept: OccurrenceSearch;
};

/** Names that were looked for are on, those that came since are offered. */
function firstNames(
  workspace: Workspace,
  request: MarkAllRequest,
  batch: MarkBatch | null,
): readonly OfferedName[] {
  if (batch === null) {
    return offeredNames(workspace, request.target, request.more);
  }
  const before = new Set(batch.search.names);
  return offeredNames(workspace, request.target, batch.search.names).map(({ name }) => ({
    name,
    on: before.has(name),
  }));
}

function firstAsked(workspace: Workspace, request: MarkAllRequest, batch: MarkBatch | null): Asked {
  const isCode = request.target.kind === 'code';
  const rules = batch?.search ?? { anyCase: false, anyAccents: true, plurals: isCode };
  return {
    names: firstNames(workspace, request, batch),
    rules: { anyCase: rules.anyCase, anyAccents: rules.anyAccents, plurals: rules.plurals },
    scope: batch === null ? request.scope : batch.search.sources === null ? 'all' : 'kept',
  };
}

/** The sources of a scope that are there, in the order of the library. */
function sourcesIn(
  workspace: Workspace,
  scope: Scope,
  request: MarkAllRequest,
  batch: MarkBatch | null,
): readonly SourceId[] {
  const all = sourcesOf(workspace).map((source) => source.id);
  switch (scope) {
    case 'all':
      return all;
    case 'source':
      return all.filter((id) => id === request.sourceId);
    case 'open': {
      const open = useView.getState().panes.map((pane) => pane.place?.sourceId);
      return all.filter((id) => open.includes(id));
    }
    case 'kept':
      return all.filter((id) => batch?.search.sources?.includes(id));
  }
}

/** A list that stays the same while its members do, so that nothing is searched anew for nothing. */
function useSame(ids: readonly SourceId[]): readonly SourceId[] {
  const key = ids.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what the list holds
  return useMemo(() => ids, [key]);
}

function useFinder(workspace: Workspace, request: MarkAllRequest, { names, rules }: Asked) {
  const { actors } = workspace;
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks do not change what is looked for
  return useMemo(() => {
    const kind = request.target.kind === 'actor' ? 'name' : 'term';
    const on = names.filter((name) => name.on).map(({ name }) => name);
    const wanted = { id: 'wanted', kind, names: on } as const;
    return finderFor(wanted, kind === 'name' ? otherActors(workspace, request.target) : [], rules);
  }, [actors, request, names, rules]);
}

/** Keeps the open list for one request. */
export function useReview(request: MarkAllRequest): Review {
  const workspace = useWorkspace();
  const batch = request.batchId === null ? null : (workspace.batches[request.batchId] ?? null);
  const [asked, setAsked] = useState(() => firstAsked(workspace, request, batch));
  const [ticks, tick] = useState<Ticks>(new Map());
  const [who, setWho] = useState<ReadonlyMap<string, ActorId>>(new Map());
  const sourceIds = useSame(sourcesIn(workspace, asked.scope, request, batch));
  const finder = useFinder(workspace, request, asked);
  const search = useSearch(finder, sourceIds);
  const candidates = useMemo(
    () =>
      sourceIds.flatMap((id) => {
        const found = search.found.get(id);
        return found === undefined ? [] : candidatesOf(workspace, id, found, request.target, batch);
      }),
    [workspace, sourceIds, search.found, request.target, batch],
  );
  return {
    ...{ batch, asked, search, candidates, ticks, tick, who },
    ask: (change) => setAsked({ ...asked, ...change }),
    choose: (key, actorId) => setWho(new Map(who).set(key, actorId)),
    kept: {
      ...asked.rules,
      names: asked.names.filter(({ on }) => on).map(({ name }) => name),
      sources: asked.scope === 'all' ? null : sourceIds,
    },
  };
}
