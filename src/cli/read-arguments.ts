/** The arguments of a call → a command and what it was given, or what is wrong with them. */
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#core/result.ts';
import { USAGE_WORDS } from '#words/cli.ts';
import type { Call, CliCommand, OptionKind } from './command.ts';

/** What every command takes. */
export const GLOBAL_OPTIONS: Readonly<Record<string, OptionKind>> = {
  workspace: 'value',
  json: 'flag',
  help: 'flag',
  version: 'flag',
};

const SHORT: Readonly<Record<string, string>> = { h: 'help' };

export type UsageProblem = { readonly problem: string; readonly command: CliCommand | null };

export type ReadCall = { readonly command: CliCommand | null; readonly call: Call };

type Token = ReturnType<typeof tokensOf>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

function tokensOf(args: readonly string[], options: Readonly<Record<string, OptionKind>>) {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, kind]) => [
        name,
        { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
    // Not strict: what is wrong is said in our words.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens;
}

function problemOf(token: OptionToken, kind: OptionKind | undefined): string | null {
  const { rawName, value, inlineValue } = token;
  if (kind === undefined) {
    return USAGE_WORDS.unknownOption(rawName);
  }
  if (kind === 'flag') {
    return value === undefined ? null : USAGE_WORDS.valueNotTaken(rawName);
  }
  if (value === undefined) {
    return USAGE_WORDS.valueMissing(rawName);
  }
  if (value === '') {
    return USAGE_WORDS.emptyValue(rawName);
  }
  // "-" alone is a value: it stands for standard output.
  return inlineValue !== true && value.startsWith('-') && value.length > 1
    ? USAGE_WORDS.valueLikeOption(rawName, value)
    : null;
}

function nameOf(token: OptionToken): string {
  return SHORT[token.name] ?? token.name;
}

/** The first thing wrong with the options, in their order. */
function firstProblem(
  tokens: readonly OptionToken[],
  options: Readonly<Record<string, OptionKind>>,
): string | null {
  for (const token of tokens) {
    const name = nameOf(token);
    const problem = problemOf(token, Object.hasOwn(options, name) ? options[name] : undefined);
    if (problem !== null) {
      return problem;
    }
  }
  return null;
}

function readCall(
  tokens: readonly Token[],
  options: Readonly<Record<string, OptionKind>>,
): Result<Call, string> {
  const given = tokens.filter((token): token is OptionToken => token.kind === 'option');
  const problem = firstProblem(given, options);
  if (problem !== null) {
    return err(problem);
  }
  const flags = new Set<string>();
  const values = new Map<string, readonly string[]>();
  for (const token of given) {
    const name = nameOf(token);
    if (token.value === undefined) {
      flags.add(name);
    } else {
      values.set(name, [...(values.get(name) ?? []), token.value]);
    }
  }
  const operands = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  return ok({ operands, flags, values });
}

function countProblem(command: CliCommand, call: Call, usage: string): string | null {
  const { min, max } = command.operands;
  if (call.operands.length < min) {
    return USAGE_WORDS.tooFew(usage);
  }
  const extra = call.operands[max];
  return extra === undefined ? null : USAGE_WORDS.tooMany(extra);
}

/**
 * Reads the arguments after the program's name. Options may stand before and after the command. `--help` and
 * `--version` win over everything that is missing.
 */
export function readArguments(
  args: readonly string[],
  commands: readonly CliCommand[],
  usageOf: (command: CliCommand) => string,
): Result<ReadCall, UsageProblem> {
  const first = tokensOf(args, GLOBAL_OPTIONS).find((token) => token.kind === 'positional');
  const name = first?.kind === 'positional' ? first.value : null;
  const command = commands.find((one) => one.name === name) ?? null;
  const options = { ...GLOBAL_OPTIONS, ...command?.options };
  const rest =
    first === undefined ? args : args.filter((_argument, index) => index !== first.index);
  const read = readCall(tokensOf(rest, options), options);
  if (command === null && name !== null) {
    return err({ problem: USAGE_WORDS.unknownCommand(name), command });
  }
  if (!read.ok) {
    return err({ problem: read.error, command });
  }
  const call = read.value;
  if (call.flags.has('help') || call.flags.has('version')) {
    return ok({ command, call });
  }
  if (command === null) {
    return err({ problem: USAGE_WORDS.noCommand, command });
  }
  const problem = countProblem(command, call, usageOf(command));
  return problem === null ? ok({ command, call }) : err({ problem, command });
}
