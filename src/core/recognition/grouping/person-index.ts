/** Persons by the words of their full names, with their mentions so far: a part of a name means whom it was used of last. */
import { endsIn, fits, type Person } from './person.ts';

type Mention = { readonly person: Person; readonly at: number };

/** Those whose names have a word in one place. */
type Shelf = { readonly persons: Person[]; readonly mentions: Mention[] };

const NOBODY: Shelf = { persons: [], mentions: [] };

/** What is named within so many characters is named in one breath. */
const BREATH = 90;

type Shelves = Map<string, Shelf>;

function shelfAt(shelves: Shelves, word: string): Shelf {
  let shelf = shelves.get(word);
  if (shelf === undefined) {
    shelf = { persons: [], mentions: [] };
    shelves.set(word, shelf);
  }
  return shelf;
}

/** Of several in one breath the one named first: the sentence is about him. */
function firstInBreath(
  { mentions }: Shelf,
  latest: number,
  accepts: (person: Person) => boolean,
): Person | undefined {
  const until = mentions[latest];
  let found = until?.person;
  for (let at = latest - 1; at >= 0; at--) {
    const mention = mentions[at];
    if (mention === undefined || until === undefined || until.at - mention.at >= BREATH) break;
    const { person } = mention;
    if (found !== undefined && person.first < found.first && accepts(person)) found = person;
  }
  return found;
}

/** Who was named last, or else is named first; nobody where none is accepted. */
function nearest(shelf: Shelf, accepts: (person: Person) => boolean): Person | undefined {
  const any = shelf.persons.find(accepts);
  if (any === undefined) return undefined;
  for (let at = shelf.mentions.length - 1; at >= 0; at--) {
    const person = shelf.mentions[at]?.person;
    if (person !== undefined && accepts(person)) return firstInBreath(shelf, at, accepts);
  }
  return any;
}

const POLITE = /^(?:Mr|Mrs|Ms|Miss)\.?$/;

/** The persons of a text so far; asked for the one whom a part of a name means. */
export class PersonIndex {
  private readonly byLast: Shelves = new Map();
  private readonly byFirst: Shelves = new Map();
  private readonly byAny: Shelves = new Map();
  private readonly shelves = new Map<Person, readonly Shelf[]>();

  constructor(persons: readonly Person[]) {
    for (const person of persons) this.add(person);
  }

  add(person: Person): void {
    const { words } = person;
    const shelves = [
      shelfAt(this.byLast, words.at(-1) ?? ''),
      shelfAt(this.byFirst, words[0] ?? ''),
    ];
    for (const word of new Set(words)) shelves.push(shelfAt(this.byAny, word));
    for (const { persons } of shelves) persons.push(person);
    this.shelves.set(person, shelves);
  }

  /** Notes that a person is named at the place; places only rise. */
  note(person: Person, at: number): void {
    const mention = { person, at };
    for (const { mentions } of this.shelves.get(person) ?? []) mentions.push(mention);
  }

  /** Those of a family name, in the order of the text. */
  family(name: string): readonly Person[] {
    return (this.byLast.get(name) ?? NOBODY).persons;
  }

  /** Whom a part of a name means: a family name, else a given name, else any other part. */
  find(words: readonly string[], title: string | null): Person | undefined {
    const [first = ''] = words;
    const last = words.at(-1) ?? '';
    const byLast = nearest(
      this.byLast.get(last) ?? NOBODY,
      (person) => fits(person, title) && endsIn(person, words),
    );
    if (byLast !== undefined) return byLast;
    const fitting = (person: Person): boolean => fits(person, title);
    if (title !== null && POLITE.test(title))
      return nearest(
        this.byAny.get(last) ?? NOBODY,
        (person) => person.words[0] === first && person.words.length < 4 && fitting(person),
      );
    if (words.length > 1) return undefined;
    return (
      nearest(this.byFirst.get(first) ?? NOBODY, fitting) ??
      nearest(this.byAny.get(first) ?? NOBODY, fitting)
    );
  }
}
