import { describe, expect, it } from 'vitest';
import { defaultWorkspaceFolder, type PlaceOptions } from './paths.ts';

const USER_DIRS =
  '# made by xdg-user-dirs-update\nXDG_DESKTOP_DIR="$HOME/Bureau"\nXDG_DOCUMENTS_DIR="$HOME/Mes documents"\n';

const cases: readonly (readonly [string, Partial<PlaceOptions>, string])[] = [
  ['the documents folder', {}, '/home/ana/Documents/Dossier'],
  ['what the environment names', { environment: { DOSSIER_WORKSPACE: '/data/w' } }, '/data/w'],
  ['it from the home folder', { environment: { DOSSIER_WORKSPACE: 'w' } }, '/home/ana/w'],
  [
    'nothing of an empty name',
    { environment: { DOSSIER_WORKSPACE: '' } },
    '/home/ana/Documents/Dossier',
  ],
  [
    'the documents folder by its own name',
    { readText: () => USER_DIRS },
    '/home/ana/Mes documents/Dossier',
  ],
  ['it by an absolute name', { readText: () => 'XDG_DOCUMENTS_DIR="/mnt/d"' }, '/mnt/d/Dossier'],
  [
    'the home folder where documents are off',
    { readText: () => 'XDG_DOCUMENTS_DIR="$HOME"' },
    '/home/ana/Dossier',
  ],
  [
    'nothing of a relative name',
    { readText: () => 'XDG_DOCUMENTS_DIR="x"' },
    '/home/ana/Documents/Dossier',
  ],
  ['XDG_DOCUMENTS_DIR itself', { environment: { XDG_DOCUMENTS_DIR: '/docs' } }, '/docs/Dossier'],
  [
    'no XDG elsewhere',
    { platform: 'darwin', readText: () => USER_DIRS },
    '/home/ana/Documents/Dossier',
  ],
];

describe('defaultWorkspaceFolder', () => {
  it.each(cases)('takes %s', (_name, options, folder) => {
    const usual = { environment: {}, home: '/home/ana', platform: 'linux', readText: () => null };
    expect(defaultWorkspaceFolder({ ...usual, ...options })).toBe(folder);
  });

  it('looks for the settings where they are', () => {
    const asked: string[] = [];
    const readText = (path: string) => {
      asked.push(path);
      return null;
    };
    const options = { home: '/home/ana', platform: 'linux', readText };
    defaultWorkspaceFolder({ ...options, environment: {} });
    defaultWorkspaceFolder({ ...options, environment: { XDG_CONFIG_HOME: '/cfg' } });
    expect(asked).toEqual(['/home/ana/.config/user-dirs.dirs', '/cfg/user-dirs.dirs']);
  });
});
