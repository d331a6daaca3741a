/** Which names of persons are one person: family name after full name, given name alone, initials, couples. */
import { itemAt } from '#core/text/item-at.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';
import { NAME_PARTICLES, setOf } from './vocabulary.ts';
import { CLASS } from './word-classes.ts';

type Person = {
  /** Key of the actor. */
  readonly actor: string;
  /** Words of the name, lower case, suffixes left out. */
  readonly words: readonly string[];
  /** "jr", "sr": father and son of one name are two. */
  suffix: string;
  readonly female: boolean;
  readonly male: boolean;
  readonly first: number;
  last: number;
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
function wordsOf({ atoms }: Draft): readonly string[] {
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

function suffixOf({ atoms }: Draft): string {
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
function sameFull(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2) return false;
  return a.at(-1) === b.at(-1) && givenAgree(a, b);
}

function fits(person: Person, title: string | null): boolean {
  if (title === null) return true;
  if (FEMALE_TITLES.test(title) && person.male) return false;
  return !(MALE_TITLES.test(title) && person.female);
}

/** Whether the name of the person ends in the words. */
function endsIn({ words: name }: Person, words: readonly string[]): boolean {
  const from = name.length - words.length;
  if (from < 0) return false;
  for (let at = words.length - 1; at >= 0; at--) if (name[from + at] !== words[at]) return false;
  return true;
}

/** Who was named last before the place. */
function latest(persons: readonly Person[], at: number): Person | undefined {
  let found: Person | undefined;
  for (const person of persons)
    if (person.last <= at && (found === undefined || person.last > found.last)) found = person;
  return found;
}

/** Nearest before the mention, else the first after it. Of several in one breath the one named first: it is about him. */
function nearest(persons: readonly Person[], at: number): Person | undefined {
  const before = latest(persons, at);
  if (before === undefined) return persons[0];
  let found = before;
  for (const person of persons)
    if (person.last <= before.last && before.last - person.last < 90 && person.first < found.first)
      found = person;
  return found;
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

function newPerson(draft: Draft, words: readonly string[], suffix: string): Person {
  const full = words.length > 1;
  const name = words.join(' ');
  return {
    actor: `person:${suffix === '' ? name.trim() : `${name} ${suffix}`.trim()}`,
    words,
    suffix,
    female: isFemale(draft, full),
    male: isMale(draft, full),
    first: draft.start,
    last: draft.start,
  };
}

/** The persons of a text: those with their full names, and those known by one name alone. */
type Persons = {
  readonly full: Person[];
  readonly alone: Map<string, Person>;
  /** By each word of their names, so that a long text stays quick; found out when asked. */
  byWord: Map<string, Person[]> | null;
};

function sameSuffix(person: Person, suffix: string): boolean {
  return person.suffix === '' || suffix === '' || person.suffix === suffix;
}

/** The persons with full names, and whose each of the mentions is. */
function collectFull(
  drafts: readonly Draft[],
  words: readonly (readonly string[])[],
): { readonly full: Person[]; readonly owners: readonly (Person | undefined)[] } {
  const full: Person[] = [];
  // by the initial of the given name too: it agrees in all that can be one person
  const byName = new Map<string, Person[]>();
  const owners = drafts.map((draft, at) => {
    const own = words[at] ?? [];
    if (own.length < 2 || NAME_PARTICLES.has(own[0] ?? '')) return undefined;
    const list = listAt(byName, `${own[0]?.charAt(0)} ${own.at(-1)}`);
    const suffix = suffixOf(draft);
    const known = list.find((person) => sameFull(person.words, own) && sameSuffix(person, suffix));
    if (known !== undefined) known.suffix ||= suffix;
    const person = known ?? newPerson(draft, own, suffix);
    if (known === undefined) {
      full.push(person);
      list.push(person);
    }
    return person;
  });
  return { full, owners };
}

function listAt(lists: Map<string, Person[]>, word: string): Person[] {
  let list = lists.get(word);
  if (list === undefined) {
    list = [];
    lists.set(word, list);
  }
  return list;
}

function addByWord(index: Map<string, Person[]>, person: Person): void {
  for (const word of new Set(person.words)) listAt(index, word).push(person);
}

/** Those who have the word in their full names. */
function withWord(persons: Persons, word: string): readonly Person[] {
  if (persons.byWord === null) {
    persons.byWord = new Map();
    for (const person of persons.full) addByWord(persons.byWord, person);
  }
  return persons.byWord.get(word) ?? NOBODY;
}

const NOBODY: readonly Person[] = [];

const POLITE = /^(?:Mr|Mrs|Ms|Miss)\.?$/;

/** The person whom the mention names by a part of the full name. */
function findShort(persons: Persons, draft: Draft, words: readonly string[]): Person | undefined {
  const candidates = withWord(persons, words.at(-1) ?? '');
  const matching =
    draft.title === null ? candidates : candidates.filter((person) => fits(person, draft.title));
  if (matching.length === 0) return undefined;
  const byEnd = matching.filter((person) => endsIn(person, words));
  if (byEnd.length > 0) return nearest(byEnd, draft.start);
  const byFirst = matching.filter((person) => person.words[0] === words[0]);
  if (draft.title !== null && POLITE.test(draft.title)) {
    const familyFirst = byFirst.filter((person) => person.words.length < 4);
    return familyFirst.length > 0 ? nearest(familyFirst, draft.start) : undefined;
  }
  if (words.length > 1) return undefined;
  return nearest(byFirst.length > 0 ? byFirst : matching, draft.start);
}

/** "Ann and Tom Bell": the first has the family name of the second. */
function coupleName({ tokens }: Reading, drafts: readonly Draft[], at: number): string | null {
  const draft = drafts[at];
  const next = drafts[at + 1];
  if (draft === undefined || next === undefined || next.from - draft.to !== 2) return null;
  if (draft.atoms.length !== 1 || next.atoms.length !== 2 || draft.title !== null) return null;
  if (tokens[draft.to + 1]?.lower !== 'and') return null;
  const family = next.atoms[1];
  const given = draft.atoms[0]?.classes ?? 0;
  const isGiven = (given & (CLASS.male | CLASS.female | CLASS.given)) !== 0;
  return isGiven && family !== undefined ? `${draft.text} ${family.text}` : null;
}

/** Keys of the persons, one for each draft, and the couples that stand for two. */
export function groupPersons(reading: Reading, drafts: readonly Draft[]): void {
  if (drafts.length === 0) return;
  const words = drafts.map(wordsOf);
  const { full, owners } = collectFull(drafts, words);
  const persons: Persons = { full, alone: new Map(), byWord: null };
  drafts.forEach((draft, at) => {
    const own = words[at] ?? [];
    const owner = owners[at];
    if (owner === undefined && isPaired(reading, draft)) draft.actor = pairKey(persons, own);
    else {
      const couple = owner === undefined ? coupleName(reading, drafts, at) : null;
      const person = owner ?? ofCouple(persons, draft, couple) ?? ofPart(persons, draft, own);
      person.last = draft.start;
      draft.actor = person.actor;
    }
  });
}

/** "Mr and Mrs Bell". */
function isPaired({ tokens }: Reading, { from }: Draft): boolean {
  if (itemAt(tokens, from - 2)?.text !== 'and') return false;
  const first = itemAt(tokens, from - 3)?.text.replace('.', '') ?? '';
  const second = itemAt(tokens, from - 1)?.text.replace('.', '') ?? '';
  return /^(?:Mr|Lord|Sir)$/.test(first) && /^(?:Mrs|Lady|Ms)$/.test(second);
}

/** The first of a couple, whose family name stands with the second. */
function ofCouple(persons: Persons, draft: Draft, name: string | null): Person | undefined {
  if (name === null) return undefined;
  const lower = name.toLowerCase();
  const words = lower.split(' ');
  const known = withWord(persons, words.at(-1) ?? '').find(
    (person) => person.words.join(' ') === lower,
  );
  if (known !== undefined) return known;
  const person = newPerson(draft, words, '');
  persons.full.push(person);
  if (persons.byWord !== null) addByWord(persons.byWord, person);
  return person;
}

/** Whom a part of a name means; somebody new where nobody with a full name has it. */
function ofPart(persons: Persons, draft: Draft, words: readonly string[]): Person {
  const name = words.join(' ');
  const known = findShort(persons, draft, words) ?? persons.alone.get(name);
  if (known !== undefined) return known;
  const person = newPerson(draft, words, suffixOf(draft));
  persons.alone.set(name, person);
  return person;
}

/** "Mr and Mrs Bell": both at once, by their given names where the text has them. */
function pairKey(persons: Persons, words: readonly string[]): string {
  const family = words.at(-1) ?? '';
  const own = withWord(persons, family)
    .filter((person) => person.words.at(-1) === family)
    .sort((a, b) => a.first - b.first);
  const [first, second] = own;
  if (first === undefined) return `couple:mr and mrs ${family}`;
  const names = second === undefined ? [first.words[0]] : [first.words[0], second.words[0]];
  return `couple:${names.join(' and ')} ${family}`;
}
