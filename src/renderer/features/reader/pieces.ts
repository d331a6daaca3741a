/** A row of text as flat pieces, each with all that is drawn over it: marks, emphasis, characters that are not seen. */
import { flattenRuns, type Run } from '#core/annotation/runs.ts';
import type { AnnotationId } from '#core/ids.ts';
import type { InlineMark } from '#core/source/source.ts';
import { overlaps, type Span } from '#core/text/span.ts';
import type { QuietMark } from '#state/quiet-marks.ts';
import type { MarkLayer, MarkView } from './mark-view.ts';
import type { Row } from './rows.ts';

/** A layer over a piece, and whether the mark begins or ends with it. */
export type PieceLayer = {
  readonly layer: MarkLayer;
  readonly markId: AnnotationId;
  readonly first: boolean;
  readonly last: boolean;
  /** How far down an underline is drawn, so that overlapping ones do not cover each other. */
  readonly level: number;
};

export type QuietPiece = {
  readonly mark: QuietMark;
  readonly first: boolean;
  readonly last: boolean;
};

export type Piece = Span & {
  /** From the outermost to the innermost. */
  readonly layers: readonly PieceLayer[];
  readonly marks: readonly MarkView[];
  readonly inline: readonly InlineMark[];
  /** What is proposed about the words, and whether that begins or ends with them. */
  readonly quiet: readonly QuietPiece[];
  /** The piece is one character that is not seen. */
  readonly hidden: boolean;
};

/** Characters that change how text is read without being seen: direction marks, zero-width spaces. */
export const HIDDEN = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Underlines are kept apart down to this level; more that overlap share the last. */
export const LEVELS = 4;

type Item =
  | { readonly type: 'mark'; readonly span: Span; readonly mark: MarkView }
  | { readonly type: 'quiet'; readonly span: Span; readonly quiet: QuietMark }
  | { readonly type: 'inline'; readonly span: Span; readonly inline: InlineMark }
  | { readonly type: 'hidden'; readonly span: Span };

const NO_QUIET: readonly QuietMark[] = [];

/** The pieces of a row. `marks` and `quiet` are those that touch it, in text order. */
export function piecesOf(
  text: string,
  row: Row,
  marks: readonly MarkView[],
  quiet: readonly QuietMark[] = NO_QUIET,
): readonly Piece[] {
  const levels = underlineLevels(marks);
  const items: Item[] = [
    ...marks.map((mark): Item => ({ type: 'mark', span: mark, mark })),
    ...quiet.map((mark): Item => ({ type: 'quiet', span: mark, quiet: mark })),
    ...row.block.marks
      .filter((inline) => overlaps(inline, row))
      .map((inline): Item => ({ type: 'inline', span: inline, inline })),
    ...hiddenIn(text, row),
  ];
  return flattenRuns(row, items, (item) => item.span).map((run) => pieceOf(run, levels));
}

function hiddenIn(text: string, row: Row): readonly Item[] {
  const found: Item[] = [];
  for (const match of text.slice(row.start, row.end).matchAll(HIDDEN)) {
    const start = row.start + match.index;
    found.push({ type: 'hidden', span: { start, end: start + 1 } });
  }
  return found;
}

function pieceOf(run: Run<Item>, levels: ReadonlyMap<AnnotationId, number>): Piece {
  const marks: MarkView[] = [];
  const inline: InlineMark[] = [];
  const quiet: QuietPiece[] = [];
  let hidden = false;
  for (const item of run.items) {
    if (item.type === 'mark') {
      marks.push(item.mark);
    } else if (item.type === 'inline') {
      inline.push(item.inline);
    } else if (item.type === 'quiet') {
      const { start, end } = item.span;
      quiet.push({ mark: item.quiet, first: start === run.start, last: end === run.end });
    } else {
      hidden = true;
    }
  }
  return {
    start: run.start,
    end: run.end,
    layers: layersOver(run, marks, levels),
    marks,
    inline,
    quiet,
    hidden,
  };
}

const RANK = ['wash', 'code', 'figure', 'note', 'mention'];

function layersOver(
  run: Span,
  marks: readonly MarkView[],
  levels: ReadonlyMap<AnnotationId, number>,
): readonly PieceLayer[] {
  return marks
    .flatMap((mark) =>
      mark.layers.map((layer) => ({
        layer,
        markId: mark.id,
        first: mark.start === run.start,
        last: mark.end === run.end,
        level: levels.get(mark.id) ?? 0,
      })),
    )
    .sort((a, b) => RANK.indexOf(a.layer.kind) - RANK.indexOf(b.layer.kind));
}

/** A level for the underline of each mark: the lowest that no overlapping one has. Shorter marks that begin later lie nearer. */
function underlineLevels(marks: readonly MarkView[]): ReadonlyMap<AnnotationId, number> {
  const levels = new Map<AnnotationId, number>();
  const ends: number[] = [];
  for (const mark of marks) {
    if (!mark.layers.some(({ kind }) => kind === 'mention' || kind === 'note')) {
      continue;
    }
    let level = ends.findIndex((end) => end <= mark.start);
    if (level === -1) {
      level = Math.min(ends.length, LEVELS - 1);
    }
    ends[level] = Math.max(ends[level] ?? 0, mark.end);
    levels.set(mark.id, level);
  }
  return levels;
}
