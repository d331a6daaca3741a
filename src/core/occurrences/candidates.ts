/** What was found beside what is marked already: the list that a reader goes through. Pure. */
import type { Annotation } from '#core/annotation/annotation.ts';
import type { BatchMark, BatchTarget, MarkBatch } from '#core/batch/batch.ts';
import type { AnnotationId, SourceId } from '#core/ids.ts';
import { overlaps, type Span } from '#core/text/span.ts';
import { resolveActorId } from '#core/workspace/resolve-actor.ts';
import { marksOfBatch, saysTarget } from '#core/workspace/select-batches.ts';
import { annotationsOf } from '#core/workspace/selectors.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import type { Occurrence } from './occurrence.ts';

/** How a place is marked today. */
export type MarkState =
  | { readonly kind: 'free' }
  /** Marked by the batch that is open: `mark` can be taken off again. */
  | { readonly kind: 'mine'; readonly mark: BatchMark }
  /** Marked by the batch, and changed or noted on since: it stays. */
  | { readonly kind: 'kept'; readonly annotationId: AnnotationId }
  /** Marked so by hand, or by another batch. */
  | { readonly kind: 'marked'; readonly annotationId: AnnotationId }
  /** These very words are marked as other actors. */
  | { readonly kind: 'marked-other'; readonly who: readonly string[] }
  /** Words that share some with them, or hold them, are marked as other actors. */
  | { readonly kind: 'overlapping-mark'; readonly words: string; readonly who: readonly string[] };

export type Candidate = Occurrence & {
  /** Source and place: stays the same while the text does. */
  readonly key: string;
  readonly sourceId: SourceId;
  readonly state: MarkState;
  /** The annotation on these very words, which is given one thing more. */
  readonly onto: AnnotationId | null;
  /** Whether the reader left it out when the batch was made or last changed. */
  readonly leftOut: boolean;
  /** Whether it is new since then; always `false` when no batch is open. */
  readonly isNew: boolean;
  /** Whether it is ticked before the reader says anything. */
  readonly ticked: boolean;
};

/** Whether a tick can be set or taken away. */
export function canTick({ state }: Candidate): boolean {
  return state.kind !== 'marked' && state.kind !== 'kept';
}

function keyOf(sourceId: SourceId, { start, end }: Span): string {
  return `${sourceId}:${start}:${end}`;
}

/** The actors other than the target that an annotation says the words name. */
function otherActorsOf(
  workspace: Workspace,
  row: Annotation,
  target: BatchTarget,
): readonly string[] {
  return target.kind === 'code'
    ? []
    : row.bodies.flatMap((body) =>
        body.type === 'mention' && !saysTarget(workspace, body, target)
          ? [resolveActorId(workspace, body.actorId)]
          : [],
      );
}

type Surrounding = {
  readonly workspace: Workspace;
  readonly sourceId: SourceId;
  readonly target: BatchTarget;
  readonly textSha256: string;
  readonly mine: ReadonlyMap<string, { readonly mark: BatchMark; readonly changed: boolean }>;
};

function stateOf(place: Span, rows: readonly Annotation[], around: Surrounding): MarkState {
  const { workspace, target, mine } = around;
  for (const row of rows) {
    const own = mine.get(row.id);
    if (own !== undefined) {
      return own.changed
        ? { kind: 'kept', annotationId: row.id }
        : { kind: 'mine', mark: own.mark };
    }
  }
  const said = rows.find((row) => row.bodies.some((body) => saysTarget(workspace, body, target)));
  if (said !== undefined) {
    return { kind: 'marked', annotationId: said.id };
  }
  const others = rows
    .map((row) => ({ row, who: otherActorsOf(workspace, row, target) }))
    .filter(({ who }) => who.length > 0);
  const same = others.find(({ row }) => isAt(row, place));
  if (same !== undefined) {
    return { kind: 'marked-other', who: same.who };
  }
  const [other] = others;
  return other === undefined
    ? { kind: 'free' }
    : { kind: 'overlapping-mark', words: other.row.target.quote.exact, who: other.who };
}

function isAt(row: Annotation, { start, end }: Span): boolean {
  return row.target.position.start === start && row.target.position.end === end;
}

/** The annotations of the present text that overlap each place, in one walk; places are in text order. */
function rowsAround(
  rows: readonly Annotation[],
  places: readonly Span[],
): readonly (readonly Annotation[])[] {
  let open: readonly Annotation[] = [];
  let next = 0;
  return places.map((place) => {
    const begun: Annotation[] = [];
    for (
      let row = rows[next];
      row !== undefined && row.target.position.start < place.end;
      row = rows[next]
    ) {
      begun.push(row);
      next += 1;
    }
    open = [...open, ...begun].filter((row) => row.target.position.end > place.start);
    return open.filter((row) => overlaps(row.target.position, place));
  });
}

function leftOutKeys(
  batch: MarkBatch | null,
  sourceId: SourceId,
  sha256: string,
): ReadonlySet<string> {
  const lists = (batch?.leftOut ?? []).filter(
    (one) => one.sourceId === sourceId && one.textSha256 === sha256,
  );
  return new Set(lists.flatMap(({ places }) => places.map((place) => keyOf(sourceId, place))));
}

/** Marks of the open batch in this source that the search did not find: names may have been taken away since. */
function missedMarks(around: Surrounding, found: readonly Occurrence[]): readonly Occurrence[] {
  const rows = annotationsOf(around.workspace, around.sourceId).filter(
    (row) => around.mine.has(row.id) && row.target.textSha256 === around.textSha256,
  );
  return rows
    .filter((row) => !found.some((one) => overlaps(one, row.target.position)))
    .map((row) => ({ ...row.target.position, name: row.target.quote.exact, doubts: [] }));
}

/** The list for one source: what was found with how it is marked, in text order. */
export function candidatesOf(
  workspace: Workspace,
  sourceId: SourceId,
  found: readonly Occurrence[],
  target: BatchTarget,
  batch: MarkBatch | null,
): readonly Candidate[] {
  const textSha256 = workspace.sources[sourceId]?.text.sha256 ?? '';
  const marks = batch === null ? [] : marksOfBatch(workspace, batch);
  const mine = new Map(
    marks
      .filter(({ mark, fate }) => mark.sourceId === sourceId && fate !== 'gone')
      .map(({ mark, fate }) => [mark.annotationId, { mark, changed: fate === 'changed' }] as const),
  );
  const around = { workspace, sourceId, target, textSha256, mine };
  const rows = annotationsOf(workspace, sourceId).filter(
    (row) => row.target.textSha256 === textSha256,
  );
  const all = [...found, ...missedMarks(around, found)].sort((a, b) => a.start - b.start);
  const leftOut = leftOutKeys(batch, sourceId, textSha256);
  const overlapping = rowsAround(rows, all);
  return all.map((occurrence, index) => {
    const here = overlapping[index] ?? [];
    const state = stateOf(occurrence, here, around);
    const key = keyOf(sourceId, occurrence);
    const wasLeftOut = leftOut.has(key);
    const sure = state.kind === 'free' && occurrence.doubts.length === 0;
    return {
      ...occurrence,
      ...{ key, sourceId, state },
      onto: here.find((row) => isAt(row, occurrence))?.id ?? null,
      leftOut: wasLeftOut,
      isNew:
        batch !== null && !wasLeftOut && (state.kind === 'free' || state.kind === 'marked-other'),
      ticked: state.kind === 'mine' || (sure && !wasLeftOut),
    };
  });
}
