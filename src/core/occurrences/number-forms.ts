/** English nouns in the other number: "tariff" and "tariffs", "subsidy" and "subsidies", "man" and "men". */

const PAIRS: readonly (readonly [string, string])[] = [
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['person', 'people'],
  ['foot', 'feet'],
  ['tooth', 'teeth'],
  ['mouse', 'mice'],
  ['criterion', 'criteria'],
  ['phenomenon', 'phenomena'],
  ['datum', 'data'],
  ['life', 'lives'],
  ['knife', 'knives'],
  ['wife', 'wives'],
  ['half', 'halves'],
  ['loaf', 'loaves'],
  ['leaf', 'leaves'],
  ['thief', 'thieves'],
  ['wolf', 'wolves'],
  ['shelf', 'shelves'],
];

/** Words that end in "s" and are no plurals. */
const SINGULAR = /(?:ss|us|is|ics|news|series|species|gas|bias|lens)$/u;

function plurals(word: string): readonly string[] {
  if (/[^aeiou]y$/u.test(word)) return [`${word.slice(0, -1)}ies`];
  if (/sis$/u.test(word)) return [`${word.slice(0, -2)}es`];
  if (/(?:s|x|z|ch|sh)$/u.test(word)) return [`${word}es`];
  return /o$/u.test(word) ? [`${word}s`, `${word}es`] : [`${word}s`];
}

function singulars(word: string): readonly string[] {
  if (word.length < 4 || !word.endsWith('s') || SINGULAR.test(word)) return [];
  if (/[^aeiou]ies$/u.test(word)) return [`${word.slice(0, -3)}y`];
  if (/(?:ss|x|zz|ch|sh|o)es$/u.test(word)) return [word.slice(0, -2)];
  if (/yses$|ises$|eses$/u.test(word)) return [`${word.slice(0, -2)}is`, word.slice(0, -1)];
  return [word.slice(0, -1)];
}

/** The other forms of a lower-case word; none where it is too short to tell. */
export function numberForms(word: string): readonly string[] {
  const irregular = PAIRS.flatMap(([one, many]) =>
    word.endsWith(one) && (word === one || one.length > 2)
      ? [word.slice(0, -one.length) + many]
      : word.endsWith(many)
        ? [word.slice(0, -many.length) + one]
        : [],
  );
  if (irregular.length > 0 || !/^[a-z]{3,}$/u.test(word)) {
    return irregular;
  }
  const one = singulars(word);
  return one.length > 0
    ? one
    : SINGULAR.test(word) && !/(?:ss|us|is)$/u.test(word)
      ? []
      : plurals(word);
}
