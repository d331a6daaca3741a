/** Which names of organisations, states and places are one actor: acronyms, short forms, spellings, other names. */

import { remembered } from '#core/text/memo.ts';
import type { Draft } from './draft.ts';
import { groupsOf } from './phrases.ts';
import type { Reading } from './reading.ts';
import { CLASS } from './word-classes.ts';
import { SHAPE } from './word-form.ts';

const COMPANY =
  /(?:,? (?:inc|ltd|limited|llc|llp|lp|plc|corp|corporation|co|company|se|sa|ag|gmbh|nv|bv|ab|asa|spa|holdings|& co|pty|pvt|group)\.?)+$/;

/** One spelling for all: -ise and -ize, British and American, & and "and", without company suffix. */
export const normalName = remembered(spellNormally);

function spellNormally(text: string): string {
  return text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^the /, '')
    .replace(/\borganis/g, 'organiz')
    .replace(/\bcentre\b/g, 'center')
    .replace(/\bdefence\b/g, 'defense')
    .replace(/\blabour\b/g, 'labor')
    .replace(/\bprogramme\b/g, 'program')
    .replace(/ & /g, ' and ')
    .replace(COMPANY, '')
    .replace(/\./g, '');
}

/** First letters of the words that count: "North Atlantic Treaty Organization" gives "nato". */
function initialsOf(draft: Draft): readonly string[] {
  const words = draft.text.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const counted = words.filter((word) => !/^(?:of|the|for|and|on|de|la|des|du)$/.test(word));
  const first = (list: readonly string[]): string =>
    list
      .map((word) => word.charAt(0))
      .join('')
      .toLowerCase();
  const located =
    ((draft.atoms[0]?.classes ?? 0) & (CLASS.state | CLASS.region | CLASS.city | CLASS.demonym)) !==
    0;
  const withoutState = located && counted.length > 2 ? first(counted.slice(1)) : '';
  return [
    first(counted),
    first(words),
    first(words.filter((word) => !/^(?:the|of)$/.test(word))),
    withoutState,
  ].filter((text) => text.length > 1);
}

function isAcronym(draft: Draft): boolean {
  const text = draft.text.replace(/\./g, '');
  return (
    draft.atoms.length === 1 &&
    text.length > 1 &&
    text.length < 9 &&
    /^\p{Lu}[\p{L}&]*$/u.test(text) &&
    (text === text.toUpperCase() || text.length < 7)
  );
}

/** Union of keys: each draft's key is found through its root. */
class Sets {
  private readonly parent = new Map<string, string>();

  root(key: string): string {
    let at = key;
    for (let next = this.parent.get(at); next !== undefined; next = this.parent.get(at)) at = next;
    return at;
  }

  join(a: string, b: string): void {
    const [one, other] = [this.root(a), this.root(b)];
    if (one !== other) this.parent.set(other, one);
  }
}

type Table = { readonly sets: Sets; readonly keys: Map<string, Draft> };

function keyed(drafts: readonly Draft[], prefix: string): Map<string, Draft> {
  const keys = new Map<string, Draft>();
  for (const draft of drafts) {
    draft.actor = `${prefix}:${normalName(draft.text)}`;
    if (!keys.has(draft.actor)) keys.set(draft.actor, draft);
  }
  return keys;
}

