import { type FormEvent, useCallback, useState } from 'react';
import type { Actor } from '#core/actor/actor.ts';
import type { MentionPlace } from '#core/workspace/command.ts';
import type { ActorRow } from '#core/workspace/select-actors.ts';
import { giveMentions, splitOff } from '#state/actor-actions.ts';
import { useActorMatches } from '#state/matches.ts';
import { notify } from '#state/notices.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/Field.tsx';
import { Picker } from '#ui/Picker.tsx';
import { SPLIT_WORDS } from '#words/actors.ts';
import { KindIcon } from './KindIcon.tsx';
import styles from './SplitBar.module.css';

export type SplitBarProps = {
  readonly actor: Actor;
  readonly mentions: readonly MentionPlace[];
  readonly onDone: () => void;
};

/** What can be done with the chosen mentions: give them to another actor, or to a new one. */
export function SplitBar({ actor, mentions, onDone }: SplitBarProps) {
  const [mode, setMode] = useState<'give' | 'split' | null>(null);
  const told = (name: string) => {
    notify({ kind: 'done', text: SPLIT_WORDS.given(mentions.length, name) });
    onDone();
  };
  return (
    <section className={styles.bar} aria-label={SPLIT_WORDS.region}>
      {mode === 'give' ? (
        <Give actor={actor} mentions={mentions} onDone={told} onLeave={() => setMode(null)} />
      ) : null}
      {mode === 'split' ? (
        <SplitOff actor={actor} mentions={mentions} onDone={told} onLeave={() => setMode(null)} />
      ) : null}
      <div className={styles.buttons}>
        <b role="status">{SPLIT_WORDS.chosen(mentions.length)}</b>
        <Button onClick={() => setMode('give')}>{SPLIT_WORDS.give}</Button>
        <Button onClick={() => setMode('split')}>{SPLIT_WORDS.splitOff}</Button>
        <Button look="quiet" onClick={onDone}>
          {SPLIT_WORDS.clear}
        </Button>
      </div>
    </section>
  );
}

type StepProps = {
  readonly actor: Actor;
  readonly mentions: readonly MentionPlace[];
  readonly onDone: (name: string) => void;
  readonly onLeave: () => void;
};

function Give({ actor, mentions, onDone, onLeave }: StepProps) {
  const [query, setQuery] = useState('');
  const skip = useCallback((row: ActorRow) => row.actor.id === actor.id, [actor.id]);
  const rows = useActorMatches(query, skip);
  return (
    <Picker
      label={SPLIT_WORDS.chooseActor}
      query={query}
      onQuery={setQuery}
      empty={SPLIT_WORDS.none}
      onLeave={onLeave}
      options={rows.map((row) => ({
        key: row.actor.id,
        content: (
          <>
            <KindIcon kind={row.actor.kind} />
            {row.actor.preferredName}
          </>
        ),
        onTake: () => {
          void giveMentions(mentions, row.actor.id).then(
            (given) => given && onDone(row.actor.preferredName),
          );
        },
      }))}
    />
  );
}

function SplitOff({ actor, mentions, onDone, onLeave }: StepProps) {
  const [name, setName] = useState('');
  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if ((await splitOff(mentions, name, actor.kind)) !== null) {
      onDone(name.trim());
    }
  }
  return (
    <form className={styles.form} onSubmit={(event) => void handleSubmit(event)}>
      <TextField
        label={SPLIT_WORDS.newName}
        value={name}
        autoFocus
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" look="primary" disabled={name.trim() === ''}>
        {SPLIT_WORDS.split}
      </Button>
      <Button look="quiet" onClick={onLeave}>
        {SPLIT_WORDS.cancel}
      </Button>
    </form>
  );
}
