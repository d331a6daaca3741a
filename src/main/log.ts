/**
 * The log file on this machine. It names what failed and where in our code, and never what anybody wrote or where
 * their files are: messages of errors can quote a text, so they are left out.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';

export type Log = {
  readonly file: string;
  /** Something worth knowing; `what` is a fixed phrase. */
  readonly note: (what: string) => void;
  /** Something that should not have happened. */
  readonly bug: (where: string, cause: unknown) => void;
};

const MAX_BYTES = 1_000_000;

/**
 * A log that appends to a file and keeps one older file. It never throws: a full disk must not stop the app.
 * @param clock the time now, ISO 8601
 */
export function makeLog(file: string, clock: () => string): Log {
  const write = (line: string): void => {
    try {
      mkdirSync(dirname(file), { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) {
        renameSync(file, `${file}.old`);
      }
      appendFileSync(file, `${clock()} ${line}\n`, { mode: 0o600 });
    } catch {
      // Nothing is lost but a line for us.
    }
  };
  return {
    file,
    note: (what) => write(what),
    bug: (where, cause) => write(`bug in ${where}: ${describeCause(cause)}`),
  };
}

/** The kind of an error, its system code, and the places in our code, without its message. */
export function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const code = 'code' in cause && typeof cause.code === 'string' ? ` ${cause.code}` : '';
  const places = (cause.stack ?? '')
    .split('\n')
    .flatMap(
      (line) =>
        /^\s+at (?:(\S+) )?.*?([^\\/()]+:\d+:\d+)\)?$/u.exec(line)?.slice(1, 3).join(' ') ?? [],
    )
    .slice(0, 12);
  return `${basename(cause.name)}${code} at ${places.join(' < ')}`;
}
