import type { ReactNode } from 'react';
import { useMemo } from 'react';
import type { ActorId, SourceId } from '#core/ids.ts';
import { sourcesOf } from '#core/workspace/selectors.ts';
import { type ListsState, setList, useLists } from '#state/lists-state.ts';
import { sortedActors } from '#state/matches.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { SelectField } from '#ui/Field.tsx';
import { PanelHeader } from '#ui/PanelHeader.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { NOTES_SHOWN, NOTES_WORDS } from '#words/notes.ts';
import { SHELL } from '#words/shell.ts';
import styles from './NotesPanel.module.css';

type What = ListsState['notes']['what'];

const SHOWN = Object.entries(NOTES_SHOWN).map(([value, label]) => ({
  value: value as What,
  label,
}));

/** What the notes are narrowed to; the codebook stands below. */
export function NotesPanel({ codebook }: { readonly codebook: ReactNode }) {
  const state = useLists((lists) => lists.notes);
  return (
    <>
      <PanelHeader title={NOTES_WORDS.title} />
      <div className={styles.filters}>
        <SearchField
          label={NOTES_WORDS.search}
          clearLabel={SHELL.clear}
          value={state.filter}
          onType={(filter) => setList('notes', { filter })}
        />
        <SelectField
          label={NOTES_WORDS.show}
          hideLabel
          value={state.what}
          options={SHOWN}
          onChoose={(what) => setList('notes', { what })}
        />
        {state.what === 'memos' ? null : <Narrowing />}
      </div>
      {codebook}
    </>
  );
}

function Narrowing() {
  const workspace = useWorkspace();
  const { sourceId, actorId } = useLists((lists) => lists.notes);
  const sources = useMemo(
    () => [
      { value: '', label: NOTES_WORDS.allSources },
      ...sourcesOf(workspace).map((source) => ({
        value: source.id,
        label: source.metadata.title.value,
      })),
    ],
    [workspace],
  );
  const actors = useMemo(
    () => [
      { value: '', label: NOTES_WORDS.anyActor },
      ...sortedActors(workspace)
        .filter((row) => row.mentions > 0)
        .map(({ actor }) => ({ value: actor.id, label: actor.preferredName })),
    ],
    [workspace],
  );
  return (
    <div className={styles.pair}>
      <SelectField<string>
        label={NOTES_WORDS.source}
        hideLabel
        value={sourceId ?? ''}
        options={sources}
        onChoose={(id) => setList('notes', { sourceId: id === '' ? null : (id as SourceId) })}
      />
      <SelectField<string>
        label={NOTES_WORDS.actor}
        hideLabel
        value={actorId ?? ''}
        options={actors}
        onChoose={(id) => setList('notes', { actorId: id === '' ? null : (id as ActorId) })}
      />
    </div>
  );
}
