import { expect, test } from 'vitest';
import { phraseAt } from './phrases.ts';
import { readText } from './reading.ts';

const CASES: readonly (readonly [text: string, from: string, found: string | null])[] = [
  ['She moved to New York in May.', 'New', 'New York'],
  ['She moved to New\nYork in May.', 'New', 'New York'],
  ['She moved to New.York in May.', 'New', null],
  ['New Yorkers voted.', 'New', null],
  ['The United Kingdom signed.', 'United', 'United Kingdom'],
  ['the united kingdom signed.', 'united', null],
  ['It hurt McDonald’s sales.', 'McDonald', "McDonald's"],
  ['Old McDonald had a farm.', 'McDonald', null],
  ['New York’s mayor spoke.', 'New', 'New York'],
];

test.each(CASES)('in %j, at %j, the lists have %j', (text, from, found) => {
  const { tokens } = readText(text);
  const at = tokens.findIndex((token) => token.text === from);
  expect(at).toBeGreaterThanOrEqual(0);
  expect(phraseAt(tokens, at, false)?.text ?? null).toBe(found);
});

test('in capitals the lists are looked up whatever the case', () => {
  const { tokens } = readText('TALKS IN THE UNITED KINGDOM');
  expect(phraseAt(tokens, 3, true)?.text).toBe('United Kingdom');
  expect(phraseAt(tokens, 3, false)).toBe(null);
});
