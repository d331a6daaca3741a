import { ArrowLeft, ArrowRight, Columns2, ListChecks, Rows2, X } from 'lucide-react';
import type { Source } from '#core/source/source.ts';
import { MAX_PANES, type PaneState } from '#ipc/view.ts';
import { invokeAction } from '#state/actions.ts';
import { useReviewOf } from '#state/review-state.ts';
import { activatePane, close, goBack, goForward, split, useView } from '#state/view-state.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { number } from '#words/numbers.ts';
import { READER, wordsOf } from '#words/reader.ts';
import { paneSuggestions } from '#words/suggestions.ts';
import styles from './PaneHeader.module.css';
import { SourcePicker } from './SourcePicker.tsx';

export type PaneHeaderProps = { readonly pane: PaneState; readonly source: Source | null };

/** What is open in a pane, and what can be done with the pane. */
export function PaneHeader({ pane, source }: PaneHeaderProps) {
  const full = useView((view) => view.panes.length >= MAX_PANES);
  const alone = useView((view) => view.panes.length === 1);
  return (
    <div className={styles.header}>
      <IconButton
        label={READER.back}
        icon={<ArrowLeft aria-hidden="true" />}
        disabled={pane.past.length === 0}
        onClick={() => goBack(pane.id)}
      />
      <IconButton
        label={READER.forward}
        icon={<ArrowRight aria-hidden="true" />}
        disabled={pane.future.length === 0}
        onClick={() => goForward(pane.id)}
      />
      <SourcePicker paneId={pane.id} title={source?.metadata.title.value ?? null} />
      <span className={styles.words}>{source === null ? '' : wordsOf(source.text.words)}</span>
      {source === null ? null : <Proposed source={source} paneId={pane.id} />}
      <IconButton
        label={READER.splitRight}
        icon={<Columns2 aria-hidden="true" />}
        disabled={full}
        onClick={() => split(pane.id, 'right')}
      />
      <IconButton
        label={READER.splitDown}
        icon={<Rows2 aria-hidden="true" />}
        disabled={full}
        onClick={() => split(pane.id, 'down')}
      />
      <IconButton
        label={READER.closePane}
        icon={<X aria-hidden="true" />}
        disabled={alone && pane.place === null}
        onClick={() => close(pane.id)}
      />
    </div>
  );
}

/** How much is proposed in the source; leads to its review. */
function Proposed({ source, paneId }: { readonly source: Source; readonly paneId: string }) {
  const waiting = useReviewOf(source.id)?.inText.length ?? 0;
  return waiting === 0 ? null : (
    <button
      type="button"
      className={styles.proposed}
      aria-label={paneSuggestions(waiting)}
      title={paneSuggestions(waiting)}
      onClick={() => {
        activatePane(paneId);
        invokeAction('suggestion.review');
      }}
    >
      <ListChecks aria-hidden="true" /> {number(waiting)}
    </button>
  );
}
