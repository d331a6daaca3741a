/**
 * The files that `app:` serves, fixed before the first window opens. An address is looked up whole; paths are never
 * joined or decoded, so there is no spelling that reaches a file outside the list.
 */
import { parseAddress } from './parse-address.ts';

export type Asset = { readonly file: string; readonly contentType: string };

/** Assets by the exact path of their address, such as `/index.html`. */
export type AssetManifest = {
  readonly host: string;
  readonly assets: ReadonlyMap<string, Asset>;
};

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

/** Names that need no escaping in an address; a build that makes others is told so at once. */
const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9._/-]*$/u;

/**
 * Makes the manifest of one host.
 * @param files paths below the bundle's folder with forward slashes, and where each lies on the disk
 * @throws when a file has a name or type that the app does not ship
 */
export function makeAssetManifest(
  host: string,
  files: readonly { readonly path: string; readonly file: string }[],
): AssetManifest {
  const assets = new Map<string, Asset>();
  for (const { path, file } of files) {
    const contentType = CONTENT_TYPES[path.slice(path.lastIndexOf('.') + 1)];
    if (!contentType || !PLAIN_NAME.test(path)) throw new Error(`unexpected asset: ${path}`);
    assets.set(`/${path}`, { file, contentType });
  }
  return { host, assets };
}

/** The asset at an address, or null. A query or fragment is no part of the look-up; credentials and ports refuse. */
export function findAsset(manifest: AssetManifest, address: string): Asset | null {
  const url = parseAddress(address);
  const isOurs =
    url !== null &&
    url.protocol === 'app:' &&
    url.hostname === manifest.host &&
    url.port === '' &&
    url.username === '' &&
    url.password === '';
  return isOurs ? (manifest.assets.get(url.pathname) ?? null) : null;
}
