import type { FigureBody } from '#core/annotation/annotation.ts';
import type { Placed } from '#core/workspace/selectors.ts';
import { usePassage } from '#state/citations.ts';
import { goToPlace, inspect } from '#state/view-state.ts';
import { Passage } from '#ui/Passage.tsx';
import { ACTOR_WORDS } from '#words/actors.ts';
import { figureWords } from '#words/figure-value.ts';
import styles from './FigureRow.module.css';

/** A figure about an actor: the value beside the words. */
export function FigureRow({
  placed: { annotation, body },
}: {
  readonly placed: Placed<FigureBody>;
}) {
  const passage = usePassage(annotation);

  function handleOpen() {
    goToPlace(annotation.sourceId, annotation.target.position);
    inspect({ kind: 'annotation', sourceId: annotation.sourceId, id: annotation.id });
  }

  return (
    <div className={styles.row}>
      <b>{figureWords(body.figure.reading)}</b>
      <Passage {...passage} size="small" openLabel={ACTOR_WORDS.openPlace} onOpen={handleOpen} />
    </div>
  );
}
