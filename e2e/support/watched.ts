/**
 * Runs the `*.watched.ts` files in a network of their own, in which there is nothing but this machine, and has strace
 * write down every call that has to do with sockets. Linux only; needs unshare, ip and strace.
 */
import { execFile, spawn } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freshFolder, PROJECT, runsAsRoot } from './launch.ts';
import { SOCKET_CALLS } from './sockets.ts';

const run = promisify(execFile);

/** Where a watched launch is told to write its trace. */
export const TRACE = 'DOSSIER_TRACE';
/** The program that starts Electron under strace. */
export const WATCHED_ELECTRON = 'DOSSIER_WATCHED_ELECTRON';
/** The folder for the traces of one run. */
export const TRACES = 'DOSSIER_TRACES';

/** Said in the report and where the tests run, so that nobody takes it for passed. */
export const NOT_WATCHED =
  'LEFT OUT: nobody watched the sockets. This needs Linux, unshare, ip and strace; type: sudo apt-get install strace iproute2';

/** A network of its own; whoever is not root gets to be root inside of it. */
function ownNetwork(program: readonly string[]): readonly string[] {
  const inside = ['sh', '-c', 'ip link set lo up && exec "$@"', 'sh', ...program];
  return [...(runsAsRoot() ? [] : ['--map-root-user']), '--net', '--', ...inside];
}

const STRACE = ['strace', '-f', '-qq', '--seccomp-bpf', '-s', '0', '-e', 'signal=none'];

/** Whether sockets can be watched here. */
export async function canWatch(): Promise<boolean> {
  const trial = [...STRACE, '-e', `trace=${SOCKET_CALLS}`, '-o', '/dev/null', 'true'];
  try {
    await run('unshare', [...ownNetwork(trial)]);
    return true;
  } catch {
    process.emitWarning(NOT_WATCHED);
    return false;
  }
}

export type Watched = {
  readonly exitCode: number | null;
  /** What the inner run said. */
  readonly output: string;
  /** The trace that a watched launch wrote under this name. */
  readonly trace: (name: string) => Promise<string>;
};

/** Runs every watched file. */
export async function runWatched(): Promise<Watched> {
  const folder = await freshFolder('watched');
  const electron = join(folder, 'electron.sh');
  const executable = createRequire(import.meta.url)('electron') as string;
  await writeFile(
    electron,
    `#!/bin/sh\nexec ${STRACE.join(' ')} -e trace=${SOCKET_CALLS} -o "$${TRACE}" '${executable}' "$@"\n`,
  );
  await chmod(electron, 0o755);
  const tests = join(PROJECT, 'node_modules', '@playwright', 'test', 'cli.js');
  const options = ['--project=watched', '--workers=1', '--retries=0', '--reporter=line'];
  const outcome = await finished(
    [process.execPath, tests, 'test', ...options, `--output=${join(folder, 'results')}`],
    { [WATCHED_ELECTRON]: electron, [TRACES]: folder },
  );
  return { ...outcome, trace: (name) => readFile(join(folder, name), 'utf8') };
}

/** What the outer run of the tests put into the environment is not for the inner one. */
function innerEnvironment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:PLAYWRIGHT_|PW_|PWTEST_|TEST_(?:WORKER|PARALLEL)_)/u.test(name),
  );
  return { ...Object.fromEntries(inherited), ...extra };
}

function finished(
  program: readonly string[],
  extra: Readonly<Record<string, string>>,
): Promise<{ readonly exitCode: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('unshare', [...ownNetwork(program)], {
      cwd: PROJECT,
      env: innerEnvironment(extra),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece: Buffer) => {
        output += piece.toString('utf8');
      });
    }
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, output }));
  });
}
