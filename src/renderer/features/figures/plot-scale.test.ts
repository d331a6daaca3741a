import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeScale, stackDots } from './plot-scale.ts';

describe('makeScale', () => {
  it('has round ticks inside the plot', () => {
    const scale = makeScale(0, 100, 0, 660, true);
    expect(scale.kind).toBe('linear');
    expect(scale.ticks).toEqual([0, 20, 40, 60, 80, 100]);
  });

  it('turns logarithmic when small values would be pressed together', () => {
    const scale = makeScale(1, 1e9, 0, 660, true);
    expect(scale.kind).toBe('log');
    expect(scale.ticks.every((tick) => Number.isInteger(Math.log10(tick)))).toBe(true);
  });

  it('stays linear for dates and for values at or below 0', () => {
    expect(makeScale(1, 1e9, 0, 660, false).kind).toBe('linear');
    expect(makeScale(0, 1e9, 0, 660, true).kind).toBe('linear');
    expect(makeScale(-5, 1e9, 0, 660, true).kind).toBe('linear');
  });

  it('draws one value in the middle', () => {
    expect(makeScale(7, 7, 0, 100, true).x(7)).toBeCloseTo(50);
  });

  it('keeps every value and tick between the edges, in order', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.double({ min: 0, max: 1e12, noNaN: true }),
        (low, width) => {
          const scale = makeScale(low, low + width, 10, 700, true);
          for (const value of [low, low + width / 2, low + width, ...scale.ticks]) {
            expect(scale.x(value)).toBeGreaterThanOrEqual(9.9);
            expect(scale.x(value)).toBeLessThanOrEqual(700.1);
          }
          expect(scale.x(low)).toBeLessThanOrEqual(scale.x(low + width));
        },
      ),
    );
  });
});

describe('stackDots', () => {
  it('puts dots that would touch above one another', () => {
    expect(stackDots([0, 3, 6, 20], 10)).toEqual([0, 1, 2, 0]);
    expect(stackDots([], 10)).toEqual([]);
  });
});
