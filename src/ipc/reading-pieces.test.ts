import { describe, expect, it } from 'vitest';
import type { ReadingText } from '#core/source/source.ts';
import { joinPieces, type ReadingPiece, readingAnswer, readingPiece } from './reading-pieces.ts';

const SHORT: ReadingText = {
  text: 'Words.',
  blocks: [{ start: 0, end: 6, kind: 'paragraph', marks: [] }],
};

function longReading(text: string, count: number): ReadingText {
  const blocks = Array.from({ length: count }, (_, at) => ({
    ...{ start: at * 2, end: at * 2 + 1, kind: 'paragraph' as const, marks: [] },
  }));
  return { text, blocks };
}

/** Over the border and back: every piece goes as JSON. */
function sent(reading: ReadingText): ReadingText {
  const answer = readingAnswer(reading);
  if (!('pieces' in answer)) {
    return answer;
  }
  const pieces = Array.from(
    { length: answer.pieces },
    (_, index) => JSON.parse(JSON.stringify(readingPiece(reading, index))) as ReadingPiece,
  );
  expect(readingPiece(reading, answer.pieces)).toBeNull();
  return joinPieces(pieces);
}

describe('a reading text in pieces', () => {
  it.each<[string, ReadingText, boolean]>([
    ['short', SHORT, false],
    ['of many blocks', longReading('ab'.repeat(5_000), 5_000), true],
    ['of many words', longReading('word '.repeat(200_000), 3), true],
    ['with a pair at every seam', longReading(`a${'👍'.repeat(300_000)}`, 1), true],
    ['without a block', longReading('x'.repeat(600_000), 0), true],
  ])('that is %s arrives as it was', (_name, reading, inPieces) => {
    expect('pieces' in readingAnswer(reading)).toBe(inPieces);
    expect(sent(reading)).toEqual(reading);
  });
});
