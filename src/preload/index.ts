/** Puts `window.dossier` into the page: one function for each request and event of the contract, and nothing else. */
import { contextBridge, ipcRenderer } from 'electron';
import type { DossierBridge } from '#ipc/contract.ts';
import { EVENT_NAMES, REQUEST_NAMES } from '#ipc/names.ts';
import { askAhead, type Send } from './first-question.ts';

/** What cannot even be sent, such as a function, is refused like all other bad arguments: nothing throws here. */
const UNSENDABLE = { ok: false, error: { code: 'request', reason: 'bad-arguments' } } as const;

function send(name: string, args: readonly unknown[]): Promise<unknown> {
  return ipcRenderer.invoke(name, ...args).catch(() => UNSENDABLE);
}

const ask: Send = location.protocol === 'app:' ? askAhead('workspace:open', send) : send;

const request = Object.fromEntries(
  REQUEST_NAMES.map((name) => [name, (...args: unknown[]) => ask(name, args)]),
) as DossierBridge['request'];

const on = Object.fromEntries(
  EVENT_NAMES.map((name) => [
    name,
    (listener: (payload: unknown) => void) => {
      // The event object stays here: it carries a way to answer.
      const forward = (_event: unknown, payload: unknown): void => listener(payload);
      ipcRenderer.on(name, forward);
      return () => {
        ipcRenderer.removeListener(name, forward);
      };
    },
  ]),
) as DossierBridge['on'];

contextBridge.exposeInMainWorld('dossier', { request, on });
