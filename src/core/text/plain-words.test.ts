import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeUnits, unitAt } from './code-units.ts';
import { readPlainWords, WordCursor, WordFacts } from './plain-words.ts';

const runs = fc
  .array(fc.constantFrom('word', 'Ab', '2024', 'x9', 'é', '’', ' ', '-', '😀', '\n', '日本'))
  .map((parts) => parts.join(''));

describe('plain words', () => {
  test.each([
    ['', []],
    ['G7 met in 2024.', ['G7', 'met', 'in', '2024']],
    ["don't", ['don', 't']],
    ['naïve café', ['na', 've', 'caf']],
  ])('%j', (text, words) => {
    expect(readPlainWords(text).words.map((word) => word.text)).toEqual(words);
  });

  test('are the longest runs of letters and digits, each where it begins', () => {
    fc.assert(
      fc.property(runs, (text) => {
        const { words, starts, ends } = readPlainWords(text);
        const expected = [...text.matchAll(/[A-Za-z0-9]+/g)];
        expect(words.map((word) => word.text)).toEqual(expected.map(([word]) => word));
        expect([...starts.slice(0, words.length)]).toEqual(expected.map(({ index }) => index));
        expect([...ends.slice(0, words.length)]).toEqual(
          expected.map(({ index, 0: word }) => index + word.length),
        );
      }),
    );
  });

  test('are the same word wherever they stand', () => {
    const [first] = readPlainWords('tank').words;
    expect(readPlainWords('a tank').words[1]).toBe(first);
  });

  test('stay right when more different words are met than are kept', () => {
    const many = Array.from({ length: 45_000 }, (_, index) => `w${index}`);
    const facts = new WordFacts('actors', (text) => ({ text, length: text.length }));
    const { words } = readPlainWords(many.join(' '));
    expect(words.map((word) => facts.of(word).text)).toEqual(many);
    expect(words.map((word) => facts.of(word).length)).toEqual(many.map((word) => word.length));
  });

  test.each([
    'abcdefgh',
    'abcdefghi',
    'abcdefghj',
    'abc',
    'abcd',
    'abcde',
    'cba',
    '0',
    '00',
    '000',
  ])('%s is no other word', (text) => {
    readPlainWords('abcdefgh abcdefghi abcdefghj abc abcd abcde cba 0 00 000');
    expect(readPlainWords(text).words.map((word) => word.text)).toEqual([text]);
  });

  test('of one hash do not take longer the more there are', () => {
    // The first eight letters are the same, and "Aa" and "BB" add the same to the hash of what follows.
    const rows = Array.from({ length: 2_048 }, (_, row) =>
      [
        'likeness',
        ...Array.from({ length: 11 }, (_, bit) => ((row >> bit) & 1 ? 'Aa' : 'BB')),
      ].join(''),
    );
    const { words } = readPlainWords(rows.join(' '));
    expect(words.map(({ text }) => text)).toEqual(rows);
    const again = readPlainWords(rows.join(' ')).words;
    const kept = again.filter((word, index) => word === words[index]).length;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(200);
  });

  test('of any length are read', () => {
    const long = 'a'.repeat(5_000);
    expect(readPlainWords(`${long} ${long}b`).words.map(({ text }) => text.length)).toEqual([
      5_000, 5_001,
    ]);
  });
});

test('a cursor finds the word, or the rest of it, at any offset', () => {
  fc.assert(
    fc.property(runs, (text) => {
      const cursor = new WordCursor(readPlainWords(text));
      for (let at = 0; at <= text.length; at++) {
        expect(cursor.at(at)?.text ?? '').toBe(/^[A-Za-z0-9]*/.exec(text.slice(at))?.[0]);
        const letters = /^[A-Za-z]*/.exec(text.slice(at))?.[0] ?? '';
        expect(cursor.lettersAt(at)?.text ?? '').toBe(letters);
        if (letters !== '') expect(cursor.end).toBe(at + letters.length);
      }
    }),
  );
});

test('a fact of a word is found once', () => {
  let asked = 0;
  const facts = new WordFacts('actors', (text) => {
    asked += 1;
    return { text };
  });
  const [word] = readPlainWords('reparations').words;
  if (word === undefined) throw new Error('no word');
  expect(facts.of(word)).toBe(facts.of(word));
  expect(asked).toBe(1);
});

test('code units are those of the text, and 0 outside', () => {
  const units = codeUnits('a😀');
  expect([-1, 0, 1, 2, 3, 100].map((at) => unitAt(units, at))).toEqual([
    0, 97, 0xd83d, 0xde00, 0, 0,
  ]);
});
