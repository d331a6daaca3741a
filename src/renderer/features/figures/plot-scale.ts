/** The scale of a plot: from values to pixels, with ticks at round values. Pure. */

export type Scale = {
  readonly kind: 'linear' | 'log';
  /** Pixels from the left for a value. */
  readonly x: (value: number) => number;
  readonly ticks: readonly number[];
};

/** From this ratio on a linear scale would press the small values into one spot. */
const LOG_FROM = 200;

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = rough / power;
  return (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10) * power;
}

function linear(low: number, high: number, left: number, right: number, ticks: number): Scale {
  // Values that differ by less than numbers of their size can tell are one value.
  const alike = high - low <= Number.EPSILON * Math.max(1, Math.abs(low), Math.abs(high));
  const room = alike ? Math.max(1, Math.abs(low) * 0.1) : (high - low) * 0.04;
  const from = low - room;
  const to = high + room;
  const step = niceStep((to - from) / Math.max(1, ticks));
  const list: number[] = [];
  for (let at = Math.ceil(from / step); at * step <= to; at += 1) {
    // Steps of less than one gather rounding errors, which would be written on the axis.
    list.push(Number((at * step).toPrecision(12)));
  }
  const x = (value: number) => left + ((value - from) / (to - from)) * (right - left);
  return { kind: 'linear', x, ticks: list };
}

function log(low: number, high: number, left: number, right: number, ticks: number): Scale {
  const from = Math.log10(low) - 0.08;
  const to = Math.log10(high) + 0.08;
  const step = Math.max(1, Math.ceil((to - from) / Math.max(1, ticks)));
  const list: number[] = [];
  for (let power = Math.ceil(from); power <= to; power += step) {
    list.push(10 ** power);
  }
  const x = (value: number) => left + ((Math.log10(value) - from) / (to - from)) * (right - left);
  return { kind: 'log', x, ticks: list };
}

/** A scale for values from `low` to `high` between two pixels; logarithmic when they lie far apart above 0. */
export function makeScale(
  low: number,
  high: number,
  left: number,
  right: number,
  canBeLog: boolean,
): Scale {
  const ticks = Math.max(2, Math.floor((right - left) / 110));
  return canBeLog && low > 0 && high / low >= LOG_FROM
    ? log(low, high, left, right, ticks)
    : linear(low, high, left, right, ticks);
}

/** Heights of dots of one width, in dots above the line, so that none covers another. `xs` ascending. */
export function stackDots(xs: readonly number[], size: number): readonly number[] {
  const ends: number[] = [];
  return xs.map((x) => {
    const free = ends.findIndex((end) => end <= x - size);
    const level = free === -1 ? ends.length : free;
    ends[level] = x;
    return level;
  });
}
