import { useRef } from 'react';
import type { FigureRow } from '#core/workspace/select-figures.ts';
import { inspect, useView } from '#state/view-state.ts';
import { useWidth } from '#ui/use-width.ts';
import { figureWords } from '#words/figure-value.ts';
import { axisValue, LEDGER, plotSummary, unitName } from '#words/figures.ts';
import styles from './FigurePlot.module.css';
import { makeScale, type Scale, stackDots } from './plot-scale.ts';

type Plotted = FigureRow & { readonly measure: NonNullable<FigureRow['measure']> };

const HEIGHT = 128;
const BASE = HEIGHT - 28;
const DOT = 11;
const EDGE = 24;
const LEVELS = Math.floor((BASE - 8) / DOT);

/** Figures of one unit on a line: dots, lines for ranges, arrows for open ends. The table has the same in words. */
export function FigurePlot({ rows }: { readonly rows: readonly Plotted[] }) {
  const box = useRef<HTMLElement>(null);
  const width = useWidth(box);
  const unit = rows[0]?.measure.unit;
  const values = rows.flatMap(({ measure }) => [measure.low, measure.high]);
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (unit === undefined) {
    return null;
  }
  const scale = makeScale(low, high, EDGE, Math.max(EDGE + 1, width - EDGE), unit.kind !== 'date');
  const summary = plotSummary(unit, rows.length, axisValue(unit, low), axisValue(unit, high));
  return (
    <figure ref={box} className={styles.plot}>
      <figcaption>
        {unitName(unit)}
        {scale.kind === 'log' ? ` · ${LEDGER.logScale}` : ''}
      </figcaption>
      {width === 0 ? null : (
        <svg width={width} height={HEIGHT} role="img" aria-label={summary}>
          <line className={styles.axis} x1={EDGE / 2} x2={width - EDGE / 2} y1={BASE} y2={BASE} />
          {scale.ticks.map((tick) => (
            <g key={tick}>
              <line
                className={styles.axis}
                x1={scale.x(tick)}
                x2={scale.x(tick)}
                y1={BASE}
                y2={BASE + 5}
              />
              <text className={styles.tick} x={scale.x(tick)} y={BASE + 18}>
                {axisValue(unit, tick)}
              </text>
            </g>
          ))}
          <Dots rows={rows} scale={scale} />
        </svg>
      )}
    </figure>
  );
}

function Dots({ rows, scale }: { readonly rows: readonly Plotted[]; readonly scale: Scale }) {
  const sorted = [...rows].sort((a, b) => middle(a) - middle(b));
  const levels = stackDots(
    sorted.map((row) => scale.x(middle(row))),
    DOT,
  );
  return (
    <>
      {sorted.map((row, index) => (
        <Dot
          key={row.body.id}
          row={row}
          scale={scale}
          y={BASE - DOT / 2 - 3 - Math.min(levels[index] ?? 0, LEVELS - 1) * DOT}
        />
      ))}
    </>
  );
}

function middle({ measure }: Plotted): number {
  return (measure.low + measure.high) / 2;
}

function Dot({
  row,
  scale,
  y,
}: {
  readonly row: Plotted;
  readonly scale: Scale;
  readonly y: number;
}) {
  const { measure, annotation, body, source } = row;
  const selected = useView(
    ({ inspected }) => inspected?.kind === 'annotation' && inspected.id === annotation.id,
  );
  const x = scale.x(middle(row));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table offers the same with the keyboard
    <g
      className={styles.dot}
      data-selected={selected}
      data-open={measure.open ?? undefined}
      onClick={() =>
        inspect({ kind: 'annotation', sourceId: annotation.sourceId, id: annotation.id })
      }
    >
      <title>
        {`${figureWords(body.figure.reading)}\n“${annotation.target.quote.exact}”\n${source.metadata.title.value}`}
      </title>
      {measure.low === measure.high ? null : (
        <line x1={scale.x(measure.low)} x2={scale.x(measure.high)} y1={y} y2={y} />
      )}
      {measure.open === null ? (
        <circle cx={x} cy={y} r={DOT / 2 - 1} />
      ) : (
        <path d={arrow(x, y, measure.open === 'high' ? 1 : -1)} />
      )}
    </g>
  );
}

/** A triangle that points to the open end. */
function arrow(x: number, y: number, sign: number): string {
  const size = DOT / 2 - 0.5;
  return `M ${x - sign * size} ${y - size} L ${x + sign * size} ${y} L ${x - sign * size} ${y + size} Z`;
}
