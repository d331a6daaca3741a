import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { Source } from '#core/source/source.ts';
import type { PaneState } from '#ipc/view.ts';
import { carriedSource, carriesSource } from '#state/drag-source.ts';
import { errorWords } from '#state/error-words.ts';
import { loadReadingText, useReadingText } from '#state/reading-texts.ts';
import { activatePane, openSource, useView } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { paneName, READER } from '#words/reader.ts';
import { EmptyPane } from './EmptyPane.tsx';
import { PaneHeader } from './PaneHeader.tsx';
import styles from './ReaderPane.module.css';
import type { ReaderSlots } from './reader-slots.ts';
import { SourceText } from './SourceText.tsx';

export type ReaderPaneProps = ReaderSlots & {
  readonly pane: PaneState;
  /** Its number in reading order, from 1. */
  readonly index: number;
};

/** One reading pane: its header, and the source that is open in it. */
export function ReaderPane({ pane, index, ...slots }: ReaderPaneProps) {
  const workspace = useWorkspace();
  const active = useView((view) => view.activePane === pane.id);
  const alone = useView((view) => view.panes.length === 1);
  const sourceId = pane.place?.sourceId;
  const source = sourceId === undefined ? null : (workspace.sources[sourceId] ?? null);
  const [dropping, setDropping] = useState(false);
  return (
    <section
      className={styles.pane}
      data-pane={pane.id}
      data-active={active && !alone}
      data-dropping={dropping}
      aria-label={paneName(index, source?.metadata.title.value ?? null)}
      onFocusCapture={() => activatePane(pane.id)}
      onPointerDownCapture={() => activatePane(pane.id)}
      onDragOver={(event) => {
        if (carriesSource(event.dataTransfer)) {
          event.preventDefault();
          setDropping(true);
        }
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={(event) => {
        setDropping(false);
        const dropped = workspace.sources[carriedSource(event.dataTransfer)];
        if (dropped !== undefined) {
          event.preventDefault();
          openSource(dropped.id, { paneId: pane.id });
        }
      }}
    >
      <PaneHeader pane={pane} source={source} />
      {source === null || pane.place === null ? (
        <EmptyPane paneId={pane.id} gone={sourceId !== undefined} />
      ) : (
        <PaneText
          key={source.id}
          pane={{ ...pane, place: pane.place }}
          source={source}
          {...slots}
        />
      )}
    </section>
  );
}

type PaneTextProps = ReaderSlots & {
  readonly pane: PaneState & { readonly place: NonNullable<PaneState['place']> };
  readonly source: Source;
};

function PaneText({ pane, source, ...slots }: PaneTextProps) {
  const state = useReadingText(source.id);
  switch (state.state) {
    case 'loading':
      return (
        <p className={styles.loading} role="status">
          {READER.loading}
        </p>
      );
    case 'failed': {
      const words = errorWords(state.error);
      return (
        <EmptyState
          icon={<FileText aria-hidden="true" />}
          title={READER.failed}
          action={<Button onClick={() => void loadReadingText(source.id)}>{READER.retry}</Button>}
        >
          {words.title} {words.detail} {READER.failedKept}
        </EmptyState>
      );
    }
    case 'ready':
      return (
        <SourceText
          paneId={pane.id}
          place={pane.place}
          source={source}
          reading={state.reading}
          {...slots}
        />
      );
  }
}
