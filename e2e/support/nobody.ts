/**
 * Starts the app as a person without rights when the tests themselves run as root: Chromium's sandbox works only then,
 * and what is never tried is not known.
 */
import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freshFolder, type LaunchOptions, PROJECT, runsAsRoot } from './launch.ts';

const run = promisify(execFile);

/** Said in the report and where the tests run, so that nobody takes it for passed. */
export const NOT_SANDBOXED =
  'LEFT OUT: the sandbox was not looked into. Run the tests as an ordinary user, or from a folder that everybody may read';

/** The user `nobody`. */
const ID = 65_534;
const DROP = ['setpriv', `--reuid=${ID}`, `--regid=${ID}`, '--clear-groups'];

/** How to start the app inside the sandbox; null where that cannot be done. */
export async function sandboxedLaunch(): Promise<LaunchOptions | null> {
  if (!runsAsRoot()) return {};
  const electron = createRequire(import.meta.url)('electron') as string;
  const [drop = '', ...rest] = DROP;
  try {
    await run(drop, [...rest, 'test', '-x', electron, '-a', '-r', join(PROJECT, 'package.json')]);
    await run(drop, [...rest, 'unshare', '--user', '--map-root-user', 'true']);
  } catch {
    process.emitWarning(NOT_SANDBOXED);
    return null;
  }
  const profile = await freshFolder('nobody');
  await mkdir(join(profile, 'home'));
  for (const folder of [profile, join(profile, 'home')]) await chown(folder, ID, ID);
  const executable = join(await freshFolder('as-nobody'), 'electron.sh');
  await writeFile(executable, `#!/bin/sh\nexec ${DROP.join(' ')} '${electron}' "$@"\n`);
  await chmod(executable, 0o755);
  return { executable, profile, sandbox: true };
}
