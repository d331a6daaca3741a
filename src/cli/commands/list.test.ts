import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliFolder, made, makeFolder, marked } from '#cli/testing/a-cli-workspace.ts';
import { runCli } from '#cli/testing/run-cli.ts';

let place: CliFolder;

beforeEach(async () => {
  place = await makeFolder();
});

afterEach(() => place.remove());

const LIST = ['list', '--workspace', 'w', '--json'];

describe('dossier list', () => {
  it('lists the sources for a person and for a program', async () => {
    const id = await marked(place);
    const { code, out } = await place.cli('list', '--workspace', 'w');
    expect(code).toBe(0);
    expect(out).toContain(`w: 2 sources, 1 annotation, in ${place.workspace}\n`);
    expect(out).toMatch(/^1 {2}src_\w+ {2}no date {2}1 annotation {3}First headline of the day$/mu);
    expect(JSON.parse((await place.cli(...LIST)).out)).toMatchObject({
      workspace: place.workspace,
      title: 'w',
      sources: [
        {
          number: 1,
          id,
          file: 'one.txt',
          title: 'First headline of the day',
          date: null,
          annotations: 1,
        },
        { number: 2, file: 'two.txt', annotations: 0 },
      ],
      actors: 1,
      codes: 1,
      dossiers: ['Figures only'],
    });
  });

  it('takes options before the command, and the default folder without any', async () => {
    await made(place);
    expect((await place.cli('--workspace', 'w', '--json', 'list')).code).toBe(0);
    const { code, told } = await place.cli('list');
    expect(code).toBe(1);
    expect(told).toContain(join(place.root, 'home', 'Documents', 'Dossier'));
    const environment = { DOSSIER_WORKSPACE: place.workspace };
    expect((await runCli(place.root, ['list'], { environment })).code).toBe(0);
  });

  it.each([
    ['a folder that is not there', 'gone', 'missing'],
    ['a folder without a workspace', '.', 'not-a-workspace'],
  ])('fails on %s and changes nothing', async (_name, workspace, reason) => {
    const before = await readdir(place.root);
    const { code, out, told } = await place.cli('list', '--workspace', workspace, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'open', reason } });
    expect(told.split('\n').length).toBe(4);
    expect(await readdir(place.root)).toEqual(before);
  });

  it('shows no control character of a title', async () => {
    await writeFile(
      join(place.root, 'evil.txt'),
      'A headline \u001B[31mred\u202E here\n\nText of it.\n',
    );
    await place.cli('init', 'w', 'evil.txt');
    const { out } = await place.cli('list', '--workspace', 'w');
    expect(out).not.toMatch(/\p{Cc}(?<!\n)|\u202E/u);
  });
});
