/** Runs the command line in this process, in a folder of its own, and gives back what it said. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type ExitCode, runCommandLine } from '#cli/run-command-line.ts';
import type { Surroundings } from '#cli/surroundings.ts';

export type Ran = { readonly code: ExitCode; readonly out: string; readonly told: string };

export async function runCli(
  folder: string,
  args: readonly string[],
  more: Partial<Surroundings> = {},
): Promise<Ran> {
  let out = '';
  let told = '';
  const code = await runCommandLine(args, {
    workingFolder: folder,
    environment: {},
    home: join(folder, 'home'),
    platform: 'linux',
    print: (text) => {
      out += text;
    },
    tell: (text) => {
      told += text;
    },
    isTerminal: false,
    clock: () => '2025-03-10T09:00:00.000Z',
    today: () => '2025-03-10',
    random: (length) => randomBytes(length),
    seedsFolder: join(folder, 'no-seeds'),
    version: '9.8.7',
    ...more,
  });
  return { code, out, told };
}
