import type { ReactNode } from 'react';
import type { ActorId, CodeId } from '#core/ids.ts';
import { annotationOf } from '#core/workspace/edit.ts';
import { type Inspected, useView } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { PanelHeader } from '#ui/PanelHeader.tsx';
import { LOOK_WORDS } from '#words/kinds.ts';
import { AnnotationInspector } from './AnnotationInspector.tsx';
import { BackButton } from './BackButton.tsx';
import styles from './Inspector.module.css';
import { SourceInspector } from './SourceInspector.tsx';
import { SourceNotes } from './SourceNotes.tsx';

export type InspectorProps = {
  /** Other views' cards for what they know best. */
  readonly actorCard: (id: ActorId) => ReactNode;
  readonly codeCard: (id: CodeId) => ReactNode;
};

/** What is selected, in full; nothing selected: the notes of the active source in text order. */
export function Inspector({ actorCard, codeCard }: InspectorProps) {
  const workspace = useWorkspace();
  const inspected = useView((view) => view.inspected);
  if (inspected === null) {
    return <SourceNotes />;
  }
  switch (inspected.kind) {
    case 'annotation': {
      const annotation = annotationOf(workspace, inspected.sourceId, inspected.id);
      return annotation === null ? (
        <SourceNotes />
      ) : (
        <AnnotationInspector key={annotation.id} annotation={annotation} />
      );
    }
    case 'source': {
      const source = workspace.sources[inspected.id];
      return source === undefined ? <SourceNotes /> : <SourceInspector source={source} />;
    }
    default:
      return <Other inspected={inspected} actorCard={actorCard} codeCard={codeCard} />;
  }
}

function Other({
  inspected,
  actorCard,
  codeCard,
}: InspectorProps & {
  readonly inspected: Extract<Inspected, { kind: 'actor' | 'code' }>;
}) {
  return (
    <>
      <PanelHeader
        title={inspected.kind === 'actor' ? LOOK_WORDS.actor : LOOK_WORDS.code}
        actions={<BackButton />}
      />
      <div className={styles.scroll}>
        {inspected.kind === 'actor' ? actorCard(inspected.id) : codeCard(inspected.id)}
      </div>
    </>
  );
}
