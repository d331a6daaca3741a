import { useId } from 'react';
import { ACTOR_KINDS, type ActorKind } from '#core/actor/actor.ts';
import { ACTOR_KIND_WORDS } from '#words/kinds.ts';
import { MARKING } from '#words/marking.ts';
import styles from './KindChoice.module.css';

export type KindChoiceProps = {
  readonly kind: ActorKind;
  readonly onChoose: (kind: ActorKind) => void;
};

/** The kind that a new actor gets; guessed, and changed with the arrow keys. */
export function KindChoice({ kind, onChoose }: KindChoiceProps) {
  const group = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">{MARKING.newKind}</legend>
      {ACTOR_KINDS.map((one) => (
        <label key={one} className={styles.kind} data-kind={one}>
          <input
            type="radio"
            className="visually-hidden"
            name={group}
            checked={one === kind}
            onChange={() => onChoose(one)}
          />
          <span>{ACTOR_KIND_WORDS[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
