import { ArrowLeft, ArrowRight, Columns2, Rows2, X } from 'lucide-react';
import type { Source } from '#core/source/source.ts';
import { MAX_PANES, type PaneState } from '#ipc/view.ts';
import { close, goBack, goForward, split, useView } from '#state/view-state.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { READER, wordsOf } from '#words/reader.ts';
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
