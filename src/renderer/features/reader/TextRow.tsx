import { type ElementType, memo } from 'react';
import type { BlockKind } from '#core/source/source.ts';
import type { QuietMark } from '#state/quiet-marks.ts';
import { classNames } from '#ui/class-names.ts';
import type { MarkView } from './mark-view.ts';
import { PieceText } from './PieceText.tsx';
import { piecesOf } from './pieces.ts';
import type { Row } from './rows.ts';
import styles from './TextRow.module.css';

export type TextRowProps = {
  readonly text: string;
  readonly row: Row;
  /** The same array as long as nothing over this row has changed: then the row is not drawn again. */
  readonly marks: readonly MarkView[];
  /** What is proposed; the same array as long as it is the same. */
  readonly quiet: readonly QuietMark[];
  /** How many rows the whole text has, when only some of them are drawn. */
  readonly ofRows: number | null;
};

const CLASS_OF: Readonly<Partial<Record<BlockKind, string | undefined>>> = {
  title: styles.title,
  heading: styles.heading,
  standfirst: styles.standfirst,
  byline: styles.byline,
  dateline: styles.byline,
  caption: styles.caption,
  quotation: styles.quotation,
  'list-item': styles.item,
  code: styles.code,
  'table-row': styles.code,
  link: styles.link,
  separator: styles.separator,
};

function elementOf({ block, depth }: Row): ElementType {
  switch (block.kind) {
    case 'title':
      return 'h2';
    case 'heading':
      return `h${Math.min(6, 2 + depth)}` as ElementType;
    case 'quotation':
      return 'blockquote';
    case 'code':
      return 'pre';
    default:
      return 'p';
  }
}

/** One row of the text as plain elements. Foreign words are only ever text nodes. */
export const TextRow = memo(function TextRow(props: TextRowProps) {
  const { text, row, marks, quiet, ofRows } = props;
  const Element = elementOf(row);
  const place =
    ofRows === null
      ? {}
      : { role: 'article', 'aria-posinset': row.index + 1, 'aria-setsize': ofRows };
  return (
    <div
      data-row={row.index}
      className={classNames(styles.row, row.continues && styles.continues)}
      {...place}
    >
      <Element
        dir="auto"
        className={classNames(CLASS_OF[row.block.kind] ?? styles.paragraph)}
        style={{ '--level': row.block.level ?? 1 }}
      >
        {piecesOf(text, row, marks, quiet).map((piece) => (
          <PieceText key={piece.start} text={text} piece={piece} />
        ))}
      </Element>
    </div>
  );
});
