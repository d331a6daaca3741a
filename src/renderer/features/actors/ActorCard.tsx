import { SquareArrowOutUpRight } from 'lucide-react';
import { useMemo } from 'react';
import type { ActorId } from '#core/ids.ts';
import { resolveActor } from '#core/workspace/resolve-actor.ts';
import { mentionsOf } from '#core/workspace/select-actors.ts';
import type { BatchesSlot } from '#state/mark-all-state.ts';
import { showActor } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Tag } from '#ui/Tag.tsx';
import { ACTOR_WORDS, mentionsIn } from '#words/actors.ts';
import { ACTOR_KIND_WORDS } from '#words/kinds.ts';
import { listed } from '#words/numbers.ts';
import styles from './ActorCard.module.css';
import { ActorMention } from './ActorMention.tsx';

/** How many mentions the card shows; the page has all of them. */
const SHOWN = 60;

/** An actor beside a text: who it is, and its mentions one click away. */
export function ActorCard({
  id,
  batches,
}: {
  readonly id: ActorId;
  /** What was marked in one step for it. */
  readonly batches: BatchesSlot;
}) {
  const workspace = useWorkspace();
  const actor = resolveActor(workspace, id);
  const groups = useMemo(
    () => (actor === null ? [] : mentionsOf(workspace, actor.id)),
    [workspace, actor],
  );
  if (actor === null) {
    return <EmptyState title={ACTOR_WORDS.gone}>{ACTOR_WORDS.goneText}</EmptyState>;
  }
  const total = groups.reduce((sum, group) => sum + group.items.length, 0);
  const mentions = groups.flatMap((group) => group.items).slice(0, SHOWN);
  return (
    <>
      <Card>
        <div className={styles.head}>
          <Tag tone={actor.kind}>{ACTOR_KIND_WORDS[actor.kind]}</Tag>
          <h2 className={styles.name}>{actor.preferredName}</h2>
          {actor.aliases.length === 0 ? null : (
            <p className={styles.soft}>
              {ACTOR_WORDS.aliases}: {listed(actor.aliases)}
            </p>
          )}
          {actor.description === '' ? null : <p>{actor.description}</p>}
          <Button
            size="small"
            icon={<SquareArrowOutUpRight aria-hidden="true" />}
            onClick={() => showActor(actor.id)}
          >
            {ACTOR_WORDS.openPage}
          </Button>
        </div>
      </Card>
      <Card title={mentionsIn(total, groups.length)}>
        {batches({ kind: 'actor', actorId: actor.id })}
        <ul className={styles.mentions}>
          {mentions.map((placed) => (
            <li key={placed.body.id}>
              <ActorMention placed={placed} kind={actor.kind} />
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
