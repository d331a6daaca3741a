import { Problem } from './problem.mjs';
import { exitCode } from './run.mjs';

/**
 * Debian's package for each library that Electron links and a bare system may lack.
 * @type {Readonly<Record<string, string>>}
 */
const debianPackage = {
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgdk_pixbuf-2.0.so.0': 'libgdk-pixbuf-2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgmodule-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libpangocairo-1.0.so.0': 'libpangocairo-1.0-0',
  'libudev.so.1': 'libudev1',
  'libX11.so.6': 'libx11-6',
  'libX11-xcb.so.1': 'libx11-xcb1',
  'libxcb.so.1': 'libxcb1',
  'libxcb-dri3.so.0': 'libxcb-dri3-0',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXrandr.so.2': 'libxrandr2',
  'libxshmfence.so.1': 'libxshmfence1',
};

/**
 * Makes sure, on Linux, that every library the executable links can be loaded.
 * @param {import('./world.mjs').World} world
 * @param {string} executable
 * @returns {Promise<boolean>} whether something was installed
 */
export async function ensureLibraries(world, executable) {
  if (world.platform !== 'linux') return false;
  const missing = await missingLibraries(world, executable);
  if (missing.length === 0) return false;
  const packages = missing.map((library) => debianPackage[library]);
  const named = packages.filter((name) => name !== undefined);
  const known = named.length === missing.length ? [...new Set(named)] : [];
  await installPackages(world, known, {
    lacking: `Electron cannot start: this system lacks ${missing.join(', ')}.`,
    capabilities: missing.map((library) => `'${library}()(64bit)'`),
  });
  const still = await missingLibraries(world, executable);
  if (still.length === 0) return true;
  throw new Problem(
    `Electron cannot start: still missing ${still.join(', ')}.`,
    'Install the packages of your system that hold these libraries, then run the same command again.',
  );
}

/**
 * @param {import('./world.mjs').World} world
 * @param {string} executable
 * @returns {Promise<readonly string[]>} file names such as "libgtk-3.so.0"
 */
export async function missingLibraries(world, executable) {
  const { code, stdout, stderr } = await world.run('ldd', [executable]);
  if (code === exitCode.notFound) return [];
  if (/musl/.test(stdout + stderr)) {
    throw new Problem(
      'Electron needs the GNU C library; this system has musl (Alpine).',
      'Use a system with glibc, for instance Debian, Ubuntu or Fedora.',
    );
  }
  if (code !== 0) {
    throw new Problem(
      `The Electron executable cannot be loaded (${(stderr || stdout).trim()}).`,
      'Delete node_modules/electron/dist and run the same command again.',
    );
  }
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/**
 * Installs Debian packages as root; anyone else is told the command to type.
 * @param {import('./world.mjs').World} world
 * @param {readonly string[]} packages empty when a needed one is not known by name
 * @param {{ lacking: string, capabilities: readonly string[] }} words what is missing, and how rpm systems call it
 */
export async function installPackages(world, packages, { lacking, capabilities }) {
  const apt = await world.run('apt-get', ['--version']);
  const rerun = 'then run the same command again.';
  if (apt.code !== 0 || packages.length === 0) {
    throw new Problem(
      lacking,
      `Install what holds them with your system's package manager, for instance\n  sudo dnf install ${capabilities.join(' ')}\n${rerun}`,
    );
  }
  const names = await Promise.all(packages.map((name) => nameOnThisSystem(world, name)));
  const typed = `sudo apt-get update && sudo apt-get install --no-install-recommends ${names.join(' ')}`;
  if (!world.isRoot) throw new Problem(lacking, `Type\n  ${typed}\n${rerun}`);
  world.say(`System packages: installing ${names.join(', ')} …`);
  const env = { ...world.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patience = ['-o', 'DPkg::Lock::Timeout=300'];
  await world.run('apt-get', ['update', '-q', ...patience], { env });
  // Names are looked up again: before the update a bare system knows none.
  const known = await Promise.all(packages.map((name) => nameOnThisSystem(world, name)));
  const outcome = await world.run(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...patience, ...known],
    { env },
  );
  if (outcome.code === 0) return;
  const reason =
    outcome.stderr.split('\n').find((line) => line.startsWith('E: ')) ??
    `apt-get ended with code ${outcome.code}`;
  throw new Problem(
    `${lacking} Installing ${known.join(', ')} failed (${reason}).`,
    `See what it says, and put that right:\n  ${typed}\n${rerun}`,
  );
}

/**
 * Debian 13 and Ubuntu 24.04 gave many libraries a new name (64-bit time): libgtk-3-0t64.
 * @param {import('./world.mjs').World} world
 * @param {string} name
 */
async function nameOnThisSystem(world, name) {
  const renamed = `${name}t64`;
  const { code, stdout } = await world.run('apt-cache', ['show', '--no-all-versions', renamed]);
  return code === 0 && stdout.includes(`Package: ${renamed}`) ? renamed : name;
}
