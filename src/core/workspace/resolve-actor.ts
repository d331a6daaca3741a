/** Following merges: which actor an id stands for today. */
import type { Actor } from '#core/actor/actor.ts';
import type { ActorId } from '#core/ids.ts';
import type { Workspace } from './workspace.ts';

/** The actor that this one was merged into, at the end of the chain; itself when it was not merged. */
export function resolveActorId(workspace: Workspace, id: ActorId): ActorId {
  let current = id;
  const seen = new Set<string>();
  for (;;) {
    const next = workspace.actors[current]?.mergedInto;
    if (next === undefined || seen.has(next)) {
      return current;
    }
    seen.add(current);
    current = next;
  }
}

/** The actor that an id stands for, or `null` when it was deleted. */
export function resolveActor(workspace: Workspace, id: ActorId): Actor | null {
  return workspace.actors[resolveActorId(workspace, id)] ?? null;
}
