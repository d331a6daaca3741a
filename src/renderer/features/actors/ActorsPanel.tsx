import { UserPlus, UsersRound } from 'lucide-react';
import { useMemo } from 'react';
import { ACTOR_KINDS, type ActorKind } from '#core/actor/actor.ts';
import type { ActorRow } from '#core/workspace/select-actors.ts';
import { type ActorSort, setList, useLists } from '#state/lists-state.ts';
import { sortedActors } from '#state/matches.ts';
import { openDialog } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { SelectField } from '#ui/Field.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Listbox } from '#ui/Listbox.tsx';
import { PanelHeader } from '#ui/PanelHeader.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { ACTOR_SORTS, ACTOR_WORDS, mentionCount } from '#words/actors.ts';
import { ACTOR_KIND_PLURALS, ACTOR_KIND_WORDS } from '#words/kinds.ts';
import { number } from '#words/numbers.ts';
import { SHELL } from '#words/shell.ts';
import styles from './ActorsPanel.module.css';
import { shownActors } from './actor-list.ts';
import { KindIcon } from './KindIcon.tsx';

/** Every actor: filtered, sorted, chosen. */
export function ActorsPanel() {
  const workspace = useWorkspace();
  const { filter, kind, sort, selected } = useLists((lists) => lists.actors);
  const all = useMemo(() => sortedActors(workspace), [workspace]);
  const rows = useMemo(() => shownActors(all, filter, kind, sort), [all, filter, kind, sort]);
  return (
    <>
      <PanelHeader
        title={ACTOR_WORDS.title}
        facts={number(rows.length)}
        actions={
          <IconButton
            label={ACTOR_WORDS.create}
            icon={<UserPlus aria-hidden="true" />}
            onClick={() => openDialog({ kind: 'new-actor' })}
          />
        }
      />
      {all.length === 0 ? <NoActors /> : <Filters filter={filter} kind={kind} sort={sort} />}
      {all.length > 0 && rows.length === 0 ? (
        <EmptyState title={ACTOR_WORDS.noneTitle}>{ACTOR_WORDS.noneText}</EmptyState>
      ) : null}
      {rows.length === 0 ? null : (
        <Listbox
          label={ACTOR_WORDS.list}
          items={rows}
          keyOf={(row) => row.actor.id}
          selectedKey={selected}
          onSelect={(row) => setList('actors', { selected: row.actor.id })}
          renderItem={(row) => <Row row={row} />}
        />
      )}
    </>
  );
}

function Row({ row }: { readonly row: ActorRow }) {
  const { actor, mentions } = row;
  return (
    <div className={styles.row}>
      <KindIcon kind={actor.kind} label={ACTOR_KIND_WORDS[actor.kind]} />
      <span className={styles.name} title={actor.preferredName}>
        {actor.preferredName}
      </span>
      <span className={styles.count} aria-hidden="true">
        {number(mentions)}
      </span>
      <span className="visually-hidden">{mentionCount(mentions)}</span>
    </div>
  );
}

function NoActors() {
  return (
    <EmptyState
      icon={<UsersRound aria-hidden="true" />}
      title={ACTOR_WORDS.emptyTitle}
      action={
        <Button onClick={() => openDialog({ kind: 'new-actor' })}>{ACTOR_WORDS.create}</Button>
      }
    >
      {ACTOR_WORDS.emptyText}
    </EmptyState>
  );
}

const KINDS = [
  { value: 'all', label: ACTOR_WORDS.allKinds },
  ...ACTOR_KINDS.map((kind) => ({ value: kind, label: ACTOR_KIND_PLURALS[kind] })),
];
const SORTS = Object.entries(ACTOR_SORTS).map(([value, label]) => ({
  value: value as ActorSort,
  label,
}));

function Filters({
  filter,
  kind,
  sort,
}: {
  readonly filter: string;
  readonly kind: ActorKind | null;
  readonly sort: ActorSort;
}) {
  return (
    <div className={styles.filters}>
      <SearchField
        label={ACTOR_WORDS.filter}
        clearLabel={SHELL.clear}
        value={filter}
        onType={(value) => setList('actors', { filter: value })}
      />
      <div className={styles.pair}>
        <SelectField
          label={ACTOR_WORDS.kindFilter}
          hideLabel
          value={kind ?? 'all'}
          options={KINDS}
          onChoose={(value) =>
            setList('actors', { kind: value === 'all' ? null : (value as ActorKind) })
          }
        />
        <SelectField
          label={ACTOR_WORDS.sort}
          hideLabel
          value={sort}
          options={SORTS}
          onChoose={(value) => setList('actors', { sort: value })}
        />
      </div>
    </div>
  );
}
