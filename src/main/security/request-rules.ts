/** Which requests may leave a page. Everything that is not of the app itself is cancelled. */
import { parseAddress } from './parse-address.ts';

/** What the rules depend on: the origin of the development server, null in every other run. */
export type RequestRules = { readonly devOrigin: string | null };

/**
 * Whether a request may go on. `app:` is ours and answered from the manifest; pictures made in the page carry their
 * bytes with them. Nothing else is ever asked for.
 * @param url as Electron gives it
 * @param resourceType as Electron names it: `mainFrame`, `image`, `webSocket`, …
 */
export function mayRequest(url: string, resourceType: string, rules: RequestRules): boolean {
  const address = parseAddress(url);
  if (address === null) return false;
  const { protocol } = address;
  if (protocol === 'app:') return true;
  if (protocol === 'data:' || protocol === 'blob:') return resourceType === 'image';
  return rules.devOrigin !== null && belongsToDevelopment(address, rules.devOrigin);
}

/** Whether a page may go to an address by itself: never, but for the reload by the development server. */
export function mayNavigate(url: string, rules: RequestRules): boolean {
  return rules.devOrigin !== null && parseAddress(url)?.origin === rules.devOrigin;
}

function belongsToDevelopment({ protocol, host, origin }: URL, devOrigin: string): boolean {
  if (protocol === 'devtools:') return true;
  return origin === devOrigin || (protocol === 'ws:' && host === new URL(devOrigin).host);
}
