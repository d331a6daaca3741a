/**
 * Parses untrusted bytes in a process of its own: one file at a time, with a time limit, killed and made anew when it
 * hangs or crashes. What it answers is checked here before anything believes it.
 */
import type { AppError, ImportFailure } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { ParsedSource } from '#core/source/source.ts';
import { type Outcome, readAnswer } from './read-answer.ts';

/** A running parser: bytes in, JSON out. */
export type ParserHost = {
  /** Sends one file. The answer comes as JSON; the promise stays open when the process hangs or dies. */
  readonly parse: (fileName: string, bytes: Uint8Array, encoding?: string) => Promise<unknown>;
  /** The next piece of an answer that is too long to come at once. */
  readonly more: () => Promise<unknown>;
  /** Settles when the process is gone. */
  readonly gone: Promise<void>;
  /** Ends a process that has nothing to do. */
  readonly close: () => void;
  /** Ends it whatever it is doing, which the system notes as a crash. */
  readonly kill: () => void;
};

export type ParserProcess = {
  /** @param encoding the one that a person chose, where the guess was wrong. */
  readonly parse: (
    fileName: string,
    bytes: Uint8Array,
    encoding?: string,
  ) => Promise<Result<ParsedSource, AppError>>;
  /** Ends the process; the next file starts another. */
  readonly stop: () => void;
};

export type ParserOptions = {
  readonly startHost: () => ParserHost;
  /** How long a short file, and each piece of an answer, may take, in milliseconds. */
  readonly timeLimit?: number;
  /** How long an unused process stays, in milliseconds. */
  readonly idleLimit?: number;
};

/** Many times what a slow machine needs to start it; short enough that whoever adds a file is told while they look. */
const TIME_LIMIT = 20_000;
/** Two seconds more for each megabyte: a long file on a slow machine is no hostile one. */
const TIME_FOR_BYTE = 0.002;
const IDLE_LIMIT = 20_000;

/** A parser that starts with the first file and ends when it has had nothing to do for a while. */
export function makeParserProcess(options: ParserOptions): ParserProcess {
  const { startHost, timeLimit = TIME_LIMIT, idleLimit = IDLE_LIMIT } = options;
  let host: ParserHost | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let busy = false;

  const stop = (): void => {
    clearTimeout(idle);
    if (busy) host?.kill();
    else host?.close();
    host = null;
  };

  const start = (): ParserHost => {
    const started = startHost();
    // One that dies while it has nothing to do must not cost the next file.
    void started.gone.then(() => {
      if (host === started) stop();
    });
    return started;
  };

  const parseOne = async (
    file: string,
    bytes: Uint8Array,
    encoding?: string,
  ): Promise<Result<ParsedSource, AppError>> => {
    clearTimeout(idle);
    busy = true;
    const parser = host ?? start();
    host = parser;
    const patience = timeLimit + bytes.length * TIME_FOR_BYTE;
    const outcome = await firstOutcome(parser, parser.parse(file, bytes, encoding), patience);
    const read = outcome.ok
      ? await readAnswer(file, outcome.value, () => firstOutcome(parser, parser.more(), timeLimit))
      : err({ code: 'import' as const, reason: outcome.error, file });
    // One that said something unusable may be in the middle of saying more.
    if (!read.ok && PARSER_AT_FAULT.has(read.error.reason)) stop();
    else idle = setTimeout(stop, idleLimit);
    busy = false;
    return read;
  };

  return {
    stop,
    parse: (file, bytes, encoding) => {
      const result = queue.then(() => parseOne(file, bytes, encoding));
      queue = result;
      return result;
    },
  };
}

const PARSER_AT_FAULT: ReadonlySet<ImportFailure> = new Set([
  'parser-timeout',
  'parser-crashed',
  'parser-bad-output',
]);

function firstOutcome(
  { gone }: ParserHost,
  answer: Promise<unknown>,
  timeLimit: number,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(err('parser-timeout')), timeLimit);
    const settle = (outcome: Outcome): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    gone.then(() => settle(err('parser-crashed')));
    answer.then(
      (value) => settle(ok(value)),
      () => settle(err('parser-crashed')),
    );
  });
}
