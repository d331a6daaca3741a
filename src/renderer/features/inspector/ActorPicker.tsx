import { useCallback, useState } from 'react';
import type { ActorId } from '#core/ids.ts';
import type { ActorRow } from '#core/workspace/select-actors.ts';
import { useActorMatches } from '#state/matches.ts';
import { Picker } from '#ui/Picker.tsx';
import { Tag } from '#ui/Tag.tsx';
import { INSPECTOR } from '#words/inspector.ts';
import { ACTOR_KIND_WORDS } from '#words/kinds.ts';
import styles from './ActorPicker.module.css';

/** Finds an actor by any of its names. */
export function ActorPicker({
  except,
  onTake,
  onLeave,
}: {
  readonly except: ReadonlySet<string | undefined>;
  readonly onTake: (id: ActorId) => void;
  readonly onLeave: () => void;
}) {
  const [query, setQuery] = useState('');
  const skip = useCallback((row: ActorRow) => except.has(row.actor.id), [except]);
  const rows = useActorMatches(query, skip);
  return (
    <Picker
      label={INSPECTOR.chooseActor}
      query={query}
      onQuery={setQuery}
      empty={INSPECTOR.noActor}
      onLeave={onLeave}
      className={styles.picker}
      options={rows.map(({ actor }) => ({
        key: actor.id,
        content: (
          <>
            <Tag tone={actor.kind}>{ACTOR_KIND_WORDS[actor.kind]}</Tag>
            <span className={styles.name}>{actor.preferredName}</span>
          </>
        ),
        onTake: () => onTake(actor.id),
      }))}
    />
  );
}
