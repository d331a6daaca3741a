/** Starting the writer as a process of its own, and believing only what it said. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the writer said, in order. */
export type Said = readonly (string | number | null)[];

export type Writer = {
  readonly process: ChildProcess;
  /** All that it said, once it is gone. */
  readonly ended: Promise<readonly Said[]>;
};

/** Starts a command whose output is lines of JSON. */
export function startWriter(command: string, args: readonly string[]): Writer {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout?.setEncoding('utf8');
  child.stdout?.on('data', (text: string) => {
    output += text;
  });
  const ended = new Promise<readonly Said[]>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      const whole = output.split('\n').slice(0, -1);
      resolve(whole.map((line) => JSON.parse(line) as Said));
    });
  });
  return { process: child, ended };
}

/** A new empty folder for a test. */
export function makeTemporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'dossier-writer-'));
}
