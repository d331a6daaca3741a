/** A figure: a sum, share, count or date that a text states. The quoted words stay the truth; the value is a reading of them. */
import type { ActorId } from '#core/ids.ts';

/** How the text hedges the number: about it, at least it, or at most it. */
export type Approximation = 'about' | 'min' | 'max';

type Hedged = { readonly approx?: Approximation };

/** `value` in full units of the ISO 4217 currency. */
export type MoneyReading = Hedged & {
  readonly kind: 'money';
  readonly value: number;
  readonly currency: string;
};
/** `value` is the number of percent: 5.1 for "5.1 %". */
export type PercentageReading = Hedged & { readonly kind: 'percentage'; readonly value: number };
/** `unit` is the counted noun in the singular, or the measure as written. */
export type QuantityReading = Hedged & {
  readonly kind: 'quantity';
  readonly value: number;
  readonly unit?: string;
};
export type OrdinalReading = Hedged & {
  readonly kind: 'ordinal';
  readonly value: number;
  readonly unit?: string;
};
/** `value` between 0 and 1 as a rule, to four decimals. */
export type FractionReading = Hedged & {
  readonly kind: 'fraction';
  readonly value: number;
  readonly unit?: string;
};
/** ISO 8601, as partial as the text; `a/b` for an interval; `198X` for a decade; `T21:30` for a clock time. */
export type DateReading = Hedged & { readonly kind: 'date'; readonly iso: string };
/** ISO 8601 duration. */
export type DurationReading = Hedged & { readonly kind: 'duration'; readonly iso: string };
export type RangeReading = Hedged & {
  readonly kind: 'range';
  readonly low: number;
  readonly high: number;
  readonly currency?: string;
  readonly unit?: string;
};
/** A date told from the day of writing ("last week"); `iso` when the source's date settles it. */
export type RelativeDateReading = Hedged & {
  readonly kind: 'relative-date';
  readonly iso?: string;
};

export type FigureReading =
  | MoneyReading
  | PercentageReading
  | QuantityReading
  | OrdinalReading
  | FractionReading
  | DateReading
  | DurationReading
  | RangeReading
  | RelativeDateReading;

/** The reading with a hedge. The frequent kinds are written out: to copy an object of many shapes is slow. */
export function withApprox(reading: FigureReading, approx: Approximation): FigureReading {
  switch (reading.kind) {
    case 'money':
      return { kind: 'money', value: reading.value, currency: reading.currency, approx };
    case 'percentage':
      return { kind: 'percentage', value: reading.value, approx };
    case 'date':
      return { kind: 'date', iso: reading.iso, approx };
    case 'duration':
      return { kind: 'duration', iso: reading.iso, approx };
    case 'quantity': {
      const { value, unit } = reading;
      return unit === undefined
        ? { kind: 'quantity', value, approx }
        : { kind: 'quantity', value, unit, approx };
    }
    default:
      return { ...reading, approx };
  }
}

export type FigureKind = FigureReading['kind'];

export const FIGURE_KINDS: readonly FigureKind[] = [
  'money',
  'percentage',
  'quantity',
  'ordinal',
  'fraction',
  'date',
  'duration',
  'range',
  'relative-date',
];

/** A figure as noted: the words live in the annotation's target. */
export type Figure = {
  /** `null` when the words were not understood: they are kept, and the interface says so. */
  readonly reading: FigureReading | null;
  /** True once a person has corrected the reading. */
  readonly corrected: boolean;
  /** ISO 8601 date that the figure is stated as of. */
  readonly asOf?: string;
  /** The actors it is about. */
  readonly about: readonly ActorId[];
};
