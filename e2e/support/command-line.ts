/** Runs the built command line, as a person at a terminal does. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from './launch.ts';

export type Ran = { readonly code: number; readonly told: string; readonly answer: string };

/** Runs `dossier` with these arguments and waits for its end. */
export function runDossier(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const program = join(PROJECT, 'out', 'cli', 'dossier.mjs');
    execFile(process.execPath, [program, ...args], (error, answer, told) => {
      const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : -1;
      resolve({ code, told, answer });
    });
  });
}

/** Makes a workspace with the seed corpus in a folder that is new or empty. */
export async function makeWorkspace(folder: string): Promise<void> {
  const { code, told } = await runDossier('init', folder, '--seeds');
  if (code !== 0) throw new Error(told);
}
