/** Which names of persons are one person: family name after full name, given name alone, initials, couples. */
import type { Draft } from './draft.ts';
import { CLASS } from './word-classes.ts';

type Person = {
  readonly key: string;
  /** Words of the name, lower case, suffixes left out. */
  readonly words: readonly string[];
  /** "jr", "sr": father and son of one name are two. */
  suffix: string;
  readonly female: boolean;
  readonly male: boolean;
  fullest: string;
  readonly first: number;
  last: number;
};

const FEMALE_TITLES =
  /\b(?:Mrs|Ms|Miss|Lady|Dame|Baroness|Queen|Princess|Sister|Mother|Aunt|Madam|Madame|Councilwoman|Congresswoman|Chairwoman|Duchess|Countess|Empress|Frau|Señora|Signora|Mme|Mlle|Begum|Smt)\b/;
const MALE_TITLES =
  /\b(?:Mr|Sir|Lord|Baron|King|Prince|Father|Fr|Brother|Uncle|Councilman|Congressman|Chairman|Duke|Earl|Emperor|Herr|Señor|Signor|Monsieur|Pope|Rabbi|Imam)\b/;
const PARTICLE = /^(?:von|van|der|de|del|della|di|du|dos|da|des|bin|ibn|al|el|ter|zu|af|den|ul)$/;
const SUFFIX = /^(?:jr\.?|sr\.?|i{1,3}|iv|v|vi{0,3}|ix|x)$/;

export function wordsOf(draft: Draft): string[] {
  const words = draft.atoms.flatMap((atom) => [
    ...(atom.join !== '' && atom.join !== '"' && atom.join !== ',' ? atom.join.split(' ') : []),
    ...atom.lower.replace(/’/g, "'").split(' '),
  ]);
  const kept = words.filter((word) => !SUFFIX.test(word));
  return (kept.length > 0 ? kept : words).map((word) => word.replace(/\.$/, ''));
}

function suffixOf(draft: Draft): string {
  const last = draft.atoms.at(-1)?.lower ?? '';
  return draft.atoms.length > 1 && /^(?:jr|sr)\.?$/.test(last) ? last.slice(0, 2) : '';
}

