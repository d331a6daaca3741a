/** Who answers to an action. Menus, keys and the palette all come through `invokeAction`. */
import type { ActionId } from '#ipc/actions.ts';

/** Gives `false` when the action does not apply now. */
export type ActionHandler = () => boolean | undefined | Promise<void>;

const handlers = new Map<ActionId, ActionHandler>();

/** Answers to actions until the returned function is called. Later registrations win. */
export function provideActions(provided: Partial<Record<ActionId, ActionHandler>>): () => void {
  const entries = Object.entries(provided) as [ActionId, ActionHandler][];
  const before = entries.map(([id]) => [id, handlers.get(id)] as const);
  for (const [id, handler] of entries) {
    handlers.set(id, handler);
  }
  return () => {
    for (const [index, [id, handler]] of entries.entries()) {
      const old = before[index]?.[1];
      if (handlers.get(id) !== handler) {
        continue;
      }
      if (old === undefined) {
        handlers.delete(id);
      } else {
        handlers.set(id, old);
      }
    }
  };
}

/** Whether anything answers to this action now. */
export function isAvailable(id: ActionId): boolean {
  return handlers.has(id);
}

/** Does it. Gives whether something was done. */
export function invokeAction(id: ActionId): boolean {
  return handlers.get(id)?.() !== false && handlers.has(id);
}
