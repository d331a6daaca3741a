import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import type { AppError } from '#core/app-error.ts';
import type { Encoding } from '#core/source/encodings.ts';
import type { ImportOutcome, ImportReport } from '#ipc/contract.ts';
import { setList } from '#state/lists-state.ts';
import { importAs } from '#state/store-actions.ts';
import { SelectField } from '#ui/Field.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { ENCODING_OPTIONS, REREAD } from '#words/encodings.ts';
import { describeError } from '#words/errors.ts';
import { LIBRARY, moreAdded, moreFailed, reportLeft, reportLine } from '#words/library.ts';
import { SHELL } from '#words/shell.ts';
import styles from './ImportReportCard.module.css';

/** So many are named; of a folder of thousands the rest is counted. */
const MOST_FAILED = 500;
const MOST_ADDED = 100;

/** What became of each file of the last import. */
export function ImportReportCard({ report }: { readonly report: ImportReport }) {
  const all = report.outcomes.map((outcome, index): Numbered => ({ ...outcome, index }));
  const failed = all.filter((outcome) => !outcome.result.ok);
  const added = all.filter((outcome) => outcome.result.ok);
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
        {named.map((outcome) => (
          <Outcome key={outcome.index} outcome={outcome} report={report} />
        ))}
      </ul>
      {failed.length > MOST_FAILED ? <p>{moreFailed(failed.length - MOST_FAILED)}</p> : null}
      {added.length > MOST_ADDED ? <p>{moreAdded(added.length - MOST_ADDED)}</p> : null}
      {failed.length === 0 ? null : <p className={styles.kept}>{LIBRARY.reportKept}</p>}
    </section>
  );
}

/** An outcome with its place in the report. */
type Numbered = ImportOutcome & { readonly index: number };

type OutcomeProps = { readonly outcome: Numbered; readonly report: ImportReport };

function Outcome({ outcome, report }: OutcomeProps) {
  const { file, result } = outcome;
  return (
    <li data-failed={!result.ok}>
      {result.ok ? <CircleCheck aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
      {result.ok ? (
        <span>{LIBRARY.addedFile(file)}</span>
      ) : (
        <Failure error={result.error} outcome={outcome} report={report} />
      )}
    </li>
  );
}

function Failure({ error, outcome, report }: OutcomeProps & { readonly error: AppError }) {
  const { what, todo } = describeError(error);
  const undecoded = error.code === 'import' && error.reason === 'unknown-encoding';
  return (
    <span>
      {what} <span className={styles.todo}>{todo}</span>
      {undecoded ? (
        <SelectField<Encoding | ''>
          label={REREAD.label}
          hideLabel
          value=""
          options={[{ value: '', label: REREAD.choose }, ...ENCODING_OPTIONS]}
          onChoose={(encoding) =>
            encoding === '' ? undefined : void readAs(report, outcome, encoding)
          }
        />
      ) : null}
    </span>
  );
}

/** Reads a file again, and puts what came of it into the report. */
async function readAs(
  report: ImportReport,
  { index }: Numbered,
  encoding: Encoding,
): Promise<void> {
  const outcome = await importAs(index, encoding);
  if (outcome !== null) {
    const outcomes = report.outcomes.map((old, at) => (at === index ? outcome : old));
    setList('library', { report: { ...report, outcomes } });
  }
}
