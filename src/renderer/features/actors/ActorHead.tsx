import { Merge, Trash2 } from 'lucide-react';
import { ACTOR_KINDS, type Actor } from '#core/actor/actor.ts';
import { visibleText } from '#core/text/visible-text.ts';
import { changeActor, deleteActor } from '#state/actor-actions.ts';
import { setList } from '#state/lists-state.ts';
import type { BatchesSlot } from '#state/mark-all-state.ts';
import { notify } from '#state/notices.ts';
import { useMemoEditor } from '#state/use-memo-editor.ts';
import { openDialog } from '#state/view-state.ts';
import { SelectField } from '#ui/Field.tsx';
import { InlineEdit } from '#ui/InlineEdit.tsx';
import { Menu } from '#ui/Menu.tsx';
import { NoteEditor } from '#ui/NoteEditor.tsx';
import { ACTOR_WORDS } from '#words/actors.ts';
import { INSPECTOR } from '#words/inspector.ts';
import { ACTOR_KIND_WORDS } from '#words/kinds.ts';
import styles from './ActorHead.module.css';
import { Aliases } from './Aliases.tsx';
import { Companions } from './Companions.tsx';
import { KindIcon } from './KindIcon.tsx';

const KINDS = ACTOR_KINDS.map((kind) => ({ value: kind, label: ACTOR_KIND_WORDS[kind] }));

/** The upper part of an actor's page: what it is called and what is known; every field is edited in its place. */
export function ActorHead({
  actor,
  batches,
}: {
  readonly actor: Actor;
  readonly batches: BatchesSlot;
}) {
  const memo = useMemoEditor({ kind: 'actor', id: actor.id });
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <KindIcon kind={actor.kind} />
        <h2 className="visually-hidden">{actor.preferredName}</h2>
        <InlineEdit
          look="title"
          label={ACTOR_WORDS.name}
          value={actor.preferredName}
          atRest={visibleText(actor.preferredName)}
          onSave={(preferredName) => changeActor(actor.id, { preferredName })}
        />
        <SelectField
          label={ACTOR_WORDS.kind}
          hideLabel
          value={actor.kind}
          options={KINDS}
          onChoose={(kind) => void changeActor(actor.id, { kind })}
        />
        <ActorMenu actor={actor} />
      </div>
      <InlineEdit
        multiline
        label={ACTOR_WORDS.description}
        placeholder={ACTOR_WORDS.descriptionPlaceholder}
        value={actor.description}
        atRest={visibleText(actor.description)}
        onSave={(description) => changeActor(actor.id, { description })}
      />
      <Aliases actor={actor} />
      <Companions actorId={actor.id} />
      {batches({ kind: 'actor', actorId: actor.id })}
      <div className={styles.field}>
        <h3>{ACTOR_WORDS.memo}</h3>
        <NoteEditor
          label={ACTOR_WORDS.memo}
          placeholder={INSPECTOR.memoPlaceholder}
          {...memo}
          words={{
            save: INSPECTOR.saveNote,
            cancel: INSPECTOR.cancel,
            saving: INSPECTOR.saving,
            draft: INSPECTOR.draft,
          }}
        />
      </div>
    </header>
  );
}

function ActorMenu({ actor }: { readonly actor: Actor }) {
  async function remove() {
    if (await deleteActor(actor.id)) {
      setList('actors', { selected: null });
      notify({ kind: 'done', text: ACTOR_WORDS.deleted(actor.preferredName) });
    }
  }
  return (
    <Menu
      label={ACTOR_WORDS.more(actor.preferredName)}
      items={[
        {
          label: ACTOR_WORDS.merge,
          icon: <Merge />,
          onChoose: () => openDialog({ kind: 'merge-actor', actorId: actor.id }),
        },
        {
          label: ACTOR_WORDS.delete,
          icon: <Trash2 />,
          danger: true,
          group: true,
          onChoose: () => void remove(),
        },
      ]}
    />
  );
}
