import { TriangleAlert } from 'lucide-react';
import { resolveActor } from '#core/workspace/resolve-actor.ts';
import type { FigureRow } from '#core/workspace/select-figures.ts';
import { goToPlace, inspect, useView } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { statedDate } from '#words/dates.ts';
import { APPROXIMATION_WORDS, figureValue } from '#words/figure-value.ts';
import { LEDGER } from '#words/figures.ts';
import { FIGURE_KIND_WORDS } from '#words/kinds.ts';
import styles from './LedgerRow.module.css';

/** In CSS pixels; the table counts on it. */
export const ROW_HEIGHT = 36;

/** One figure: the value beside its words. The value opens the figure, the words lead to their place. */
export function LedgerRow({ row, index }: { readonly row: FigureRow; readonly index: number }) {
  const { annotation, body, source } = row;
  const { figure } = body;
  const selected = useView(
    ({ inspected }) => inspected?.kind === 'annotation' && inspected.id === annotation.id,
  );
  const show = () =>
    inspect({ kind: 'annotation', sourceId: annotation.sourceId, id: annotation.id });
  const open = () => {
    goToPlace(annotation.sourceId, annotation.target.position);
    show();
  };
  return (
    <tr
      className={styles.row}
      aria-rowindex={index + 2}
      data-selected={selected}
      style={{ height: ROW_HEIGHT }}
    >
      <td>
        <button type="button" className={styles.value} title={LEDGER.inspect} onClick={show}>
          <Value row={row} />
        </button>
      </td>
      <td>
        <button type="button" className={styles.words} title={LEDGER.openPlace} onClick={open}>
          {annotation.target.quote.exact}
        </button>
      </td>
      <td>{figure.reading === null ? '' : FIGURE_KIND_WORDS[figure.reading.kind]}</td>
      <td>{figure.asOf === undefined ? '' : statedDate(figure.asOf)}</td>
      <td>
        <About row={row} />
      </td>
      <td title={source.metadata.title.value}>{source.metadata.title.value}</td>
    </tr>
  );
}

function Value({ row }: { readonly row: FigureRow }) {
  const { reading, corrected } = row.body.figure;
  if (reading === null) {
    return (
      <span className={styles.unknown}>
        <TriangleAlert aria-hidden="true" />
        {LEDGER.notUnderstood}
      </span>
    );
  }
  return (
    <>
      {reading.approx === undefined ? null : <small>{APPROXIMATION_WORDS[reading.approx]} </small>}
      <b>{figureValue(reading)}</b>
      {corrected ? <small title={LEDGER.corrected}> ✎</small> : null}
    </>
  );
}

function About({ row }: { readonly row: FigureRow }) {
  const workspace = useWorkspace();
  return row.body.figure.about
    .map((id) => resolveActor(workspace, id)?.preferredName)
    .filter((name) => name !== undefined)
    .join(', ');
}