function isInitialOf(a: string, b: string): boolean {
  const short = a.replace(/\./g, '');
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

function fits(person: Person, draft: Draft): boolean {
  if (draft.title === null) return true;
  if (FEMALE_TITLES.test(draft.title) && person.male) return false;
  return !(MALE_TITLES.test(draft.title) && person.female);
}

function ending(person: Person, words: readonly string[]): boolean {
  const tail = person.words.slice(-words.length);
  return tail.length === words.length && tail.every((word, at) => word === words[at]);
}

function within(person: Person, words: readonly string[]): boolean {
  return words.length === 1 && words[0] !== undefined && person.words.includes(words[0]);
}

/** Of two named in one breath, the one named first: the sentence is about him. */
function earliest(persons: readonly Person[]): Person | undefined {
  let found = persons[0];
  for (const person of persons)
    if (found !== undefined && person.first < found.first) found = person;
  return found;
}

/** Nearest before the mention, else the first after it. */
function nearest(persons: readonly Person[], at: number): Person | undefined {
  let before: Person | undefined;
  for (const person of persons)
    if (person.last <= at && (before === undefined || person.last > before.last)) before = person;
  const last = before?.last ?? 0;
  const near = persons.filter((person) => person.last <= last && last - person.last < 90);
  return near.length > 1 ? earliest(near) : (before ?? persons[0]);
}

function newPerson(draft: Draft, words: readonly string[]): Person {
  const first = draft.atoms[0]?.classes ?? 0;
  const title = draft.title ?? '';
  const full = words.length > 1;
  const female =
    FEMALE_TITLES.test(title) ||
    (full && (first & CLASS.female) !== 0 && (first & CLASS.male) === 0);
  const male =
    MALE_TITLES.test(title) || (full && (first & CLASS.male) !== 0 && (first & CLASS.female) === 0);
  return {
    key: [...words, suffixOf(draft)].join(' ').trim(),
    words,
    suffix: suffixOf(draft),
    female,
    male,
    fullest: draft.text,
    first: draft.start,
    last: draft.start,
  };
}

type Words = ReadonlyMap<Draft, readonly string[]>;

function collectFull(
  drafts: readonly Draft[],
  wordsBy: Words,
): { persons: Person[]; of: Map<Draft, Person> } {
  const persons: Person[] = [];
  const of = new Map<Draft, Person>();
  const byLast = new Map<string, Person[]>();
  for (const draft of drafts) {
    const words = wordsBy.get(draft) ?? [];
    const last = words.at(-1) ?? '';
    if (words.length < 2 || PARTICLE.test(words[0] ?? '')) continue;
    const list = byLast.get(last) ?? [];
    const suffix = suffixOf(draft);
    let person = list.find(
      (known) =>
        sameFull(known.words, words) && !(known.suffix && suffix && known.suffix !== suffix),
    );
    if (person !== undefined) person.suffix ||= suffix;
    if (person === undefined) {
      person = newPerson(draft, words);
      persons.push(person);
      list.push(person);
      byLast.set(last, list);
    }
    of.set(draft, person);
  }
  return { persons, of };
}

/** Persons by each word of their names, so that a long text stays quick. */
function byWord(persons: readonly Person[]): Map<string, Person[]> {
  const index = new Map<string, Person[]>();
  for (const person of persons) {
    for (const word of new Set(person.words)) index.set(word, [...(index.get(word) ?? []), person]);
  }
  return index;
}

function findShort(
  index: ReadonlyMap<string, readonly Person[]>,
  draft: Draft,
  words: readonly string[],
): Person | undefined {
  const candidates = index.get(words.at(-1) ?? '') ?? [];
  const matching = candidates.filter((person) => fits(person, draft));
  const byEnd = matching.filter((person) => ending(person, words));
  if (byEnd.length > 0) return nearest(byEnd, draft.start);
  if (draft.title !== null && /^(?:Mr|Mrs|Ms|Miss)\.?$/.test(draft.title)) {
    const familyFirst = matching.filter(
      (person) => person.words[0] === words[0] && person.words.length < 4,
    );
    return familyFirst.length > 0 ? nearest(familyFirst, draft.start) : undefined;
  }
  const byFirst = matching.filter((person) => person.words[0] === words[0] && words.length === 1);
  if (byFirst.length > 0) return nearest(byFirst, draft.start);
  return nearest(
    matching.filter((person) => within(person, words)),
    draft.start,
  );
}

/** "Ann and Tom Bell": the first has the family name of the second. */
function coupleName(draft: Draft, drafts: readonly Draft[], at: number): string | null {
  const next = drafts[at + 1];
  if (
    next === undefined ||
    draft.atoms.length !== 1 ||
    next.atoms.length !== 2 ||
    draft.title !== null
  )
    return null;
  const joined = next.from - draft.to === 2;
  const family = next.atoms[1];
  const given = draft.atoms[0]?.classes ?? 0;
  const isGiven = (given & (CLASS.male | CLASS.female | CLASS.given)) !== 0;
  return joined && isGiven && family !== undefined ? `${draft.text} ${family.text}` : null;
}

/** Keys of the persons, one for each draft, and the couples that stand for two. */
export function groupPersons(
  drafts: readonly Draft[],
  joiner: (draft: Draft) => string,
  paired: (draft: Draft) => boolean,
): void {
  const wordsBy: Words = new Map(drafts.map((draft) => [draft, wordsOf(draft)]));
  const { persons, of } = collectFull(drafts, wordsBy);
  const index = byWord(persons);
  const alone = new Map<string, Person>();
  const couples = new Map<Draft, string>();
  drafts.forEach((draft, at) => {
    const name = coupleName(draft, drafts, at);
    if (name !== null && joiner(draft) === 'and') couples.set(draft, name);
  });
  for (const draft of drafts) {
    let person = of.get(draft);
    const words = wordsBy.get(draft) ?? [];
    const couple = couples.get(draft);
    if (person === undefined && paired(draft)) {
      draft.actor = pairKey(persons, words);
      continue;
    }
    if (person === undefined && couple !== undefined) {
      person =
        persons.find((known) => known.words.join(' ') === couple.toLowerCase()) ??
        addPerson(persons, index, draft, couple);
    }
    person ??= findShort(index, draft, words) ?? alone.get(words.join(' '));
    if (person === undefined) {
      person = newPerson(draft, words);
      alone.set(words.join(' '), person);
    }
    person.last = draft.start;
    draft.actor = `person:${person.key}`;
  }
}

function addPerson(
  persons: Person[],
  index: Map<string, Person[]>,
  draft: Draft,
  name: string,
): Person {
  const words = name.toLowerCase().split(' ');
  const person: Person = { ...newPerson(draft, words), fullest: name, key: words.join(' ') };
  persons.push(person);
  for (const word of words) index.set(word, [...(index.get(word) ?? []), person]);
  return person;
}

/** "Mr and Mrs Bell": both at once, by their given names where the text has them. */
function pairKey(persons: readonly Person[], words: readonly string[]): string {
  const family = words.at(-1) ?? '';
  const own = persons
    .filter((person) => person.words.at(-1) === family)
    .sort((a, b) => a.first - b.first);
  const [first, second] = own;
  if (first === undefined) return `couple:mr and mrs ${family}`;
  const names = second === undefined ? [first.words[0]] : [first.words[0], second.words[0]];
  return `couple:${names.join(' and ')} ${family}`;
}
