/** The development server, which exists only while the app is being made. */
import { parseAddress } from './parse-address.ts';

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The origin of the development server, or null when the app is packaged, none is named, or it is not on this machine.
 * @param env the process environment; electron-vite sets ELECTRON_RENDERER_URL in it
 */
export function devServerOrigin(
  env: Readonly<Record<string, string | undefined>>,
  isPackaged: boolean,
): string | null {
  const url = isPackaged ? null : parseAddress(env.ELECTRON_RENDERER_URL ?? '');
  if (url === null) return null;
  return url.protocol === 'http:' && LOOPBACK.has(url.hostname) ? url.origin : null;
}
