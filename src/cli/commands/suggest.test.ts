import { promises } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliFolder, makeFolder } from '#cli/testing/a-cli-workspace.ts';

const NEWS =
  'The alliance meets\n\nThe North Atlantic Treaty Organization will spend €1.2bn, it said on 4 March.\n\nNATO has 32 members, and between 3% and 5% is the goal.\n';
const GERMAN =
  'Der Bundestag hat am Mittwoch mit den Stimmen der Koalition ein Gesetz zu den Renten beschlossen, das für 250.000 € und 5 % mehr sorgt. Angela Merkel war nicht da und hat es auch nicht gelesen.\n';

type Printed = {
  readonly documents: readonly {
    readonly file: string;
    readonly text: string;
    readonly actors: readonly Readonly<Record<string, unknown>>[];
    readonly figures: readonly Readonly<Record<string, unknown>>[];
  }[];
};

describe('dossier suggest', () => {
  let place: CliFolder;

  beforeEach(async () => {
    place = await makeFolder();
    await promises.writeFile(join(place.root, 'news.txt'), NEWS);
    await promises.writeFile(join(place.root, 'german.txt'), GERMAN);
  });
  afterEach(() => place.remove());

  async function json(...args: string[]): Promise<Printed> {
    const { code, out, told } = await place.cli('suggest', ...args, '--json');
    expect([code, told]).toEqual([0, '']);
    return JSON.parse(out) as Printed;
  }

  it('prints the reading text with the places, kinds and reasons in it', async () => {
    const printed = await json('./news.txt');
    const [document] = printed.documents;
    expect(Object.keys(printed)).toEqual(['documents']);
    expect(Object.keys(document ?? {})).toEqual(['file', 'text', 'actors', 'figures']);
    expect(document?.file).toBe('./news.txt');
    const spans = [...(document?.actors ?? []), ...(document?.figures ?? [])];
    for (const { start, end, text } of spans) {
      expect(document?.text.slice(Number(start), Number(end))).toBe(text);
    }
    expect(document?.actors.map(({ start, end, confidence, ...rest }) => rest)).toEqual([
      {
        text: 'North Atlantic Treaty Organization',
        kind: 'organisation',
        actor: 'North Atlantic Treaty Organization',
        reason: 'known name',
      },
      {
        text: 'NATO',
        kind: 'organisation',
        actor: 'North Atlantic Treaty Organization',
        reason: 'acronym of North Atlantic Treaty Organization in block 2',
      },
    ]);
  });

  it('gives each kind of figure its fields, with years from the date given', async () => {
    const printed = await json('news.txt', '--date', '2019-05-06');
    const figures = printed.documents[0]?.figures.map(
      ({ start, end, confidence, ...rest }) => rest,
    );
    expect(figures).toEqual([
      {
        text: '€1.2bn',
        kind: 'money',
        value: 1.2e9,
        currency: 'EUR',
        reason: 'currency sign + number + scale word',
      },
      { text: '4 March', kind: 'date', iso: '2019-03-04', reason: 'month + day' },
      {
        text: '32 members',
        kind: 'quantity',
        value: 32,
        unit: 'member',
        reason: 'number + counted noun',
      },
      expect.objectContaining({ kind: 'range', low: 3, high: 5, unit: '%' }),
    ]);
  });

  it('keeps to the date that the text states', async () => {
    await promises.writeFile(join(place.root, 'dated.txt'), `A day\n\n2021-03-09\n\n${NEWS}`);
    const printed = await json('dated.txt', '--date', '2019-05-06');
    expect(printed.documents[0]?.figures).toContainEqual(
      expect.objectContaining({ text: '4 March', iso: '2021-03-04' }),
    );
  });

  it('names a file that it cannot read and prints the others', async () => {
    const { code, out, told } = await place.cli('suggest', 'no.txt', 'one.txt', '.', '--json');
    expect(code).toBe(1);
    expect(told).toContain('no.txt');
    const { documents } = JSON.parse(out) as Printed;
    expect(documents.map(({ file }) => file)).toEqual(['one.txt']);
  });

  it('says that it proposes no actors in another language, and still gives the figures', async () => {
    const { code, out, told } = await place.cli('suggest', 'german.txt', '--json');
    expect(code).toBe(0);
    expect(told).toContain('german.txt: actors are proposed for English texts only');
    const [document] = (JSON.parse(out) as Printed).documents;
    expect(document?.actors).toEqual([]);
    expect(document?.figures.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['250.000 €', '5 %']),
    );
  });

  it('prints a table for a person', async () => {
    const { out } = await place.cli('suggest', 'news.txt');
    expect(out).toContain('news.txt: 2 mentions of actors, 4 figures');
    expect(out).toMatch(/€1\.2bn +money +1,200,000,000 EUR +\d+ % +currency sign/u);
  });

  it.each([['2019-02-30'], ['yesterday']])('refuses the date %s', async (date) => {
    const { code, told } = await place.cli('suggest', 'news.txt', '--date', date);
    expect([code, told.includes(date)]).toEqual([2, true]);
  });
});
