/** What the lists know of a single word, as flags; built once, on first use. */

import { CITIES } from '#core/recognition/gazetteer/cities.ts';
import { OTHER_ACRONYMS, OTHER_NAMES_ONE_WORD } from '#core/recognition/gazetteer/exclusions.ts';
import { FEMALE_NAMES, MALE_NAMES, OTHER_NAMES } from '#core/recognition/gazetteer/given-names.ts';
import { GIVEN_NAMES_OF_LANGUAGES } from '#core/recognition/gazetteer/given-names-of-languages.ts';
import {
  BODIES_BY_NAME,
  COMPANY_SUFFIXES,
  GENERIC_BODIES,
  OF_HEADS,
  ORGANISATION_HEADS,
  OTHER_HEADS,
  OTHER_OPENERS,
  PLACE_HEADS,
  PLACE_OPENERS,
  SHORT_FORMS,
} from '#core/recognition/gazetteer/heads.ts';
import { MORE_CITIES, MORE_REGIONS } from '#core/recognition/gazetteer/more-cities.ts';
import {
  MORE_FEMALE_NAMES,
  MORE_GIVEN_NAMES,
  MORE_MALE_NAMES,
  MORE_SURNAMES,
} from '#core/recognition/gazetteer/more-names.ts';
import { MORE_ORGANISATIONS } from '#core/recognition/gazetteer/more-organisations.ts';
import { ORGANISATIONS } from '#core/recognition/gazetteer/organisations.ts';
import { PLACES, STATE_ABBREVIATIONS, SUBNATIONAL } from '#core/recognition/gazetteer/regions.ts';
import {
  NAME_SUFFIXES,
  OFFICE_MODIFIERS,
  OFFICES,
  POST_NOMINALS,
  TITLES,
} from '#core/recognition/gazetteer/roles.ts';
import { OTHER_DEMONYMS, STATES } from '#core/recognition/gazetteer/states.ts';
import { SURNAMES } from '#core/recognition/gazetteer/surnames.ts';

export const CLASS = {
  male: 1 << 0,
  female: 1 << 1,
  given: 1 << 2,
  surname: 1 << 3,
  state: 1 << 4,
  city: 1 << 5,
  region: 1 << 6,
  place: 1 << 7,
  demonym: 1 << 8,
  organisation: 1 << 9,
  title: 1 << 10,
  office: 1 << 11,
  officeModifier: 1 << 12,
  postNominal: 1 << 13,
  nameSuffix: 1 << 14,
  organisationHead: 1 << 15,
  companySuffix: 1 << 16,
  placeHead: 1 << 17,
  otherHead: 1 << 18,
  other: 1 << 19,
  otherAcronym: 1 << 20,
  ofHead: 1 << 21,
  shortForm: 1 << 22,
  body: 1 << 23,
  placeOpener: 1 << 24,
  otherOpener: 1 << 25,
  capital: 1 << 26,
  genericBody: 1 << 27,
  stateAbbreviation: 1 << 28,
  /** A name of persons that only the lists from open data have: alone it says little. */
  rareName: 1 << 29,
} as const;

/** A given name of either sex. */
export const ANY_GIVEN = CLASS.male | CLASS.female | CLASS.given;
/** A name of a location or state. */
export const ANY_PLACE = CLASS.state | CLASS.city | CLASS.region | CLASS.place;
/** A title or an office before a name. */
export const ANY_ROLE = CLASS.title | CLASS.office;

let known: Map<string, number> | null = null;

