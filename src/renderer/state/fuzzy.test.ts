import { describe, expect, it } from 'vitest';
import { fuzzyFilter } from './fuzzy.ts';

const NAMES = [
  'Elon Musk',
  'Donald Trump',
  'NATO',
  'Müller, Jürgen',
  'European Commission',
  'Commission of Inquiry',
];

const CASES: readonly [string, readonly string[]][] = [
  ['musk', ['Elon Musk']],
  ['MULLER', ['Müller, Jürgen']],
  ['jürgen mül', ['Müller, Jürgen']],
  ['commission', ['Commission of Inquiry', 'European Commission']],
  ['eur com', ['European Commission']],
  ['dtrump', ['Donald Trump']],
  ['dnld', ['Donald Trump']],
  ['zzz', []],
];

describe('fuzzyFilter', () => {
  it.each(CASES)('%s', (query, names) => {
    expect(fuzzyFilter(NAMES, query, (name) => [name])).toEqual(names);
  });

  it('gives everything in its order when nothing is typed', () => {
    expect(fuzzyFilter(NAMES, '  ', (name) => [name])).toEqual(NAMES);
    expect(fuzzyFilter(NAMES, '', (name) => [name], 2)).toEqual(NAMES.slice(0, 2));
  });

  it('looks at every text of an item', () => {
    const items = [{ names: ['NATO', 'North Atlantic Treaty Organisation'] }];
    expect(fuzzyFilter(items, 'atlantic', (item) => item.names)).toEqual(items);
  });
});
