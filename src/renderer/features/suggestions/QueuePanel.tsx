import { ListChecks } from 'lucide-react';
import { useLayoutEffect } from 'react';
import { FIGURE_KINDS } from '#core/figure/figure.ts';
import type { SourceId } from '#core/ids.ts';
import { ACTOR_KINDS } from '#core/recognition/actor-types.ts';
import type { Review } from '#core/suggestion/review.ts';
import { type FindingsState, readAgain, useFindings } from '#state/recognition.ts';
import { type ReviewShows, SURENESS, type Sureness } from '#state/review-filter.ts';
import {
  followSource,
  setReview,
  useQueue,
  useReview,
  useReviewedSource,
  useReviewOf,
} from '#state/review-state.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { SelectField } from '#ui/Field.tsx';
import { ACTOR_KIND_PLURALS } from '#words/kinds.ts';
import {
  FIGURE_GROUPS,
  progressWords,
  REVIEW,
  readWords,
  SHOWS_WORDS,
  SURENESS_WORDS,
} from '#words/suggestions.ts';
import { Queue } from './Queue.tsx';
import styles from './QueuePanel.module.css';

/** The queue of the source that is read, with its progress and filters; or why there is none. */
export function QueuePanel() {
  const sourceId = useReviewedSource();
  const found = useFindings((all) => all[sourceId ?? '']);
  const review = useReviewOf(sourceId);
  useLayoutEffect(() => followSource(sourceId), [sourceId]);
  if (sourceId === undefined) {
    return <EmptyState title={REVIEW.noSourceTitle}>{REVIEW.noSourceText}</EmptyState>;
  }
  if (found?.state === 'failed') {
    return <Failed sourceId={sourceId} reason={found.reason} />;
  }
  if (review === null || found?.state !== 'ready') {
    return <Reading found={found} />;
  }
  return <Ready review={review} actors={found.actors} />;
}

function Ready({ review, actors }: { readonly review: Review; readonly actors: boolean }) {
  const { groups } = useQueue(review);
  return (
    <>
      <Progress reviewed={review.reviewed} total={review.total} />
      {actors ? null : (
        <p className={styles.note} role="note">
          {REVIEW.otherLanguage}
        </p>
      )}
      {review.inText.length === 0 ? (
        <Nothing total={review.total} />
      ) : (
        <>
          <Filters />
          {groups.length === 0 ? <Filtered /> : <Queue groups={groups} />}
        </>
      )}
    </>
  );
}

function Progress({ reviewed, total }: { readonly reviewed: number; readonly total: number }) {
  return total === 0 ? null : (
    <div className={styles.progress}>
      <span>{progressWords(reviewed, total)}</span>
      <progress aria-label={REVIEW.progress} value={reviewed} max={total} />
    </div>
  );
}

const KINDS: readonly { readonly value: ReviewShows; readonly label: string }[] = [
  { value: 'all', label: SHOWS_WORDS.all },
  { value: 'actors', label: SHOWS_WORDS.actors },
  ...ACTOR_KINDS.map((kind) => ({
    value: `actor:${kind}` as const,
    label: `– ${ACTOR_KIND_PLURALS[kind]}`,
  })),
  { value: 'figures', label: SHOWS_WORDS.figures },
  ...FIGURE_KINDS.map((kind) => ({
    value: `figure:${kind}` as const,
    label: `– ${FIGURE_GROUPS[kind]}`,
  })),
];

const SURE: readonly { readonly value: Sureness; readonly label: string }[] = SURENESS.map(
  (value) => ({ value, label: SURENESS_WORDS[value] }),
);

function Filters() {
  const { shows, sureness } = useReview();
  return (
    <div className={styles.filters}>
      <SelectField
        label={REVIEW.kindFilter}
        hideLabel
        value={shows}
        options={KINDS}
        onChoose={(value) => setReview({ shows: value, current: null, editing: false })}
      />
      <SelectField
        label={REVIEW.surenessFilter}
        hideLabel
        value={sureness}
        options={SURE}
        onChoose={(value) => setReview({ sureness: value, current: null, editing: false })}
      />
    </div>
  );
}

function Filtered() {
  return (
    <EmptyState
      title={REVIEW.filteredTitle}
      action={
        <Button onClick={() => setReview({ shows: 'all', sureness: 'any' })}>
          {REVIEW.clearFilters}
        </Button>
      }
    >
      {REVIEW.filteredText}
    </EmptyState>
  );
}

function Nothing({ total }: { readonly total: number }) {
  return total === 0 ? (
    <EmptyState title={REVIEW.nothingTitle}>{REVIEW.nothingText}</EmptyState>
  ) : (
    <EmptyState icon={<ListChecks aria-hidden="true" />} title={REVIEW.doneTitle} />
  );
}

function Failed({
  sourceId,
  reason,
}: {
  readonly sourceId: SourceId;
  readonly reason: 'time' | 'broken';
}) {
  return (
    <EmptyState
      title={REVIEW.failedTitle}
      action={<Button onClick={() => readAgain(sourceId)}>{REVIEW.again}</Button>}
    >
      {reason === 'time' ? REVIEW.failedTime : REVIEW.failedBroken}
    </EmptyState>
  );
}

function Reading({ found }: { readonly found: FindingsState | undefined }) {
  const known = found?.state === 'reading' && found.of !== null;
  return (
    <EmptyState title={REVIEW.readingTitle}>
      <p role="status">{REVIEW.readingText}</p>
      {known ? (
        <>
          <progress
            className={styles.bar}
            aria-label={REVIEW.readingTitle}
            value={found.done}
            max={found.of ?? 1}
          />
          <p>{readWords(found.done, found.of ?? 0)}</p>
        </>
      ) : (
        <progress className={styles.bar} aria-label={REVIEW.readingTitle} />
      )}
    </EmptyState>
  );
}
