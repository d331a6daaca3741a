import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { Candidate } from '#core/occurrences/candidates.ts';
import { useMarkAll } from '#state/mark-all-state.ts';
import { stepOfKey } from '#ui/list-keys.ts';
import { OCCURRENCES } from '#words/occurrences.ts';
import styles from './CandidateList.module.css';
import { CandidateRow, GroupRow } from './CandidateRow.tsx';
import { isTicked, type ReviewRow, type Ticks } from './review-rows.ts';

export type CandidateListProps = {
  readonly rows: readonly ReviewRow[];
  readonly ticks: Ticks;
  readonly activeKey: string | null;
  readonly texts: (sourceId: string) => string | null;
  readonly tone: string;
  readonly onActive: (key: string) => void;
  readonly onTick: (places: readonly Candidate[], ticked: boolean) => void;
  /** Shows the place in its text; `focus` goes there too. */
  readonly onShow: (candidate: Candidate, focus: boolean) => void;
  readonly onLeave: () => void;
};

/** Ticks the place, or all places of the heading; takes the ticks away when all were there. */
function toggle(row: ReviewRow, { ticks, onTick }: CandidateListProps): void {
  if (row.kind === 'place') {
    onTick([row.candidate], !isTicked(row.candidate, ticks));
  } else {
    onTick(row.places, row.counts.ticked < row.counts.open);
  }
}

function keyHandler(props: CandidateListProps, at: number, scrollTo: (index: number) => void) {
  return (event: KeyboardEvent) => {
    const row = props.rows[at];
    const next = stepOfKey(event, at, props.rows.length);
    if (next !== -1) {
      const to = props.rows[next];
      if (to !== undefined) {
        props.onActive(to.key);
        scrollTo(next);
      }
    } else if (event.key === ' ' && row !== undefined) {
      toggle(row, props);
    } else if (event.key === 'Enter' && row?.kind === 'place') {
      props.onShow(row.candidate, true);
    } else if (event.key === 'Escape') {
      props.onLeave();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
}

/** The places, drawn only where they are seen, so that thousands are no burden. Keys go through it; the list has the focus. */
export function CandidateList(props: CandidateListProps) {
  const { rows, ticks, activeKey } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const wanted = useMarkAll((state) => state.focus);
  const found = rows.findIndex((row) => row.key === activeKey);
  const at = found === -1 ? firstPlace(rows) : found;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever opens the list asks for the focus by raising it
  useEffect(() => box.current?.focus({ preventScroll: true }), [wanted]);
  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={OCCURRENCES.list}
      aria-multiselectable="true"
      aria-activedescendant={`${id}-${at}`}
      className={styles.list}
      data-tone={props.tone}
      onKeyDown={keyHandler(props, at, (index) =>
        list.current?.scrollToIndex(index, { align: 'nearest' }),
      )}
    >
      <Virtualizer ref={list} data={rows} keepMounted={[at]} bufferSize={300} itemSize={28}>
        {(row, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's, which has the focus
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names its active option
          <div
            key={row.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={row.kind === 'place' ? isTicked(row.candidate, ticks) : all(row)}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            className={styles.option}
            data-active={index === at}
            data-kind={row.kind}
            onClick={(event) => {
              props.onActive(row.key);
              if (isTickBox(event.target)) {
                toggle(row, props);
              } else if (row.kind === 'place') {
                props.onShow(row.candidate, false);
              }
            }}
          >
            {row.kind === 'group' ? (
              <GroupRow row={row} />
            ) : (
              <CandidateRow
                candidate={row.candidate}
                ticked={isTicked(row.candidate, ticks)}
                text={props.texts(row.candidate.sourceId)}
              />
            )}
          </div>
        )}
      </Virtualizer>
    </div>
  );
}

function all(row: Extract<ReviewRow, { kind: 'group' }>): boolean {
  return row.counts.ticked > 0 && row.counts.ticked === row.counts.open;
}

function firstPlace(rows: readonly ReviewRow[]): number {
  return Math.min(1, rows.length - 1);
}

function isTickBox(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-tick]') !== null;
}
