/** Bounded alignment of a short passage with a place in a long text, by edits of single code units. */

export type Alignment = {
  /** Where the two boundaries of the passage came to lie in the text. */
  readonly start: number;
  readonly end: number;
  /** Edits between the boundaries, and outside them. */
  readonly inside: number;
  readonly outside: number;
  /** Of the first or last units of the passage, whichever fared worse, the share that is not there. */
  readonly edges: number;
};

/** Units at either end of a passage that tell whether the end itself is still there. */
const EDGE = 16;

const FAR = 1 << 28;
const SAME = 0;
const INSERTED = 1;
const DELETED = 2;
/** Stands before and after the text; equal to no code unit. */
const OUTSIDE = 0x10000;

/** The cells that are filled: slot `k` of row `i` stands for the text offset `base + i + k`. */
type Band = {
  readonly steps: Uint8Array;
  readonly width: number;
  readonly base: number;
  /** The text under the band, from offset `base`. */
  readonly under: Int32Array;
};

/**
 * Aligns `passage` with the text around `at` (where its first unit is expected), the ends of the text being free.
 * `from` and `to` are boundaries in the passage; words inserted at a boundary are left outside. Looks no further than
 * `drift` units to either side of the diagonal; cost is length × drift.
 */
export function align(
  passage: string,
  boundary: { readonly from: number; readonly to: number },
  text: string,
  at: number,
  drift: number,
): Alignment {
  const width = drift * 2 + 1;
  const band: Band = {
    steps: new Uint8Array((passage.length + 1) * width),
    width,
    base: at - drift,
    under: unitsFrom(text, at - drift, passage.length + width),
  };
  const last = fill(passage, band);
  const found = trace(passage, boundary, band, lowest(last, drift));
  const clip = (offset: number): number => Math.min(Math.max(offset, 0), text.length);
  return { ...found, start: clip(found.start), end: clip(found.end) };
}

function unitsFrom(text: string, base: number, length: number): Int32Array {
  const units = new Int32Array(length).fill(OUTSIDE);
  for (let nth = Math.max(0, -base); nth < length && base + nth < text.length; nth += 1) {
    units[nth] = text.charCodeAt(base + nth);
  }
  return units;
}

/** Fills the band row by row and returns the costs of the last, with a wall on either side. */
function fill(passage: string, band: Band): Int32Array {
  let row = new Int32Array(band.width + 2);
  let next = new Int32Array(band.width + 2);
  for (const wall of [row, next]) {
    wall[0] = FAR;
    wall[band.width + 1] = FAR;
  }
  for (let nth = 1; nth <= passage.length; nth += 1) {
    fillRow(row, next, band, nth, passage.charCodeAt(nth - 1));
    [row, next] = [next, row];
  }
  return row;
}

function fillRow(row: Int32Array, next: Int32Array, band: Band, nth: number, unit: number): void {
  const { steps, width, under } = band;
  for (let slot = 0; slot < width; slot += 1) {
    const same = (row[slot + 1] ?? FAR) + (under[nth - 1 + slot] === unit ? 0 : 1);
    const deleted = (row[slot + 2] ?? FAR) + 1;
    const inserted = (next[slot] ?? FAR) + 1;
    const best = Math.min(same, deleted, inserted);
    next[slot + 1] = best;
    steps[nth * width + slot] = best === same ? SAME : best === deleted ? DELETED : INSERTED;
  }
}

/** The slot of the lowest cost, the one nearest to the diagonal where several are. */
function lowest(costs: Int32Array, drift: number): number {
  let best = drift;
  for (let slot = 0; slot < costs.length - 2; slot += 1) {
    const lower = (costs[slot + 1] ?? FAR) - (costs[best + 1] ?? FAR);
    if (lower < 0 || (lower === 0 && Math.abs(slot - drift) < Math.abs(best - drift))) {
      best = slot;
    }
  }
  return best;
}

/** What the best path did at each unit of the passage. */
type Path = {
  /** First and last text offset at which the path stood before unit `i`. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Whether unit `i - 1` was changed or left out, and how many units were put in after it. */
  readonly changed: Int32Array;
  readonly added: Int32Array;
};

function walkBack(passage: string, band: Band, lastSlot: number): Path {
  const rows = passage.length + 1;
  const [first, last, changed, added] = Array.from({ length: 4 }, () => new Int32Array(rows)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  let nth = passage.length;
  let slot = lastSlot;
  last[nth] = band.base + nth + slot;
  first[nth] = last[nth] ?? 0;
  while (nth > 0) {
    const step = band.steps[nth * band.width + slot] ?? SAME;
    if (step === INSERTED) {
      slot -= 1;
      added[nth] = (added[nth] ?? 0) + 1;
    } else {
      const same = step === SAME && band.under[nth - 1 + slot] === passage.charCodeAt(nth - 1);
      changed[nth] = same ? 0 : 1;
      slot += step === DELETED ? 1 : 0;
      nth -= 1;
      last[nth] = band.base + nth + slot;
    }
    first[nth] = band.base + nth + slot;
  }
  return { first, last, changed, added };
}

/** Words put in at a boundary are left outside: the passage begins as late and ends as early as the path allows. */
function trace(
  passage: string,
  { from, to }: { readonly from: number; readonly to: number },
  band: Band,
  lastSlot: number,
): Alignment {
  const { first, last, changed, added } = walkBack(passage, band, lastSlot);
  const sum = (values: Int32Array, low: number, high: number): number =>
    values.subarray(low, Math.max(low, high)).reduce((total, value) => total + value, 0);
  const inside = sum(changed, from + 1, to + 1) + sum(added, from + 1, to);
  const all = sum(changed, 1, passage.length + 1) + sum(added, 0, passage.length + 1);
  const edge = Math.min(EDGE, to - from);
  const head = sum(changed, from + 1, from + edge + 1);
  const tail = sum(changed, to - edge + 1, to + 1);
  const end = first[to] ?? 0;
  return {
    start: Math.min(last[from] ?? 0, end),
    end,
    inside,
    outside: all - inside,
    edges: edge === 0 ? 0 : Math.max(head, tail) / edge,
  };
}
