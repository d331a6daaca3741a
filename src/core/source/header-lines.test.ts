import { describe, expect, it } from 'vitest';
import { readHeaderLine } from './header-lines.ts';

type Facts = Readonly<Record<string, string>>;
type Row = readonly [line: string, facts: Facts | null, sure?: boolean];

const rows: readonly Row[] = [
  ['By Ros Krasny', { author: 'Ros Krasny' }],
  ['written by Lev Koufax', { author: 'Lev Koufax' }],
  ["BY JOHN SMITH AND MARY O'NEIL", { author: "John Smith and Mary O'Neil" }],
  ['By Jane Doe, Political Editor', { author: 'Jane Doe' }],
  ['By Jane Doe in London and John Roe in Paris', { author: 'Jane Doe, John Roe' }],
  [
    'By Jane Doe | Reuters | March 3, 2025',
    { author: 'Jane Doe', publisher: 'Reuters', date: '2025-03-03' },
  ],
  ['Posted on 12 February 2023 by Priya Raman', { author: 'Priya Raman', date: '2023-02-12' }],
  ['Jane Doe, BBC News', { author: 'Jane Doe', publisher: 'BBC News' }],
  ['(Reporting by Marta Lindqvist; Editing by Tom Ashby)', { author: 'Marta Lindqvist' }],
  ['Von Max Mustermann', { author: 'Max Mustermann' }],
  ['Par Hélène Marchetti et Paul Giraud', { author: 'Hélène Marchetti et Paul Giraud' }],
  ['By Voltaire', { author: 'Voltaire' }],
  ['By Reuters', { publisher: 'Reuters' }],
  ['By Staff Reporter', {}],
  ['From: Jane Doe <jane@x.example>', { author: 'Jane Doe' }],
  ['Subject: Re: the plan', { title: 'Re: the plan' }],
  ['Date: Mon, 3 Mar 2025 10:22:11 +0000', { date: '2025-03-03' }],
  ['Source: https://a.example/b', { url: 'https://a.example/b' }],
  [
    'Source: Xinhua| 2019-11-25 21:38:07|Editor: Li Xia',
    { publisher: 'Xinhua', date: '2019-11-25' },
  ],
  ['BBC News, Cardiff', { publisher: 'BBC News' }],
  ['© 2025 Reuters. All rights reserved.', { publisher: 'Reuters' }],
  ['Bloomberg', { publisher: 'Bloomberg' }],
  ['REUTERS', { publisher: 'Reuters' }],
  ['https://a.example/b', { url: 'https://a.example/b' }],
  ['بقلم: محمد أحمد', { author: 'محمد أحمد' }],
  ['作者：王丽', { author: '王丽' }],
  ['Jane Doe', { author: 'Jane Doe' }, false],
  ['The Springfield Gazette', { publisher: 'The Springfield Gazette' }, false],
  ['By the time he arrived, it was over', null],
  ['By Friday the roads were closed', null],
  ['Von dort ging er nach Hause', null],
  ['Elon Musk backs US to exit NATO', null],
  ['Bloomberg said so.', null],
  ['mint', null],
  ['Note: this is not a field', null],
  ['New York', null],
  ['House of Commons', null],
  [`By ${'Jane Doe, '.repeat(40)}`, null],
];

describe('readHeaderLine', () => {
  for (const [line, facts, sure = true] of rows) {
    it(line, () => {
      const read = readHeaderLine(line, 'unknown');
      const found = read?.facts.map((fact) => [fact.name, fact.value]);
      expect(found === undefined ? null : Object.fromEntries(found)).toEqual(facts);
      expect(read?.sure ?? true).toBe(sure);
    });
  }

  it('says where in the line each fact stands', () => {
    const line = 'By Jane Doe | Reuters | March 3, 2025';
    const words = readHeaderLine(line, 'unknown')?.facts.map((fact) =>
      line.slice(fact.start, fact.end),
    );
    expect(words).toEqual(['Jane Doe', 'Reuters', 'March 3, 2025']);
  });
});
