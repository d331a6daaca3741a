import { useMemo } from 'react';
import type { ActorId } from '#core/ids.ts';
import { companionsOf } from '#core/workspace/select-actors.ts';
import { showActor } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { ACTOR_WORDS, times } from '#words/actors.ts';
import styles from './ActorHead.module.css';
import { KindIcon } from './KindIcon.tsx';

/** How many are shown: the rest were named together once or twice. */
const SHOWN = 24;

/** The actors that are named near this one, most often first. */
export function Companions({ actorId }: { readonly actorId: ActorId }) {
  const workspace = useWorkspace();
  const companions = useMemo(
    () => companionsOf(workspace, actorId).slice(0, SHOWN),
    [workspace, actorId],
  );
  if (companions.length === 0) {
    return null;
  }
  return (
    <div className={styles.companions}>
      <h3 title={ACTOR_WORDS.companionsHint}>{ACTOR_WORDS.companions}</h3>
      <ul>
        {companions.map(({ actorId: id, times: count }) => {
          const actor = workspace.actors[id];
          return actor === undefined ? null : (
            <li key={id}>
              <button type="button" className={styles.companion} onClick={() => showActor(id)}>
                <KindIcon kind={actor.kind} />
                {actor.preferredName} <small>{times(count)}</small>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
