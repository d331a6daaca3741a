import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliFolder, makeFolder, ONE, TWO } from '#cli/testing/a-cli-workspace.ts';
import { runCli } from '#cli/testing/run-cli.ts';

let place: CliFolder;

beforeEach(async () => {
  place = await makeFolder();
});

afterEach(() => place.remove());

const LIST = ['list', '--workspace', 'w', '--json'];

describe('dossier init', () => {
  it('makes a workspace with the files in it', async () => {
    const { code, out, told } = await place.cli(
      'init',
      'w',
      'one.txt',
      'two.txt',
      '--title',
      'Plans',
      '--json',
    );
    expect([code, told]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({
      workspace: place.workspace,
      title: 'Plans',
      sources: [
        {
          id: expect.stringMatching(/^src_[0-9a-z]+$/u),
          file: 'one.txt',
          title: 'First headline of the day',
          sha256: createHash('sha256').update(ONE).digest('hex'),
        },
        expect.objectContaining({ file: 'two.txt' }),
      ],
      failed: [],
    });
    expect(await readFile(join(place.root, 'one.txt'), 'utf8')).toBe(ONE);
  });

  it('is called like its folder and says what it did', async () => {
    expect(await place.cli('init', 'w')).toEqual({
      code: 0,
      out: `Made a workspace with 0 sources in ${place.workspace}\n`,
      told: '',
    });
    expect(JSON.parse((await place.cli(...LIST)).out)).toMatchObject({ title: 'w', sources: [] });
  });

  it('names each file that cannot be read, adds the others, and fails', async () => {
    await writeFile(
      join(place.root, 'image.png'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    );
    const { code, out, told } = await place.cli(
      'init',
      'w',
      'image.png',
      'one.txt',
      'gone.txt',
      '--json',
    );
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      sources: [{ file: 'one.txt' }],
      failed: [
        {
          file: 'image.png',
          code: 'import',
          reason: 'not-text',
          what: 'It is not a text file: image.png',
        },
        { file: 'gone.txt', code: 'import', reason: 'unreadable' },
      ],
    });
    expect(told).toMatch(
      /^dossier: It is not a text file: image\.png\n[^\n]+\n[^\n]+\ndossier: [^\n]+gone\.txt\n/u,
    );
  });

  it('adds the seed corpus', async () => {
    const seedsFolder = join(place.root, 'seeds');
    await mkdir(seedsFolder);
    await writeFile(join(seedsFolder, 'README.md'), 'not a source');
    await writeFile(join(seedsFolder, 'a.txt'), TWO);
    const { code, out } = await runCli(place.root, ['init', 'w', '--seeds', '--json'], {
      seedsFolder,
    });
    expect([code, JSON.parse(out).sources.length]).toEqual([0, 1]);
  });

  it('leaves a folder alone that is not empty', async () => {
    await mkdir(place.workspace);
    await writeFile(join(place.workspace, 'mine.txt'), 'x');
    const { code, out, told } = await place.cli('init', 'w', 'one.txt', '--json');
    expect(code).toBe(1);
    expect(told).toContain('The folder is not empty');
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'open', reason: 'not-empty' } });
    expect(await readdir(place.workspace)).toEqual(['mine.txt']);
  });
});
