import type { ActorId } from '#core/ids.ts';
import type { ActorKind } from '#core/recognition/actor-types.ts';
import type { ActorFinding } from '#core/suggestion/finding.ts';
import type { ActorGroup } from '#core/suggestion/review.ts';
import type { AcceptedActor } from '#core/workspace/accept-suggestions.ts';
import { setReview } from '#state/review-state.ts';
import { acceptGroup } from '#state/review-steps.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { ACTOR_KIND_WORDS } from '#words/kinds.ts';
import { asKind, itIs, REVIEW } from '#words/suggestions.ts';
import { ActorEvidence } from './ActorEvidence.tsx';
import styles from './SuggestionCard.module.css';

export type ActorChoiceProps = { readonly group: ActorGroup; readonly finding: ActorFinding };

/** Whom the words would name: a new actor, one that is known, or one that a person must say. */
export function ActorChoice({ group, finding }: ActorChoiceProps) {
  const { link } = group;
  const accept = (actor: AcceptedActor) => {
    acceptGroup(group.key, actor);
    setReview({ focusAsked: true });
  };
  return (
    <div className={styles.choice}>
      <Link group={group} />
      {link.kind === 'known' ? null : (
        <Maybe ids={link.maybe} onTake={(actorId) => accept({ kind: 'known', actorId })} />
      )}
      <Alternatives
        kinds={finding.alternatives.filter((kind) => kind !== group.actorKind)}
        onTake={(actorKind) => accept({ kind: 'new', name: group.name, actorKind })}
      />
    </div>
  );
}

function Link({ group }: { readonly group: ActorGroup }) {
  const { actors } = useWorkspace();
  const { link } = group;
  if (link.kind === 'unclear') {
    return <p role="status">{REVIEW.unclearActor}</p>;
  }
  const actor = link.kind === 'known' ? actors[link.actorId] : undefined;
  return (
    <div>
      <p>{actor === undefined ? REVIEW.newActor : REVIEW.knownActor}</p>
      <b dir="auto">{actor?.preferredName ?? group.name}</b>
      <p>{ACTOR_KIND_WORDS[actor?.kind ?? group.actorKind]}</p>
    </div>
  );
}

/** Actors that it could be, each with a sentence that names it. */
function Maybe({
  ids,
  onTake,
}: {
  readonly ids: readonly ActorId[];
  readonly onTake: (id: ActorId) => void;
}) {
  const { actors } = useWorkspace();
  const found = ids.flatMap((id) => actors[id] ?? []);
  return found.length === 0 ? null : (
    <>
      <p>{REVIEW.maybeActor}</p>
      {found.map((actor) => (
        <div key={actor.id}>
          <ActorEvidence actorId={actor.id} />
          <Button size="small" onClick={() => onTake(actor.id)}>
            {itIs(actor.preferredName)}
          </Button>
        </div>
      ))}
    </>
  );
}

function Alternatives({
  kinds,
  onTake,
}: {
  readonly kinds: readonly ActorKind[];
  readonly onTake: (kind: ActorKind) => void;
}) {
  return kinds.length === 0 ? null : (
    <>
      <p>{REVIEW.alsoLikely}</p>
      <div className={styles.buttons}>
        {kinds.map((kind) => (
          <Button key={kind} size="small" onClick={() => onTake(kind)}>
            {asKind(kind)}
          </Button>
        ))}
      </div>
    </>
  );
}
