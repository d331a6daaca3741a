/** What speaks for a mention by itself, before its neighbours and the rest of the text are asked. */
import type { ActorReason, ActorReasonCode } from '#core/recognition/actor-types.ts';
import type { Scores } from './draft.ts';

/** Why a mention may still fall: a capitalised common word must recur, a short form must have its full name. */
export type Condition = 'none' | 'recurs' | 'short-form' | 'context';

export type Evidence = {
  readonly scores: Scores;
  readonly reason: ActorReason;
  readonly condition: Condition;
};

/** @param part the words of the text or of the lists that are shown with the reason */
export function evidence(
  scores: Scores,
  code: ActorReasonCode,
  part?: string,
  condition: Condition = 'none',
): Evidence {
  return { scores, reason: { code, parts: part === undefined ? [] : [part] }, condition };
}

/** Scores that speak for a person alone. */
export function forPerson(person: number): Scores {
  return { person, organisation: 0, state: 0, place: 0 };
}

/** Scores that speak for an organisation alone. */
export function forBody(organisation: number): Scores {
  return { person: 0, organisation, state: 0, place: 0 };
}

/** Scores that speak for a state alone. */
export function forState(state: number): Scores {
  return { person: 0, organisation: 0, state, place: 0 };
}

/** Scores that speak for a place alone. */
export function forPlace(place: number): Scores {
  return { person: 0, organisation: 0, state: 0, place };
}
