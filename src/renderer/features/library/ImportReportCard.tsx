import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import type { ImportOutcome, ImportReport } from '#ipc/contract.ts';
import { setList } from '#state/lists-state.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { describeError } from '#words/errors.ts';
import { LIBRARY, moreAdded, moreFailed, reportLeft, reportLine } from '#words/library.ts';
import { SHELL } from '#words/shell.ts';
import styles from './ImportReportCard.module.css';

/** So many are named; of a folder of thousands the rest is counted. */
const MOST_FAILED = 500;
const MOST_ADDED = 100;

/** What became of each file of the last import. */
export function ImportReportCard({ report }: { readonly report: ImportReport }) {
  const failed = report.outcomes.filter((outcome) => !outcome.result.ok);
  const added = report.outcomes.filter((outcome) => outcome.result.ok);
  const named = [...failed.slice(0, MOST_FAILED), ...added.slice(0, MOST_ADDED)];
  return (
    <section className={styles.card} aria-label={LIBRARY.reportTitle}>
      <header className={styles.header}>
        <b role="status">{reportLine(added.length, failed.length)}</b>
        <IconButton
          label={SHELL.dismiss}
          icon={<X aria-hidden="true" />}
          onClick={() => setList('library', { report: null })}
        />
      </header>
      {report.left === 0 ? null : <p className={styles.kept}>{reportLeft(report.left)}</p>}
      <ul className={styles.outcomes}>
        {named.map((outcome, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files can have the same name, and the list never changes
          <Outcome key={index} outcome={outcome} />
        ))}
      </ul>
      {failed.length > MOST_FAILED ? <p>{moreFailed(failed.length - MOST_FAILED)}</p> : null}
      {added.length > MOST_ADDED ? <p>{moreAdded(added.length - MOST_ADDED)}</p> : null}
      {failed.length === 0 ? null : <p className={styles.kept}>{LIBRARY.reportKept}</p>}
    </section>
  );
}

function Outcome({ outcome }: { readonly outcome: ImportOutcome }) {
  const { file, result } = outcome;
  return (
    <li data-failed={!result.ok}>
      {result.ok ? <CircleCheck aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
      {result.ok ? <span>{LIBRARY.addedFile(file)}</span> : <Failure error={result.error} />}
    </li>
  );
}

function Failure({ error }: { readonly error: Parameters<typeof describeError>[0] }) {
  const { what, todo } = describeError(error);
  return (
    <span>
      {what} <span className={styles.todo}>{todo}</span>
    </span>
  );
}
