import { describe, expect, it } from 'vitest';
import { parseCommandLine } from './command-line.ts';

describe('the command line', () => {
  it.each<[string, readonly string[], string | null]>([
    ['nothing', ['electron', '.'], null],
    ['a folder', ['electron', '.', '--workspace', '/data/ws'], '/data/ws'],
    ['a folder with an equals sign', ['electron', '.', '--workspace=/data/ws'], '/data/ws'],
    ['a relative folder', ['electron', '.', '--workspace', 'ws'], '/home/ana/ws'],
    ['the last of two', ['--workspace', '/a', '--workspace=/b'], '/b'],
    ['no folder after the switch', ['--workspace'], null],
    ['another switch after it', ['--workspace', '--inspect'], null],
    ['an empty folder', ['--workspace='], null],
    ['a NUL in the folder', ['--workspace', '/a\0b'], null],
    ['a longer switch', ['--workspaces', '/a'], null],
  ])('with %s', (_name, argv, workspace) => {
    expect(parseCommandLine(argv, '/home/ana')).toEqual({ workspace });
  });
});