function words(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

/** Names of several words are the matter of phrases.ts. */
export function names(list: string): readonly string[] {
  return list
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The names of one state, its capitals and its demonyms. */
export type StateEntry = {
  readonly names: readonly string[];
  readonly capitals: readonly string[];
  readonly demonyms: readonly string[];
};

/** All states of the list. */
export function stateEntries(): readonly StateEntry[] {
  return STATES.trim()
    .split(';')
    .map((entry) => {
      const [own = '', capitals = '', demonyms = ''] = entry.split('|');
      return { names: names(own), capitals: names(capitals), demonyms: names(demonyms) };
    });
}

function plural(demonym: string): string {
  if (/(?:ese|ish|ch|ss|men|women)$/.test(demonym)) return demonym;
  return demonym.endsWith('y') ? `${demonym.slice(0, -1)}ies` : `${demonym}s`;
}

function addStates(add: (flag: number, list: readonly string[]) => void): void {
  for (const { names: own, capitals, demonyms } of stateEntries()) {
    add(CLASS.state, own);
    add(CLASS.capital | CLASS.city, capitals);
    add(CLASS.demonym, demonyms);
    add(CLASS.demonym, demonyms.map(plural));
  }
  const peoples = words(OTHER_DEMONYMS);
  add(CLASS.demonym, peoples);
  add(
    CLASS.demonym,
    peoples.filter((people) => /(?:an|er|ite)$/.test(people)).map((people) => `${people}s`),
  );
}

/** The lists from open data. */
function addMore(add: (flag: number, list: readonly string[]) => void): void {
  add(CLASS.rareName, words(MORE_MALE_NAMES));
  add(CLASS.rareName, words(MORE_FEMALE_NAMES));
  add(CLASS.rareName, words(MORE_GIVEN_NAMES));
  add(CLASS.rareName, words(MORE_SURNAMES));
  add(CLASS.rareName, words(GIVEN_NAMES_OF_LANGUAGES));
  add(CLASS.male, words(MORE_MALE_NAMES));
  add(CLASS.female, words(MORE_FEMALE_NAMES));
  add(CLASS.given, words(MORE_GIVEN_NAMES));
  add(CLASS.given, words(GIVEN_NAMES_OF_LANGUAGES));
  add(CLASS.surname, words(MORE_SURNAMES));
  add(CLASS.city, names(MORE_CITIES));
  add(CLASS.region, names(MORE_REGIONS));
}

function build(): Map<string, number> {
  const table = new Map<string, number>();
  const add = (flag: number, list: readonly string[]): void => {
    for (const word of list) {
      if (!word.includes(' ')) table.set(word, (table.get(word) ?? 0) | flag);
    }
  };
  addStates(add);
  addMore(add);
  add(CLASS.male, words(MALE_NAMES));
  add(CLASS.female, words(FEMALE_NAMES));
  add(CLASS.given, words(OTHER_NAMES));
  add(
    CLASS.surname,
    words(SURNAMES).filter((word) => /^\p{Lu}/u.test(word)),
  );
  add(CLASS.city, names(CITIES));
  add(CLASS.region, names(SUBNATIONAL));
  add(CLASS.place, names(PLACES));
  add(
    CLASS.stateAbbreviation,
    names(STATE_ABBREVIATIONS).map((entry) => entry.split(':')[0] ?? ''),
  );
  add(
    CLASS.organisation,
    names(`${ORGANISATIONS},${MORE_ORGANISATIONS}`).flatMap((entry) => entry.split('=')),
  );
  add(CLASS.title, words(TITLES));
  add(
    CLASS.title,
    words(TITLES).map((title) => `${title}.`),
  );
  add(CLASS.office, words(OFFICES));
  add(CLASS.officeModifier, words(OFFICE_MODIFIERS));
  add(CLASS.postNominal, words(POST_NOMINALS));
  add(CLASS.nameSuffix, words(NAME_SUFFIXES));
  add(CLASS.organisationHead, words(ORGANISATION_HEADS));
  add(CLASS.companySuffix, words(COMPANY_SUFFIXES));
  add(CLASS.placeHead, words(PLACE_HEADS));
  add(CLASS.otherHead, words(OTHER_HEADS));
  add(CLASS.other, words(OTHER_NAMES_ONE_WORD));
  add(CLASS.otherAcronym, words(OTHER_ACRONYMS));
  add(CLASS.ofHead, words(OF_HEADS));
  add(CLASS.shortForm, words(SHORT_FORMS));
  add(CLASS.body, words(BODIES_BY_NAME));
  add(CLASS.placeOpener, words(PLACE_OPENERS));
  add(CLASS.otherOpener, words(OTHER_OPENERS));
  add(CLASS.genericBody, words(GENERIC_BODIES));
  return table;
}

function table(): Map<string, number> {
  known ??= build();
  return known;
}

/** Flags of the word as written; a final full stop is tried without too. */
export function classesOf(word: string): number {
  const found = table().get(word);
  if (found !== undefined) return found;
  return word.length > 2 && word.endsWith('.') ? (table().get(word.slice(0, -1)) ?? 0) : 0;
}
