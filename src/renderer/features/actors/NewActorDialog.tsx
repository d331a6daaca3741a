import { type FormEvent, useState } from 'react';
import { ACTOR_KINDS, type ActorKind } from '#core/actor/actor.ts';
import { createActor } from '#state/actor-actions.ts';
import { openDialog, showActor } from '#state/view-state.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { SelectField, TextField } from '#ui/Field.tsx';
import { NEW_ACTOR_WORDS } from '#words/actors.ts';
import { ACTOR_KIND_WORDS } from '#words/kinds.ts';
import { SHELL } from '#words/shell.ts';
import styles from './NewActorDialog.module.css';

const KINDS = ACTOR_KINDS.map((kind) => ({ value: kind, label: ACTOR_KIND_WORDS[kind] }));

/** Creates an actor before it is named anywhere. */
export function NewActorDialog() {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<ActorKind>('person');
  const close = () => openDialog(null);

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const id = await createActor(name, kind);
    if (id !== null) {
      close();
      showActor(id);
    }
  }

  return (
    <Dialog
      title={NEW_ACTOR_WORDS.title}
      closeLabel={SHELL.close}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{SHELL.cancel}</Button>
          <Button look="primary" type="submit" form="new-actor" disabled={name.trim() === ''}>
            {NEW_ACTOR_WORDS.create}
          </Button>
        </>
      }
    >
      <form id="new-actor" className={styles.form} onSubmit={(event) => void handleSubmit(event)}>
        <TextField
          label={NEW_ACTOR_WORDS.name}
          value={name}
          autoFocus
          maxLength={300}
          onChange={(event) => setName(event.target.value)}
        />
        <SelectField label={NEW_ACTOR_WORDS.kind} value={kind} options={KINDS} onChoose={setKind} />
      </form>
    </Dialog>
  );
}
