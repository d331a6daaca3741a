import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StackItem, stackNotes } from './stack-notes.ts';

const GAP = 6;
const list = fc
  .array(fc.tuple(fc.nat(900), fc.integer({ min: 10, max: 120 })), { maxLength: 20 })
  .map((rows): readonly StackItem[] =>
    rows
      .sort((a, b) => a[0] - b[0])
      .map(([wanted, height], index) => ({ id: `n${index}`, wanted, height })),
  );

function overlapping(items: readonly StackItem[], tops: readonly number[]): boolean {
  return items.some(
    (item, index) =>
      index > 0 &&
      (tops[index] ?? 0) < (tops[index - 1] ?? 0) + (items[index - 1]?.height ?? 0) + GAP &&
      item.id !== '',
  );
}

describe('stackNotes', () => {
  it('puts notes where they want to be when there is room', () => {
    const items = [
      { id: 'a', wanted: 10, height: 20 },
      { id: 'b', wanted: 100, height: 20 },
    ];
    expect(stackNotes(items, GAP)).toEqual([10, 100]);
  });

  it('pushes a crowd down, in order', () => {
    const items = ['a', 'b', 'c'].map((id) => ({ id, wanted: 50, height: 30 }));
    expect(stackNotes(items, GAP)).toEqual([50, 86, 122]);
  });

  it('lets the others give way to the one that is looked at', () => {
    const items = ['a', 'b', 'c'].map((id) => ({ id, wanted: 50, height: 30 }));
    expect(stackNotes(items, GAP, 'b')).toEqual([14, 50, 86]);
    expect(stackNotes(items, GAP, 'c')).toEqual([0, 36, 72]);
  });

  it('never lets two overlap, and gives the pivot its place', () => {
    fc.assert(
      fc.property(list, fc.nat(20), (items, at) => {
        const pivot = items[at];
        const tops = stackNotes(items, GAP, pivot?.id ?? null);
        expect(overlapping(items, tops)).toBe(false);
        expect(tops.every((top) => top >= 0)).toBe(true);
        if (pivot !== undefined) {
          const before = items.slice(0, at).reduce((sum, item) => sum + item.height + GAP, 0);
          expect(tops[at]).toBe(Math.max(pivot.wanted, before));
        } else {
          expect(tops.every((top, index) => top >= (items[index]?.wanted ?? 0))).toBe(true);
        }
      }),
    );
  });
});
