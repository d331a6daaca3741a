/** Longest stretches that two sequences share, in order: the heart of a diff (patience first, then exact). */

export type Run = { readonly from: number; readonly to: number; readonly length: number };

type Range = { readonly a0: number; readonly a1: number; readonly b0: number; readonly b1: number };

/** Sequences of this many tokens, each once in either range, hold two versions together; the longer the surer. */
const SHINGLES: readonly number[] = [6, 3, 1];
/** The table for a range without such sequences, in cells. What is larger counts as replaced. */
const LARGEST_TABLE = 1_000_000;

/** Runs in ascending order of both sequences. */
export function matchTokens(a: Int32Array, b: Int32Array): readonly Run[] {
  const runs: Run[] = [];
  matchRange(a, b, { a0: 0, a1: a.length, b0: 0, b1: b.length }, 0, runs);
  return joined(runs.sort((x, y) => x.from - y.from));
}

function matchRange(a: Int32Array, b: Int32Array, whole: Range, level: number, runs: Run[]): void {
  const range = trimmed(a, b, whole, runs);
  if (range.a0 >= range.a1 || range.b0 >= range.b1) {
    return;
  }
  const size = SHINGLES[level];
  if (size === undefined) {
    matchTable(a, b, range, runs);
    return;
  }
  let { a0, b0 } = range;
  for (const anchor of increasing(anchorsIn(a, b, range, size))) {
    if (anchor.from < a0 || anchor.to < b0) {
      continue;
    }
    const run = grown(a, b, anchor, { ...range, a0, b0 });
    runs.push(run);
    matchRange(a, b, { a0, a1: run.from, b0, b1: run.to }, level + 1, runs);
    a0 = run.from + run.length;
    b0 = run.to + run.length;
  }
  matchRange(a, b, { ...range, a0, b0 }, level + 1, runs);
}

/** Takes equal ends off. */
function trimmed(a: Int32Array, b: Int32Array, range: Range, runs: Run[]): Range {
  let { a0, a1, b0, b1 } = range;
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) {
    a0 += 1;
    b0 += 1;
  }
  if (a0 > range.a0) {
    runs.push({ from: range.a0, to: range.b0, length: a0 - range.a0 });
  }
  while (a1 > a0 && b1 > b0 && a[a1 - 1] === b[b1 - 1]) {
    a1 -= 1;
    b1 -= 1;
  }
  if (a1 < range.a1) {
    runs.push({ from: a1, to: b1, length: range.a1 - a1 });
  }
  return { a0, a1, b0, b1 };
}

function grown(a: Int32Array, b: Int32Array, anchor: Run, range: Range): Run {
  let { from, to } = anchor;
  while (from > range.a0 && to > range.b0 && a[from - 1] === b[to - 1]) {
    from -= 1;
    to -= 1;
  }
  let length = anchor.length + anchor.from - from;
  while (
    from + length < range.a1 &&
    to + length < range.b1 &&
    a[from + length] === b[to + length]
  ) {
    length += 1;
  }
  return { from, to, length };
}

/** Sequences that either range has exactly once, in the order of `a`. */
function anchorsIn(a: Int32Array, b: Int32Array, range: Range, size: number): readonly Run[] {
  const inB = onlyPlaces(b, range.b0, range.b1, size);
  const inA = onlyPlaces(a, range.a0, range.a1, size);
  const anchors: Run[] = [];
  for (const [hash, from] of inA) {
    const to = inB.get(hash) ?? -1;
    if (from >= 0 && to >= 0 && isSame(a, from, b, to, size)) {
      anchors.push({ from, to, length: size });
    }
  }
  return anchors.sort((x, y) => x.from - y.from);
}

/** Hash of each sequence → its place, -1 where there are several. */
function onlyPlaces(
  tokens: Int32Array,
  from: number,
  to: number,
  size: number,
): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at + size <= to; at += 1) {
    let hash = 0x811c9dc5;
    for (let nth = 0; nth < size; nth += 1) {
      hash = Math.imul(hash ^ (tokens[at + nth] ?? 0), 0x01000193) ^ (hash >>> 13);
    }
    places.set(hash, places.has(hash) ? -1 : at);
  }
  return places;
}

function isSame(a: Int32Array, from: number, b: Int32Array, to: number, size: number): boolean {
  for (let nth = 0; nth < size; nth += 1) {
    if (a[from + nth] !== b[to + nth]) {
      return false;
    }
  }
  return true;
}

/** The longest subsequence that ascends in `to` as well (patience sorting). */
function increasing(anchors: readonly Run[]): readonly Run[] {
  const tails: number[] = [];
  const before = new Int32Array(anchors.length).fill(-1);
  for (const [at, anchor] of anchors.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((anchors[tails[middle] ?? 0]?.to ?? 0) < anchor.to) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    before[at] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = at;
  }
  const chain: Run[] = [];
  for (let at = tails[tails.length - 1] ?? -1; at >= 0; at = before[at] ?? -1) {
    chain.push(anchors[at] as Run);
  }
  return chain.reverse();
}

/** Longest common subsequence by the table, for the small ranges that are left. */
function matchTable(a: Int32Array, b: Int32Array, range: Range, runs: Run[]): void {
  const rows = range.a1 - range.a0;
  const width = range.b1 - range.b0 + 1;
  if (rows * width > LARGEST_TABLE) {
    return;
  }
  const table = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = width - 2; column >= 0; column -= 1) {
      const below = (row + 1) * width + column;
      table[row * width + column] =
        a[range.a0 + row] === b[range.b0 + column]
          ? (table[below + 1] ?? 0) + 1
          : Math.max(table[below] ?? 0, table[row * width + column + 1] ?? 0);
    }
  }
  walkTable(a, b, range, table, width, runs);
}

function walkTable(
  a: Int32Array,
  b: Int32Array,
  range: Range,
  table: Uint16Array,
  width: number,
  runs: Run[],
): void {
  let row = 0;
  let column = 0;
  while (range.a0 + row < range.a1 && range.b0 + column < range.b1) {
    if (a[range.a0 + row] === b[range.b0 + column]) {
      runs.push({ from: range.a0 + row, to: range.b0 + column, length: 1 });
      row += 1;
      column += 1;
    } else if ((table[(row + 1) * width + column] ?? 0) >= (table[row * width + column + 1] ?? 0)) {
      row += 1;
    } else {
      column += 1;
    }
  }
}

/** Runs that follow one another without a gap become one. */
function joined(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out[out.length - 1];
    if (
      last !== undefined &&
      last.from + last.length === run.from &&
      last.to + last.length === run.to
    ) {
      out[out.length - 1] = { ...last, length: last.length + run.length };
    } else {
      out.push(run);
    }
  }
  return out;
}
