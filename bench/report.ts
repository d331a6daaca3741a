/** How a measurement is told: ours against a floor or a peer of the same run, as a ratio. */

export type Comparison = {
  readonly name: string;
  /** Milliseconds, one per round, paired with `floor` by index. */
  readonly ours: readonly number[];
  readonly floor: readonly number[];
  /** What the floor or peer is. */
  readonly against: string;
  /** The ratio that is aimed at. */
  readonly goal: number;
};

/** The value below which `share` (0–1) of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The median of the ratios pair by pair: holds when the machine's speed drifts during the run. */
export function ratioOf(comparison: Comparison): number {
  return median(
    comparison.ours.map((value, index) => value / (comparison.floor[index] ?? Number.NaN)),
  );
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** Prints one line: name, ratio, goal, and the medians it comes from. */
export function report(comparison: Comparison): void {
  const ratio = ratioOf(comparison);
  const verdict = ratio <= comparison.goal ? 'reached' : 'missed';
  console.log(
    `${comparison.name}: ${ratio.toFixed(2)} × ${comparison.against} (goal ≤ ${comparison.goal}, ${verdict}; ` +
      `median ${ms(median(comparison.ours))} against ${ms(median(comparison.floor))}, ${comparison.ours.length} rounds)`,
  );
}

/** Tokens a second, one value per round. */
export type Speed = readonly number[];

export type SpeedComparison = {
  readonly name: string;
  readonly ours: Speed;
  readonly peer: Speed;
  /** What the peer is. */
  readonly against: string;
  /** The ratio that must be reached at least; `null` for a line that has none. */
  readonly goal: number | null;
};

const perSecond = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** Prints one line: name, the median of the ratios round by round, goal, and the medians it comes from. */
export function reportSpeed({ name, ours, peer, against, goal }: SpeedComparison): void {
  const ratio = median(ours.map((value, index) => value / (peer[index] ?? Number.NaN)));
  const verdict = goal !== null && ratio >= goal ? 'reached' : 'missed';
  const aim = goal === null ? '' : `goal ≥ ${goal}, ${verdict}; `;
  console.log(
    `${name}: ${ratio.toFixed(2)} × the speed of ${against} (${aim}` +
      `median ${perSecond.format(median(ours))} against ${perSecond.format(median(peer))} tokens a second, ${ours.length} rounds)`,
  );
}
