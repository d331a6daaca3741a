import { useMemo } from 'react';
import type { MarkBatch } from '#core/batch/batch.ts';
import type { BatchId } from '#core/ids.ts';
import { nameOfTarget, type PlacedMark, withdrawalOf } from '#core/workspace/select-batches.ts';
import { usePassage } from '#state/citations.ts';
import { newId } from '#state/client.ts';
import { notify } from '#state/notices.ts';
import { openDialog } from '#state/view-state.ts';
import { run, useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Passage } from '#ui/Passage.tsx';
import { OCCURRENCES, WITHDRAW } from '#words/occurrences.ts';
import { SHELL } from '#words/shell.ts';
import styles from './BatchList.module.css';

/** How many marks that stay are shown; the count tells of the others. */
const SHOWN = 50;

/** Says what taking a batch back does before it is done, and what stays. */
export function WithdrawDialog({ batchId }: { readonly batchId: BatchId }) {
  const { batches } = useWorkspace();
  const batch = batches[batchId];
  return batch === undefined ? null : <Question batch={batch} />;
}

function Question({ batch }: { readonly batch: MarkBatch }) {
  const workspace = useWorkspace();
  const { goes, stays } = useMemo(() => withdrawalOf(workspace, batch), [workspace, batch]);
  const name = nameOfTarget(workspace, batch.target) ?? '';
  const close = () => openDialog(null);
  const withdraw = async () => {
    const trashId = newId('trash');
    if ((await run({ type: 'batch.withdraw', batchId: batch.id, trashId })).ok) {
      close();
      notify({ kind: 'done', text: WITHDRAW.done(name, goes.length, stays.length) });
    }
  };
  return (
    <Dialog
      title={WITHDRAW.title(name)}
      closeLabel={SHELL.close}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{OCCURRENCES.cancel}</Button>
          <Button look="primary" autoFocus onClick={() => void withdraw()}>
            {WITHDRAW.confirm}
          </Button>
        </>
      }
    >
      <p>{WITHDRAW.goes(goes.length)}</p>
      {stays.length === 0 ? null : (
        <>
          <p>{WITHDRAW.stays(stays.length)}</p>
          <ul className={styles.stays}>
            {stays.slice(0, SHOWN).map((mark) => (
              <Staying key={mark.mark.bodyId} mark={mark} />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

function Staying({ mark: { annotation } }: { readonly mark: PlacedMark }) {
  return annotation === null ? null : (
    <li>
      <Words annotation={annotation} />
    </li>
  );
}

function Words({ annotation }: { readonly annotation: NonNullable<PlacedMark['annotation']> }) {
  return <Passage {...usePassage(annotation)} tone="note" size="small" />;
}
