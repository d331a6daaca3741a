/** Units of time and their ISO 8601 designators. */

export type TimeUnit = {
  /** The designator, and how many of it one unit makes. */
  readonly designator: 'Y' | 'M' | 'W' | 'D' | 'TH' | 'TM' | 'TS';
  readonly times: number;
  readonly name: string;
};

function unit(name: string, designator: TimeUnit['designator'], times = 1): TimeUnit {
  return { name, designator, times };
}

const YEAR = unit('year', 'Y');
const MONTH = unit('month', 'M');
const WEEK = unit('week', 'W');
const DAY = unit('day', 'D');
/** One of the units that times of races are made of. */
export const HOUR = unit('hour', 'TH');
/** One of the units that times of races are made of. */
export const MINUTE = unit('minute', 'TM');
/** One of the units that times of races are made of. */
export const SECOND = unit('second', 'TS');

/** Spelled units and the abbreviations that need no glue. */
export const TIME_UNITS: ReadonlyMap<string, TimeUnit> = new Map([
  ['year', YEAR],
  ['years', YEAR],
  ['yr', YEAR],
  ['yrs', YEAR],
  ['month', MONTH],
  ['months', MONTH],
  ['mths', MONTH],
  ['week', WEEK],
  ['weeks', WEEK],
  ['wk', WEEK],
  ['wks', WEEK],
  ['fortnight', unit('fortnight', 'W', 2)],
  ['fortnights', unit('fortnight', 'W', 2)],
  ['day', DAY],
  ['days', DAY],
  ['hour', HOUR],
  ['hours', HOUR],
  ['h', HOUR],
  ['hr', HOUR],
  ['hrs', HOUR],
  ['minute', MINUTE],
  ['minutes', MINUTE],
  ['min', MINUTE],
  ['mins', MINUTE],
  ['second', SECOND],
  ['seconds', SECOND],
  ['sec', SECOND],
  ['secs', SECOND],
  ['millisecond', unit('millisecond', 'TS', 0.001)],
  ['milliseconds', unit('millisecond', 'TS', 0.001)],
  ['ms', unit('millisecond', 'TS', 0.001)],
  ['decade', unit('decade', 'Y', 10)],
  ['decades', unit('decade', 'Y', 10)],
  ['century', unit('century', 'Y', 100)],
  ['centuries', unit('century', 'Y', 100)],
  ['millennium', unit('millennium', 'Y', 1000)],
  ['millennia', unit('millennium', 'Y', 1000)],
]);

/** Letters that are units of time only when glued to the digits ("2h 30m", "9.58s"). */
export const GLUED_TIME_UNITS: ReadonlyMap<string, TimeUnit> = new Map([
  ['h', HOUR],
  ['s', SECOND],
  ['y', YEAR],
  ['d', DAY],
]);

const SMALLER: Readonly<
  Record<TimeUnit['designator'], { designator: TimeUnit['designator']; times: number } | null>
> = {
  Y: { designator: 'M', times: 12 },
  M: null,
  W: { designator: 'D', times: 7 },
  D: { designator: 'TH', times: 24 },
  TH: { designator: 'TM', times: 60 },
  TM: { designator: 'TS', times: 60 },
  TS: null,
};

const ORDER: readonly TimeUnit['designator'][] = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'];

type Amounts = Partial<Record<TimeUnit['designator'], number>>;

/** Without what binary fractions leave behind the twelfth digit. */
function rounded(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e12
    ? value + 0
    : Number(value.toPrecision(12));
}

/** A whole amount stays; a fraction moves to the next smaller unit when that makes it whole ("4½ years": P4Y6M). */
function add(amounts: Amounts, designator: TimeUnit['designator'], value: number): void {
  const smaller = SMALLER[designator];
  const whole = Math.floor(value + 1e-9);
  const rest = smaller === null ? 0 : rounded((value - whole) * smaller.times);
  const splits = smaller !== null && rest > 0 && Number.isInteger(rest);
  const kept = splits ? whole : rounded(value);
  amounts[designator] = (amounts[designator] ?? 0) + kept;
  if (splits) add(amounts, smaller.designator, rest);
}

type Amount = { readonly value: number; readonly unit: TimeUnit };

/** The duration of a whole number of one unit, as most are; `null` for others. */
function plainIso(amount: Amount | undefined): string | null {
  if (amount === undefined) return null;
  const { value, unit: timeUnit } = amount;
  const whole = value * timeUnit.times;
  if (!Number.isInteger(whole) || !(whole > 0 && value <= 1e12 && whole <= 1e12)) return null;
  const { designator } = timeUnit;
  return designator.length === 1 ? `P${whole}${designator}` : `PT${whole}${designator.slice(1)}`;
}

/** The ISO 8601 duration of amounts in several units, or `null` when there is nothing to say. */
export function durationIso(parts: readonly Amount[]): string | null {
  const plainly = parts.length === 1 ? plainIso(parts[0]) : null;
  if (plainly !== null) return plainly;
  const amounts: Amounts = {};
  for (const { value, unit: timeUnit } of parts) {
    if (!(value >= 0) || value > 1e12) return null;
    add(amounts, timeUnit.designator, value * timeUnit.times);
  }
  const written = (from: number, to: number) =>
    ORDER.slice(from, to)
      .filter((designator) => (amounts[designator] ?? 0) > 0)
      .map((designator) => `${plain(amounts[designator] ?? 0)}${designator.slice(-1)}`)
      .join('');
  const [days, time] = [written(0, 4), written(4, 7)];
  if (days === '' && time === '') {
    const first = parts[0];
    return first === undefined
      ? null
      : `P${first.unit.designator.replace('T', 'T0').replace(/^([YMWD])/, '0$1')}`;
  }
  return `P${days}${time === '' ? '' : `T${time}`}`;
}

/** Digits without an exponent. */
function plain(value: number): string {
  return String(value).includes('e') ? value.toFixed(9).replace(/0+$/, '') : String(value);
}
