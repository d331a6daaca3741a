import { ArrowLeftRight } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { ActorId } from '#core/ids.ts';
import type { ActorRow } from '#core/workspace/select-actors.ts';
import { mergeActors } from '#state/actor-actions.ts';
import { setList } from '#state/lists-state.ts';
import { sortedActors, useActorMatches } from '#state/matches.ts';
import { notify } from '#state/notices.ts';
import { openDialog } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Picker } from '#ui/Picker.tsx';
import { MERGE_WORDS, mentionCount, mergeFacts } from '#words/actors.ts';
import { SHELL } from '#words/shell.ts';
import { KindIcon } from './KindIcon.tsx';
import styles from './MergeDialog.module.css';

/** Two actors are one: says what will happen before it does. */
export function MergeDialog({ actorId }: { readonly actorId: ActorId }) {
  const workspace = useWorkspace();
  const [otherId, setOtherId] = useState<ActorId | null>(null);
  const [swapped, setSwapped] = useState(false);
  const rowOf = (id: ActorId | null) =>
    sortedActors(workspace).find((row) => row.actor.id === id) ?? null;
  const one = rowOf(actorId);
  const other = rowOf(otherId);
  if (one === null) {
    return null;
  }
  const [from, into] = swapped ? [other, one] : [one, other];
  return (
    <Dialog
      title={MERGE_WORDS.title}
      closeLabel={SHELL.close}
      onClose={() => openDialog(null)}
      footer={
        from === null || into === null ? undefined : (
          <>
            <Button onClick={() => setOtherId(null)}>{MERGE_WORDS.back}</Button>
            <Button look="primary" autoFocus onClick={() => void merge(from, into)}>
              {MERGE_WORDS.merge}
            </Button>
          </>
        )
      }
    >
      {from === null || into === null ? (
        <Choice row={one} onTake={setOtherId} />
      ) : (
        <Preview from={from} into={into} onSwap={() => setSwapped(!swapped)} />
      )}
    </Dialog>
  );
}

async function merge(from: ActorRow, into: ActorRow): Promise<void> {
  if (await mergeActors(from.actor.id, into.actor.id)) {
    setList('actors', { selected: into.actor.id });
    openDialog(null);
    notify({
      kind: 'done',
      text: MERGE_WORDS.done(from.actor.preferredName, into.actor.preferredName),
    });
  }
}

function Choice({
  row,
  onTake,
}: {
  readonly row: ActorRow;
  readonly onTake: (id: ActorId) => void;
}) {
  const [query, setQuery] = useState('');
  const { id, preferredName } = row.actor;
  const skip = useCallback((other: ActorRow) => other.actor.id === id, [id]);
  const rows = useActorMatches(query, skip);
  return (
    <Picker
      label={MERGE_WORDS.choose(preferredName)}
      query={query}
      onQuery={setQuery}
      empty={MERGE_WORDS.none}
      onLeave={() => openDialog(null)}
      options={rows.map(({ actor, mentions }) => ({
        key: actor.id,
        content: (
          <>
            <KindIcon kind={actor.kind} />
            <span className={styles.name}>{actor.preferredName}</span>
            <small className={styles.count}>{mentionCount(mentions)}</small>
          </>
        ),
        onTake: () => onTake(actor.id),
      }))}
    />
  );
}

function Preview({
  from,
  into,
  onSwap,
}: {
  readonly from: ActorRow;
  readonly into: ActorRow;
  readonly onSwap: () => void;
}) {
  const facts = mergeFacts({
    from: from.actor.preferredName,
    into: into.actor.preferredName,
    mentions: from.mentions,
    names: from.actor.aliases.length,
  });
  return (
    <div className={styles.preview}>
      <h3>{MERGE_WORDS.will}</h3>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <Button icon={<ArrowLeftRight aria-hidden="true" />} onClick={onSwap}>
        {MERGE_WORDS.swap}
      </Button>
    </div>
  );
}
