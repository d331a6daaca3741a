/** Which names of organisations, states and places are one actor: acronyms, short forms, spellings, other names. */

import type { Draft } from '#core/recognition/mentions/draft.ts';
import { listedGroups, type Name, normalOf } from '#core/recognition/reading/names.ts';
import { groupsOf } from '#core/recognition/reading/phrases.ts';
import type { Reading } from '#core/recognition/reading/reading.ts';
import { CLASS } from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { Sets } from './actor-sets.ts';
import { initialsOf, isAcronym } from './initials.ts';

type Table = {
  readonly sets: Sets;
  /** The first mention of each name in its normal spelling. */
  readonly names: ReadonlyMap<string, Draft>;
};

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

function shareGroup(a: Draft, b: Draft): boolean {
  const theirs = listedGroups(b.name);
  return listedGroups(a.name).some((group) => theirs.includes(group));
}

/** Names of the lists that belong to different actors stay apart, whatever their letters. */
function mayBeOne(a: Draft, b: Draft): boolean {
  const bothListed = listedGroups(a.name).length > 0 && listedGroups(b.name).length > 0;
  return !bothListed || shareGroup(a, b);
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

/** Joins the name to those that it may belong to, where they are one actor. */
function joinTheOne(sets: Sets, candidates: readonly Draft[], { actor }: Draft): void {
  const [first] = candidates;
  if (first === undefined) return;
  const root = sets.root(first.actor);
  if (candidates.every((other) => sets.root(other.actor) === root)) sets.join(first.actor, actor);
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

/** For each name those that go on from it: "Halcyon Therapeutics" for "Halcyon". */
function longerNames(names: ReadonlyMap<string, Draft>): ReadonlyMap<Draft, readonly Draft[]> {
  const longer = new Map<Draft, Draft[]>();
  for (const [name, draft] of names)
    for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
      const short = names.get(name.slice(0, at));
      if (short === undefined || /^(?:of|for|and)\b/.test(name.slice(at + 1))) continue;
      const list = longer.get(short);
      if (list === undefined) longer.set(short, [draft]);
      else list.push(draft);
    }
  return longer;
}

function isShorter({ atoms: short }: Draft, { atoms: long }: Draft): boolean {
  return short.length < long.length || (short.length === 1 && long.length === 1);
}

const LOCATED = CLASS.city | CLASS.state | CLASS.region | CLASS.place | CLASS.demonym;

/** A name of the lists that is a place and no body. */
function isTown({ atoms }: Draft): boolean {
  const only = atoms.length === 1 ? (atoms[0]?.classes ?? 0) : 0;
  return (only & LOCATED) !== 0 && (only & CLASS.organisation) === 0;
}

/** "Halcyon" after "Halcyon Therapeutics": the first words of one name only, and no place by itself. */
function joinPrefixes({ sets, names }: Table): void {
  const longer = longerNames(names);
  if (longer.size === 0) return;
  for (const draft of names.values()) {
    const candidates = longer.get(draft);
    if (candidates === undefined) continue;
    const town = isTown(draft);
    const fits = candidates.filter(
      (long) =>
        isShorter(draft, long) &&
        mayBeOne(draft, long) &&
        (!town || long.reason.code === 'company-suffix'),
    );
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

/** Keys for the states. */
export function groupStates(reading: Reading, drafts: readonly Draft[]): void {
  if (drafts.length === 0) return;
  const table = tableOf(drafts, 'state');
  joinDefined(reading, drafts, table);
  joinListed(table);
  joinMetonyms(drafts, table);
  finish(drafts, table);
}

/** "Mount Everest" and "Everest" are one. */
function joinBarePlaces({ sets, names }: Table): void {
  for (const [name, { actor }] of names) {
    if (!name.includes(' ')) continue;
    const bare = names.get(name.replace(/^(?:mount|mt|lake|river) | (?:river|island)$/g, ''));
    if (bare !== undefined && bare.actor !== actor) sets.join(actor, bare.actor);
  }
}

/** Keys for the places. */
export function groupPlaces(drafts: readonly Draft[]): void {
  if (drafts.length === 0) return;
  const table = tableOf(drafts, 'place');
  joinListed(table);
  joinBarePlaces(table);
  finish(drafts, table);
}
