/** A mention on its way: where it stands, what it is built of, what speaks for each kind so far. */
import type { ActorKind, ActorReason } from './actor-types.ts';
import type { Atom } from './atoms.ts';
import type { Reading } from './reading.ts';

export type Scores = { person: number; organisation: number; state: number; place: number };

/** Why a mention may still fall: a capitalised common word must recur, a short form must have its full name. */
export type Condition = 'none' | 'recurs' | 'short-form' | 'context';

export type Draft = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The text in lower case, apostrophes straight: equal for the same name. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly atoms: readonly Atom[];
  /** Title or office right before the name, as written. */
  readonly title: string | null;
  readonly scores: Scores;
  readonly reason: ActorReason;
  readonly condition: Condition;
  /** Set once by the resolution of kinds. */
  kind: ActorKind;
  certainty: number;
  alternatives: readonly ActorKind[];
  /** A capital that stands for the state behind it. */
  metonym: boolean;
  /** Key of the actor, set by the grouping. */
  actor: string;
};

export type Evidence = {
  readonly scores: Partial<Scores>;
  readonly reason: ActorReason;
  readonly condition?: Condition;
};

/** What says nothing: told by itself, so that it need not be added. */
export const NOTHING: Partial<Scores> = {};

/** Adds to the scores in place. */
export function add(to: Scores, more: Partial<Scores>): void {
  if (more === NOTHING) return;
  to.person += more.person ?? 0;
  to.organisation += more.organisation ?? 0;
  to.state += more.state ?? 0;
  to.place += more.place ?? 0;
}

/** Sum of two sets of scores. */
export function plus(a: Scores, b: Partial<Scores>): Scores {
  return {
    person: a.person + (b.person ?? 0),
    organisation: a.organisation + (b.organisation ?? 0),
    state: a.state + (b.state ?? 0),
    place: a.place + (b.place ?? 0),
  };
}

/** What is said, with nought for the kinds of which nothing is said: all alike, which keeps what adds them quick. */
export function says(more: Partial<Scores>): Scores {
  return plus(NO_SCORES, more);
}

/** Adds all scores in place. */
export function addAll(to: Scores, more: Scores): void {
  to.person += more.person;
  to.organisation += more.organisation;
  to.state += more.state;
  to.place += more.place;
}

export const NO_SCORES: Scores = { person: 0, organisation: 0, state: 0, place: 0 };

/** A name in lower case, apostrophes straight. */
export function keyOf(text: string): string {
  return straight(text.toLowerCase());
}

function straight(name: string): string {
  return name.includes('’') ? name.replaceAll('’', "'") : name;
}

/** The atom, where the text has the very letters of its word: then nothing has to be cut out of the text. */
function writtenAs(text: string, atom: Atom): Atom | null {
  const { start, end, text: own, lower } = atom;
  const alike = own.length === end - start && own.length === lower.length;
  return alike && text.startsWith(own, start) ? atom : null;
}

/** The mention made of the atoms, in the words of the text. */
export function draftOf(
  reading: Reading,
  atoms: readonly Atom[],
  title: string | null,
  evidence: Evidence,
): Draft | null {
  const first = atoms[0];
  const last = atoms.at(-1);
  if (first === undefined || last === undefined) return null;
  const name = first === last ? writtenAs(reading.text, first) : null;
  const text = name === null ? reading.text.slice(first.start, last.end) : name.text;
  return {
    start: first.start,
    end: last.end,
    text,
    key: name === null ? keyOf(text) : straight(name.lower),
    from: first.from,
    to: last.to,
    atoms,
    title,
    scores: plus(NO_SCORES, evidence.scores),
    reason: evidence.reason,
    condition: evidence.condition ?? 'none',
    kind: 'person',
    certainty: 0,
    alternatives: [],
    metonym: false,
    actor: '',
  };
}
