import type { ActorKind } from '#core/actor/actor.ts';
import type { MentionBody } from '#core/annotation/annotation.ts';
import type { Placed } from '#core/workspace/selectors.ts';
import { usePassage } from '#state/citations.ts';
import { goToPlace } from '#state/view-state.ts';
import { Passage } from '#ui/Passage.tsx';
import { ACTOR_WORDS } from '#words/actors.ts';

/** A mention in its sentence, in the inspector: a click goes there and keeps the card. */
export function ActorMention({
  placed: { annotation },
  kind,
}: {
  readonly placed: Placed<MentionBody>;
  readonly kind: ActorKind;
}) {
  const passage = usePassage(annotation);
  return (
    <Passage
      {...passage}
      tone={kind}
      size="small"
      openLabel={ACTOR_WORDS.openPlace}
      onOpen={() => goToPlace(annotation.sourceId, annotation.target.position)}
    />
  );
}
