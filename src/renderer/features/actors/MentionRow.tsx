import type { ActorKind } from '#core/actor/actor.ts';
import type { MentionBody } from '#core/annotation/annotation.ts';
import type { Placed } from '#core/workspace/selectors.ts';
import { usePassage } from '#state/citations.ts';
import { goToPlace, inspect } from '#state/view-state.ts';
import { Passage } from '#ui/Passage.tsx';
import { ACTOR_WORDS } from '#words/actors.ts';
import styles from './MentionRow.module.css';

/** One mention in its sentence; a click goes to its place, the box chooses it for splitting off. */
export function MentionRow({
  placed: { annotation },
  kind,
  chosen,
  onChoose,
}: {
  readonly placed: Placed<MentionBody>;
  readonly kind: ActorKind;
  readonly chosen: boolean;
  readonly onChoose: (take: boolean) => void;
}) {
  const passage = usePassage(annotation);

  function handleOpen() {
    goToPlace(annotation.sourceId, annotation.target.position);
    inspect({ kind: 'annotation', sourceId: annotation.sourceId, id: annotation.id });
  }

  return (
    <div className={styles.row}>
      <input
        type="checkbox"
        aria-label={ACTOR_WORDS.chooseMention}
        checked={chosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <Passage
        {...passage}
        tone={kind}
        size="small"
        openLabel={ACTOR_WORDS.openPlace}
        onOpen={handleOpen}
      />
    </div>
  );
}
