/** What can be done with actors. Every one is a command, and can be undone. */
import type { Actor, ActorKind } from '#core/actor/actor.ts';
import type { ActorId } from '#core/ids.ts';
import type { MentionPlace } from '#core/workspace/command.ts';
import { newId, now } from './client.ts';
import { run } from './workspace-state.ts';

function makeActor(preferredName: string, kind: ActorKind): Actor {
  const at = now();
  return {
    id: newId('actor'),
    kind,
    preferredName,
    aliases: [],
    description: '',
    createdAt: at,
    modifiedAt: at,
  };
}

/** Creates an actor. Gives its id, `null` when refused. */
export async function createActor(name: string, kind: ActorKind): Promise<ActorId | null> {
  const actor = makeActor(name, kind);
  return (await run({ type: 'actor.add', actor })).ok ? actor.id : null;
}

export type ActorChange = {
  readonly preferredName?: string;
  readonly kind?: ActorKind;
  readonly aliases?: readonly string[];
  readonly description?: string;
};

export async function changeActor(actorId: ActorId, change: ActorChange): Promise<boolean> {
  return (await run({ type: 'actor.change', actorId, ...change })).ok;
}

/** Makes `from` a name of `into`. */
export async function mergeActors(from: ActorId, into: ActorId): Promise<boolean> {
  return (await run({ type: 'actor.merge', from, into })).ok;
}

/** Gives mentions to a new actor. Gives its id, `null` when refused. */
export async function splitOff(
  mentions: readonly MentionPlace[],
  name: string,
  kind: ActorKind,
): Promise<ActorId | null> {
  const actor = makeActor(name, kind);
  return (await run({ type: 'actor.split', mentions, actor })).ok ? actor.id : null;
}

/** Gives mentions to an actor that is there. */
export async function giveMentions(
  mentions: readonly MentionPlace[],
  actorId: ActorId,
): Promise<boolean> {
  return (await run({ type: 'mention.assign', mentions, actorId })).ok;
}

/** Moves an actor with its mentions to the trash. */
export async function deleteActor(actorId: ActorId): Promise<boolean> {
  return (await run({ type: 'actor.remove', actorId, trashId: newId('trash') })).ok;
}
