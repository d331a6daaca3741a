import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Actor } from '#core/actor/actor.ts';
import { changeActor } from '#state/actor-actions.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { ACTOR_WORDS } from '#words/actors.ts';
import styles from './ActorHead.module.css';

/** The other names of an actor. */
export function Aliases({ actor }: { readonly actor: Actor }) {
  const [typed, setTyped] = useState('');

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const name = typed.trim();
    if (name !== '' && (await changeActor(actor.id, { aliases: [...actor.aliases, name] }))) {
      setTyped('');
    }
  }

  return (
    <form className={styles.aliases} onSubmit={(event) => void handleSubmit(event)}>
      <span className={styles.label}>{ACTOR_WORDS.aliases}</span>
      {actor.aliases.map((alias) => (
        <span key={alias} className={styles.alias}>
          <span>{alias}</span>
          <IconButton
            label={ACTOR_WORDS.removeAlias(alias)}
            icon={<X aria-hidden="true" />}
            onClick={() =>
              void changeActor(actor.id, {
                aliases: actor.aliases.filter((other) => other !== alias),
              })
            }
          />
        </span>
      ))}
      <input
        type="text"
        className={styles.add}
        aria-label={ACTOR_WORDS.addAlias}
        placeholder={ACTOR_WORDS.addAlias}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </form>
  );
}
