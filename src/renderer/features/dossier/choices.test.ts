import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenFirst, withChoice, withMoved } from './choices.ts';

const ALL = ['a', 'b', 'c'] as const;

describe('withChoice', () => {
  it('takes one away from everything, and gives everything back', () => {
    expect(withChoice(null, ALL, 'b', false)).toEqual(['a', 'c']);
    expect(withChoice(['a', 'b'], ALL, 'c', true)).toBeNull();
  });

  it('keeps an order that is not the usual one', () => {
    expect(withChoice(['c', 'a'], ALL, 'b', true)).toEqual(['c', 'a', 'b']);
  });

  it('can choose nothing', () => {
    expect(withChoice(['a'], ALL, 'a', false)).toEqual([]);
  });
});

describe('withMoved', () => {
  it('keeps every item, and undoes itself', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(), fc.nat(), (items, a, b) => {
        const from = a % items.length;
        const to = b % items.length;
        const moved = withMoved(items, from, to);
        expect([...moved].sort()).toEqual([...items].sort());
        expect(moved[to]).toBe(items[from]);
        expect(withMoved(moved, to, from)).toEqual(items);
      }),
    );
  });

  it('leaves the list as it is at its ends', () => {
    expect(withMoved(ALL, 0, -1)).toBe(ALL);
    expect(withMoved(ALL, 2, 3)).toBe(ALL);
  });
});

describe('chosenFirst', () => {
  it('lists what is not chosen behind what is', () => {
    expect(chosenFirst(['c'], ALL)).toEqual(['c', 'a', 'b']);
    expect(chosenFirst(null, ALL)).toEqual(ALL);
    expect(chosenFirst(['gone', 'b'] as readonly string[], ALL)).toEqual(['b', 'a', 'c']);
  });
});
