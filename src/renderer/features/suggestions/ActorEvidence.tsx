import { useMemo } from 'react';
import type { Annotation } from '#core/annotation/annotation.ts';
import type { ActorId } from '#core/ids.ts';
import { mentionsOf } from '#core/workspace/select-actors.ts';
import { usePassage } from '#state/citations.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Passage } from '#ui/Passage.tsx';
import { REVIEW } from '#words/suggestions.ts';
import styles from './LinkList.module.css';

/** A sentence that names an actor, and in which source: what a person needs to say who it is. */
export function ActorEvidence({ actorId }: { readonly actorId: ActorId }) {
  const workspace = useWorkspace();
  const first = useMemo(
    () => mentionsOf(workspace, actorId)[0]?.items[0]?.annotation,
    [workspace, actorId],
  );
  return first === undefined ? (
    <p className={styles.none}>{REVIEW.notNamed}</p>
  ) : (
    <Sentence annotation={first} />
  );
}

function Sentence({ annotation }: { readonly annotation: Annotation }) {
  const { sources } = useWorkspace();
  const passage = usePassage(annotation);
  return (
    <figure className={styles.evidence}>
      <Passage {...passage} size="small" tone="note" />
      <figcaption>{sources[annotation.sourceId]?.metadata.title.value}</figcaption>
    </figure>
  );
}
