/** The annotations of each open source by place, brought up to date by what has changed rather than built anew. */
import type { Annotation } from '#core/annotation/annotation.ts';
import { IntervalIndex } from '#core/annotation/interval-index.ts';
import type { AnnotationId, SourceId } from '#core/ids.ts';
import type { Span } from '#core/text/span.ts';
import { cycleMark } from './mark-steps.ts';

/** Asks what covers a stretch of the text; the answer is in text order. */
export type MarkQuery = (span: Span) => readonly Annotation[];

export class SourceMarks {
  private index = new IntervalIndex<Annotation>();
  private rows: readonly Annotation[] = [];
  private readonly textSha256: string;

  /** Only annotations made on this version of the text have a place in it. */
  constructor(textSha256: string) {
    this.textSha256 = textSha256;
  }

  /** Takes over a new list of annotations. Costs one pass over the lists and work for what differs. */
  update(rows: readonly Annotation[]): void {
    const before = this.rows;
    if (rows === before) {
      return;
    }
    let head = 0;
    while (head < rows.length && head < before.length && rows[head] === before[head]) {
      head += 1;
    }
    let tail = 0;
    const most = Math.min(rows.length, before.length) - head;
    while (tail < most && rows[rows.length - 1 - tail] === before[before.length - 1 - tail]) {
      tail += 1;
    }
    for (const row of before.slice(head, before.length - tail)) {
      this.index.remove(row.id, row.target.position);
    }
    for (const row of rows.slice(head, rows.length - tail)) {
      if (row.target.textSha256 === this.textSha256) {
        this.index.add(row.id, row.target.position, row);
      }
    }
    this.rows = rows;
  }

  query(span: Span): readonly Annotation[] {
    return this.index.query(span);
  }

  get size(): number {
    return this.index.size;
  }
}

const known = new Map<string, SourceMarks>();

/** The marks of a source, shared by all panes that show it. */
export function sourceMarksOf(
  sourceId: SourceId,
  textSha256: string,
  rows: readonly Annotation[],
): SourceMarks {
  const key = `${sourceId} ${textSha256}`;
  let marks = known.get(key);
  if (marks === undefined) {
    marks = new SourceMarks(textSha256);
    known.set(key, marks);
  }
  marks.update(rows);
  return marks;
}

/**
 * The mark that is meant at an offset, or the one that ends there: the shortest, and when that is `current` already,
 * the one around it.
 */
export function markAt(
  marks: SourceMarks,
  offset: number,
  current: AnnotationId | null,
): Annotation | null {
  for (const start of [offset, offset - 1]) {
    const over = marks.query({ start, end: start + 1 });
    if (over.length > 0) {
      return cycleMark(over, current);
    }
  }
  return null;
}
