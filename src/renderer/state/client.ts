/** The one door to the main process. Only files in `state` come through it. */

import type { IdKind, IdOf } from '#core/ids.ts';
import { makeId } from '#core/ids.ts';
import type { DossierBridge, EventName, Events, RequestName, Requests } from '#ipc/contract.ts';

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: the DOM's Window can only be extended as an interface
  interface Window {
    readonly dossier: DossierBridge;
  }
}

/** Sends a request. The answer is a `Result`: nothing throws across the border. */
export function request<N extends RequestName>(
  name: N,
  ...args: Requests[N]['args']
): Promise<Requests[N]['answer']> {
  const method: (...values: Requests[N]['args']) => Promise<Requests[N]['answer']> =
    window.dossier.request[name];
  return method(...args);
}

/** Listens to an event; the function it returns ends that. */
export function listen<N extends EventName>(
  name: N,
  listener: (payload: Events[N]) => void,
): () => void {
  const subscribe: (listener: (payload: Events[N]) => void) => () => void = window.dossier.on[name];
  return subscribe(listener);
}

/** A new id, from the machine's own random source. */
export function newId<K extends IdKind>(kind: K): IdOf<K> {
  return makeId(kind, (length) => crypto.getRandomValues(new Uint8Array(length)));
}

/** The time now, as rows carry it. */
export function now(): string {
  return new Date().toISOString();
}
