import { Plus } from 'lucide-react';
import { useState } from 'react';
import { type Annotation, bodiesOf } from '#core/annotation/annotation.ts';
import type { ActorId } from '#core/ids.ts';
import { resolveActor } from '#core/workspace/resolve-actor.ts';
import { addMention, removeBody } from '#state/annotation-actions.ts';
import { inspect } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Card } from '#ui/Card.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { INSPECTOR } from '#words/inspector.ts';
import { ActorPicker } from './ActorPicker.tsx';
import { Chip } from './Chip.tsx';
import styles from './Inspector.module.css';

/** The actors that the words name. */
export function Mentions({ annotation }: { readonly annotation: Annotation }) {
  const workspace = useWorkspace();
  const [adding, setAdding] = useState(false);
  const mentions = bodiesOf(annotation, 'mention');
  const here = new Set(mentions.map((body) => resolveActor(workspace, body.actorId)?.id));

  async function add(actorId: ActorId) {
    if (await addMention(annotation, actorId)) {
      setAdding(false);
    }
  }

  return (
    <Card
      title={INSPECTOR.actors}
      actions={
        <IconButton
          label={INSPECTOR.addActor}
          icon={<Plus aria-hidden="true" />}
          pressed={adding}
          onClick={() => setAdding(!adding)}
        />
      }
    >
      <div className={styles.chips}>
        {mentions.map((body) => {
          const actor = resolveActor(workspace, body.actorId);
          const name = actor?.preferredName ?? INSPECTOR.unknownActor;
          return (
            <Chip
              key={body.id}
              tone={actor?.kind}
              name={name}
              takeOffLabel={INSPECTOR.takeOff(name)}
              onOpen={() => actor !== null && inspect({ kind: 'actor', id: actor.id })}
              onTakeOff={() => void removeBody(annotation, body.id)}
            />
          );
        })}
      </div>
      {adding ? (
        <ActorPicker except={here} onTake={(id) => void add(id)} onLeave={() => setAdding(false)} />
      ) : null}
    </Card>
  );
}
