import { GitCompareArrows } from 'lucide-react';
import type { CareView, ConflictView, Settlement } from '#ipc/care.ts';
import { settleConflict, useCare } from '#state/care-state.ts';
import { openDialog } from '#state/view-state.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { changeSentence, conflictName, ELSEWHERE } from '#words/care.ts';
import { SHELL } from '#words/shell.ts';
import styles from './Care.module.css';
import { Said } from './ComparisonList.tsx';
import { CopyCard } from './CopyCard.tsx';

/** What others did to the files: conflicts to decide, copies to take over, and what was noticed so far. */
export function ElsewhereDialog() {
  const view = useCare((care) => care.view);
  return (
    <Dialog
      title={ELSEWHERE.title}
      closeLabel={SHELL.close}
      width="wide"
      onClose={() => openDialog(null)}
    >
      {view === null ? <p role="status">{ELSEWHERE.loading}</p> : <Parts view={view} />}
    </Dialog>
  );
}

function Parts({ view }: { readonly view: CareView }) {
  const { changes, conflicts, copies } = view;
  if (changes.length + conflicts.length + copies.length === 0) {
    return (
      <EmptyState icon={<GitCompareArrows aria-hidden="true" />} title={ELSEWHERE.emptyTitle}>
        {ELSEWHERE.emptyText}
      </EmptyState>
    );
  }
  return (
    <div className={styles.parts}>
      {conflicts.length === 0 ? null : (
        <section aria-label={ELSEWHERE.conflicts}>
          <h3 className={styles.heading}>{ELSEWHERE.conflicts}</h3>
          <p className={styles.soft}>{ELSEWHERE.conflictsIntro}</p>
          <ul>
            {conflicts.map((conflict) => (
              <li key={conflict.id}>
                <Conflict conflict={conflict} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {copies.length === 0 ? null : (
        <section aria-label={ELSEWHERE.copies}>
          <h3 className={styles.heading}>{ELSEWHERE.copies}</h3>
          <p className={styles.soft}>{ELSEWHERE.copiesIntro}</p>
          <ul>
            {copies.map((copy) => (
              <li key={copy.file}>
                <CopyCard copy={copy} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {changes.length === 0 ? null : (
        <section aria-label={ELSEWHERE.log}>
          <h3 className={styles.heading}>{ELSEWHERE.log}</h3>
          <ul className={styles.log}>
            {changes.map((change) => (
              <li key={`${change.at}/${change.files[0]?.keptAt}`}>{changeSentence(change)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const CHOICES: readonly { readonly how: Settlement; readonly label: string }[] = [
  { how: 'mine', label: ELSEWHERE.keepMine },
  { how: 'theirs', label: ELSEWHERE.keepTheirs },
  { how: 'both', label: ELSEWHERE.keepBoth },
];

function Conflict({ conflict }: { readonly conflict: ConflictView }) {
  const { id, table, source, ours, theirs, both, settled } = conflict;
  const name = `${conflictName(table, source)}: ${theirs.name}`;
  return (
    <article className={styles.card} aria-label={name} data-settled={settled !== null}>
      <header>
        <small>{conflictName(table, source)}</small>
        <q dir="auto">{theirs.name}</q>
      </header>
      <div className={styles.sides}>
        <div>
          <h4>{ELSEWHERE.mine}</h4>
          {ours === null ? <i>{ELSEWHERE.deletedHere}</i> : <Said facts={ours} />}
        </div>
        <div>
          <h4>{ELSEWHERE.theirs}</h4>
          <Said facts={theirs} />
        </div>
      </div>
      <footer className={styles.buttons}>
        {CHOICES.filter(({ how }) => how !== 'both' || both).map(({ how, label }) => (
          <Button
            key={how}
            size="small"
            aria-pressed={settled === how}
            onClick={() => void settleConflict(id, how)}
          >
            {label}
          </Button>
        ))}
      </footer>
    </article>
  );
}
