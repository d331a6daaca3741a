/**
 * Which parts of a text are still there in another version of it, and where. Made for mapping offsets: equal stretches
 * in order, found by words that both versions have once, and stretches that were moved. Roughly linear; what lies
 * between two equal stretches and is too different to be compared word by word counts as replaced.
 */
import type { Span } from '#core/text/span.ts';
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
  const moved = movedStretches(before, after, inPlace);
  return { kept: [...inPlace, ...moved].sort((a, b) => a.from - b.from) };
}

function stretch(run: Run, old: Uint32Array, now: Uint32Array): Kept {
  const from = old[run.from] ?? 0;
  return { from, to: now[run.to] ?? 0, length: (old[run.from + run.length] ?? 0) - from };
}

/** Lines that stand in no kept stretch of either version, once in each: moved. */
function movedStretches(before: string, after: string, inPlace: readonly Kept[]): readonly Kept[] {
  const gone = gapsOf(
    before,
    inPlace.map(({ from, length }) => ({ start: from, end: from + length })),
  );
  const fresh = gapsOf(
    after,
    inPlace.map(({ to, length }) => ({ start: to, end: to + length })),
  );
  const places = new Map<string, number>();
  for (const line of fresh.flatMap((gap) => linesIn(after, gap))) {
    const words = after.slice(line.start, line.end);
    places.set(words, places.has(words) ? -1 : line.start);
  }
  const moved: Kept[] = [];
  const taken = new Set<string>();
  for (const line of gone.flatMap((gap) => linesIn(before, gap))) {
    const words = before.slice(line.start, line.end);
    const to = places.get(words) ?? -1;
    if (to >= 0 && !taken.has(words)) {
      taken.add(words);
      moved.push({ from: line.start, to, length: words.length });
    }
  }
  return moved;
}

function gapsOf(text: string, covered: readonly Span[]): readonly Span[] {
  const gaps: Span[] = [];
  let from = 0;
  for (const span of [...covered].sort((a, b) => a.start - b.start)) {
    if (span.start > from) {
      gaps.push({ start: from, end: span.start });
    }
    from = Math.max(from, span.end);
  }
  if (from < text.length) {
    gaps.push({ start: from, end: text.length });
  }
  return gaps;
}

function linesIn(text: string, gap: Span): readonly Span[] {
  const lines: Span[] = [];
  for (let start = gap.start; start < gap.end; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? gap.end : Math.min(newline, gap.end);
    if (end - start >= SHORTEST_MOVE) {
      lines.push({ start, end });
    }
    start = end + 1;
  }
  return lines;
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
