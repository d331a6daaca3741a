/** A mention on its way: where it stands, what it is built of, what speaks for each kind so far. */
import type { ActorKind, ActorReason } from '#core/recognition/actor-types.ts';
import { type Name, nameIn, nameOf } from '#core/recognition/reading/names.ts';
import type { Reading } from '#core/recognition/reading/reading.ts';
import type { Atom } from './atoms.ts';
import type { Condition, Evidence } from './evidence.ts';

export type Scores = { person: number; organisation: number; state: number; place: number };

export type Draft = {
  readonly start: number;
  readonly end: number;
  /** What is written there, and what holds of that in the whole text. */
  readonly name: Name;
  readonly text: string;
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

/** Scores that can be added to, without changing those given. */
export function copyOf({ person, organisation, state, place }: Scores): Scores {
  return { person, organisation, state, place };
}

/** Adds all scores in place. */
export function addAll(to: Scores, more: Scores): void {
  to.person += more.person;
  to.organisation += more.organisation;
  to.state += more.state;
  to.place += more.place;
}

export const NO_SCORES: Scores = { person: 0, organisation: 0, state: 0, place: 0 };

/** Of a mention that can well be of one kind only. */
export const NO_KINDS: readonly ActorKind[] = [];

/** What is written from the first atom to the last; a word or a name of the lists is not cut out of the text. */
function nameBetween(reading: Reading, first: Atom, last: Atom): Name {
  const { text, names, tokens } = reading;
  if (first === last) {
    const form = tokens[first.from]?.form;
    const kept = first.phrase ?? (form?.asWritten ? form : undefined);
    if (kept?.text === first.text) return nameOf(kept);
  }
  return nameIn(names, text.slice(first.start, last.end));
}

/** The mention made of the atoms, in the words of the text. */
export function draftOf(
  reading: Reading,
  atoms: readonly Atom[],
  title: string | null,
  { scores, reason, condition }: Evidence,
): Draft | null {
  const first = atoms[0];
  const last = atoms.at(-1);
  if (first === undefined || last === undefined) return null;
  const name = nameBetween(reading, first, last);
  return {
    start: first.start,
    end: last.end,
    name,
    text: name.text,
    key: name.key,
    from: first.from,
    to: last.to,
    atoms,
    title,
    scores,
    reason,
    condition,
    kind: 'person',
    certainty: 0,
    alternatives: NO_KINDS,
    metonym: false,
    actor: '',
  };
}

/** The mention with other bounds: tokens and offsets of the text, which may be another than that it was found in. */
export function movedTo(
  reading: Reading,
  draft: Draft,
  { start, end, from, to }: Pick<Draft, 'start' | 'end' | 'from' | 'to'>,
): Draft {
  const name = nameIn(reading.names, reading.text.slice(start, end));
  return { ...draft, start, end, name, text: name.text, key: name.key, from, to };
}
