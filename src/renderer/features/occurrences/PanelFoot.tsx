import type { ActorId } from '#core/ids.ts';
import type { Candidate } from '#core/occurrences/candidates.ts';
import { resolveActorId } from '#core/workspace/resolve-actor.ts';
import { passageAt } from '#state/citations.ts';
import type { MarkAllRequest } from '#state/mark-all-state.ts';
import { useReadingTexts } from '#state/reading-texts.ts';
import { goToPlace } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { SelectField } from '#ui/Field.tsx';
import { applyLabel, OCCURRENCES, tickedOf } from '#words/occurrences.ts';
import { factsOf, sharersOf } from './candidate-facts.ts';
import styles from './OccurrencesPanel.module.css';
import { countsOf } from './review-rows.ts';
import type { Review } from './use-review.ts';

export type PanelFootProps = {
  readonly active: Candidate | null;
  readonly request: MarkAllRequest;
  readonly review: Review;
  readonly deeds: { readonly add: readonly Candidate[]; readonly take: readonly Candidate[] };
  readonly onTickShown: (ticked: boolean) => void;
  readonly onApply: () => void;
  readonly onCancel: () => void;
};

/** The place one is at in its whole sentence, and what can be done with all of them. */
export function PanelFoot(props: PanelFootProps) {
  const { active, review, deeds } = props;
  const { candidates, ticks, search } = review;
  const { sources } = useWorkspace();
  const failed = search.failed.map((id) => sources[id]?.metadata.title.value ?? id);
  return (
    <footer className={styles.foot}>
      {active === null ? (
        <p className={styles.soft}>{OCCURRENCES.keys}</p>
      ) : (
        <Detail candidate={active} request={props.request} review={review} />
      )}
      {failed.length === 0 ? null : (
        <p className={styles.failed}>{OCCURRENCES.unreadable(failed)}</p>
      )}
      <div className={styles.buttons}>
        <span className={styles.count} role="status">
          {search.searching ? OCCURRENCES.searching : tickedOf(countsOf(candidates, ticks))}
        </span>
        <Button size="small" look="quiet" onClick={() => props.onTickShown(true)}>
          {OCCURRENCES.tickShown}
        </Button>
        <Button size="small" look="quiet" onClick={() => props.onTickShown(false)}>
          {OCCURRENCES.untickShown}
        </Button>
        <span className={styles.space} />
        <Button onClick={props.onCancel}>{OCCURRENCES.cancel}</Button>
        <Button
          look="primary"
          disabled={search.searching || deeds.add.length + deeds.take.length === 0}
          onClick={props.onApply}
        >
          {applyLabel({ add: deeds.add.length, take: deeds.take.length })}
        </Button>
      </div>
    </footer>
  );
}

function Detail({
  candidate,
  request,
  review,
}: {
  readonly candidate: Candidate;
  readonly request: MarkAllRequest;
  readonly review: Review;
}) {
  const workspace = useWorkspace();
  const state = useReadingTexts((all) => all.texts[candidate.sourceId]);
  const text = state?.state === 'ready' ? state.reading.text : '';
  const { before, exact, after } = passageAt(text, candidate);
  const facts = factsOf(workspace, candidate);
  return (
    <div className={styles.detail}>
      <p className={styles.sentence} dir="auto">
        {before}
        <b>{exact}</b>
        {after}
      </p>
      <p className={styles.soft}>
        {[workspace.sources[candidate.sourceId]?.metadata.title.value, ...facts].join(' · ')}
      </p>
      <Sharers {...{ candidate, request, review }} />
      <Button size="small" onClick={() => goToPlace(candidate.sourceId, candidate)}>
        {OCCURRENCES.show}
      </Button>
    </div>
  );
}

/** Which of the actors that are called so is meant. */
function Sharers({ candidate, request, review }: Parameters<typeof Detail>[0]) {
  const workspace = useWorkspace();
  const sharers = sharersOf(candidate);
  if (request.target.kind !== 'actor' || sharers.length === 0) {
    return null;
  }
  const own = resolveActorId(workspace, request.target.actorId);
  const options = [own, ...sharers].map((id) => ({
    value: id,
    label: workspace.actors[id]?.preferredName ?? id,
  }));
  return (
    <SelectField
      label={OCCURRENCES.as}
      value={review.who.get(candidate.key) ?? own}
      options={options}
      onChoose={(id) => review.choose(candidate.key, id as ActorId)}
    />
  );
}
