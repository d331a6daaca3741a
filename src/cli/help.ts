/** The pages of `--help`. */
import { CLI, COMMAND_WORDS } from '#words/cli.ts';
import { columns } from './columns.ts';
import type { CliCommand } from './command.ts';

function section(title: string, rows: readonly (readonly string[])[]): string {
  const body = columns(rows.map((row) => ['', ...row]));
  return rows.length === 0 ? '' : `\n${title}:\n${body}`;
}

/** What the program is and which commands there are. */
export function generalHelp(commands: readonly CliCommand[]): string {
  return [
    `${CLI.tagline}\n\n${CLI.usage}\n`,
    section(
      CLI.commands,
      commands.map(({ name }) => [name, COMMAND_WORDS[name].summary]),
    ),
    section(CLI.everywhere, CLI.globalOptions),
    `\n${CLI.exitCodes}\n${CLI.fromClone}\n`,
  ].join('');
}

/** What one command takes. */
export function commandHelp({ name }: CliCommand): string {
  const words = COMMAND_WORDS[name];
  return [
    `${words.summary}.\n\n${words.usage}\n\n${words.description}\n`,
    section(CLI.options, words.options),
    section(CLI.everywhere, CLI.globalOptions),
    section(
      CLI.examples,
      words.examples.map((example) => [example]),
    ),
  ].join('');
}
