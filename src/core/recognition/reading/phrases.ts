/** Names of the lists that are more than one token, and which names of the lists are one actor. */

import { CITIES, OTHER_NAMES_OF_TOWNS } from '#core/recognition/gazetteer/cities.ts';
import { OTHER_PHRASES } from '#core/recognition/gazetteer/exclusions.ts';
import { KNOWN_PERSONS } from '#core/recognition/gazetteer/given-names.ts';
import { MORE_CITIES, MORE_REGIONS } from '#core/recognition/gazetteer/more-cities.ts';
import { MORE_ORGANISATIONS } from '#core/recognition/gazetteer/more-organisations.ts';
import { ORGANISATIONS } from '#core/recognition/gazetteer/organisations.ts';
import { PLACES, STATE_ABBREVIATIONS, SUBNATIONAL } from '#core/recognition/gazetteer/regions.ts';
import { codeAt } from '#core/text/code-at.ts';
import { straight } from './characters.ts';
import { type Phrase, phraseOf, standsAt } from './phrase.ts';
import type { Token } from './tokens.ts';
import { CLASS, names, stateEntries } from './word-classes.ts';

/** Names of one first word, the longest first: of one token, and of more. */
export type Names = {
  readonly single: readonly Phrase[];
  readonly longer: readonly Phrase[];
  /** The longer ones by their second word in lower case, where they are many. */
  readonly bySecond: ReadonlyMap<string, readonly Phrase[]> | null;
  /** The bits of all second words, by `secondBitOf`, and `SINGLE`: tells most words behind the first to be none. */
  readonly seconds: number;
};

type Index = {
  /** First words as written. */
  readonly starts: ReadonlySet<string>;
  /** Second words in lower case. */
  readonly seconds: ReadonlySet<string>;
  /** By their first word in lower case. */
  readonly byFirst: ReadonlyMap<string, Names>;
  readonly groups: Map<string, readonly string[]>;
};

let index: Index | null = null;

function addPhrase(byFirst: Map<string, Phrase[]>, text: string, classes: number): void {
  const phrase = phraseOf(text, classes);
  const first = phrase?.lowers[0];
  if (phrase === null || first === undefined) return;
  const list = byFirst.get(first);
  if (list === undefined) byFirst.set(first, [phrase]);
  else list.push(phrase);
}

type Lists = {
  readonly add: (list: readonly string[], classes: number) => void;
  readonly group: (name: string, id: string) => void;
};

function addStates({ add, group }: Lists): void {
  for (const entry of stateEntries()) {
    const state = entry.names[0] ?? '';
    const demonyms = entry.demonyms.filter((word) => word.includes(' '));
    add(entry.names, CLASS.state);
    add(entry.capitals, CLASS.city | CLASS.capital);
    add([...demonyms, ...demonyms.map((word) => `${word}s`)], CLASS.demonym);
    for (const name of entry.names) group(name, `state:${state}`);
    for (const name of entry.capitals) group(name, `capital:${state}`);
  }
}

/** Entries of one name and its others, parted by an equals sign or a colon. */
function addAliases({ group }: Lists, list: string, mark: string, prefix: string): void {
  for (const entry of names(list)) {
    const aliases = entry.split(mark);
    const id = mark === ':' ? aliases.at(-1) : aliases[0];
    for (const name of aliases) group(name, `${prefix}:${id ?? name}`);
  }
}

const DISTRICT = ['Washington, DC', 'Washington, D.C.'];

function addOthers(lists: Lists): void {
  const { add, group } = lists;
  add(
    names(`${ORGANISATIONS},${MORE_ORGANISATIONS}`).flatMap((entry) => entry.split('=')),
    CLASS.organisation,
  );
  addAliases(lists, ORGANISATIONS, '=', 'organisation');
  addAliases(lists, MORE_ORGANISATIONS, '=', 'organisation');
  addAliases(lists, STATE_ABBREVIATIONS, ':', 'region');
  addAliases(lists, OTHER_NAMES_OF_TOWNS, '=', 'town');
  for (const name of DISTRICT) group(name, 'town:Washington');
  add(names(KNOWN_PERSONS), CLASS.surname | CLASS.male);
  add([...names(CITIES), ...names(MORE_CITIES)], CLASS.city);
  add(DISTRICT, CLASS.city | CLASS.capital);
  add([...names(SUBNATIONAL), ...names(MORE_REGIONS)], CLASS.region);
  add(names(PLACES), CLASS.place);
  add(names(OTHER_PHRASES), CLASS.other);
}

