import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FindOptions, findHits, hitFrom, MOST_HITS } from './find-hits.ts';

const PLAIN: FindOptions = { matchCase: false, wholeWord: false };

function found(text: string, words: string, options: Partial<FindOptions> = {}): readonly string[] {
  return findHits({}, text, words, { ...PLAIN, ...options }).map(
    ({ start, end }) => `${start}:${text.slice(start, end)}`,
  );
}

describe('findHits', () => {
  it.each<[string, string, string, Partial<FindOptions>, readonly string[]]>([
    ['capitals', 'NATO and Nato', 'nato', {}, ['0:NATO', '9:Nato']],
    ['only these capitals', 'NATO and Nato', 'Nato', { matchCase: true }, ['9:Nato']],
    ['curly quotes', 'it’s “now”', `it's "now"`, {}, ['0:it’s “now”']],
    ['dashes', 'two–thirds', 'two-thirds', {}, ['0:two–thirds']],
    ['hard spaces', '€150\u00a0billion', '150 b', {}, ['1:150\u00a0b']],
    ['whole words', 'cat concat cat.', 'cat', { wholeWord: true }, ['0:cat', '11:cat']],
    [
      'whole words beside letters beyond the BMP',
      '𝒳cat cat',
      'cat',
      { wholeWord: true },
      ['6:cat'],
    ],
    ['words with signs', 'a $5 b', '$5', { wholeWord: true }, ['2:$5']],
    ['composed letters', 'cafe\u0301 here', 'café', {}, ['0:cafe\u0301']],
    ['nothing typed', 'abc', '  ', {}, []],
    ['overlapping', 'aaaa', 'aa', {}, ['0:aa', '2:aa']],
  ])('%s', (_name, text, words, options, expected) => {
    expect(found(text, words, options)).toEqual(expected);
  });

  it('finds any piece of a plain text at its place', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z ]{1,60}$/u),
        fc.nat(),
        fc.nat(),
        (text, from, length) => {
          const start = from % text.length;
          const words = text.slice(start, start + 1 + (length % text.length));
          fc.pre(words.trim() !== '');
          const hits = findHits({}, text, words, PLAIN);
          expect(hits[0]?.start).toBe(text.indexOf(words));
        },
      ),
    );
  });
});

describe('hitFrom', () => {
  const hits = [
    { start: 3, end: 4 },
    { start: 9, end: 10 },
  ];
  it.each([
    [0, 0],
    [3, 0],
    [4, 1],
    [10, 0],
  ])('from %i it is hit %i', (offset, index) => {
    expect(hitFrom(hits, offset)).toBe(index);
  });
});

it('stops where nobody goes through all of them any more, and does so at once', () => {
  const text = 'tat '.repeat(3_000_000);
  const owner = {};
  findHits(owner, text, 'x', PLAIN);
  const began = performance.now();
  expect(findHits(owner, text, 't', PLAIN)).toHaveLength(MOST_HITS);
  expect(performance.now() - began).toBeLessThan(500);
});
