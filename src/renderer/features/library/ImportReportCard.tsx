import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import type { ImportOutcome, ImportReport } from '#ipc/contract.ts';
import { setList } from '#state/lists-state.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { describeError } from '#words/errors.ts';
import { LIBRARY, reportLine } from '#words/library.ts';
import { SHELL } from '#words/shell.ts';
import styles from './ImportReportCard.module.css';

/** What became of each file of the last import. */
export function ImportReportCard({ report }: { readonly report: ImportReport }) {
  const failed = report.outcomes.filter((outcome) => !outcome.result.ok);
  const added = report.outcomes.length - failed.length;
  return (
    <section className={styles.card} aria-label={LIBRARY.reportTitle}>
      <header className={styles.header}>
        <b role="status">{reportLine(added, failed.length)}</b>
        <IconButton
          label={SHELL.dismiss}
          icon={<X aria-hidden="true" />}
          onClick={() => setList('library', { report: null })}
        />
      </header>
      <ul className={styles.outcomes}>
        {[...failed, ...report.outcomes.filter((outcome) => outcome.result.ok)].map((outcome) => (
          <Outcome key={outcome.file} outcome={outcome} />
        ))}
      </ul>
      {failed.length === 0 ? null : <p className={styles.kept}>{LIBRARY.reportKept}</p>}
    </section>
  );
}

function Outcome({ outcome }: { readonly outcome: ImportOutcome }) {
  const { file, result } = outcome;
  return (
    <li data-failed={!result.ok}>
      {result.ok ? <CircleCheck aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
      <span>{result.ok ? LIBRARY.addedFile(file) : describeError(result.error).what}</span>
    </li>
  );
}
