import { VirtualList } from '#ui/VirtualList.tsx';
import { LIBRARY } from '#words/library.ts';
import { SourceCard } from './SourceCard.tsx';
import styles from './SourceList.module.css';
import type { SourceRow } from './source-rows.ts';

/** The sources as a list of cards. */
export function SourceList({ rows }: { readonly rows: readonly SourceRow[] }) {
  return (
    <VirtualList label={LIBRARY.list} items={rows} className={styles.list}>
      {(row) => <SourceCard key={row.source.id} row={row} />}
    </VirtualList>
  );
}
