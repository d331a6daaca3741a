import { RotateCcw, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { TrashId } from '#core/ids.ts';
import type { TrashEntry } from '#core/workspace/workspace.ts';
import { notify } from '#state/notices.ts';
import { openDialog } from '#state/view-state.ts';
import { run, useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { VirtualList } from '#ui/VirtualList.tsx';
import { SHELL } from '#words/shell.ts';
import { deletedOn, purgeQuestion, TRASH, TRASHED_WORDS } from '#words/trash.ts';
import styles from './TrashDialog.module.css';

/** What was deleted: it can come back, or be let go for good after a question. */
export function TrashDialog() {
  const { trash } = useWorkspace();
  const [purging, setPurging] = useState<readonly TrashId[]>([]);
  const entries = useMemo(
    () => Object.values(trash).sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1)),
    [trash],
  );
  return (
    <Dialog
      title={TRASH.title}
      closeLabel={SHELL.close}
      width="wide"
      onClose={() => openDialog(null)}
      footer={
        purging.length > 0 ? (
          <Question ids={purging} onDone={() => setPurging([])} />
        ) : (
          <Button
            look="danger"
            disabled={entries.length === 0}
            onClick={() => setPurging(entries.map((entry) => entry.id))}
          >
            {TRASH.purgeAll}
          </Button>
        )
      }
    >
      {entries.length === 0 ? (
        <EmptyState icon={<Trash2 aria-hidden="true" />} title={TRASH.emptyTitle}>
          {TRASH.emptyText}
        </EmptyState>
      ) : (
        <VirtualList label={TRASH.list} items={entries} className={styles.list}>
          {(entry) => <Row key={entry.id} entry={entry} onPurge={() => setPurging([entry.id])} />}
        </VirtualList>
      )}
    </Dialog>
  );
}

function Row({ entry, onPurge }: { readonly entry: TrashEntry; readonly onPurge: () => void }) {
  async function restore() {
    if ((await run({ type: 'trash.restore', trashId: entry.id })).ok) {
      notify({ kind: 'done', text: TRASH.restored(entry.name) });
    }
  }
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <b>{entry.name}</b>
        <span>
          {TRASHED_WORDS[entry.kind]} · {deletedOn(entry.deletedAt)}
        </span>
      </div>
      <Button size="small" icon={<RotateCcw aria-hidden="true" />} onClick={() => void restore()}>
        {TRASH.restore}
      </Button>
      <Button size="small" look="quiet" onClick={onPurge}>
        {TRASH.purge}
      </Button>
    </div>
  );
}

function Question({
  ids,
  onDone,
}: {
  readonly ids: readonly TrashId[];
  readonly onDone: () => void;
}) {
  async function purge() {
    await run({ type: 'trash.purge', trashIds: ids });
    onDone();
  }
  return (
    <>
      <p role="alert" className={styles.question}>
        {purgeQuestion(ids.length)}
      </p>
      <Button onClick={onDone}>{TRASH.keep}</Button>
      <Button look="danger" onClick={() => void purge()}>
        {TRASH.confirm}
      </Button>
    </>
  );
}