const POLITY =
  /^(?:the )?(?:(?:Islamic|Federal|People's|People’s|Socialist|Democratic|United|Arab|Bolivarian|Hellenic|Plurinational) )*(?:Republic|Kingdom|State|Commonwealth|Principality|Union|Sultanate|Grand Duchy) of (?:the )?/;

/** Groups of the name, or of the name without its form of government. */
function groupsWithoutPolity(text: string): readonly string[] {
  const own = groupsOf(text);
  return own.length > 0 ? own : groupsOf(text.replace(POLITY, ''));
}

function joinListed({ sets, keys }: Table): void {
  const seen = new Map<string, string>();
  for (const [key, draft] of keys) {
    for (const group of groupsWithoutPolity(draft.text)) {
      const known = seen.get(group);
      if (known === undefined) seen.set(group, key);
      else if (!contested(draft, keys)) sets.join(known, key);
    }
  }
}

/** "PTI" fits two actors of the lists: the text must say which. */
function contested(draft: Draft, keys: ReadonlyMap<string, Draft>): boolean {
  const groups = groupsOf(draft.text);
  if (groups.length < 2) return false;
  const present = groups.filter((group) =>
    [...keys.values()].some((other) => other !== draft && groupsOf(other.text).includes(group)),
  );
  return present.length > 1;
}

/** "Department of Government Efficiency (DOGE)": the bracket says it, whatever the letters. */
function joinDefined(reading: Reading, drafts: readonly Draft[], { sets }: Table): void {
  for (let at = 1; at < drafts.length; at++) {
    const left = drafts[at - 1];
    const right = drafts[at];
    if (left === undefined || right === undefined || right.from - left.to !== 2) continue;
    const bracket = reading.tokens[right.from - 1]?.text === '(';
    const closed = /^[);,:]$/.test(reading.tokens[right.to + 1]?.text ?? '');
    if (bracket && closed && defines(left, right)) sets.join(left.actor, right.actor);
  }
}

function defines(left: Draft, right: Draft): boolean {
  if (right.text.includes(' ') && !left.text.includes(' '))
    return initialsOf(right).includes(normalName(left.text));
  const short = normalName(right.text);
  if (initialsOf(left).includes(short)) return true;
  const own = right.atoms[0]?.shape === SHAPE.capitals || /^\p{Lu}\p{L}{1,6}$/u.test(right.text);
  const shares = [...short].every((letter) => left.text.toLowerCase().includes(letter));
  const sameGroup =
    groupsOf(right.text).length === 0 ||
    groupsOf(right.text).some((group) => groupsOf(left.text).includes(group));
  return (
    own &&
    shares &&
    left.text.length > right.text.length &&
    left.text.includes(' ') &&
    (sameGroup || left.text.charAt(0) === right.text.charAt(0))
  );
}

function joinAcronyms({ sets, keys }: Table): void {
  const byInitials = new Map<string, string[]>();
  for (const [key, draft] of keys) {
    if (!draft.text.includes(' ')) continue;
    for (const initials of new Set(initialsOf(draft)))
      byInitials.set(initials, [...(byInitials.get(initials) ?? []), key]);
  }
  for (const [key, draft] of keys) {
    if (!isAcronym(draft)) continue;
    const fits = (byInitials.get(normalName(draft.text)) ?? []).filter((other) =>
      agree(draft, keys.get(other)),
    );
    const [only] = fits;
    if (only !== undefined && new Set(fits.map((fit) => sets.root(fit))).size === 1)
      sets.join(only, key);
  }
}

/** Names of the lists that belong to different actors stay apart, whatever their letters. */
function agree(a: Draft, b: Draft | undefined): boolean {
  const mine = groupsOf(a.text);
  const theirs = b === undefined ? [] : groupsOf(b.text);
  return mine.length === 0 || theirs.length === 0 || mine.some((group) => theirs.includes(group));
}

function isPrefix(short: Draft, long: Draft): boolean {
  if (
    short.atoms.length >= long.atoms.length &&
    !(short.atoms.length === 1 && long.atoms.length === 1)
  )
    return false;
  const a = normalName(short.text);
  const b = normalName(long.text);
  return b.startsWith(`${a} `) && !/^(?:of|for|and)\b/.test(b.slice(a.length + 1));
}

/** "Halcyon" after "Halcyon Therapeutics": the first word of one name only, and no place by itself. */
function joinPrefixes({ sets, keys }: Table): void {
  const byFirst = new Map<string, string[]>();
  for (const [key, draft] of keys) {
    const first = normalName(draft.text).split(' ')[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), key]);
  }
  const located = CLASS.city | CLASS.state | CLASS.region | CLASS.place | CLASS.demonym;
  for (const [key, draft] of keys) {
    const only = draft.atoms.length === 1 ? (draft.atoms[0]?.classes ?? 0) : 0;
    const town = (only & located) !== 0 && (only & CLASS.organisation) === 0;
    const first = normalName(draft.text).split(' ')[0] ?? '';
    const longer = (byFirst.get(first) ?? []).filter((other) => {
      const long = keys.get(other);
      return (
        other !== key &&
        long !== undefined &&
        isPrefix(draft, long) &&
        !bothListed(draft, long) &&
        (!town || long.reason.code === 'company-suffix')
      );
    });
    if (new Set(longer.map((other) => sets.root(other))).size === 1 && longer[0] !== undefined)
      sets.join(longer[0], key);
  }
}

