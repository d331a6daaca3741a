/** Tells windows what happened: the one place that sends to them. */
import type { WebContents } from 'electron';
import type { EventName, Events } from '#ipc/contract.ts';

/** The part of a page that is needed to tell it something. */
export type Listener = Pick<WebContents, 'send' | 'isDestroyed' | 'isCrashed'>;

export type Emit = <N extends EventName>(name: N, payload: Events[N]) => void;

/** Gives a function that tells the page that is there at that moment; a page that is gone misses nothing. */
export function makeEmit(current: () => Listener | null): Emit {
  return (name, payload) => {
    const page = current();
    if (page === null || page.isDestroyed() || page.isCrashed()) return;
    page.send(name, payload);
  };
}
