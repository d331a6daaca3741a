import { describe, expect, it } from 'vitest';
import { readDateLine } from './date-lines.ts';
import { findDate, findMonth, type SlashOrder, slashOrderOf } from './dates.ts';

describe('findDate', () => {
  const cases: readonly [string, string | null, SlashOrder?][] = [
    ['2025-03-09', '2025-03-09'],
    ['2025/3/9', '2025-03-09'],
    ['2025-03-09T23:09:00+05:30', '2025-03-09'],
    ['9 March 2025', '2025-03-09'],
    ['Sunday, 9th of March, 2025', '2025-03-09'],
    ['Mar 09 2025 | 11:09 PM IST', '2025-03-09'],
    ['March 9th, 2025', '2025-03-09'],
    ['Mar. 9, 2025', '2025-03-09'],
    ['09-Mar-2025', '2025-03-09'],
    ['MONDAY, MARCH 7, 1887.', '1887-03-07'],
    ['9. März 2025', '2025-03-09'],
    ['le 1er mars 2025', '2025-03-01'],
    ['9 de marzo de 2025', '2025-03-09'],
    ['9 марта 2025', '2025-03-09'],
    ['9 مارس 2025', '2025-03-09'],
    ['2025年3月9日', '2025-03-09'],
    ['09.03.2025', '2025-03-09'],
    ['25/03/2025', '2025-03-25'],
    ['03/25/2025', '2025-03-25'],
    ['03/04/2025', null],
    ['03/04/2025', '2025-04-03', 'day-first'],
    ['03/04/2025', '2025-03-04', 'month-first'],
    ['05/05/2025', '2025-05-05'],
    ['31 February 2025', null],
    ['29 February 2024', '2024-02-29'],
    ['29 February 2023', null],
    ['March 9', null],
    ['in 2025', null],
    ['version 2.3.2025b', null],
    ['born 12 May 9999', null],
    ['Room 12, Marchmont House 2025', null],
  ];
  it.each(cases)('%s → %s', (text, iso, order) => {
    expect(findDate(text, order)?.iso ?? null).toBe(iso);
  });

  it('says where the date stands', () => {
    const text = 'Last Updated : Mar 09 2025 | 11:09 PM IST';
    const found = findDate(text);
    expect(text.slice(found?.start, found?.end)).toBe('Mar 09 2025');
  });

  it('finds a month with its year', () => {
    expect(findMonth('March 2025')?.iso).toBe('2025-03');
    expect(findMonth('May I come in, 2025?')).toBeNull();
  });

  it('is not slowed down by long runs of digits', () => {
    const began = performance.now();
    findDate('1'.repeat(5_000));
    readDateLine('1'.repeat(159), 'unknown');
    expect(performance.now() - began).toBeLessThan(200);
  });
});

describe('slashOrderOf', () => {
  const cases: readonly [string, string, SlashOrder][] = [
    ['On 03/04/2025 and on 25/04/2025.', 'en', 'day-first'],
    ['On 03/04/2025 and on 04/25/2025.', 'en', 'month-first'],
    ['The defence ministry organised a programme.', 'en', 'day-first'],
    ['The defense department organized a program in the center.', 'en', 'month-first'],
    ['Nothing tells.', 'en', 'unknown'],
    ['Nichts davon.', 'de', 'day-first'],
  ];
  it.each(cases)('%s (%s)', (text, language, order) => {
    expect(slashOrderOf(text, language)).toBe(order);
  });
});

describe('readDateLine', () => {
  const cases: readonly [string, readonly string[] | null][] = [
    ['3 min read Last Updated : Mar 09 2025 | 11:09 PM IST', ['2025-03-09']],
    ['Published March 3, 2025 Updated March 4, 2025, 10:00 am ET', ['2025-03-03', '2025-03-04']],
    ['Washington, D.C., August 28, 1963', ['1963-08-28']],
    ['2025-03-09T11:09:00Z', ['2025-03-09']],
    ['Stand: 9. März 2025, 14:05 Uhr', ['2025-03-09']],
    ['5 min read', []],
    ['2 hours ago', []],
    ['Monday, March 3', []],
    ['03/04/2025', []],
    ['The treaty was signed on March 3, 2025', null],
    ['March 3, 2025 was a cold day', null],
    ['3,000 people', null],
    ['Today we walk', null],
  ];
  it.each(cases)('%s', (line, dates) => {
    expect(readDateLine(line, 'unknown')?.dates.map((date) => date.iso) ?? null).toEqual(dates);
  });
});
