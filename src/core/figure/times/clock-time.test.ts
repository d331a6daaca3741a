/** Times of four digits, times of races, and numbers that are parts of names of types. */
import { describe, expect, it } from 'vitest';
import { findFigures } from '#core/figure/find-figures.ts';

function read(text: string): readonly string[] {
  return findFigures(text, { documentDate: '2023-06-15', language: 'en' }).map(
    ({ start, end, reading }) =>
      `${text.slice(start, end)} = ${'iso' in reading ? reading.iso : 'value' in reading ? reading.value : ''}`,
  );
}

const CASES = [
  ['They collided at 0327.', ['0327 = T03:27']],
  ['He woke at 0331 and the search ended at 1500.', ['0331 = T03:31', '1500 = T15:00']],
  ['At 1500 people were fed.', ['1500 people = 1500']],
  ['His 2:01:09 is a record.', ['2:01:09 = PT2H1M9S']],
  ['She ran it in 59:51.', ['59:51 = PT59M51S']],
  ['It ordered 45 737 Max jets.', ['45 737 Max jets = 45']],
  ['The 737 Max jets were grounded.', []],
  ['5 RECOMMENDATIONS', []],
  ['It covers 9.6m sq km.', ['9.6m sq km = 9600000']],
  ['Output was 11.6 mb/d.', ['11.6 mb/d = 11.6']],
] as const;

describe('numbers that look like others', () => {
  it.each(CASES)('are read in %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['A bag costs 25,000 kwacha in Lilongwe, Malawi, and more in Zambia.', 'MWK'],
    ['A bag costs 25,000 kwacha in Lusaka, Zambia, and more in Malawi.', 'ZMW'],
    ['It costs GH¢200.', 'GHS'],
  ])('name the currency in %j', (text, currency) => {
    const [figure] = findFigures(text, { documentDate: '2023-06-15', language: 'en' });
    expect(figure?.reading).toMatchObject({ kind: 'money', currency });
  });
});
