/**
 * Finds what covers a stretch of text. Every item is kept in one bucket, by its length class and where it begins: an
 * item of a class is no longer than a bucket of it, so a question looks at few buckets, and adding or removing one
 * item costs the same at fifty thousand as at fifty.
 */
import { overlaps, type Span } from '#core/text/span.ts';

/** Length class of the shortest items: 64 code units. */
const LOWEST = 6;

type Entry<T> = Span & { readonly id: string; readonly item: T };
type Level<T> = Map<number, Entry<T>[]>;

export class IntervalIndex<T> {
  private readonly levels = new Map<number, Level<T>>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** Adds an item under an id. Ids must be unique; an empty span is never found. */
  add(id: string, span: Span, item: T): void {
    const { level, bucket } = placeOf(span);
    let buckets = this.levels.get(level);
    if (buckets === undefined) {
      buckets = new Map();
      this.levels.set(level, buckets);
    }
    const entry = { id, start: span.start, end: span.end, item };
    const entries = buckets.get(bucket);
    if (entries === undefined) {
      buckets.set(bucket, [entry]);
    } else {
      entries.push(entry);
    }
    this.count += 1;
  }

  /** Removes what was added under this id with this span; whether there was such an item. */
  remove(id: string, span: Span): boolean {
    const { level, bucket } = placeOf(span);
    const buckets = this.levels.get(level);
    const entries = buckets?.get(bucket);
    const at = entries?.findIndex((entry) => entry.id === id) ?? -1;
    if (buckets === undefined || entries === undefined || at === -1) {
      return false;
    }
    const last = entries.pop();
    if (last !== undefined && at < entries.length) {
      entries[at] = last;
    }
    if (entries.length === 0) {
      buckets.delete(bucket);
      if (buckets.size === 0) {
        this.levels.delete(level);
      }
    }
    this.count -= 1;
    return true;
  }

  /** What shares at least one code unit with `span`, in text order: by start, the longer first, then by id. */
  query(span: Span): readonly T[] {
    const found: Entry<T>[] = [];
    for (const [level, buckets] of this.levels) {
      const first = (span.start >> level) - 1;
      const last = span.end >> level;
      if (last - first >= buckets.size) {
        for (const entries of buckets.values()) {
          collect(entries, span, found);
        }
      } else {
        for (let bucket = first; bucket <= last; bucket += 1) {
          collect(buckets.get(bucket), span, found);
        }
      }
    }
    return found.sort(compareEntries).map((entry) => entry.item);
  }
}

function placeOf(span: Span): { level: number; bucket: number } {
  const length = Math.max(1, span.end - span.start);
  const level = Math.max(LOWEST, 32 - Math.clz32(length - 1));
  return { level, bucket: span.start >> level };
}

function collect<T>(entries: readonly Entry<T>[] | undefined, span: Span, into: Entry<T>[]): void {
  for (const entry of entries ?? []) {
    if (entry.start < entry.end && overlaps(entry, span)) {
      into.push(entry);
    }
  }
}

function compareEntries<T>(a: Entry<T>, b: Entry<T>): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
