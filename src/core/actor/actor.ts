/** An actor: someone or something the reader follows across sources. */
import type { ActorId } from '#core/ids.ts';

export type ActorKind = 'person' | 'organisation' | 'state' | 'place' | 'group';

export const ACTOR_KINDS: readonly ActorKind[] = [
  'person',
  'organisation',
  'state',
  'place',
  'group',
];

export type Actor = {
  readonly id: ActorId;
  readonly kind: ActorKind;
  /** The form that is shown (SKOS prefLabel). */
  readonly preferredName: string;
  /** Other forms, without the preferred one and without doubles (SKOS altLabel). */
  readonly aliases: readonly string[];
  readonly description: string;
  /** Set when this actor was merged: mentions of it count for the other. Follow with `resolveActor`. */
  readonly mergedInto?: ActorId;
  readonly createdAt: string;
  readonly modifiedAt: string;
};
