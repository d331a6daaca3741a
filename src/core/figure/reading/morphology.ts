/** Plural or not, and the singular of a noun. Rules of spelling with the exceptions that news prose uses. */
import { IRREGULAR_PLURALS, NOT_PLURAL } from './word-classes.ts';

const SINGULAR_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:[^aeiou])ies$/, 'y'],
  [/(?:ss|sh|ch|x|zz)es$/, ''],
  [/(?<!sh|can|ob|^t|^f|^h|^w)oes$/, ''],
  [
    /(?:bus|virus|campus|gas|bonus|census|status|atlas|canvas|bias|lens|surplus|chorus|circus)es$/,
    '',
  ],
];

function stripEnding(word: string, ending: string): string {
  return ending === 'y' ? `${word.slice(0, -3)}y` : word.slice(0, -2);
}

/** "Englishmen", "policewomen"; not "specimen". */
function isMen(lower: string): boolean {
  return /..(?:men|women)$/.test(lower) && !NO_MEN.has(lower);
}

const NO_MEN = new Set([
  'specimen',
  'regimen',
  'abdomen',
  'acumen',
  'semen',
  'stamen',
  'omen',
  'hymen',
  'ramen',
  'yemen',
  'bremen',
  'lumen',
  'bitumen',
  'rumen',
]);

/** Whether a lower-case word has the form of a plural noun. */
export function isPluralForm(lower: string): boolean {
  if (IRREGULAR_PLURALS.has(lower) || isMen(lower)) return true;
  if (lower.length < 3 || !lower.endsWith('s') || NOT_PLURAL.has(lower)) return false;
  return !/(?:ss|us|ous|'s|itis|osis)$/.test(lower) || /(?:menus|gurus|bayous|thous)$/.test(lower);
}

/** The singular of a plural noun; other words come back as they are. Case is kept but for the ending. */
export function singularOf(word: string): string {
  const lower = word.toLowerCase();
  const irregular = IRREGULAR_PLURALS.get(lower);
  if (irregular !== undefined) return irregular;
  if (!isPluralForm(lower)) return word;
  if (isMen(lower)) return `${word.slice(0, -2)}an`;
  for (const [pattern, ending] of SINGULAR_ENDINGS) {
    if (pattern.test(lower)) return stripEnding(word, ending);
  }
  return word.slice(0, -1);
}
