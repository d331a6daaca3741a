import { CircleHelp } from 'lucide-react';
import { surenessOf } from '#state/review-filter.ts';
import { useReviewedText } from '#state/review-state.ts';
import { goToSuggestion, groupName } from '#state/review-steps.ts';
import { figureValue } from '#words/figure-value.ts';
import { itemFacts } from '#words/suggestions.ts';
import styles from './Queue.module.css';
import type { QueueRow } from './queue-rows.ts';

/** How much of what follows the words is shown beside them, in code units. */
const AFTER = 60;

export type QueueItemProps = {
  readonly id: string;
  readonly row: Extract<QueueRow, { kind: 'item' }>;
  readonly total: number;
  readonly current: boolean;
};

/** A suggestion in the queue: its words, and its value or what follows. */
export function QueueItem({ id, row, total, current }: QueueItemProps) {
  const { item, group, place, position } = row;
  const { finding } = item;
  const text = useReviewedText();
  const sureness = surenessOf(finding.confidence);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's, which has the focus
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names its active option
    <div
      id={id}
      role="option"
      aria-selected={current}
      aria-posinset={position}
      aria-setsize={total}
      className={styles.item}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.currentTarget.closest<HTMLElement>('[data-review]')?.focus();
        goToSuggestion(item.key);
      }}
    >
      <span className={styles.words} dir="auto">
        <b>{finding.words}</b>
        {finding.subject === 'actor' ? (
          <span className={styles.after} aria-hidden="true">
            {after(text, finding.end)}
          </span>
        ) : null}
      </span>
      {finding.subject === 'figure' ? (
        <span className={styles.value} aria-hidden="true">
          {figureValue(finding.reading)}
        </span>
      ) : null}
      <span className="visually-hidden">
        {itemFacts({
          finding,
          actor: groupName(group),
          sureness,
          place,
          of: group.items.length,
        })}
      </span>
      {sureness === 'doubtful' ? <CircleHelp className={styles.doubt} aria-hidden="true" /> : null}
    </div>
  );
}

function after(text: string, end: number): string {
  return text.slice(end, end + AFTER).split('\n', 1)[0] ?? '';
}
