/** The scheme `app:`, through which windows get their own files and nothing else. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CustomScheme, Protocol } from 'electron';
import { type AssetManifest, findAsset, makeAssetManifest } from './asset-manifest.ts';
import { type Directives, responseHeaders } from './content-policy.ts';

/** No `bypassCSP`, `corsEnabled`, `stream` or service workers: pages load from their own origin and that is all. */
export const APP_SCHEME: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true },
};

/** The origin of the window that shows the workspace, and the page it loads. */
export const BUNDLE_ORIGIN = 'app://bundle';
export const BUNDLE_PAGE = `${BUNDLE_ORIGIN}/index.html`;

/** The origin of the hidden page that parses, so that it can never be taken for the other. */
export const PARSER_ORIGIN = 'app://parser';
export const PARSER_PAGE = `${PARSER_ORIGIN}/parser.html`;

/**
 * Lists the built page once. Each host gets everything but the page of the other.
 * @param folder absolute path of `out/renderer`
 */
export function listAssets(folder: string): {
  readonly bundle: AssetManifest;
  readonly parser: AssetManifest;
} {
  const files = filesBelow(folder, '');
  const except = (page: string) => files.filter(({ path }) => path !== page);
  return {
    bundle: makeAssetManifest('bundle', except('parser.html')),
    parser: makeAssetManifest('parser', except('index.html')),
  };
}

function filesBelow(folder: string, prefix: string): { path: string; file: string }[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(folder, path);
    return entry.isFile() ? [{ path, file: join(folder, path) }] : [];
  });
}

/** Answers `app:` in one session from one manifest, each answer with the policy of its page. */
export function serveAssets(protocol: Protocol, manifest: AssetManifest, policy: Directives): void {
  protocol.handle('app', async ({ url, method }) => {
    const asset = method === 'GET' ? findAsset(manifest, url) : null;
    if (asset === null) return notFound();
    try {
      const bytes = await readFile(asset.file);
      return new Response(bytes, { headers: responseHeaders(asset.contentType, policy) });
    } catch {
      return notFound();
    }
  });
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: responseHeaders('text/plain; charset=utf-8') });
}
