/** The marks of the source in a pane: what is over each row, and which mark the reader is at. */
import { useCallback, useRef, useState } from 'react';
import type { Annotation } from '#core/annotation/annotation.ts';
import type { AnnotationId } from '#core/ids.ts';
import type { Source } from '#core/source/source.ts';
import { annotationOf } from '#core/workspace/edit.ts';
import { annotationsOf } from '#core/workspace/selectors.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { type QuietMark, useQuietMarks } from '#state/quiet-marks.ts';
import { type MarkView, markViewOf } from './mark-view.ts';
import type { Row } from './rows.ts';
import { type SourceMarks, sourceMarksOf } from './source-marks.ts';

export type Marks = {
  /** Another list whenever a mark of the source has changed. */
  readonly state: unknown;
  readonly count: number;
  /** The mark of this id, if it has a place in this text. */
  readonly byId: (id: string) => Annotation | null;
  /** Every mark in text order. Goes through all of them: for what a person asks now and then. */
  readonly all: () => readonly Annotation[];
  readonly index: SourceMarks;
  /** What is over a row: the same list as before when nothing over it has changed. */
  readonly viewsOf: (row: Row) => readonly MarkView[];
  /** What is proposed about a row: the same list as before when nothing of it has changed. */
  readonly quietOf: (row: Row) => readonly QuietMark[];
};

const NONE: readonly MarkView[] = [];

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** The list as it was when it holds the same items. */
function keepList<T>(
  lists: Map<number, readonly T[]>,
  at: number,
  found: readonly T[],
): readonly T[] {
  const before = lists.get(at);
  if (before !== undefined && sameItems(before, found)) {
    return before;
  }
  lists.set(at, found);
  return found;
}

export function useMarks(workspace: Workspace, source: Source): Marks {
  const annotations = annotationsOf(workspace, source.id);
  const { sha256 } = source.text;
  const isHere = (row: Annotation) => row.target.textSha256 === sha256;
  const index = sourceMarksOf(source.id, sha256, annotations);
  const quiet = useQuietMarks(source.id);
  const quietLists = useRef(new Map<number, readonly QuietMark[]>());
  const lists = useRef(new Map<number, readonly MarkView[]>());
  const viewsOf = (row: Row): readonly MarkView[] => {
    const found = index.query(row);
    const views = found.length === 0 ? NONE : found.map((mark) => markViewOf(mark, workspace));
    return keepList(lists.current, row.index, views);
  };
  return {
    state: annotations,
    count: index.size,
    byId: (id) => {
      const row = annotationOf(workspace, source.id, id);
      return row !== null && isHere(row) ? row : null;
    },
    all: () => annotations.filter(isHere),
    index,
    viewsOf,
    quietOf: (row) => keepList(quietLists.current, row.index, quiet(row)),
  };
}

/** The mark that the reader is at, and whether what can be done with it is shown. */
export type MarkFocus = {
  readonly mark: Annotation | null;
  /** The place that the mark was chosen at: marks over the same place can be gone through. */
  readonly place: number;
  readonly open: boolean;
  /** Opened with a key: the tools take the focus. */
  readonly takeFocus: boolean;
};

type FocusOptions = {
  readonly open?: boolean;
  readonly takeFocus?: boolean;
  readonly place?: number;
};

export type MarkFocusControl = MarkFocus & {
  readonly focusMark: (id: AnnotationId | null, options?: FocusOptions) => void;
};

export function useMarkFocus(byId: Marks['byId']): MarkFocusControl {
  const [at, setAt] = useState<(FocusOptions & { readonly id: AnnotationId }) | null>(null);
  const mark = at === null ? null : byId(at.id);
  const focusMark = useCallback<MarkFocusControl['focusMark']>((id, options = {}) => {
    setAt(id === null ? null : { ...options, id });
  }, []);
  return {
    mark,
    place: at?.place ?? mark?.target.position.start ?? 0,
    open: mark !== null && at?.open === true,
    takeFocus: at?.takeFocus === true,
    focusMark,
  };
}
