import { describe, expect, it } from 'vitest';
import type { Box } from '#ui/place-floating.ts';
import { aroundAll, joinLines } from './line-boxes.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
});

describe('joinLines', () => {
  it.each<[string, readonly Box[], readonly Box[]]>([
    ['nothing', [], []],
    ['empty boxes', [box(5, 0, 5, 20)], []],
    ['pieces of one line', [box(50, 1, 90, 19), box(0, 0, 50, 20)], [box(0, 0, 90, 20)]],
    [
      'two lines, given out of order',
      [box(0, 27, 40, 47), box(10, 0, 90, 20)],
      [box(10, 0, 90, 20), box(0, 27, 40, 47)],
    ],
    ['a raised sign on a line', [box(0, 0, 50, 20), box(50, -4, 55, 8)], [box(0, -4, 55, 20)]],
  ])('%s', (_name, boxes, lines) => {
    expect(joinLines(boxes)).toEqual(lines);
  });
});

describe('aroundAll', () => {
  it('holds every box', () => {
    expect(aroundAll([box(5, 5, 10, 10), box(0, 8, 6, 30)])).toEqual(box(0, 5, 10, 30));
    expect(aroundAll([])).toBeNull();
  });
});
