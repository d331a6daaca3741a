/** What the names of a text tell of other names in it: parts of the names of persons and bodies, and who has a title. */
import type { Atom } from '#core/recognition/mentions/atoms.ts';
import type { Draft } from '#core/recognition/mentions/draft.ts';
import { ANY_GIVEN, ANY_PLACE, CLASS } from '#core/recognition/reading/word-classes.ts';

/** Where a word stands in the names of persons. */
export type Part = 'last' | 'first' | 'middle';

export type NameParts = {
  /** Words of the names of persons: the family name alone is the same person. */
  readonly persons: ReadonlyMap<string, Part>;
  /** "Halcyon" where "Halcyon Therapeutics" is named: a body, unless it is a place. */
  readonly bodies: ReadonlySet<string>;
  /** "Halden" where "Halden Gruppen AS" is named: the firm, wherever no preposition makes it the town. */
  readonly firms: ReadonlySet<string>;
  /** Names that have a title somewhere are persons everywhere. */
  readonly titled: ReadonlySet<string>;
};

/** The words of a name of several; none of a single word. */
function nameWords({ atoms, key }: Draft): readonly string[] {
  if (atoms.length > 1) return atoms.map((atom) => atom.lower);
  const words = atoms[0]?.phrase === null ? [] : key.split(' ');
  return words.length > 1 ? words : [];
}

function addPerson(draft: Draft, persons: Map<string, Part>): void {
  const words = nameWords(draft);
  const last = words.length - 1;
  words.forEach((word, at) => {
    if (word.length > 1 && persons.get(word) !== 'last')
      persons.set(word, at === last ? 'last' : at === 0 ? 'first' : 'middle');
  });
}

const LOCATED = ANY_PLACE | CLASS.demonym;
const NO_BODY = ANY_PLACE | ANY_GIVEN | CLASS.surname | CLASS.companySuffix | CLASS.demonym;

function addBody({ atoms, scores }: Draft, first: Atom, bodies: Set<string>): void {
  const last = atoms.at(-1);
  if (first.phrase !== null || last === undefined || scores.organisation < 3) return;
  if (!first.common && (first.classes & LOCATED) === 0) bodies.add(first.lower);
  if (last.join === '' && !last.common && (last.classes & NO_BODY) === 0) bodies.add(last.lower);
}

/** Gathers what the names tell, in one pass over them. */
export function namePartsOf(drafts: readonly Draft[]): NameParts {
  const persons = new Map<string, Part>();
  const bodies = new Set<string>();
  const firms = new Set<string>();
  const titled = new Set<string>();
  for (const draft of drafts) {
    const { atoms, scores, reason } = draft;
    if (scores.person >= 1.4 && scores.person >= scores.organisation) addPerson(draft, persons);
    if (reason.code === 'title' && scores.person >= 3) titled.add(draft.key);
    const first = atoms[0];
    if (atoms.length < 2 || first === undefined) continue;
    addBody(draft, first, bodies);
    const town = (first.classes & CLASS.city) !== 0 && (first.classes & CLASS.capital) === 0;
    if (town && reason.code === 'company-suffix') firms.add(first.lower);
  }
  return { persons, bodies, firms, titled };
}
