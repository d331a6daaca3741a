import { describe, expect, it } from 'vitest';
import type { AppError } from '#core/app-error.ts';
import { withoutForeignPaths } from './foreign-paths.ts';

const WORKSPACE = '/home/ana/Dossier';

describe('errors on their way to the window', () => {
  it.each<[string, string, string]>([
    ['a path elsewhere', "EACCES: open '/home/ana/secret/a.txt'", "EACCES: open 'a.txt'"],
    [
      'a path in the workspace',
      `EIO, ${WORKSPACE}/journal.ndjson`,
      `EIO, ${WORKSPACE}/journal.ndjson`,
    ],
    ['a neighbour of the workspace', `${WORKSPACE}2/x.json`, 'x.json'],
    ['a drive', 'C:\\Users\\ana\\a.txt', 'a.txt'],
    ['a share', '\\\\host\\share\\a.txt', 'a.txt'],
    ['spaces in names', '/home/ana maria/my file.txt', 'my file.txt'],
    ['no path', 'either/or 3/4 km', 'either/or 3/4 km'],
  ])('keep out %s', (_name, detail, expected) => {
    const error: AppError = { code: 'store', reason: 'io', detail };
    expect(withoutForeignPaths(error, WORKSPACE)).toEqual({ ...error, detail: expected });
  });

  it('name a file without its folder', () => {
    const error: AppError = { code: 'export', reason: 'exists', file: '/media/usb/out.md' };
    expect(withoutForeignPaths(error, null)).toEqual({ ...error, file: 'out.md' });
  });

  it('keep the folder that the person chose', () => {
    const error: AppError = {
      code: 'open',
      reason: 'locked',
      folder: '/srv/shared',
      owner: { host: 'desk', pid: 7, since: '2026-01-01T00:00:00.000Z' },
    };
    expect(withoutForeignPaths(error, null)).toEqual(error);
  });
});
