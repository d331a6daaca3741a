import { createElement, memo, type ReactNode } from 'react';
import { classNames } from '#ui/class-names.ts';
import { CONTROL_WORDS, hiddenCharacter } from '#words/reader.ts';
import styles from './PieceText.module.css';
import type { Piece, PieceLayer, QuietPiece } from './pieces.ts';

export type PieceTextProps = {
  readonly text: string;
  readonly piece: Piece;
};

/** One piece of text with all that is drawn over it. The words are a single text node, so that offsets can be found. */
export const PieceText = memo(function PieceText({ text, piece }: PieceTextProps) {
  const words = text.slice(piece.start, piece.end);
  let content: ReactNode = piece.hidden ? <HiddenCharacter character={words} /> : words;
  for (const inline of piece.inline) {
    content = (
      // A link is inert text; where it would lead is told on hover.
      <span
        className={classNames(styles[inline.kind])}
        title={inline.kind === 'link' ? inline.href : undefined}
      >
        {content}
      </span>
    );
  }
  for (let index = piece.layers.length - 1; index >= 0; index -= 1) {
    content = <span className={layerClass(piece.layers[index] as PieceLayer)}>{content}</span>;
  }
  for (const quiet of piece.quiet) {
    content = (
      <span className={quietClass(quiet)} data-suggestion={quiet.mark.key}>
        {content}
      </span>
    );
  }
  if (piece.marks.length === 0) {
    return <span data-o={piece.start}>{content}</span>;
  }
  const label = piece.marks.map((mark) => mark.label).join('; ');
  return (
    // biome-ignore lint/a11y/useSemanticElements: `mark` would bring its own colours, and this is drawn by layers
    <span
      data-o={piece.start}
      role="mark"
      aria-description={label}
      title={label}
      className={classNames(styles.mark)}
    >
      {content}
    </span>
  );
});

/** A character that is not seen, shown by its short name. What it would do to the direction of the line stays inside. */
function HiddenCharacter({ character }: { readonly character: string }) {
  // The character itself, not what `src/renderer/jsx` shows for it: places in the text are counted in what is drawn.
  return createElement(
    'span',
    {
      className: styles.hidden,
      'data-name': CONTROL_WORDS[character] ?? '',
      title: hiddenCharacter(character.charCodeAt(0)),
    },
    character,
  );
}

function quietClass({ mark, first, last }: QuietPiece): string {
  return classNames(
    styles.quiet,
    mark.current ? styles.current : styles[`quiet-${mark.subject}`],
    first && styles.first,
    last && styles.last,
  );
}

function layerClass({ layer, first, last, level }: PieceLayer): string {
  const ends = [first && styles.first, last && styles.last];
  switch (layer.kind) {
    case 'mention':
      return classNames(styles[layer.actorKind], styles[`level${level}`]);
    case 'note':
      return classNames(styles.note, styles[`level${level}`], last && styles.noteEnd);
    case 'code':
      return classNames(styles.coded, styles[layer.colour], ...ends);
    case 'figure':
      return classNames(styles.figure, !layer.understood && styles.unread, ...ends);
    default:
      return classNames(styles.wash, ...ends);
  }
}
