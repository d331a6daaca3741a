import type { ReactElement } from 'react';
import { Virtualizer } from 'virtua';
import { classNames } from './class-names.ts';
import styles from './VirtualList.module.css';

export type VirtualListProps<T> = {
  readonly label: string;
  readonly items: readonly T[];
  readonly children: (item: T, index: number) => ReactElement;
  readonly className?: string | undefined;
  /** Indices of rows that stay although they are out of sight. */
  readonly keep?: readonly number[];
};

const NONE: readonly number[] = [];

/** A scrolling list of rows of any height; drawn only where it is seen. */
export function VirtualList<T>({
  label,
  items,
  children,
  className,
  keep = NONE,
}: VirtualListProps<T>) {
  return (
    <section className={classNames(styles.list, className)} aria-label={label}>
      <Virtualizer as="ul" item="li" data={items} bufferSize={600} keepMounted={keep}>
        {children}
      </Virtualizer>
    </section>
  );
}
