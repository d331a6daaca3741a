import { ChartNoAxesColumn } from 'lucide-react';
import { FIRST_LISTS, setList } from '#state/lists-state.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LEDGER, unitCount } from '#words/figures.ts';
import { FigurePlot } from './FigurePlot.tsx';
import styles from './LedgerPage.module.css';
import { LedgerTable } from './LedgerTable.tsx';
import { type Ledger, useLedger } from './use-ledger.ts';

/** Every figure of the corpus: a plot of one unit above, the table below. */
export function LedgerPage() {
  const ledger = useLedger();
  if (ledger.total === 0) {
    return (
      <EmptyState icon={<ChartNoAxesColumn aria-hidden="true" />} title={LEDGER.emptyTitle}>
        {LEDGER.emptyText}
      </EmptyState>
    );
  }
  if (ledger.rows.length === 0) {
    return (
      <EmptyState
        title={LEDGER.noneTitle}
        action={
          <Button onClick={() => setList('ledger', FIRST_LISTS.ledger)}>
            {LEDGER.clearFilters}
          </Button>
        }
      >
        {LEDGER.noneText}
      </EmptyState>
    );
  }
  return (
    <>
      {ledger.units.length === 0 ? null : <Units ledger={ledger} />}
      {ledger.plotted === null ? null : <FigurePlot rows={ledger.plotted.rows} />}
      <LedgerTable rows={ledger.rows} />
    </>
  );
}

function Units({ ledger }: { readonly ledger: Ledger }) {
  const { units, plotted } = ledger;
  return (
    <fieldset className={styles.units}>
      <legend>{LEDGER.plot}</legend>
      {units.map(({ key, unit, rows }) => (
        <label key={key} title={unitCount(unit, rows.length)}>
          <input
            type="radio"
            name="plot-unit"
            checked={plotted?.key === key}
            onChange={() => setList('ledger', { unit: key })}
          />
          {unitCount(unit, rows.length)}
        </label>
      ))}
      <label>
        <input
          type="radio"
          name="plot-unit"
          checked={plotted === null}
          onChange={() => setList('ledger', { unit: '' })}
        />
        {LEDGER.hidePlot}
      </label>
    </fieldset>
  );
}
