/** Figures as house styles of many countries write them: the words found, and their reading. */
import { describe, expect, it } from 'vitest';
import { findFigures } from './find-figures.ts';

function read(text: string, documentDate: string): readonly string[] {
  return findFigures(text, { documentDate, language: 'en' }).map(({ start, end, reading }) => {
    const value = 'iso' in reading ? reading.iso : 'value' in reading ? reading.value : '';
    const unit =
      'currency' in reading ? reading.currency : 'unit' in reading ? reading.unit : reading.kind;
    return `${text.slice(start, end)} = ${value} ${unit ?? ''}`.trimEnd();
  });
}

const CASES = [
  ['We left in ’38.', '1994-03-09', ['’38 = 1938 date']],
  ["The class of '92 met.", '2024-06-01', ["'92 = 1992 date"]],
  ["It costs CHF 12'500.– a year.", '2024-06-01', ["CHF 12'500.– = 12500 CHF"]],
  ['He owes Kshs. 450,000/= in all.', '2024-06-01', ['Kshs. 450,000/= = 450000 KES']],
  [
    'Given this 17th day of November, 2023.',
    '2024-06-01',
    ['17th day of November, 2023 = 2023-11-17 date'],
  ],
  ['The March quarter was poor.', '2024-07-09', ['March quarter = 2024-Q1 date']],
  ['The fourth quarter was poor.', '2024-02-01', ['fourth quarter = 2023-Q4 date']],
  [
    'Sales fell 5% in the first half.',
    '2020-10-19',
    ['5% = 5 percentage', 'first half = 2020-01/2020-06 date'],
  ],
  [
    'Fog fell at 1441; it landed at 1444:30.',
    '2024-06-01',
    ['1441 = T14:41 date', '1444:30 = T14:44:30 date'],
  ],
  ['All times are local (UTC+5).', '2024-06-01', []],
  ['The PT6A-34 engines failed.', '2024-06-01', []],
  ['A further 2.5 t is held.', '2024-06-01', ['2.5 t = 2.5 t']],
  ['It has 1.6 million pounds of thrust.', '2024-06-01', ['1.6 million pounds = 1600000 pound']],
  [
    'They sold 24 million 60-kg bags.',
    '2024-06-01',
    ['24 million 60-kg bags = 24000000 60-kg bag'],
  ],
  ['They let 12 two-bedroom flats.', '2024-06-01', ['12 two-bedroom flats = 12 two-bedroom flat']],
  ['It ended a month of talks.', '2024-06-01', ['a month = P1M duration']],
  ['It earns $20 a month.', '2024-06-01', ['$20 = 20 USD']],
  ['Qatar lost 7 billion riyals.', '2024-06-01', ['7 billion riyals = 7000000000 QAR']],
  ['It was forecast by them in December.', '2025-06-24', ['December = 2024-12 date']],
] as const;

describe('figures in many house styles', () => {
  it.each(CASES)('reads %j', (text, documentDate, expected) => {
    expect(read(text, documentDate)).toEqual(expected);
  });
});
