import { expect, test } from 'vitest';
import { readText, standTogether, usageOf } from './reading.ts';
import { beginText, usageIn } from './usage.ts';

function usageFound(text: string, word: string) {
  const reading = readText(text);
  const at = reading.tokens.findIndex((token) => token.lower === word);
  return usageOf(reading, { from: at, to: at, lower: word });
}

test('all forms of a word are counted together, however they are written', () => {
  const text = 'The mill closed. Mill owners met at the Mill, and the MILL burnt.';
  expect(usageFound(text, 'mill')).toEqual({ raised: 2, opening: 1, plain: 1 });
});

test('a text that is read while another is in use does not change what that one says', () => {
  const first = readText('He met Grant in May. Grant left.');
  const at = first.tokens.findIndex((token) => token.lower === 'grant');
  const before = { ...usageOf(first, { from: at, to: at, lower: 'grant' }) };
  readText('A grant, the grant, every grant and Grant.');
  expect(usageOf(first, { from: at, to: at, lower: 'grant' })).toEqual(before);
  expect(before.plain).toBe(0);
});

test('the usage of a word is one in a text and another in the next', () => {
  const form = { lower: 'harbour', word: null };
  const capital = { lower: 'harbour', word: null };
  const text = beginText();
  const usage = usageIn(text, form);
  usage.plain += 1;
  expect(usageIn(text, capital)).toBe(usage);
  expect(usageIn(beginText(), form)).toEqual({ raised: 0, opening: 0, plain: 0 });
});

test('words that the text does not have are not used in it', () => {
  const reading = readText('Nobody came.');
  expect(usageOf(reading, { from: 0, to: 1, lower: 'nobody came' })).toEqual({
    raised: 0,
    opening: 0,
    plain: 0,
  });
});

test('two capitalised words stand together where no sentence opens with them', () => {
  const reading = readText('They saw Silver Creek. Blue water ran.');
  expect(standTogether(reading, 'silver', 'creek')).toBe(true);
  expect(standTogether(reading, 'blue', 'water')).toBe(false);
});
