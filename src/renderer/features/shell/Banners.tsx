import { Info, LifeBuoy, TriangleAlert } from 'lucide-react';
import type { ImportOutcome, ImportReport, RecoveryNotice } from '#ipc/contract.ts';
import { invokeAction } from '#state/actions.ts';
import { useView } from '#state/view-state.ts';
import { useWorkspaceState } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { ACTION_LABELS } from '#words/actions.ts';
import { describeError } from '#words/errors.ts';
import {
  isAlarming,
  keptAs,
  RECOVERY_WORDS,
  recoveryFacts,
  recoveryTitle,
} from '#words/recovery.ts';
import { IMPORT_WORDS, importFailedTitle, SHELL } from '#words/shell.ts';
import { Banner } from './Banner.tsx';
import styles from './Banners.module.css';
import { CareBanners } from './CareBanners.tsx';

/** What is worth telling when the window opens: what was recovered, what of the first corpus could not be read, help. */
export function Banners() {
  const recovery = useWorkspaceState((state) => state.recovery);
  const firstStart = useWorkspaceState((state) => state.firstStart);
  const hasSources = useWorkspaceState(
    ({ workspace }) => workspace !== null && Object.keys(workspace.sources).length > 0,
  );
  const welcomed = useView((view) => view.welcomed || view.rail !== 'library');
  return (
    <>
      {recovery === null ? null : <Recovery notice={recovery} />}
      <CareBanners />
      {firstStart === null ? null : <FirstStart report={firstStart} />}
      {hasSources && !welcomed ? <HelpLine /> : null}
    </>
  );
}

function HelpLine() {
  return (
    <Banner
      region={SHELL.helpRegion}
      tone="calm"
      icon={<Info aria-hidden="true" />}
      dismissLabel={SHELL.putAway}
      onDismiss={() => useView.setState({ welcomed: true })}
    >
      {SHELL.help}
    </Banner>
  );
}

/** Nothing to tell when opening only replayed the journal of a clean run. */
function Recovery({ notice }: { readonly notice: RecoveryNotice }) {
  const facts = recoveryFacts(notice);
  if (facts.length === 0) {
    return null;
  }
  return (
    <Banner
      region={RECOVERY_WORDS.region}
      tone={isAlarming(notice) ? 'warn' : 'calm'}
      icon={<LifeBuoy aria-hidden="true" />}
      dismissLabel={SHELL.dismiss}
      onDismiss={() => useWorkspaceState.setState({ recovery: null })}
    >
      <b>{recoveryTitle(notice)}</b> {facts.join(' ')}
      {notice.quarantined.length === 0 ? null : <p>{RECOVERY_WORDS.keptTitle}</p>}
      <ul>
        {notice.quarantined.map((file) => (
          <li key={file.kept}>{keptAs(file)}</li>
        ))}
      </ul>
      {isAlarming(notice) ? (
        <p className={styles.deeds}>
          <Button size="small" onClick={() => invokeAction('workspace.aside')}>
            {ACTION_LABELS['workspace.aside']}
          </Button>
          <Button size="small" onClick={() => invokeAction('workspace.backups')}>
            {ACTION_LABELS['workspace.backups']}
          </Button>
        </p>
      ) : null}
    </Banner>
  );
}

function failuresOf(report: ImportReport): readonly ImportOutcome[] {
  return report.outcomes.filter((outcome) => !outcome.result.ok);
}

function FirstStart({ report }: { readonly report: ImportReport }) {
  const failed = failuresOf(report);
  if (failed.length === 0) {
    return null;
  }
  return (
    <Banner
      region={IMPORT_WORDS.region}
      tone="warn"
      icon={<TriangleAlert aria-hidden="true" />}
      dismissLabel={SHELL.dismiss}
      onDismiss={() => useWorkspaceState.setState({ firstStart: null })}
    >
      <b>{importFailedTitle(failed.length, report.outcomes.length)}</b>
      <ul>
        {failed.map(({ file, result }) => (
          <li key={file}>{result.ok ? null : describeError(result.error).what}</li>
        ))}
      </ul>
    </Banner>
  );
}
