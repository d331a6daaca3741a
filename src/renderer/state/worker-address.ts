/**
 * The address of the worker as the page's Trusted Types want it. The policy is made when the window loads and lets
 * through this one address; its name is the only one that the content policy allows, and can be taken once.
 */

import built from './recognition-worker.ts?worker&url';

/** As far as it is used: the types of the page do not know it yet. */
type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => URL };
};

function builtAddress(): string {
  return new URL(built, location.href).href;
}

function onlyTheWorker(address: string): string {
  if (address !== builtAddress()) {
    throw new TypeError('not the address of the worker');
  }
  return address;
}

const trustedTypes = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
const policy = trustedTypes?.createPolicy('recognition-worker', { createScriptURL: onlyTheWorker });

/** What `Worker` is to be given. */
export function workerAddress(): URL {
  return policy?.createScriptURL(builtAddress()) ?? new URL(builtAddress());
}
