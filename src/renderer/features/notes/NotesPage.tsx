import { NotebookPen, X } from 'lucide-react';
import { useMemo } from 'react';
import type { Annotation } from '#core/annotation/annotation.ts';
import type { CodeId, SourceId } from '#core/ids.ts';
import { codePath } from '#core/workspace/select-codes.ts';
import { filterAnnotations } from '#core/workspace/select-notes.ts';
import { FIRST_LISTS, type ListsState, setList, useLists } from '#state/lists-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { VirtualList } from '#ui/VirtualList.tsx';
import { markTotal, NOTES_WORDS } from '#words/notes.ts';
import { MarkRow } from './MarkRow.tsx';
import { MemoList } from './MemoList.tsx';
import styles from './NotesPage.module.css';
import { OrphanBar, OrphanPlaces } from './OrphanPlaces.tsx';

type State = ListsState['notes'];

type Row =
  | { readonly kind: 'source'; readonly sourceId: SourceId; readonly count: number }
  | { readonly kind: 'mark'; readonly annotation: Annotation };

/** Notes and marks of the whole corpus, by source in text order; or the memos. */
export function NotesPage() {
  const state = useLists((lists) => lists.notes);
  return state.what === 'memos' ? (
    <MemoList filter={state.filter} />
  ) : (
    <Marks state={state} what={state.what} />
  );
}

function Marks({
  state,
  what,
}: {
  readonly state: State;
  readonly what: Exclude<State['what'], 'memos'>;
}) {
  const workspace = useWorkspace();
  const { filter, sourceId, actorId, codeId } = state;
  const groups = useMemo(
    () => filterAnnotations(workspace, { filter, sourceId, actorId, codeId, what }),
    [workspace, filter, sourceId, actorId, codeId, what],
  );
  const rows = useMemo(
    () =>
      groups.flatMap((group): readonly Row[] => [
        { kind: 'source', sourceId: group.sourceId, count: group.items.length },
        ...group.items.map((annotation) => ({ kind: 'mark' as const, annotation })),
      ]),
    [groups],
  );
  return (
    <>
      {codeId === null ? null : <CodeFilter codeId={codeId} />}
      {what === 'orphans' ? <OrphanBar /> : null}
      {rows.length === 0 ? (
        <Nothing state={state} />
      ) : (
        <VirtualList label={NOTES_WORDS.list} items={rows} className={styles.list}>
          {(row) => (
            <div
              key={row.kind === 'source' ? row.sourceId : row.annotation.id}
              className={styles.row}
            >
              {row.kind === 'source' ? (
                <SourceHeading sourceId={row.sourceId} count={row.count} />
              ) : (
                <>
                  <MarkRow annotation={row.annotation} />
                  {what === 'orphans' ? <OrphanPlaces annotation={row.annotation} /> : null}
                </>
              )}
            </div>
          )}
        </VirtualList>
      )}
    </>
  );
}

function SourceHeading({
  sourceId,
  count,
}: {
  readonly sourceId: SourceId;
  readonly count: number;
}) {
  const { sources } = useWorkspace();
  return (
    <h2 className={styles.source}>
      {sources[sourceId]?.metadata.title.value} <small>{markTotal(count)}</small>
    </h2>
  );
}

function CodeFilter({ codeId }: { readonly codeId: CodeId }) {
  const workspace = useWorkspace();
  const name = codePath(workspace, codeId).join(' › ');
  return (
    <div className={styles.filter}>
      <Button
        size="small"
        icon={<X aria-hidden="true" />}
        aria-label={NOTES_WORDS.clearCode(name)}
        onClick={() => setList('notes', { codeId: null })}
      >
        {NOTES_WORDS.code}: {name}
      </Button>
    </div>
  );
}

function Nothing({ state }: { readonly state: State }) {
  const filtered = Boolean(state.filter || state.sourceId || state.actorId || state.codeId);
  if (!filtered && state.what === 'orphans') {
    return <EmptyState title={NOTES_WORDS.noOrphans}>{NOTES_WORDS.noOrphansText}</EmptyState>;
  }
  return filtered ? (
    <EmptyState
      title={NOTES_WORDS.noneTitle}
      action={
        <Button onClick={() => setList('notes', { ...FIRST_LISTS.notes, what: state.what })}>
          {NOTES_WORDS.clearFilters}
        </Button>
      }
    >
      {NOTES_WORDS.noneText}
    </EmptyState>
  ) : (
    <EmptyState icon={<NotebookPen aria-hidden="true" />} title={NOTES_WORDS.emptyTitle}>
      {NOTES_WORDS.emptyText}
    </EmptyState>
  );
}
