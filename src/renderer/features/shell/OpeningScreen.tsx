import { TriangleAlert } from 'lucide-react';
import type { OpenFailure } from '#core/app-error.ts';
import {
  chooseWorkspace,
  createWorkspaceHere,
  openLocked,
  reloadWindow,
  restoreWorkspace,
} from '#state/store-actions.ts';
import { useWorkspaceState } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { describeError } from '#words/errors.ts';
import { SHELL } from '#words/shell.ts';
import styles from './OpeningScreen.module.css';

type Offer = { readonly label: string; readonly onChoose: () => Promise<void> };

const CREATE: Offer = { label: SHELL.createHere, onChoose: createWorkspaceHere };

/** What else can be done about a folder that could not be opened. */
const OFFERS: Readonly<Partial<Record<OpenFailure, readonly Offer[]>>> = {
  missing: [CREATE],
  empty: [CREATE],
  incomplete: [{ label: SHELL.restore, onChoose: restoreWorkspace }],
  locked: [
    { label: SHELL.openToRead, onChoose: () => openLocked('read') },
    { label: SHELL.takeOver, onChoose: () => openLocked('take-over') },
  ],
};

/** What stands in the window while there is no workspace: that it is being opened, or why it could not be. */
export function OpeningScreen() {
  const error = useWorkspaceState((state) => state.error);
  if (error === null) {
    return (
      <div className={styles.screen} role="status">
        <span className={styles.late}>{SHELL.opening}</span>
      </div>
    );
  }
  const { what, kept, todo } = describeError(error);
  const offers = (error.code === 'open' ? OFFERS[error.reason] : undefined) ?? [];
  // Trying again is what one does while it is open elsewhere; taking over is for who knows.
  const first = offers.length === 1 ? 'primary' : 'plain';
  return (
    <main className={styles.screen}>
      <h1 className="visually-hidden">{SHELL.failedTitle}</h1>
      <EmptyState
        icon={<TriangleAlert aria-hidden="true" />}
        title={what}
        action={
          <div className={styles.actions}>
            <Button
              look={first === 'primary' ? 'plain' : 'primary'}
              onClick={() => void reloadWindow()}
            >
              {SHELL.retry}
            </Button>
            {offers.map(({ label, onChoose }) => (
              <Button key={label} look={first} onClick={() => void onChoose()}>
                {label}
              </Button>
            ))}
            <Button onClick={() => void chooseWorkspace()}>{SHELL.chooseOther}</Button>
          </div>
        }
      >
        {kept} {todo}
      </EmptyState>
    </main>
  );
}
