import { describe, expect, it } from 'vitest';
import { type SpanStep, stepSpan } from './use-edited-span.ts';

const TEXT = 'First line\nThe Bank of England raised rates.\nLast';

function stepped(words: string, ...steps: readonly SpanStep[]): string {
  const start = TEXT.indexOf(words);
  let span = { start, end: start + words.length };
  for (const step of steps) {
    span = stepSpan(TEXT, span, step);
  }
  return TEXT.slice(span.start, span.end);
}

describe('making the words of a suggestion longer or shorter', () => {
  it.each([
    ['England', ['startEarlier', 'startEarlier'], 'Bank of England'],
    ['Bank of England', ['startLater', 'startLater'], 'England'],
    ['England raised', ['endEarlier'], 'England'],
    ['England', ['endLater', 'endLater'], 'England raised rates'],
    ['The Bank', ['startEarlier'], 'The Bank'],
    ['rates', ['endLater'], 'rates'],
    ['Bank', ['startLater', 'endEarlier'], 'Bank'],
  ] as const)('%s %j gives %s', (words, steps, result) => {
    expect(stepped(words, ...steps)).toBe(result);
  });
});
