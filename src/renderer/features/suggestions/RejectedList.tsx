import { Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Decision } from '#core/suggestion/decision.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { restoreSuggestions } from '#state/review-deeds.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { VirtualList } from '#ui/VirtualList.tsx';
import { SHELL } from '#words/shell.ts';
import { REVIEW, rejectedAs, scopeWords } from '#words/suggestions.ts';
import listStyles from './LinkList.module.css';
import styles from './QueuePanel.module.css';

function nameOf(decision: Decision, actors: Workspace['actors']): string {
  return decision.subject === 'link'
    ? decision.actors.map((id) => actors[id]?.preferredName ?? '…').join(' · ')
    : decision.words;
}

/** What was rejected, the newest first, with where that holds; each can be brought back. */
export function RejectedList() {
  const { decisions, actors } = useWorkspace();
  const [filter, setFilter] = useState('');
  const rows = useMemo(() => {
    const wanted = filter.trim().toLowerCase();
    return Object.values(decisions)
      .filter((decision) => nameOf(decision, actors).toLowerCase().includes(wanted))
      .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  }, [decisions, actors, filter]);
  if (Object.keys(decisions).length === 0) {
    return <EmptyState title={REVIEW.rejectedTitle}>{REVIEW.rejectedText}</EmptyState>;
  }
  return (
    <>
      <div className={styles.search}>
        <SearchField
          label={REVIEW.filterRejected}
          clearLabel={SHELL.clear}
          value={filter}
          onType={setFilter}
        />
      </div>
      <VirtualList label={REVIEW.rejectedList} items={rows}>
        {(decision) => (
          <Rejected key={decision.id} decision={decision} name={nameOf(decision, actors)} />
        )}
      </VirtualList>
    </>
  );
}

function Rejected({ decision, name }: { readonly decision: Decision; readonly name: string }) {
  const { sources } = useWorkspace();
  const source = decision.subject === 'link' ? undefined : sources[decision.sourceId];
  return (
    <article className={listStyles.card}>
      <h3 dir="auto">{name}</h3>
      {decision.subject === 'link' ? null : <p>{rejectedAs(decision)}</p>}
      <p className={listStyles.scope}>{scopeWords(decision)}</p>
      {source === undefined ? null : (
        <p className={listStyles.none}>{source.metadata.title.value}</p>
      )}
      <div className={listStyles.deeds}>
        <Button
          size="small"
          icon={<Undo2 aria-hidden="true" />}
          aria-label={`${REVIEW.bringBack}: ${name}`}
          onClick={() => void restoreSuggestions([decision.id])}
        >
          {REVIEW.bringBack}
        </Button>
      </div>
    </article>
  );
}
