import type { Row } from './rows.ts';
import { TextRow } from './TextRow.tsx';
import type { Marks } from './use-marks.ts';
import type { Stretch } from './window-rows.ts';

export type TextRowsProps = {
  readonly text: string;
  readonly rows: readonly Row[];
  /** The first row of the list; rows before it are drawn in the header. */
  readonly base: number;
  /** `null`: every row is drawn. */
  readonly stretches: readonly Stretch[] | null;
  readonly marks: Marks;
};

/** The rows of a text, as far as they are drawn; gaps as high as what they stand for elsewhere. */
export function TextRows(props: TextRowsProps) {
  const { rows, base, stretches } = props;
  const all = [{ kind: 'rows', first: base, last: rows.length - 1 } as const];
  return (
    <div
      data-list=""
      // Some of many: each row says which one it is, and more are drawn while one goes through them.
      {...(stretches === null ? {} : { role: 'feed', 'aria-busy': false })}
    >
      {(stretches ?? all).flatMap((stretch) =>
        stretch.kind === 'gap'
          ? [<div key={`gap-${stretch.first}`} style={{ height: stretch.height }} />]
          : drawnRows(props, Math.max(base, stretch.first), stretch.last),
      )}
    </div>
  );
}

function drawnRows(props: TextRowsProps, first: number, last: number) {
  const drawn = [];
  for (let index = first; index <= last; index += 1) {
    const row = props.rows[index];
    if (row !== undefined) {
      drawn.push(<MarkedRow key={index} {...props} row={row} />);
    }
  }
  return drawn;
}

/** A row with what is marked over it. */
export function MarkedRow({
  text,
  rows,
  stretches,
  marks,
  row,
}: TextRowsProps & { readonly row: Row }) {
  return (
    <TextRow
      text={text}
      row={row}
      marks={marks.viewsOf(row)}
      quiet={marks.quietOf(row)}
      ofRows={stretches === null ? null : rows.length}
    />
  );
}
