import { MessageSquareText } from 'lucide-react';
import { useMemo } from 'react';
import type { Annotation } from '#core/annotation/annotation.ts';
import { bodiesOf } from '#core/annotation/annotation.ts';
import { annotationsOf } from '#core/workspace/selectors.ts';
import { useNoteTree } from '#state/note-tree.ts';
import { goToPlace, inspect, useView } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PanelHeader } from '#ui/PanelHeader.tsx';
import { RichText } from '#ui/RichText.tsx';
import { VirtualList } from '#ui/VirtualList.tsx';
import { INSPECTOR, markCount } from '#words/inspector.ts';
import styles from './SourceNotes.module.css';

/** The notes and highlights of the source in the active pane, in text order. */
export function SourceNotes() {
  const workspace = useWorkspace();
  const sourceId = useView(
    (view) => view.panes.find((pane) => pane.id === view.activePane)?.place?.sourceId ?? null,
  );
  const rows = useMemo(
    () => (sourceId === null ? [] : annotationsOf(workspace, sourceId).filter(isNoted)),
    [workspace, sourceId],
  );
  return (
    <>
      <PanelHeader title={INSPECTOR.notesOf} facts={markCount(rows.length)} />
      {rows.length === 0 ? (
        <EmptyState
          icon={<MessageSquareText aria-hidden="true" />}
          title={sourceId === null ? INSPECTOR.noSourceTitle : INSPECTOR.nothingTitle}
        >
          {sourceId === null ? INSPECTOR.noSourceText : INSPECTOR.nothingText}
        </EmptyState>
      ) : (
        <VirtualList label={INSPECTOR.notesOf} items={rows} className={styles.list}>
          {(annotation) => <NoteRow key={annotation.id} annotation={annotation} />}
        </VirtualList>
      )}
    </>
  );
}

function NoteWords({ text }: { readonly text: string }) {
  return <RichText blocks={useNoteTree(text)} text={text} />;
}

function isNoted(annotation: Annotation): boolean {
  return annotation.highlighted || annotation.bodies.some((body) => body.type === 'comment');
}

function NoteRow({ annotation }: { readonly annotation: Annotation }) {
  const notes = bodiesOf(annotation, 'comment');

  function handleClick() {
    goToPlace(annotation.sourceId, annotation.target.position);
    inspect({ kind: 'annotation', sourceId: annotation.sourceId, id: annotation.id });
  }

  return (
    <button type="button" className={styles.row} onClick={handleClick}>
      <span className={styles.quote} dir="auto">
        {annotation.target.quote.exact}
      </span>
      {notes.length === 0 ? (
        <span className={styles.kind}>{INSPECTOR.highlightOnly}</span>
      ) : (
        notes.map((body) => (
          <span key={body.id} className={styles.note}>
            <NoteWords text={body.text} />
          </span>
        ))
      )}
    </button>
  );
}
