import { useCallback, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Annotation } from '#core/annotation/annotation.ts';
import type { ReadingText, Source } from '#core/source/source.ts';
import { annotationsOf } from '#core/workspace/selectors.ts';
import type { ReadingPlace } from '#ipc/view.ts';
import { useSettings } from '#state/settings-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { FindBar } from './FindBar.tsx';
import { MarginNotes } from './MarginNotes.tsx';
import type { ReaderSlots } from './reader-slots.ts';
import { SelectionLayer } from './SelectionLayer.tsx';
import { SourceHeader } from './SourceHeader.tsx';
import styles from './SourceText.module.css';
import { MarkedRow, TextRows } from './TextRows.tsx';
import { TextTools } from './TextTools.tsx';
import {
  type OpenText,
  type SourceTextModel,
  useSourceText,
  useSurface,
} from './use-source-text.ts';
import { type Margin, marginOf, useSize, useTextMetrics } from './use-text-metrics.ts';
import { drawnSpans } from './window-rows.ts';

export type SourceTextProps = ReaderSlots & {
  readonly paneId: string;
  readonly place: ReadingPlace;
  readonly source: Source;
  readonly reading: ReadingText;
};

/** A source in a pane. Its text is set when the width of the pane is known. */
export function SourceText({ paneId, place, source, reading, ...slots }: SourceTextProps) {
  const surface = useSurface(reading);
  const [findPlace, setFindPlace] = useState<HTMLElement | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const size = useSize(scroller);
  const notesShown = useSettings((settings) => settings.marginNotes);
  const hasNotes = annotationsOf(useWorkspace(), source.id).some(isNote);
  const margin = marginOf(size?.width ?? 0, notesShown, hasNotes);
  const metrics = useTextMetrics(size?.width ?? 0, margin);
  const setScroller = useCallback(
    (element: HTMLDivElement | null) => {
      scroller.current = element;
      surface.scroller = element;
    },
    [surface],
  );
  const open: OpenText = { paneId, place, source, reading, surface, metrics };
  return (
    <>
      <div ref={setFindPlace} />
      <div ref={setScroller} className={styles.scroller} data-scroller="">
        {size === null ? null : (
          <Page open={open} margin={margin} slots={slots} findPlace={findPlace} />
        )}
      </div>
    </>
  );
}

function isNote(row: Annotation): boolean {
  return row.bodies.some((body) => body.type === 'comment');
}

type PageProps = {
  readonly open: OpenText;
  readonly margin: Margin;
  readonly slots: ReaderSlots;
  /** Above the text, where the find bar goes. */
  readonly findPlace: HTMLElement | null;
};

/** Header, text and margin, with the tools at what is selected. */
function Page({ open, margin, slots, findPlace }: PageProps) {
  const { paneId, source, reading, surface, metrics } = open;
  const model = useSourceText(open);
  const { marks, focus, selection, control, version, rowWindow } = model;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` changes whenever other rows or marks are drawn
  const drawn = useMemo(() => drawnSpans(surface.rows, rowWindow.stretches), [surface, version]);
  return (
    <>
      {control.finding.open && findPlace !== null
        ? createPortal(
            <FindBar
              finding={control.finding}
              scroller={surface.scroller}
              onClose={control.closeFind}
            />,
            findPlace,
          )
        : null}
      <div className={styles.page} data-narrow={margin.folded}>
        <div className={styles.column} style={{ width: metrics.width }}>
          <Text open={open} model={model} />
          <SelectionLayer surface={surface} version={version} {...control.drawn} />
        </div>
        <div className={styles.margin} style={{ width: margin.width }}>
          <MarginNotes
            paneId={paneId}
            surface={surface}
            marks={marks.index}
            drawn={drawn}
            folded={margin.folded}
            focusedMark={focus.mark?.id ?? null}
            onChoose={control.chooseMark}
            version={version}
          />
        </div>
      </div>
      <TextTools
        {...{ paneId, source, reading, surface, marks, focus, version }}
        span={selection.span}
        returnFocus={control.returnFocus}
        {...slots}
      />
    </>
  );
}

/** The text itself: it has the focus, a caret and the selection. */
function Text({ open, model }: { readonly open: OpenText; readonly model: SourceTextModel }) {
  const { source, surface } = open;
  const { head, marks, selection, rowWindow, control } = model;
  const rowProps = {
    text: surface.text,
    rows: surface.rows,
    base: head === null ? 0 : 1,
    stretches: rowWindow.stretches,
    marks,
  };
  return (
    <div
      ref={model.setRoot}
      role="document"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the text holds a caret that keys move
      tabIndex={0}
      aria-label={source.metadata.title.value}
      lang={source.metadata.language?.value}
      className={styles.text}
      data-reading-text=""
      data-selected={selection.span !== null}
      {...control.handlers}
    >
      <SourceHeader
        source={source}
        titleRow={head === null ? null : <MarkedRow {...rowProps} row={head} stretches={null} />}
      />
      <TextRows {...rowProps} />
    </div>
  );
}
