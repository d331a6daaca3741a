import { CircleCheck, History, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Comparison } from '#core/workspace/comparison.ts';
import type { BackupView } from '#ipc/care.ts';
import { listBackups, previewBackup, restoreBackup } from '#state/care-state.ts';
import { openDialog } from '#state/view-state.ts';
import { useWorkspaceState } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { BACKUP_WORDS, backupFacts } from '#words/backups.ts';
import { changeCounts } from '#words/comparison.ts';
import { momentOf } from '#words/dates.ts';
import { byteSize } from '#words/numbers.ts';
import { SHELL } from '#words/shell.ts';
import styles from './Care.module.css';
import { ComparisonList } from './ComparisonList.tsx';

/** The backups, what each would change, and bringing one back. */
export function BackupsDialog() {
  const [backups, setBackups] = useState<readonly BackupView[] | null>(null);
  const [chosen, setChosen] = useState<BackupView | null>(null);
  const [restoring, setRestoring] = useState(false);
  const comparison = useComparison(chosen);
  const readOnly = useWorkspaceState((state) => state.status.state === 'read-only');
  useEffect(() => {
    void listBackups().then((found) => setBackups(found ?? []));
  }, []);
  const changes = comparison === null ? 0 : total(comparison);
  async function restore() {
    if (chosen === null) {
      return;
    }
    setRestoring(true);
    if (await restoreBackup(chosen)) {
      openDialog(null);
    }
    setRestoring(false);
  }
  return (
    <Dialog
      title={BACKUP_WORDS.title}
      closeLabel={SHELL.close}
      width="full"
      onClose={() => openDialog(null)}
      footer={
        chosen === null || changes === 0 ? undefined : (
          <>
            <p className={styles.footnote}>{BACKUP_WORDS.safe}</p>
            <Button look="primary" disabled={restoring || readOnly} onClick={() => void restore()}>
              {restoring ? BACKUP_WORDS.restoring : BACKUP_WORDS.restore}
            </Button>
          </>
        )
      }
    >
      <div className={styles.columns}>
        <BackupList backups={backups} chosen={chosen} onChoose={setChosen} />
        <Preview chosen={chosen} comparison={comparison} />
      </div>
    </Dialog>
  );
}

function total({ counts }: Comparison): number {
  return counts.added + counts.changed + counts.removed;
}

/** What restoring would change now; anew whenever something else changes meanwhile. */
function useComparison(chosen: BackupView | null): Comparison | null {
  const seq = useWorkspaceState((state) => state.seq);
  const [found, setFound] = useState<{ readonly of: string; readonly is: Comparison } | null>(null);
  const key = chosen === null ? '' : `${chosen.seq}/${seq}`;
  useEffect(() => {
    let current = true;
    if (chosen !== null && chosen.counts !== null) {
      void previewBackup(chosen.seq).then((is) => {
        if (current && is !== null) {
          setFound({ of: key, is });
        }
      });
    }
    return () => {
      current = false;
    };
  }, [chosen, key]);
  return found?.of === key ? found.is : null;
}

function BackupList(props: {
  readonly backups: readonly BackupView[] | null;
  readonly chosen: BackupView | null;
  readonly onChoose: (backup: BackupView) => void;
}) {
  const { backups, chosen, onChoose } = props;
  if (backups === null) {
    return (
      <p className={styles.soft} role="status">
        {BACKUP_WORDS.loading}
      </p>
    );
  }
  if (backups.length === 0) {
    return (
      <EmptyState icon={<History aria-hidden="true" />} title={BACKUP_WORDS.empty}>
        {BACKUP_WORDS.emptyText}
      </EmptyState>
    );
  }
  return (
    <section className={styles.list} aria-label={BACKUP_WORDS.list}>
      <p className={styles.soft}>{BACKUP_WORDS.intro}</p>
      <ul>
        {backups.map((backup) => (
          <li key={backup.seq}>
            <button
              type="button"
              className={styles.choice}
              aria-pressed={backup.seq === chosen?.seq}
              onClick={() => onChoose(backup)}
            >
              <b>{momentOf(backup.at)}</b>
              <span>{backupFacts(backup)}</span>
              <Integrity backup={backup} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Integrity({ backup }: { readonly backup: BackupView }) {
  const damaged = backup.counts === null;
  return (
    <span className={styles.integrity} data-damaged={damaged}>
      {damaged ? <TriangleAlert aria-hidden="true" /> : <CircleCheck aria-hidden="true" />}
      {damaged ? BACKUP_WORDS.damaged : BACKUP_WORDS.whole} · {byteSize(backup.bytes)}
    </span>
  );
}

function Preview({
  chosen,
  comparison,
}: {
  readonly chosen: BackupView | null;
  readonly comparison: Comparison | null;
}) {
  if (chosen === null || chosen.counts === null) {
    return (
      <div className={styles.preview}>
        <EmptyState icon={<History aria-hidden="true" />} title={BACKUP_WORDS.choose} />
      </div>
    );
  }
  if (comparison === null) {
    return (
      <p className={styles.preview} role="status">
        {BACKUP_WORDS.comparing}
      </p>
    );
  }
  const same = total(comparison) === 0;
  return (
    <div className={styles.preview}>
      <p role="status" className={styles.counts}>
        {same ? BACKUP_WORDS.same : changeCounts(comparison.counts)}
      </p>
      {same ? null : <ComparisonList comparison={comparison} />}
    </div>
  );
}
