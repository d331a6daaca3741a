/**
 * The annotations of one source in text order, as a list that never changes: an edit gives a new list that shares
 * all but one chunk with the old one. As one array, adding a note to 100,000 copied 800 KB (1–2 ms and a collection
 * every few notes); this way an edit costs the same at any size.
 */
import { type Annotation, compareAnnotations } from '#core/annotation/annotation.ts';

/** Rows in a full chunk; one that grows past it is split in two. */
const CHUNK = 512;

type Chunk = readonly Annotation[];

/**
 * Rows by id, of the newest list only: it moves on with each edit instead of being made anew. Asking an older list
 * is still right, it only costs a new index.
 */
const indexes = new WeakMap<AnnotationRows, Map<string, Annotation>>();

/** Index of the first item for which `isBefore` no longer holds. */
function firstNot<T>(items: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && isBefore(item)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

export class AnnotationRows {
  static readonly EMPTY = new AnnotationRows([], 0);

  readonly length: number;
  readonly #chunks: readonly Chunk[];
  #array: readonly Annotation[] | undefined;

  private constructor(chunks: readonly Chunk[], length: number) {
    this.#chunks = chunks;
    this.length = length;
  }

  /** A list of these rows, in whatever order they come. */
  static from(rows: readonly Annotation[]): AnnotationRows {
    const sorted = [...rows].sort(compareAnnotations);
    const chunks: Chunk[] = [];
    for (let start = 0; start < sorted.length; start += CHUNK) {
      chunks.push(sorted.slice(start, start + CHUNK));
    }
    return new AnnotationRows(chunks, sorted.length);
  }

  *[Symbol.iterator](): IterableIterator<Annotation> {
    for (const chunk of this.#chunks) {
      yield* chunk;
    }
  }

  /** All rows as one array, in text order. Made once for each list. */
  toArray(): readonly Annotation[] {
    // `concat` copies whole chunks; `flat` goes row by row and takes some ten times as long.
    this.#array ??= ([] as readonly Annotation[]).concat(...this.#chunks);
    return this.#array;
  }

  /** What JSON holds: the rows. */
  toJSON(): readonly Annotation[] {
    return this.toArray();
  }

  /** The row of this id, or `null`. */
  byId(id: string): Annotation | null {
    let index = indexes.get(this);
    if (index === undefined) {
      index = new Map(this.toArray().map((row) => [row.id, row]));
      indexes.set(this, index);
    }
    return index.get(id) ?? null;
  }

  /** The list with one row taken out, put in, or both. `before` is the row as it is in this list. */
  with(before: Annotation | null, after: Annotation | null): AnnotationRows {
    const without = before === null ? this.#chunks : this.#without(before);
    const chunks = after === null ? without : withRow(without, after);
    const length = this.length - (before === null ? 0 : 1) + (after === null ? 0 : 1);
    const next = new AnnotationRows(chunks, length);
    this.#handOn(next, before, after);
    return next;
  }

  /** The list with many rows changed: by id, `null` for those that go. */
  withMany(changed: ReadonlyMap<string, Annotation | null>): AnnotationRows {
    const rows = this.toArray().filter((row) => !changed.has(row.id));
    for (const row of changed.values()) {
      if (row !== null) {
        rows.push(row);
      }
    }
    return AnnotationRows.from(rows);
  }

  #without(row: Annotation): readonly Chunk[] {
    const at = chunkOf(this.#chunks, row);
    const chunk = this.#chunks[at] ?? [];
    const place = firstNot(chunk, (other) => compareAnnotations(other, row) < 0);
    if (chunk[place]?.id !== row.id) {
      throw new Error(`not in the list as given: ${row.id}`);
    }
    const rest = [...chunk.slice(0, place), ...chunk.slice(place + 1)];
    return [
      ...this.#chunks.slice(0, at),
      ...(rest.length === 0 ? [] : [rest]),
      ...this.#chunks.slice(at + 1),
    ];
  }

  #handOn(next: AnnotationRows, before: Annotation | null, after: Annotation | null): void {
    const index = indexes.get(this);
    if (index === undefined) {
      return;
    }
    indexes.delete(this);
    if (before !== null) {
      index.delete(before.id);
    }
    if (after !== null) {
      index.set(after.id, after);
    }
    indexes.set(next, index);
  }
}

/** The chunk that holds this row, or where it belongs: the first whose last row does not come before it. */
function chunkOf(chunks: readonly Chunk[], row: Annotation): number {
  const at = firstNot(chunks, (chunk) => {
    const last = chunk[chunk.length - 1];
    return last !== undefined && compareAnnotations(last, row) < 0;
  });
  return Math.min(at, Math.max(0, chunks.length - 1));
}

function withRow(chunks: readonly Chunk[], row: Annotation): readonly Chunk[] {
  const at = chunkOf(chunks, row);
  const chunk = chunks[at] ?? [];
  const place = firstNot(chunk, (other) => compareAnnotations(other, row) < 0);
  const grown = [...chunk.slice(0, place), row, ...chunk.slice(place)];
  const half = grown.length >> 1;
  const parts = grown.length > CHUNK ? [grown.slice(0, half), grown.slice(half)] : [grown];
  return [...chunks.slice(0, at), ...parts, ...chunks.slice(at + 1)];
}
