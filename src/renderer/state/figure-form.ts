/** A figure's reading as fields that a person types in, and back. Pure. */
import type { Approximation, FigureKind, FigureReading } from '#core/figure/figure.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { FigureField } from '#words/inspector.ts';

export type FigureForm = {
  readonly kind: FigureKind | 'none';
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly currency: string;
  readonly unit: string;
  readonly iso: string;
  readonly approx: Approximation | 'exact';
};

const EMPTY: FigureForm = {
  kind: 'none',
  value: '',
  low: '',
  high: '',
  currency: '',
  unit: '',
  iso: '',
  approx: 'exact',
};

/** The fields of a reading. */
export function formOf(reading: FigureReading | null): FigureForm {
  if (reading === null) {
    return EMPTY;
  }
  const form: FigureForm = { ...EMPTY, kind: reading.kind, approx: reading.approx ?? 'exact' };
  switch (reading.kind) {
    case 'money':
      return { ...form, value: String(reading.value), currency: reading.currency };
    case 'percentage':
      return { ...form, value: String(reading.value) };
    case 'quantity':
    case 'ordinal':
    case 'fraction':
      return { ...form, value: String(reading.value), unit: reading.unit ?? '' };
    case 'range':
      return {
        ...form,
        low: String(reading.low),
        high: String(reading.high),
        currency: reading.currency ?? '',
        unit: reading.unit ?? '',
      };
    case 'date':
    case 'duration':
    case 'relative-date':
      return { ...form, iso: reading.iso ?? '' };
  }
}

/** Which fields a kind has, beside the qualifier. */
export function fieldsOf(kind: FigureForm['kind']): readonly (keyof FigureForm)[] {
  switch (kind) {
    case 'none':
      return [];
    case 'money':
      return ['value', 'currency'];
    case 'percentage':
      return ['value'];
    case 'range':
      return ['low', 'high', 'currency', 'unit'];
    case 'date':
    case 'duration':
    case 'relative-date':
      return ['iso'];
    default:
      return ['value', 'unit'];
  }
}

/** A typed number: spaces and thousands commas are let through, since people paste them. */
export function typedNumber(text: string): number | null {
  const bare = text.replaceAll(/[\s\u00a0\u202f']/gu, '').replaceAll(/,(?=\d{3}(?:\D|$))/gu, '');
  const value = Number(bare);
  return bare === '' || !Number.isFinite(value) ? null : value;
}

const DATE =
  /^(?:-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T[\d:.+Z-]+)?)?)?|\d{3}X|T\d{2}:\d{2}.*)$/u;
const DURATION =
  /^P(?=.)(?:[\d.]+Y)?(?:[\d.]+M)?(?:[\d.]+W)?(?:[\d.]+D)?(?:T(?:[\d.]+H)?(?:[\d.]+M)?(?:[\d.]+S)?)?$/u;

/** Whether it is a date as the program writes them, or two with a stroke between. */
export function isDate(text: string): boolean {
  const parts = text.split('/');
  return parts.length <= 2 && parts.every((part) => DATE.test(part));
}

type Typed<T> = Result<T, FigureField>;

function unitOf(form: FigureForm): { readonly unit?: string } {
  const unit = form.unit.trim();
  return unit === '' ? {} : { unit };
}

function currencyOf(form: FigureForm): Typed<string> {
  const currency = form.currency.trim().toUpperCase();
  return /^[A-Z]{3}$/u.test(currency) ? ok(currency) : err('currency');
}

function rangeOf(form: FigureForm): Typed<FigureReading> {
  const low = typedNumber(form.low);
  const high = typedNumber(form.high);
  if (low === null) {
    return err('low');
  }
  if (high === null || high < low) {
    return err('high');
  }
  if (form.currency.trim() === '') {
    return ok({ kind: 'range', low, high, ...unitOf(form) });
  }
  const currency = currencyOf(form);
  return currency.ok
    ? ok({ kind: 'range', low, high, currency: currency.value, ...unitOf(form) })
    : currency;
}

function timeOf(
  form: FigureForm,
  kind: 'date' | 'duration' | 'relative-date',
): Typed<FigureReading> {
  const iso = form.iso.trim();
  if (kind === 'relative-date' && iso === '') {
    return ok({ kind });
  }
  if (kind === 'duration') {
    return DURATION.test(iso) ? ok({ kind, iso }) : err('duration');
  }
  return isDate(iso) ? ok({ kind, iso }) : err('iso');
}

function numberOf(
  form: FigureForm,
  kind: 'money' | 'percentage' | 'quantity' | 'ordinal' | 'fraction',
): Typed<FigureReading> {
  const value = typedNumber(form.value);
  if (value === null) {
    return err('value');
  }
  if (kind === 'money') {
    const currency = currencyOf(form);
    return currency.ok ? ok({ kind, value, currency: currency.value }) : currency;
  }
  return ok(kind === 'percentage' ? { kind, value } : { kind, value, ...unitOf(form) });
}

function bareReading(form: FigureForm): Typed<FigureReading | null> {
  switch (form.kind) {
    case 'none':
      return ok(null);
    case 'range':
      return rangeOf(form);
    case 'date':
    case 'duration':
    case 'relative-date':
      return timeOf(form, form.kind);
    default:
      return numberOf(form, form.kind);
  }
}

/** The reading that the fields give, or the first field that is not right. */
export function readingOf(form: FigureForm): Typed<FigureReading | null> {
  const reading = bareReading(form);
  return !reading.ok || reading.value === null || form.approx === 'exact'
    ? reading
    : ok({ ...reading.value, approx: form.approx });
}
