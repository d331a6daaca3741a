/**
 * Which parts of a text are still there in another version of it, and where. Made for mapping offsets: equal stretches
 * in order, found by words that both versions have once, and stretches that were moved. Roughly linear; what lies
 * between two equal stretches and is too different to be compared word by word counts as replaced.
 */
import { intersect, type Span, spanLength } from '#core/text/span.ts';
import { matchTokens, type Run } from './match-tokens.ts';
import { numberTokens, tokenise } from './tokenise.ts';

/** A stretch that both versions have, in code units. */
export type Kept = { readonly from: number; readonly to: number; readonly length: number };

export type DiffMap = {
  /** Ascending in the old text, disjoint; in the new text ascending but for what was moved. */
  readonly kept: readonly Kept[];
};

/** A moved stretch has to be long enough to be no accident, in code units. */
const SHORTEST_MOVE = 40;

/** Compares two versions. Time grows with their length and with the size of the changes, which is bounded. */
export function diffTexts(before: string, after: string): DiffMap {
  const old = tokenise(before);
  const now = tokenise(after);
  const numbers = numberTokens(old.words, now.words);
  const inPlace = matchTokens(numbers.before, numbers.after)
    .map((run) => stretch(run, old.starts, now.starts))
    .filter((kept) => /[\p{L}\p{N}]/u.test(before.slice(kept.from, kept.from + kept.length)));
  const moved = movedLines(before, after, inPlace);
  const rest = inPlace.flatMap((kept) => outside(kept, moved));
  return { kept: [...rest, ...moved].sort((a, b) => a.from - b.from) };
}

function stretch(run: Run, old: Uint32Array, now: Uint32Array): Kept {
  const from = old[run.from] ?? 0;
  return { from, to: now[run.to] ?? 0, length: (old[run.from + run.length] ?? 0) - from };
}

/** Lines that are hardly kept in place in either version, and stand once in each: moved. In order of the old text. */
function movedLines(before: string, after: string, inPlace: readonly Kept[]): readonly Kept[] {
  const gone = looseLines(
    before,
    inPlace.map(({ from, length }) => ({ start: from, end: from + length })),
  );
  const fresh = looseLines(
    after,
    inPlace.map(({ to, length }) => ({ start: to, end: to + length })),
  );
  const places = onlyOnce(after, fresh);
  const moved: Kept[] = [];
  for (const [words, from] of onlyOnce(before, gone)) {
    const to = places.get(words);
    if (to !== undefined) {
      moved.push({ from, to, length: words.length });
    }
  }
  return moved;
}

function onlyOnce(text: string, lines: readonly Span[]): ReadonlyMap<string, number> {
  const seen = new Set<string>();
  const places = new Map<string, number>();
  for (const { start, end } of lines) {
    const words = text.slice(start, end);
    if (seen.has(words)) {
      places.delete(words);
    } else {
      places.set(words, start);
    }
    seen.add(words);
  }
  return places;
}

/** Lines of some length of which less than half is covered. */
function looseLines(text: string, covered: readonly Span[]): readonly Span[] {
  const ascending = [...covered].sort((a, b) => a.start - b.start);
  const lines: Span[] = [];
  let nth = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const line = { start, end: newline < 0 ? text.length : newline };
    let kept = 0;
    while (nth < ascending.length && (ascending[nth] as Span).end <= line.start) {
      nth += 1;
    }
    for (let at = nth; at < ascending.length && (ascending[at] as Span).start < line.end; at += 1) {
      const shared = intersect(ascending[at] as Span, line);
      kept += shared === null ? 0 : spanLength(shared);
    }
    if (spanLength(line) >= SHORTEST_MOVE && kept * 2 < spanLength(line)) {
      lines.push(line);
    }
    start = line.end + 1;
  }
  return lines;
}

/** What of a stretch in place lies in no moved line. */
function outside(kept: Kept, moved: readonly Kept[]): readonly Kept[] {
  const pieces: Kept[] = [];
  const end = kept.from + kept.length;
  let from = kept.from;
  for (
    let at = firstEnding(moved, from);
    at < moved.length && (moved[at] as Kept).from < end;
    at += 1
  ) {
    const line = moved[at] as Kept;
    if (line.from > from) {
      pieces.push({ from, to: kept.to + from - kept.from, length: line.from - from });
    }
    from = Math.max(from, line.from + line.length);
  }
  if (from < end) {
    pieces.push({ from, to: kept.to + from - kept.from, length: end - from });
  }
  return pieces;
}

export type MappedSpan = {
  /** From its first to its last letter that is still there. */
  readonly span: Span;
  /** Where it would begin if nothing before its first kept letter had changed. */
  readonly near: number;
  /** Share of the passage that is still there, against the longer of old and new: 1 is unchanged. */
  readonly kept: number;
};

/** Where a passage went; `null` when nothing of it is left, or its parts went to different places. */
export function mapSpan(diff: DiffMap, span: Span): MappedSpan | null {
  const pieces = withoutStrays(piecesOf(diff, span), span.end - span.start);
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  if (first === undefined || last === undefined || !ascends(pieces)) {
    return null;
  }
  return {
    span: { start: first.to, end: last.to + last.length },
    near: span.start + first.to - first.from,
    kept: keptShare(pieces, span.end - span.start),
  };
}

/** The kept stretches, cut to the span. */
function piecesOf(diff: DiffMap, span: Span): readonly Kept[] {
  const pieces: Kept[] = [];
  for (let at = firstEnding(diff.kept, span.start); at < diff.kept.length; at += 1) {
    const { from, to, length } = diff.kept[at] as Kept;
    if (from >= span.end) {
      break;
    }
    const low = Math.max(from, span.start);
    pieces.push({
      from: low,
      to: to + low - from,
      length: Math.min(from + length, span.end) - low,
    });
  }
  return pieces;
}

/** A word or two at either end that were matched far away would stretch the place: less is more of it. */
function withoutStrays(pieces: readonly Kept[], length: number): readonly Kept[] {
  let best = pieces;
  while (best.length > 1) {
    const shorter = [best.slice(1), best.slice(0, -1)].sort(
      (a, b) => keptShare(b, length) - keptShare(a, length),
    )[0] as readonly Kept[];
    if (keptShare(shorter, length) <= keptShare(best, length)) {
      break;
    }
    best = shorter;
  }
  return best;
}

function keptShare(pieces: readonly Kept[], length: number): number {
  const first = pieces[0] as Kept;
  const last = pieces[pieces.length - 1] as Kept;
  const same = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return same / Math.max(length, Math.abs(last.to + last.length - first.to));
}

function ascends(pieces: readonly Kept[]): boolean {
  return pieces.every((piece, at) => {
    const before = pieces[at - 1];
    return before === undefined || piece.to >= before.to + before.length;
  });
}

/** Index of the first stretch that ends after an offset. */
function firstEnding(kept: readonly Kept[], offset: number): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { from, length } = kept[middle] as Kept;
    if (from + length <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