function bothListed(a: Draft, b: Draft): boolean {
  const mine = groupsOf(a.text);
  const theirs = groupsOf(b.text);
  return mine.length > 0 && theirs.length > 0 && !mine.some((group) => theirs.includes(group));
}

/** "the Agency": the nearest body before it that has the word in its name. */
function joinShortForms(drafts: readonly Draft[], { sets }: Table): void {
  const latest = new Map<string, string>();
  let first: ReadonlyMap<string, string> | null = null;
  for (const draft of drafts) {
    const word = normalName(draft.text);
    if (draft.condition === 'short-form') {
      first ??= firstByWord(drafts);
      const known = latest.get(word) ?? first.get(word);
      if (known !== undefined) sets.join(known, draft.actor);
      continue;
    }
    for (const part of word.split(' ')) if (draft.text.includes(' ')) latest.set(part, draft.actor);
  }
}

/** The actor of the first name of several words with each word in it. */
function firstByWord(drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const draft of drafts) {
    if (!draft.text.includes(' ')) continue;
    for (const word of normalName(draft.text).split(' '))
      if (!first.has(word)) first.set(word, draft.actor);
  }
  return first;
}

function finish(drafts: readonly Draft[], { sets }: Table): void {
  for (const draft of drafts) draft.actor = sets.root(draft.actor);
}

/** Keys for the organisations. */
export function groupOrganisations(reading: Reading, drafts: readonly Draft[]): void {
  const table: Table = { sets: new Sets(), keys: keyed(drafts, 'organisation') };
  joinDefined(reading, drafts, table);
  joinListed(table);
  joinAcronyms(table);
  joinPrefixes(table);
  joinShortForms(drafts, table);
  finish(drafts, table);
}

/** Keys for the states; a capital stands for its state where the state is named. */
export function groupStates(reading: Reading, drafts: readonly Draft[]): void {
  const table: Table = { sets: new Sets(), keys: keyed(drafts, 'state') };
  joinDefined(reading, drafts, table);
  joinListed(table);
  const named = new Map<string, string>();
  for (const draft of drafts) {
    if (draft.metonym) continue;
    for (const group of groupsOf(draft.text)) named.set(group, draft.actor);
  }
  for (const draft of drafts) {
    if (!draft.metonym) continue;
    for (const group of groupsOf(draft.text)) {
      const state = named.get(group.replace(/^capital:/, 'state:'));
      if (state !== undefined) table.sets.join(state, draft.actor);
    }
  }
  finish(drafts, table);
}

/** Keys for the places: "Mount Everest" and "Everest" are one. */
export function groupPlaces(drafts: readonly Draft[]): void {
  const table: Table = { sets: new Sets(), keys: keyed(drafts, 'place') };
  joinListed(table);
  for (const [key, draft] of table.keys) {
    const bare = normalName(draft.text).replace(
      /^(?:mount|mt|lake|river) | (?:river|island)$/g,
      '',
    );
    const other = `place:${bare}`;
    if (other !== key && table.keys.has(other)) table.sets.join(key, other);
  }
  finish(drafts, table);
}
