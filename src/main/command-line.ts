/** What the command line may ask of the window. Everything else on it is Chromium's or ignored. */
import { resolve } from 'node:path';

export type CommandLine = {
  /** Absolute path of the workspace that was asked for. */
  readonly workspace: string | null;
};

/**
 * Reads `--workspace DIR` or `--workspace=DIR`; the last one counts.
 * @param argv all arguments of the process
 * @param workingFolder what a relative folder is relative to
 */
export function parseCommandLine(argv: readonly string[], workingFolder: string): CommandLine {
  const named = argv.flatMap((argument, index) => {
    if (argument.startsWith('--workspace=')) return [argument.slice('--workspace='.length)];
    const following = argv[index + 1];
    return argument === '--workspace' && following && !following.startsWith('-') ? [following] : [];
  });
  const last = named[named.length - 1];
  return { workspace: last && !last.includes('\0') ? resolve(workingFolder, last) : null };
}
