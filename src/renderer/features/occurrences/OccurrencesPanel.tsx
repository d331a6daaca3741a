import { useMemo, useState } from 'react';
import type { Candidate } from '#core/occurrences/candidates.ts';
import { nameOfTarget } from '#core/workspace/select-batches.ts';
import { closeMarkAll, type MarkAllRequest } from '#state/mark-all-state.ts';
import { announce, notify } from '#state/notices.ts';
import { useReadingTexts } from '#state/reading-texts.ts';
import { goToPlace } from '#state/view-state.ts';
import { run, useWorkspace } from '#state/workspace-state.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { appliedWords, OCCURRENCES, tickedOf } from '#words/occurrences.ts';
import { batchCommand } from './batch-command.ts';
import { CandidateList } from './CandidateList.tsx';
import styles from './OccurrencesPanel.module.css';
import { PanelFoot } from './PanelFoot.tsx';
import { PanelHead } from './PanelHead.tsx';
import {
  countsOf,
  deedsOf,
  type Grouping,
  type PlaceFilter,
  reviewRows,
  withTicks,
} from './review-rows.ts';
import { type Review, useReview } from './use-review.ts';

/** The text of a source that was looked through. */
function readingOf(sourceId: string): string | null {
  const state = useReadingTexts.getState().texts[sourceId];
  return state?.state === 'ready' ? state.reading.text : null;
}

function useApply(request: MarkAllRequest, review: Review) {
  const workspace = useWorkspace();
  const { candidates, ticks, who, kept } = review;
  const deeds = useMemo(() => deedsOf(candidates, ticks), [candidates, ticks]);
  const apply = async () => {
    const { target, batchId } = request;
    const command = batchCommand({
      ...{ workspace, target, batchId, search: kept, candidates, ticks, who },
      textOf: readingOf,
    });
    if ((await run(command)).ok) {
      const counts = { add: deeds.add.length, take: deeds.take.length };
      notify({ kind: 'done', text: appliedWords(nameOfTarget(workspace, target) ?? '', counts) });
      leave();
    }
  };
  return { deeds, apply };
}

/** Closes the list; the focus goes back into the text, or to the view. */
function leave(): void {
  closeMarkAll();
  const text = document.querySelector<HTMLElement>('[data-reading-text]');
  (text ?? document.querySelector<HTMLElement>('#centre'))?.focus({ preventScroll: true });
}

/** Every place where an actor is named or a term stands, to be looked at and ticked. */
export function OccurrencesPanel({ request }: { readonly request: MarkAllRequest }) {
  const workspace = useWorkspace();
  const review = useReview(request);
  const [grouping, setGrouping] = useState<Grouping>('source');
  const [filter, setFilter] = useState<PlaceFilter>('all');
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const { candidates, ticks, search } = review;
  const rows = useMemo(
    () => reviewRows(candidates, grouping, filter, ticks),
    [candidates, grouping, filter, ticks],
  );
  const { deeds, apply } = useApply(request, review);
  const name = nameOfTarget(workspace, request.target) ?? '';
  const active = candidates.find((one) => one.key === activeKey) ?? null;
  const set = (places: readonly Candidate[], ticked: boolean) => {
    const next = withTicks(ticks, places, ticked);
    review.tick(next);
    announce(tickedOf(countsOf(candidates, next)));
  };
  const shown = rows.flatMap((row) => (row.kind === 'place' ? [row.candidate] : []));
  return (
    <section className={styles.panel} aria-label={OCCURRENCES.panel(name)}>
      <PanelHead
        {...{ request, review, name, grouping, filter }}
        onGroup={setGrouping}
        onFilter={setFilter}
        onClose={leave}
      />
      {rows.length === 0 ? (
        <Nothing review={review} />
      ) : (
        <CandidateList
          {...{ rows, ticks, activeKey }}
          texts={readingOf}
          tone={toneOf(request, workspace.actors)}
          onActive={setActiveKey}
          onTick={set}
          onShow={(candidate, focus) => goToPlace(candidate.sourceId, candidate, focus)}
          onLeave={leave}
        />
      )}
      <PanelFoot
        {...{ active, request, review, deeds, search }}
        onTickShown={(ticked) => set(shown, ticked)}
        onApply={() => void apply()}
        onCancel={leave}
      />
    </section>
  );
}

function toneOf(
  { target }: MarkAllRequest,
  actors: Readonly<Record<string, { readonly kind: string }>>,
): string {
  return target.kind === 'actor' ? (actors[target.actorId]?.kind ?? 'person') : 'code';
}

/** Why the list is empty. */
function Nothing({ review }: { readonly review: Review }) {
  const { asked, search, candidates } = review;
  if (search.searching && candidates.length === 0) {
    return <EmptyState title={OCCURRENCES.searching} />;
  }
  if (candidates.length > 0) {
    return <EmptyState title={OCCURRENCES.filteredTitle}>{OCCURRENCES.filteredText}</EmptyState>;
  }
  const noNames = asked.names.every(({ on }) => !on);
  return (
    <EmptyState title={OCCURRENCES.emptyTitle}>
      {noNames ? OCCURRENCES.noNamesText : OCCURRENCES.emptyText}
    </EmptyState>
  );
}
