import { request } from 'node:https';
import { join } from 'node:path';
import { electronFolder } from './world.mjs';

const probeTime = 6000;
const downloadTime = 15 * 60_000;
const viaProxyOrMirror = /^((npm_config_)?(https?_)?proxy|(npm_config_)?electron_mirror)$/i;

/**
 * Tries the real release with the electron package's own installer, which checks the download
 * against the checksums in that package.
 * @param {import('./world.mjs').World} world
 * @param {string} version
 * @param {typeof probeReleaseHost} [probe]
 * @returns {Promise<{ ok: true } | { ok: false, reason: string }>}
 */
export async function installRelease(world, version, probe = probeReleaseHost) {
  // A proxy or mirror is the installer's business: our direct probe would say nothing about it.
  const detour = Object.entries(world.env).some(
    ([name, value]) => value && viaProxyOrMirror.test(name),
  );
  const reason = detour ? undefined : await probe(version);
  if (reason) return { ok: false, reason };
  const env = { ...world.env };
  if (detour && env.ELECTRON_GET_USE_PROXY === undefined) env.ELECTRON_GET_USE_PROXY = '1';
  const outcome = await world.run(process.execPath, [join(electronFolder(world), 'install.js')], {
    env,
    timeout: downloadTime,
  });
  if (outcome.code === 0) return { ok: true };
  const line = outcome.stderr.split('\n').find((text) => /Error|failed/i.test(text));
  return { ok: false, reason: line?.trim() ?? `its installer ended with code ${outcome.code}` };
}

/**
 * Asks the release host for the release, without downloading it.
 * @param {string} version
 * @returns {Promise<string | undefined>} why it cannot be reached, or nothing
 */
export function probeReleaseHost(version) {
  const url = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(probeTime);
    const ask = request(url, { method: 'HEAD', signal }, (answer) => {
      answer.resume();
      const status = answer.statusCode ?? 0;
      resolve(status < 400 ? undefined : `github.com answers ${status}`);
    });
    ask.once('error', (error) => {
      const code = /** @type {NodeJS.ErrnoException} */ (error).code;
      const unknownHost = code === 'ENOTFOUND' || code === 'EAI_AGAIN';
      resolve(
        unknownHost || signal.aborted
          ? 'github.com is not reachable'
          : `github.com: ${error.message}`,
      );
    });
    ask.end();
  });
}
