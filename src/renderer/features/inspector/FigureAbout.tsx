import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Figure } from '#core/figure/figure.ts';
import type { ActorId } from '#core/ids.ts';
import { resolveActor } from '#core/workspace/resolve-actor.ts';
import { inspect } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { FIGURE_CARD, INSPECTOR } from '#words/inspector.ts';
import { ActorPicker } from './ActorPicker.tsx';
import { Chip } from './Chip.tsx';
import styles from './FigureCard.module.css';

/** The actors that a figure is about. */
export function FigureAbout({
  figure,
  onChange,
}: {
  readonly figure: Figure;
  readonly onChange: (about: readonly ActorId[]) => Promise<boolean>;
}) {
  const workspace = useWorkspace();
  const [adding, setAdding] = useState(false);
  // Deleted actors are dropped when read, merged ones shown as what they became.
  const actors = figure.about.flatMap((id) => {
    const actor = resolveActor(workspace, id);
    return actor === null ? [] : [{ id, actor }];
  });
  return (
    <>
      <div className={styles.about}>
        <span>{FIGURE_CARD.about}</span>
        {actors.map(({ id, actor }) => (
          <Chip
            key={id}
            tone={actor.kind}
            name={actor.preferredName}
            takeOffLabel={INSPECTOR.takeOff(actor.preferredName)}
            onOpen={() => inspect({ kind: 'actor', id: actor.id })}
            onTakeOff={() => void onChange(figure.about.filter((other) => other !== id))}
          />
        ))}
        <IconButton
          label={FIGURE_CARD.addAbout}
          icon={<Plus aria-hidden="true" />}
          pressed={adding}
          onClick={() => setAdding(!adding)}
        />
      </div>
      {adding ? (
        <ActorPicker
          except={new Set(actors.map(({ actor }) => actor.id))}
          onTake={(id) => {
            void onChange([...figure.about, id]).then((saved) => saved && setAdding(false));
          }}
          onLeave={() => setAdding(false)}
        />
      ) : null}
    </>
  );
}
