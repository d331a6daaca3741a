/**
 * Search by value: "≥ 100 bn EUR", "> 5 %", "100–200 m $", "2025-03", "< 1 year". What is not a value is looked for
 * in the words.
 */
import type { FigureReading } from '#core/figure/figure.ts';
import { daysOf, durationDays, type Measure, measureOf } from './measure.ts';

export type Comparison = '=' | '>' | '>=' | '<' | '<=';

/** What unit was asked for: `null` fits every number. */
export type QueryUnit =
  | { readonly kind: 'currency'; readonly code: string }
  | { readonly kind: 'percent' | 'date' | 'duration' }
  | { readonly kind: 'word'; readonly word: string }
  | null;

export type ValueQuery = {
  readonly comparison: Comparison;
  readonly low: number;
  readonly high: number;
  readonly unit: QueryUnit;
};

/**
 * What fits has the value, or all of the words among those quoted. Only a text that cannot be a value asks for words
 * alone; only one with a comparison asks for a value alone, since "162.5" may be meant either way.
 */
export type FigureQuery = {
  readonly value: ValueQuery | null;
  readonly words: readonly string[] | null;
};

const COMPARISONS: readonly (readonly [RegExp, Comparison])[] = [
  [/^(?:>=|≥|=>|at least\b|from\b|min\b|over or\b)\s*/iu, '>='],
  [/^(?:<=|≤|=<|at most\b|up to\b|max\b)\s*/iu, '<='],
  [/^(?:>|more than\b|over\b|above\b|after\b)\s*/iu, '>'],
  [/^(?:<|less than\b|under\b|below\b|before\b)\s*/iu, '<'],
  [/^(?:=|exactly\b)\s*/iu, '='],
];

const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  US$: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₺': 'TRY',
  '₪': 'ILS',
  euro: 'EUR',
  euros: 'EUR',
  dollar: 'USD',
  dollars: 'USD',
  pound: 'GBP',
  pounds: 'GBP',
  yen: 'JPY',
};

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
  tn: 1e12,
  trn: 1e12,
  trillion: 1e12,
};

const PERIODS: Readonly<Record<string, string>> = {
  year: 'Y',
  month: 'M',
  week: 'W',
  day: 'D',
};

