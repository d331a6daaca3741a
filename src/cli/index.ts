/** The entry of the command line: the real surroundings, and what a bug says. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeError } from '#words/errors.ts';
import { runCommandLine } from './run-command-line.ts';
import type { Surroundings } from './surroundings.ts';

/** The built file lies in out/cli/ of the project. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function versionOf(folder: string): string {
  const facts: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const stated = typeof facts === 'object' && facts !== null && 'version' in facts && facts.version;
  return typeof stated === 'string' ? stated : '0.0.0';
}

function realSurroundings(): Surroundings {
  return {
    workingFolder: process.cwd(),
    environment: process.env,
    home: homedir(),
    platform: process.platform,
    print: (text) => process.stdout.write(text),
    tell: (text) => process.stderr.write(text),
    isTerminal: process.stdout.isTTY === true,
    clock: () => new Date().toISOString(),
    today,
    random: (length) => randomBytes(length),
    seedsFolder: join(root, 'seeds'),
    version: versionOf(root),
  };
}

// Whoever reads the answer may stop reading (`| head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
});

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), realSurroundings());
} catch (error) {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { what, kept, todo } = describeError({ code: 'bug', detail });
  process.stderr.write(`dossier: ${what}\n${kept}\n${todo}\n\n${detail}\n`);
  process.exitCode = 1;
}
