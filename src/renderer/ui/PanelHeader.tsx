import type { ReactNode } from 'react';
import styles from './PanelHeader.module.css';

export type PanelHeaderProps = {
  readonly title: string;
  /** A count or a kind, at the other end. */
  readonly facts?: ReactNode;
  readonly actions?: ReactNode;
};

/** The head of a side panel or inspector. */
export function PanelHeader({ title, facts, actions }: PanelHeaderProps) {
  return (
    <header className={styles.header}>
      <h2>{title}</h2>
      {facts === undefined ? null : <span className={styles.facts}>{facts}</span>}
      {actions}
    </header>
  );
}
