import { CircleCheck, LoaderCircle, Lock, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StoreStatus } from '#ipc/contract.ts';
import { retrySaving, saveCopyElsewhere } from '#state/store-actions.ts';
import { useWorkspaceState } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { SAVE_WORDS, SHELL, STORE_WARNINGS, savedAt, shortReason } from '#words/shell.ts';
import styles from './SaveState.module.css';

/** Whether the notes are on the disk, in words and with an icon; what can be done when they are not. */
export function SaveState() {
  const status = useWorkspaceState((state) => state.status);
  return (
    <div
      className={styles.state}
      data-state={status.state}
      data-warning={status.state === 'saved' && status.warning !== undefined}
    >
      <span role="status" className={styles.words}>
        {iconOf(status)}
        {wordsOf(status)}
      </span>
      {status.state === 'not-saved' ? (
        <>
          <Button size="small" onClick={() => void retrySaving()}>
            {SHELL.retry}
          </Button>
          <Button size="small" onClick={() => void saveCopyElsewhere()}>
            {SHELL.saveCopy}
          </Button>
        </>
      ) : null}
    </div>
  );
}

const ICONS: Readonly<Record<StoreStatus['state'], ReactNode>> = {
  saved: <CircleCheck aria-hidden="true" />,
  saving: <LoaderCircle aria-hidden="true" />,
  'not-saved': <TriangleAlert aria-hidden="true" />,
  'read-only': <Lock aria-hidden="true" />,
};

function iconOf(status: StoreStatus): ReactNode {
  return status.state === 'saved' && status.warning !== undefined
    ? ICONS['not-saved']
    : ICONS[status.state];
}

function wordsOf(status: StoreStatus): string {
  switch (status.state) {
    case 'saved':
      return status.warning === undefined
        ? savedAt(status.at)
        : `${savedAt(status.at)} · ${STORE_WARNINGS[status.warning]}`;
    case 'saving':
      return SAVE_WORDS.saving;
    case 'not-saved':
      return `${SAVE_WORDS.notSaved}: ${shortReason(status.error)}`;
    case 'read-only':
      return `${SAVE_WORDS.readOnly}: ${shortReason(status.error)}`;
  }
}
