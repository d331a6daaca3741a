/** Which names of organisations, states and places are one actor: acronyms, short forms, spellings, other names. */

import type { Draft } from '#core/recognition/mentions/draft.ts';
import { listedGroups, type Name, normalOf } from '#core/recognition/reading/names.ts';
import { groupsOf } from '#core/recognition/reading/phrases.ts';
import type { Reading } from '#core/recognition/reading/reading.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { Sets } from './actor-sets.ts';
import {
  joinOfCountry,
  joinPrefixes,
  joinTheOne,
  mayBeOne,
  shareGroup,
  type Table,
} from './group-prefixes.ts';
import { initialsOf, isAcronym } from './initials.ts';

/** Gives each mention the key of its own name. */
function tableOf(drafts: readonly Draft[], prefix: string): Table {
  const names = new Map<string, Draft>();
  for (const draft of drafts) {
    const normal = normalOf(draft.name);
    const first = names.get(normal);
    if (first === undefined) names.set(normal, draft);
    draft.actor = first?.actor ?? `${prefix}:${normal}`;
  }
  return { sets: new Sets(), names };
}

const POLITY =
  /^(?:the )?(?:(?:Islamic|Federal|People's|People’s|Socialist|Democratic|United|Arab|Bolivarian|Hellenic|Plurinational) )*(?:Republic|Kingdom|State|Commonwealth|Principality|Union|Sultanate|Grand Duchy) of (?:the )?/;

/** Groups of the name, or of the name without its form of government. */
function groupsWithoutPolity(name: Name): readonly string[] {
  const own = listedGroups(name);
  if (own.length > 0 || !name.text.includes(' of ')) return own;
  return groupsOf(name.text.replace(POLITY, ''));
}

function joinListed({ sets, names }: Table): void {
  const seen = new Map<string, string>();
  for (const draft of names.values()) {
    for (const group of groupsWithoutPolity(draft.name)) {
      const known = seen.get(group);
      if (known === undefined) seen.set(group, draft.actor);
      else if (!isContested(draft, names)) sets.join(known, draft.actor);
    }
  }
}

/** "PTI" fits two actors of the lists: the text must say which. */
function isContested(draft: Draft, names: ReadonlyMap<string, Draft>): boolean {
  const groups = listedGroups(draft.name);
  if (groups.length < 2) return false;
  const present = groups.filter((group) =>
    [...names.values()].some(
      (other) => other !== draft && listedGroups(other.name).includes(group),
    ),
  );
  return present.length > 1;
}

/** "Department of Government Efficiency (DOGE)": the bracket says it, whatever the letters. */
function joinDefined(reading: Reading, drafts: readonly Draft[], { sets }: Table): void {
  for (let at = 1; at < drafts.length; at++) {
    const left = drafts[at - 1];
    const right = drafts[at];
    if (left === undefined || right === undefined || right.from - left.to !== 2) continue;
    if (reading.tokens[right.from - 1]?.text !== '(') continue;
    const closed = /^[);,:]$/.test(reading.tokens[right.to + 1]?.text ?? '');
    if (closed && defines(left, right)) sets.join(left.actor, right.actor);
  }
}

function defines(left: Draft, right: Draft): boolean {
  if (right.text.includes(' ') && !left.text.includes(' '))
    return initialsOf(right).includes(normalOf(left.name));
  const short = normalOf(right.name);
  if (initialsOf(left).includes(short)) return true;
  const own = right.atoms[0]?.shape === SHAPE.capitals || /^\p{Lu}\p{L}{1,6}$/u.test(right.text);
  const shares = [...short].every((letter) => left.text.toLowerCase().includes(letter));
  const sameGroup = listedGroups(right.name).length === 0 || shareGroup(right, left);
  return (
    own &&
    shares &&
    left.text.length > right.text.length &&
    left.text.includes(' ') &&
    (sameGroup || left.text.charAt(0) === right.text.charAt(0))
  );
}

/** The names of several words, by those of their first letters that are acronyms of the text. */
function namesByInitials(
  names: ReadonlyMap<string, Draft>,
  acronyms: readonly Draft[],
): ReadonlyMap<string, readonly Draft[]> {
  const found = new Map<string, Draft[]>(acronyms.map(({ name }) => [normalOf(name), []]));
  for (const draft of names.values()) {
    if (!draft.text.includes(' ')) continue;
    for (const initials of initialsOf(draft)) {
      const list = found.get(initials);
      if (list !== undefined && list.at(-1) !== draft) list.push(draft);
    }
  }
  return found;
}

function joinAcronyms({ sets, names }: Table): void {
  const acronyms = [...names.values()].filter(isAcronym);
  if (acronyms.length === 0) return;
  const byInitials = namesByInitials(names, acronyms);
  for (const draft of acronyms) {
    const long = byInitials.get(normalOf(draft.name)) ?? [];
    const fits = long.filter((other) => mayBeOne(draft, other));
    joinTheOne(sets, fits, draft);
  }
}

function isShortForm({ condition }: Draft): boolean {
  return condition === 'short-form';
}

/** "the Agency": the nearest body before it that has the word in its name. */
function joinShortForms(drafts: readonly Draft[], { sets }: Table): void {
  if (!drafts.some(isShortForm)) return;
  const first = firstByWord(drafts);
  const latest = new Map<string, string>();
  for (const draft of drafts) {
    const word = normalOf(draft.name);
    if (isShortForm(draft)) {
      const known = latest.get(word) ?? first.get(word);
      if (known !== undefined) sets.join(known, draft.actor);
    } else if (draft.text.includes(' '))
      for (const part of word.split(' ')) latest.set(part, draft.actor);
  }
}

/** The actor of the first name of several words with each word in it. */
function firstByWord(drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const draft of drafts) {
    if (!draft.text.includes(' ')) continue;
    for (const word of normalOf(draft.name).split(' '))
      if (!first.has(word)) first.set(word, draft.actor);
  }
  return first;
}

