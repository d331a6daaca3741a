/** The words of the command line. */
import { type Counted, counted } from './numbers.ts';

const MENTIONS: Counted = { one: 'mention of an actor', other: 'mentions of actors' };
const FIGURES: Counted = { one: 'figure', other: 'figures' };

export type CommandName = 'init' | 'list' | 'show' | 'export' | 'suggest' | 'restore';

type CommandWords = {
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly description: string;
  readonly options: readonly (readonly [option: string, meaning: string])[];
  readonly examples: readonly string[];
};

export const COMMAND_WORDS: Readonly<Record<CommandName, CommandWords>> = {
  init: {
    usage: 'dossier init DIR [FILE…] [--title TITLE] [--seeds]',
    summary: 'Make a workspace and add texts to it',
    description:
      'Makes a workspace in DIR, a new or empty folder, and adds the files. A folder among the files stands for all files in it. The files themselves are never changed. A file that cannot be read is named; the others are added.',
    options: [
      [
        '--title TITLE',
        'What the workspace is called; the name of the folder unless said otherwise',
      ],
      ['--seeds', 'Add the texts that come with Dossier'],
    ],
    examples: ['dossier init ~/research/defence article.txt report.md'],
  },
  list: {
    usage: 'dossier list',
    summary: 'List the sources of the workspace',
    description: 'Lists the sources with their number, date, annotations and title.',
    options: [],
    examples: ['dossier list --workspace ~/research/defence', 'dossier list --json'],
  },
  show: {
    usage: 'dossier show SOURCE [--text]',
    summary: 'Show one source and its annotations',
    description:
      'Shows what is known of a source and its annotations in text order. SOURCE is its number in the list, its id, its file name or its title. Places are Unicode code points of the reading text, counted from 0, the end not included.',
    options: [['--text', 'Print the reading text only, exactly']],
    examples: ['dossier show 1', 'dossier show 1 --text > text.txt'],
  },
  export: {
    usage:
      'dossier export --out FILE [--format markdown] [--source SOURCE…] [--dossier TITLE] [--title TITLE] [--date YYYY-MM-DD] [--force]',
    summary: 'Write the dossier',
    description:
      'Writes the dossier of the workspace to FILE, or to standard output where FILE is “-”. A file that is there is kept unless --force is given. The same workspace and date give the same bytes.',
    options: [
      ['--out FILE', 'Where to write; “-” is standard output'],
      ['--format markdown', 'The format; Markdown is the only one so far'],
      ['--source SOURCE', 'Only this source, named as for “show”; may be given more than once'],
      ['--dossier TITLE', 'A dossier that was defined in the app, with its choices'],
      ['--title TITLE', 'The title of the dossier'],
      ['--date YYYY-MM-DD', 'The date in the dossier; today unless said otherwise'],
      ['--force', 'Replace FILE where it is there'],
    ],
    examples: [
      'dossier export --out dossier.md',
      'dossier export --source 1 --source 2 --date 2025-03-10 --out - | less',
    ],
  },
  suggest: {
    usage: 'dossier suggest FILE… [--date YYYY-MM-DD]',
    summary: 'Propose the actors and figures of texts',
    description:
      'Reads each file as the app would and prints the actors and figures that it proposes, each with its reason. No workspace is needed and nothing is kept. Places are UTF-16 code units of the reading text, which --json prints with them, counted from 0, the end not included. Actors are proposed for English only. A file that cannot be read is named; the others are printed.',
    options: [
      [
        '--date YYYY-MM-DD',
        'The day a text was written, for those that do not state it themselves',
      ],
    ],
    examples: ['dossier suggest article.txt', 'dossier suggest *.txt --date 2025-03-10 --json'],
  },
  restore: {
    usage: 'dossier restore WORKSPACE [BACKUP] [--list | --preview | --yes]',
    summary: 'List the backups of a workspace, look at one, bring it back',
    description:
      'Without BACKUP, lists the backups of the folder WORKSPACE, newest first, and checks that each is whole. With BACKUP, its number in the list or “newest”, shows what would change; nothing is written. With --yes as well, brings every note back to what it was then. The state before is kept as a backup of its own first, so that it can be had back the same way. Close the workspace in the app before.',
    options: [
      ['--list', 'List the backups'],
      ['--preview', 'Show what would change, and change nothing'],
      ['--yes', 'Restore it'],
    ],
    examples: [
      'dossier restore ~/research/defence',
      'dossier restore ~/research/defence 41 --preview',
      'dossier restore ~/research/defence 41 --yes',
    ],
  },
};

