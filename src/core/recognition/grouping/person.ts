/** A person of a text: the words of the name, and what titles fit. */
import type { Draft } from '#core/recognition/mentions/draft.ts';
import { setOf } from '#core/recognition/reading/vocabulary.ts';
import { CLASS } from '#core/recognition/reading/word-classes.ts';

export type Person = {
  /** Key of the actor. */
  readonly actor: string;
  /** Words of the name, lower case, suffixes left out. */
  readonly words: readonly string[];
  /** "jr", "sr": father and son of one name are two. */
  suffix: string;
  readonly female: boolean;
  readonly male: boolean;
  readonly first: number;
};

const FEMALE_TITLES =
  /\b(?:Mrs|Ms|Miss|Lady|Dame|Baroness|Queen|Princess|Sister|Mother|Aunt|Madam|Madame|Councilwoman|Congresswoman|Chairwoman|Duchess|Countess|Empress|Frau|Señora|Signora|Mme|Mlle|Begum|Smt)\b/;
const MALE_TITLES =
  /\b(?:Mr|Sir|Lord|Baron|King|Prince|Father|Fr|Brother|Uncle|Councilman|Congressman|Chairman|Duke|Earl|Emperor|Herr|Señor|Signor|Monsieur|Pope|Rabbi|Imam)\b/;
const SUFFIX = setOf('jr jr. sr sr. i ii iii iv v vi vii viii ix x');
const APART = new Set(['', '"', ',']);

function isOneWord(text: string): boolean {
  return !text.includes(' ') && !text.includes('’');
}

function addWords(words: string[], text: string): void {
  if (isOneWord(text)) words.push(text);
  else words.push(...text.replace(/’/g, "'").split(' '));
}

function withoutStop(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word;
}

/** The words of the name in lower case; suffixes and full stops are left out. */
export function wordsOf({ atoms }: Draft): readonly string[] {
  const only = atoms.length === 1 ? atoms[0] : undefined;
  if (only !== undefined && APART.has(only.join) && isOneWord(only.lower))
    return [withoutStop(only.lower)];
  const words: string[] = [];
  for (const { join, lower } of atoms) {
    if (!APART.has(join)) addWords(words, join);
    addWords(words, lower);
  }
  const kept = words.filter((word) => !SUFFIX.has(word));
  return (kept.length > 0 ? kept : words).map(withoutStop);
}

/** "jr" or "sr" at the end of the name; empty where there is none. */
export function suffixOf({ atoms }: Draft): string {
  if (atoms.length < 2) return '';
  const last = atoms.at(-1)?.lower ?? '';
  return last === 'jr' || last === 'jr.' || last === 'sr' || last === 'sr.' ? last.slice(0, 2) : '';
}

function isInitialOf(a: string, b: string): boolean {
  const short = a.includes('.') ? a.replaceAll('.', '') : a;
  return short.length <= 3 && short.length > 0 && b.startsWith(short.charAt(0)) && a !== b;
}

function givenAgree(a: readonly string[], b: readonly string[]): boolean {
  const [first = ''] = a;
  const [other = ''] = b;
  if (first === other) return true;
  return isInitialOf(first, other) || isInitialOf(other, first);
}

/** Both full: the same family name and given names that do not contradict each other. */
export function sameFull(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2) return false;
  return a.at(-1) === b.at(-1) && givenAgree(a, b);
}

/** "King Salman" is not Mohammed bin Salman, his son. */
function isSonOf(person: Person, title: string): boolean {
  if (!/^(?:King|Sultan|Emir|Sheikh|Shaikh|Imam)\b/.test(title)) return false;
  return /^(?:bin|ibn|bint|ben)$/.test(person.words.at(-2) ?? '');
}

/** Whether a title can be the person's: "Mrs" is no man's, "Sir" no woman's. */
export function fits(person: Person, title: string | null): boolean {
  if (title === null) return true;
  if (isSonOf(person, title)) return false;
  if (FEMALE_TITLES.test(title) && person.male) return false;
  return !(MALE_TITLES.test(title) && person.female);
}

/** Whether the name of the person ends in the words. */
export function endsIn({ words: name }: Person, words: readonly string[]): boolean {
  const from = name.length - words.length;
  if (from < 0) return false;
  for (let at = words.length - 1; at >= 0; at--) if (name[from + at] !== words[at]) return false;
  return true;
}

function isFemale({ atoms, title }: Draft, full: boolean): boolean {
  if (title !== null && FEMALE_TITLES.test(title)) return true;
  const given = atoms[0]?.classes ?? 0;
  return full && (given & CLASS.female) !== 0 && (given & CLASS.male) === 0;
}

function isMale({ atoms, title }: Draft, full: boolean): boolean {
  if (title !== null && MALE_TITLES.test(title)) return true;
  const given = atoms[0]?.classes ?? 0;
  return full && (given & CLASS.male) !== 0 && (given & CLASS.female) === 0;
}

/**
 * The person that a full name stands for where it is met first.
 * @param words of the name, by `wordsOf`
 * @param suffix by `suffixOf`
 */
export function newPerson(draft: Draft, words: readonly string[], suffix: string): Person {
  const full = words.length > 1;
  const name = words.join(' ');
  return {
    actor: `person:${suffix === '' ? name.trim() : `${name} ${suffix}`.trim()}`,
    words,
    suffix,
    female: isFemale(draft, full),
    male: isMale(draft, full),
    first: draft.start,
  };
}
