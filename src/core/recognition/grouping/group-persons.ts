/** Which names of persons are one person: family name after full name, given name alone, initials, couples. */

import type { Draft } from '#core/recognition/mentions/draft.ts';
import type { Reading } from '#core/recognition/reading/reading.ts';
import { NAME_PARTICLES } from '#core/recognition/reading/vocabulary.ts';
import { CLASS } from '#core/recognition/reading/word-classes.ts';
import { itemAt } from '#core/text/item-at.ts';
import { endsIn, newPerson, type Person, sameFull, suffixOf, wordsOf } from './person.ts';
import { PersonIndex } from './person-index.ts';

function sameSuffix(person: Person, suffix: string): boolean {
  return person.suffix === '' || suffix === '' || person.suffix === suffix;
}

/** "Mendes da Costa" after Elias Mendes da Costa: a family name of several words. */
function isFamilyOf(person: Person, { atoms }: Draft, own: readonly string[]): boolean {
  if (person.words.length <= own.length || !endsIn(person, own)) return false;
  const given = atoms[0]?.classes ?? 0;
  return (given & (CLASS.male | CLASS.female)) === 0 || (given & CLASS.surname) !== 0;
}

/** The persons with full names, and whose each of the mentions is. */
function collectFull(
  drafts: readonly Draft[],
  words: readonly (readonly string[])[],
): { readonly full: Person[]; readonly owners: readonly (Person | undefined)[] } {
  const full: Person[] = [];
  // by the initial of the given name too: it agrees in all that can be one person
  const byName = new Map<string, Person[]>();
  const byFamily = new Map<string, Person[]>();
  const owners = drafts.map((draft, at) => {
    const own = words[at] ?? [];
    if (own.length < 2 || NAME_PARTICLES.has(own[0] ?? '')) return undefined;
    const list = listAt(byName, `${own[0]?.charAt(0)} ${own.at(-1)}`);
    const suffix = suffixOf(draft);
    const family = listAt(byFamily, own.at(-1) ?? '');
    const known =
      list.find((person) => sameFull(person.words, own) && sameSuffix(person, suffix)) ??
      family.find((person) => isFamilyOf(person, draft, own));
    if (known !== undefined) known.suffix ||= suffix;
    const person = known ?? newPerson(draft, own, suffix);
    if (known === undefined) {
      full.push(person);
      list.push(person);
      if (own.length > 2) family.push(person);
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
  const words = drafts.map(wordsOf);
  const { full, owners } = collectFull(drafts, words);
  const index = owners.includes(undefined) ? new PersonIndex(full) : null;
  const alone = new Map<string, Person>();
  drafts.forEach((draft, at) => {
    const own = words[at] ?? [];
    let person = owners[at];
    if (person === undefined && index !== null) {
      if (isPaired(reading, draft)) {
        draft.actor = pairKey(index, own);
        return;
      }
      const couple = coupleName(reading, drafts, at);
      person = couple === null ? ofPart(index, alone, draft, own) : ofCouple(index, draft, couple);
    }
    if (person === undefined) return;
    index?.note(person, draft.start);
    draft.actor = person.actor;
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
function ofCouple(index: PersonIndex, draft: Draft, name: string): Person {
  const lower = name.toLowerCase();
  const words = lower.split(' ');
  const known = index.family(words.at(-1) ?? '').find((person) => person.words.join(' ') === lower);
  if (known !== undefined) return known;
  const person = newPerson(draft, words, '');
  index.add(person);
  return person;
}

/** Whom a part of a name means; somebody new where nobody with a full name has it. */
function ofPart(
  index: PersonIndex,
  alone: Map<string, Person>,
  draft: Draft,
  words: readonly string[],
): Person {
  const name = words.join(' ');
  const known = index.find(words, draft.title) ?? alone.get(name);
  if (known !== undefined) return known;
  const person = newPerson(draft, words, suffixOf(draft));
  alone.set(name, person);
  return person;
}

/** "Mr and Mrs Bell": both at once, by their given names where the text has them. */
function pairKey(index: PersonIndex, words: readonly string[]): string {
  const family = words.at(-1) ?? '';
  const [first, second] = [...index.family(family)].sort((a, b) => a.first - b.first);
  if (first === undefined) return `couple:mr and mrs ${family}`;
  const names = second === undefined ? [first.words[0]] : [first.words[0], second.words[0]];
  return `couple:${names.join(' and ')} ${family}`;
}
