import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import type { FigureRow, LedgerOrder } from '#core/workspace/select-figures.ts';
import { setList, useLists } from '#state/lists-state.ts';
import { useFixedRows } from '#ui/use-fixed-rows.ts';
import { COLUMNS, LEDGER } from '#words/figures.ts';
import { LedgerRow, ROW_HEIGHT } from './LedgerRow.tsx';
import styles from './LedgerTable.module.css';

/** The ledger as a table: a column heads a sort, a row leads to the figure. Drawn only where it is seen. */
export function LedgerTable({ rows }: { readonly rows: readonly FigureRow[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const { first, end, before, after } = useFixedRows(scroller, rows.length, ROW_HEIGHT);
  return (
    <div ref={scroller} className={styles.scroll}>
      <table className={styles.table} aria-label={LEDGER.table} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <Head column="value" />
            <Head column="words" />
            <Head column="kind" />
            <Head column="asOf" />
            <th scope="col">{COLUMNS.about}</th>
            <Head column="source" />
          </tr>
        </thead>
        <tbody onKeyDown={handleKey}>
          <Gap height={before} />
          {rows.slice(first, end).map((row, index) => (
            <LedgerRow key={row.body.id} row={row} index={first + index} />
          ))}
          <Gap height={after} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return height === 0 ? null : (
    <tr>
      <td colSpan={6} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

function Head({ column }: { readonly column: Exclude<LedgerOrder, 'place'> }) {
  const sort = useLists((lists) => lists.ledger.sort);
  const descending = useLists((lists) => lists.ledger.descending);
  const sorted = sort === column;

  // Up, down, and the third time back to the order of the texts.
  function handleClick() {
    if (sorted && descending) {
      setList('ledger', { sort: 'place', descending: false });
    } else {
      setList('ledger', { sort: column, descending: sorted });
    }
  }

  return (
    <th scope="col" aria-sort={sorted ? (descending ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        aria-label={LEDGER.sortBy(COLUMNS[column])}
        title={LEDGER.sortBy(COLUMNS[column])}
        onClick={handleClick}
      >
        {COLUMNS[column]}
        {sorted ? (
          descending ? (
            <ArrowDown aria-hidden="true" />
          ) : (
            <ArrowUp aria-hidden="true" />
          )
        ) : null}
      </button>
    </th>
  );
}

/** Up and down go from row to row. */
function handleKey(event: KeyboardEvent<HTMLTableSectionElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') {
    return;
  }
  const row = (event.target as HTMLElement).closest('tr');
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  const button = next?.querySelector('button');
  if (button !== null && button !== undefined) {
    event.preventDefault();
    button.focus();
  }
}
