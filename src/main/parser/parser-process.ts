/**
 * Parses untrusted bytes in a process of its own: one file at a time, with a time limit, killed and made anew when it
 * hangs or crashes. What it answers is checked here before anything believes it.
 */
import { z } from 'zod';
import type { AppError, ImportFailure } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { parsedSourceSchema } from '#core/schema/source.ts';
import type { ParsedSource } from '#core/source/source.ts';

/** A running parser: bytes in, JSON out. */
export type ParserHost = {
  /** Sends one file. The answer comes once, as JSON; the promise stays open when the process hangs or dies. */
  readonly parse: (fileName: string, bytes: Uint8Array) => Promise<unknown>;
  /** Settles when the process is gone. */
  readonly gone: Promise<void>;
  readonly kill: () => void;
};

export type ParserProcess = {
  readonly parse: (fileName: string, bytes: Uint8Array) => Promise<Result<ParsedSource, AppError>>;
  /** Ends the process; the next file starts another. */
  readonly stop: () => void;
};

export type ParserOptions = {
  readonly startHost: () => ParserHost;
  /** How long one file may take, in milliseconds. */
  readonly timeLimit?: number;
  /** How long an unused process stays, in milliseconds. */
  readonly idleLimit?: number;
};

const TIME_LIMIT = 60_000;
const IDLE_LIMIT = 20_000;

/** A parser that starts with the first file and ends when it has had nothing to do for a while. */
export function makeParserProcess(options: ParserOptions): ParserProcess {
  const { startHost, timeLimit = TIME_LIMIT, idleLimit = IDLE_LIMIT } = options;
  let host: ParserHost | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const stop = (): void => {
    clearTimeout(idle);
    host?.kill();
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
  ): Promise<Result<ParsedSource, AppError>> => {
    clearTimeout(idle);
    host ??= start();
    const outcome = await firstOutcome(host, file, bytes, timeLimit);
    if (!outcome.ok) {
      stop();
      return err({ code: 'import', reason: outcome.error, file });
    }
    idle = setTimeout(stop, idleLimit);
    return readAnswer(file, outcome.value);
  };

  return {
    stop,
    parse: (file, bytes) => {
      const result = queue.then(() => parseOne(file, bytes));
      queue = result;
      return result;
    },
  };
}

type Outcome = Result<unknown, ImportFailure>;

function firstOutcome(
  host: ParserHost,
  file: string,
  bytes: Uint8Array,
  timeLimit: number,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(err('parser-timeout')), timeLimit);
    const settle = (outcome: Outcome): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    host.gone.then(() => settle(err('parser-crashed')));
    host.parse(file, bytes).then(
      (answer) => settle(ok(answer)),
      () => settle(err('parser-crashed')),
    );
  });
}

/** The answer as the parser's word, or an error when it is not what a parser says. */
function readAnswer(file: string, answer: unknown): Result<ParsedSource, AppError> {
  const said = answerSchema.safeParse(parseJson(answer));
  if (!said.success) return err({ code: 'import', reason: 'parser-bad-output', file });
  if (!said.data.ok) {
    const { reason, detail } = said.data.error;
    return err({ code: 'import', reason, file, ...(detail === undefined ? {} : { detail }) });
  }
  return hasSoundBlocks(said.data.value)
    ? ok(said.data.value)
    : err({ code: 'import', reason: 'parser-bad-output', file });
}

/** What a parser may say. The reasons are those it can know; the others are for this side to find out. */
const answerSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: parsedSourceSchema }),
  z.strictObject({
    ok: z.literal(false),
    error: z.strictObject({
      code: z.literal('import'),
      reason: z.enum(['empty', 'not-text', 'unknown-encoding', 'too-large']),
      file: z.string().max(1_000),
      detail: z.string().max(200).exactOptional(),
    }),
  }),
]);

function parseJson(answer: unknown): unknown {
  if (typeof answer !== 'string') return null;
  try {
    return JSON.parse(answer);
  } catch {
    return null;
  }
}

/** Whether the blocks lie in the text, in order and apart: what the rest of the app takes for granted. */
function hasSoundBlocks({ text, blocks }: ParsedSource): boolean {
  let end = 0;
  return blocks.every((block) => {
    const sound = block.start >= end && block.end >= block.start && block.end <= text.length;
    end = block.end;
    return sound && block.marks.every((mark) => mark.start >= block.start && mark.end <= block.end);
  });
}
