import type { ReactNode } from 'react';
import styles from './Card.module.css';

/** A framed group with a small title, and perhaps what can be done at the other end. */
export function Card({
  title,
  actions,
  children,
}: {
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.card}>
      {title === undefined ? null : (
        <header className={styles.header}>
          <h3>{title}</h3>
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}
