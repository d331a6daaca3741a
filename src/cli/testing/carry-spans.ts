/** Carries spans of a reading text back to the raw text it was made of: white space is free, markup may be gone. */

type Spanned = { readonly start: number; readonly end: number };

/** Letters that must be equal for two places to count as the same again after something was left out. */
const SURE = 8;
const FARTHEST = 2000;
const FARTHEST_BACK = 200;

function solidOffsets(text: string): Int32Array {
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) if (!/\s/.test(text.charAt(at))) offsets.push(at);
  return Int32Array.from(offsets);
}

type Sides = {
  readonly from: string;
  readonly to: string;
  readonly a: Int32Array;
  readonly b: Int32Array;
};

function equalAt({ from, to, a, b }: Sides, i: number, j: number): boolean {
  return from.charAt(a[i] ?? -1) === to.charAt(b[j] ?? -1);
}

function runsAlike(sides: Sides, i: number, j: number): boolean {
  for (let step = 0; step < SURE; step++) {
    const over = i + step >= sides.a.length || j + step >= sides.b.length;
    if (over) return step > 0 && i + step >= sides.a.length;
    if (!equalAt(sides, i + step, j + step)) return false;
  }
  return true;
}

/** The nearest pair of places at which both texts run on alike. */
function resume(sides: Sides, i: number, j: number): readonly [number, number] | null {
  for (let skip = 1; skip <= FARTHEST; skip++) {
    for (let back = 0; back <= Math.min(skip, FARTHEST_BACK); back++) {
      if (runsAlike(sides, i + back, j + skip - back)) return [i + back, j + skip - back];
    }
  }
  return null;
}

/** For each offset of `from` the matching one of `to`, or -1. */
export function alignTexts(from: string, to: string): Int32Array {
  const map = new Int32Array(from.length + 1).fill(-1);
  const sides = { from, to, a: solidOffsets(from), b: solidOffsets(to) };
  let [i, j] = [0, 0];
  while (i < sides.a.length && j < sides.b.length) {
    if (equalAt(sides, i, j)) {
      map[sides.a[i] ?? 0] = sides.b[j] ?? -1;
      i++;
      j++;
    } else {
      [i, j] = resume(sides, i, j) ?? [i + 1, j + 1];
    }
  }
  return map;
}

/** The spans in the raw text; one that cannot be carried lies outside it, so that it counts as wrong. */
export function carrySpans<T extends Spanned>(
  spans: readonly T[],
  reading: string,
  raw: string,
): readonly T[] {
  if (reading === raw) return spans;
  const map = alignTexts(reading, raw);
  return spans.map((span, index) => {
    const start = map[span.start] ?? -1;
    const last = map[span.end - 1] ?? -1;
    const outside = raw.length + index * 2;
    return start < 0 || last < start
      ? { ...span, start: outside, end: outside + 1 }
      : { ...span, start, end: last + 1 };
  });
}
