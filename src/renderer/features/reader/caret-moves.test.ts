import { describe, expect, it } from 'vitest';
import { type CaretMove, type KeyPress, moveOf, offsetAfter } from './caret-moves.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('moveOf', () => {
  it.each<[KeyPress, CaretMove | null]>([
    [press('ArrowRight'), { by: 'character', forward: true }],
    [press('ArrowLeft', { ctrlKey: true }), { by: 'word', forward: false }],
    [press('ArrowDown'), { by: 'line', forward: true }],
    [press('ArrowUp', { ctrlKey: true }), { by: 'paragraph', forward: false }],
    [press('Home'), { by: 'line-end', forward: false }],
    [press('End', { metaKey: true }), { by: 'text', forward: true }],
    [press('PageDown'), { by: 'page', forward: true }],
    [press('PageDown', { ctrlKey: true }), null],
    [press('ArrowDown', { altKey: true }), null],
    [press('.', { code: 'Period' }), { by: 'sentence', forward: true }],
    [press(';', { code: 'Comma' }), { by: 'sentence', forward: false }],
    [press(',', { code: 'Comma', ctrlKey: true }), null],
    [press('x'), null],
  ])('%o', (key, move) => {
    expect(moveOf(key)).toEqual(move);
  });
});

describe('offsetAfter', () => {
  const text = 'One 👩‍👩‍👧‍👦 two. Three four.\n\nFive.';

  it.each<[number, CaretMove, number | null]>([
    [4, { by: 'character', forward: true }, 15],
    [15, { by: 'character', forward: false }, 4],
    [0, { by: 'sentence', forward: true }, 21],
    [25, { by: 'sentence', forward: false }, 21],
    [0, { by: 'paragraph', forward: true }, 34],
    [10, { by: 'text', forward: true }, 39],
    [10, { by: 'text', forward: false }, 0],
    [10, { by: 'line', forward: true }, null],
  ])('from %i %o', (offset, move, to) => {
    expect(offsetAfter(text, offset, move)).toBe(to);
  });
});
