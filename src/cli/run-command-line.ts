/** From the arguments to an exit code: 0 done, 1 failed, 2 wrong usage. Answers go to `print`, messages to `tell`. */
import type { AppError } from '#core/app-error.ts';
import { COMMAND_WORDS, USAGE_WORDS } from '#words/cli.ts';
import { describeError, type ErrorWords } from '#words/errors.ts';
import type { Answer, CliCommand } from './command.ts';
import { COMMANDS } from './commands.ts';
import { commandHelp, generalHelp } from './help.ts';
import { readArguments } from './read-arguments.ts';
import type { Surroundings } from './surroundings.ts';
import { visible } from './visible.ts';

export type ExitCode = 0 | 1 | 2;

function tellUsage({ tell }: Surroundings, problem: string, command: CliCommand | null): ExitCode {
  tell(`dossier: ${visible(problem)}\n${USAGE_WORDS.hint(command?.name ?? null)}\n`);
  return 2;
}

function tellFailure({ tell }: Surroundings, words: ErrorWords): void {
  const lines = [`dossier: ${words.what}`, words.kept, words.todo];
  tell(lines.map((line) => `${visible(line)}\n`).join(''));
}

/** What JSON leaves as it is and a terminal acts on; in a string of JSON an escape means the same. */
const ACTIVE = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

function printJson({ print }: Surroundings, value: unknown): void {
  const json = JSON.stringify(value, null, 2).replace(
    ACTIVE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  print(`${json}\n`);
}

function errorJson(words: ErrorWords, error: AppError | null): unknown {
  const reason = error !== null && 'reason' in error ? error.reason : null;
  return { error: { code: error?.code ?? 'not-found', reason, ...words } };
}

function conclude(
  answer: Answer,
  json: boolean,
  command: CliCommand,
  surroundings: Surroundings,
): ExitCode {
  if (!answer.ok) {
    const failure = answer.error;
    if (failure.kind === 'usage') {
      return tellUsage(surroundings, failure.problem, command);
    }
    tellFailure(surroundings, failure.words);
    if (json) {
      printJson(surroundings, errorJson(failure.words, failure.error));
    }
    return 1;
  }
  const { failures = [] } = answer.value;
  for (const error of failures) {
    tellFailure(surroundings, describeError(error));
  }
  if (json) {
    printJson(surroundings, answer.value.json);
  } else {
    surroundings.print(answer.value.text);
  }
  return failures.length === 0 ? 0 : 1;
}

/** Runs one call. Bugs are thrown. */
export async function runCommandLine(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode> {
  const read = readArguments(args, COMMANDS, ({ name }) => COMMAND_WORDS[name].usage);
  if (!read.ok) {
    return tellUsage(surroundings, read.error.problem, read.error.command);
  }
  const { command, call } = read.value;
  if (call.flags.has('help')) {
    surroundings.print(command === null ? generalHelp(COMMANDS) : commandHelp(command));
    return 0;
  }
  if (call.flags.has('version') || command === null) {
    surroundings.print(`dossier ${surroundings.version}\n`);
    return 0;
  }
  return conclude(
    await command.run(call, surroundings),
    call.flags.has('json'),
    command,
    surroundings,
  );
}
