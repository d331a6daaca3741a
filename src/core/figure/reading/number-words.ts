/** The number words of English. */

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Cardinals below a hundred that are one word. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

/** Words that a number may begin with. */
export const NUMBER_OPENERS: ReadonlySet<string> = new Set([
  ...CARDINALS.keys(),
  'a',
  'an',
  'half',
  'quarter',
]);

/** Words that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['lac', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
  ['dozen', 12],
]);

/** Abbreviated scales that can mean nothing else beside a number. */
export const SCALE_ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ['bn', 1e9],
  ['bln', 1e9],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['mrd', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['cr', 1e7],
]);

/** One letter glued to the digits: a scale in a sum of money, and elsewhere perhaps a measure. */
export const SCALE_LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);

const IRREGULAR_ORDINALS: readonly (readonly [string, number])[] = [
  ['zeroth', 0],
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fifth', 5],
  ['eighth', 8],
  ['ninth', 9],
  ['twelfth', 12],
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1e6],
  ['billionth', 1e9],
];

function regularOrdinals(): (readonly [string, number])[] {
  const irregular = new Set(IRREGULAR_ORDINALS.map(([, value]) => value));
  return [...CARDINALS]
    .filter(([, value]) => !irregular.has(value))
    .map(([word, value]) => [word.endsWith('y') ? `${word.slice(0, -1)}ieth` : `${word}th`, value]);
}

/** Ordinals that are one word: "third", "twentieth". */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...IRREGULAR_ORDINALS,
  ...regularOrdinals(),
]);

/** Parts of a whole by their singular: "third", "quarter", "tenth", "half". */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['quarter', 4],
  ...[...ORDINALS].filter(([, value]) => value >= 3),
]);

/** The denominator of "thirds", "halves", "quarters", "tenth"; `null` for other words. */
export function denominatorOf(word: string): number | null {
  if (word === 'halves') return 2;
  return DENOMINATORS.get(word) ?? DENOMINATORS.get(word.replace(/s$/, '')) ?? null;
}