function finish(drafts: readonly Draft[], { sets }: Table): void {
  if (sets.isEmpty) return;
  for (const draft of drafts) draft.actor = sets.root(draft.actor);
}

/** Keys for the organisations. */
export function groupOrganisations(reading: Reading, drafts: readonly Draft[]): void {
  if (drafts.length === 0) return;
  const table = tableOf(drafts, 'organisation');
  joinDefined(reading, drafts, table);
  joinListed(table);
  joinAcronyms(table);
  joinPrefixes(table);
  joinOfCountry(table);
  joinShortForms(drafts, table);
  finish(drafts, table);
}

/** A capital stands for its state where the state is named. */
function joinMetonyms(drafts: readonly Draft[], { sets }: Table): void {
  const metonyms = drafts.filter(({ metonym }) => metonym);
  if (metonyms.length === 0) return;
  const named = new Map<string, string>();
  for (const { metonym, name, actor } of drafts)
    if (!metonym) for (const group of listedGroups(name)) named.set(group, actor);
  for (const { name, actor } of metonyms)
    for (const group of listedGroups(name)) {
      const state = named.get(group.replace(/^capital:/, 'state:'));
      if (state !== undefined) sets.join(state, actor);
    }
}

/** "Oyo State" and "Oyo" are one, and so are "Mount Everest" and "Everest". */
function joinBare({ sets, names }: Table, affix: RegExp): void {
  for (const [name, { actor }] of names) {
    if (!name.includes(' ')) continue;
    const bare = names.get(name.replace(affix, ''));
    if (bare !== undefined && bare.actor !== actor) sets.join(actor, bare.actor);
  }
}

/** Keys for the states. */
export function groupStates(reading: Reading, drafts: readonly Draft[]): void {
  if (drafts.length === 0) return;
  const table = tableOf(drafts, 'state');
  joinDefined(reading, drafts, table);
  joinListed(table);
  joinBare(table, / (?:state|province)$/);
  joinMetonyms(drafts, table);
  finish(drafts, table);
}

/** Keys for the places. */
export function groupPlaces(drafts: readonly Draft[]): void {
  if (drafts.length === 0) return;
  const table = tableOf(drafts, 'place');
  joinListed(table);
  joinBare(table, /^(?:mount|mt|lake|river) | (?:river|island)$/g);
  finish(drafts, table);
}
