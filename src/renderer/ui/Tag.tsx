import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './Tag.module.css';

export type TagTone =
  | 'plain'
  | 'accent'
  | 'person'
  | 'organisation'
  | 'state'
  | 'place'
  | 'group'
  | 'warn';

/** A small label in a frame; the tone only repeats what its words say. */
export function Tag({
  tone = 'plain',
  icon,
  children,
}: {
  readonly tone?: TagTone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <span className={classNames(styles.tag, styles[tone])}>
      {icon}
      <span className={styles.words}>{children}</span>
    </span>
  );
}
