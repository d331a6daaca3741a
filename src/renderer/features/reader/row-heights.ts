/** In CSS pixels. Chromium's layout ends at 33,554,431. */
export const HIGHEST = 16_000_000;

/**
 * Heights of all rows: measured where a row has been drawn, estimated elsewhere, with the sums needed to place them.
 * Sums are made anew from the first changed row on, which for tens of thousands of rows takes a fraction of a
 * millisecond.
 */
export class RowHeights {
  /**
   * By how much the height of rows that are not drawn is squeezed, 1 for not at all: no page can be higher than
   * `HIGHEST`, and a text of two million lines would be.
   */
  readonly squeeze: number;
  private readonly heights: Float64Array;
  private readonly tops: Float64Array;
  private readonly measured: Uint8Array;
  /** Tops up to and including this row are right. */
  private sure = 0;

  constructor(estimates: Float64Array) {
    this.heights = Float64Array.from(estimates);
    this.tops = new Float64Array(estimates.length + 1);
    this.measured = new Uint8Array(estimates.length);
    this.squeeze = Math.min(1, HIGHEST / Math.max(1, this.total));
  }

  get count(): number {
    return this.heights.length;
  }

  /** Notes what was measured; whether that differs from what was assumed, by more than half a pixel. */
  set(index: number, height: number): boolean {
    this.measured[index] = 1;
    const differs = Math.abs((this.heights[index] ?? 0) - height) > 0.5;
    if (differs) {
      this.heights[index] = height;
      this.sure = Math.min(this.sure, index);
    }
    return differs;
  }

  isMeasured(index: number): boolean {
    return this.measured[index] === 1;
  }

  height(index: number): number {
    return this.heights[index] ?? 0;
  }

  /** Where a row begins, in pixels from the top of the first; `count` gives the height of all. */
  top(index: number): number {
    for (let at = this.sure; at < index; at += 1) {
      this.tops[at + 1] = (this.tops[at] ?? 0) + (this.heights[at] ?? 0);
    }
    this.sure = Math.max(this.sure, index);
    return this.tops[index] ?? 0;
  }

  get total(): number {
    return this.top(this.count);
  }

  /** The row at this many pixels from the top, the first or last when outside. */
  rowAt(y: number): number {
    this.top(this.count);
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.tops[middle] ?? 0) <= y) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.min(Math.max(0, low - 1), Math.max(0, this.count - 1));
  }
}

/** Assumes a height for each row from its length: good enough that the scroll bar hardly moves when it is measured. */
export function estimateHeights(
  lengths: readonly number[],
  measure: { readonly charsPerLine: number; readonly lineHeight: number; readonly gap: number },
): Float64Array {
  const heights = new Float64Array(lengths.length);
  for (const [index, length] of lengths.entries()) {
    const lines = Math.max(1, Math.ceil(length / measure.charsPerLine));
    heights[index] = lines * measure.lineHeight + measure.gap;
  }
  return heights;
}