export const CLI = {
  tagline: 'Read overlapping texts, mark who acts and what is claimed, leave with a dossier.',
  usage: 'Usage: dossier COMMAND [OPTION…]',
  commands: 'Commands',
  options: 'Options',
  examples: 'Examples',
  everywhere: 'Options of every command',
  fromClone: 'From a clone, type “npm run --silent dossier --” instead of “dossier”.',
  exitCodes: 'Exit codes: 0 done, 1 failed, 2 wrong usage.',
  globalOptions: [
    [
      '--workspace DIR',
      'The workspace; Documents/Dossier or $DOSSIER_WORKSPACE unless said otherwise',
    ],
    ['--json', 'Answer as JSON, for programs'],
    ['--help', 'Say what the command takes'],
    ['--version', 'Print the version'],
  ],
  added: (sources: string, folder: string): string =>
    `Made a workspace with ${sources} in ${folder}`,
  listHead: (title: string, facts: string, folder: string): string =>
    `${title}: ${facts}, in ${folder}`,
  noSources:
    'No sources yet. “dossier init” adds them to a new workspace, the app to one that is there.',
  noDate: 'no date',
  sourceFacts: { file: 'File', id: 'Id', sha256: 'SHA-256', words: 'Words' },
  noAnnotations: 'No annotations.',
  unplaced: 'not at its place',
  note: 'note',
  actor: 'actor',
  figure: 'figure',
  code: 'code',
  written: (file: string, size: string): string => `Wrote ${file} (${size})`,
  suggested: (file: string, actors: number, figures: number): string =>
    `${file}: ${counted(actors, MENTIONS)}, ${counted(figures, FIGURES)}`,
  noActors: (file: string, language: string): string =>
    `${file}: actors are proposed for English texts only${language === '' ? '' : `, and this one is taken to be in another language (${language})`}. Figures are proposed as far as their forms are the same.`,
  backupsHead: (count: string, title: string, folder: string): string =>
    `${count} of ${title}, newest first, in ${folder}`,
  noBackups: 'There is no backup yet: one is made each time the workspace is tidied up or closed.',
  backupWhole: 'whole',
  backupDamaged: 'damaged: cannot be restored',
  previewHead: (seq: number, at: string, counts: string): string =>
    `Restoring backup ${seq} of ${at}: ${counts}`,
  previewTodo: 'Nothing was changed. To restore it, add --yes.',
  restoredHead: (seq: number, at: string, counts: string): string =>
    `Restored backup ${seq} of ${at}: ${counts}`,
  restoredUndo: (seq: number): string =>
    `The state before is backup ${seq}: restore that one to take this back.`,
  mended: 'The workspace needed mending. Open it in Dossier to see what was found.',
} as const;

/** What is wrong with a call. */
export const USAGE_WORDS = {
  noCommand: 'which command?',
  unknownCommand: (name: string): string => `there is no command “${name}”.`,
  unknownOption: (option: string): string => `there is no option ${option} here.`,
  valueMissing: (option: string): string => `${option} needs a value.`,
  valueLikeOption: (option: string, value: string): string =>
    `${option} needs a value; write ${option}=${value} if “${value}” is meant.`,
  valueNotTaken: (option: string): string => `${option} takes no value.`,
  emptyValue: (option: string): string => `${option} needs a value that is not empty.`,
  tooFew: (usage: string): string => `something is missing: ${usage}`,
  tooMany: (operand: string): string => `“${operand}” is one argument too many.`,
  unknownFormat: (format: string): string => `there is no format “${format}”; use markdown.`,
  badDate: (date: string): string => `“${date}” is no date; write it like 2025-03-10.`,
  outMissing: 'say where to write with --out FILE, or --out - for standard output.',
  jsonToOutput: 'the dossier and JSON cannot both go to standard output; give a file to --out.',
  restoreWorkspace: '“restore” takes the folder itself: dossier restore WORKSPACE.',
  restoreOne: 'give only one of --list, --preview and --yes.',
  restoreNone: 'say which backup: its number in the list, or “newest”.',
  initWorkspace: '“init” takes the folder itself: dossier init DIR.',
  hint: (command: string | null): string =>
    command === null ? 'Type “dossier --help”.' : `Type “dossier ${command} --help”.`,
} as const;

/** Failures of the command line that have no code of their own. */
export const CLI_FAILURES = {
  noSuchSource: (name: string) => ({
    what: `No source of the workspace is called like this: ${name}`,
    kept: 'Nothing was changed.',
    todo: 'Type “dossier list” to see the sources.',
  }),
  severalSources: (name: string, ids: string) => ({
    what: `More than one source is called like this: ${name}`,
    kept: 'Nothing was changed.',
    todo: `Use the id of the one you mean: ${ids}.`,
  }),
  noSuchDossier: (name: string, titles: string) => ({
    what: `No dossier of the workspace has this title: ${name}`,
    kept: 'No file was written or changed.',
    todo: titles === '' ? 'Leave --dossier out: none is defined.' : `There are: ${titles}.`,
  }),
  noSuchBackup: (name: string, known: string) => ({
    what: `The workspace has no backup of this number: ${name}`,
    kept: 'Nothing was changed.',
    todo: known === '' ? 'There is no backup yet.' : `There are: ${known}.`,
  }),
  damagedBackup: (seq: number) => ({
    what: `A part of backup ${seq} is missing or damaged, so it cannot be restored`,
    kept: 'Nothing was changed.',
    todo: 'Type “dossier restore WORKSPACE” and take one that is whole.',
  }),
  nothingToRestore: (seq: number) => ({
    what: `The workspace is as it was in backup ${seq} already`,
    kept: 'Nothing was changed.',
    todo: 'Choose an older backup, if something is missing.',
  }),
  force: 'To replace it, add --force.',
} as const;
