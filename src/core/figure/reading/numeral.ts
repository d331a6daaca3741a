/** Digit strings in the notations that English texts use, read into a number. */
import { isAsciiDigit } from '#core/text/ascii.ts';
import { codeAt } from '#core/text/code-at.ts';

/** A digit string as read: `end` is the offset after it. */
export type Numeral = {
  readonly end: number;
  readonly value: number;
  /** Digits before the decimal mark, without separators. */
  readonly integerDigits: number;
  readonly grouped: boolean;
  readonly decimal: boolean;
  readonly leadingZero: boolean;
};

/** Longer digit strings are identifiers, not counts. */
const MAX_DIGITS = 15;

const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

type Notation = {
  readonly pattern: RegExp;
  readonly decimalMark: '.' | ',';
  /** What can stand behind the first digits: most patterns need not be tried. */
  readonly marks: string;
};

/** Tried in this order; every quantifier is bounded, so a long digit string costs one pass. */
const GROUPED: readonly Notation[] = [
  { pattern: /\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,12})?(?!\d|,\d)/y, decimalMark: '.', marks: ',' },
  {
    pattern: /\d{1,2}(?:,\d{2}){1,6},\d{3}(?:\.\d{1,12})?(?!\d|,\d)/y,
    decimalMark: '.',
    marks: ',',
  },
  { pattern: /\d{1,3}(?:\.\d{3}){2,6}(?:,\d{1,12})?(?!\d|[.,]\d)/y, decimalMark: ',', marks: '.' },
  { pattern: /\d{1,3}(?:\.\d{3}){1,6},\d{1,2}(?!\d|[.,]\d)/y, decimalMark: ',', marks: '.' },
  {
    pattern: /\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}){1,6}(?:[.,]\d{1,12})?(?!\d)/y,
    decimalMark: '.',
    marks: '\u00a0\u2009\u202f',
  },
  { pattern: /\d{1,3}(?: \d{3}){2,6}(?:\.\d{1,12})?(?![\d-])/y, decimalMark: '.', marks: ' ' },
  { pattern: /\d{2,3} \d00(?:\.\d{1,12})?(?![\d-])/y, decimalMark: '.', marks: ' ' },
  // A lower-case word before it: no day of a month stands there.
  {
    pattern: /(?<=\p{Ll}\s)\d{2,3} \d{3}(?:\.\d{1,12})?(?=\s\p{Ll})/uy,
    decimalMark: '.',
    marks: ' ',
  },
  { pattern: /\d{1,3}(?:['’]\d{3}){1,6}(?:\.\d{1,12})?(?!\d)/y, decimalMark: '.', marks: "'’" },
];

/** "89,5 %" and "€12,50": a comma is a decimal mark only beside a sign that says so. */
const DECIMAL_COMMA = /\d{1,6},\d{1,2}(?=\s?(?:%|€|euros?\b|million\b|billion\b|Mio\b))/y;
/** Where the language writes decimals with a comma: "3,5", and "1.234" for a thousand and more. */
const WITH_DECIMAL_COMMA =
  /\d{1,3}(?:\.\d{3}){1,6}(?:,\d{1,12})?(?!\d|[.,]\d)|\d{1,6},\d{1,12}(?!\d|[.,]\d)/y;
const DECIMAL_COMMA_AFTER_SIGN = /\d{1,6},\d{2}(?!\d|,\d)/y;
const PLAIN = /\d+(?:\.\d{1,12}(?!\d))?|\.\d{1,12}(?!\d)/y;
const MIXED_FRACTION = /[ -]?([1-9]\d?)\/([1-9]\d?)(?![\d/])/y;

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function numberOf(digits: string, decimalMark: '.' | ','): number {
  const kept = digits.replace(decimalMark === '.' ? /[^\d.]/g : /[^\d,]/g, '');
  return Number(decimalMark === ',' ? kept.replace(',', '.') : kept);
}

function describe(digits: string, at: number, value: number, grouped: boolean): Numeral {
  const decimalAt = grouped ? -1 : digits.search(/[.,]/);
  const integer = (decimalAt < 0 ? digits : digits.slice(0, decimalAt)).replace(/\D/g, '');
  return {
    end: at + digits.length,
    value,
    integerDigits: integer.length,
    grouped,
    decimal: decimalAt >= 0 || !Number.isInteger(value),
    leadingZero: integer.length > 1 && integer.startsWith('0'),
  };
}

/** "1500": digits and nothing else. */
function plainNumeral(text: string, at: number, end: number): Numeral {
  return {
    end,
    value: Number(text.slice(at, end)),
    integerDigits: end - at,
    grouped: false,
    decimal: false,
    leadingZero: end - at > 1 && codeAt(text, at) === 48,
  };
}

/** The end of the digits that begin at an offset. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isAsciiDigit(codeAt(text, end))) end++;
  return end;
}

function readGrouped(text: string, at: number): Numeral | null {
  const mark = text.charAt(digitsEnd(text, at));
  if (mark === '') return null;
  for (const { pattern, decimalMark, marks } of GROUPED) {
    if (!marks.includes(mark)) continue;
    const digits = matchAt(pattern, text, at);
    if (digits !== null) return describe(digits, at, numberOf(digits, decimalMark), true);
  }
  return null;
}

function readDecimalComma(text: string, at: number): Numeral | null {
  const afterSign = at > 0 && /[€$£]/.test(text.charAt(at - 1));
  const digits =
    matchAt(DECIMAL_COMMA, text, at) ??
    (afterSign ? matchAt(DECIMAL_COMMA_AFTER_SIGN, text, at) : null);
  return digits === null ? null : describe(digits, at, numberOf(digits, ','), false);
}

function readForeign(text: string, at: number): Numeral | null {
  const digits = matchAt(WITH_DECIMAL_COMMA, text, at);
  return digits === null ? null : describe(digits, at, numberOf(digits, ','), digits.includes('.'));
}

/** "3½" and "2 1/2": a whole number with a fraction behind it. */
function withFraction(text: string, whole: Numeral): Numeral {
  if (whole.decimal || whole.integerDigits > 3) return whole;
  const part = VULGAR.get(text.charAt(whole.end));
  if (part !== undefined) {
    return { ...whole, end: whole.end + 1, value: whole.value + part, decimal: true };
  }
  MIXED_FRACTION.lastIndex = whole.end;
  const mixed = MIXED_FRACTION.exec(text);
  const [all = '', above = '0', below = '1'] = mixed ?? [];
  const isProper = mixed !== null && /^[ -]/.test(all) && Number(above) < Number(below);
  if (!isProper) return whole;
  return {
    ...whole,
    end: whole.end + all.length,
    value: whole.value + Number(above) / Number(below),
    decimal: true,
  };
}

const JOINS = new Set([..."-,. \u00a0\u2009\u202f'’"].map((sign) => sign.charCodeAt(0)));

/** Whether digits that have this sign behind them end there, whatever comes next: a letter, a closing sign. */
function endsDigits(code: number): boolean {
  const lower = code | 0x20;
  if (lower > 96 && lower < 123) return true;
  return code === 0x25 || code === 0x3a || code === 0x29 || code === 0x5d || code === 0x22;
}

/** The end of plain digits with nothing behind them that could belong to the number; -1 otherwise. */
function plainDigitsEnd(text: string, at: number): number {
  const end = digitsEnd(text, at);
  if (end === at || end - at > MAX_DIGITS) return -1;
  if (end === text.length) return end;
  const code = codeAt(text, end);
  if (endsDigits(code)) return end;
  return JOINS.has(code) && !isAsciiDigit(codeAt(text, end + 1)) ? end : -1;
}

/**
 * Reads the digit string that starts at `at`, or `null` where none does. An identifier's length gives value NaN.
 * @param decimalComma whether "3,5" is three and a half and "1.234" is a thousand and more
 */
export function readNumeral(text: string, at: number, decimalComma = false): Numeral | null {
  const plain = plainDigitsEnd(text, at);
  if (plain >= 0) return plainNumeral(text, at, plain);
  const vulgar = VULGAR.get(text.charAt(at));
  if (vulgar !== undefined) {
    return {
      end: at + 1,
      value: vulgar,
      integerDigits: 0,
      grouped: false,
      decimal: true,
      leadingZero: false,
    };
  }
  const foreign = decimalComma ? readForeign(text, at) : null;
  const grouped = foreign ?? readGrouped(text, at) ?? readDecimalComma(text, at);
  if (grouped !== null) return grouped;
  const digits = matchAt(PLAIN, text, at);
  if (digits === null) return null;
  if (digits.length > MAX_DIGITS) return describe(digits, at, Number.NaN, false);
  return withFraction(text, describe(digits, at, Number(digits), false));
}
