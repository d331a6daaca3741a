/** Calendar dates in the forms that texts carry in their head or foot, as ISO 8601 days. */
import { MONTH_PATTERN, monthNumber } from './month-names.ts';

export type FoundDate = { readonly iso: string; readonly start: number; readonly end: number };

/** How `03/09/2025` is to be read where nothing in it tells. */
export type SlashOrder = 'day-first' | 'month-first' | 'unknown';

type Form = {
  readonly pattern: RegExp;
  readonly read: (groups: readonly (string | undefined)[], order: SlashOrder) => string | null;
};

const M = `(${MONTH_PATTERN})\\.?`;
const D = '(\\d{1,2})(?:st|nd|rd|th|er|º|°|\\.)?';
const Y = '(\\d{4})';
const END = '(?![\\p{L}\\d])';
const BEGIN = '(?<![\\p{L}\\d])';

const FORMS: readonly Form[] = [
  {
    pattern: re(`${BEGIN}${Y}([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d])`),
    read: ([, year, , month, day]) => isoDay(year, month, day),
  },
  {
    pattern: re(
      `${BEGIN}${D}[\\s-]*(?:de |of |d['’])?${M}[\\s,/-]*(?:de |del |of )?${Y}(?:${END}|(?=\\d{1,2} \\p{L}{3}))`,
    ),
    read: ([, day, month, year]) => isoDay(year, monthOf(month), day),
  },
  {
    pattern: re(`${BEGIN}${M}[\\s-]*${D}\\s*[,-]?\\s*${Y}${END}`),
    read: ([, month, day, year]) => isoDay(year, monthOf(month), day),
  },
  {
    pattern: re(`${BEGIN}(\\d{1,2})([./-])(\\d{1,2})\\2${Y}${END}`),
    read: ([, first, sign, second, year], order) => numeric(first, second, year, sign, order),
  },
  {
    pattern: re(`${BEGIN}${Y}年\\s?(\\d{1,2})月\\s?(\\d{1,2})日`),
    read: ([, year, month, day]) => isoDay(year, month, day),
  },
];

const MONTH_ONLY = re(`${BEGIN}${M},?\\s+(?:de |del )?${Y}${END}`);

/** The first full date of a short text (a line of a header); `null` when there is none, or none that is a real day. */
export function findDate(text: string, order: SlashOrder = 'unknown'): FoundDate | null {
  let best: FoundDate | null = null;
  for (const { pattern, read } of FORMS) {
    const found = pattern.exec(text);
    if (found === null || (best !== null && found.index >= best.start)) {
      continue;
    }
    const iso = read(found, order);
    if (iso !== null) {
      best = { iso, start: found.index, end: found.index + found[0].length };
    }
  }
  return best;
}

/** A month with its year and no day: `2025-03`. */
export function findMonth(text: string): FoundDate | null {
  const found = MONTH_ONLY.exec(text);
  const month = found === null ? null : monthNumber(found[1] ?? '');
  if (found === null || month === null || !isYear(Number(found[2]))) {
    return null;
  }
  const iso = `${found[2]}-${String(month).padStart(2, '0')}`;
  return { iso, start: found.index, end: found.index + found[0].length };
}

/**
 * The order of day and month in a text, from a date that can be read one way only; else from the language and
 * from spelling. English without a sign of either stays unknown: a wrong date is worse than none.
 */
export function slashOrderOf(text: string, language: string): SlashOrder {
  const head = text.slice(0, 50_000);
  for (const found of head.matchAll(/(?<!\d)(\d{1,2})[/-](\d{1,2})[/-]\d{4}(?!\d)/gu)) {
    const first = Number(found[1]);
    const second = Number(found[2]);
    if (first > 12 && second <= 12) {
      return 'day-first';
    }
    if (second > 12 && first <= 12) {
      return 'month-first';
    }
  }
  if (language !== 'en') {
    return 'day-first';
  }
  const british = countOf(head, BRITISH);
  const american = countOf(head, AMERICAN);
  return british > american ? 'day-first' : american > british ? 'month-first' : 'unknown';
}

const BRITISH =
  /\b(?:(?:colour|favour|labour|honour|behaviour|neighbour|harbour|rumour)\w*|centres?|programmes?|defence|organis\w+|recognis\w+|realis\w+|IST|GMT|BST|crore|lakh|MPs?|pence)\b|[£₹]/gu;
const AMERICAN =
  /\b(?:colors?|favor(?:s|ed|able|ite)?|labor|honor\w*|behaviors?|neighbors?|centers?|programs|defense|organiz\w+|recogniz\w+|realiz\w+|EST|EDT|PST|PDT|ET|a\.m\.|p\.m\.)\b/gu;

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function re(source: string): RegExp {
  return new RegExp(source, 'iu');
}

function monthOf(word: string | undefined): string | undefined {
  const month = word === undefined ? null : monthNumber(word);
  return month === null ? undefined : String(month);
}

function numeric(
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
  sign: string | undefined,
  order: SlashOrder,
): string | null {
  if (sign === '.' || Number(first) > 12 || first === second || order === 'day-first') {
    return isoDay(year, second, first);
  }
  if (Number(second) > 12 || order === 'month-first') {
    return isoDay(year, first, second);
  }
  return null;
}

function isYear(year: number): boolean {
  return year >= 1000 && year <= 2199;
}

/** `null` for a day that no calendar has. */
function isoDay(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!isYear(y) || !(m >= 1 && m <= 12) || !(d >= 1 && d <= daysIn(y, m))) {
    return null;
  }
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return leap ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