const NUMBER = /^([+-]?\d[\d,.\s\u00a0\u202f']*|\.\d+)/u;

function numberAt(text: string): { readonly value: number; readonly rest: string } | null {
  const found = NUMBER.exec(text)?.[1];
  if (found === undefined) {
    return null;
  }
  const bare = found
    .trim()
    .replaceAll(/[\s\u00a0\u202f']/gu, '')
    .replace(/[.,]$/u, '');
  // A comma before three digits parts thousands; any other comma is a decimal one.
  const value = Number(bare.replaceAll(/,(?=\d{3}(?:\D|$))/gu, '').replace(',', '.'));
  return Number.isFinite(value) ? { value, rest: text.slice(found.length).trimStart() } : null;
}

/** A scale word at the start, such as "bn"; letters that go on are another word. */
function scaleAt(text: string): { readonly factor: number; readonly rest: string } {
  const word = /^\p{L}+/u.exec(text)?.[0] ?? '';
  const factor = Object.hasOwn(SCALES, word.toLowerCase()) ? SCALES[word.toLowerCase()] : undefined;
  return factor === undefined
    ? { factor: 1, rest: text }
    : { factor, rest: text.slice(word.length).trimStart() };
}

function currencyOf(word: string): string | null {
  const known = SIGNS[word] ?? SIGNS[word.toLowerCase()];
  return (
    known ??
    (/^[A-Z]{3}$/u.test(word.toUpperCase()) && word.length === 3 ? word.toUpperCase() : null)
  );
}

function unitOf(text: string): QueryUnit {
  const word = text.trim();
  if (word === '') {
    return null;
  }
  if (/^(?:%|percent|per cent|pct)$/iu.test(word)) {
    return { kind: 'percent' };
  }
  const code = currencyOf(word);
  return code === null ? { kind: 'word', word: word.toLowerCase() } : { kind: 'currency', code };
}

function comparisonAt(text: string): {
  readonly comparison: Comparison | null;
  readonly rest: string;
} {
  for (const [pattern, comparison] of COMPARISONS) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) {
      return { comparison, rest: text.slice(found.length) };
    }
  }
  return { comparison: null, rest: text };
}

const DATE = /^(\d{4}-\d{2}(?:-\d{2})?|\d{3}0s)$/u;
const PERIOD = /^(\d+(?:\.\d+)?)\s+(year|month|week|day)s?$/iu;

function timeQuery(text: string, comparison: Comparison): ValueQuery | null {
  const date = DATE.exec(text)?.[1];
  if (date !== undefined) {
    const days = daysOf(date.replace(/0s$/u, 'X'));
    return days === null ? null : { comparison, ...days, unit: { kind: 'date' } };
  }
  const [, count, period] = PERIOD.exec(text) ?? [];
  if (count === undefined || period === undefined) {
    return null;
  }
  const days = durationDays(`P${count}${PERIODS[period.toLowerCase()] ?? 'D'}`);
  return days === null ? null : { comparison, low: days, high: days, unit: { kind: 'duration' } };
}

function numberQuery(text: string, comparison: Comparison): ValueQuery | null {
  const sign = /^(?:US\$|[€$£¥₹₽₩₺₪])\s*/u.exec(text)?.[0] ?? '';
  const first = numberAt(text.slice(sign.length));
  if (first === null) {
    return null;
  }
  const firstScale = scaleAt(first.rest);
  const dash = /^(?:[–—-]|to\b)\s*/u.exec(firstScale.rest)?.[0];
  const second = dash === undefined ? null : numberAt(firstScale.rest.slice(dash.length));
  const secondScale = second === null ? null : scaleAt(second.rest);
  const rest = secondScale?.rest ?? firstScale.rest;
  const unit = sign === '' ? unitOf(rest) : unitOf(sign.trim());
  if (sign !== '' && rest !== '') {
    return null;
  }
  // "100–200 bn": the scale of the second number is that of the first too.
  const lowFactor =
    secondScale !== null && firstScale.factor === 1 ? secondScale.factor : firstScale.factor;
  const low = first.value * lowFactor;
  const high = second === null ? low : second.value * (secondScale?.factor ?? 1);
  return { comparison, low: Math.min(low, high), high: Math.max(low, high), unit };
}

/** What a person asked for. A text that starts with a comparison or a number asks for a value. */
export function parseFigureQuery(text: string): FigureQuery {
  const trimmed = text.trim();
  const words = trimmed.toLowerCase().split(/\s+/u).filter(Boolean);
  const { comparison, rest } = comparisonAt(trimmed);
  const asked = comparison ?? '=';
  const value = timeQuery(rest, asked) ?? numberQuery(rest, asked);
  return { value, words: value !== null && comparison !== null ? null : words };
}

function fitsUnit(asked: QueryUnit, { unit }: Measure): boolean {
  if (asked === null) {
    return unit.kind !== 'date' && unit.kind !== 'duration';
  }
  switch (asked.kind) {
    case 'currency':
      return unit.kind === 'currency' && unit.code === asked.code;
    case 'word':
      return unit.kind === 'count' && sameNoun(unit.unit.toLowerCase(), asked.word);
    default:
      return unit.kind === asked.kind;
  }
}

/** "members" asks for "member" too, and "32 member" for "member states". */
function sameNoun(unit: string, asked: string): boolean {
  return unit.startsWith(asked) || (asked.endsWith('s') && unit.startsWith(asked.slice(0, -1)));
}

/** What is counted is compared with a little give, so that 0.1 + 0.2 is 0.3. */
function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Whether the stated value can meet the comparison; an open end ("at least 5") reaches as far as it may. */
function fitsValue(asked: ValueQuery, measure: Measure): boolean {
  const low = measure.open === 'low' ? Number.NEGATIVE_INFINITY : measure.low;
  const high = measure.open === 'high' ? Number.POSITIVE_INFINITY : measure.high;
  switch (asked.comparison) {
    case '>':
      return measure.high > asked.high && !near(measure.high, asked.high);
    case '>=':
      return measure.high > asked.low || near(measure.high, asked.low);
    case '<':
      return measure.low < asked.low && !near(measure.low, asked.low);
    case '<=':
      return measure.low < asked.high || near(measure.low, asked.high);
    case '=':
      return asked.low === asked.high
        ? near(measure.low, asked.low) || near(measure.high, asked.low)
        : low <= asked.high && high >= asked.low;
  }
}

/** Whether a figure is what was asked for: by its value, or by its words. */
export function fitsFigure(
  { value, words }: FigureQuery,
  quoted: string,
  reading: FigureReading | null,
): boolean {
  const lower = quoted.toLowerCase();
  return (
    (value !== null && fitsReading(value, reading)) ||
    (words?.every((word) => lower.includes(word)) ?? false)
  );
}

/** Whether a reading has the value that was asked for. */
function fitsReading(asked: ValueQuery, reading: FigureReading | null): boolean {
  const measure = reading === null ? null : measureOf(reading);
  return measure !== null && fitsUnit(asked.unit, measure) && fitsValue(asked, measure);
}
