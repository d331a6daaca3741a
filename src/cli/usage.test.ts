import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from './commands.ts';
import { runCli } from './testing/run-cli.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dossier-cli-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const wrong: readonly (readonly [args: readonly string[], says: string, hint: string])[] = [
  [[], 'which command?', 'dossier --help'],
  [['--json'], 'which command?', 'dossier --help'],
  [['fly'], 'there is no command “fly”.', 'dossier --help'],
  [['List'], 'there is no command “List”.', 'dossier --help'],
  [['constructor'], 'there is no command “constructor”.', 'dossier --help'],
  [['--fast'], 'there is no option --fast here.', 'dossier --help'],
  [['list', '--fast'], 'there is no option --fast here.', 'dossier list --help'],
  [['list', '-f'], 'there is no option -f here.', 'dossier list --help'],
  [['list', '--__proto__'], 'there is no option --__proto__ here.', 'dossier list --help'],
  [['list', '--force'], 'there is no option --force here.', 'dossier list --help'],
  [['list', '--workspace'], '--workspace needs a value.', 'dossier list --help'],
  [['list', '--workspace='], '--workspace needs a value that is not empty.', 'dossier list --help'],
  [
    ['list', '--workspace', '--json'],
    'write --workspace=--json if “--json” is meant',
    'dossier list --help',
  ],
  [['list', '--json=yes'], '--json takes no value.', 'dossier list --help'],
  [['list', 'x'], '“x” is one argument too many.', 'dossier list --help'],
  [['list', '--', '--json'], '“--json” is one argument too many.', 'dossier list --help'],
  [['show'], 'something is missing: dossier show SOURCE', 'dossier show --help'],
  [['show', 'a', 'b'], '“b” is one argument too many.', 'dossier show --help'],
  [['init'], 'something is missing: dossier init DIR', 'dossier init --help'],
  [['init', 'd', '--workspace', 'w'], '“init” takes the folder itself', 'dossier init --help'],
  [['export'], 'say where to write with --out FILE', 'dossier export --help'],
  [
    ['export', '--out', 'a', '--format', 'pdf'],
    'there is no format “pdf”',
    'dossier export --help',
  ],
  [['export', '--out', 'a', '--date', 'today'], '“today” is no date', 'dossier export --help'],
  [
    ['export', '--out', 'a', '--date', '2025-02-30'],
    '“2025-02-30” is no date',
    'dossier export --help',
  ],
  [
    ['export', '--out', '-', '--json'],
    'cannot both go to standard output',
    'dossier export --help',
  ],
  [['list', 'a\u001B[2J'], '“a<U+001B>[2J” is one argument too many.', 'dossier list --help'],
];

describe('wrong usage', () => {
  it.each(wrong)('%j: exit 2, nothing on standard output, says %s', async (args, says, hint) => {
    const { code, out, told } = await runCli(folder, args);
    expect([code, out]).toEqual([2, '']);
    expect(told).toMatch(/^dossier: [^\n]+\nType “[^\n]+”\.\n$/u);
    expect(told).toContain(says);
    expect(told).toContain(hint);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('help and version', () => {
  it('lists every command', async () => {
    const { code, out, told } = await runCli(folder, ['--help']);
    expect([code, told]).toEqual([0, '']);
    for (const { name } of COMMANDS) {
      expect(out).toContain(`  ${name} `);
    }
  });

  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    'says everything that %s takes, before or after it',
    async (name, { options }) => {
      const after = await runCli(folder, [name, '--help']);
      const before = await runCli(folder, ['-h', name]);
      expect([after.code, after.told]).toEqual([0, '']);
      expect(before).toEqual(after);
      for (const option of [...Object.keys(options), 'workspace', 'json', 'help', 'version']) {
        expect(after.out).toContain(`--${option}`);
      }
      expect(after.out).toContain(`dossier ${name}`);
    },
  );

  it('prints the version, whatever else is missing', async () => {
    for (const args of [['--version'], ['show', '--version']]) {
      expect(await runCli(folder, args)).toEqual({ code: 0, out: 'dossier 9.8.7\n', told: '' });
    }
  });
});
