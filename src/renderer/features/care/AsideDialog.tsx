import { Archive } from 'lucide-react';
import { useEffect } from 'react';
import type { SetAsideView } from '#ipc/care.ts';
import { lookAfterFiles, useCare } from '#state/care-state.ts';
import { openDialog } from '#state/view-state.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { VirtualList } from '#ui/VirtualList.tsx';
import { ASIDE, ASIDE_REASONS, ELSEWHERE, recoverySentence } from '#words/care.ts';
import { SHELL } from '#words/shell.ts';
import styles from './Care.module.css';
import { CopyCard } from './CopyCard.tsx';

/** Files that were damaged or changed by others: what each was, what was done about it, where its copy is. */
export function AsideDialog() {
  const aside = useCare((care) => care.view?.aside ?? null);
  useEffect(() => void lookAfterFiles(), []);
  return (
    <Dialog
      title={ASIDE.title}
      closeLabel={SHELL.close}
      width="wide"
      onClose={() => openDialog(null)}
      footer={<Button onClick={() => openDialog({ kind: 'backups' })}>{ASIDE.restore}</Button>}
    >
      {aside === null ? <p role="status">{ELSEWHERE.loading}</p> : <List aside={aside} />}
    </Dialog>
  );
}

function List({ aside }: { readonly aside: readonly SetAsideView[] }) {
  if (aside.length === 0) {
    return (
      <EmptyState icon={<Archive aria-hidden="true" />} title={ASIDE.emptyTitle}>
        {ASIDE.emptyText}
      </EmptyState>
    );
  }
  return (
    <>
      <p className={styles.soft}>{ASIDE.intro}</p>
      <VirtualList label={ASIDE.list} items={aside} className={styles.kept}>
        {(file) => (
          <div key={file.file} className={styles.change}>
            <CopyCard copy={file} kept>
              <p>
                <bdi>{file.what}</bdi>: {ASIDE_REASONS[file.reason]}{' '}
                {file.recovery === null ? null : recoverySentence(file.recovery)}
              </p>
            </CopyCard>
          </div>
        )}
      </VirtualList>
    </>
  );
}