/** The longest first; a name that stands in several lists has the flags of all. */
function oneForEachName(list: readonly Phrase[]): Phrase[] {
  const byName = new Map<string, Phrase>();
  for (const phrase of list) {
    const known = byName.get(phrase.text);
    const classes = (known?.classes ?? 0) | phrase.classes;
    byName.set(phrase.text, { ...(known ?? phrase), classes });
  }
  return [...byName.values()].sort((a, b) => b.words.length - a.words.length);
}

function build(): Index {
  const byFirst = new Map<string, Phrase[]>();
  const groups = new Map<string, readonly string[]>();
  const lists: Lists = {
    add: (list, classes) => {
      for (const name of list) addPhrase(byFirst, name, classes);
    },
    group: (name, id) => {
      const own = groups.get(name) ?? [];
      if (!own.includes(id)) groups.set(name, [...own, id]);
    },
  };
  addStates(lists);
  addOthers(lists);
  const starts = new Set<string>();
  const seconds = new Set<string>();
  const sorted = new Map<string, Names>();
  for (const [first, all] of byFirst) {
    const list = oneForEachName(all);
    const found = namesOf(list);
    sorted.set(first, found);
    for (const { lowers } of found.longer) seconds.add(lowers[1] ?? '');
    for (const { words } of list) starts.add(words[0] ?? '');
  }
  return { starts, seconds, byFirst: sorted, groups };
}

/** Among the bits of second words: the first word alone can be a name of the lists. */
const SINGLE = 1 << 29;

/** One of 29 bits, the same for the same word. */
function bitOf(lower: string): number {
  let hash = 0;
  for (let at = 0; at < lower.length; at++) hash = (Math.imul(hash, 31) + codeAt(lower, at)) | 0;
  return 1 << (Math.abs(hash) % 29);
}

/** So many are gone through quicker than they are found. */
const FEW = 4;

function namesOf(list: readonly Phrase[]): Names {
  const single = list.filter(({ words }) => words.length === 1);
  const longer = list.filter(({ words }) => words.length > 1);
  const bySecond = new Map<string, Phrase[]>();
  let seconds = single.length > 0 ? SINGLE : 0;
  for (const phrase of longer) {
    const second = phrase.lowers[1] ?? '';
    seconds |= bitOf(second);
    const same = bySecond.get(second);
    if (same === undefined) bySecond.set(second, [phrase]);
    else same.push(phrase);
  }
  return { single, longer, bySecond: longer.length > FEW ? bySecond : null, seconds };
}

function lists(): Index {
  index ??= build();
  return index;
}

/** The names of the lists that begin with the word as written. */
export function listedNamesFrom(word: string, lower: string): Names | null {
  const { starts, byFirst } = lists();
  return starts.has(word) ? (byFirst.get(lower) ?? null) : null;
}

/** The bit of the word or sign, in lower case, where a name of the lists has it second; else none. */
export function secondBitOf(lower: string): number {
  return lists().seconds.has(lower) ? bitOf(lower) : 0;
}

function firstMatch(
  list: readonly Phrase[] | undefined,
  tokens: readonly Token[],
  at: number,
  anyCase: boolean,
): Phrase | null {
  if (list === undefined) return null;
  for (const phrase of list) if (standsAt(phrase, tokens, at, anyCase)) return phrase;
  return null;
}

/** The names that may stand at the token, going by the second word; most words are told here to begin none. */
function namesAt(token: Token, bit: number, anyCase: boolean): Names | null {
  if (anyCase) return lists().byFirst.get(token.lower) ?? null;
  const { listed } = token.form;
  return listed !== null && (listed.seconds & (bit | SINGLE)) !== 0 ? listed.names : null;
}

function longerNames({ longer, bySecond }: Names, second: Token): readonly Phrase[] | undefined {
  return bySecond === null ? longer : bySecond.get(second.lower);
}

/** The longest name of the lists that begins at the token; `anyCase` for text in capitals. */
export function phraseAt(tokens: readonly Token[], at: number, anyCase: boolean): Phrase | null {
  const token = tokens[at];
  const second = tokens[at + 1];
  if (token === undefined) return null;
  const bit = second?.form.listed?.secondBit ?? 0;
  const names = namesAt(token, bit, anyCase);
  if (names === null) return null;
  const longer =
    second !== undefined && (names.seconds & bit) !== 0
      ? firstMatch(longerNames(names, second), tokens, at, anyCase)
      : null;
  return longer ?? firstMatch(names.single, tokens, at, anyCase);
}

const NO_GROUPS: readonly string[] = [];

/** Which actors of the lists bear the name: "PTI" is a news agency or a party. */
export function groupsOf(name: string): readonly string[] {
  return lists().groups.get(straight(name)) ?? NO_GROUPS;
}
