import { ListChecks, ListRestart, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import type { BatchTarget, MarkBatch } from '#core/batch/batch.ts';
import { batchesOf, marksOfBatch, sourcesSince } from '#core/workspace/select-batches.ts';
import { openMarkAll } from '#state/mark-all-state.ts';
import { openDialog, paneOf, useView } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import {
  batchFacts,
  batchNames,
  batchScope,
  OCCURRENCES,
  sourcesAdded,
} from '#words/occurrences.ts';
import styles from './BatchList.module.css';
import { reviewOf } from './occurrence-actions.ts';

/** What was marked in one step for an actor or a code: to be opened again, or taken back. */
export function BatchList({ target }: { readonly target: BatchTarget }) {
  const workspace = useWorkspace();
  const batches = useMemo(() => batchesOf(workspace, target), [workspace, target]);
  return (
    <div className={styles.batches}>
      <Button
        size="small"
        icon={<ListChecks aria-hidden="true" />}
        onClick={() => reviewOf(target)}
      >
        {OCCURRENCES.markAll}
      </Button>
      {batches.length === 0 ? null : (
        <>
          <h3>{OCCURRENCES.batches}</h3>
          <ul>
            {batches.map((batch) => (
              <Row key={batch.id} batch={batch} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Row({ batch }: { readonly batch: MarkBatch }) {
  const workspace = useWorkspace();
  const left = useMemo(
    () => marksOfBatch(workspace, batch).filter(({ fate }) => fate !== 'gone').length,
    [workspace, batch],
  );
  const since = sourcesSince(workspace, batch);
  const { names, sources } = batch.search;
  const open = () => {
    const view = useView.getState();
    openMarkAll({
      ...{ target: batch.target, batchId: batch.id, more: [], scope: 'all' },
      sourceId: paneOf(view, view.activePane)?.place?.sourceId ?? null,
    });
  };
  return (
    <li className={styles.batch}>
      <div className={styles.facts}>
        <span>{batchFacts(left, batch.modifiedAt)}</span>
        <small title={batchNames(names)}>
          {batchNames(names)} · {batchScope(sources?.length ?? null)}
          {since === 0 ? '' : ` · ${sourcesAdded(since)}`}
        </small>
      </div>
      <Button size="small" icon={<ListRestart aria-hidden="true" />} onClick={open}>
        {OCCURRENCES.reopen}
      </Button>
      <Button
        size="small"
        look="quiet"
        icon={<Undo2 aria-hidden="true" />}
        onClick={() => openDialog({ kind: 'withdraw-batch', batchId: batch.id })}
      >
        {OCCURRENCES.withdraw}
      </Button>
    </li>
  );
}
