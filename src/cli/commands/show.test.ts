import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliFolder, made, makeFolder, marked, ONE } from '#cli/testing/a-cli-workspace.ts';

let place: CliFolder;

beforeEach(async () => {
  place = await makeFolder();
});

afterEach(() => place.remove());

describe('dossier show', () => {
  it('shows what is known of a source and its annotations', async () => {
    await marked(place);
    const { code, out } = await place.cli('show', 'one.txt', '--workspace', 'w');
    expect(code).toBe(0);
    expect(out).toContain('First headline of the day');
    expect(out).toMatch(
      /ann_plan {2}block 2 \(paragraph\), characters \d+–\d+\n {2}“€150 billion”\n/u,
    );
    expect(out).toContain(
      '  actor: Elon Musk\n  figure: 150,000,000,000 EUR\n  code: claim\n  note: Who pays?',
    );
  });

  it('counts code points for programs, in the text that it gives', async () => {
    await marked(place);
    const { out } = await place.cli('show', '1', '--workspace', 'w', '--json');
    const { text, annotations } = JSON.parse(out);
    const [{ start, end, quotation, placed, block }] = annotations;
    expect(Array.from<string>(text).slice(start, end).join('')).toBe('€150 billion');
    expect([quotation, placed, block]).toEqual(['€150 billion', true, 2]);
    const text2 = await place.cli('show', '1', '--text', '--workspace', 'w');
    expect(text2.out).toBe(text);
  });

  it.each([
    ['its number', '2'],
    ['its file', 'two.txt'],
    ['its file in other letters', 'TWO.txt'],
    ['its title', 'second headline of the day'],
  ])('finds a source by %s', async (_name, name) => {
    await made(place);
    const { out } = await place.cli('show', name, '--workspace', 'w', '--json');
    expect(JSON.parse(out).file.name).toBe('two.txt');
  });

  it('says when there is none, or more than one', async () => {
    await mkdir(join(place.root, 'b'));
    await writeFile(join(place.root, 'b', 'one.txt'), `${ONE} More.`);
    await place.cli('init', 'w', 'one.txt', 'b/one.txt');
    const none = await place.cli('show', '7', '--workspace', 'w', '--json');
    expect([none.code, JSON.parse(none.out).error.code]).toEqual([1, 'not-found']);
    expect(none.told).toContain('No source of the workspace is called like this: 7');
    const several = await place.cli('show', 'one.txt', '--workspace', 'w');
    expect(several.told).toMatch(/Use the id of the one you mean: src_\w+, src_\w+\./u);
  });
});
