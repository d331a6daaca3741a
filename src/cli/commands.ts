/** The table of commands: one file for each. */
import type { CliCommand } from './command.ts';
import { exportCommand } from './commands/export.ts';
import { initCommand } from './commands/init.ts';
import { listCommand } from './commands/list.ts';
import { restoreCommand } from './commands/restore.ts';
import { showCommand } from './commands/show.ts';
import { suggestCommand } from './commands/suggest.ts';

export const COMMANDS: readonly CliCommand[] = [
  initCommand,
  listCommand,
  showCommand,
  exportCommand,
  suggestCommand,
  restoreCommand,
];
