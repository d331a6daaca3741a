import { useMemo } from 'react';
import type { Suggestion, SuggestionGroup } from '#core/suggestion/review.ts';
import { passageAt } from '#state/citations.ts';
import { useReadingText } from '#state/reading-texts.ts';
import { surenessOf } from '#state/review-filter.ts';
import { useQueue, useReview, useReviewedSource, useReviewOf } from '#state/review-state.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { type Fact, Facts } from '#ui/Facts.tsx';
import { PanelHeader } from '#ui/PanelHeader.tsx';
import { Passage } from '#ui/Passage.tsx';
import { Tag } from '#ui/Tag.tsx';
import { figureWords } from '#words/figure-value.ts';
import { kindWords, REVIEW, reasonWords, SURENESS_WORDS } from '#words/suggestions.ts';
import { ActorChoice } from './ActorChoice.tsx';
import { ActorEdit } from './ActorEdit.tsx';
import { CardDeeds } from './CardDeeds.tsx';
import { FigureEdit } from './FigureEdit.tsx';
import styles from './SuggestionCard.module.css';

/** The suggestion that one is at: its words in their sentence, what accepting would note, and why it is proposed. */
export function SuggestionCard() {
  const sourceId = useReviewedSource();
  const review = useReviewOf(sourceId);
  const { groups } = useQueue(review);
  const { current, tab } = useReview();
  const group = groups.find((one) =>
    (one.items as readonly Suggestion[]).some((item) => item.key === current),
  );
  const item = (group?.items as readonly Suggestion[] | undefined)?.find(
    ({ key }) => key === current,
  );
  return (
    <>
      <PanelHeader title={REVIEW.cardTitle} />
      {group === undefined || item === undefined || tab !== 'queue' ? (
        <EmptyState title={REVIEW.noneTitle}>{REVIEW.noneText}</EmptyState>
      ) : (
        <Shown key={item.key} group={group} item={item} />
      )}
    </>
  );
}

export type ShownProps = { readonly group: SuggestionGroup; readonly item: Suggestion };

function Shown({ group, item }: ShownProps) {
  const editing = useReview((state) => state.editing);
  const { finding } = item;
  return (
    <div className={styles.scroll}>
      <InSentence item={item} />
      <p className={styles.tags}>
        <Tag tone={finding.subject === 'actor' ? finding.actorKind : 'plain'}>
          {kindWords(finding)}
        </Tag>
        <Tag tone={finding.confidence < 0.6 ? 'warn' : 'plain'}>
          {SURENESS_WORDS[surenessOf(finding.confidence)]}
        </Tag>
      </p>
      {editing ? (
        finding.subject === 'actor' && group.subject === 'actor' ? (
          <ActorEdit group={group} finding={finding} />
        ) : finding.subject === 'figure' ? (
          <FigureEdit finding={finding} />
        ) : null
      ) : (
        <>
          <Facts facts={factsOf({ group, item })} />
          {group.subject === 'actor' && finding.subject === 'actor' ? (
            <ActorChoice group={group} finding={finding} />
          ) : null}
          <CardDeeds group={group} />
        </>
      )}
    </div>
  );
}

function InSentence({ item }: { readonly item: Suggestion }) {
  const sourceId = useReviewedSource();
  const { finding } = item;
  const text = useReadingTextOf(sourceId);
  const passage = useMemo(() => passageAt(text, finding), [text, finding]);
  return <Passage {...passage} tone={finding.subject === 'actor' ? finding.actorKind : 'figure'} />;
}

function useReadingTextOf(sourceId: ReturnType<typeof useReviewedSource>): string {
  const state = useReadingText(sourceId as NonNullable<typeof sourceId>);
  return state.state === 'ready' ? state.reading.text : '';
}

function factsOf({ group, item }: ShownProps): readonly Fact[] {
  const { finding } = item;
  const why = { name: REVIEW.why, value: reasonWords(finding) };
  if (group.subject === 'figure' || finding.subject === 'figure') {
    const value = finding.subject === 'figure' ? figureWords(finding.reading) : '';
    return [{ name: REVIEW.value, value: <b>{value}</b> }, why];
  }
  return [{ name: REVIEW.names, value: group.names.slice(0, MOST_NAMES).join(' · ') }, why];
}

/** Names of an actor that are listed on its card. */
const MOST_NAMES = 8;
