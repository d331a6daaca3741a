import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Chip.module.css';

/** A name that leads somewhere, with a button that takes it off. */
export function Chip({
  tone,
  dot,
  name,
  takeOffLabel,
  onOpen,
  onTakeOff,
}: {
  readonly tone?: string | undefined;
  readonly dot?: ReactNode;
  readonly name: string;
  readonly takeOffLabel: string;
  readonly onOpen: () => void;
  readonly onTakeOff: () => void;
}) {
  return (
    <span className={styles.chip} data-tone={tone}>
      <button type="button" className={styles.name} onClick={onOpen}>
        {dot}
        <span>{name}</span>
      </button>
      <button type="button" className={styles.off} aria-label={takeOffLabel} onClick={onTakeOff}>
        <X aria-hidden="true" />
      </button>
    </span>
  );
}
