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
  /** Whether Tab leads to the list itself: for text that has nothing else to be reached by. */
  readonly focusable?: boolean;
};

const NONE: readonly number[] = [];

/** A scrolling list of rows of any height; drawn only where it is seen. */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { label, items, children, className, keep = NONE, focusable = false } = props;
  return (
    <section
      className={classNames(styles.list, className)}
      aria-label={label}
      tabIndex={focusable ? 0 : undefined}
    >
      <Virtualizer as="ul" item="li" data={items} bufferSize={600} keepMounted={keep}>
        {children}
      </Virtualizer>
    </section>
  );
}
