import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '#ui/IconButton.tsx';
import styles from './Banners.module.css';

/** A message across the top of the window that stays until it is put away. */
export function Banner(props: {
  readonly region: string;
  readonly tone: 'calm' | 'warn';
  readonly icon: ReactNode;
  readonly dismissLabel: string;
  readonly onDismiss: () => void;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.banner} data-tone={props.tone} aria-label={props.region}>
      {props.icon}
      <div className={styles.words}>{props.children}</div>
      <IconButton
        label={props.dismissLabel}
        icon={<X aria-hidden="true" />}
        onClick={props.onDismiss}
      />
    </section>
  );
}
