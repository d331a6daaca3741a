/** Numbers, counts and sizes as the interface writes them. */

const LOCALE = 'en-GB';
const plain = new Intl.NumberFormat(LOCALE);
const short = new Intl.NumberFormat(LOCALE, { notation: 'compact', maximumFractionDigits: 1 });
const tenths = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1 });
const plural = new Intl.PluralRules(LOCALE);
const sizes = (['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const).map(
  (unit) =>
    new Intl.NumberFormat(LOCALE, {
      style: 'unit',
      unit,
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: unit === 'byte' ? 0 : 1,
    }),
);

/** The forms of a counted word. A language with more plural forms adds them here. */
export type Counted = { readonly one: string; readonly other: string };

/** "1,234". */
export function number(value: number): string {
  return plain.format(value);
}

/** "1.6", with at least one decimal. */
export function decimal(value: number): string {
  return tenths.format(value);
}

/** "1.2K", for an axis or a badge. */
export function shortNumber(value: number): string {
  return short.format(value);
}

/** "1 source", "3 sources". */
export function counted(count: number, word: Counted): string {
  return `${plain.format(count)} ${wordFor(count, word)}`;
}

/** The form of the word that goes with this count. */
export function wordFor(count: number, word: Counted): string {
  return plural.select(count) === 'one' ? word.one : word.other;
}

/** "812 bytes", "1.4 MB"; steps of a thousand. */
export function byteSize(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(sizes.length - 1, Math.floor(Math.log10(bytes) / 3));
  return (sizes[step] ?? plain).format(bytes / 1000 ** step);
}

const list = new Intl.ListFormat(LOCALE, { style: 'long', type: 'conjunction' });

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  return list.format(items);
}
